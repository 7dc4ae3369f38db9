import type { Frame } from '../../core/frames.js';
import type { MissingReason } from '../../core/missing.js';
import { CCODE_LIMIT } from './state-years.js';

const YEAR_LIMIT = 4096;

/** Key of a pair and year as one number. The order of the states matters. */
export function pairYearKey(ccode1: number, ccode2: number, year: number): number {
  return (ccode1 * CCODE_LIMIT + ccode2) * YEAR_LIMIT + year;
}

/** Row of each directed pair and year of a frame. For frames of at most some hundred thousand rows. */
export function rowsByPairYear(
  frame: Frame<'directed-dyad-year', never, never>,
): (ccode1: number, ccode2: number, year: number) => number | undefined {
  const { ccode1, ccode2, year } = frame.numbers;
  const rows = new Map<number, number>();
  for (let row = 0; row < frame.rows; row++) {
    rows.set(pairYearKey(ccode1[row]!, ccode2[row]!, year[row]!), row);
  }
  return (a, b, y) => rows.get(pairYearKey(a, b, y));
}

/** Why a trade table has no row of a pair in a covered year: it never lists the pair, or lists no trade in this year. */
export function explainNoTrade(
  { numbers }: Frame<'directed-dyad-year', never, never>,
  { ccode1, ccode2 }: { readonly ccode1: number; readonly ccode2?: number },
): MissingReason {
  const listed = numbers.ccode1.some(
    (state, row) => state === ccode1 && numbers.ccode2[row] === ccode2,
  );
  return listed ? 'no-trade' : 'not-reported';
}
