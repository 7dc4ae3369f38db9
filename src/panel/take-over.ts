import path from 'node:path';
import { DataError } from '../core/errors.js';
import { frameNeed } from '../core/frames.js';
import type { Grain } from '../core/grains.js';
import type { LeftOut, Unmatched } from '../sources/define.js';
import type { Store } from '../store/index.js';
import { readChecked } from './digest.js';
import type { PanelPart, PanelRows, PanelTable } from '../sources/define-table.js';
import {
  loadManifest,
  manifestFile,
  type DatasetEntry,
  type ManifestInput,
  type ManifestTable,
  type PanelManifest,
} from './manifest.js';

/** The panel that a refresh takes over what it cannot build. Everything read of it is checked against its digest. */
export interface BasePanel {
  readonly dataVersion: string;
  /** The bytes of a table and its entry in the manifest. */
  table(table: PanelTable): Promise<{ content: Buffer; entry: ManifestTable }>;
  /** The numeric columns of a table. */
  columns(table: PanelTable, store: Store): Promise<Readonly<Record<string, ArrayLike<number>>>>;
  datasetEntry(id: string): DatasetEntry;
  /** The raw files of a dataset that a column rests on. */
  inputsBehind(table: string, column: string, dataset: string): readonly ManifestInput[];
}

/**
 * Open the panel in a folder to take tables over from it.
 * @throws DataError where it is no panel or one of its files is missing or damaged
 */
export async function openBase(dir: string): Promise<BasePanel> {
  const { manifest, dataVersion } = await loadManifest(dir);
  const unmatched = await readLists<Unmatched>(dir, manifest, 'unmatched.json');
  const leftOut = await readLists<LeftOut>(dir, manifest, 'left-out.json');
  const tableOf = (table: PanelTable): ManifestTable => requireTable(dir, manifest, table);
  return {
    dataVersion,
    table: async (table) => {
      const entry = tableOf(table);
      return {
        entry,
        content: await readChecked(path.join(dir, path.basename(entry.file)), entry.sha256),
      };
    },
    columns: async (table, store) => {
      const { file: name, sha256: digest } = tableOf(table);
      const file = path.join(dir, path.basename(name));
      await readChecked(file, digest);
      const names = Object.keys(table.columns).filter(
        (name) => table.columns[name]!.type !== 'text',
      );
      const need = frameNeed(table.grain as Grain, table.id, names);
      return (await store.readFrame(file, need)).numbers;
    },
    datasetEntry: (id) => {
      const entry = manifest.datasets[id];
      if (entry === undefined) throw otherVersion(dir, `it knows no dataset ${id}`);
      return { entry, unmatched: unmatched[id] ?? [], leftOut: leftOut[id] ?? [] };
    },
    inputsBehind: (table, column, dataset) => {
      const older = manifest.tables[table]?.older?.find(
        (entry) => entry.dataset === dataset && entry.columns.includes(column),
      );
      return older?.inputs ?? manifest.datasets[dataset]?.inputs ?? [];
    },
  };
}

async function readLists<T>(
  dir: string,
  manifest: PanelManifest,
  name: string,
): Promise<Readonly<Record<string, readonly T[]>>> {
  const digest = manifest.files[name]?.sha256;
  if (digest === undefined) return {};
  const content = await readChecked(path.join(dir, path.basename(name)), digest);
  return JSON.parse(content.toString()) as Record<string, readonly T[]>;
}

/** The base panel's entry of a table, refused where its columns are not those that this version defines. */
function requireTable(dir: string, manifest: PanelManifest, table: PanelTable): ManifestTable {
  const entry = manifest.tables[table.id];
  if (entry === undefined) throw otherVersion(dir, `it has no table ${table.id}`);
  const shape = (columns: Readonly<Record<string, { type: string }>>): string =>
    Object.entries(columns)
      .map(([name, { type }]) => `${name} ${type}`)
      .join(', ');
  const [has, wanted] = [shape(entry.columns), shape(table.columns)];
  if (has === wanted && entry.orderBy.join() === table.orderBy.join()) return entry;
  throw otherVersion(dir, `its table ${table.id} has other columns`, has, wanted);
}

function otherVersion(dir: string, what: string, value?: string, expected?: string): DataError {
  return new DataError(`the panel in ${dir} cannot stand in for what is missing: ${what}`, {
    code: 'panel-other-version',
    hint: 'It was built by another version of the program: use the panel that came with this one, or supply the raw files of all its datasets.',
    details: { file: path.join(dir, manifestFile), value, expected },
  });
}

/** Columns taken over that rest on older files than the entries of their datasets name, by dataset. */
export function olderInputs(
  base: BasePanel,
  table: PanelTable,
  taken: readonly string[],
  entries: ReadonlyMap<string, DatasetEntry>,
): NonNullable<ManifestTable['older']> {
  const groups = new Map<string, NonNullable<ManifestTable['older']>[number]>();
  for (const column of taken) {
    for (const dataset of table.columns[column]!.datasets) {
      const inputs = base.inputsBehind(table.id, column, dataset);
      const key = JSON.stringify([dataset, inputs]);
      if (JSON.stringify(entries.get(dataset)?.entry.inputs) === JSON.stringify(inputs)) continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { dataset, columns: [column], inputs: [...inputs] });
      else group.columns.push(column);
    }
  }
  return [...groups.values()];
}

/** Rows with the keys of the base panel, some parts built again and the others as they were. */
export function rebuildParts(
  parts: readonly PanelPart[],
  old: Readonly<Record<string, ArrayLike<number>>>,
  clean: Readonly<Record<string, unknown>>,
): PanelRows {
  const built = parts.map((part) => part.build(clean, old));
  const columns = Object.assign({}, old, ...built) as PanelRows['columns'];
  return { rows: Object.values(old)[0]!.length, columns };
}
