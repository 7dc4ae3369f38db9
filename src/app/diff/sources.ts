import type { Change, SourceDiff, SourceEntry } from '../../contract/index.js';
import { matched } from './matched.js';

type Sources = readonly SourceEntry[];

/** Sources that came or went, or have another version or other raw files. */
export function sourceDiffs(a: Sources, b: Sources): SourceDiff[] {
  const sources = matched(a, b, ({ id }) => id).sort((x, y) => (x.id < y.id ? -1 : 1));
  return sources.flatMap(({ id, was, is, entry: { title }, change }) => {
    const version = { from: was?.version ?? '', to: is?.version ?? '' };
    const digest = digestChange(was, is);
    if (change === 'changed' && version.from === version.to && digest === undefined) return [];
    return [{ id, title, change, version, ...(digest === undefined ? {} : { digest }) } as const];
  });
}

/**
 * Which of the datasets changed: those with other raw files, whatever their version is called; where an assessment
 * does not have their digests, those with another version.
 */
export function datasetsChanged(a: Sources, b: Sources, ids: readonly string[]): string[] {
  const [before, after] = [byId(a), byId(b)];
  return [...new Set(ids)].flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    const versions = was?.version !== is?.version;
    if (hasDigest(was) && hasDigest(is) ? was.digest === is.digest : !versions) return [];
    return versions
      ? [`${id} ${was?.version ?? '(none)'}, then ${is?.version ?? '(none)'}`]
      : [`${id} ${is!.version} with other raw files`];
  });
}

/** Whether both assessments tell of every one of the datasets that it was built from the same raw files. */
export function sameRawFiles(a: Sources, b: Sources, ids: readonly string[]): boolean {
  const [before, after] = [byId(a), byId(b)];
  return ids.every((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    return hasDigest(was) && hasDigest(is) && was.digest === is.digest;
  });
}

function digestChange(was?: SourceEntry, is?: SourceEntry): Change<string> | undefined {
  return hasDigest(was) && hasDigest(is) && was.digest !== is.digest
    ? { from: was.digest, to: is.digest }
    : undefined;
}

const hasDigest = (source?: SourceEntry): source is SourceEntry & { readonly digest: string } =>
  source?.digest !== undefined;

const byId = (sources: Sources): Map<string, SourceEntry> =>
  new Map(sources.map((source) => [source.id, source]));
