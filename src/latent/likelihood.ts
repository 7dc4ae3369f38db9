/**
 * How an item depends on the state u of its domain, through eta = slope u + offset - threshold. An item that copies last year's
 * value has a set of parameters for each value it can copy, so that a set here is an item after a given last value.
 */
export const families = ['binary', 'ordinal', 'count', 'continuous', 'hurdle'] as const;
export type Family = (typeof families)[number];

/** An item, or its branch after a given last value, with its parameters. */
export interface ItemParameters {
  readonly family: Family;
  readonly domain: number;
  readonly slope: number;
  /** One; of an ordinal item one less than its categories; of a hurdle that of any and that of the amount. */
  readonly thresholds: Float64Array;
  /** Standard deviation of a continuous item or of the logarithm of an amount; 1 elsewhere. */
  readonly scale: number;
  /** Slope of the amount of a hurdle. */
  readonly amountSlope?: number;
}

/** log(1 + e^x) without overflow. */
const softplus = (x: number): number =>
  x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));

/**
 * Adds the log likelihood of a value at each state in `at` to `into`, up to a constant of the value.
 *
 * - binary: y in 0, 1; logit P(1) = eta.
 * - ordinal: continuation ratios, logit P(y > c | y >= c) = eta_c, c from 0.
 * - count: Poisson with log mean eta; `offset` holds the logarithm of the exposure.
 * - continuous: normal around eta with `scale`.
 * - hurdle: y = 0, or an amount above; logit P(y > 0) = eta_0, log y normal around amountSlope u + offset - threshold_1.
 */
export function addLogLikelihood(
  item: ItemParameters,
  value: number,
  offset: number,
  at: Float64Array,
  into: Float64Array,
): void {
  const { family, slope, thresholds, scale } = item;
  const base = offset - thresholds[0]!;
  for (let node = 0; node < at.length; node++) {
    const u = at[node]!;
    if (family === 'binary') {
      const eta = slope * u + base;
      into[node]! -= softplus(value === 1 ? -eta : eta);
    } else if (family === 'ordinal') {
      for (let c = 0; c < thresholds.length && c <= value; c++) {
        const eta = slope * u + offset - thresholds[c]!;
        into[node]! -= softplus(value > c ? -eta : eta);
      }
    } else if (family === 'count') {
      const eta = slope * u + base;
      into[node]! += value * eta - Math.exp(eta);
    } else if (family === 'continuous') {
      const gap = (value - slope * u - base) / scale;
      into[node]! -= 0.5 * gap * gap;
    } else {
      const eta = slope * u + base;
      into[node]! -= softplus(value > 0 ? -eta : eta);
      if (value > 0) {
        const mean = (item.amountSlope ?? 0) * u + offset - thresholds[1]!;
        const gap = (Math.log(value) - mean) / scale;
        into[node]! -= 0.5 * gap * gap;
      }
    }
  }
}
