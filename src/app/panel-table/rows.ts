import { CCODE_LIMIT } from '../../measures/shared/state-years.js';
import type { TableUnit, Years } from './unit.js';

/** By year and state: 1 where the state belongs to a set. A year has a block of `CCODE_LIMIT` places. */
export type YearlySet = Uint8Array;

export interface RowsRequest {
  readonly unit: TableUnit;
  readonly years: Years;
  readonly states: YearlySet;
  /** The second states of pairs; the first ones are in `states`. In undirected tables either order will do. */
  readonly partners: YearlySet;
  /** Whether a pair is wanted in a year; all are where it is absent. */
  readonly wanted?: (ccode1: number, ccode2: number, year: number) => boolean;
}

/** The rows of a table, by first state, second state and year, with the arithmetic that finds them. */
export class TableRows {
  readonly unit: TableUnit;
  readonly years: Years;
  readonly rows: number;
  readonly ccode1: Int16Array;
  /** Absent in tables by state and year. */
  readonly ccode2: Int16Array | undefined;
  readonly year: Int16Array;
  /** Places in a block of values by state and year; see `cellOf`. */
  readonly cells: number;
  private readonly listed: Int16Array;
  /** Place of a state among those listed; -1 for others. */
  private readonly rank: Int16Array;
  private readonly span: number;
  /** Row by first state, second state (of pairs) and year; -1 for none. */
  private readonly index: Int32Array;
  private readonly cellsBy = new Map<Int16Array, Int32Array>();

  constructor(request: RowsRequest) {
    const { unit, years } = request;
    this.unit = unit;
    this.years = years;
    this.span = years.to - years.from + 1;
    this.listed = statesOf(request);
    const n = this.listed.length;
    this.rank = new Int16Array(CCODE_LIMIT).fill(-1);
    this.listed.forEach((ccode, rank) => (this.rank[ccode] = rank));
    this.cells = n * this.span;
    const single = unit === 'state-year';
    this.index = new Int32Array(single ? this.cells : n * this.cells).fill(-1);
    this.rows = single ? this.numberStates(request) : this.numberPairs(request);
    this.ccode1 = new Int16Array(this.rows);
    this.ccode2 = single ? undefined : new Int16Array(this.rows);
    this.year = new Int16Array(this.rows);
    this.fillKeys();
  }

  /** Row of a state and year (`ccode2` does not matter), or of a pair and year; -1 where the table has none. */
  rowOf(ccode1: number, ccode2: number, year: number): number {
    const at = year - this.years.from;
    const first = this.rank[ccode1]!;
    if (at < 0 || at >= this.span || first < 0) return -1;
    if (this.ccode2 === undefined) return this.index[first * this.span + at]!;
    const second = this.rank[ccode2]!;
    return second < 0 ? -1 : this.index[(first * this.listed.length + second) * this.span + at]!;
  }

  /** Place of a state and year in a block of values of all states of the table; -1 for others. */
  cellOf(ccode: number, year: number): number {
    const at = year - this.years.from;
    const rank = this.rank[ccode]!;
    return at < 0 || at >= this.span || rank < 0 ? -1 : rank * this.span + at;
  }

  /** Place of each row in such a block, by its first states or its second. */
  cellsOf(states: Int16Array): Int32Array {
    const known = this.cellsBy.get(states);
    if (known !== undefined) return known;
    const cells = new Int32Array(this.rows);
    for (let row = 0; row < this.rows; row++)
      cells[row] = this.cellOf(states[row]!, this.year[row]!);
    this.cellsBy.set(states, cells);
    return cells;
  }

  /** Calls back for every place of such a block. */
  eachCell(visit: (cell: number, ccode: number, year: number) => void): void {
    this.listed.forEach((ccode, rank) => {
      for (let at = 0; at < this.span; at++)
        visit(rank * this.span + at, ccode, this.years.from + at);
    });
  }

  private numberStates({ states }: RowsRequest): number {
    let rows = 0;
    this.eachCell((cell, ccode, year) => {
      if (states[(year - this.years.from) * CCODE_LIMIT + ccode] === 1) this.index[cell] = rows++;
    });
    return rows;
  }

  private numberPairs({ unit, states, partners, wanted }: RowsRequest): number {
    const undirected = unit === 'dyad-year';
    const n = this.listed.length;
    let rows = 0;
    for (let i = 0; i < n; i++) {
      for (let j = undirected ? i + 1 : 0; j < n; j++) {
        if (i === j) continue;
        const [a, b] = [this.listed[i]!, this.listed[j]!];
        for (let at = 0; at < this.span; at++) {
          const year = at * CCODE_LIMIT;
          let belongs = states[year + a]! & partners[year + b]!;
          if (undirected) belongs |= states[year + b]! & partners[year + a]!;
          if (belongs === 0 || wanted?.(a, b, this.years.from + at) === false) continue;
          this.index[(i * n + j) * this.span + at] = rows++;
        }
      }
    }
    return rows;
  }

  private fillKeys(): void {
    const { index, listed, span, ccode1, ccode2, year } = this;
    const seconds = ccode2 === undefined ? 1 : listed.length;
    let cell = 0;
    for (let i = 0; i < listed.length; i++) {
      for (let j = 0; j < seconds; j++) {
        for (let at = 0; at < span; at++) {
          const row = index[cell++]!;
          if (row < 0) continue;
          ccode1[row] = listed[i]!;
          if (ccode2 !== undefined) ccode2[row] = listed[j]!;
          year[row] = this.years.from + at;
        }
      }
    }
  }
}

function statesOf({ states, partners }: RowsRequest): Int16Array {
  const belongs = new Uint8Array(CCODE_LIMIT);
  for (let at = 0; at < states.length; at++)
    if (states[at] === 1 || partners[at] === 1) belongs[at % CCODE_LIMIT] = 1;
  return Int16Array.from([...belongs.keys()].filter((ccode) => belongs[ccode] === 1));
}
