import type { MeasureColumns } from '../../core/measure.js';
import { rankBlock } from './rank-block.js';
import { allPairs, type PairKeys } from './pairs.js';
import { CCODE_LIMIT } from './state-years.js';

/**
 * All dyads of the states listed by year, one block of rows per year, with the arithmetic that finds a pair's row
 * without a look-up table.
 */
export class DyadBlocks {
  readonly pairs: PairKeys;
  private readonly firstYear: number;
  private readonly span: number;
  /** First row of each year, and of the year after the last. */
  private readonly starts: Int32Array;
  /** By year and state: place of the state in the year's list, -1 where it is not listed. */
  private readonly places: Int16Array;
  /** By year and state: row of the pair with the state at place 0, had it one. */
  private readonly lines: Int32Array;

  /** The years and the lists must be ascending. */
  constructor(states: ReadonlyMap<number, Int16Array>) {
    this.pairs = allPairs(states);
    const years = [...states.keys()];
    this.firstYear = years[0] ?? 0;
    this.span = years.length === 0 ? 0 : years.at(-1)! - this.firstYear + 1;
    this.starts = new Int32Array(this.span + 1);
    this.places = new Int16Array(this.span * CCODE_LIMIT).fill(-1);
    this.lines = new Int32Array(this.span * CCODE_LIMIT);
    let start = 0;
    for (let at = 0; at < this.span; at++) {
      this.starts[at] = start;
      const list = states.get(this.firstYear + at) ?? [];
      const n = list.length;
      for (let i = 0; i < n; i++) {
        this.places[at * CCODE_LIMIT + list[i]!] = i;
        this.lines[at * CCODE_LIMIT + list[i]!] = start + i * n - (i * (i + 1)) / 2 - i - 1;
      }
      start += (n * (n - 1)) / 2;
    }
    this.starts[this.span] = start;
  }

  /** First row of a range of years, and the one after its last. */
  rowsOf({ from, to }: { readonly from: number; readonly to: number }): [number, number] {
    const start = Math.min(Math.max(from - this.firstYear, 0), this.span);
    const end = Math.min(Math.max(to + 1 - this.firstYear, start), this.span);
    return [this.starts[start]!, this.starts[end]!];
  }

  /** Row of a pair, named in either order, in a year; -1 where not both states are listed. */
  rowOf(a: number, b: number, year: number): number {
    const at = year - this.firstYear;
    if (at < 0 || at >= this.span || a === b) return -1;
    const low = at * CCODE_LIMIT + (a < b ? a : b);
    const high = at * CCODE_LIMIT + (a < b ? b : a);
    if (this.places[low]! < 0 || this.places[high]! < 0) return -1;
    return this.lines[low]! + this.places[high]!;
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

  /**
   * Midrank percentile u = (midrank - 1/2)/n of every value among those of its year; NaN where there is none. Written to
   * `result`, which may be the array of the values.
   */
  percentiles(
    values: Float64Array,
    result: Float64Array = new Float64Array(values.length).fill(NaN),
  ): Float64Array {
    for (let at = 0; at < this.span; at++)
      rankBlock(values, this.starts[at]!, this.starts[at + 1]!, result);
    return result;
  }
}
