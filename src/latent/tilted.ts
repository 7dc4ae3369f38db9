/**
 * Mean and variance of a normal prior times a likelihood, by Gauss-Hermite quadrature of seven points laid about a guess of
 * the result (Naylor & Smith 1982, Applied Statistics 31(3), 214-225): exact for a normal likelihood, and close where the
 * likelihood is much narrower than the prior, where points laid about the prior miss it.
 */
import { addLogit } from './likelihood.js';

/** Points and weights for the weight function exp(-x^2) (Abramowitz & Stegun 1964, table 25.10, n = 7). */
const half = [
  [0, 0.810264617556807],
  [0.816287882858965, 0.425607252610128],
  [1.67355162876747, 0.0545155828191271],
  [2.65196135683523, 0.000971781245099519],
] as const;
/** Points below the middle, and above it. */
const side = half.length - 1;
const points = [...half, ...half.slice(1).map(([x, weight]) => [-x, weight] as const)];
const count = points.length;
const nodes = Float64Array.from(points, ([x]) => x);
const farthest = nodes[side]!;
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

/** Logits beyond this go into the likelihood by their logarithm: so many probabilities can be multiplied without underflow. */
const NEAR = 30;
const MULTIPLIED = 20;

/** Points about a guess of a state, and the likelihood there of what is taken in. */
export class Points {
  mean = 0;
  /** Units of the nodes: root of twice the variance. */
  spread = 1;
  readonly at = new Float64Array(count);
  /** Log likelihood, but for the `factors`. */
  readonly logs = new Float64Array(count);
  /** Of the logit that was taken in last, the probabilities. */
  readonly shares = new Float64Array(count);
  private readonly factors = new Float64Array(count);
  private multiplied = 0;

  /** Lays the points about a guess; nothing is taken in yet. */
  lay({ mean, variance }: Readonly<Normal>): void {
    const { at, logs, factors } = this;
    const spread = Math.sqrt(2 * variance);
    this.mean = mean;
    this.spread = spread;
    this.multiplied = 0;
    for (let node = 0; node < count; node++) {
      at[node] = mean + spread * nodes[node]!;
      logs[node] = 0;
      factors[node] = 1;
    }
  }

  /** Takes in what has a probability with the logit `slope` u + `constant`: four exponentials, since nodes lie in pairs about the middle. */
  takeLogit(slope: number, constant: number): void {
    const { shares, factors } = this;
    const middle = slope * this.mean + constant;
    const step = slope * this.spread;
    if (!(Math.abs(middle) + Math.abs(step) * farthest <= NEAR)) {
      this.takeFarLogit(slope, constant);
      return;
    }
    const odds = Math.exp(-middle);
    shares[0] = 1 / (1 + odds);
    factors[0]! *= shares[0];
    for (let node = 1; node <= side; node++) {
      const times = Math.exp(step * nodes[node]!);
      const above = times / (times + odds);
      const below = 1 / (1 + odds * times);
      shares[node] = above;
      shares[node + side] = below;
      factors[node]! *= above;
      factors[node + side]! *= below;
    }
    if (++this.multiplied === MULTIPLIED) this.multiply();
  }

  private takeFarLogit(slope: number, constant: number): void {
    const { at, shares, logs } = this;
    for (let node = 0; node < count; node++)
      shares[node] = 1 / (1 + Math.exp(-slope * at[node]! - constant));
    addLogit(slope, constant, at, logs);
  }

  private multiply(): void {
    const { logs, factors } = this;
    this.multiplied = 0;
    for (let node = 0; node < count; node++) {
      logs[node]! += Math.log(factors[node]!);
      factors[node] = 1;
    }
  }

  /**
   * Mean and variance of the state with a prior times what was taken in.
   *
   * @param prior of the state without the likelihood (the cavity)
   * @param result which is at most sixteen times narrower than the guess (of a likelihood much narrower than that the points see one
   *   side or nothing): lay them anew about it until it is not
   */
  tilt(prior: Readonly<Normal>, result: Normal): void {
    const { at, logs } = this;
    if (this.multiplied > 0) this.multiply();
    let most = -Infinity;
    for (let node = 0; node < count; node++) {
      const gap = at[node]! - prior.mean;
      logs[node]! += logWeights[node]! - (0.5 * gap * gap) / prior.variance;
      most = Math.max(most, logs[node]!);
    }
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
    result.mean = mean;
    result.variance = Math.max(second / total, 0.5 * this.spread ** 2 * MOST_NARROWED);
  }
}
