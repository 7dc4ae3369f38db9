import type { MeasureColumns } from '../../core/measure.js';
import { rankBlock } from './rank-block.js';
import { allPairs, type PairKeys } from './pairs.js';
import { CCODE_LIMIT } from './state-years.js';

interface Block {
  readonly start: number;
  readonly end: number;
  readonly states: number;
  /** Place of each state in the year's list; -1 where it is not listed. */
  readonly rank: Int16Array;
}

/**
 * All dyads of the states listed by year, one block of rows per year, with the arithmetic that finds a pair's row
 * without a look-up table.
 */
export class DyadBlocks {
  readonly pairs: PairKeys;
  /** By year: sparse, since a look-up in an array costs less than one in a map. */
  private readonly blocks: Block[] = [];

  /** The lists must be ascending. */
  constructor(states: ReadonlyMap<number, Int16Array>) {
    this.pairs = allPairs(states);
    let start = 0;
    for (const [year, list] of states) {
      const rank = new Int16Array(CCODE_LIMIT).fill(-1);
      list.forEach((state, position) => (rank[state] = position));
      const end = start + (list.length * (list.length - 1)) / 2;
      this.blocks[year] = { start, end, states: list.length, rank };
      start = end;
    }
  }

  /** First row of a range of years, and the one after its last. */
  rowsOf({ from, to }: { readonly from: number; readonly to: number }): [number, number] {
    const inside = this.blocks.filter((_, year) => year >= from && year <= to);
    return [inside[0]?.start ?? 0, inside.at(-1)?.end ?? 0];
  }

  /** Row of a pair, named in either order, in a year; -1 where not both states are listed. */
  rowOf(a: number, b: number, year: number): number {
    const block = this.blocks[year];
    if (block === undefined || a === b) return -1;
    const i = block.rank[a < b ? a : b]!;
    const j = block.rank[a < b ? b : a]!;
    if (i < 0 || j < 0) return -1;
    return block.start + i * block.states - (i * (i + 1)) / 2 + (j - i - 1);
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
    this.blocks.forEach(({ start, end }) => rankBlock(values, start, end, result));
    return result;
  }
}
