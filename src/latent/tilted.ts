/**
 * Mean and variance of a normal prior times a likelihood, by Gauss-Hermite quadrature of seven points laid about a guess of
 * the result (Naylor & Smith 1982, Applied Statistics 31(3), 214-225): exact for a normal likelihood, and close where the
 * likelihood is much narrower than the prior, where points laid about the prior miss it.
 */

/** Points and weights for the weight function exp(-x^2) (Abramowitz & Stegun 1964, table 25.10, n = 7). */
const half = [
  [0, 0.810264617556807],
  [0.816287882858965, 0.425607252610128],
  [1.67355162876747, 0.0545155828191271],
  [2.65196135683523, 0.000971781245099519],
] as const;
const points = [...half, ...half.slice(1).map(([x, weight]) => [-x, weight] as const)];
const count = points.length;
const nodes = Float64Array.from(points, ([x]) => x);
/** Logarithm of the weight times exp(x^2). */
const logWeights = Float64Array.from(points, ([x, weight]) => Math.log(weight) + x * x);

/** The same for means under a normal distribution: shares that add up to one, nodes in units of the root of twice the variance. */
export const quadrature = {
  count,
  nodes,
  shares: Float64Array.from(points, ([, weight]) => weight / Math.sqrt(Math.PI)),
} as const;

export interface Normal {
  mean: number;
  variance: number;
}

/** Share of the guess’s variance that a result has at least. */
const MOST_NARROWED = 1 / 16;

const at = new Float64Array(count);
const logs = new Float64Array(count);

/**
 * @param prior of the state without the likelihood (the cavity)
 * @param guess about which the points are laid; it is changed to the result, which is at most sixteen times narrower (of a likelihood much
 *   narrower than the guess the points see one side or nothing): lay them anew until it is not
 * @param addLogLikelihood adds the log likelihood at each state to an array
 */
export function tilt(
  prior: Readonly<Normal>,
  guess: Normal,
  addLogLikelihood: (at: Float64Array, into: Float64Array) => void,
): void {
  const spread = Math.sqrt(2 * guess.variance);
  for (let node = 0; node < count; node++) {
    const u = guess.mean + spread * nodes[node]!;
    const gap = u - prior.mean;
    at[node] = u;
    logs[node] = logWeights[node]! - (0.5 * gap * gap) / prior.variance;
  }
  addLogLikelihood(at, logs);
  let most = -Infinity;
  for (let node = 0; node < count; node++) most = Math.max(most, logs[node]!);
  let total = 0;
  let first = 0;
  for (let node = 0; node < count; node++) {
    const weight = Math.exp(logs[node]! - most);
    logs[node] = weight;
    total += weight;
    first += weight * at[node]!;
  }
  const mean = first / total;
  let second = 0;
  for (let node = 0; node < count; node++) second += logs[node]! * (at[node]! - mean) ** 2;
  guess.mean = mean;
  guess.variance = Math.max(second / total, guess.variance * MOST_NARROWED);
}
