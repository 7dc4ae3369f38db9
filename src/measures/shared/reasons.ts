import type { MissingReason } from '../../core/missing.js';

/** For a measure whose every row has a value. */
export const noReasons: ReadonlyMap<number, MissingReason> = new Map();

/**
 * The reason of every row without a value, worked out when asked for: a population of pairs has hundreds of
 * thousands of such rows, and a map of them would weigh more than the values.
 */
export function reasonsWhereMissing(
  column: Float64Array,
  reasonOf: (row: number) => MissingReason,
): ReadonlyMap<number, MissingReason> {
  return new LazyReasons(column, reasonOf);
}

class LazyReasons implements ReadonlyMap<number, MissingReason> {
  constructor(
    private readonly column: Float64Array,
    private readonly reasonOf: (row: number) => MissingReason,
  ) {}

  get size(): number {
    let count = 0;
    for (const value of this.column) if (Number.isNaN(value)) count++;
    return count;
  }

  has(row: number): boolean {
    return Number.isNaN(this.column[row] ?? 0);
  }

  get(row: number): MissingReason | undefined {
    return this.has(row) ? this.reasonOf(row) : undefined;
  }

  *entries(): MapIterator<[number, MissingReason]> {
    for (let row = 0; row < this.column.length; row++) {
      if (this.has(row)) yield [row, this.reasonOf(row)];
    }
  }

  *keys(): MapIterator<number> {
    for (const [row] of this.entries()) yield row;
  }

  *values(): MapIterator<MissingReason> {
    for (const [, reason] of this.entries()) yield reason;
  }

  [Symbol.iterator](): MapIterator<[number, MissingReason]> {
    return this.entries();
  }

  forEach(
    callback: (reason: MissingReason, row: number, map: ReadonlyMap<number, MissingReason>) => void,
  ): void {
    for (const [row, reason] of this.entries()) callback(reason, row, this);
  }
}
