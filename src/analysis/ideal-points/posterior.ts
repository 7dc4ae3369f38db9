import type { Layout } from './layout.js';
import {
  derive,
  negativeLogLikelihood,
  perBlock,
  perItem,
  type Derivatives,
  type Ridge,
} from './likelihood.js';

/** Where an estimate stands. */
export interface State {
  readonly points: Float64Array;
  /** Three parameters of each item. */
  readonly items: Float64Array;
}

/**
 * What is known before the votes, all of it quadratic: voters change little from one period to the next; discriminations
 * are of the order of one.
 */
export interface Prior {
  /** Precision of each point's step from the voter's point before; 0 for the first one. */
  readonly step: Float64Array;
  /** Precision of each point about zero. */
  readonly level: Float64Array;
  /** Precision of the discriminations about zero. */
  readonly item: number;
}

export interface PriorOptions {
  /** Variance of a voter's step from one period to the next. */
  readonly smoothing: number;
  /** Variance of a voter's first point about the mean of all. */
  readonly initial: number;
}

/**
 * The random walk of the legacy edition: theta_t ~ N(theta_t-1, v n_t / (n_t + n_t-1)) with n the votes of each period, so
 * that a period with few votes leans more on the one before. Where a voter was away, the last period before counts.
 * The first point is nearly free, as in that edition, where it leans on the second.
 */
function priorOf(layout: Layout, { smoothing, initial }: PriorOptions): Prior {
  const { points, voterOf, votesOf } = layout;
  const step = new Float64Array(points);
  const level = new Float64Array(points);
  for (let k = 0; k < points; k++)
    if (k === 0 || voterOf[k] !== voterOf[k - 1]) level[k] = 1 / initial;
    else step[k] = (votesOf[k]! + votesOf[k - 1]!) / (smoothing * votesOf[k]!);
  return { step, level, item: 1 };
}

/** What is minimised: the negative log-posterior, with what the uncertainty of the other side adds to it. */
export interface Problem {
  readonly layout: Layout;
  readonly prior: Prior;
  readonly ridge: Ridge;
}

export function problemOf(layout: Layout, options: PriorOptions): Problem {
  const ridge = {
    point: new Float64Array(layout.points),
    pull: new Float64Array(layout.points),
    item: new Float64Array(layout.items),
  };
  return { layout, prior: priorOf(layout, options), ridge };
}

export function valueAt(problem: Problem, { points, items }: State): number {
  const { layout, prior, ridge } = problem;
  let value = negativeLogLikelihood(layout, points, items, 0, layout.items);
  for (let k = 0; k < layout.points; k++) {
    const x = points[k]!;
    value += 0.5 * (prior.level[k]! + ridge.point[k]!) * x * x - ridge.pull[k]! * x;
    if (prior.step[k]! > 0) value += 0.5 * prior.step[k]! * (x - points[k - 1]!) ** 2;
  }
  for (let item = 0; item < layout.items; item++) value += itemPenalty(problem, items, item);
  return value;
}

export function itemPenalty({ prior, ridge }: Problem, items: Float64Array, item: number): number {
  return 0.5 * (prior.item + ridge.item[item]!) * items[item * perItem]! ** 2;
}

/** All derivatives at a state. Those between the periods of a voter are constant and left to `pointMatrix`. */
export function deriveAt(problem: Problem, state: State, into: Derivatives): void {
  const { layout, prior, ridge } = problem;
  const { points, items } = state;
  derive(layout, points, items, into);
  const { pointGradient, pointCurvature, itemGradient, itemCurvature } = into;
  for (let k = 0; k < layout.points; k++) {
    const precision = prior.level[k]! + ridge.point[k]!;
    pointCurvature[k]! += precision + prior.step[k]!;
    pointGradient[k]! += precision * points[k]! - ridge.pull[k]!;
    if (prior.step[k] === 0) continue;
    const change = prior.step[k]! * (points[k]! - points[k - 1]!);
    pointCurvature[k - 1]! += prior.step[k]!;
    pointGradient[k]! += change;
    pointGradient[k - 1]! -= change;
  }
  for (let item = 0; item < layout.items; item++) {
    const precision = prior.item + ridge.item[item]!;
    itemGradient[item * perItem]! += precision * items[item * perItem]!;
    itemCurvature[item * perBlock]! += precision;
  }
}

/** A symmetric tridiagonal matrix over the points: `below[k]` joins k to k - 1. */
export interface Tridiagonal {
  readonly diagonal: Float64Array;
  readonly below: Float64Array;
}

/** Curvature by the points alone, items held. */
export function pointMatrix({ prior }: Problem, { pointCurvature }: Derivatives): Tridiagonal {
  return { diagonal: pointCurvature.slice(), below: prior.step.map((step) => -step) };
}
