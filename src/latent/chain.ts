/**
 * The states of one pair of states over the years, given what is known of each year as normal pseudo-observations:
 * Kalman filter forward, modified Bryson-Frazier smoother backward. Domain k stands at level + deviation, states 2k and
 * 2k + 1; the level is a random walk, the deviation goes back to nought.
 *
 *   x_t = a x_{t-1} + e_t,  e_t ~ N(0, Q),  x_0 ~ N(0, P_0),  u_k = x_{2k} + x_{2k+1}
 *
 * A pseudo-observation of u_k is a precision tau and a shift nu = tau y; one of precision 0 says nothing, and one below
 * nought is allowed as long as the state keeps a positive variance. Nothing is inverted.
 *
 * **Complexity.** O(years x domains x states^2) for a pass both ways.
 * **Source.** Bierman 1973, Automatica 9(5), 503-511 (smoother); Durbin & Koopman 2012, Time Series Analysis by State Space
 * Methods, 2nd ed., ch. 4. Test: the joint normal distribution of all years at once.
 */
import type { Dynamics, Moments, WayBack } from './dynamics.js';
import type { TransitionSums } from './transition-sums.js';

/** Pseudo-observations of a pair, year by year and domain by domain. */
export interface Sites {
  readonly precision: Float64Array;
  readonly shift: Float64Array;
}

/** What is worked on for one pair at a time; used again for the next. */
export class Chain {
  private readonly states: number;
  private readonly means: Float64Array;
  private readonly covariances: Float64Array;
  /** Of each update: covariance of the states with the domain, gain, and surprise over its variance. */
  private readonly directions: Float64Array;
  private readonly gains: Float64Array;
  private readonly surprises: Float64Array;
  private readonly mean: Float64Array;
  private readonly covariance: Float64Array;
  private readonly back: WayBack;
  private readonly column: Float64Array;

  constructor(
    readonly dynamics: Dynamics,
    mostYears: number,
  ) {
    const n = 2 * dynamics.domains;
    this.states = n;
    this.means = new Float64Array(mostYears * n);
    this.covariances = new Float64Array(mostYears * n * n);
    this.directions = new Float64Array(mostYears * dynamics.domains * n);
    this.gains = new Float64Array(mostYears * dynamics.domains);
    this.surprises = new Float64Array(mostYears * dynamics.domains);
    this.mean = new Float64Array(n);
    this.covariance = new Float64Array(n * n);
    this.back = { adjoint: new Float64Array(n), information: new Float64Array(n * n) };
    this.column = new Float64Array(n);
  }

  /** Sets the state before any year. */
  begin(): void {
    this.mean.fill(0);
    this.covariance.set(this.dynamics.initial);
  }

  /** From the end of a year to the beginning of the next. */
  advance(): void {
    const { states: n, mean, covariance } = this;
    const { persistence, innovation } = this.dynamics;
    for (let i = 0, at = 0; i < n; i++) {
      const own = persistence[i]!;
      mean[i]! *= own;
      for (let j = 0; j < n; j++, at++)
        covariance[at] = own * persistence[j]! * covariance[at]! + innovation[at]!;
    }
  }

  /** Mean of a domain as the filter stands. */
  meanOf(domain: number): number {
    return this.mean[2 * domain]! + this.mean[2 * domain + 1]!;
  }

  /** Variance of a domain as the filter stands. */
  varianceOf(domain: number): number {
    const { states: n, covariance } = this;
    const [level, deviation] = [2 * domain, 2 * domain + 1];
    return (
      covariance[level * n + level]! +
      2 * covariance[level * n + deviation]! +
      covariance[deviation * n + deviation]!
    );
  }

  /** Takes a pseudo-observation of a domain in a year into the filter. */
  observe(year: number, domain: number, precision: number, shift: number): void {
    const { states: n, mean, covariance, directions } = this;
    const place = year * this.dynamics.domains + domain;
    if (precision === 0 && shift === 0) {
      this.gains[place] = 0;
      this.surprises[place] = 0;
      return;
    }
    const start = place * n;
    const [level, deviation] = [2 * domain, 2 * domain + 1];
    for (let i = 0; i < n; i++)
      directions[start + i] = covariance[i * n + level]! + covariance[i * n + deviation]!;
    const variance = directions[start + level]! + directions[start + deviation]!;
    const gain = precision / (1 + precision * variance);
    const surprise = (shift - precision * this.meanOf(domain)) / (1 + precision * variance);
    this.gains[place] = gain;
    this.surprises[place] = surprise;
    for (let i = 0, at = 0; i < n; i++) {
      const direction = directions[start + i]!;
      const taken = gain * direction;
      mean[i]! += direction * surprise;
      for (let j = 0; j < n; j++, at++) covariance[at]! -= taken * directions[start + j]!;
    }
  }

  /** Keeps the filter of a year for the way back. */
  keep(year: number): void {
    this.means.set(this.mean, year * this.states);
    this.covariances.set(this.covariance, year * this.states * this.states);
  }

  /** Moments of a year as the filter stands. */
  putFiltered(year: number, into: Moments): void {
    const { domains } = this.dynamics;
    for (let domain = 0; domain < domains; domain++) {
      const cell = year * domains + domain;
      into.mean[cell] = this.meanOf(domain);
      into.variance[cell] = this.varianceOf(domain);
      if (into.level !== undefined) into.level[cell] = this.mean[2 * domain]!;
    }
  }

  /** Filters all years with given sites. */
  filter(years: number, { precision, shift }: Sites): void {
    const { domains } = this.dynamics;
    this.begin();
    for (let year = 0; year < years; year++) {
      if (year > 0) this.advance();
      for (let domain = 0; domain < domains; domain++) {
        const at = year * domains + domain;
        this.observe(year, domain, precision[at]!, shift[at]!);
      }
      this.keep(year);
    }
  }

  /** Moments of every domain in every year given all years; `filter` goes before. Adds to `sums` where they are wanted. */
  smooth(years: number, into: Moments, sums?: TransitionSums): void {
    const { means, covariances, back } = this;
    const { domains } = this.dynamics;
    back.adjoint.fill(0);
    back.information.fill(0);
    for (let year = years - 1; year >= 0; year--) {
      const isLast = year === years - 1;
      sums?.addYear(means, covariances, back, year, isLast);
      if (!isLast) this.goBackAYear();
      for (let domain = 0; domain < domains; domain++) {
        const cell = year * domains + domain;
        if (sums === undefined) this.putSmoothed(year, domain, into);
        else sums.putYear(domain, cell, into);
      }
      for (let domain = domains - 1; domain >= 0; domain--)
        this.goBack(year * domains + domain, domain);
    }
  }

  private putSmoothed(year: number, domain: number, into: Moments): void {
    const { states: n, means, covariances, column } = this;
    const { adjoint, information } = this.back;
    const [level, deviation] = [2 * domain, 2 * domain + 1];
    const cell = year * this.dynamics.domains + domain;
    const start = year * n * n;
    let levelMean = means[year * n + level]!;
    let deviationMean = means[year * n + deviation]!;
    for (let i = 0; i < n; i++) {
      const ofLevel = covariances[start + level * n + i]!;
      const ofDeviation = covariances[start + deviation * n + i]!;
      column[i] = ofLevel + ofDeviation;
      levelMean -= ofLevel * adjoint[i]!;
      deviationMean -= ofDeviation * adjoint[i]!;
    }
    let variance = column[level]! + column[deviation]!;
    for (let i = 0, at = 0; i < n; i++) {
      let sum = 0;
      for (let j = 0; j < n; j++, at++) sum += information[at]! * column[j]!;
      variance -= column[i]! * sum;
    }
    into.mean[cell] = levelMean + deviationMean;
    into.variance[cell] = variance;
    if (into.level !== undefined) into.level[cell] = levelMean;
  }

  /** From the beginning of a year to the end of the one before. */
  private goBackAYear(): void {
    const { states: n } = this;
    const { persistence } = this.dynamics;
    const { adjoint, information } = this.back;
    for (let i = 0, at = 0; i < n; i++) {
      const own = persistence[i]!;
      adjoint[i]! *= own;
      for (let j = 0; j < n; j++, at++) information[at]! *= own * persistence[j]!;
    }
  }

  /** One update, the other way round. */
  private goBack(place: number, domain: number): void {
    const { states: n, directions, column: product } = this;
    const { adjoint, information } = this.back;
    const gain = this.gains[place]!;
    const surprise = this.surprises[place]!;
    if (gain === 0 && surprise === 0) return;
    const start = place * n;
    const [level, deviation] = [2 * domain, 2 * domain + 1];
    let along = 0;
    let twice = 0;
    for (let i = 0, at = 0; i < n; i++) {
      const direction = directions[start + i]!;
      let sum = 0;
      for (let j = 0; j < n; j++, at++) sum += information[at]! * directions[start + j]!;
      product[i] = gain * sum;
      along += direction * adjoint[i]!;
      twice += direction * sum;
    }
    const moved = surprise + gain * along;
    adjoint[level]! -= moved;
    adjoint[deviation]! -= moved;
    for (let j = 0; j < n; j++) {
      const taken = product[j]!;
      information[level * n + j]! -= taken;
      information[deviation * n + j]! -= taken;
      information[j * n + level]! -= taken;
      information[j * n + deviation]! -= taken;
    }
    const added = gain + gain * gain * twice;
    information[level * n + level]! += added;
    information[level * n + deviation]! += added;
    information[deviation * n + level]! += added;
    information[deviation * n + deviation]! += added;
  }
}
