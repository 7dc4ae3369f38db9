import { Matrix, inverse } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { createRng } from '../../src/core/rng.js';
import { Chain } from '../../src/latent/chain.js';
import type { Dynamics } from '../../src/latent/dynamics.js';
import { covarianceOfDomains } from '../support/latent.js';

const domains = 2;
const years = 6;
const states = 2 * domains;

/** Innovations that are correlated between domains, drawn as A A'. */
function dynamicsOf(seed: number): Dynamics {
  const rng = createRng(seed, 'chain');
  const covariance = (scale: number): Float64Array => {
    const root = new Matrix(
      Array.from({ length: states }, () => Array.from({ length: states }, () => rng.normal())),
    );
    return Float64Array.from(root.mmul(root.transpose()).mul(scale).to1DArray());
  };
  return {
    domains,
    persistence: Float64Array.from([1, 0.8, 1, 0.6]),
    innovation: covariance(0.05),
    initial: covariance(0.3),
  };
}

/** What pseudo-observations make of all years at once. */
function jointly(
  dynamics: Dynamics,
  precision: Float64Array,
  shift: Float64Array,
): { mean: number[]; variance: number[] } {
  const prior = covarianceOfDomains(dynamics, years);
  const after = inverse(Matrix.add(inverse(prior), Matrix.diag([...precision])));
  const mean = after.mmul(Matrix.columnVector([...shift]));
  return { mean: mean.to1DArray(), variance: after.diagonal() };
}

describe('the chain of a pair of states', () => {
  it.each([1, 2, 3])('smooths as the joint normal distribution of all years does (%i)', (seed) => {
    const dynamics = dynamicsOf(seed);
    const rng = createRng(seed, 'sites');
    const precision = Float64Array.from({ length: years * domains }, () =>
      rng.uniform() < 0.4 ? 0 : 4 * rng.uniform(),
    );
    const shift = precision.map((value) => value * rng.normal());
    // One that takes information away, as sites of expectation propagation can.
    precision[3] = -0.05;
    const chain = new Chain(dynamics, years);
    const found = {
      mean: new Float64Array(years * domains),
      variance: new Float64Array(years * domains),
    };
    chain.filter(years, { precision, shift });
    chain.smooth(years, found);
    const expected = jointly(dynamics, precision, shift);
    expected.mean.forEach((value, at) => expect(found.mean[at]).toBeCloseTo(value, 9));
    expected.variance.forEach((value, at) => expect(found.variance[at]).toBeCloseTo(value, 9));
  });

  it('says the prior where nothing is observed', () => {
    const dynamics = dynamicsOf(4);
    const none = new Float64Array(years * domains);
    const chain = new Chain(dynamics, years);
    const found = { mean: none.slice(), variance: none.slice() };
    chain.filter(years, { precision: none, shift: none });
    chain.smooth(years, found);
    const expected = jointly(dynamics, none, none);
    expected.variance.forEach((value, at) => expect(found.variance[at]).toBeCloseTo(value, 10));
    expect([...found.mean]).toEqual([...none]);
  });

  it('filters a year without later ones', () => {
    const dynamics = dynamicsOf(5);
    const precision = new Float64Array(years * domains).fill(1);
    const shift = precision.map((_, at) => Math.sin(at));
    const upTo = (last: number): number[] => {
      const chain = new Chain(dynamics, years);
      chain.filter(last + 1, { precision, shift });
      return [chain.meanOf(0), chain.varianceOf(0), chain.meanOf(1)];
    };
    const chain = new Chain(dynamics, years);
    const later = shift.map((value, at) => (at >= 3 * domains ? 99 : value));
    chain.begin();
    for (let year = 0; year < 3; year++) {
      if (year > 0) chain.advance();
      for (let k = 0; k < domains; k++) chain.observe(year, k, 1, later[year * domains + k]!);
    }
    expect([chain.meanOf(0), chain.varianceOf(0), chain.meanOf(1)]).toEqual(upTo(2));
  });
});
