import type { MeasureColumns } from '../../core/measure.js';
import { allPairs, type PairKeys } from './pairs.js';
import { CCODE_LIMIT } from './state-years.js';

/**
 * All dyads of the states listed by year, one block of rows per year, with the arithmetic that finds a pair's row
 * without a look-up table.
 */
export class DyadBlocks {
  readonly pairs: PairKeys;
  private readonly blocks = new Map<number, { start: number; end: number; rank: Int16Array }>();

  /** The lists must be ascending. */
  constructor(states: ReadonlyMap<number, Int16Array>) {
    this.pairs = allPairs(states);
    let start = 0;
    for (const [year, list] of states) {
      const rank = new Int16Array(CCODE_LIMIT).fill(-1);
      list.forEach((state, position) => (rank[state] = position));
      const end = start + (list.length * (list.length - 1)) / 2;
      this.blocks.set(year, { start, end, rank });
      start = end;
    }
  }

  /** Row of a pair, named in either order, in a year; -1 where not both states are listed. */
  rowOf(a: number, b: number, year: number): number {
    const block = this.blocks.get(year);
    if (block === undefined || a === b) return -1;
    const i = block.rank[a < b ? a : b]!;
    const j = block.rank[a < b ? b : a]!;
    if (i < 0 || j < 0) return -1;
    const n = (1 + Math.sqrt(1 + 8 * (block.end - block.start))) / 2;
    return block.start + i * n - (i * (i + 1)) / 2 + (j - i - 1);
  }

  /** A symmetric measure's values, or a part's, by row; NaN where it has none. */
  values({ rows, ccode1, ccode2, year }: MeasureColumns, column: Float64Array): Float64Array {
    const values = new Float64Array(this.pairs.rows).fill(NaN);
    for (let row = 0; row < rows; row++) {
      const own = this.rowOf(ccode1[row]!, ccode2![row]!, year[row]!);
      if (own >= 0) values[own] = column[row]!;
    }
    return values;
  }

  /** A directed measure's two values by row, first of the lower-numbered state on the other, then back. */
  directedValues(
    { rows, ccode1, ccode2, year }: MeasureColumns,
    column: Float64Array,
  ): readonly [Float64Array, Float64Array] {
    const sides = [0, 1].map(() => new Float64Array(this.pairs.rows).fill(NaN)) as [
      Float64Array,
      Float64Array,
    ];
    for (let row = 0; row < rows; row++) {
      const own = this.rowOf(ccode1[row]!, ccode2![row]!, year[row]!);
      if (own >= 0) sides[ccode1[row]! < ccode2![row]! ? 0 : 1][own] = column[row]!;
    }
    return sides;
  }

  /** Midrank percentile u = (midrank - 1/2)/n of every value among those of its year; NaN where there is none. */
  percentiles(values: Float64Array): Float64Array {
    const result = new Float64Array(values.length).fill(NaN);
    for (const { start, end } of this.blocks.values()) rankBlock(values, start, end, result);
    return result;
  }
}

function rankBlock(values: Float64Array, start: number, end: number, result: Float64Array): void {
  const sorted = values.slice(start, end).sort();
  let count = sorted.length;
  while (count > 0 && Number.isNaN(sorted[count - 1]!)) count--;
  if (count === 0) return;
  const [distinct, midranks] = ranksOf(sorted, count);
  for (let row = start; row < end; row++) {
    const value = values[row]!;
    if (!Number.isNaN(value)) result[row] = midranks[positionOf(distinct, value)]! / count;
  }
}

/** The distinct values of an ascending array and, for each, (midrank - 1/2). */
function ranksOf(sorted: Float64Array, count: number): [Float64Array, Float64Array] {
  const distinct = new Float64Array(count);
  const midranks = new Float64Array(count);
  let found = 0;
  for (let at = 0; at < count;) {
    let after = at + 1;
    while (after < count && sorted[after] === sorted[at]) after++;
    distinct[found] = sorted[at]!;
    midranks[found++] = (at + after) / 2;
    at = after;
  }
  return [distinct.subarray(0, found), midranks];
}

/** Position of a value that the ascending array holds. */
function positionOf(distinct: Float64Array, value: number): number {
  let low = 0;
  let high = distinct.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (distinct[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
