/**
 * Years that follow one another for the same reason, as runs.
 *
 * @param years ascending
 */
export function runsByReason<Reason>(
  years: Iterable<{ readonly year: number; readonly reason: Reason }>,
): { from: number; to: number; reason: Reason }[] {
  const runs: { from: number; to: number; reason: Reason }[] = [];
  for (const { year, reason } of years) {
    const last = runs.at(-1);
    if (last?.to === year - 1 && last.reason === reason) last.to = year;
    else runs.push({ from: year, to: year, reason });
  }
  return runs;
}

/**
 * Years in words, runs that follow one another by their first and last.
 *
 * @param years ascending
 * @example yearRunsText([2006, 2007, 2012]) // '2006–2007, 2012'
 */
export function yearRunsText(years: readonly number[]): string {
  return runsByReason(years.map((year) => ({ year, reason: null })))
    .map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`))
    .join(', ');
}
