/** Whether the past of one series helps to foretell another beyond its own past. */
export interface LeadTest {
  /** F statistic that the coefficients of the tested lags are all zero, with its degrees of freedom. */
  readonly f: number;
  readonly freedom: readonly [number, number];
  readonly p: number;
  /** Sum of the coefficients of the tested lags: the sign of the lead, in units of the second series per unit of the first. */
  readonly sum: number;
}

/** Both directions of a pair of yearly series. The test itself is in `analysis/lead-lag.ts`; evidence receives it. */
export interface LeadLag {
  /** Years whose values are explained. */
  readonly n: number;
  readonly years: readonly [number, number];
  /** Lags tested, and how they were chosen. */
  readonly lags: number;
  readonly lagsBy: 'BIC' | 'stated';
  /** Lags beside them that are not tested, for series that may drift. */
  readonly augmented: number;
  readonly errors: LeadErrors;
  /** Lags of the Newey-West variance. */
  readonly bandwidth?: number;
  readonly xLeads: LeadTest;
  readonly yLeads: LeadTest;
}

export const leadErrors = ['classical', 'hac'] as const;
export type LeadErrors = (typeof leadErrors)[number];

export interface LeadLagOptions {
  /** Lags tested, 1 or 2; by BIC where not stated. */
  readonly lags?: number;
  /** Lags that are put in and not tested, default 1 (Toda and Yamamoto). */
  readonly augment?: number;
  readonly errors?: LeadErrors;
}

/** A yearly series: years ascending and distinct, values finite. */
export interface YearlySeries {
  readonly years: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

export type LeadLagTest = (
  x: YearlySeries,
  y: YearlySeries,
  options?: LeadLagOptions,
) => LeadLag | { readonly untestable: string };
