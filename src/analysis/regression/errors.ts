import { Matrix } from 'ml-matrix';
import { studentHalfWidth, studentP } from '../../core/student.js';
import type { Fit } from './fit.js';
import { crossed, type Groups, groupsOf } from './groups.js';

/** How the errors of a fit were computed. */
export const errorKinds = [
  'classical',
  'hc1',
  'clustered',
  'two-way-clustered',
  'dyadic-robust',
  'newey-west',
] as const;
export type ErrorKind = (typeof errorKinds)[number];

/** Covariance of the coefficients, with the degrees of freedom of the t distribution that its statistics are read in. */
export interface Covariance {
  readonly kind: ErrorKind;
  readonly matrix: Matrix;
  readonly freedom: number;
  /** Groups of each kind of cluster; states for dyadic-robust errors; lags for Newey-West. */
  readonly groups?: readonly number[];
}

/** B M B, B the bread of the fit. */
const sandwich = ({ bread }: Fit, meat: Matrix): Matrix => bread.mmul(meat).mmul(bread);

/** s^2 (X'X)^-1, s^2 = e'e / (n - K), K all columns and effects. */
export function classical(fit: Fit): Covariance {
  const { residuals, bread, freedom } = fit;
  const sum = residuals.reduce((total, e) => total + e * e, 0);
  return { kind: 'classical', matrix: Matrix.mul(bread, sum / freedom), freedom };
}

/** Heteroskedasticity-robust: n / (n - K) B (sum e^2 x x') B (MacKinnon & White 1985, HC1). */
export function hc1(fit: Fit): Covariance {
  const meat = meatOfScores(scoresOf(fit), {
    codes: Int32Array.from({ length: fit.rows }, (_, row) => row),
    count: fit.rows,
  });
  const matrix = Matrix.mul(sandwich(fit, meat), fit.rows / fit.freedom);
  return { kind: 'hc1', matrix, freedom: fit.freedom };
}

/**
 * Clustered in one way: B (sum over clusters of s s') B, s the sum of x e in the cluster, times G / (G - 1) and
 * (n - 1) / (n - K), K all columns and effects: `sandwich::vcovCL(type = "HC1")` of the fit with dummy variables. t with G - 1
 * degrees of freedom. Arellano 1987, Oxford Bulletin 49, 431-434.
 */
export function clustered(fit: Fit, clusters: Groups): Covariance {
  return {
    kind: 'clustered',
    matrix: clusterMatrix(fit, scoresOf(fit), clusters),
    freedom: clusters.count - 1,
    groups: [clusters.count],
  };
}

/**
 * Clustered in two ways: V1 + V2 - V12, V12 that of the crossed clusters, each with its own correction as in `clustered`
 * (`vcovCL` with two clusters). t with the smaller G - 1. Cameron, Gelbach & Miller 2011, JBES 29(2), 238-249.
 */
export function twoWayClustered(fit: Fit, first: Groups, second: Groups): Covariance {
  const scores = scoresOf(fit);
  const [one, two, both] = [first, second, crossed(first, second)].map((clusters) =>
    clusterMatrix(fit, scores, clusters),
  ) as [Matrix, Matrix, Matrix];
  return {
    kind: 'two-way-clustered',
    matrix: Matrix.sub(Matrix.add(one, two), both),
    freedom: Math.min(first.count, second.count) - 1,
    groups: [first.count, second.count],
  };
}

/**
 * Dyadic-robust: rows of two dyads may be correlated in any way where the dyads share a state. B (sum over states of s s' -
 * sum over dyads of d d') B, s the sum of x e over the rows of all dyads of a state, d over the rows of one dyad. No
 * correction for small samples, as published; t with one degree of freedom less than states. The matrix need not be positive: a
 * negative variance is given as it comes, and has no error. It needs many states: intervals meant to hold nine in ten held 76 in
 * 100 simulated panels of 20 states (where clustering by dyad held fewer than half), and 84 of 50 states. Aronow, Samii & Assenova 2015, Political Analysis 23(4), 564-577;
 * Carlson, Incerti & Aronow 2024, Political Analysis 32(2) on how far clustering by dyad falls short.
 */
export function dyadicRobust(
  fit: Fit,
  first: ArrayLike<number>,
  second: ArrayLike<number>,
): Covariance {
  const scores = scoresOf(fit);
  const members = new Int32Array(2 * fit.rows);
  for (let row = 0; row < fit.rows; row++) {
    members[row] = first[row]!;
    members[fit.rows + row] = second[row]!;
  }
  const states = groupsOf(members);
  const of1 = states.codes.subarray(0, fit.rows);
  const of2 = states.codes.subarray(fit.rows);
  const labels = new Float64Array(fit.rows);
  for (let row = 0; row < fit.rows; row++) {
    const [a, b] = [of1[row]!, of2[row]!];
    labels[row] = Math.min(a, b) * states.count + Math.max(a, b);
  }
  const dyads = groupsOf(labels);
  const sums = new Float64Array(states.count * scores.length);
  addScores(sums, scores, of1);
  addScores(sums, scores, of2);
  const meat = Matrix.sub(outerProducts(sums, scores.length), meatOfScores(scores, dyads));
  return {
    kind: 'dyadic-robust',
    matrix: sandwich(fit, meat),
    freedom: states.count - 1,
    groups: [states.count],
  };
}

/**
 * Newey-West: rows in order of time, Bartlett weights 1 - l / (lags + 1), not prewhitened, times n / (n - K):
 * `sandwich::NeweyWest(lag, prewhite = FALSE, adjust = TRUE)`. Newey & West 1987, Econometrica 55(3), 703-708.
 */
export function neweyWest(fit: Fit, lags: number): Covariance {
  const scores = scoresOf(fit);
  const k = scores.length;
  const meat = Matrix.zeros(k, k);
  for (let lag = 0; lag <= Math.min(lags, fit.rows - 1); lag++) {
    const weight = 1 - lag / (lags + 1);
    for (let i = 0; i < k; i++)
      for (let j = 0; j < k; j++) {
        let sum = 0;
        for (let row = lag; row < fit.rows; row++) sum += scores[i]![row]! * scores[j]![row - lag]!;
        meat.set(i, j, meat.get(i, j) + weight * sum);
        if (lag > 0) meat.set(j, i, meat.get(j, i) + weight * sum);
      }
  }
  const matrix = Matrix.mul(sandwich(fit, meat), fit.rows / fit.freedom);
  return { kind: 'newey-west', matrix, freedom: fit.freedom, groups: [lags] };
}

/** A coefficient as one kind of errors sees it; nulls where its variance is not positive. */
export interface Inference {
  readonly error: number | null;
  readonly t: number | null;
  readonly p: number | null;
  readonly interval: readonly [number, number] | null;
}

/** Error, t, two-sided p and interval of one coefficient, or of a sum of coefficients with weights. */
export function inferenceOf(
  { coefficients }: Fit,
  { matrix, freedom }: Covariance,
  weights: readonly number[],
  confidence = 0.9,
): Inference {
  let variance = 0;
  let value = 0;
  weights.forEach((a, i) => {
    value += a * coefficients[i]!;
    weights.forEach((b, j) => (variance += a * b * matrix.get(i, j)));
  });
  if (!(variance > 0) || !(freedom > 0)) return { error: null, t: null, p: null, interval: null };
  const error = Math.sqrt(variance);
  const half = studentHalfWidth(confidence, freedom) * error;
  return {
    error,
    t: value / error,
    p: studentP(value / error, freedom),
    interval: [value - half, value + half],
  };
}

/** x e of every row, by column. */
function scoresOf({ within, residuals }: Fit): Float64Array[] {
  return within.map((column) => {
    const scores = new Float64Array(column.length);
    for (let row = 0; row < scores.length; row++) scores[row] = column[row]! * residuals[row]!;
    return scores;
  });
}

function addScores(sums: Float64Array, scores: readonly Float64Array[], codes: Int32Array): void {
  const k = scores.length;
  scores.forEach((score, i) => {
    for (let row = 0; row < codes.length; row++) sums[codes[row]! * k + i]! += score[row]!;
  });
}

/** Sum over groups of s s', the sums of k scores standing side by side. */
function outerProducts(sums: Float64Array, k: number): Matrix {
  const meat = Matrix.zeros(k, k);
  for (let i = 0; i < k; i++)
    for (let j = i; j < k; j++) {
      let sum = 0;
      for (let at = 0; at < sums.length; at += k) sum += sums[at + i]! * sums[at + j]!;
      meat.set(i, j, sum);
      meat.set(j, i, sum);
    }
  return meat;
}

function meatOfScores(scores: readonly Float64Array[], { codes, count }: Groups): Matrix {
  const sums = new Float64Array(count * scores.length);
  addScores(sums, scores, codes);
  return outerProducts(sums, scores.length);
}

function clusterMatrix(fit: Fit, scores: readonly Float64Array[], clusters: Groups): Matrix {
  const { count } = clusters;
  const correction = (count / (count - 1)) * ((fit.rows - 1) / fit.freedom);
  return Matrix.mul(sandwich(fit, meatOfScores(scores, clusters)), correction);
}
