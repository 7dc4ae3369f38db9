/**
 * How an item depends on the state u of its domain, through eta = slope u + offset - threshold. Two things are items of
 * their own here: an item that copies last year's value, after each value that it can copy; and of a hurdle, whether there is anything,
 * and the logarithm of the amount where there is.
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
}

/** log(1 + e^x) without overflow. */
const softplus = (x: number): number =>
  x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));

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
  if (family === 'binary') {
    const sign = value === 1 ? -1 : 1;
    for (let node = 0; node < at.length; node++)
      into[node]! -= softplus(sign * (slope * at[node]! + base));
  } else if (family === 'ordinal') {
    for (let c = 0; c < thresholds.length && c <= value; c++) {
      const sign = value > c ? -1 : 1;
      const shift = offset - thresholds[c]!;
      for (let node = 0; node < at.length; node++)
        into[node]! -= softplus(sign * (slope * at[node]! + shift));
    }
  } else if (family === 'count') {
    for (let node = 0; node < at.length; node++) {
      const eta = slope * at[node]! + base;
      into[node]! += value * eta - Math.exp(eta);
    }
  } else {
    for (let node = 0; node < at.length; node++) {
      const gap = (value - slope * at[node]! - base) / scale;
      into[node]! -= 0.5 * gap * gap;
    }
  }
}

/** First and second derivative of the log likelihood by eta; of a continuous or measured item with scale 1. */
export function derivatives(
  family: Family,
  value: number,
  eta: number,
): [first: number, second: number] {
  if (family === 'continuous' || family === 'measured') return [value - eta, -1];
  if (family === 'count') {
    const mean = Math.exp(eta);
    return [value - mean, -mean];
  }
  const share = 1 / (1 + Math.exp(-eta));
  return [value - share, -share * (1 - share)];
}
