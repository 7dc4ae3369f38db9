import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError } from '../core/errors.js';
import type { AnyDataset, LeftOut, Unmatched } from '../datasets/define.js';
import { datasets as allDatasets } from '../datasets/index.js';
import { readDataset, type DatasetReading } from '../datasets/read.js';
import { openStore, type Store } from '../store/index.js';
import { checkDefinition, checkRows } from './check.js';
import type { PanelColumn, PanelRows, PanelTable } from './define.js';
import {
  jsonDocument,
  leftOutDocument,
  licenceDocument,
  provenanceDocument,
  unmatchedDocument,
} from './documents.js';
import { panelTables } from './index.js';
import {
  loadManifest,
  manifestFile,
  sha256,
  versionOf,
  type ManifestColumn,
  type ManifestTable,
  type PanelManifest,
} from './manifest.js';

export interface BuildProgress {
  readonly step: 'read' | 'build';
  /** Dataset read or table built. */
  readonly id: string;
  readonly done: number;
  readonly total: number;
}

export interface BuildOptions {
  /** Folder of the raw files. */
  readonly rawRoot: string;
  /** Folder of the panel. */
  readonly outDir: string;
  readonly threads?: number;
  readonly onProgress?: (progress: BuildProgress) => void;
  /** Tables and datasets in place of the registered ones. */
  readonly tables?: readonly PanelTable[];
  readonly datasets?: readonly AnyDataset[];
}

export interface BuildResult {
  readonly dataVersion: string;
  readonly tables: number;
  readonly rows: number;
  readonly bytes: number;
}

/**
 * Build the panel from the raw files: read each dataset once, build and check each table, write all files into
 * a temporary folder and move them into place only when everything succeeded. The same raw files give the same
 * bytes at any number of threads.
 *
 * @throws EnvironmentError where the raw folder is absent, a raw file cannot be read or the panel cannot be
 *   written; DataError for a bad raw file or wrong rows; UsageError for a table that may not be published
 */
export async function buildPanel(options: BuildOptions): Promise<BuildResult> {
  const { rawRoot, outDir, onProgress } = options;
  const tables = options.tables ?? panelTables;
  const datasets = new Map(
    (options.datasets ?? allDatasets).map((dataset) => [dataset.id, dataset]),
  );
  for (const table of tables) checkDefinition(table, datasets);
  requireFolder(rawRoot);

  const used = [...datasets.values()].filter((dataset) =>
    tables.some((table) => table.datasets.includes(dataset.id)),
  );
  const sources = await readSources(used, rawRoot, onProgress);
  const temporary = path.join(outDir, `.build-${randomBytes(6).toString('hex')}`);
  await writing(outDir, mkdir(temporary, { recursive: true }));
  const store = openStore({ threads: options.threads });
  try {
    const built: Record<string, ManifestTable> = {};
    for (const [index, table] of tables.entries()) {
      onProgress?.({ step: 'build', id: table.id, done: index, total: tables.length });
      built[table.id] = await buildTable(table, sources, store, temporary);
    }
    const { manifest, text } = await writeDocuments(built, used, sources, temporary);
    await swap(temporary, outDir, manifest);
    return summary(built, text);
  } finally {
    store.close();
    await rm(temporary, { recursive: true, force: true });
  }
}

function requireFolder(rawRoot: string): void {
  if (existsSync(rawRoot)) return;
  throw new EnvironmentError(`the folder of raw files ${rawRoot} does not exist`, {
    code: 'raw-folder-missing',
    hint: 'Set COUNTERPOISE_RAW or give --raw. The panel in data/ works without raw files.',
    details: { file: rawRoot, expected: 'a folder with one subfolder per source' },
  });
}

/** The work, with what the file system refuses told as such. */
async function writing<T>(file: string, work: Promise<T>): Promise<T> {
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

type Source = DatasetReading<unknown>;

async function readSources(
  used: readonly AnyDataset[],
  rawRoot: string,
  onProgress: BuildOptions['onProgress'],
): Promise<Map<string, Source>> {
  const sources = new Map<string, Source>();
  for (const [index, dataset] of used.entries()) {
    onProgress?.({ step: 'read', id: dataset.id, done: index, total: used.length });
    sources.set(dataset.id, await readDataset(dataset, rawRoot));
  }
  return sources;
}

async function buildTable(
  table: PanelTable,
  sources: ReadonlyMap<string, Source>,
  store: Store,
  folder: string,
): Promise<ManifestTable> {
  const clean = Object.fromEntries(table.datasets.map((id) => [id, sources.get(id)?.clean]));
  const rows = table.build(clean);
  checkRows(table, rows);
  const file = `${table.id}.parquet`;
  const place = path.join(folder, file);
  const columns = Object.entries(table.columns).map(([name, column]) => ({
    name,
    type: column.type,
    nullable: column.nullable === true,
    values: rows.columns[name] as ArrayLike<number> | readonly (string | null)[],
  }));
  await store.writeParquet(place, columns, table.orderBy);
  const content = await readFile(place);
  return {
    title: table.title,
    grain: table.grain,
    file,
    rows: rows.rows,
    bytes: content.byteLength,
    sha256: sha256(content),
    orderBy: [...table.orderBy],
    datasets: [...table.datasets],
    columns: Object.fromEntries(
      Object.entries(table.columns).map(([name, column]) => [name, describe(name, column, rows)]),
    ),
  };
}

/** The manifest's entry of a column, with the nulls and years observed. */
function describe(name: string, column: PanelColumn, rows: PanelRows): ManifestColumn {
  const values = rows.columns[name] as ArrayLike<number | string | null>;
  const years = rows.columns.year as ArrayLike<number> | undefined;
  let nulls = 0;
  let from = Infinity;
  let to = -Infinity;
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (value === null || Number.isNaN(value)) nulls++;
    else if (years !== undefined) {
      from = Math.min(from, years[row] as number);
      to = Math.max(to, years[row] as number);
    }
  }
  const { type, kind, nullable, unit, description, min, max, datasets } = column;
  return {
    type,
    kind,
    nullable: nullable === true,
    unit,
    description,
    min,
    max,
    datasets: [...datasets],
    nulls,
    coverage: from <= to ? { from, to } : null,
  };
}

async function writeDocuments(
  tables: Readonly<Record<string, ManifestTable>>,
  used: readonly AnyDataset[],
  sources: ReadonlyMap<string, Source>,
  folder: string,
): Promise<{ manifest: PanelManifest; text: string }> {
  const datasets: PanelManifest['datasets'] = {};
  const unmatched: Record<string, readonly Unmatched[]> = {};
  const leftOut: Record<string, readonly LeftOut[]> = {};
  for (const { id, title, version, citation, licence, redistributable, url, coverage } of used) {
    const source = sources.get(id);
    unmatched[id] = source?.unmatched ?? [];
    leftOut[id] = source?.leftOut ?? [];
    datasets[id] = {
      title,
      version,
      citation: citation.map((reference) => ({ ...reference })),
      licence,
      redistributable,
      url,
      coverage,
      inputs: [...(source?.files ?? [])],
      unmatched: new Set(unmatched[id].map(({ scheme, value }) => `${scheme} ${value}`)).size,
      leftOut: leftOut[id].reduce((sum, { rows }) => sum + rows, 0),
    };
  }
  const documents: Record<string, string> = {
    'PROVENANCE.md': provenanceDocument({ tables, datasets }),
    'LICENSE.md': licenceDocument({ tables, datasets }),
    'unmatched.json': unmatchedDocument(unmatched),
    'left-out.json': leftOutDocument(leftOut),
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
async function swap(temporary: string, outDir: string, manifest: PanelManifest): Promise<void> {
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

function summary(
  tables: Readonly<Record<string, ManifestTable>>,
  manifestText: string,
): BuildResult {
  const all = Object.values(tables);
  return {
    dataVersion: versionOf(manifestText),
    tables: all.length,
    rows: all.reduce((sum, { rows }) => sum + rows, 0),
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
