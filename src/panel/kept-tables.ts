import { existsSync, readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { recordOf } from '../core/entries.js';
import { rowsNeeded, type Frame, type FrameNeed, type NumberColumn } from '../core/frames.js';
import { keyColumns } from '../core/grains.js';
import { keptIn } from '../core/memo.js';
import { lazily } from '../core/lazily.js';
import type { KeptArrays, KnownArrays } from '../store/kept/arrays.js';
import { fileOfTexts, filesOfPlaces, ArrayFiles, type Place } from '../store/kept/arrays.js';
import type { FileContents } from '../store/staging/index.js';

/**
 * Tables of the shipped panel as the database reads them, which the build keeps beside the program: a column is there at once, and
 * only where it is looked at. In no sense data: where they are absent or of other data, the Parquet files are read.
 */
export interface KeptTables {
  /** Whether a table is kept with the needed columns. */
  has(need: FrameNeed): boolean;
  /** The needed columns of a table, undefined where they are not kept. Rows of all years, but for tables of states. */
  frameOf(need: FrameNeed): Frame | undefined;
}

interface KeptTable {
  readonly rows: number;
  readonly numbers: Readonly<Record<string, Place>>;
  /** Texts as places in a list, and the digest of the list. */
  readonly texts: Readonly<Record<string, { readonly codes: Place; readonly of: string }>>;
}

interface KeptIndex {
  readonly dataVersion: string;
  readonly endianness: string;
  readonly tables: Readonly<Record<string, KeptTable>>;
}

const INDEX = 'tables.json';

function readIndex(dir: string, dataVersion: string): KeptIndex['tables'] {
  const file = join(dir, INDEX);
  if (!existsSync(file)) return {};
  try {
    const index = JSON.parse(readFileSync(file, 'utf8')) as Partial<KeptIndex>;
    const isOurs = index.dataVersion === dataVersion && index.endianness === endianness();
    return (isOurs && index.tables) || {};
  } catch {
    return {};
  }
}

/** The tables that are kept in the folder of some arrays, of a version of the data. */
export function openKeptTables(arrays: KeptArrays, dataVersion: string): KeptTables {
  const tables = readIndex(arrays.dir, dataVersion);
  const opened = new Map<string, OpenTable>();
  const has = (need: FrameNeed): boolean =>
    Object.hasOwn(tables, need.table) && hasColumns(tables[need.table]!, need);
  return {
    has,
    frameOf: (need) => {
      if (!has(need)) return undefined;
      const open = (): OpenTable => new OpenTable(tables[need.table]!, arrays);
      return keptIn(opened, need.table, open).frameOf(need);
    },
  };
}

const numbersNeeded = ({ grain, numbers }: FrameNeed): string[] => [
  ...new Set([...keyColumns[grain], ...numbers]),
];

function hasColumns(table: KeptTable, need: FrameNeed): boolean {
  const has = (of: object) => (name: string) => Object.hasOwn(of, name);
  return (
    [...numbersNeeded(need), ...Object.keys(need.where ?? {})].every(has(table.numbers)) &&
    need.texts.every(has(table.texts))
  );
}

/** Some rows of a table, with what was taken of them so far. */
interface Part {
  readonly rows: Int32Array;
  readonly numbers: Map<string, NumberColumn>;
  readonly texts: Map<string, readonly string[]>;
}

class OpenTable {
  private readonly texts = new Map<string, readonly string[]>();
  private readonly parts = new Map<string, Part>();

  constructor(
    private readonly table: KeptTable,
    private readonly arrays: KeptArrays,
  ) {}

  frameOf(need: FrameNeed): Frame {
    const { table } = this;
    const { grain, texts } = need;
    const numbers = numbersNeeded(need);
    const part = this.partOf(need);
    return {
      ...{ grain, table: need.table, rows: part?.rows.length ?? table.rows },
      numbers: lazily(recordOf(numbers, (name) => () => this.numbersOf(part, name))),
      texts: lazily(recordOf(texts, (name) => () => this.textsOf(part, name))),
    };
  }

  private whole(name: string): NumberColumn {
    return this.arrays.at(this.table.numbers[name]!);
  }

  private numbersOf(part: Part | undefined, name: string): NumberColumn {
    if (part === undefined) return this.whole(name);
    return keptIn(part.numbers, name, () =>
      this.arrays.numbersAt(this.table.numbers[name]!, part.rows),
    );
  }

  private textsOf(part: Part | undefined, name: string): readonly string[] {
    const whole = keptIn(this.texts, name, () => {
      const { codes, of } = this.table.texts[name]!;
      const labels = this.arrays.textsAt(of);
      return Array.from(this.arrays.at(codes), (code) => labels[code]!);
    });
    return part === undefined
      ? whole
      : keptIn(part.texts, name, () => Array.from(part.rows, (row) => whole[row]!));
  }

  /** The rows that are needed; undefined for all. Tables of states make large populations: of late years no more is given. */
  private partOf(need: FrameNeed): Part | undefined {
    const { where = {} } = need;
    const from = need.grain === 'state-year' ? need.from : undefined;
    const conditions = Object.entries(where).map(
      ([name, value]) => [this.whole(name), value] as const,
    );
    if (conditions.length === 0 && from === undefined) return undefined;
    return keptIn(this.parts, `${rowsNeeded(need)} ${from}`, () => {
      let rows: Int32Array | undefined;
      for (const [column, value] of conditions) rows = rowsOf(column, value, value, rows);
      if (from !== undefined) rows = rowsOf(this.whole('year'), from, Infinity, rows);
      return { rows: rows!, numbers: new Map(), texts: new Map() };
    });
  }
}

/** Of some rows, or all, those with a number between two. */
function rowsOf(column: NumberColumn, least: number, most: number, among?: Int32Array): Int32Array {
  const found = new Int32Array(among?.length ?? column.length);
  let count = 0;
  for (let at = 0; at < found.length; at++) {
    const row = among === undefined ? at : among[at]!;
    const number = column[row]!;
    if (number >= least && number <= most) found[count++] = row;
  }
  return found.slice(0, count);
}

/** The files that the build keeps of some tables. */
export function keepTables(
  dataVersion: string,
  frames: readonly Frame[],
  known?: KnownArrays,
): FileContents {
  const arrays = new ArrayFiles(known);
  const tables = Object.fromEntries(
    frames.map(({ table, rows, numbers, texts }): [string, KeptTable] => [
      table,
      {
        rows,
        numbers: recordOf(Object.keys(numbers), (name) => arrays.place(numbers[name]!)),
        texts: recordOf(Object.keys(texts), (name) => placeOfTexts(arrays, texts[name]!)),
      },
    ]),
  );
  const index: KeptIndex = { dataVersion, endianness: endianness(), tables };
  return { ...arrays.files, [INDEX]: JSON.stringify(index) };
}

function placeOfTexts(arrays: ArrayFiles, texts: readonly string[]) {
  const codeOf = new Map<string, number>();
  const codes = Int32Array.from(texts, (text) => keptIn(codeOf, text, () => codeOf.size));
  return { codes: arrays.place(codes), of: arrays.placeTexts([...codeOf.keys()]) };
}

/** The files of them, with their digests. */
export function keptTableFiles(
  dir: string,
  dataVersion: string,
): readonly { readonly file: string; readonly sha256: string }[] {
  return Object.values(readIndex(dir, dataVersion)).flatMap(({ numbers, texts }) => [
    ...filesOfPlaces(Object.values(numbers)),
    ...Object.values(texts).flatMap(({ codes, of }) => [
      ...filesOfPlaces([codes]),
      fileOfTexts(of),
    ]),
  ]);
}
