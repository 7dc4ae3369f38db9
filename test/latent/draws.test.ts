import { inverse, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { createRng } from '../../src/core/rng.js';
import { Drawer } from '../../src/latent/draws.js';
import type { Dynamics } from '../../src/latent/dynamics.js';
import { covarianceOfDomains } from '../support/latent.js';

const years = 3;
const dynamics: Dynamics = {
  domains: 2,
  persistence: Float64Array.from([1, 0.7, 1, 0.5]),
  innovation: Float64Array.from([0.05, 0, 0.02, 0, 0, 0.3, 0, 0.1, 0.02, 0, 0, 0, 0, 0.1, 0, 0.4]),
  initial: Float64Array.from([0.5, 0, 0.2, 0, 0, 0.4, 0, 0, 0.2, 0, 0.6, 0, 0, 0, 0, 0.3]),
};
// The second level does not move: its innovation and its covariances are nought.
dynamics.innovation[2] = 0;
dynamics.innovation[8] = 0;
const precision = Float64Array.from([1, 0, 2, 0.5, 0, 3]);
const shift = Float64Array.from([0.8, 0, -1, 0.4, 0, 2]);

describe('draws of the states of a pair', () => {
  const drawer = new Drawer(dynamics, years);
  const drawn = (count: number, seed: number): Float64Array[] => {
    const rng = createRng(seed, 'draws');
    return Array.from({ length: count }, () => drawer.draw(years, { precision, shift }, rng));
  };

  it('have the mean and the covariance of the joint distribution', () => {
    const prior = covarianceOfDomains(dynamics, years);
    const after = inverse(Matrix.add(inverse(prior), Matrix.diag([...precision])));
    const mean = after.mmul(Matrix.columnVector([...shift])).to1DArray();
    const draws = drawn(20_000, 1);
    const average = mean.map(
      (_, i) => draws.reduce((sum, draw) => sum + draw[i]!, 0) / draws.length,
    );
    average.forEach((value, i) => expect(Math.abs(value - mean[i]!)).toBeLessThan(0.03));
    for (let i = 0; i < mean.length; i++)
      for (let j = 0; j <= i; j++) {
        const product = draws.reduce(
          (sum, draw) => sum + (draw[i]! - average[i]!) * (draw[j]! - average[j]!),
          0,
        );
        expect(Math.abs(product / draws.length - after.get(i, j))).toBeLessThan(0.03);
      }
  });

  it('are the same for the same seed', () => {
    expect(drawn(3, 9)).toEqual(drawn(3, 9));
    expect(drawn(1, 9)).not.toEqual(drawn(1, 10));
  });
});
