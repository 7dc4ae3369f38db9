import { inverse, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { createRng } from '../../src/core/rng.js';
import { Chain, type Sites } from '../../src/latent/chain.js';
import type { Dynamics } from '../../src/latent/dynamics.js';
import { TransitionSums } from '../../src/latent/transition-sums.js';
import { covarianceOfStates, pickDomains } from '../support/latent.js';

const random = (seed: number, states: number, scale: number): Float64Array => {
  const rng = createRng(seed, 'covariance');
  const root = new Matrix(
    Array.from({ length: states }, () => Array.from({ length: states }, () => rng.normal())),
  );
  return Float64Array.from(root.mmul(root.transpose()).mul(scale).to1DArray());
};

function sumsOf(
  dynamics: Dynamics,
  years: number,
  sites: Sites,
  into = new TransitionSums(dynamics),
) {
  const chain = new Chain(dynamics, years);
  const size = years * dynamics.domains;
  chain.filter(years, sites);
  chain.smooth(years, { mean: new Float64Array(size), variance: new Float64Array(size) }, into);
  return into;
}

describe('sums of smoothed second moments', () => {
  it('are those of the joint distribution of all years', () => {
    const [years, states] = [5, 4];
    const dynamics: Dynamics = {
      domains: 2,
      persistence: Float64Array.from([1, 0.7, 1, 0.4]),
      innovation: random(1, states, 0.1),
      initial: random(2, states, 0.3),
    };
    const rng = createRng(3, 'sites');
    const precision = Float64Array.from({ length: 10 }, (_, at) =>
      at % 3 === 0 ? 0 : 2 * rng.uniform(),
    );
    const shift = precision.map((value) => value * rng.normal());
    const found = sumsOf(dynamics, years, { precision, shift });

    const prior = covarianceOfStates(dynamics, years);
    const pick = pickDomains(2, years);
    const gained = pick
      .transpose()
      .mmul(Matrix.diag([...precision]))
      .mmul(pick);
    const after = inverse(Matrix.add(inverse(prior), gained));
    const mean = after.mmul(pick.transpose()).mmul(Matrix.columnVector([...shift]));
    const moment = Matrix.add(after, mean.mmul(mean.transpose()));
    const block = (t: number, s: number): Matrix =>
      moment.subMatrix(t * states, (t + 1) * states - 1, s * states, (s + 1) * states - 1);
    const expected = (terms: readonly Matrix[]): number[] =>
      terms.reduce((sum, term) => sum.add(term), Matrix.zeros(states, states)).to1DArray();
    const steps = [1, 2, 3, 4];
    const compare = (values: Float64Array, terms: readonly Matrix[]): void =>
      expected(terms).forEach((value, at) => expect(values[at]).toBeCloseTo(value, 9));
    compare(
      found.now,
      steps.map((t) => block(t, t)),
    );
    compare(
      found.before,
      steps.map((t) => block(t - 1, t - 1)),
    );
    compare(
      found.across,
      steps.map((t) => block(t, t - 1)),
    );
    compare(found.first, [block(0, 0)]);
    expect([found.steps, found.pairs]).toEqual([4, 1]);
  });
});

describe('likelier dynamics', () => {
  /** Pairs whose domains are seen every year with a normal error of variance .2. */
  function simulated(truth: Dynamics, pairs: number, years: number): Sites[] {
    const rng = createRng(8, 'panel');
    const [level, deviation] = [Math.sqrt(truth.innovation[0]!), Math.sqrt(truth.innovation[3]!)];
    return Array.from({ length: pairs }, () => {
      let x = Math.sqrt(truth.initial[0]!) * rng.normal();
      let c = Math.sqrt(truth.initial[3]!) * rng.normal();
      const precision = new Float64Array(years).fill(5);
      const shift = precision.map((value, year) => {
        if (year > 0) {
          x += level * rng.normal();
          c = truth.persistence[1]! * c + deviation * rng.normal();
        }
        return value * (x + c + Math.sqrt(0.2) * rng.normal());
      });
      return { precision, shift };
    });
  }
  const diagonal = (level: number, deviation: number): Float64Array =>
    Float64Array.from([level, 0, 0, deviation]);

  it('come to the truth from a wrong start, a level and a deviation told apart', () => {
    const truth: Dynamics = {
      domains: 1,
      persistence: Float64Array.from([1, 0.7]),
      innovation: diagonal(0.02, 0.3),
      initial: diagonal(1, 0.6),
    };
    const panel = simulated(truth, 300, 40);
    let now: Dynamics = {
      domains: 1,
      persistence: Float64Array.from([1, 0.3]),
      innovation: diagonal(0.06, 0.2),
      initial: diagonal(0.5, 0.5),
    };
    for (let round = 0; round < 250; round++) {
      const sums = new TransitionSums(now);
      for (const sites of panel) sums.add(sumsOf(now, 40, sites));
      now = sums.likelier();
    }
    expect(now.persistence[1]).toBeCloseTo(0.7, 1);
    expect(now.innovation[0]! / 0.02).toBeGreaterThan(0.7);
    expect(now.innovation[0]! / 0.02).toBeLessThan(1.4);
    expect(now.innovation[3]! / 0.3).toBeGreaterThan(0.85);
    expect(now.innovation[3]! / 0.3).toBeLessThan(1.15);
    expect([now.innovation[1], now.innovation[2]]).toEqual([0, 0]);
  });
});
