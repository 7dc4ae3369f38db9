import { midrankPercentile } from '../../core/statistics.js';
import { rankBlock } from './rank-block.js';

/**
 * Midrank percentile u = (midrank - 1/2)/n of every value among those of its year; NaN where there is none. The rows of a
 * year must stand together.
 */
export function yearlyPercentiles(year: ArrayLike<number>, values: Float64Array): Float64Array {
  const result = new Float64Array(values.length).fill(NaN);
  for (let start = 0; start < values.length;) {
    let end = start + 1;
    while (end < values.length && year[end] === year[start]) end++;
    rankBlock(values, start, end, result);
    start = end;
  }
  return result;
}

/** Values of a population by year, against which single values are ranked again and again; a year is sorted when asked for. */
export class YearlyRanks {
  private readonly sorted = new Map<number, Float64Array>();

  constructor(
    private readonly year: ArrayLike<number>,
    private readonly values: Float64Array,
  ) {}

  private of(year: number): Float64Array {
    let list = this.sorted.get(year);
    if (list === undefined) {
      list = this.values
        .filter((value, row) => this.year[row] === year && !Number.isNaN(value))
        .sort();
      this.sorted.set(year, list);
    }
    return list;
  }

  /** Midrank percentile of a value of the population of the year: u = (midrank - 1/2)/n. */
  percentile(year: number, value: number): number {
    const sorted = this.of(year);
    if (sorted.length === 0 || Number.isNaN(value)) return NaN;
    const less = below(sorted, value);
    return midrankPercentile(less, notAbove(sorted, value) - less, sorted.length);
  }
}

/** How many elements of an ascending array are smaller than the value. */
function below(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many elements of an ascending array are not larger than the value; of one that ascends from low to high, the place after them. */
export function notAbove(
  sorted: Float64Array,
  value: number,
  low = 0,
  high = sorted.length,
): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
