/** Proportional odds on the latent rows alone: the degrees as places on one line. */
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { inSpreads, spreadsOf } from '../../src/app/learned/learn.js';
import type { Predictor } from './blocks.js';
import { shareOfOther } from './predictors.js';
import { otherAt, type Asked, type Row } from './rows.js';

const latent = ['hostile', 'security', 'votes', 'ties'];
/** Of the normal priors of the slopes: weak, in standard deviations of the rows. */
const PRECISION = 0.1;
const STEPS = 100;

/** First threshold, logarithms of the distances to the next ones, slopes. */
type Point = readonly number[];

const logistic = (value: number): number => 1 / (1 + Math.exp(-value));

/** Probabilities of the degrees: P(degree <= k) = logistic(threshold_k - x'slopes). */
export function ordinalProbabilities(
  point: Point,
  degrees: number,
  x: ArrayLike<number>,
): number[] {
  const slopes = point.slice(degrees - 1);
  const line = slopes.reduce((sum, slope, at) => sum + slope * x[at]!, 0);
  let threshold = point[0]!;
  const below = [0, logistic(threshold - line)];
  for (const step of point.slice(1, degrees - 1))
    below.push(logistic((threshold += Math.exp(step)) - line));
  below.push(1);
  return below.slice(1).map((upTo, k) => Math.max(upTo - below[k]!, 1e-12));
}

/** Proportional odds by its posterior mode: steps of Newton, halved where they overshoot. */
export function ordinalFit(
  rows: readonly ArrayLike<number>[],
  degree: readonly number[],
  degrees: number,
): Point {
  const valueOf = (point: Point): number =>
    rows.reduce(
      (sum, x, at) => sum + Math.log(ordinalProbabilities(point, degrees, x)[degree[at]!]!),
      point.slice(degrees - 1).reduce((sum, slope) => sum - (PRECISION * slope ** 2) / 2, 0),
    );
  let point: Point = [
    -1.5,
    ...new Array<number>(degrees - 2).fill(0),
    ...Array.from(rows[0]!, () => 0),
  ];
  let value = valueOf(point);
  for (let step = 0; step < STEPS; step++) {
    const move = newtonStep(valueOf, point);
    let share = 1;
    const at = (part: number): Point => point.map((one, k) => one + part * move[k]!);
    while (share > 1e-8 && !(valueOf(at(share)) > value)) share /= 2;
    if (share <= 1e-8) break;
    point = at(share);
    value = valueOf(point);
    if (Math.max(...move.map(Math.abs)) < 1e-6) break;
  }
  return point;
}

/** By differences: there are eight numbers to find. */
function newtonStep(valueOf: (point: Point) => number, point: Point): number[] {
  const h = 1e-4;
  const moved = (...by: readonly (readonly [number, number])[]): number =>
    valueOf(
      point.map((one, k) => by.reduce((sum, [at, size]) => (at === k ? sum + size : sum), one)),
    );
  const gradient = point.map((_, k) => (moved([k, h]) - moved([k, -h])) / (2 * h));
  const curvature = point.map((_, k) =>
    point.map(
      (_other, l) =>
        -(
          moved([k, h], [l, h]) -
          moved([k, h], [l, -h]) -
          moved([k, -h], [l, h]) +
          moved([k, -h], [l, -h])
        ) /
        (4 * h * h),
    ),
  );
  for (let firmer = 0; ; firmer = firmer === 0 ? 1e-3 : firmer * 10) {
    const matrix = Matrix.add(new Matrix(curvature), Matrix.eye(point.length).mul(firmer));
    const symmetric = Matrix.add(matrix, matrix.transpose()).mul(0.5);
    const factors = new CholeskyDecomposition(symmetric);
    if (factors.isPositiveDefinite())
      return factors.solve(Matrix.columnVector(gradient)).to1DArray();
  }
}

/** The ordinal regression as a predictor; `other`, which has no place in the order, is as frequent as in the training rows. */
export const ordinal =
  (asked: Asked): Predictor =>
  (training, judged) => {
    const columns = latent.map((id) => asked.rows.findIndex((row) => row.id === id));
    const valuesOf = (rows: readonly Row[]): Float64Array[] =>
      rows.map(({ values }) => Float64Array.from(columns, (at) => values[at]!));
    const other = otherAt(asked);
    const placed = training.filter(({ reading }) => reading !== other);
    const spreads = spreadsOf(valuesOf(placed), latent.length);
    const point = ordinalFit(
      inSpreads(valuesOf(placed), spreads),
      placed.map(({ reading }) => reading),
      other,
    );
    const none = shareOfOther(asked, training);
    return inSpreads(valuesOf(judged), spreads).map((x) => [
      ...ordinalProbabilities(point, other, x).map((p) => p * (1 - none)),
      none,
    ]);
  };
