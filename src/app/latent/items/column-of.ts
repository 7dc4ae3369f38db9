import type { Frame } from '../../../core/frames.js';
import { indexPairs } from '../../../measures/shared/pair-index.js';
import type { DyadYears } from '../dyad-years.js';
import { unobserved } from './define.js';

/** A column of a table of dyad-years at the dyads; unobserved where the table has no row. */
export function columnOf(
  { rows, numbers }: Frame<'dyad-year', never, never>,
  column: ArrayLike<number>,
  at: DyadYears,
): Float64Array {
  const values = unobserved(at);
  const { ccode1, ccode2, year } = numbers;
  const rowOf = indexPairs(at);
  for (let row = 0; row < rows; row++) {
    const found = rowOf(ccode1[row]!, ccode2[row]!, year[row]!);
    if (found >= 0) values[found] = column[row]!;
  }
  return values;
}

/** 1 where a row of a list, of either direction, counts; 0 elsewhere in the years of the list. */
export function listed(
  { rows, numbers }: Frame<'dyad-year' | 'directed-dyad-year', never, never>,
  counts: (row: number) => boolean,
  at: DyadYears,
  span: { readonly from: number; readonly to: number },
): Float64Array {
  const values = Float64Array.from(at.year, (year) =>
    year >= span.from && year <= span.to ? 0 : NaN,
  );
  const { ccode1, ccode2, year } = numbers;
  for (let row = 0; row < rows; row++) {
    if (!counts(row)) continue;
    const found = at.rowOf(ccode1[row]!, ccode2[row]!, year[row]!);
    if (found >= 0 && values[found] === 0) values[found] = 1;
  }
  return values;
}
