import { perBlock, perItem, type Derivatives } from './likelihood.js';
import type { Layout } from './layout.js';
import type { Tridiagonal } from './posterior.js';

/** Least pivot: a curvature that is no more than rounding. */
const tiny = 1e-10;

/**
 * Cholesky factors of the items' blocks of curvature, in place: l11, l21, l31, l22, l32, l33. The blocks are positive
 * definite, since the likelihood of an item is log-concave and the prior of its discrimination proper. O(items).
 */
export function factorItems(curvature: Float64Array, cuts: Uint8Array): void {
  for (let item = 0; item < cuts.length; item++) {
    const at = item * perBlock;
    const l11 = Math.sqrt(curvature[at]!);
    const l21 = curvature[at + 1]! / l11;
    const l22 = Math.sqrt(Math.max(curvature[at + 3]! - l21 * l21, tiny));
    const alone = cuts[item] === 1;
    const l31 = alone ? 0 : curvature[at + 2]! / l11;
    const l32 = alone ? 0 : (curvature[at + 4]! - l31 * l21) / l22;
    const rest = alone ? 1 : Math.max(curvature[at + 5]! - l31 * l31 - l32 * l32, tiny);
    curvature[at] = l11;
    curvature[at + 1] = l21;
    curvature[at + 2] = l31;
    curvature[at + 3] = l22;
    curvature[at + 4] = l32;
    curvature[at + 5] = Math.sqrt(rest);
  }
}

/** Solve the factored block of one item for the three values at `at`, in place. */
export function solveItem(
  factors: Float64Array,
  item: number,
  values: Float64Array,
  at: number,
): void {
  const f = item * perBlock;
  const l11 = factors[f]!;
  const l21 = factors[f + 1]!;
  const l31 = factors[f + 2]!;
  const l22 = factors[f + 3]!;
  const l32 = factors[f + 4]!;
  const l33 = factors[f + 5]!;
  const y1 = values[at]! / l11;
  const y2 = (values[at + 1]! - l21 * y1) / l22;
  const y3 = (values[at + 2]! - l31 * y1 - l32 * y2) / l33;
  const z3 = y3 / l33;
  const z2 = (y2 - l32 * z3) / l22;
  values[at] = (y1 - l21 * z2 - l31 * z3) / l11;
  values[at + 1] = z2;
  values[at + 2] = z3;
}

/** LDL' of a tridiagonal matrix: pivots, kept positive, and multipliers of the row before. O(n). */
export function factorTridiagonal({ diagonal, below }: Tridiagonal): Tridiagonal {
  const pivots = new Float64Array(diagonal.length);
  const ratios = new Float64Array(diagonal.length);
  for (let k = 0; k < diagonal.length; k++) {
    ratios[k] = k === 0 ? 0 : below[k]! / pivots[k - 1]!;
    pivots[k] = Math.max(diagonal[k]! - ratios[k]! * below[k]!, tiny);
  }
  return { diagonal: pivots, below: ratios };
}

export function solveTridiagonal(
  { diagonal: pivots, below: ratios }: Tridiagonal,
  from: Float64Array,
  into: Float64Array,
): void {
  const n = pivots.length;
  into[0] = from[0]!;
  for (let k = 1; k < n; k++) into[k] = from[k]! - ratios[k]! * into[k - 1]!;
  into[n - 1]! /= pivots[n - 1]!;
  for (let k = n - 2; k >= 0; k--) into[k] = into[k]! / pivots[k]! - ratios[k + 1]! * into[k + 1]!;
}

/** Diagonal of the inverse of a tridiagonal matrix, from its pivots in both directions. O(n). */
export function inverseDiagonal(matrix: Tridiagonal): Float64Array {
  const { diagonal, below } = matrix;
  const { diagonal: pivots } = factorTridiagonal(matrix);
  const inverse = new Float64Array(pivots.length);
  let back = 0;
  for (let k = pivots.length - 1; k >= 0; k--) {
    const last = k === pivots.length - 1;
    back = diagonal[k]! - (last ? 0 : below[k + 1]! ** 2 / back);
    inverse[k] = 1 / (pivots[k]! + back - diagonal[k]!);
  }
  return inverse;
}

function multiplyTridiagonal(
  { diagonal, below }: Tridiagonal,
  x: Float64Array,
  into: Float64Array,
): void {
  const n = x.length;
  for (let k = 0; k < n; k++) {
    let sum = diagonal[k]! * x[k]!;
    if (k > 0) sum += below[k]! * x[k - 1]!;
    if (k < n - 1) sum += below[k + 1]! * x[k + 1]!;
    into[k] = sum;
  }
}

/** The values of one item, while it is worked on. */
const three = new Float64Array(perItem);

/**
 * Curvature of the points once the items follow them, times a vector: A x - B D^-1 B' x, with A the curvature of the
 * points (tridiagonal), D that of the items (factored blocks) and B that between them (a row for each vote). O(votes).
 */
export function multiplyReduced(
  { start, point, items }: Layout,
  own: Tridiagonal,
  { cross, itemCurvature: factors }: Derivatives,
  x: Float64Array,
  into: Float64Array,
): void {
  multiplyTridiagonal(own, x, into);
  for (let item = 0; item < items; item++) {
    const from = start[item]!;
    const to = start[item + 1]!;
    let a = 0;
    let b = 0;
    let c = 0;
    for (let at = from, q = from * perItem; at < to; at++, q += perItem) {
      const value = x[point[at]!]!;
      a += cross[q]! * value;
      b += cross[q + 1]! * value;
      c += cross[q + 2]! * value;
    }
    three[0] = a;
    three[1] = b;
    three[2] = c;
    solveItem(factors, item, three, 0);
    a = three[0];
    b = three[1];
    c = three[2];
    for (let at = from, q = from * perItem; at < to; at++, q += perItem)
      into[point[at]!]! -= cross[q]! * a + cross[q + 1]! * b + cross[q + 2]! * c;
  }
}

/** Add the curvature between votes and items times a vector of points to a vector of item parameters: B' x. O(votes). */
export function addToItems(
  { start, point, items }: Layout,
  { cross }: Derivatives,
  x: Float64Array,
  into: Float64Array,
): void {
  for (let item = 0; item < items; item++)
    for (let at = start[item]!; at < start[item + 1]!; at++)
      for (let p = 0; p < perItem; p++)
        into[item * perItem + p]! += cross[at * perItem + p]! * x[point[at]!]!;
}

/** Add the same times a vector of item parameters to a vector of points: B y. O(votes). */
export function addToPoints(
  { start, point, items }: Layout,
  { cross }: Derivatives,
  y: Float64Array,
  into: Float64Array,
): void {
  for (let item = 0; item < items; item++)
    for (let at = start[item]!; at < start[item + 1]!; at++)
      for (let p = 0; p < perItem; p++)
        into[point[at]!]! += cross[at * perItem + p]! * y[item * perItem + p]!;
}
