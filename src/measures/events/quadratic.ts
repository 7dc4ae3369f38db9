import { mean } from '../../core/statistics.js';

/**
 * Fitted values of the least squares regression of y on 1, x and x^2, by orthogonal polynomials of the centred x; NaN
 * throughout where x has fewer than three different values. O(n).
 */
export function quadraticFit(x: ArrayLike<number>, y: ArrayLike<number>): Float64Array {
  const n = x.length;
  if (new Set(Array.from(x)).size < 3) return new Float64Array(n).fill(NaN);
  const centre = mean(x);
  const linear = Float64Array.from(x, (value) => value - centre);
  const squares = linear.map((value) => value * value);
  const [middle, tilt] = [mean(squares), slope(linear, squares)];
  const curved = linear.map((value, i) => squares[i]! - middle - tilt * value);
  const [level, first, second] = [mean(y), slope(linear, y), slope(curved, y)];
  return linear.map((value, i) => level + first * value + second * curved[i]!);
}

/** Sum of products over sum of squares, for a regressor of mean zero. */
function slope(regressor: Float64Array, y: ArrayLike<number>): number {
  let products = 0;
  let squares = 0;
  for (let i = 0; i < regressor.length; i++) {
    products += regressor[i]! * y[i]!;
    squares += regressor[i]! ** 2;
  }
  return products / squares;
}
