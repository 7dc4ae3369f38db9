/**
 * Years in words, runs that follow one another by their first and last.
 *
 * @param years ascending
 * @example yearRunsText([2006, 2007, 2012]) // '2006–2007, 2012'
 */
export function yearRunsText(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last?.[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
