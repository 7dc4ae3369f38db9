import type { Matrix } from 'ml-matrix';
import { ConvergenceError, UsageError } from '../../core/errors.js';
import {
  checkColumns,
  dot,
  freedomOf,
  independent,
  inverseOfCrossProducts,
  type Column,
  type Fit,
} from './fit.js';
import { fixedEffects } from './fixed-effects.js';
import { groupsOf, type Groups } from './groups.js';

export interface PoissonInput {
  /** Counts, or any amounts from 0 up. */
  readonly outcome: ArrayLike<number>;
  /** Columns as they stand; a constant is a column of ones, and is dropped beside fixed effects. */
  readonly columns: readonly Column[];
  /** None, one or two kinds of fixed effects. */
  readonly effects?: readonly Groups[];
}

/** A fit of the rows that were kept: `residuals` and `within` are of these, in their order, `fitted` of all rows of the input. */
export interface PoissonFit extends Fit {
  /** Rows of the input that the fit is of. */
  readonly kept: Int32Array;
  /** What the fit expects of each row of the input; 0 in groups in which every outcome is 0. */
  readonly fitted: Float64Array;
  readonly deviance: number;
  readonly iterations: number;
}

const MOST_ITERATIONS = 60;
const CONVERGED = 1e-12;
/** Largest move of a logarithm in the last round: rows told from the rest by a column keep falling by one a round. */
const AT_REST = 1e-6;

/**
 * Poisson pseudo-maximum likelihood with no, one or two kinds of fixed effects: the gravity equation in its
 * multiplicative form, zeros included.
 *
 * **Definition.** E(y | x) = exp(x'b + effects), b where sum of x (y - mu) = 0: consistent for any outcome with that mean,
 * whether a count or not (Santos Silva & Tenreyro 2006). By reweighted least squares: z = eta + (y - mu) / mu regressed on the
 * columns with weights mu, effects taken out with the same weights, until the deviance moves by less than 1e-12 of itself
 * and no logarithm by 1e-6.
 * Groups of an effect in which every outcome is 0 have no finite effect; their rows are left out, and their expectation is 0
 * (Correia, Guimaraes & Zylkin 2021). `hc1`, `clustered` and the other robust errors of
 * least squares take this fit too and give what `sandwich` gives in R; `classical` does not hold for it.
 *
 * **Params.** outcome 0 or more, finite; columns and effects of its length.
 * **Units.** b: change of the logarithm of the expectation per unit of the column.
 * **Errors.** UsageError `negative-outcome`, `nothing-but-zeros`, `too-few-rows`, those of `leastSquares`; ConvergenceError
 * `no-convergence` after 60 iterations: some column tells zeros from the rest by itself.
 * **Complexity.** O(iterations x (rows x columns^2 + `fixedEffects`)).
 * **Source.** Santos Silva & Tenreyro 2006, Review of Economics and Statistics 88(4), 641-658; values against R's `glm`
 * with dummy variables in test/analysis/regression.
 *
 * @example poissonFit({ outcome: [1, 2, 4], columns: [{ name: 'x', values: [0, 1, 2] }, { name: 'one', values: [1, 1, 1] }] })
 * // coefficients ln 2 and 0
 */
export function poissonFit({ outcome, columns, effects = [] }: PoissonInput): PoissonFit {
  checkColumns(outcome.length, [{ name: 'outcome', values: outcome }, ...columns], effects);
  checkOutcome(outcome);
  const kept = withoutEmptyGroups(outcome, effects);
  const y = pick(outcome, kept);
  const groups = effects.map(({ codes }) => groupsOf(pick(codes, kept)));
  const own = columns.map(({ name, values }) => ({ name, values: pick(values, kept) }));
  const absorbed = fixedEffects(groups);
  const chosen = independent(own, absorbed);
  const used = chosen.kept.map((at) => own[at]!.values);
  const rank = absorbed.rank + used.length;
  const freedom = freedomOf(y.length, rank);
  const solved = reweighted(y, used, groups);
  const fitted = new Float64Array(outcome.length);
  kept.forEach((row, at) => (fitted[row] = solved.mu[at]!));
  return {
    names: chosen.kept.map((at) => own[at]!.name),
    coefficients: solved.coefficients,
    dropped: chosen.dropped,
    rows: y.length,
    rank,
    freedom,
    residuals: y.map((value, row) => value - solved.mu[row]!),
    within: solved.within,
    bread: solved.bread,
    kept,
    fitted,
    deviance: solved.deviance,
    iterations: solved.iterations,
  };
}

interface Solved {
  readonly coefficients: Float64Array;
  readonly mu: Float64Array;
  readonly within: readonly Float64Array[];
  readonly bread: Matrix;
  readonly deviance: number;
  readonly iterations: number;
}

function reweighted(
  y: Float64Array,
  columns: readonly Float64Array[],
  groups: readonly Groups[],
): Solved {
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  let mu = y.map((value) => (value + mean) / 2);
  let eta = mu.map(Math.log);
  // The first values lie outside the model, and their deviance is no measure of it.
  let deviance = Infinity;
  for (let iterations = 1; iterations <= MOST_ITERATIONS; iterations++) {
    const step = weightedStep({ y, mu, eta, columns, groups });
    const before = deviance;
    const from = eta;
    eta = step.eta;
    mu = eta.map(Math.exp);
    deviance = devianceOf(y, mu);
    for (let halved = 0; !(deviance <= before * (1 + 1e-6) + 1e-6) && halved < 30; halved++) {
      eta = eta.map((value, row) => (value + from[row]!) / 2);
      mu = eta.map(Math.exp);
      deviance = devianceOf(y, mu);
    }
    const rests = eta.every((value, row) => Math.abs(value - from[row]!) <= AT_REST);
    if (rests && Math.abs(deviance - before) <= CONVERGED * (Math.abs(deviance) + 0.1)) {
      const last = weightedStep({ y, mu, eta, columns, groups });
      return { ...last, mu, deviance, iterations };
    }
  }
  throw new ConvergenceError('the Poisson fit does not come to rest', {
    code: 'no-convergence',
    details: { iterations: MOST_ITERATIONS, residual: deviance },
    hint: 'look for a column that is above nought only where the outcome is 0',
  });
}

/** One round: least squares of the working outcome with weights mu. */
function weightedStep({
  y,
  mu,
  eta,
  columns,
  groups,
}: {
  y: Float64Array;
  mu: Float64Array;
  eta: Float64Array;
  columns: readonly Float64Array[];
  groups: readonly Groups[];
}) {
  const absorbed = fixedEffects(groups, { weights: mu });
  const within = columns.map((column) => absorbed.within(column));
  const roots = mu.map(Math.sqrt);
  const scaled = within.map((column) => column.map((value, row) => value * roots[row]!));
  const bread = inverseOfCrossProducts(scaled);
  const working = eta.map((value, row) => value + (y[row]! - mu[row]!) / mu[row]!);
  const left = absorbed.within(working);
  const weightedLeft = left.map((value, row) => value * roots[row]!);
  const right = scaled.map((column) => dot(column, weightedLeft));
  const coefficients = Float64Array.from(columns, (_, i) =>
    right.reduce((sum, value, j) => sum + bread.get(i, j) * value, 0),
  );
  const next = working.map((value, row) => {
    let rest = left[row]!;
    for (let k = 0; k < within.length; k++) rest -= coefficients[k]! * within[k]![row]!;
    return value - rest;
  });
  return { coefficients, within, bread, eta: next };
}

/** Twice the gap of the log likelihood to that of a perfect fit. */
function devianceOf(y: Float64Array, mu: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < y.length; row++) {
    const value = y[row]!;
    sum += (value > 0 ? value * Math.log(value / mu[row]!) : 0) - (value - mu[row]!);
  }
  return 2 * sum;
}

/** Rows that are in no group whose outcomes are all 0, in turns until there is none such. */
function withoutEmptyGroups(outcome: ArrayLike<number>, effects: readonly Groups[]): Int32Array {
  let rows = Int32Array.from({ length: outcome.length }, (_, row) => row);
  for (let before = -1; before !== rows.length;) {
    before = rows.length;
    for (const { codes, count } of effects) {
      const sums = new Float64Array(count);
      for (const row of rows) sums[codes[row]!]! += outcome[row]!;
      rows = rows.filter((row) => sums[codes[row]!]! > 0);
    }
  }
  return rows;
}

function checkOutcome(outcome: ArrayLike<number>): void {
  let positive = false;
  for (let row = 0; row < outcome.length; row++) {
    positive ||= outcome[row]! > 0;
    if (outcome[row]! < 0)
      throw new UsageError(`the outcome is below 0 in row ${row + 1}`, {
        code: 'negative-outcome',
        details: { line: row + 1, value: outcome[row], expected: '0 or more' },
      });
  }
  if (!positive)
    throw new UsageError('the outcome is 0 in every row', {
      code: 'nothing-but-zeros',
      details: { expected: 'a row above 0' },
    });
}

const pick = (values: ArrayLike<number>, rows: Int32Array): Float64Array =>
  Float64Array.from(rows, (row) => values[row]!);
