/** Fewest covered years for which a trend is tested. */
export const minimumTrendYears = 10;

/** What a trend test says of a yearly series. The test itself is in `analysis/trend.ts`; evidence receives it. */
export interface TrendEstimate {
  /** Years with a value. */
  readonly n: number;
  /** Theil-Sen slope per year. */
  readonly slope: number;
  /** Value of the fitted line in the middle of the series: median(value) at median(year). */
  readonly level: number;
  /** Confidence interval of the slope (Sen 1968) with the variance used for the test. */
  readonly interval: readonly [number, number];
  readonly confidence: number;
  /** Mann-Kendall statistic: rising pairs minus falling pairs. */
  readonly s: number;
  /** Kendall's tau-b between value and year. */
  readonly tau: number;
  /** Variance of `s` with ties, before the correction for autocorrelation. */
  readonly variance: number;
  /** Hamed-Rao factor n/n* as published; the test uses it only where it exceeds 1. */
  readonly correction: number;
  readonly z: number;
  /** Two-sided p of no trend. */
  readonly p: number;
}

/** Years ascending and distinct; values finite. */
export type TrendTest = (
  years: ArrayLike<number>,
  values: ArrayLike<number>,
  confidence?: number,
) => TrendEstimate;
