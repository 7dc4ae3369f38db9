import path from 'node:path';
import type { AnyDataset } from '../sources/define.js';
import type { DatasetReading } from '../sources/read.js';
import { jsonDocument, licenceDocument, listsDocument, provenanceDocument } from './documents.js';
import { loadManifest, manifestFile, type DatasetEntry, type PanelManifest } from './manifest.js';
import type { BasePanel } from './take-over.js';
import { sha256 } from '../store/sha256.js';
import type { FileContents, Staging } from '../store/staging/index.js';

/** Entries of the datasets: of those read now, and of the others as the base panel has them. */
export function datasetEntries(
  used: readonly AnyDataset[],
  sources: ReadonlyMap<string, DatasetReading<unknown>>,
  base: BasePanel | undefined,
): ReadonlyMap<string, DatasetEntry> {
  return new Map(
    used.map((dataset) => {
      const source = sources.get(dataset.id);
      return [
        dataset.id,
        source === undefined ? base!.datasetEntry(dataset.id) : readEntry(dataset, source),
      ];
    }),
  );
}

function readEntry(dataset: AnyDataset, source: DatasetReading<unknown>): DatasetEntry {
  const { title, version, citation, licence, redistributable, url, coverage } = dataset;
  const { unmatched, leftOut } = source;
  return {
    unmatched,
    leftOut,
    entry: {
      title,
      version,
      citation: citation.map((reference) => ({ ...reference })),
      licence,
      redistributable,
      url,
      coverage,
      inputs: [...source.files],
      unmatched: new Set(unmatched.map(({ scheme, value }) => `${scheme} ${value}`)).size,
      leftOut: leftOut.reduce((sum, { rows }) => sum + rows, 0),
    },
  };
}

/** Write manifest, provenance, licences, the lists of what was not matched and `others` beside the tables, the manifest last. */
export function writeDocuments(
  tables: PanelManifest['tables'],
  entries: ReadonlyMap<string, DatasetEntry>,
  others: FileContents,
  staging: Staging,
): { manifest: PanelManifest; text: string } {
  const pick = <T>(of: (entry: DatasetEntry) => T): Record<string, T> =>
    Object.fromEntries([...entries].map(([id, entry]) => [id, of(entry)]));
  const lists = {
    'unmatched.json': listsDocument(pick(({ unmatched }) => unmatched)),
    'left-out.json': listsDocument(pick(({ leftOut }) => leftOut)),
  };
  const datasets = pick(({ entry }) => entry);
  return writeManifest({ tables, datasets }, { ...lists, ...others }, staging);
}

/** Write manifest, provenance, licences and `others` beside the tables, the manifest last. */
export function writeManifest(
  body: Pick<PanelManifest, 'tables' | 'datasets'>,
  others: FileContents,
  staging: Staging,
): { manifest: PanelManifest; text: string } {
  const documents: FileContents = {
    'PROVENANCE.md': provenanceDocument(body),
    'LICENSE.md': licenceDocument(body),
    ...others,
  };
  const files: PanelManifest['files'] = {};
  for (const [name, content] of Object.entries(documents))
    files[name] = { bytes: Buffer.byteLength(content), sha256: sha256(content) };
  const manifest: PanelManifest = { format: 1, ...body, files };
  const text = jsonDocument(manifest, 5);
  staging.write({ ...documents, [manifestFile]: text });
  return { manifest, text };
}

/** Remove, once the new files are in place, those that the old manifest had and the new has not. */
export async function removeStale(
  staging: Staging,
  outDir: string,
  manifest: PanelManifest,
): Promise<void> {
  const old = await loadManifest(outDir).catch(() => undefined);
  const listed = (from: PanelManifest): string[] => [
    ...Object.values(from.tables).map(({ file }) => file),
    ...Object.keys(from.files),
  ];
  const fresh = listed(manifest);
  if (old === undefined) return;
  for (const file of listed(old.manifest))
    if (!fresh.includes(file)) staging.remove(path.basename(file));
}
