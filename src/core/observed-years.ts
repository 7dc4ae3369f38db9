import { yearRunsText } from './year-runs.js';

/** The years of an observation in words: those that it averages where they do not follow one another. */
export const observedYears = (
  [from, to]: readonly [number, number],
  years: readonly number[] | undefined,
): string => {
  if (years !== undefined) return `mean of ${yearRunsText(years)}`;
  return from === to ? `${from}` : `${from}–${to}`;
};

/** The years, where some between the first and the last are left out. */
export const withGaps = (years: readonly number[]): readonly number[] | undefined =>
  years.at(-1)! - years[0]! + 1 > years.length ? years : undefined;
