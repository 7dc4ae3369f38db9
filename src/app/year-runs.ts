/** Years in words: runs that follow one another as first and last, for example `2006–2007, 2012–2014`. */
function yearRuns(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last !== undefined && year === last[1] + 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** The years of an observation in words: those that it averages where they do not follow one another. */
export const observedYears = (
  [from, to]: readonly [number, number],
  years: readonly number[] | undefined,
): string => {
  if (years !== undefined) return `mean of ${yearRuns(years)}`;
  return from === to ? `${from}` : `${from}–${to}`;
};

/** The years, where some between the first and the last are left out. */
export const withGaps = (years: readonly number[]): readonly number[] | undefined =>
  years.at(-1)! - years[0]! + 1 > years.length ? years : undefined;
