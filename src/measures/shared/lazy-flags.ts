import type { RowFlag } from '../../core/measure.js';

/** Flags of the rows of a list, worked out when asked for: a population of pairs may have most of its rows flagged. */
export function flagsOf(
  rows: number,
  flagOf: (row: number) => RowFlag | undefined,
): ReadonlyMap<number, RowFlag> {
  return new LazyFlags(rows, flagOf);
}

/** One flag for the rows of which a condition holds. */
export function flagWhere(
  rows: number,
  flag: RowFlag,
  holds: (row: number) => boolean,
): ReadonlyMap<number, RowFlag> {
  return new LazyFlags(rows, (row) => (holds(row) ? flag : undefined));
}

class LazyFlags implements ReadonlyMap<number, RowFlag> {
  constructor(
    private readonly rows: number,
    private readonly flagOf: (row: number) => RowFlag | undefined,
  ) {}

  get size(): number {
    let count = 0;
    for (let row = 0; row < this.rows; row++) if (this.flagOf(row) !== undefined) count++;
    return count;
  }

  has(row: number): boolean {
    return this.get(row) !== undefined;
  }

  get(row: number): RowFlag | undefined {
    return row >= 0 && row < this.rows ? this.flagOf(row) : undefined;
  }

  *entries(): MapIterator<[number, RowFlag]> {
    for (let row = 0; row < this.rows; row++) {
      const flag = this.flagOf(row);
      if (flag !== undefined) yield [row, flag];
    }
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
