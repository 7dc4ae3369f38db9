/** Steps of the grid in the reciprocal of the outermost point. */
const FINENESS = 8;

/** Mean and variance of a set of points under exponential weights, and the logarithm of their sum. */
export interface Tilted {
  readonly logSum: number;
  readonly mean: number;
  readonly variance: number;
}

/**
 * For points x_k with log weights a_k: log sum_k exp(a_k + t x_k), its first derivative (the mean of x under these weights) and
 * its second (their variance), for any t in a range. They are computed on a grid, between which cubics with the right slopes at
 * both ends run, so that thousands of t cost no more than a few hundred. The error is below step^4 / 384 times the fourth
 * derivative: with a step of 1/8 of 1 / max |x| about a millionth of the spread of the points.
 */
export class Tilt {
  private readonly step: number;
  private readonly first: number;
  private readonly last: number;
  private readonly logSums: Float64Array;
  private readonly means: Float64Array;
  private readonly variances: Float64Array;

  constructor(logWeights: Float64Array, points: Float64Array, from: number, to: number) {
    const outermost = points.reduce((most, x) => Math.max(most, Math.abs(x)), 0.5);
    this.step = 1 / (FINENESS * outermost);
    this.first = Math.floor(from / this.step);
    this.last = Math.max(Math.ceil(to / this.step), this.first + 1);
    const size = this.last - this.first + 1;
    this.logSums = new Float64Array(size);
    this.means = new Float64Array(size);
    this.variances = new Float64Array(size);
    for (let place = 0; place < size; place++) {
      const { logSum, mean, variance } = tilted(
        logWeights,
        points,
        (this.first + place) * this.step,
      );
      this.logSums[place] = logSum;
      this.means[place] = mean;
      this.variances[place] = variance;
    }
  }

  /** `t` in the range. */
  at(t: number): Tilted {
    const scaled = t / this.step;
    const cell = Math.min(Math.max(Math.floor(scaled), this.first), this.last - 1);
    const place = cell - this.first;
    const along = scaled - cell;
    const sum = this.cubic(this.logSums, this.means, place, along);
    const slope = this.cubic(this.means, this.variances, place, along);
    return { logSum: sum.value, mean: slope.value, variance: slope.derivative };
  }

  /** The cubic through two neighbours of the grid, with the derivatives given there. */
  private cubic(values: Float64Array, derivatives: Float64Array, place: number, u: number) {
    const [v0, v1] = [values[place]!, values[place + 1]!];
    const [d0, d1] = [derivatives[place]! * this.step, derivatives[place + 1]! * this.step];
    const c2 = 3 * (v1 - v0) - 2 * d0 - d1;
    const c3 = 2 * (v0 - v1) + d0 + d1;
    return {
      value: v0 + u * (d0 + u * (c2 + u * c3)),
      derivative: (d0 + u * (2 * c2 + 3 * u * c3)) / this.step,
    };
  }
}

function tilted(logWeights: Float64Array, points: Float64Array, t: number): Tilted {
  let top = -Infinity;
  for (let k = 0; k < points.length; k++) top = Math.max(top, logWeights[k]! + t * points[k]!);
  let [sum, first, second] = [0, 0, 0];
  for (let k = 0; k < points.length; k++) {
    const x = points[k]!;
    const weight = Math.exp(logWeights[k]! + t * x - top);
    sum += weight;
    first += weight * x;
    second += weight * x * x;
  }
  const mean = first / sum;
  return { logSum: top + Math.log(sum), mean, variance: second / sum - mean * mean };
}
