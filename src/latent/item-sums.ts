/**
 * What the smoothed states say of the parameters of an item, added up over its observations, and the step of Newton and Raphson
 * that follows from it (the M-step of EM, one step a round: generalised EM).
 *
 * **Definition.** Expected log likelihood, the state normal with the smoothed mean and variance of its cell, by Gauss-Hermite
 * quadrature; gradient and Hessian in slope, thresholds and slopes of opportunity. A normal prior of slopes keeps an item finite
 * that hardly anybody has. The scale of a continuous item is the root of the mean squared
 * gap.
 */
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { derivatives, type ItemParameters } from './likelihood.js';
import { quadrature } from './tilted.js';

const PRIOR = { slope: 5, threshold: Infinity } as const;
/** Least precision of a prior, so that a threshold that nothing tells stays where it is. */
const LEAST = 1e-9;

export class ItemSums {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  observations = 0;
  squares = 0;
  private readonly size: number;

  constructor(private readonly item: ItemParameters) {
    this.size = 1 + item.thresholds.length + item.opportunity.length;
    this.gradient = new Float64Array(this.size);
    this.hessian = new Float64Array(this.size * this.size);
  }

  /**
   * An observation.
   *
   * @param exposure what the offset holds besides opportunity; of a measured item the logarithm of the value's error
   * @param opportunity values of opportunity, from `start` on
   */
  add(
    value: number,
    exposure: number,
    { mean, variance }: { mean: number; variance: number },
    opportunity: Float64Array,
    start = 0,
  ): void {
    const { family, thresholds, opportunity: slopes } = this.item;
    const isMeasured = family === 'measured';
    let offset = isMeasured ? 0 : exposure;
    for (let k = 0; k < slopes.length; k++) offset += slopes[k]! * opportunity[start + k]!;
    this.observations++;
    if (family !== 'ordinal') {
      const precision = isMeasured ? Math.exp(-2 * exposure) : 1;
      this.addTerm(value, offset, 0, mean, variance, opportunity, start, precision);
      return;
    }
    for (let c = 0; c < thresholds.length && c <= value; c++)
      this.addTerm(value > c ? 1 : 0, offset, c, mean, variance, opportunity, start);
  }

  private addTerm(
    value: number,
    offset: number,
    threshold: number,
    mean: number,
    variance: number,
    opportunity: Float64Array,
    start: number,
    precision = 1,
  ): void {
    const { family, slope, thresholds, opportunity: slopes } = this.item;
    const { gradient, hessian, size } = this;
    const base = offset - thresholds[threshold]!;
    const spread = Math.sqrt(2 * variance);
    let [g0, g1, h0, h1, h2] = [0, 0, 0, 0, 0];
    for (let node = 0; node < quadrature.count; node++) {
      const u = mean + spread * quadrature.nodes[node]!;
      const weight = precision * quadrature.shares[node]!;
      const [first, second] = derivatives(family, value, slope * u + base);
      g0 += weight * first;
      g1 += weight * first * u;
      h0 += weight * second;
      h1 += weight * second * u;
      h2 += weight * second * u * u;
      if (family === 'continuous') this.squares += weight * first * first;
    }
    const own = 1 + threshold;
    const last = 1 + thresholds.length;
    gradient[0]! += g1;
    gradient[own]! -= g0;
    hessian[0]! += h2;
    hessian[own]! -= h1;
    hessian[own * size + own]! += h0;
    for (let k = 0; k < slopes.length; k++) {
      const z = opportunity[start + k]!;
      gradient[last + k]! += g0 * z;
      hessian[last + k]! += h1 * z;
      hessian[own * size + last + k]! -= h0 * z;
      for (let l = k; l < slopes.length; l++)
        hessian[(last + k) * size + last + l]! += h0 * z * opportunity[start + l]!;
    }
  }

  /** Adds the sums of other pairs. */
  merge(other: Pick<ItemSums, 'gradient' | 'hessian' | 'observations' | 'squares'>): void {
    other.gradient.forEach((value, at) => (this.gradient[at]! += value));
    other.hessian.forEach((value, at) => (this.hessian[at]! += value));
    this.observations += other.observations;
    this.squares += other.squares;
  }

  /** The parameters after a step towards the likeliest. */
  stepped(): ItemParameters {
    const { item, gradient, hessian, size, observations, squares } = this;
    if (observations === 0) return item;
    const { slope, thresholds, opportunity } = item;
    const scale = item.family === 'continuous' ? Math.sqrt(squares / observations) : item.scale;
    const unit = 1 / scale ** 2;
    const spread = item.prior ?? PRIOR;
    const system = Matrix.zeros(size, size);
    const right = Matrix.zeros(size, 1);
    const now = [slope, ...thresholds, ...opportunity];
    for (let i = 0; i < size; i++) {
      const isSlope = i === 0 || i > thresholds.length;
      const prior = Math.max(LEAST, 1 / (isSlope ? spread.slope : spread.threshold) ** 2);
      right.set(i, 0, unit * gradient[i]! - prior * now[i]!);
      for (let j = i; j < size; j++) {
        const value = -unit * hessian[i * size + j]! + (i === j ? prior : 0);
        system.set(i, j, value);
        system.set(j, i, value);
      }
    }
    const step = new CholeskyDecomposition(system).solve(right).to1DArray();
    const next = Float64Array.from(now, (value, at) => value + step[at]!);
    return {
      ...item,
      slope: next[0]!,
      thresholds: next.slice(1, 1 + thresholds.length),
      opportunity: next.slice(1 + thresholds.length),
      scale,
    };
  }
}
