import { dot, projection, solveReduced } from './conjugate.js';
import { standardise, type Identification } from './identify.js';
import { perItem, type Derivatives } from './likelihood.js';
import { deriveAt, pointMatrix, valueAt, type Problem, type State } from './posterior.js';
import { addToItems, addToPoints, factorItems, solveItem } from './solve.js';

export interface Climb {
  readonly steps: number;
  /** Largest Newton step of a parameter of its own, the others held. */
  readonly residual: number;
}

export interface ClimbOptions {
  readonly tolerance: number;
  readonly steps: number;
}

/**
 * Posterior mode of points and items together under the identification, by Newton steps with halving. The items are
 * eliminated block by block, the system of the points is solved by conjugate gradients as exactly as the residual deserves.
 *
 * At the mode the gradient by the points is a combination of the two constraints' gradients, -lambda w theta - mu w: lambda is
 * the multiplier that holds the unit, and part of the curvature.
 */
export function climb(
  problem: Problem,
  state: State,
  identification: Identification,
  derivatives: Derivatives,
  { tolerance, steps }: ClimbOptions,
): Climb {
  const { layout } = problem;
  const { points } = state;
  standardise(state, identification);
  let value = valueAt(problem, state);
  for (let step = 0; ; step++) {
    deriveAt(problem, state, derivatives);
    const { lambda, mu } = multipliers(points, derivatives, identification);
    const own = pointMatrix(problem, derivatives);
    const rhs = new Float64Array(layout.points);
    let residual = 0;
    for (let k = 0; k < rhs.length; k++) {
      const w = identification.weights[k]!;
      own.diagonal[k]! += lambda * w;
      rhs[k] = -derivatives.pointGradient[k]! - lambda * w * points[k]! - mu * w;
      residual = Math.max(residual, Math.abs(rhs[k]! / own.diagonal[k]!));
    }
    factorItems(derivatives.itemCurvature, layout.cuts);
    const ahead = solveItems(derivatives.itemGradient.slice(), derivatives);
    for (const change of ahead) residual = Math.max(residual, Math.abs(change));
    if (residual < tolerance || step >= steps || Number.isNaN(residual))
      return { steps: step, residual };
    addToPoints(layout, derivatives, ahead, rhs);
    const project = projection(points, identification);
    project(rhs);
    const accuracy = Math.min(0.1, Math.sqrt(residual));
    const move = solveReduced(layout, own, derivatives, project, rhs, accuracy);
    const follow = derivatives.itemGradient.slice();
    addToItems(layout, derivatives, move, follow);
    solveItems(follow, derivatives);
    const next = takeStep(problem, state, identification, derivatives, { value, move, follow });
    if (next === undefined) return { steps: step, residual };
    value = next;
  }
}

function multipliers(
  points: Float64Array,
  { pointGradient }: Derivatives,
  { weights }: Identification,
): { lambda: number; mu: number } {
  let [mass, square, sum] = [0, 0, 0];
  for (let k = 0; k < points.length; k++) {
    mass += weights[k]!;
    square += weights[k]! * points[k]! ** 2;
    sum += pointGradient[k]!;
  }
  return { lambda: -dot(points, pointGradient) / square, mu: -sum / mass };
}

function solveItems(values: Float64Array, { itemCurvature }: Derivatives): Float64Array {
  for (let at = 0; at < values.length; at += perItem)
    solveItem(itemCurvature, at / perItem, values, at);
  return values;
}

/** The value after the longest of the halved steps that lowers it as much as its length should; undefined where none does. */
function takeStep(
  problem: Problem,
  state: State,
  identification: Identification,
  { pointGradient, itemGradient }: Derivatives,
  { value, move, follow }: { value: number; move: Float64Array; follow: Float64Array },
): number | undefined {
  const { points, items } = state;
  const slope = dot(move, pointGradient) - dot(follow, itemGradient);
  const [pointsBefore, itemsBefore] = [points.slice(), items.slice()];
  // Near the mode the gain is lost in the rounding of the value.
  const rounding = 1e-12 * Math.abs(value);
  for (let length = 1; length > 1e-6; length /= 2) {
    for (let k = 0; k < points.length; k++) points[k] = pointsBefore[k]! + length * move[k]!;
    for (let q = 0; q < items.length; q++) items[q] = itemsBefore[q]! - length * follow[q]!;
    standardise(state, identification);
    const next = valueAt(problem, state);
    if (next <= value + 1e-4 * length * Math.min(slope, 0) + rounding) return next;
  }
  points.set(pointsBefore);
  items.set(itemsBefore);
  return undefined;
}
