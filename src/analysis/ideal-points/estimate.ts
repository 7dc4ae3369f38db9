import { stepItems, stepPoints } from './alternate.js';
import { identifyByVotes, standardise } from './identify.js';
import type { Layout } from './layout.js';
import {
  derivativesFor,
  expectSpread,
  perItem,
  type Derivatives,
  type Spread,
} from './likelihood.js';
import { climb } from './newton.js';
import {
  deriveAt,
  pointMatrix,
  problemOf,
  valueAt,
  type PriorOptions,
  type Problem,
  type State,
} from './posterior.js';
import { factorItems, inverseDiagonal, solveItem } from './solve.js';
import { startingState } from './start.js';

/** Alternations of items and points before both are moved together. */
const alternations = 6;
/** Newton steps within a round: the first round needs more than the others. */
const stepsInRound = 12;

export interface EstimateOptions extends PriorOptions {
  /** Rounds of expectation and maximisation at most. */
  readonly rounds: number;
  /** Largest change of a point from one round to the next, and largest Newton step left, at which it has converged. */
  readonly tolerance: number;
}

export interface Estimate extends State {
  /** Variance of each point. */
  readonly variances: Float64Array;
  readonly rounds: number;
  /** Newton steps in all. */
  readonly steps: number;
  /** Change of a point in the last round, or the Newton step left where that is larger. */
  readonly residual: number;
  readonly converged: boolean;
  /** Negative log-posterior, to compare estimates from several starts by. */
  readonly value: number;
}

/**
 * Points and items by rounds of expectation and maximisation. Each round takes points and items as known up to a normal
 * error (their curvature at the estimate before), adds to the negative log-posterior what these errors take from the
 * expected log-likelihood to second order, and moves to the mode of the sum.
 *
 * The plain joint mode treats the items as known when it places the voters, and the voters when it places the items; both
 * come out too far from zero, those at the ends most. The second-order terms are what a posterior mean has over it.
 */
export function estimate(layout: Layout, places: Float64Array, options: EstimateOptions): Estimate {
  const problem = problemOf(layout, options);
  const state = startingState(layout, places);
  const derivatives = derivativesFor(layout);
  standardise(state);
  stepItems(problem, state, derivatives);
  for (let i = 0; i < alternations; i++) {
    stepItems(problem, state, derivatives);
    stepPoints(problem, state, derivatives);
    standardise(state);
  }
  stepItems(problem, state, derivatives);
  let steps = 0;
  for (let round = 1; ; round++) {
    const spread = spreadAt(problem, state, derivatives);
    expectSpread(layout, state.points, state.items, spread, problem.ridge);
    const identification = identifyByVotes(layout, problem.prior, state, spread.items);
    standardise(state);
    const before = state.points.slice();
    const climbed = climb(problem, state, identification, derivatives, {
      tolerance: options.tolerance / 10,
      steps: stepsInRound,
    });
    steps += climbed.steps;
    standardise(state);
    const residual = Math.max(climbed.residual, largestChange(before, state.points));
    const converged = residual < options.tolerance;
    if (converged || round >= options.rounds || Number.isNaN(residual)) {
      const variances = spreadAt(problem, state, derivatives).points;
      const value = valueAt(problemOf(layout, options), state);
      return { ...state, variances, rounds: round, steps, residual, converged, value };
    }
  }
}

function largestChange(before: Float64Array, after: Float64Array): number {
  let change = 0;
  for (let k = 0; k < after.length; k++) {
    const moved = Math.abs(after[k]! - before[k]!);
    if (!(moved <= change)) change = moved;
  }
  return change;
}

/**
 * Variances at a state: of the points from their curvature over all periods of a voter, items held; of the items from the
 * blocks of theirs, points held. O(votes).
 */
function spreadAt(problem: Problem, state: State, derivatives: Derivatives): Spread {
  const { layout } = problem;
  deriveAt(problem, state, derivatives);
  const points = inverseDiagonal(pointMatrix(problem, derivatives));
  const factors = derivatives.itemCurvature;
  factorItems(factors, layout.cuts);
  const items = new Float64Array(layout.items * perItem);
  for (let item = 0; item < layout.items; item++) {
    items[item * perItem] = 1;
    solveItem(factors, item, items, item * perItem);
  }
  return { points, items };
}
