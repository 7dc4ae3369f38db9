import { describe, expect, it } from 'vitest';
import { Chain } from '../../src/latent/chain.js';
import { inferStates, type Observed } from '../../src/latent/expectation-propagation.js';
import { ItemSums } from '../../src/latent/item-sums.js';
import type { ItemParameters } from '../../src/latent/likelihood.js';

const item = (family: ItemParameters['family'], scale = 1): ItemParameters => ({
  family,
  domain: 0,
  slope: 0.9,
  thresholds: Float64Array.of(0.2),
  opportunity: Float64Array.of(0.4),
  scale,
});

/** Values with their errors, one a year. */
const seen = [
  { value: 1.2, error: 0.3, z: 1 },
  { value: -0.5, error: 2, z: -0.5 },
  { value: 0.8, error: 0.7, z: 0 },
];

describe('a measured item', () => {
  it('says of the states what continuous items of these scales say', () => {
    const observed = (items: readonly number[], exposures: readonly number[]): Observed => ({
      years: 3,
      starts: Int32Array.of(0, 1, 2, 3),
      items: Int32Array.from(items),
      values: Float64Array.from(seen, ({ value }) => value),
      exposures: Float64Array.from(exposures),
      opportunity: Float64Array.from(seen, ({ z }) => z),
    });
    const chain = new Chain(
      {
        domains: 1,
        persistence: Float64Array.of(1, 0.8),
        innovation: Float64Array.of(0.01, 0, 0, 0.15),
        initial: Float64Array.of(0.6, 0, 0, 0.4),
      },
      3,
    );
    const measured = inferStates(
      chain,
      [item('measured')],
      observed(
        [0, 0, 0],
        seen.map(({ error }) => Math.log(error)),
      ),
    );
    const continuous = inferStates(
      chain,
      seen.map(({ error }) => item('continuous', error)),
      observed([0, 1, 2], [0, 0, 0]),
    );
    for (const of of ['filtered', 'smoothed'] as const)
      for (const name of ['mean', 'variance'] as const)
        measured[of][name].forEach((value, at) =>
          expect(value).toBeCloseTo(continuous[of][name][at]!, 12),
        );
  });

  it('weighs values by the inverse square of their errors in the step of its parameters', () => {
    const state = { mean: 0.5, variance: 0.3 };
    const sums = new ItemSums(item('measured'));
    const expected = new Float64Array(sums.hessian.length);
    const gradient = new Float64Array(sums.gradient.length);
    for (const { value, error, z } of seen) {
      sums.add(value, Math.log(error), state, Float64Array.of(z));
      const one = new ItemSums(item('continuous'));
      one.add(value, 0, state, Float64Array.of(z));
      one.hessian.forEach((entry, at) => (expected[at]! += entry / error ** 2));
      one.gradient.forEach((entry, at) => (gradient[at]! += entry / error ** 2));
    }
    expected.forEach((entry, at) => expect(sums.hessian[at]).toBeCloseTo(entry, 10));
    gradient.forEach((entry, at) => expect(sums.gradient[at]).toBeCloseTo(entry, 10));
    expect(sums.stepped().scale).toBe(1);
  });
});
