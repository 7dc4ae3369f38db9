/**
 * The parameters of a model in a row in which every point is a model: covariances as Cholesky factors with logarithms
 * on the diagonal, levels and deviations apart; persistence by the inverse hyperbolic tangent; scales by their
 * logarithm. Tied items have none.
 */
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import type { Dynamics } from './dynamics.js';
import type { ItemParameters } from './likelihood.js';
import { type Model, withTied } from './model.js';

/** Share of the largest variance under which one is taken for that share: a factor needs positive ones. */
const FLOOR = 1e-9;
/** Variance that is taken for the largest where all are 0. */
const LEAST = 1e-100;

export function vectorOf({ dynamics, items, held }: Model): Float64Array {
  return Float64Array.from([...(held ? [] : ofDynamics(dynamics)), ...items.flatMap(ofItem)]);
}

function ofDynamics({ domains, persistence, innovation, initial }: Dynamics): number[] {
  const states = 2 * domains;
  const [levels, deviations] = places(domains);
  return [
    ...deviations.map((i) => Math.atanh(Math.min(0.9999, Math.max(-0.9999, persistence[i]!)))),
    ...factorOf(innovation, levels, states),
    ...factorOf(innovation, deviations, states),
    ...factorOf(initial, [...levels, ...deviations], states),
  ];
}

function ofItem(item: ItemParameters): number[] {
  const { family, slope, thresholds, opportunity, scale, tied } = item;
  if (tied !== undefined) return [];
  return [
    slope,
    ...thresholds,
    ...opportunity,
    ...(family === 'continuous' ? [Math.log(scale)] : []),
  ];
}

/** The model at a point; what is no parameter is taken from another. */
export function modelOf(vector: Float64Array, like: Model): Model {
  let place = 0;
  const next = (): number => vector[place++]!;
  const dynamics = like.held ? like.dynamics : dynamicsFrom(like.dynamics.domains, next);
  const items = like.items.map((item) =>
    item.tied === undefined
      ? {
          ...item,
          slope: next(),
          thresholds: item.thresholds.map(next),
          opportunity: item.opportunity.map(next),
          scale: item.family === 'continuous' ? Math.exp(next()) : item.scale,
        }
      : item,
  );
  return { ...like, dynamics, items: withTied(items) };
}

function dynamicsFrom(domains: number, next: () => number): Dynamics {
  const states = 2 * domains;
  const [levels, deviations] = places(domains);
  const persistence = new Float64Array(states).fill(1);
  for (const i of deviations) persistence[i] = Math.tanh(next());
  const innovation = new Float64Array(states * states);
  const initial = new Float64Array(states * states);
  putProduct(innovation, levels, states, next);
  putProduct(innovation, deviations, states, next);
  putProduct(initial, [...levels, ...deviations], states, next);
  return { domains, persistence, innovation, initial };
}

function places(domains: number): [levels: number[], deviations: number[]] {
  const all = Array.from({ length: 2 * domains }, (_, i) => i);
  return [all.filter((i) => i % 2 === 0), all.filter((i) => i % 2 === 1)];
}

/** Lower half of the Cholesky factor of a part of a covariance, logarithms on its diagonal. */
function factorOf(covariance: Float64Array, part: readonly number[], states: number): number[] {
  const most = Math.max(...part.map((i) => covariance[i * states + i]!), LEAST);
  const matrix = Matrix.zeros(part.length, part.length);
  part.forEach((i, x) =>
    part.forEach((j, y) => matrix.set(x, y, covariance[Math.max(i, j) * states + Math.min(i, j)]!)),
  );
  const lower = lowerOf(matrix, most);
  return part.flatMap((_, i) =>
    part.slice(0, i + 1).map((__, j) => (i === j ? Math.log(lower.get(i, i)) : lower.get(i, j))),
  );
}

/** Adds to the diagonal as little as makes the matrix positive definite, `FLOOR` of the largest variance at least. */
function lowerOf(matrix: Matrix, most: number): Matrix {
  for (let floor = FLOOR * most; ; floor *= 10) {
    const raised = Matrix.add(matrix, Matrix.eye(matrix.rows).mul(floor));
    const decomposed = new CholeskyDecomposition(raised);
    if (decomposed.isPositiveDefinite()) return decomposed.lowerTriangularMatrix;
  }
}

function putProduct(
  into: Float64Array,
  part: readonly number[],
  states: number,
  next: () => number,
): void {
  const lower = Matrix.zeros(part.length, part.length);
  for (let i = 0; i < part.length; i++)
    for (let j = 0; j <= i; j++) lower.set(i, j, i === j ? Math.exp(next()) : next());
  const product = lower.mmul(lower.transpose());
  part.forEach((i, x) => part.forEach((j, y) => (into[i * states + j] = product.get(x, y))));
}
