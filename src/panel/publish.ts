import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError } from '../core/errors.js';
import type { AnyDataset } from '../sources/define.js';
import type { DatasetReading } from '../sources/read.js';
import { jsonDocument, licenceDocument, listsDocument, provenanceDocument } from './documents.js';
import {
  loadManifest,
  manifestFile,
  type DatasetEntry,
  type ManifestTable,
  type PanelManifest,
} from './manifest.js';
import type { BasePanel } from './take-over.js';
import { sha256 } from '../store/sha256.js';

/** The work; what the file system refuses is an error of the environment. */
export async function writing<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new EnvironmentError(`cannot write ${file}: ${(cause as Error).message}`, {
      code: 'cannot-write',
      hint: 'Name a folder for the panel that can be created or written to.',
      details: { file },
      cause,
    });
  }
}

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

/** Write manifest, provenance, licences and the lists of what was not matched beside the tables. */
export async function writeDocuments(
  tables: Readonly<Record<string, ManifestTable>>,
  entries: ReadonlyMap<string, DatasetEntry>,
  folder: string,
): Promise<{ manifest: PanelManifest; text: string }> {
  const pick = <T>(of: (entry: DatasetEntry) => T): Record<string, T> =>
    Object.fromEntries([...entries].map(([id, entry]) => [id, of(entry)]));
  const datasets = pick(({ entry }) => entry);
  const documents: Record<string, string> = {
    'PROVENANCE.md': provenanceDocument({ tables, datasets }),
    'LICENSE.md': licenceDocument({ tables, datasets }),
    'unmatched.json': listsDocument(pick(({ unmatched }) => unmatched)),
    'left-out.json': listsDocument(pick(({ leftOut }) => leftOut)),
  };
  const files: PanelManifest['files'] = {};
  for (const [name, text] of Object.entries(documents)) {
    const file = path.join(folder, name);
    await writing(file, writeFile(file, text));
    files[name] = { bytes: Buffer.byteLength(text), sha256: sha256(text) };
  }
  const manifest: PanelManifest = { format: 1, tables, datasets, files };
  const text = jsonDocument(manifest, 5);
  const file = path.join(folder, manifestFile);
  await writing(file, writeFile(file, text));
  return { manifest, text };
}

/** Move the new files into place, the manifest last, and remove tables that the old manifest had and the new has not. */
export async function swap(
  temporary: string,
  outDir: string,
  manifest: PanelManifest,
): Promise<void> {
  const old = await loadManifest(outDir).catch(() => undefined);
  const listed = (from: PanelManifest): string[] => [
    ...Object.values(from.tables).map(({ file }) => file),
    ...Object.keys(from.files),
  ];
  const fresh = listed(manifest);
  for (const file of [...fresh, manifestFile]) {
    const place = path.join(outDir, file);
    await writing(place, rename(path.join(temporary, file), place));
  }
  const stale =
    old === undefined ? [] : listed(old.manifest).filter((file) => !fresh.includes(file));
  for (const file of stale) {
    const place = path.join(outDir, path.basename(file));
    await writing(place, rm(place, { force: true }));
  }
}
