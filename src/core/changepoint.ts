/** A change of the level of a yearly series. */
export interface Change {
  /** First covered year of the new level. */
  readonly year: number;
  /** Last covered year of the old level: the change falls after it. */
  readonly after: number;
  /** Level before and after, in units of the series. */
  readonly from: number;
  readonly to: number;
  /** Share of bootstrap series without this change, the others kept, in which an equally clear one is found. */
  readonly p: number;
  /** Years between which the first year of the new level lies in the middle of the bootstrap series that have the change. */
  readonly interval: readonly [number, number];
}

/** What a search for changes says of a yearly series. The search itself is in `analysis/changepoint.ts`; evidence receives it. */
export interface ChangeSearch {
  /** Years with a value. */
  readonly n: number;
  /** Changes whose gain exceeds the penalty, in order of years. */
  readonly changes: readonly Change[];
  /**
   * The clearest change among the years asked about, whether or not it exceeds the penalty, beside the changes found in other
   * years; null where these leave no room. Where no years are asked about, the clearest single change against none at all.
   */
  readonly clearest: Change | null;
  /** Levels of all segments, in order. */
  readonly levels: readonly number[];
  /** First and last year in which a new level could begin. */
  readonly possible: readonly [number, number];
  /** Autocorrelation at a distance of a year that was taken out. */
  readonly autocorrelation: number;
  /** Variance of what the year before does not predict. */
  readonly variance: number;
  /** What a change must gain in the sum of squares to count. */
  readonly penalty: number;
  readonly confidence: number;
  readonly draws: number;
}

/** Why a series has no search. */
export interface Unsearchable {
  readonly untestable: string;
}

export interface ChangeOptions {
  readonly seed: number;
  readonly draws?: number;
  readonly confidence?: number;
  /** First and last year of the new level to look for the clearest change in. */
  readonly between?: readonly [number, number];
  /** Fewest covered years at one level, 2 or more, in place of 5. */
  readonly minimumSegment?: number;
  /** What a change must gain in units of log(n) s^2, in place of 3. */
  readonly penalty?: number;
  /** Autocorrelation to take out in place of the estimated one, from 0 to below 1. */
  readonly autocorrelation?: number;
}

/** Years ascending and distinct; values finite. */
export type ChangeTest = (
  years: ArrayLike<number>,
  values: ArrayLike<number>,
  options: ChangeOptions,
) => ChangeSearch | Unsearchable;
