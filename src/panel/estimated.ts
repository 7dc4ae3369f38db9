import path from 'node:path';
import { UsageError } from '../core/errors.js';
import type { AnyDataset } from '../sources/define.js';
import type { EstimatedTable, PanelRows } from '../sources/define-table.js';
import { datasets as allDatasets } from '../sources/index.js';
import { openStore } from '../store/index.js';
import { openStaging, type FileContents } from '../store/staging/index.js';
import { checkDefinition } from './check.js';
import { readChecked } from './digest.js';
import { loadManifest, versionOf, type ManifestTable, type PanelManifest } from './manifest.js';
import { writeManifest } from './publish.js';
import { writeTable } from './write-table.js';

/*
 * Tables that no raw file gives: a model is fitted to other tables of the panel, and its results lie among them. The
 * manifest keeps the digests of what the model was fitted to, so that a panel built anew knows which estimates are out
 * of date.
 */

export interface Estimate {
  readonly definition: EstimatedTable;
  readonly rows: PanelRows;
  /** Ids of the tables that the model was fitted to. */
  readonly from: readonly string[];
}

/**
 * Put estimated tables, and the files that their definitions name, into a panel: all or none. The same panel and the same
 * rows give the same bytes.
 *
 * @returns version of the panel with them
 * @throws DataError where there is no panel, rows are not as defined or a file is damaged; UsageError
 *   `panel-definition` for a table of datasets that the panel lacks, or a file that no definition names or that is not given
 */
export async function writeEstimated(
  dir: string,
  estimates: readonly Estimate[],
  files: FileContents = {},
  datasets: readonly AnyDataset[] = allDatasets,
): Promise<{ dataVersion: string }> {
  const { manifest } = await loadManifest(dir);
  const inPanel = datasets.filter(({ id }) => manifest.datasets[id] !== undefined);
  const known = new Map(inPanel.map((dataset) => [dataset.id, dataset]));
  for (const { definition } of estimates) checkDefinition(definition, known);
  checkFiles(estimates, files);
  const kept = await otherFilesOf(dir, manifest, files);
  const staging = openStaging(dir);
  const store = openStore();
  try {
    const tables = { ...manifest.tables };
    for (const { definition, rows, from } of estimates) {
      const entry = await writeTable(definition, rows, store, staging);
      tables[definition.id] = { ...entry, estimatedFrom: digestsOf(definition, from, tables) };
    }
    const body = { tables, datasets: manifest.datasets };
    const { text } = writeManifest(body, { ...kept, ...files }, staging);
    staging.commit();
    return { dataVersion: versionOf(text) };
  } finally {
    store.close();
    staging.discard();
  }
}

function checkFiles(estimates: readonly Estimate[], files: FileContents): void {
  const named = estimates.flatMap(({ definition }) => definition.files).sort();
  const given = Object.keys(files).sort();
  if (named.join() === given.join()) return;
  throw new UsageError('the files beside the estimated tables are not those that these name', {
    code: 'panel-definition',
    details: { value: given.join(', '), expected: named.join(', ') || 'no file' },
  });
}

function digestsOf(
  { id }: EstimatedTable,
  from: readonly string[],
  tables: PanelManifest['tables'],
): Record<string, string> {
  return Object.fromEntries(
    from.map((table) => {
      const entry = tables[table];
      if (entry !== undefined) return [table, entry.sha256];
      throw new UsageError(`table ${id} cannot be estimated from ${table}: the panel lacks it`, {
        code: 'panel-definition',
        details: { table: id, value: table, expected: 'a table of the panel' },
      });
    }),
  );
}

/** The files that are neither tables nor made of the manifest, nor written anew. */
async function otherFilesOf(
  dir: string,
  { files }: PanelManifest,
  anew: FileContents,
): Promise<Record<string, Uint8Array>> {
  const others: Record<string, Uint8Array> = {};
  for (const [name, { sha256 }] of Object.entries(files))
    if (!name.endsWith('.md') && anew[name] === undefined)
      others[name] = await readChecked(path.join(dir, name), sha256);
  return others;
}

/** Estimated tables as a build keeps them. */
export interface KeptEstimates {
  readonly tables: Readonly<Record<string, ManifestTable>>;
  readonly tableFiles: FileContents;
  readonly otherFiles: FileContents;
  readonly estimated: EstimateFate[];
}

/** What became of an estimated table that was there, and the tables that it was estimated from and that have changed since. */
export interface EstimateFate {
  readonly table: string;
  readonly kept: boolean;
  readonly outdated: readonly string[];
}

/** A line for each estimated table that does not fit the panel: what to do about it. */
export function estimateNotes(estimated: readonly EstimateFate[]): string[] {
  const remedy = 'estimate it anew with npm run latent in a clone of the project';
  return estimated.flatMap(({ table, kept, outdated }) => {
    if (!kept) return [`${table} was left out, being damaged or of another version: ${remedy}`];
    if (outdated.length === 0) return [];
    return [`${table} rests on earlier editions of ${outdated.join(', ')}: ${remedy}`];
  });
}

/**
 * The estimated tables that lie in one of some folders, one that is up to date before one that is not. What is damaged,
 * or has other columns than this version defines, is not kept.
 */
export async function keepEstimated(
  definitions: readonly EstimatedTable[],
  built: Readonly<Record<string, ManifestTable>>,
  folders: readonly (string | undefined)[],
): Promise<KeptEstimates> {
  const tables: Record<string, ManifestTable> = {};
  const tableFiles: Record<string, Uint8Array> = {};
  const otherFiles: Record<string, Uint8Array> = {};
  const estimated: EstimateFate[] = [];
  for (const definition of definitions) {
    const found = await findEstimates(definition, { ...built, ...tables }, folders);
    const whole = found.filter((one) => one.files !== undefined);
    const best = whole.find(({ outdated }) => outdated.length === 0) ?? whole[0];
    const { id: table } = definition;
    if (best?.files === undefined) {
      if (found.length > 0) estimated.push({ table, kept: false, outdated: [] });
      continue;
    }
    const { entry, outdated, files } = best;
    tables[table] = { ...entry, outdated: outdated.length === 0 ? undefined : outdated };
    for (const [name, content] of Object.entries(files))
      (name === entry.file ? tableFiles : otherFiles)[name] = content;
    estimated.push({ table, kept: true, outdated });
  }
  return { tables, tableFiles, otherFiles, estimated };
}

interface Found {
  readonly entry: ManifestTable;
  readonly outdated: string[];
  /** The table and the files beside it; absent where they cannot be kept. */
  readonly files: Readonly<Record<string, Uint8Array>> | undefined;
}

async function findEstimates(
  definition: EstimatedTable,
  tables: Readonly<Record<string, ManifestTable>>,
  folders: readonly (string | undefined)[],
): Promise<Found[]> {
  const found: Found[] = [];
  for (const dir of folders) {
    // A folder that holds no panel yet has no estimates either.
    const manifest = dir && (await loadManifest(dir).catch(() => undefined))?.manifest;
    if (!dir || !manifest) continue;
    const entry = manifest.tables[definition.id];
    if (entry?.estimatedFrom === undefined) continue;
    const outdated = Object.entries(entry.estimatedFrom)
      .filter(([table, digest]) => tables[table]?.sha256 !== digest)
      .map(([table]) => table);
    const digests = { ...manifest.files, [entry.file]: entry };
    const names = [entry.file, ...definition.files.filter((name) => Object.hasOwn(digests, name))];
    const files = isOfShape(entry, definition) ? await soundFiles(dir, names, digests) : undefined;
    found.push({ entry, outdated, files });
  }
  return found;
}

/** The contents of files, undefined where one is not what the manifest describes. */
async function soundFiles(
  dir: string,
  names: readonly string[],
  digests: PanelManifest['files'],
): Promise<Record<string, Uint8Array> | undefined> {
  const files: Record<string, Uint8Array> = {};
  for (const name of names) {
    const place = path.join(dir, path.basename(name));
    const content = await readChecked(place, digests[name]!.sha256).catch(() => undefined);
    if (content === undefined) return undefined;
    files[name] = content;
  }
  return files;
}

const isOfShape = (entry: ManifestTable, definition: EstimatedTable): boolean =>
  shapeOf(entry) === shapeOf(definition);

const shapeOf = ({ columns, orderBy }: Shaped): string =>
  JSON.stringify([orderBy, Object.entries(columns).map(([name, { type }]) => [name, type])]);

interface Shaped {
  readonly orderBy: readonly string[];
  readonly columns: Readonly<Record<string, { readonly type: string }>>;
}
