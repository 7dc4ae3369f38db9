import { existsSync } from 'node:fs';
import { DataError, EnvironmentError } from '../core/errors.js';
import type { AnyDataset } from '../sources/define.js';
import { datasets as allDatasets, panelTables } from '../sources/index.js';
import { missingFiles, readDataset, type DatasetReading } from '../sources/read.js';
import { openStore, type Store } from '../store/index.js';
import { checkDefinition } from './check.js';
import type { EstimatedTable, PanelTable } from '../sources/define-table.js';
import { estimatedTables } from '../sources/estimated/index.js';
import { keepEstimated } from './estimated.js';
import { versionOf, type ManifestTable } from './manifest.js';
import { datasetEntries, removeStale, writeDocuments } from './publish.js';
import { olderInputs, openBase, rebuildParts, type BasePanel } from './take-over.js';
import { openStaging, type Staging } from '../store/staging/index.js';
import { writeTable } from './write-table.js';

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
  /**
   * Folder of a panel that stands in for what cannot be built: datasets need not all be there then, and the tables
   * that rest on a missing one are taken over from it. Without it every raw file must be there.
   */
  readonly base?: string;
  readonly threads?: number;
  readonly onProgress?: (progress: BuildProgress) => void;
  /** Tables and datasets in place of the registered ones. */
  readonly tables?: readonly PanelTable[];
  readonly datasets?: readonly AnyDataset[];
  readonly estimated?: readonly EstimatedTable[];
}

/** What was taken over from the base panel, and the datasets it waits for. */
export interface TakenOver {
  readonly table: string;
  /** Columns taken over; absent where the whole table was. */
  readonly columns?: readonly string[];
  readonly waitsFor: readonly string[];
}

/**
 * Build the panel from the raw files: read each dataset once, build and check each table, write all files into
 * a temporary folder and move them into place only when everything succeeded. Estimated tables that lie in the
 * folder of the panel, or in the base, are kept. The same raw files (and the same base and estimates, where there are any)
 * give the same bytes at any number of threads.
 *
 * @throws EnvironmentError where the raw folder is absent, a raw file cannot be read or the panel cannot be
 *   written; DataError for a bad raw file, wrong rows or a base that cannot stand in; UsageError for a table
 *   that may not be published
 */
export async function buildPanel(options: BuildOptions) {
  const { rawRoot, outDir, onProgress } = options;
  const tables = options.tables ?? panelTables;
  const datasets = new Map(
    (options.datasets ?? allDatasets).map((dataset) => [dataset.id, dataset]),
  );
  const estimated = options.estimated ?? estimatedTables;
  for (const table of tables) checkDefinition(table, datasets);
  requireFolder(rawRoot);

  const used = [...datasets.values()].filter((dataset) =>
    tables.some((table) => table.datasets.includes(dataset.id)),
  );
  const base = options.base === undefined ? undefined : await openBase(options.base);
  const missing = base === undefined ? {} : missingOf(used, rawRoot);
  const sources = await readSources(
    used.filter(({ id }) => missing[id] === undefined),
    rawRoot,
    onProgress,
  );
  const entries = datasetEntries(used, sources, base);
  const staging = openStaging(outDir);
  const store = openStore({ threads: options.threads });
  try {
    const made: Record<string, ManifestTable> = {};
    const takenOver: TakenOver[] = [];
    for (const [index, table] of tables.entries()) {
      onProgress?.({ step: 'build', id: table.id, done: index, total: tables.length });
      const { entry, taken } = await makeTable(table, { sources, store, base, staging });
      release(sources, table, tables.slice(index + 1));
      if (taken !== undefined) takenOver.push(taken);
      const columns = taken === undefined ? [] : (taken.columns ?? Object.keys(table.columns));
      const older = base === undefined ? [] : olderInputs(base, table, columns, entries);
      made[table.id] = older.length === 0 ? entry : { ...entry, older };
    }
    const kept = await keepEstimated(estimated, made, [outDir, options.base]);
    staging.write(kept.tableFiles);
    const all = { ...made, ...kept.tables };
    const { manifest, text } = writeDocuments(all, entries, kept.otherFiles, staging);
    await removeStale(staging, outDir, manifest);
    staging.commit();
    const built = tables.map(({ id }) => id).filter((id) => !takenOver.some((t) => t.table === id));
    return {
      ...summary(all, text),
      read: [...sources.keys()],
      ...{ built, takenOver, missing, estimated: kept.estimated },
    };
  } finally {
    store.close();
    staging.discard();
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

/** Missing raw files by dataset; refused where no dataset is whole, since nothing could be built then. */
function missingOf(
  used: readonly AnyDataset[],
  rawRoot: string,
): Readonly<Record<string, readonly string[]>> {
  const missing = Object.fromEntries(
    used
      .map((dataset) => [dataset.id, missingFiles(dataset, rawRoot)] as const)
      .filter(([, files]) => files.length > 0),
  );
  const raw = used.filter(({ place }) => place !== 'coded');
  if (raw.some(({ id }) => missing[id] === undefined)) return missing;
  throw new DataError(`no dataset has all its raw files in ${rawRoot}`, {
    code: 'nothing-to-build',
    hint: 'Bring a file in with `counterpoise data import <dataset> <file>`, or name another folder with --raw.',
    details: { file: rawRoot, expected: 'the raw files of at least one dataset' },
  });
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

/** Forgets the cleaned rows that no later table is made of: together they are far larger than any table. */
function release(
  sources: Map<string, Source>,
  { datasets }: PanelTable,
  later: readonly PanelTable[],
): void {
  for (const id of datasets) {
    const source = sources.get(id);
    if (source !== undefined && !later.some((table) => table.datasets.includes(id)))
      sources.set(id, { ...source, clean: undefined });
  }
}

interface Workshop {
  readonly sources: ReadonlyMap<string, Source>;
  readonly store: Store;
  readonly base: BasePanel | undefined;
  readonly staging: Staging;
}

/** Build a table whole, in parts, or not at all, as far as its datasets are there. */
async function makeTable(
  table: PanelTable,
  { sources, store, base, staging }: Workshop,
): Promise<{ entry: ManifestTable; taken?: TakenOver }> {
  const waitsFor = table.datasets.filter((id) => !sources.has(id));
  const clean = Object.fromEntries(table.datasets.map((id) => [id, sources.get(id)?.clean]));
  if (base === undefined || waitsFor.length === 0)
    return { entry: await writeTable(table, table.build(clean), store, staging) };
  const parts = (table.parts ?? []).filter(
    ({ datasets, columns }) => columns.length > 0 && datasets.every((id) => sources.has(id)),
  );
  if (parts.length === 0) {
    const { content, entry } = await base.table(table);
    const file = `${table.id}.parquet`;
    staging.write({ [file]: content });
    return { entry: { ...entry, file, older: undefined }, taken: { table: table.id, waitsFor } };
  }
  const fresh = parts.flatMap(({ columns }) => columns);
  const rows = rebuildParts(parts, await base.columns(table, store), clean);
  const columns = Object.keys(table.columns).filter((name) => !fresh.includes(name));
  return {
    entry: await writeTable(table, rows, store, staging),
    taken: { table: table.id, columns, waitsFor },
  };
}

function summary(tables: Readonly<Record<string, ManifestTable>>, manifestText: string) {
  const all = Object.values(tables);
  return {
    dataVersion: versionOf(manifestText),
    tables: all.length,
    rows: all.reduce((sum, { rows }) => sum + rows, 0),
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
