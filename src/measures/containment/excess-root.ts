import { normalPoints } from '../shared/mean-of-independent.js';

/** Beyond so many standard deviations a normal distribution counts as ended. */
const REACH = 9;
const STEPS = 64;

/**
 * Mean of the square root of a normal quantity where it is above nought, and nought where it is below:
 * integral of 2 v² phi((v² - m)/s)/s over v > 0, by the trapezoid rule. Relative error below 1e-6 for m > -5 s.
 */
export function meanRootOf(m: number, s: number): number {
  const last = m + REACH * s;
  if (!(last > 0)) return Number.isNaN(last) ? NaN : 0;
  const from = Math.sqrt(Math.max(0, m - REACH * s));
  const step = (Math.sqrt(last) - from) / STEPS;
  let sum = 0;
  for (let at = 0; at <= STEPS; at++) {
    const square = (from + at * step) ** 2;
    sum += square * Math.exp(-0.5 * ((square - m) / s) ** 2);
  }
  return (2 * sum * step) / (s * Math.sqrt(2 * Math.PI));
}

const points = normalPoints(7);

/** Seven equally likely values of that root, ascending. */
export const rootsOf = (m: number, s: number): Float64Array =>
  points.map((point) => Math.sqrt(Math.max(0, m + point * s)));
