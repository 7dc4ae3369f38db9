import { leastSquares } from '../../../analysis/index.js';
import { mean } from '../../../core/statistics.js';

/** Mean of the known values of each year, ascending; years without one are left out. */
function yearMeans(values: Float64Array, year: ArrayLike<number>) {
  const sums = new Map<number, { sum: number; count: number }>();
  values.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    const { sum, count } = sums.get(year[row]!) ?? { sum: 0, count: 0 };
    sums.set(year[row]!, { sum: sum + value, count: count + 1 });
  });
  const years = [...sums.keys()].sort((a, b) => a - b);
  return { years, means: years.map((one) => sums.get(one)!.sum / sums.get(one)!.count) };
}

/** Values less the mean of their year. */
export function lessYearMeans(values: Float64Array, year: ArrayLike<number>): Float64Array {
  const { years, means } = yearMeans(values, year);
  const meanOf = new Map(years.map((one, at) => [one, means[at]!]));
  return values.map((value, row) => value - (meanOf.get(year[row]!) ?? NaN));
}

/**
 * Values less the mean of their year, plus the straight line through these means (least squares, every year counting
 * the same): what moves all pairs in one year goes, what moves them all over decades stays. As they are in fewer than
 * three years.
 */
export function lessYearSwings(values: Float64Array, year: ArrayLike<number>): Float64Array {
  const { years, means } = yearMeans(values, year);
  if (years.length < 3) return values;
  const middle = mean(years);
  const line = leastSquares({
    outcome: means,
    columns: [
      { name: 'year', values: years.map((one) => one - middle) },
      { name: 'one', values: years.map(() => 1) },
    ],
  });
  const swingOf = new Map(years.map((one, at) => [one, line.residuals[at]!]));
  return values.map((value, row) => value - (swingOf.get(year[row]!) ?? NaN));
}
