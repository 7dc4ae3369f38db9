/** How states move; the same for every pair. */
export interface Dynamics {
  readonly domains: number;
  /** By state: 1 for a level, below 1 for a deviation. */
  readonly persistence: Float64Array;
  /** Covariance of the innovations, row by row; positive semidefinite. */
  readonly innovation: Float64Array;
  /** Covariance of the states of the first year, row by row. */
  readonly initial: Float64Array;
}

/** What later years say, on the way back: the smoothed state is the filtered m - P adjoint, with covariance P - P information P. */
export interface WayBack {
  readonly adjoint: Float64Array;
  readonly information: Float64Array;
}

/** Means and variances of the domains, year by year. */
export interface Moments {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  /** Means of their levels, where they are wanted. */
  readonly level?: Float64Array;
}
