/** Years in a row that a series must be ahead for a crossing to count. */
export const crossingRun = 3;

export interface Crossing {
  /** First year of the first run; null where there is none. */
  readonly year: number | null;
  /** The run starts with the first covered year: the series was ahead before it could be watched. */
  readonly fromStart: boolean;
  /** Whether some `run` covered years follow one another, so that a crossing could have been seen at all. */
  readonly observable: boolean;
}

/**
 * First year from which the margin is above zero for `run` years running. The years must follow one another: a gap
 * or a null breaks the run. A margin of zero is not ahead.
 *
 * @param years ascending, distinct; @param margins the series minus its rival or threshold, NaN for null.
 * @example firstCrossing([2010, 2011, 2012, 2013], [-1, 2, 1, 3]).year // 2011
 */
export function firstCrossing(
  years: ArrayLike<number>,
  margins: ArrayLike<number>,
  run = crossingRun,
): Crossing {
  let ahead = 0;
  let covered = 0;
  let firstCovered: number | null = null;
  let observable = false;
  for (let i = 0; i < years.length; i++) {
    const margin = margins[i]!;
    const follows = i > 0 && years[i]! === years[i - 1]! + 1;
    if (!follows) ahead = covered = 0;
    if (Number.isNaN(margin)) {
      ahead = covered = 0;
      continue;
    }
    firstCovered ??= years[i]!;
    covered++;
    ahead = margin > 0 ? ahead + 1 : 0;
    observable ||= covered >= run;
    if (ahead >= run) {
      const start = years[i]! - run + 1;
      return { year: start, fromStart: start === firstCovered, observable };
    }
  }
  return { year: null, fromStart: false, observable };
}
