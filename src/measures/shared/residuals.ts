/** A column of which no more than this share is left when those before it are taken out depends on them. */
const DEPENDENT = 1e-8;

/**
 * Residuals of the least squares regression of y on a constant and some columns, by orthogonal columns one after another;
 * a column that depends on those before it is left out. O(n k²).
 */
export function residualsOf(
  y: ArrayLike<number>,
  columns: readonly ArrayLike<number>[],
): Float64Array {
  const basis: Float64Array[] = [];
  const takeOut = (values: Float64Array): void => {
    for (const one of basis) {
      const share = dot(values, one);
      for (let at = 0; at < values.length; at++) values[at]! -= share * one[at]!;
    }
  };
  for (const column of [new Float64Array(y.length).fill(1), ...columns]) {
    const own = Float64Array.from(column);
    const before = Math.sqrt(dot(own, own));
    takeOut(own);
    // What rounding left of the others goes in a second round.
    takeOut(own);
    const length = Math.sqrt(dot(own, own));
    if (length > DEPENDENT * before) basis.push(own.map((value) => value / length));
  }
  const residuals = Float64Array.from(y);
  takeOut(residuals);
  return residuals;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}
