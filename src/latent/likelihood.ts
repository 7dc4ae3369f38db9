/**
 * How an item depends on the state u of its domain, through eta = slope u + offset - threshold. Two things are items of
 * their own here: an item that copies last year's value, after each value that it can copy; and of a hurdle, whether
 * there is anything, and the logarithm of the amount where there is.
 *
 * - binary: y in 0, 1; logit P(1) = eta.
 * - ordinal: continuation ratios, logit P(y > c | y >= c) = eta_c, c from 0: a threshold for each category but the last.
 * - count: Poisson with log mean eta; the offset holds the logarithm of the exposure.
 * - continuous: normal around eta with `scale`.
 * - measured: normal around eta with a standard deviation that is known of each value; its logarithm stands where others have
 *   the exposure.
 */
export const families = ['binary', 'ordinal', 'count', 'continuous', 'measured'] as const;
export type Family = (typeof families)[number];

export interface ItemParameters {
  readonly family: Family;
  readonly domain: number;
  readonly slope: number;
  /** One; of an ordinal item one less than its categories. */
  readonly thresholds: Float64Array;
  /** Slopes of opportunity: distance, contiguity, power and the like. */
  readonly opportunity: Float64Array;
  /** Standard deviation of a continuous item; 1 elsewhere. */
  readonly scale: number;
  /** Standard deviations of the normal priors around 0 of slopes (5 unless stated) and of thresholds (none unless stated). */
  readonly prior?: { readonly slope: number; readonly threshold: number };
  /** What is observed moves the item’s own parameters alone, and no state. */
  readonly silent?: true;
  /**
   * Place of another item whose slope, thresholds, slopes of opportunity and scale it takes: what is observed moves
   * states, and no parameter. Where a source ends, a narrower one is learned as a silent item in the years of both, and
   * goes on as one tied to it.
   */
  readonly tied?: number;
}

/** log(1 + e^x) without overflow. */
const softplus = (x: number): number =>
  x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));

/** Adds the logarithm of the probability with the logit `slope` u + `constant` at each state u in `at` to `into`. */
export function addLogit(
  slope: number,
  constant: number,
  at: Float64Array,
  into: Float64Array,
): void {
  for (let node = 0; node < at.length; node++)
    into[node]! -= softplus(-slope * at[node]! - constant);
}

/**
 * Adds the log likelihood of a value at each state in `at` to `into`, up to a constant of the value.
 *
 * @param scale standard deviation of the value, where it is not that of the item
 */
export function addLogLikelihood(
  { family, slope, thresholds, scale: own }: ItemParameters,
  value: number,
  offset: number,
  at: Float64Array,
  into: Float64Array,
  scale = own,
): void {
  const base = offset - thresholds[0]!;
  if (family === 'count') {
    for (let node = 0; node < at.length; node++) {
      const eta = slope * at[node]! + base;
      into[node]! += value * eta - Math.exp(eta);
    }
  } else if (family === 'continuous' || family === 'measured') {
    for (let node = 0; node < at.length; node++) {
      const gap = (value - slope * at[node]! - base) / scale;
      into[node]! -= 0.5 * gap * gap;
    }
  } else {
    for (let c = 0; c < thresholds.length && c <= value; c++) {
      const sign = value > c ? 1 : -1;
      addLogit(sign * slope, sign * (offset - thresholds[c]!), at, into);
    }
  }
}
