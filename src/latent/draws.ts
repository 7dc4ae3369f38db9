/**
 * Draws of the states of a pair, all years and domains together, from what its sites say: what is made of several
 * years, domains or pairs needs these, since marginal intervals do not say how states move together.
 *
 * **Definition.** States u+ and pseudo-observations y+ = u+ + N(0, 1 / precision) drawn under the dynamics; the draw is
 * u+ plus the smoothed mean of the states given the pseudo-observations less y+.
 *
 * **Source.** Durbin & Koopman 2002, Biometrika 89(3), 603-616. Test: mean and covariance of the joint normal distribution.
 */
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import type { Rng } from '../core/rng.js';
import { Chain, type Sites } from './chain.js';
import type { Dynamics, Moments } from './dynamics.js';

export class Drawer {
  private readonly chain: Chain;
  private readonly ofInnovation: Float64Array;
  private readonly ofInitial: Float64Array;

  constructor(
    private readonly dynamics: Dynamics,
    mostYears: number,
  ) {
    this.chain = new Chain(dynamics, mostYears);
    this.ofInnovation = rootOf(dynamics.innovation);
    this.ofInitial = rootOf(dynamics.initial);
  }

  /** A draw of every domain in every year. */
  draw(years: number, { precision, shift }: Sites, rng: Rng): Float64Array {
    const { domains, persistence } = this.dynamics;
    const states = 2 * domains;
    const drawn = new Float64Array(years * domains);
    const left = new Float64Array(years * domains);
    const state = new Float64Array(states);
    for (let year = 0; year < years; year++) {
      for (let i = 0; i < states; i++) state[i]! *= year === 0 ? 0 : persistence[i]!;
      addNormal(state, year === 0 ? this.ofInitial : this.ofInnovation, rng);
      for (let domain = 0; domain < domains; domain++) {
        const cell = year * domains + domain;
        const u = state[2 * domain]! + state[2 * domain + 1]!;
        drawn[cell] = u;
        const tau = precision[cell]!;
        if (tau > 0) left[cell] = shift[cell]! - tau * (u + rng.normal() / Math.sqrt(tau));
      }
    }
    const smoothed: Moments = { mean: left.slice(), variance: left.slice() };
    this.chain.filter(years, { precision, shift: left });
    this.chain.smooth(years, smoothed);
    for (let cell = 0; cell < drawn.length; cell++) drawn[cell]! += smoothed.mean[cell]!;
    return drawn;
  }
}

/** A matrix whose product with its transpose is the covariance, row by row; rows of no variance are nought. */
export function rootOf(covariance: Float64Array): Float64Array {
  const n = Math.sqrt(covariance.length);
  const varying = Array.from({ length: n }, (_, i) => i).filter((i) => covariance[i * n + i]! > 0);
  const matrix = new Matrix(varying.map((i) => varying.map((j) => covariance[i * n + j]!)));
  const root = new Float64Array(n * n);
  if (varying.length === 0) return root;
  const { lowerTriangularMatrix: lower } = new CholeskyDecomposition(matrix);
  varying.forEach((i, x) => varying.forEach((j, y) => (root[i * n + j] = lower.get(x, y))));
  return root;
}

/** Adds a draw of the covariance with this root. */
export function addNormal(state: Float64Array, root: Float64Array, rng: Rng): void {
  const n = state.length;
  for (let j = 0; j < n; j++) {
    const value = rng.normal();
    for (let i = 0; i < n; i++) state[i]! += root[i * n + j]! * value;
  }
}
