/**
 * What the smoothed states say of the parameters of an item, added up over its observations, and the step of Newton and
 * Raphson that follows from it (the M-step of EM, one step a round: generalised EM).
 *
 * **Definition.** Expected log likelihood, the state normal with the smoothed mean and variance of its cell: by
 * Gauss-Hermite quadrature of a logit, in closed form of a count and a continuous item; gradient and Hessian in slope,
 * thresholds and slopes of opportunity. A normal prior of slopes keeps an item finite that hardly anybody has. The
 * scale of a continuous item is the root of the mean squared gap.
 */
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { addLogLikelihood, type ItemParameters } from './likelihood.js';
import { type Normal, Points, quadrature } from './tilted.js';

const { count, nodes, shares: weights } = quadrature;

const PRIOR = { slope: 5, threshold: Infinity } as const;
/** Longest step of a parameter of a discrete item. */
const LONGEST = 1;
/** Least precision of a prior, so that a threshold that nothing tells stays where it is. */
const LEAST = 1e-9;

/** Means over the state u of the derivatives of a log likelihood by eta, also times u and u^2. */
interface Derivatives {
  readonly first: number;
  readonly firstU: number;
  readonly second: number;
  readonly secondU: number;
  readonly secondUU: number;
}

/** Points of states that come without. */
const ownPoints = new Points();

function laidAbout(state: Readonly<Normal>): Points {
  ownPoints.lay(state);
  return ownPoints;
}

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
   * @param points laid about the state; they take in the observation
   */
  add(
    value: number,
    exposure: number,
    state: Readonly<Normal>,
    opportunity: Float64Array,
    start = 0,
    points = laidAbout(state),
  ): void {
    const { item } = this;
    const { family, thresholds, opportunity: slopes } = item;
    const isMeasured = family === 'measured';
    let offset = isMeasured ? 0 : exposure;
    for (let k = 0; k < slopes.length; k++) offset += slopes[k]! * opportunity[start + k]!;
    this.observations++;
    if (family === 'binary' || family === 'ordinal') {
      for (let c = 0; c < thresholds.length && c <= value; c++)
        this.addLogit(value > c ? 1 : -1, offset - thresholds[c]!, c, points, opportunity, start);
      return;
    }
    const scale = isMeasured ? Math.exp(exposure) : item.scale;
    addLogLikelihood(item, value, offset, points.at, points.logs, scale);
    const base = offset - thresholds[0]!;
    if (family === 'count') this.addCount(value, base, state, opportunity, start);
    else this.addContinuous(value, base, state, opportunity, start, isMeasured ? scale : 1);
  }

  /** With p the probability of what came about (sign 1 of a yes, -1 of a no), the derivatives by eta are sign (1 - p) and -p (1 - p). */
  private addLogit(
    sign: number,
    constant: number,
    threshold: number,
    points: Points,
    opportunity: Float64Array,
    start: number,
  ): void {
    points.takeLogit(sign * this.item.slope, sign * constant);
    const { mean, spread, shares } = points;
    // Means of the derivatives times 1, x and x^2, x the nodes.
    let [g, gx, h, hx, hxx] = [0, 0, 0, 0, 0];
    for (let node = 0; node < count; node++) {
      const x = nodes[node]!;
      const share = shares[node]!;
      const first = weights[node]! * (1 - share);
      const second = first * share;
      g += first;
      gx += first * x;
      h -= second;
      hx -= second * x;
      hxx -= second * x * x;
    }
    this.addTerm(threshold, opportunity, start, {
      first: sign * g,
      firstU: sign * (mean * g + spread * gx),
      second: h,
      secondU: mean * h + spread * hx,
      secondUU: mean * mean * h + 2 * mean * spread * hx + spread * spread * hxx,
    });
  }

  /** The mean of e^eta has a closed form, and so have those of it times u and u^2. */
  private addCount(
    value: number,
    base: number,
    { mean, variance }: Readonly<Normal>,
    opportunity: Float64Array,
    start: number,
  ): void {
    const { slope } = this.item;
    const expected = Math.exp(slope * mean + base + 0.5 * slope * slope * variance);
    const moved = mean + slope * variance;
    this.addTerm(0, opportunity, start, {
      first: value - expected,
      firstU: value * mean - expected * moved,
      second: -expected,
      secondU: -expected * moved,
      secondUU: -expected * (moved * moved + variance),
    });
  }

  private addContinuous(
    value: number,
    base: number,
    { mean, variance }: Readonly<Normal>,
    opportunity: Float64Array,
    start: number,
    error: number,
  ): void {
    const { slope } = this.item;
    const precision = 1 / (error * error);
    const gap = value - base - slope * mean;
    this.squares += gap * gap + slope * slope * variance;
    this.addTerm(0, opportunity, start, {
      first: precision * gap,
      firstU: precision * (gap * mean - slope * variance),
      second: -precision,
      secondU: -precision * mean,
      secondUU: -precision * (mean * mean + variance),
    });
  }

  /** Gradient and Hessian by slope, one threshold and slopes of opportunity. */
  private addTerm(
    threshold: number,
    opportunity: Float64Array,
    start: number,
    { first, firstU, second, secondU, secondUU }: Derivatives,
  ): void {
    const { thresholds, opportunity: slopes } = this.item;
    const { gradient, hessian, size } = this;
    const own = 1 + threshold;
    const last = 1 + thresholds.length;
    gradient[0]! += firstU;
    gradient[own]! -= first;
    hessian[0]! += secondUU;
    hessian[own]! -= secondU;
    hessian[own * size + own]! += second;
    for (let k = 0; k < slopes.length; k++) {
      const z = opportunity[start + k]!;
      if (z === 0) continue;
      const row = (last + k) * size + last;
      gradient[last + k]! += first * z;
      hessian[last + k]! += secondU * z;
      hessian[own * size + last + k]! -= second * z;
      for (let l = k; l < slopes.length; l++)
        hessian[row + l]! += second * z * opportunity[start + l]!;
    }
  }

  /** Adds the sums of other pairs, `weight` times. */
  merge(
    other: Pick<ItemSums, 'gradient' | 'hessian' | 'observations' | 'squares'>,
    weight = 1,
  ): void {
    other.gradient.forEach((value, at) => (this.gradient[at]! += weight * value));
    other.hessian.forEach((value, at) => (this.hessian[at]! += weight * value));
    this.observations += weight * other.observations;
    this.squares += weight * other.squares;
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
    const full = new CholeskyDecomposition(system).solve(right).to1DArray();
    // Far from the likeliest the curvature promises too much; what a normal item promises holds.
    const most = Math.max(...full.map(Math.abs));
    const share = item.family === 'continuous' ? 1 : Math.min(1, LONGEST / most);
    const step = full.map((value) => share * value);
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
