/**
 * Sums over pairs and years of the smoothed second moments of the states, from which their dynamics are estimated, and the
 * dynamics under which these sums are likelier (the M-step of EM, in two steps: ECM).
 *
 * **Definition.** With S_ij = sum over steps of E(x_i x_j'), i, j in now (1) and before (0): persistence of deviations
 * that which is likeliest given their innovations, of levels 1; then innovations (S11 - A S10' - S10 A' + A S00 A') /
 * steps, of which the covariances of levels with deviations are set to 0 (they are independent, and the likelihood of
 * the two blocks comes apart); first year S / pairs. Neighbouring years come by the smoothed innovation, S10 = A S00 +
 * sum of E(e_t x_{t-1}'), with E(e_t x_{t-1}') = - Q B_t and B_t = r_t m_{t-1}' + N_t A P_{t-1}: m smoothed mean, P
 * filtered covariance, r_t and N_t adjoint and information from t on.
 *
 * **Source.** Shumway & Stoffer 1982, Journal of Time Series Analysis 3(4), 253-264; Durbin & Koopman 2012, section 4.5
 * (smoothed disturbances); Meng & Rubin 1993, Biometrika 80(2), 267-278 (ECM). Test: the joint normal distribution of
 * all years.
 */
import { LuDecomposition, Matrix } from 'ml-matrix';
import type { Dynamics, Moments, WayBack } from './dynamics.js';

export class TransitionSums {
  /** Sums of E(x_t x_t') over the first years of pairs, the last, and all but the last. */
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly before: Float64Array;
  /** Sum of E(x_0). */
  readonly firstMean: Float64Array;
  /** Sum over steps of B_t, of which E(e_t x_{t-1}') is - Q B_t. */
  readonly pulls: Float64Array;
  steps = 0;
  pairs = 0;
  private readonly states: number;
  /** Smoothed state of the year that was added last. */
  private readonly mean: Float64Array;
  private readonly covariance: Float64Array;
  private readonly product: Float64Array;
  private readonly row: Float64Array;

  constructor(private readonly dynamics: Dynamics) {
    const n = 2 * dynamics.domains;
    this.states = n;
    const matrix = (): Float64Array => new Float64Array(n * n);
    [this.first, this.last, this.before, this.pulls] = [matrix(), matrix(), matrix(), matrix()];
    [this.covariance, this.product] = [matrix(), matrix()];
    const vector = (): Float64Array => new Float64Array(n);
    [this.mean, this.row, this.firstMean] = [vector(), vector(), vector()];
  }

  /** Sum over steps of E(x_t x_t'). */
  get now(): Float64Array {
    return this.before.map((value, at) => value - this.first[at]! + this.last[at]!);
  }

  /** Sum over steps of E(x_t x_{t-1}'). */
  get across(): Float64Array {
    const { states: n, before, pulls } = this;
    const { persistence, innovation } = this.dynamics;
    return before.map((value, at) => {
      const [i, j] = [Math.floor(at / n), at % n];
      let sum = persistence[i]! * value;
      for (let k = 0; k < n; k++) sum -= innovation[i * n + k]! * pulls[k * n + j]!;
      return sum;
    });
  }

  /**
   * A year on the way back.
   *
   * @param means filtered states of all years of the pair, with their covariances
   * @param back what is known from the next year on, of the state that is predicted for it
   */
  addYear(
    means: Float64Array,
    covariances: Float64Array,
    back: WayBack,
    year: number,
    isLast: boolean,
  ): void {
    const { states: n, mean, covariance } = this;
    for (let i = 0; i < n; i++) mean[i] = means[year * n + i]!;
    const start = year * n * n;
    if (isLast) for (let at = 0; at < n * n; at++) covariance[at] = covariances[start + at]!;
    else this.addStep(covariances, back, start);
    this.addMoments(isLast ? this.last : this.before);
    if (year > 0) return;
    this.addMoments(this.first);
    for (let i = 0; i < n; i++) this.firstMean[i]! += mean[i]!;
    this.pairs++;
  }

  /** Smooths the year with its filtered covariance from `start` on, and adds what pulls the innovation of the next. */
  private addStep(
    covariances: Float64Array,
    { adjoint, information }: WayBack,
    start: number,
  ): void {
    const { states: n, mean, covariance, product, row, pulls } = this;
    const { persistence } = this.dynamics;
    // Matrices are symmetric, so that rows serve as columns: product = P A N.
    for (let i = 0; i < n; i++) {
      for (let k = 0; k < n; k++) {
        row[k] = covariances[start + i * n + k]! * persistence[k]!;
        mean[i]! -= row[k]! * adjoint[k]!;
      }
      for (let j = 0, at = 0; j < n; j++) {
        let sum = 0;
        for (let k = 0; k < n; k++, at++) sum += row[k]! * information[at]!;
        product[i * n + j] = sum;
      }
    }
    for (let i = 0; i < n; i++) {
      for (let k = 0; k < n; k++) row[k] = product[i * n + k]! * persistence[k]!;
      for (let j = 0, at = start; j <= i; j++) {
        let sum = covariances[start + i * n + j]!;
        for (let k = 0; k < n; k++, at++) sum -= row[k]! * covariances[at]!;
        covariance[i * n + j] = sum;
        covariance[j * n + i] = sum;
      }
    }
    for (let i = 0, at = 0; i < n; i++)
      for (let j = 0; j < n; j++, at++) pulls[at]! += adjoint[i]! * mean[j]! + product[j * n + i]!;
    this.steps++;
  }

  private addMoments(into: Float64Array): void {
    const { states: n, mean, covariance } = this;
    for (let i = 0, at = 0; i < n; i++)
      for (let j = 0; j < n; j++, at++) into[at]! += covariance[at]! + mean[i]! * mean[j]!;
  }

  /** Moments of a domain in the year that was added last. */
  putYear(domain: number, cell: number, into: Moments): void {
    const { states: n, mean, covariance } = this;
    const [level, deviation] = [2 * domain, 2 * domain + 1];
    into.mean[cell] = mean[level]! + mean[deviation]!;
    into.variance[cell] =
      covariance[level * n + level]! +
      2 * covariance[level * n + deviation]! +
      covariance[deviation * n + deviation]!;
    if (into.level !== undefined) into.level[cell] = mean[level]!;
  }

  /** Adds the sums of other pairs, `weight` times. */
  add(
    other: Pick<
      TransitionSums,
      'first' | 'last' | 'before' | 'firstMean' | 'pulls' | 'steps' | 'pairs'
    >,
    weight = 1,
  ): void {
    for (const name of ['first', 'last', 'before', 'firstMean', 'pulls'] as const)
      other[name].forEach((value, at) => (this[name][at]! += weight * value));
    this.steps += weight * other.steps;
    this.pairs += weight * other.pairs;
  }

  /**
   * Means of the levels of the first year under which the sums are likelier, those of deviations being 0: with f the
   * mean of the first states, f_l - P_ld P_dd^-1 f_d. The model has them at 0, so that items take them over: levels are
   * random walks, and what moves the first moves all.
   */
  likelierLevels(): Float64Array {
    const { states: n, firstMean, pairs } = this;
    const { domains, initial } = this.dynamics;
    const block = (row: number, column: number): Matrix => {
      const part = Matrix.zeros(domains, domains);
      for (let k = 0; k < domains; k++)
        for (let l = 0; l < domains; l++)
          part.set(k, l, initial[(2 * k + row) * n + 2 * l + column]!);
      return part;
    };
    const means = (odd: number): Matrix =>
      Matrix.columnVector(
        Array.from({ length: domains }, (_, k) => firstMean[2 * k + odd]! / Math.max(1, pairs)),
      );
    const deviations = new LuDecomposition(block(1, 1));
    if (deviations.isSingular()) return Float64Array.from(means(0).to1DArray());
    const drawn = block(0, 1).mmul(deviations.solve(means(1)));
    return Float64Array.from(means(0).sub(drawn).to1DArray());
  }

  /** Second moments of the first states around such means of their levels, one pair. */
  private initialAround(levels: Float64Array): Float64Array {
    const { states: n, first, firstMean, pairs } = this;
    if (pairs === 0) return this.dynamics.initial;
    const centre = (i: number): number => (i % 2 === 0 ? levels[i / 2]! : 0);
    return first.map((value, at) => {
      const [i, j] = [Math.floor(at / n), at % n];
      const [a, b] = [centre(i), centre(j)];
      return (value - a * firstMean[j]! - b * firstMean[i]!) / pairs + a * b;
    });
  }

  /**
   * Likelier dynamics: persistence given the innovations so far, then the innovations given that persistence. Where no
   * pair has two years they are those given.
   *
   * @param levels means of the levels of the first year that are taken out of them
   */
  likelier(levels: Float64Array = new Float64Array(this.dynamics.domains)): Dynamics {
    const { states: n, now, before, across, steps } = this;
    const initial = this.initialAround(levels);
    if (steps === 0) return { ...this.dynamics, initial };
    const persistence = this.likelierPersistence(across);
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
      initial,
    };
  }

  /**
   * Of deviations, the solution of sum over l of W_kl S00_kl phi_l = sum over l of W_kl S10_lk, W the inverse of their
   * innovations. That given where it has none: innovations of no variance, or deviations that never were.
   */
  private likelierPersistence(across: Float64Array): Float64Array {
    const { states: n, before } = this;
    const { domains, innovation, persistence } = this.dynamics;
    const places = Array.from({ length: domains }, (_, k) => 2 * k + 1);
    const innovations = new LuDecomposition(
      new Matrix(places.map((i) => places.map((j) => innovation[i * n + j]!))),
    );
    if (innovations.isSingular()) return persistence;
    const weights = innovations.solve(Matrix.eye(domains));
    const left = new LuDecomposition(
      new Matrix(
        places.map((i, k) => places.map((j, l) => weights.get(k, l) * before[i * n + j]!)),
      ),
    );
    if (left.isSingular()) return persistence;
    const right = Matrix.columnVector(
      places.map((i, k) =>
        places.reduce((sum, j, l) => sum + weights.get(k, l) * across[j * n + i]!, 0),
      ),
    );
    const solved = left.solve(right);
    return persistence.map((_, i) => (i % 2 === 0 ? 1 : solved.get((i - 1) / 2, 0)));
  }
}
