import { Matrix } from 'ml-matrix';
import type { Dynamics } from '../../src/latent/dynamics.js';
import type { ItemParameters } from '../../src/latent/likelihood.js';

/** Covariance of all states in all years, straight from the definition of the dynamics. */
export function covarianceOfStates(dynamics: Dynamics, years: number): Matrix {
  const { domains, persistence, innovation, initial } = dynamics;
  const states = 2 * domains;
  const square = (values: Float64Array): Matrix =>
    new Matrix(
      Array.from({ length: states }, (_, i) => [...values.slice(i * states, (i + 1) * states)]),
    );
  const all = Matrix.zeros(years * states, years * states);
  const a = Matrix.diag([...persistence]);
  let own = square(initial);
  for (let t = 0; t < years; t++) {
    if (t > 0) own = a.mmul(own).mmul(a.transpose()).add(square(innovation));
    let across = own.clone();
    for (let s = t; s < years; s++) {
      if (s > t) across = across.mmul(a.transpose());
      all.setSubMatrix(across, t * states, s * states);
      all.setSubMatrix(across.transpose(), s * states, t * states);
    }
  }
  return all;
}

/** Adds level and deviation of every domain in every year. */
export function pickDomains(domains: number, years: number): Matrix {
  const pick = Matrix.zeros(years * domains, years * 2 * domains);
  for (let place = 0; place < years * domains; place++) {
    pick.set(place, 2 * place, 1);
    pick.set(place, 2 * place + 1, 1);
  }
  return pick;
}

/** Covariance of every domain in every year. */
export function covarianceOfDomains(dynamics: Dynamics, years: number): Matrix {
  const pick = pickDomains(dynamics.domains, years);
  return pick.mmul(covarianceOfStates(dynamics, years)).mmul(pick.transpose());
}

/** Two domains without covariance. */
export const twoDomains: Dynamics = {
  domains: 2,
  persistence: Float64Array.of(1, 0.7, 1, 0.6),
  innovation: Float64Array.of(0.02, 0, 0, 0, 0, 0.3, 0, 0, 0, 0, 0.01, 0, 0, 0, 0, 0.25),
  initial: Float64Array.of(0.5, 0, 0, 0, 0, 0.5, 0, 0, 0, 0, 0.6, 0, 0, 0, 0, 0.4),
};

/** A binary item of the first domain, or what differs from it. */
export const item = (changes: Partial<ItemParameters>): ItemParameters => ({
  family: 'binary',
  domain: 0,
  slope: 1,
  thresholds: Float64Array.from([0]),
  opportunity: new Float64Array(0),
  scale: 1,
  ...changes,
});
