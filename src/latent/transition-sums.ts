/**
 * Sums over pairs and years of the smoothed second moments of the states, from which their dynamics are estimated, and the
 * dynamics under which these sums are likelier (the M-step of EM, in two steps: ECM).
 *
 * **Definition.** With S_ij = sum over steps of E(x_i x_j'), i, j in now (1) and before (0): persistence of deviations that which
 * is likeliest given their innovations, of levels 1; then innovations (S11 - A S10' - S10 A' + A S00 A') / steps, of which the covariances of levels with
 * deviations are set to 0 (they are independent, and the likelihood of the two blocks comes apart); first year S / pairs. The
 * covariance of neighbouring years is P_{t-1} A' (I - N_t P_t), P_{t-1} filtered, P_t predicted, N_t what is known from t on.
 *
 * **Source.** Shumway & Stoffer 1982, Journal of Time Series Analysis 3(4), 253-264; Durbin & Koopman 2012, section 4.7 (lagged
 * covariance); Meng & Rubin 1993, Biometrika 80(2), 267-278 (ECM). Test: the joint normal distribution of all years.
 */
import { inverse, Matrix, solve } from 'ml-matrix';
import type { Dynamics, WayBack } from './dynamics.js';

export class TransitionSums {
  readonly now: Float64Array;
  readonly before: Float64Array;
  /** Of each year with the one before it, row by row of the later one. */
  readonly across: Float64Array;
  readonly first: Float64Array;
  /** Means of the first year. */
  readonly start: Float64Array;
  steps = 0;
  pairs = 0;
  private readonly states: number;
  /** State of the year that was added last, and its covariance with the year before. */
  private readonly later: Float64Array;
  private readonly lagged: Float64Array;
  private readonly mean: Float64Array;
  private readonly product: Float64Array;
  private readonly predicted: Float64Array;
  private waiting = false;

  constructor(private readonly dynamics: Dynamics) {
    const n = 2 * dynamics.domains;
    this.states = n;
    const matrix = (): Float64Array => new Float64Array(n * n);
    [this.now, this.before, this.across, this.first] = [matrix(), matrix(), matrix(), matrix()];
    [this.lagged, this.product, this.predicted] = [matrix(), matrix(), matrix()];
    this.later = new Float64Array(n);
    this.mean = new Float64Array(n);
    this.start = new Float64Array(n);
  }

  /** A year on the way back: its filtered state, and what later years say. */
  addYear(
    year: number,
    filtered: Float64Array,
    covariance: Float64Array,
    { adjoint, information }: WayBack,
  ): void {
    const { states: n, mean, product } = this;
    multiply(covariance, information, product, n);
    for (let i = 0; i < n; i++) {
      mean[i] = filtered[i]!;
      for (let j = 0; j < n; j++) mean[i]! -= covariance[i * n + j]! * adjoint[j]!;
    }
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        let moment = covariance[i * n + j]! + mean[i]! * mean[j]!;
        for (let k = 0; k < n; k++) moment -= product[i * n + k]! * covariance[k * n + j]!;
        if (this.waiting) this.before[i * n + j]! += moment;
        (year > 0 ? this.now : this.first)[i * n + j]! += moment;
      }
    if (this.waiting) {
      for (let i = 0; i < n; i++)
        for (let j = 0; j < n; j++)
          this.across[i * n + j]! += this.lagged[j * n + i]! + this.later[i]! * mean[j]!;
      this.steps++;
    }
    this.later.set(mean);
    this.waiting = year > 0;
    if (year > 0) return;
    this.pairs++;
    mean.forEach((value, i) => (this.start[i]! += value));
  }

  /** Between a year and the one before it: the filtered covariance of the earlier, and what is known from the later on. */
  addStep(earlier: Float64Array, information: Float64Array): void {
    const { states: n, predicted, product, lagged } = this;
    const { persistence, innovation } = this.dynamics;
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        const at = i * n + j;
        lagged[at] = earlier[at]! * persistence[j]!;
        predicted[at] = persistence[i]! * lagged[at] + innovation[at]!;
      }
    multiply(information, predicted, product, n);
    for (let i = 0; i < n; i++) {
      const row = lagged.slice(i * n, (i + 1) * n);
      for (let j = 0; j < n; j++)
        for (let k = 0; k < n; k++) lagged[i * n + j]! -= row[k]! * product[k * n + j]!;
    }
  }

  /** Adds the sums of other pairs. */
  add(
    other: Pick<
      TransitionSums,
      'now' | 'before' | 'across' | 'first' | 'start' | 'steps' | 'pairs'
    >,
  ): void {
    for (const name of ['now', 'before', 'across', 'first', 'start'] as const)
      other[name].forEach((value, at) => (this[name][at]! += value));
    this.steps += other.steps;
    this.pairs += other.pairs;
  }

  /** Means of the levels in the first year, by state; nought for deviations. */
  centre(): Float64Array {
    return this.start.map((sum, i) => (i % 2 === 0 ? sum / this.pairs : 0));
  }

  /** Likelier dynamics of states less their centre: persistence given the innovations so far, then the innovations given that persistence. */
  likelier(): Dynamics {
    const { states: n, now, before, across, first, steps, pairs } = this;
    const persistence = this.likelierPersistence();
    const centre = this.centre();
    const innovation = new Float64Array(n * n);
    for (let i = 0; i < n; i++)
      for (let j = i % 2; j < n; j += 2) {
        const [a, b] = [persistence[i]!, persistence[j]!];
        const [here, there] = [i * n + j, j * n + i];
        innovation[here] =
          (now[here]! - b * across[here]! - a * across[there]! + a * b * before[here]!) / steps;
      }
    return {
      domains: n / 2,
      persistence,
      innovation,
      initial: first.map((value, at) => {
        const [i, j] = [Math.floor(at / n), at % n];
        const [a, b] = [this.start[i]! / pairs, this.start[j]! / pairs];
        return value / pairs - centre[i]! * b - a * centre[j]! + centre[i]! * centre[j]!;
      }),
    };
  }

  /** Of deviations, the solution of sum over l of W_kl S00_kl phi_l = sum over l of W_kl S10_lk, W the inverse of their innovations. */
  private likelierPersistence(): Float64Array {
    const { states: n, before, across } = this;
    const { domains, innovation } = this.dynamics;
    const places = Array.from({ length: domains }, (_, k) => 2 * k + 1);
    const weights = inverse(
      new Matrix(places.map((i) => places.map((j) => innovation[i * n + j]!))),
    );
    const left = new Matrix(
      places.map((i, k) => places.map((j, l) => weights.get(k, l) * before[i * n + j]!)),
    );
    const right = Matrix.columnVector(
      places.map((i, k) =>
        places.reduce((sum, j, l) => sum + weights.get(k, l) * across[j * n + i]!, 0),
      ),
    );
    const solved = solve(left, right);
    return Float64Array.from({ length: n }, (_, i) =>
      i % 2 === 0 ? 1 : solved.get((i - 1) / 2, 0),
    );
  }
}

/** into = a b, square matrices row by row. */
function multiply(a: Float64Array, b: Float64Array, into: Float64Array, n: number): void {
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += a[i * n + k]! * b[k * n + j]!;
      into[i * n + j] = sum;
    }
}
