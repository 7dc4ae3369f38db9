import type { Frame } from '../../core/frames.js';

/**
 * Years whose five-year window of arms transfers joins the two editions of the source. It does so for all pairs or for
 * none: a year is spliced if any of its rows is.
 */
export function splicedYears({
  numbers,
  rows,
}: Frame<'directed-dyad-year', 'spliced', never>): ReadonlySet<number> {
  const joined = new Set<number>();
  for (let row = 0; row < rows; row++)
    if (numbers.spliced[row] === 1) joined.add(numbers.year[row]!);
  return joined;
}
