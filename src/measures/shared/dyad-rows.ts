import type { Frame, NumberColumn } from '../../core/frames.js';
import type { RowFlag } from '../../core/measure.js';
import type { PairKeys } from './pairs.js';

type DyadFrame = Frame<'dyad-year', never, never>;

export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** The pairs and years of a table of dyad-years that lie in a span. */
export interface DyadRows extends PairKeys {
  /** The values of a column of the table for these rows. */
  pick(column: NumberColumn): Float64Array;
}

const remembered = new WeakMap<object, Map<string, DyadRows>>();

/** Pairs in the order of the table: by state, state and year. */
export function dyadRows(frame: DyadFrame, { from, to }: YearSpan): DyadRows {
  // The column, not the frame: measures that read the same table share it.
  const column = frame.numbers.year;
  let spans = remembered.get(column);
  if (spans === undefined) remembered.set(column, (spans = new Map<string, DyadRows>()));
  const name = `${from}-${to}`;
  let found = spans.get(name);
  if (found === undefined) spans.set(name, (found = select(frame, { from, to })));
  return found;
}

function select({ numbers, rows: all }: DyadFrame, { from, to }: YearSpan): DyadRows {
  const years = numbers.year;
  const kept = new Int32Array(all);
  let rows = 0;
  for (let row = 0; row < all; row++)
    if (years[row]! >= from && years[row]! <= to) kept[rows++] = row;
  const fill = <T extends Int16Array | Float64Array>(into: T, column: NumberColumn): T => {
    for (let row = 0; row < rows; row++) into[row] = column[kept[row]!]!;
    return into;
  };
  return {
    rows,
    ccode1: fill(new Int16Array(rows), numbers.ccode1),
    ccode2: fill(new Int16Array(rows), numbers.ccode2),
    year: fill(new Int16Array(rows), years),
    pick: (column) => fill(new Float64Array(rows), column),
  };
}

/** One flag for the rows of a list, worked out when asked for: a population of pairs may have most of its rows flagged. */
export function flagWhere(
  rows: number,
  flag: RowFlag,
  holds: (row: number) => boolean,
): ReadonlyMap<number, RowFlag> {
  return new FlagWhere(rows, flag, holds);
}

class FlagWhere implements ReadonlyMap<number, RowFlag> {
  constructor(
    private readonly rows: number,
    private readonly flag: RowFlag,
    private readonly holds: (row: number) => boolean,
  ) {}

  get size(): number {
    let count = 0;
    for (let row = 0; row < this.rows; row++) if (this.holds(row)) count++;
    return count;
  }

  has(row: number): boolean {
    return row >= 0 && row < this.rows && this.holds(row);
  }

  get(row: number): RowFlag | undefined {
    return this.has(row) ? this.flag : undefined;
  }

  *entries(): MapIterator<[number, RowFlag]> {
    for (let row = 0; row < this.rows; row++) if (this.holds(row)) yield [row, this.flag];
  }

  *keys(): MapIterator<number> {
    for (const [row] of this.entries()) yield row;
  }

  *values(): MapIterator<RowFlag> {
    for (const [, flag] of this.entries()) yield flag;
  }

  [Symbol.iterator](): MapIterator<[number, RowFlag]> {
    return this.entries();
  }

  forEach(callback: (flag: RowFlag, row: number, map: ReadonlyMap<number, RowFlag>) => void): void {
    for (const [row, flag] of this.entries()) callback(flag, row, this);
  }
}
