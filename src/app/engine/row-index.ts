/** Where rows of a table stand: by year, and by the states of their units. */
import type { MeasureColumns } from '../../core/measure.js';

/** Correlates of War numbers are below. */
export const CCODES = 1024;

/** Places `from` to `to` of an order of rows, or the rows themselves where there is no order. */
export interface RowRange {
  readonly order: Int32Array | undefined;
  readonly from: number;
  readonly to: number;
}

/** Rows by year: those of year `first + i` begin at `starts[i]`. */
export interface YearIndex {
  /** Rows in order of years; absent where they stand so already. */
  readonly order: Int32Array | undefined;
  readonly first: number;
  readonly starts: Int32Array;
}

export function indexYears(years: ArrayLike<number>): YearIndex {
  let first = Infinity;
  let last = -Infinity;
  let ascending = true;
  for (let row = 0; row < years.length; row++) {
    const year = years[row]!;
    if (year < last) ascending = false;
    if (year < first) first = year;
    if (year > last) last = year;
  }
  if (years.length === 0) return { order: undefined, first: 0, starts: new Int32Array(1) };
  const starts = startsOf(years, first, last - first + 1);
  return { order: ascending ? undefined : orderOf(years, first, starts), first, starts };
}

export function rowsOfYear({ order, first, starts }: YearIndex, year: number): RowRange {
  const slot = year - first;
  if (slot < 0 || slot >= starts.length - 1) return { order, from: 0, to: 0 };
  return { order, from: starts[slot]!, to: starts[slot + 1]! };
}

/** Rows by states: in order of units, or by first state alone. */
export type StateIndex =
  | { readonly sorted: true; readonly rows: number }
  | { readonly sorted: false; readonly order: Int32Array; readonly starts: Int32Array };

type States = Pick<MeasureColumns, 'ccode1' | 'ccode2'>;

/** Whether rows are in the order of units, so that a unit is found without an index. */
export const areInOrder = ({ ccode1, ccode2 }: States): boolean => isAscending(ccode1, ccode2);

/** Many units are looked up, and a pass over a million rows for each is slower. */
export function indexStates({ ccode1, ccode2 }: States): StateIndex {
  if (isAscending(ccode1, ccode2)) return { sorted: true, rows: ccode1.length };
  const starts = startsOf(ccode1, 0, CCODES);
  return { sorted: false, order: orderOf(ccode1, 0, starts), starts };
}

/** Rows among which are all of a unit, whichever its third state. */
export function rowsOfStates(
  { ccode1, ccode2 }: States,
  index: StateIndex,
  first: number,
  second: number,
): RowRange {
  if (!index.sorted) {
    const { order, starts } = index;
    return { order, from: starts[first] ?? 0, to: starts[first + 1] ?? 0 };
  }
  const wanted = ccode2 === undefined ? first : first * CCODES + second;
  const codeAt = (row: number): number =>
    ccode2 === undefined ? ccode1[row]! : ccode1[row]! * CCODES + ccode2[row]!;
  return {
    order: undefined,
    from: lowest(index.rows, (row) => codeAt(row) >= wanted),
    to: lowest(index.rows, (row) => codeAt(row) > wanted),
  };
}

function isAscending(ccode1: ArrayLike<number>, ccode2: ArrayLike<number> | undefined): boolean {
  let before = -1;
  for (let row = 0; row < ccode1.length; row++) {
    const code = ccode2 === undefined ? ccode1[row]! : ccode1[row]! * CCODES + ccode2[row]!;
    if (code < before) return false;
    before = code;
  }
  return true;
}

/** The lowest row from which on something holds; the number of rows where it never does. */
function lowest(rows: number, holds: (row: number) => boolean): number {
  let low = 0;
  let high = rows;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where each of `slots` numbers, counted from `first`, begins in an order by them; the number of rows at the end. */
function startsOf(numbers: ArrayLike<number>, first: number, slots: number): Int32Array {
  const starts = new Int32Array(slots + 1);
  for (let row = 0; row < numbers.length; row++) starts[numbers[row]! - first + 1]!++;
  for (let slot = 1; slot < starts.length; slot++) starts[slot]! += starts[slot - 1]!;
  return starts;
}

/** Counting sort: rows of the same number keep their order. */
function orderOf(numbers: ArrayLike<number>, first: number, starts: Int32Array): Int32Array {
  const order = new Int32Array(numbers.length);
  const next = starts.slice();
  for (let row = 0; row < numbers.length; row++) order[next[numbers[row]! - first]!++] = row;
  return order;
}
