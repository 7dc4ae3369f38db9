/** Midrank percentiles of rows among all rows of their year: the share below, and half of the share equal. */
import { midrankPercentile } from '../../core/statistics.js';
import type { RowRange } from './row-index.js';

/** From the numbers of values below, equal to and above one; missing values are none of these. */
function midrank(less: number, equal: number, greater: number): number {
  const all = less + equal + greater;
  // Who stands alone has no place among others.
  return all < 2 ? NaN : midrankPercentile(less, equal, all);
}

/** The percentile of one row's value among those of the rows in a range that have the same key. */
export function percentileIn(
  { order, from, to }: RowRange,
  values: Float64Array,
  row: number,
  key: readonly string[] | undefined,
): number {
  const own = values[row]!;
  let less = 0;
  let equal = 0;
  let greater = 0;
  for (let at = from; at < to; at++) {
    const other = order === undefined ? at : order[at]!;
    if (key !== undefined && key[row] !== key[other]) continue;
    const value = values[other]!;
    // Sums of comparisons, not branches: which way they go cannot be foretold. One with NaN is never true.
    less += Number(value < own);
    equal += Number(value === own);
    greater += Number(value > own);
  }
  return midrank(less, equal, greater);
}

/**
 * Percentiles of rows of different years in one pass over all rows: those of one year lie far apart, so that a few
 * years cost as much one by one. Undefined where two of the rows are of the same year.
 */
export function percentilesOfYears(
  rows: readonly number[],
  year: ArrayLike<number>,
  values: Float64Array,
): Float64Array | undefined {
  const years = rows.map((row) => year[row]!);
  if (new Set(years).size < rows.length) return undefined;
  const first = Math.min(...years);
  const slots = Math.max(...years) - first + 1;
  const own = new Float64Array(slots).fill(NaN);
  for (const row of rows) own[year[row]! - first] = values[row]!;
  const less = new Int32Array(slots);
  const equal = new Int32Array(slots);
  const greater = new Int32Array(slots);
  for (let row = 0; row < values.length; row++) {
    const slot = year[row]! - first;
    if (slot < 0 || slot >= slots) continue;
    const value = values[row]!;
    less[slot]! += Number(value < own[slot]!);
    equal[slot]! += Number(value === own[slot]!);
    greater[slot]! += Number(value > own[slot]!);
  }
  return Float64Array.from(rows, (row) => {
    const slot = year[row]! - first;
    return midrank(less[slot]!, equal[slot]!, greater[slot]!);
  });
}
