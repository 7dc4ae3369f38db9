import type { Rng } from '../../core/rng.js';

/** A symmetric matrix with zero diagonal, row by row. */
export type Dense = Float64Array;

/**
 * The semidefinite relaxation of a partition: min <C, X> over X >= 0 with diagonal 1, X = V V' with unit vectors as rows of V.
 * Sweeps of the mixing method (Wang, Chang & Kolter 2017, arXiv:1706.00476) turn one vector after the other to its
 * best place, v_i = −g_i / |g_i|, g_i = sum_j C_ij v_j.
 */
export class UnitVectors {
  readonly rank: number;
  readonly rows: Float64Array;
  /** |g_i| of the last sweep: minus the multipliers of the diagonal. */
  readonly lengths: Float64Array;
  private readonly pull: Float64Array;

  constructor(
    readonly size: number,
    rng: Rng,
  ) {
    this.rank = Math.ceil(Math.sqrt(2 * size)) + 1;
    this.rows = Float64Array.from({ length: size * this.rank }, () => rng.normal());
    this.lengths = new Float64Array(size);
    this.pull = new Float64Array(this.rank);
    for (let node = 0; node < size; node++) this.scale(node);
  }

  private scale(node: number): void {
    const { rank, rows } = this;
    let squares = 0;
    for (let at = node * rank; at < (node + 1) * rank; at++) squares += rows[at]! ** 2;
    const length = Math.sqrt(squares);
    for (let at = node * rank; at < (node + 1) * rank; at++) rows[at]! /= length;
  }

  /** One sweep over all vectors. What the objective fell by. */
  sweep(costs: Dense): number {
    const { size, rank, rows, pull, lengths } = this;
    let fall = 0;
    for (let node = 0; node < size; node++) {
      pull.fill(0);
      for (let other = 0; other < size; other++) {
        const cost = costs[node * size + other]!;
        if (cost === 0) continue;
        const at = other * rank;
        for (let k = 0; k < rank; k++) pull[k]! += cost * rows[at + k]!;
      }
      let squares = 0;
      let before = 0;
      const own = node * rank;
      for (let k = 0; k < rank; k++) {
        squares += pull[k]! ** 2;
        before += pull[k]! * rows[own + k]!;
      }
      const length = Math.sqrt(squares);
      lengths[node] = length;
      if (length < 1e-12) continue;
      fall += 2 * (before + length);
      for (let k = 0; k < rank; k++) rows[own + k] = -pull[k]! / length;
    }
    return fall;
  }

  /** Entry of X. */
  product(i: number, j: number): number {
    const { rank, rows } = this;
    let sum = 0;
    for (let k = 0; k < rank; k++) sum += rows[i * rank + k]! * rows[j * rank + k]!;
    return sum;
  }
}

/**
 * A lower bound of min <C, X> that holds whatever the sweeps reached: for multipliers y of the diagonal and any shift d
 * with C − Diag(y) + d I positive definite (its Cholesky factor exists) the value is at least sum y − n d.
 */
export function certifiedBound(costs: Dense, size: number, lengths: Float64Array): number {
  const scale = 1e-9 * (1 + lengths.reduce((most, value) => Math.max(most, value), 0));
  const factor = new Float64Array(size * size);
  let [low, high] = [0, scale];
  while (!positiveDefinite(costs, size, lengths, high, factor)) [low, high] = [high, 4 * high];
  for (let step = 0; step < 4 && low > 0; step++) {
    const middle = (low + high) / 2;
    if (positiveDefinite(costs, size, lengths, middle, factor)) high = middle;
    else low = middle;
  }
  return -lengths.reduce((sum, value) => sum + value, 0) - size * (high + scale);
}

/** Whether C + Diag(lengths + shift) has a Cholesky factor. */
export function positiveDefinite(
  costs: Dense,
  size: number,
  lengths: Float64Array,
  shift: number,
  factor: Float64Array,
): boolean {
  for (let i = 0; i < size; i++) {
    const row = i * size;
    for (let j = 0; j <= i; j++) {
      const other = j * size;
      let sum = i === j ? lengths[i]! + shift : costs[row + j]!;
      for (let k = 0; k < j; k++) sum -= factor[row + k]! * factor[other + k]!;
      if (i !== j) factor[row + j] = sum / factor[other + j]!;
      else if (sum <= 0) return false;
      else factor[row + i] = Math.sqrt(sum);
    }
  }
  return true;
}
