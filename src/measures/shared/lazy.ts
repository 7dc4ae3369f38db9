import { keysOf, recordOf } from '../../core/entries.js';
import { lazily, withLazy } from '../../core/lazily.js';
import type { Ends, RowFlag } from '../../core/measure.js';
import type { MissingReason } from '../../core/missing.js';

/* What a measure says of its rows, worked out when it is asked for. */

/**
 * What holds of some rows of a population (a reason, a flag), worked out when asked for: of a million rows most may have
 * one, and a map of them would weigh more than the values.
 */
export class LazyRows<T> implements ReadonlyMap<number, T> {
  constructor(
    private readonly rows: number,
    private readonly of: (row: number) => T | undefined,
  ) {}

  get size(): number {
    let count = 0;
    for (let row = 0; row < this.rows; row++) if (this.of(row) !== undefined) count++;
    return count;
  }

  has(row: number): boolean {
    return this.get(row) !== undefined;
  }

  get(row: number): T | undefined {
    return row >= 0 && row < this.rows ? this.of(row) : undefined;
  }

  *entries(): MapIterator<[number, T]> {
    for (let row = 0; row < this.rows; row++) {
      const found = this.of(row);
      if (found !== undefined) yield [row, found];
    }
  }

  *keys(): MapIterator<number> {
    for (const [row] of this.entries()) yield row;
  }

  *values(): MapIterator<T> {
    for (const [, found] of this.entries()) yield found;
  }

  [Symbol.iterator](): MapIterator<[number, T]> {
    return this.entries();
  }

  forEach(callback: (found: T, row: number, map: ReadonlyMap<number, T>) => void): void {
    for (const [row, found] of this.entries()) callback(found, row, this);
  }
}

/** Flags of the rows of a list, worked out when asked for. */
export function flagsOf(
  rows: number,
  flagOf: (row: number) => RowFlag | undefined,
): ReadonlyMap<number, RowFlag> {
  return new LazyRows(rows, flagOf);
}

/** One flag for the rows of which a condition holds. */
export function flagWhere(
  rows: number,
  flag: RowFlag,
  holds: (row: number) => boolean,
): ReadonlyMap<number, RowFlag> {
  return new LazyRows(rows, (row) => (holds(row) ? flag : undefined));
}

/** The reason of every row without a value, worked out when asked for. */
export function reasonsWhereMissing(
  column: Float64Array,
  reasonOf: (row: number) => MissingReason,
): ReadonlyMap<number, MissingReason> {
  return new LazyRows(column.length, (row) =>
    Number.isNaN(column[row]!) ? reasonOf(row) : undefined,
  );
}

/**
 * Parts of a value that are made when first asked for. For populations of a million rows: most of those who ask for the
 * measure look at its value alone.
 */
export const lazyParts = <Name extends string>(
  makers: Readonly<Record<Name, () => Float64Array>>,
): Readonly<Record<Name, Float64Array>> => lazily(makers);

/** A column of a value that is worked out row by row. */
export function columnOf(rows: number, valueOf: (row: number) => number): Float64Array {
  const column = new Float64Array(rows);
  for (let row = 0; row < rows; row++) column[row] = valueOf(row);
  return column;
}

/** Parts that can be had row by row, and whole when they are asked for. */
export function partsByRow<Name extends string>(
  rows: number,
  valueOf: Readonly<Record<Name, (row: number) => number>>,
) {
  return {
    parts: lazyParts(recordOf(keysOf(valueOf), (name) => () => columnOf(rows, valueOf[name]))),
    partAt: (part: string, row: number): number => valueOf[part as Name](row),
  };
}

/** Both ends of intervals: of a row, or of all, made together in one pass when either column is first asked for. */
export function endsByRow(
  rows: number,
  endsOf: (row: number) => readonly [low: number, high: number],
): Ends {
  let made: Readonly<Record<'low' | 'high', Float64Array>> | undefined;
  const make = () => {
    const ends = { low: new Float64Array(rows), high: new Float64Array(rows) };
    for (let row = 0; row < rows; row++) [ends.low[row], ends.high[row]] = endsOf(row);
    return ends;
  };
  const end = (name: 'low' | 'high') => (): Float64Array => (made ??= make())[name];
  return withLazy({ at: endsOf }, { low: end('low'), high: end('high') });
}
