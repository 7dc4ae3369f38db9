import { memoOn } from '../../core/memo.js';
import type { Frame, NumberColumn } from '../../core/frames.js';
import type { YearSpan } from '../../core/years.js';
import type { PairKeys } from './pairs.js';

type DyadFrame = Frame<'dyad-year', never, never>;

/** The pairs and years of a table of dyad-years that lie in a span. */
export interface DyadRows {
  readonly keys: PairKeys;
  /** The row of the table behind each row; what is beyond them is not used. */
  readonly tableRows: Int32Array;
  /** The values of a column of the table for these rows. */
  readonly pick: (column: NumberColumn) => Float64Array;
}

/** Pairs in the order of the table: by state, state and year. */
export const dyadRows = memoOn(
  ({ numbers }: DyadFrame, { from, to }: YearSpan) => [numbers.year, from, to],
  select,
);

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
  const codes = (column: NumberColumn): Int16Array => fill(new Int16Array(rows), column);
  const keys = {
    rows,
    ccode1: codes(numbers.ccode1),
    ccode2: codes(numbers.ccode2),
    year: codes(years),
  };
  return {
    keys,
    tableRows: kept,
    pick: (column) => fill(new Float64Array(rows), column),
  };
}
