/** Arithmetic mean; NaN for no values. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return values.length === 0 ? NaN : sum / values.length;
}

/** Quantile by linear interpolation (Hyndman & Fan type 7) of an ascending array. */
export function quantileSorted(sorted: ArrayLike<number>, q: number): number {
  return sorted.length === 0 ? NaN : interpolatedAt(sorted, (sorted.length - 1) * q);
}

/** Element at a fractional 0-based position inside the array, between its two neighbours in proportion. */
export function interpolatedAt(values: ArrayLike<number>, position: number): number {
  const low = Math.floor(position);
  const high = Math.ceil(position);
  return values[low]! + (values[high]! - values[low]!) * (position - low);
}

/** Median of values in any order. */
export function median(values: ArrayLike<number>): number {
  return medianByMoving(Float64Array.from(values));
}

/**
 * Median of the first `count` values, which are moved about: Hoare's selection, O(n) where sorting takes n log n. NaN
 * counts as larger than every number.
 */
export function medianByMoving(values: Float64Array, count = values.length): number {
  for (let i = 0; i < count; i++)
    if (Number.isNaN(values[i]!)) return quantileSorted(values.subarray(0, count).sort(), 0.5);
  return quantilesByMoving(values, [0.5], count)[0]!;
}

/**
 * Quantiles (Hyndman & Fan type 7) of the first `count` values, which are moved about: those of `quantileSorted`, without sorting.
 * NaN for no values.
 *
 * @param values none is NaN
 * @param shares ascending
 */
export function quantilesByMoving(
  values: Float64Array,
  shares: readonly number[],
  count = values.length,
): number[] {
  if (count === 0) return shares.map(() => NaN);
  let from = 0;
  return shares.map((share) => {
    const position = (count - 1) * share;
    const low = Math.floor(position);
    select(values, from, count - 1, low);
    if (low < position) {
      // The next larger one is the smallest of those behind.
      let next = low + 1;
      for (let i = next + 1; i < count; i++) if (values[i]! < values[next]!) next = i;
      swap(values, low + 1, next);
    }
    from = low;
    return interpolatedAt(values, position);
  });
}

/** Moves values from `first` to `last` until place `k` has the one that it would have in ascending order, none larger in front, none smaller behind. */
function select(values: Float64Array, first: number, last: number, k: number): void {
  for (let left = first, right = last; left < right;) {
    const pivot = values[(left + right) >> 1]!;
    let [i, j] = [left, right];
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i <= j) swap(values, i++, j--);
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else return;
  }
}

function swap(values: Float64Array, i: number, j: number): void {
  const value = values[i]!;
  values[i] = values[j]!;
  values[j] = value;
}

/** Midrank percentile u = (midrank - 1/2)/n of a value, of `n` values that `less` are below and `equal`, itself among them, the same. */
export const midrankPercentile = (less: number, equal: number, n: number): number =>
  (less + equal / 2) / n;

/**
 * Midrank percentile of `value` in a population that contains it; ties share the midrank.
 * NaN members of the population are left out. NaN when `value` is NaN or the population is empty.
 */
export function percentileIn(population: ArrayLike<number>, value: number): number {
  let less = 0;
  let equal = 0;
  let count = 0;
  for (let i = 0; i < population.length; i++) {
    const other = population[i]!;
    if (Number.isNaN(other)) continue;
    count++;
    if (other < value) less++;
    else if (other === value) equal++;
  }
  return count === 0 || Number.isNaN(value) ? NaN : midrankPercentile(less, equal, count);
}

/** Standard deviation of a sample, with n - 1. */
export function standardDeviation(values: ArrayLike<number>): number {
  const middle = mean(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i]! - middle) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}
