import type { Case } from '../../cases/types.js';
import type { Assessment, SourceEntry } from '../../contract/index.js';
import { citationText } from '../../core/references.js';
import { datasetById } from '../../sources/index.js';
import { datasetDigest, type PanelManifest } from '../../panel/manifest.js';
import { measureResults, type Measured } from './measure-results.js';

/** Every dataset and work that a result rests on, in the order of their ids. */
export function sourceEntries(
  subject: Case,
  manifest: PanelManifest,
  {
    evidence,
    claims,
    contest,
    institutions,
    network,
    relations,
    ...measured
  }: Pick<
    Assessment,
    'evidence' | 'claims' | 'contest' | 'institutions' | 'network' | 'relations'
  > &
    Measured,
): SourceEntry[] {
  const coded = new Map(subject.sources.map((source) => [source.id, source]));
  const used = new Set<string>([
    ...evidence.flatMap(({ datasets }) => datasets),
    ...claims.flatMap(({ sources }) => sources),
    ...(contest?.channels ?? []).flatMap(({ states }) =>
      states.flatMap(({ series }) => series.map(({ dataset }) => dataset)),
    ),
    ...(institutions === undefined ? [] : ['institutions']),
    ...(relations?.pairs ?? []).flatMap(({ result }) => result.datasets),
    ...(network?.datasets ?? []).map(({ id }) => id),
    ...measureResults(measured).flatMap(({ series }) => series.flatMap(({ source }) => source)),
  ]);
  return [...used].sort().map((id) => {
    const work = coded.get(id);
    return work === undefined ? datasetEntry(id, manifest) : workEntry(work);
  });
}

function datasetEntry(id: string, manifest: PanelManifest): SourceEntry {
  const { title, version, licence, citation, coverage, url } = datasetById(id);
  const digest = datasetDigest(manifest, id);
  return {
    id,
    kind: 'dataset',
    title,
    version,
    licence,
    citation: citation.map((reference) => citationText(reference)).join(' '),
    coverage: `${coverage.from}–${coverage.to}`,
    url,
    ...(digest === undefined ? {} : { digest }),
  };
}

function workEntry({ id, title, citation, url }: Case['sources'][number]): SourceEntry {
  return {
    id,
    kind: 'work',
    title,
    version: '',
    licence: '',
    citation,
    coverage: '',
    url: url ?? '',
  };
}
