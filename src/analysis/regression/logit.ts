import { ConvergenceError, UsageError } from '../../core/errors.js';
import { fixedEffects } from './fixed-effects.js';
import {
  checkColumns,
  dot,
  freedomOf,
  independent,
  inverseOfCrossProducts,
  type Column,
  type Fit,
} from './fit.js';

/** A logistic regression; `within` are its columns, and `bread` the inverse of their cross-products weighted by p (1 - p). */
export interface LogitFit extends Fit {
  /** Probability of each row. */
  readonly fitted: Float64Array;
  readonly logLikelihood: number;
}

const MOST_ITERATIONS = 50;
const CONVERGED = 1e-10;

/**
 * Logistic regression by maximum likelihood.
 *
 * **Definition.** P(y = 1 | x) = 1 / (1 + exp(-x'b)), b by Newton and Raphson. `hc1` and `clustered` take this fit.
 *
 * **Params.** outcome 0 or 1; columns of its length, a constant among them where one is wanted.
 * **Units.** b: change of the log odds per unit of the column.
 * **Errors.** UsageError `no-variation` where all outcomes are alike, those of `leastSquares`; ConvergenceError
 * `no-convergence` where some columns tell the ones from the noughts by themselves.
 * **Complexity.** O(iterations x rows x columns^2).
 * **Source.** McCullagh & Nelder 1989, Generalized Linear Models, 2nd ed., ch. 4; values against R's `glm` in
 * test/analysis/regression.
 *
 * @example logitFit({ outcome: [0, 1, 1, 1], columns: [{ name: 'one', values: [1, 1, 1, 1] }] })
 * // coefficient ln 3
 */
export function logitFit({
  outcome,
  columns,
}: {
  readonly outcome: ArrayLike<number>;
  readonly columns: readonly Column[];
}): LogitFit {
  const rows = outcome.length;
  checkColumns(rows, [{ name: 'outcome', values: outcome }, ...columns], []);
  const y = Float64Array.from(outcome);
  const ones = y.reduce((sum, value) => sum + value, 0);
  if (ones === 0 || ones === rows)
    throw new UsageError(`all ${rows} outcomes are ${ones === 0 ? 0 : 1}`, {
      code: 'no-variation',
      details: { value: ones, expected: 'some outcomes of 1 and some of 0' },
      hint: 'take more years or pairs',
    });
  const { kept, dropped, within } = independent(columns, fixedEffects([]));
  const freedom = freedomOf(rows, kept.length);
  const coefficients = new Float64Array(kept.length);
  for (let iterations = 1; iterations <= MOST_ITERATIONS; iterations++) {
    const { fitted, logLikelihood } = expected(y, within, coefficients);
    const residuals = y.map((value, row) => value - fitted[row]!);
    const roots = fitted.map((p) => Math.sqrt(p * (1 - p)));
    const bread = inverseOfCrossProducts(
      within.map((column) => column.map((value, row) => value * roots[row]!)),
    );
    const gradient = within.map((column) => dot(column, residuals));
    const step = Float64Array.from(coefficients, (_, i) =>
      gradient.reduce((sum, value, j) => sum + bread.get(i, j) * value, 0),
    );
    step.forEach((value, at) => (coefficients[at]! += value));
    if (step.every((value, at) => Math.abs(value) <= CONVERGED * (1 + Math.abs(coefficients[at]!))))
      return {
        names: kept.map((at) => columns[at]!.name),
        ...{ coefficients, dropped, rows, rank: kept.length, freedom },
        ...{ residuals, within, bread, fitted, logLikelihood },
      };
  }
  throw new ConvergenceError('the logistic fit does not come to rest', {
    code: 'no-convergence',
    details: { iterations: MOST_ITERATIONS },
    hint: 'look for a column that tells the outcomes of 1 from those of 0 by itself',
  });
}

function expected(
  y: Float64Array,
  columns: readonly Float64Array[],
  coefficients: Float64Array,
): { fitted: Float64Array; logLikelihood: number } {
  let logLikelihood = 0;
  const fitted = y.map((value, row) => {
    let eta = 0;
    for (let k = 0; k < columns.length; k++) eta += coefficients[k]! * columns[k]![row]!;
    const p = 1 / (1 + Math.exp(-eta));
    logLikelihood += value === 1 ? Math.log(p) : Math.log1p(-p);
    return p;
  });
  return { fitted, logLikelihood };
}
