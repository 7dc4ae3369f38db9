import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { UsageError } from '../../core/errors.js';
import { fixedEffects, type FixedEffects } from './fixed-effects.js';
import type { Groups } from './groups.js';

export interface Column {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

export interface LeastSquaresInput {
  readonly outcome: ArrayLike<number>;
  /** Columns as they stand; a constant is a column of ones, and is dropped beside fixed effects. */
  readonly columns: readonly Column[];
  /** None, one or two kinds of fixed effects; or what takes them out, made before for the same rows. */
  readonly effects?: readonly Groups[] | FixedEffects;
}

/** A column that the others, or the effects, already say. */
export interface DroppedColumn {
  readonly name: string;
  readonly because: 'explained by the fixed effects' | 'follows from the columns before it';
}

/** A fit with what its errors are computed from. */
export interface Fit {
  readonly names: readonly string[];
  readonly coefficients: Float64Array;
  readonly dropped: readonly DroppedColumn[];
  readonly rows: number;
  /** Columns and effects that the fit spends, and what rows are left over. */
  readonly rank: number;
  readonly freedom: number;
  /** Outcome less what the fit expects. */
  readonly residuals: Float64Array;
  /** The columns kept, the effects taken out. */
  readonly within: readonly Float64Array[];
  /** Inverse of the cross-products of `within`, weighted where the fit is. */
  readonly bread: Matrix;
}

export interface LeastSquaresFit extends Fit {
  /** Share of the outcome's variation inside the effects that the columns explain; NaN where it does not vary. */
  readonly withinR2: number;
}

/** As R's `lm`: a column is dropped when less than this share of its length is its own. */
const TOLERANCE = 1e-7;

/**
 * Ordinary least squares with no, one or two kinds of fixed effects.
 *
 * **Definition.** b = (X'X)^-1 X'y, X and y with the effects taken out (`fixedEffects`), which are the coefficients of the
 * fit with a dummy variable for every group (Frisch-Waugh-Lovell). Columns are scaled to length one, solved by Cholesky, and
 * the solution refined once from its residuals. A column that the effects explain, or that follows from the columns before it (less
 * than 1e-7 of its length its own, as in R's `lm`), is dropped and named.
 *
 * **Params.** outcome and columns of one length, all finite; effects of the same length.
 * **Units.** Of the outcome per unit of the column.
 * **Errors.** UsageError `ragged-columns`, `not-finite` (with the column and the row), `too-many-effects`, `too-few-rows` where
 * no row is left over.
 * **Complexity.** O(rows x columns^2), and `fixedEffects`.
 * **Source.** Frisch & Waugh 1933, Econometrica 1(4), 387-401; values against R's `lm` in test/analysis/regression.
 *
 * @example leastSquares({ outcome: [1, 3, 5], columns: [{ name: 'x', values: [1, 2, 3] }, { name: 'one', values: [1, 1, 1] }] })
 * // coefficients 2, -1
 */
export function leastSquares({
  outcome,
  columns,
  effects = [],
}: LeastSquaresInput): LeastSquaresFit {
  const rows = outcome.length;
  checkColumns(rows, [{ name: 'outcome', values: outcome }, ...columns], effects);
  const absorbed = 'within' in effects ? effects : fixedEffects(effects);
  const { kept, within, dropped } = independent(columns, absorbed);
  const freedom = freedomOf(rows, absorbed.rank + kept.length);
  const y = absorbed.within(outcome);
  const bread = inverseOfCrossProducts(within);
  const coefficients = new Float64Array(kept.length);
  let residuals = y;
  for (let round = 0; round < 2; round++) {
    const right = Matrix.columnVector(within.map((column) => dot(column, residuals)));
    bread
      .mmul(right)
      .to1DArray()
      .forEach((step, at) => (coefficients[at]! += step));
    residuals = y.slice();
    within.forEach((column, at) => takeMultiple(residuals, column, coefficients[at]!));
  }
  return {
    names: kept.map((at) => columns[at]!.name),
    coefficients,
    dropped,
    rows,
    rank: rows - freedom,
    freedom,
    residuals,
    within,
    bread,
    withinR2: 1 - dot(residuals, residuals) / dot(y, y),
  };
}

/** Rows that are left over; at least one. */
export function freedomOf(rows: number, rank: number): number {
  if (rows > rank) return rows - rank;
  throw new UsageError(`${rows} rows are too few for ${rank} coefficients and effects`, {
    code: 'too-few-rows',
    details: { value: rows, expected: `at least ${rank + 1} rows` },
    hint: 'take fewer columns or effects, or more years',
  });
}

export function checkColumns(
  rows: number,
  columns: readonly Column[],
  effects: readonly Groups[] | FixedEffects,
): void {
  const lengths = [
    ...columns.map(({ values }) => values.length),
    ...('within' in effects ? [] : effects.map(({ codes }) => codes.length)),
  ];
  const wrong = lengths.find((length) => length !== rows);
  if (wrong !== undefined)
    throw new UsageError('the columns of a regression are of different lengths', {
      code: 'ragged-columns',
      details: { value: wrong, expected: `${rows} rows` },
    });
  for (const { name, values } of columns)
    for (let row = 0; row < rows; row++)
      if (!Number.isFinite(values[row]!))
        throw new UsageError(`column ${name} has no finite value in row ${row + 1}`, {
          code: 'not-finite',
          details: { column: name, line: row + 1, value: values[row], expected: 'a finite number' },
          hint: 'leave rows with missing values out',
        });
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < a.length; row++) sum += a[row]! * b[row]!;
  return sum;
}

function takeMultiple(from: Float64Array, column: Float64Array, factor: number): void {
  for (let row = 0; row < from.length; row++) from[row]! -= factor * column[row]!;
}

/** The columns that say something of their own, the effects taken out. */
export function independent(
  columns: readonly Column[],
  absorbed: FixedEffects,
): { kept: number[]; within: Float64Array[]; dropped: DroppedColumn[] } {
  const kept: number[] = [];
  const within: Float64Array[] = [];
  const directions: Float64Array[] = [];
  const dropped: DroppedColumn[] = [];
  columns.forEach(({ name, values }, at) => {
    const length = Math.sqrt(dot(values, values));
    const own = absorbed.within(values);
    const ownLength = Math.sqrt(dot(own, own));
    if (!(ownLength > TOLERANCE * length)) {
      dropped.push({
        name,
        because:
          absorbed.rank > 0
            ? 'explained by the fixed effects'
            : 'follows from the columns before it',
      });
      return;
    }
    const rest = own.slice();
    // Twice: once leaves what rounding lost (Giraud, Langou & Rozloznik 2005).
    for (let round = 0; round < 2; round++)
      for (const direction of directions) takeMultiple(rest, direction, dot(rest, direction));
    const restLength = Math.sqrt(dot(rest, rest));
    if (!(restLength > TOLERANCE * ownLength)) {
      dropped.push({ name, because: 'follows from the columns before it' });
      return;
    }
    kept.push(at);
    within.push(own);
    directions.push(rest.map((value) => value / restLength));
  });
  return { kept, within, dropped };
}

export function inverseOfCrossProducts(columns: readonly Float64Array[]): Matrix {
  const k = columns.length;
  if (k === 0) return Matrix.zeros(0, 0);
  const lengths = columns.map((column) => Math.sqrt(dot(column, column)));
  const scaled = Matrix.eye(k);
  for (let i = 0; i < k; i++)
    for (let j = i + 1; j < k; j++) {
      const value = dot(columns[i]!, columns[j]!) / (lengths[i]! * lengths[j]!);
      scaled.set(i, j, value);
      scaled.set(j, i, value);
    }
  const inverse = new CholeskyDecomposition(scaled).solve(Matrix.eye(k));
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) inverse.set(i, j, inverse.get(i, j) / (lengths[i]! * lengths[j]!));
  return inverse;
}
