import path from 'node:path';
import { DataError } from '../core/errors.js';
import { rowsNeeded, type Frame, type FrameNeed, type FrameOf } from '../core/frames.js';
import { keyColumns } from '../core/grains.js';
import { estimatedTables } from '../sources/estimated/index.js';
import { openStore, type Store } from '../store/index.js';
import { Columns } from './columns.js';
import { readChecked } from './digest.js';
import type { KeptArrays } from '../store/kept/arrays.js';
import { openKeptTables } from './kept-tables.js';
import { loadManifest, manifestFile, type ManifestTable, type PanelManifest } from './manifest.js';

/** An open panel. Columns are read once and kept until it is closed. */
export interface Panel {
  readonly dir: string;
  readonly manifest: PanelManifest;
  /** First 12 hex digits of the digest of the manifest. */
  readonly dataVersion: string;
  /**
   * The needed columns of a table. A need of late years only may be met with earlier ones as well.
   * @throws DataError for a table the panel lacks, another grain, a damaged file or a missing column
   */
  loadFrame<N extends FrameNeed>(need: N): Promise<FrameOf<N>>;
  /** Whether the build has kept them, so that they are there at once. */
  isKept(need: FrameNeed): boolean;
  /** Ids of the tables that were read so far, in the order of the manifest. */
  loaded(): string[];
  close(): void;
}

/** Open the panel in a folder. */
export async function openPanel(
  dir: string,
  {
    kept,
    ...options
  }: {
    readonly threads?: number;
    /** What the build has kept of its tables. */ readonly kept?: KeptArrays;
  } = {},
): Promise<Panel> {
  const { manifest, dataVersion } = await loadManifest(dir);
  const files = Object.values(manifest.tables).map(({ file }) => path.join(dir, file));
  const store = openStore({ ...options, files });
  const tables = new Map<string, CachedTable>();
  const read = new Set<string>();
  const keptTables = kept && openKeptTables(kept, dataVersion);
  const isKept = (need: FrameNeed): boolean =>
    manifest.tables[need.table]?.grain === need.grain && keptTables?.has(need) === true;
  return {
    dir,
    manifest,
    dataVersion,
    isKept,
    async loadFrame<N extends FrameNeed>(need: N) {
      if (isKept(need)) {
        read.add(need.table);
        return keptTables!.frameOf(need) as FrameOf<N>;
      }
      let table = tables.get(need.table);
      if (table === undefined) {
        table = new CachedTable(store, dir, tableOf(manifest, dir, need));
        tables.set(need.table, table);
        read.add(need.table);
      }
      return (await table.load(need)) as FrameOf<N>;
    },
    loaded: () => Object.keys(manifest.tables).filter((id) => read.has(id)),
    close: () => {
      tables.clear();
      store.close();
    },
  };
}

function tableOf(manifest: PanelManifest, dir: string, need: FrameNeed): ManifestTable {
  const table = manifest.tables[need.table];
  if (table?.grain === need.grain) return table;
  throw new DataError(
    table === undefined
      ? `the panel in ${dir} has no table ${need.table}`
      : `the table ${need.table} of the panel in ${dir} has rows by ${table.grain}, not by ${need.grain}`,
    {
      code: table === undefined ? 'panel-table-missing' : 'panel-grain',
      hint: estimatedTables.some(({ id }) => id === need.table)
        ? 'A model fitted to the other tables gives it: estimate it with `npm run latent` in a clone of the project.'
        : 'The panel was built by another version of the project: build it again with `npm run panel`.',
      details: {
        file: path.join(dir, manifestFile),
        value: table?.grain ?? Object.keys(manifest.tables).join(', '),
        expected: `a table ${need.table} by ${need.grain}`,
      },
    },
  );
}

/** What was read of one table so far. Requests are served one after the other, so that no column is read twice. */
class CachedTable {
  private readonly read = new Map<string, Columns>();
  private queue: Promise<unknown> = Promise.resolve();
  private checked = false;
  private readonly file: string;

  constructor(
    private readonly store: Store,
    dir: string,
    private readonly table: ManifestTable,
  ) {
    this.file = path.join(dir, table.file);
  }

  load(need: FrameNeed): Promise<Frame> {
    const result = this.queue.then(() => this.serve(need));
    this.queue = result.catch(() => undefined);
    return result;
  }

  private async serve(need: FrameNeed): Promise<Frame> {
    await this.checkDigest();
    const wanted = [...new Set([...keyColumns[need.grain], ...need.numbers])];
    const columns = this.columnsOf(need);
    const numbers = wanted.filter((name) => !columns.numbers.has(name));
    const texts = need.texts.filter((name) => !columns.texts.has(name));
    if (numbers.length > 0 || texts.length > 0) {
      const { from } = columns;
      const frame = await this.store.readFrame(this.file, { ...need, from, numbers, texts });
      columns.rows = frame.rows;
      for (const [name, values] of Object.entries(frame.numbers))
        if (!columns.numbers.has(name)) columns.numbers.set(name, values);
      for (const [name, values] of Object.entries(frame.texts)) columns.texts.set(name, values);
    }
    return frameOf(need, wanted, this.shown(columns, need, wanted));
  }

  /** Tables of states are small and make large populations: a need of late years only is given no more. */
  private shown(columns: Columns, { grain, from, texts }: FrameNeed, wanted: string[]): Columns {
    if (grain !== 'state-year' || from === undefined || from === columns.from) return columns;
    return columns.since(from, wanted, texts);
  }

  private columnsOf(need: FrameNeed): Columns {
    const rows = rowsNeeded(need);
    const known = this.read.get(rows);
    if (known?.reachesBackTo(need.from) === true) return known;
    const columns = new Columns(need.from);
    this.read.set(rows, columns);
    return columns;
  }

  /** A changed byte may leave a file readable with other numbers, so the digest is checked before the first read. */
  private async checkDigest(): Promise<void> {
    if (this.checked) return;
    await readChecked(this.file, this.table.sha256);
    this.checked = true;
  }
}

function frameOf(need: FrameNeed, wanted: readonly string[], columns: Columns): Frame {
  return {
    grain: need.grain,
    table: need.table,
    rows: columns.rows,
    numbers: pick(columns.numbers, wanted),
    texts: pick(columns.texts, need.texts),
  };
}

function pick<T>(columns: ReadonlyMap<string, T>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(names.map((name) => [name, columns.get(name) as T]));
}
