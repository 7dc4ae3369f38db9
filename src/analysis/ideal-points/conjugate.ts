import type { Identification } from './identify.js';
import type { Layout } from './layout.js';
import type { Derivatives } from './likelihood.js';
import type { Tridiagonal } from './posterior.js';
import { factorTridiagonal, multiplyReduced, solveTridiagonal } from './solve.js';

const mostSteps = 200;

/** The directions that the identification forbids, taken out of vectors. */
export function projection(
  points: Float64Array,
  { weights }: Identification,
): (x: Float64Array) => void {
  let [uu, uv, vv] = [0, 0, 0];
  for (let k = 0; k < points.length; k++) {
    const u = weights[k]!;
    const v = u * points[k]!;
    uu += u * u;
    uv += u * v;
    vv += v * v;
  }
  const determinant = uu * vv - uv * uv;
  return (x) => {
    let [ux, vx] = [0, 0];
    for (let k = 0; k < x.length; k++) {
      ux += weights[k]! * x[k]!;
      vx += weights[k]! * points[k]! * x[k]!;
    }
    const a = (vv * ux - uv * vx) / determinant;
    const b = (uu * vx - uv * ux) / determinant;
    for (let k = 0; k < x.length; k++) x[k]! -= weights[k]! * (a + b * points[k]!);
  };
}

/**
 * Solve the reduced system of the points by conjugate gradients with the curvature of the points alone as preconditioner,
 * inside the space that `project` leaves (Steihaug 1983: where the curvature is not positive, as it may be far from the
 * estimate, the solution so far is the answer). Each step costs one pass over the votes.
 *
 * @returns the direction; that of the preconditioner alone where already the first curvature is not positive
 */
export function solveReduced(
  layout: Layout,
  own: Tridiagonal,
  derivatives: Derivatives,
  project: (x: Float64Array) => void,
  rhs: Float64Array,
  tolerance: number,
): Float64Array {
  const n = rhs.length;
  const factors = factorTridiagonal(own);
  const rest = rhs.slice();
  const [x, z, product] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const precondition = (): number => {
    solveTridiagonal(factors, rest, z);
    project(z);
    return dot(rest, z);
  };
  let size = precondition();
  const enough = size * tolerance * tolerance;
  const direction = z.slice();
  for (let step = 0; step < mostSteps && size > enough; step++) {
    multiplyReduced(layout, own, derivatives, direction, product);
    project(product);
    const curvature = dot(direction, product);
    if (!(curvature > 0)) return step === 0 ? direction : x;
    const length = size / curvature;
    for (let k = 0; k < n; k++) {
      x[k]! += length * direction[k]!;
      rest[k]! -= length * product[k]!;
    }
    const before = size;
    size = precondition();
    for (let k = 0; k < n; k++) direction[k] = z[k]! + (size / before) * direction[k]!;
  }
  return x;
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}
