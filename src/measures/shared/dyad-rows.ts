import { memoOn } from '../../core/memo.js';
import type { Frame, NumberColumn } from '../../core/frames.js';
import type { YearSpan } from '../../core/years.js';
import { takeRows } from './pair-index.js';
import { keysAt, rowsWhere, type PairKeys } from './pairs.js';

type DyadFrame = Frame<'dyad-year', never, never>;

/** The pairs and years of a table of dyad-years that lie in a span. */
export interface DyadRows {
  readonly keys: PairKeys;
  /** The row of the table behind each row. */
  readonly tableRows: Int32Array;
  /** The values of a column of the table for these rows. */
  readonly pick: (column: NumberColumn) => Float64Array;
}

/** Pairs in the order of the table: by state, state and year. */
export const dyadRows = memoOn(
  ({ numbers }: DyadFrame, { from, to }: YearSpan) => [numbers.year, from, to],
  select,
);

function select({ numbers, rows }: DyadFrame, { from, to }: YearSpan): DyadRows {
  const { year } = numbers;
  const tableRows = rowsWhere(rows, (row) => year[row]! >= from && year[row]! <= to);
  return {
    keys: keysAt(numbers, tableRows),
    tableRows,
    pick: (column) => takeRows(column, tableRows),
  };
}
