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
  return quantileSorted(Float64Array.from(values).sort(), 0.5);
}

/**
 * Midrank percentile u = (midrank - 1/2)/n of `value` in a population that contains it; ties share the midrank.
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
  return count === 0 || Number.isNaN(value) ? NaN : (less + equal / 2) / count;
}
