import { memoOn } from '../../core/memo.js';
import type { MeasureColumns } from '../../core/measure.js';
import type { YearSpan } from '../../core/years.js';
import { DyadBlocks } from '../shared/dyad-blocks.js';
import { takeRows } from '../shared/pair-index.js';
import { keysAt, rowsWhere } from '../shared/pairs.js';
import { rankBlock } from '../shared/rank-block.js';
import { referenceStates, type ReferenceFrames } from '../shared/reference-states.js';
import { CCODE_LIMIT, inYears } from '../shared/state-years.js';

interface YearBlock {
  readonly start: number;
  readonly end: number;
  /** The states of the year, ascending, and the place of each in the list; -1 for others. */
  readonly states: Int16Array;
  readonly rank: Int16Array;
}

/**
 * The population of the measures of containment: every pair of the reference states of a year, and every pair with each
 * of the other reference states as third party. Rows of triads by year, first, second and third state; rows of pairs as
 * in `DyadBlocks`.
 */
export class ContainmentTriads {
  readonly dyads: DyadBlocks;
  readonly rows: number;
  readonly ccode1: Int16Array;
  readonly ccode2: Int16Array;
  readonly third: Int16Array;
  readonly year: Int16Array;
  /** Rows of the three pairs of a triad: the pair itself, its first and its second state with the third. */
  readonly pair: Int32Array;
  readonly firstWithThird: Int32Array;
  readonly secondWithThird: Int32Array;
  /** Every state that is a reference state in some year, ascending. */
  readonly everReference: readonly number[];
  private readonly blocks = new Map<number, YearBlock>();
  private readonly ever = new Uint8Array(CCODE_LIMIT);

  /** @param states the reference states by year, each list ascending */
  constructor(states: ReadonlyMap<number, Int16Array>) {
    this.dyads = new DyadBlocks(states);
    let rows = 0;
    for (const list of states.values()) rows += triadsOf(list.length);
    this.rows = rows;
    this.ccode1 = new Int16Array(rows);
    this.ccode2 = new Int16Array(rows);
    this.third = new Int16Array(rows);
    this.year = new Int16Array(rows);
    this.pair = new Int32Array(rows);
    this.firstWithThird = new Int32Array(rows);
    this.secondWithThird = new Int32Array(rows);
    let start = 0;
    for (const [year, list] of states) {
      this.fillYear(year, list, start);
      start += triadsOf(list.length);
    }
    this.everReference = [...this.ever.keys()].filter((ccode) => this.ever[ccode] === 1);
  }

  private fillYear(year: number, states: Int16Array, start: number): void {
    const rank = new Int16Array(CCODE_LIMIT).fill(-1);
    states.forEach((ccode, place) => {
      rank[ccode] = place;
      this.ever[ccode] = 1;
    });
    let row = start;
    for (const i of states)
      for (const j of states) {
        if (j <= i) continue;
        for (const k of states) {
          if (k === i || k === j) continue;
          this.ccode1[row] = i;
          this.ccode2[row] = j;
          this.third[row] = k;
          this.year[row] = year;
          this.pair[row] = this.dyads.rowOf(i, j, year);
          this.firstWithThird[row] = this.dyads.rowOf(i, k, year);
          this.secondWithThird[row++] = this.dyads.rowOf(j, k, year);
        }
      }
    this.blocks.set(year, { start, end: row, states, rank });
  }

  /** What names the rows, for the columns of a measure. */
  get keys() {
    const { rows, ccode1, ccode2, third, year } = this;
    return { rows, ccode1, ccode2, third, year };
  }

  get years(): readonly number[] {
    return [...this.blocks.keys()];
  }

  /** First and last row + 1 of a year; an empty range for a year without triads. */
  range(year: number): { readonly start: number; readonly end: number } {
    return this.blocks.get(year) ?? { start: 0, end: 0 };
  }

  /** Reference states of a year, ascending. */
  statesOf(year: number): Int16Array {
    return this.blocks.get(year)?.states ?? new Int16Array(0);
  }

  /** Whether the state is a reference state in any year: a quick way past the rows of all others. */
  isEver(ccode: number): boolean {
    return this.ever[ccode] === 1;
  }

  /** Row of a triad, its pair in either order; -1 where the three are not all reference states of the year. */
  rowOf(a: number, b: number, third: number, year: number): number {
    const block = this.blocks.get(year);
    if (block === undefined || a === b) return -1;
    const i = block.rank[Math.min(a, b)]!;
    const j = block.rank[Math.max(a, b)]!;
    const k = block.rank[third]!;
    if (i < 0 || j < 0 || k < 0 || k === i || k === j) return -1;
    const n = block.states.length;
    const pair = i * n - (i * (i + 1)) / 2 + (j - i - 1);
    return block.start + pair * (n - 2) + k - (k > i ? 1 : 0) - (k > j ? 1 : 0);
  }

  /** A symmetric measure of pairs, by row of the pairs; NaN where it has no value. */
  pairValues({ rows, ccode1, ccode2, year }: MeasureColumns, column: Float64Array): Float64Array {
    const values = new Float64Array(this.dyads.pairs.rows).fill(NaN);
    for (let row = 0; row < rows; row++) {
      if (this.ever[ccode1[row]!] !== 1 || this.ever[ccode2![row]!] !== 1) continue;
      const own = this.dyads.rowOf(ccode1[row]!, ccode2![row]!, year[row]!);
      if (own >= 0) values[own] = column[row]!;
    }
    return values;
  }

  /** A measure of triads, by row; NaN where it has no value. */
  triadValues({ rows, ...keys }: MeasureColumns, column: Float64Array): Float64Array {
    const { ccode1, ccode2, third, year } = keys;
    const values = new Float64Array(this.rows).fill(NaN);
    for (let row = 0; row < rows; row++) {
      const own = this.rowOf(ccode1[row]!, ccode2![row]!, third![row]!, year[row]!);
      if (own >= 0) values[own] = column[row]!;
    }
    return values;
  }

  /** The rows of a measure of pairs in which both are reference states in some year. */
  referenceRows(columns: MeasureColumns): MeasureColumns {
    const { rows, ccode1, ccode2, value } = columns;
    const kept = rowsWhere(
      rows,
      (row) => this.ever[ccode1[row]!] === 1 && this.ever[ccode2![row]!] === 1,
    );
    return { ...keysAt(columns, kept), value: takeRows(value, kept) };
  }

  /** Calls back with the row of the pair here and the row of the measure, for every row of a pair of reference states. */
  eachPairRow(
    { rows, ccode1, ccode2, year }: MeasureColumns,
    visit: (own: number, row: number) => void,
  ): void {
    for (let row = 0; row < rows; row++) {
      if (this.ever[ccode1[row]!] !== 1 || this.ever[ccode2![row]!] !== 1) continue;
      const own = this.dyads.rowOf(ccode1[row]!, ccode2![row]!, year[row]!);
      if (own >= 0) visit(own, row);
    }
  }

  /** Midrank percentile of every value among those of all triads of its year; NaN where there is none. */
  percentiles(values: Float64Array): Float64Array {
    const result = new Float64Array(values.length).fill(NaN);
    for (const { start, end } of this.blocks.values()) rankBlock(values, start, end, result);
    return result;
  }
}

const triadsOf = (n: number): number => (n < 3 ? 0 : ((n * (n - 1)) / 2) * (n - 2));

/** The population of the covered years. */
export const containmentTriads = memoOn(
  ({ capabilities }: ReferenceFrames, { from, to }: YearSpan) => [
    capabilities.numbers.year,
    from,
    to,
  ],
  (frames, years) => new ContainmentTriads(inYears(referenceStates(frames), years)),
);

/** Every state that is a reference state in some year, ascending. */
export function everReference(frames: ReferenceFrames): readonly number[] {
  const states = new Set<number>();
  for (const list of referenceStates(frames).values()) for (const one of list) states.add(one);
  return [...states].sort((a, b) => a - b);
}
