import { normalQuantile } from '../../core/special.js';

/**
 * Equally likely values that stand for a standard normal quantity: its quantiles (k + 1/2)/n, stretched so that their
 * variance is 1.
 */
export function normalPoints(count: number): Float64Array {
  const points = Float64Array.from({ length: count }, (_, at) =>
    normalQuantile((at + 0.5) / count),
  );
  const scale = Math.sqrt(points.reduce((sum, point) => sum + point * point, 0) / count);
  return points.map((point) => point / scale);
}

/** Bisections of [0, 1] behind a quantile: its error is below 1e-5. */
const STEPS = 17;

/**
 * The mean of three or four independent quantities in [0, 1], each of which takes one of a few equally likely values: its
 * distribution, by counting sums. One object serves one unit after another.
 */
export class MeanOfIndependent {
  /** Sums of the first quantities and of the last two, ascending. */
  private readonly left: Float64Array;
  private readonly right: Float64Array;

  /** @param values of each quantity, as many, ascending; they are read again at `update` */
  constructor(private readonly values: readonly Float64Array[]) {
    const points = values[0]!.length;
    this.left = new Float64Array(points ** (values.length - 2));
    this.right = new Float64Array(points ** 2);
  }

  /** To be called whenever the values have changed. */
  update(): void {
    const { values, left, right } = this;
    if (values.length === 4) sortedSums(values[0]!, values[1]!, left);
    else left.set(values[0]!);
    sortedSums(values.at(-2)!, values.at(-1)!, right);
  }

  expectation(): number {
    let sum = 0;
    for (const list of this.values) for (let at = 0; at < list.length; at++) sum += list[at]!;
    return sum / (this.values.length * this.values[0]!.length);
  }

  /** Probability that the mean lies above a value. */
  shareAbove(value: number): number {
    return 1 - this.notAbove(value * this.values.length) / (this.left.length * this.right.length);
  }

  /** The value that the mean does not exceed with probability q, to 1e-5. */
  quantile(q: number): number {
    const wanted = q * this.left.length * this.right.length;
    let [low, high] = [0, this.values.length];
    for (let step = 0; step < STEPS; step++) {
      const middle = (low + high) / 2;
      if (this.notAbove(middle) < wanted) low = middle;
      else high = middle;
    }
    return (low + high) / 2 / this.values.length;
  }

  /** How many of the equally likely sums do not exceed a total. */
  private notAbove(total: number): number {
    const { left, right } = this;
    let count = 0;
    let until = right.length;
    for (let at = 0; at < left.length; at++) {
      const rest = total - left[at]!;
      while (until > 0 && right[until - 1]! > rest) until--;
      if (until === 0) break;
      count += until;
    }
    return count;
  }
}

/** All sums of a value of either list, which ascend, ascending. */
function sortedSums(a: Float64Array, b: Float64Array, sums: Float64Array): void {
  let filled = 0;
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b.length; j++) {
      const sum = a[i]! + b[j]!;
      let at = filled++;
      for (; at > 0 && sums[at - 1]! > sum; at--) sums[at] = sums[at - 1]!;
      sums[at] = sum;
    }
}
