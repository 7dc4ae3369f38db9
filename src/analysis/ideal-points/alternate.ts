import { negativeLogLikelihood, perItem, type Derivatives } from './likelihood.js';
import {
  deriveAt,
  itemPenalty,
  pointMatrix,
  valueAt,
  type Problem,
  type State,
} from './posterior.js';
import { factorItems, factorTridiagonal, solveItem, solveTridiagonal } from './solve.js';

/** Steps are halved down to this length before none is taken. */
const shortest = 1e-6;

/** One Newton step of every item for the points as they are, halved until it helps. O(votes). */
export function stepItems(problem: Problem, state: State, derivatives: Derivatives): void {
  const { layout } = problem;
  const { points, items } = state;
  const { itemGradient: step, itemCurvature: factors } = derivatives;
  const value = (item: number): number =>
    negativeLogLikelihood(layout, points, items, item, item + 1) +
    itemPenalty(problem, items, item);
  const before = new Float64Array(perItem);
  deriveAt(problem, state, derivatives);
  factorItems(factors, layout.cuts);
  for (let item = 0; item < layout.items; item++) {
    const at = item * perItem;
    solveItem(factors, item, step, at);
    const old = value(item);
    before.set(items.subarray(at, at + perItem));
    for (let length = 1; length > shortest; length /= 2) {
      for (let p = 0; p < perItem; p++) items[at + p] = before[p]! - length * step[at + p]!;
      if (value(item) <= old) break;
      items.set(before, at);
    }
  }
}

/** One Newton step of the points for the items as they are, all periods of a voter together, halved until it helps. */
export function stepPoints(problem: Problem, state: State, derivatives: Derivatives): void {
  const { points } = state;
  deriveAt(problem, state, derivatives);
  const step = new Float64Array(points.length);
  const matrix = factorTridiagonal(pointMatrix(problem, derivatives));
  solveTridiagonal(matrix, derivatives.pointGradient, step);
  const value = valueAt(problem, state);
  const before = points.slice();
  for (let length = 1; length > shortest; length /= 2) {
    for (let k = 0; k < points.length; k++) points[k] = before[k]! - length * step[k]!;
    if (valueAt(problem, state) <= value) return;
  }
  points.set(before);
}
