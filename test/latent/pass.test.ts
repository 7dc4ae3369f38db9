import { describe, expect, it } from 'vitest';
import type { ItemParameters } from '../../src/latent/likelihood.js';
import type { Model } from '../../src/latent/model.js';
import { type Pair, panelOf, sitesOf } from '../../src/latent/panel.js';
import { passOver, type PassSums } from '../../src/latent/pass.js';
import { simulatedPairs } from '../support/latent-panel.js';

const item = (changes: Partial<ItemParameters>): ItemParameters => ({
  family: 'binary',
  domain: 0,
  slope: 1.3,
  thresholds: Float64Array.from([0.5]),
  opportunity: new Float64Array(0),
  scale: 1,
  ...changes,
});

const model: Model = {
  dynamics: {
    domains: 2,
    persistence: Float64Array.from([1, 0.7, 1, 0.5]),
    innovation: Float64Array.from([
      0.01, 0, 0.002, 0, 0, 0.3, 0, 0.05, 0.002, 0, 0.02, 0, 0, 0.05, 0, 0.4,
    ]),
    initial: Float64Array.from([0.5, 0, 0.1, 0, 0, 0.5, 0, 0.1, 0.1, 0, 0.5, 0, 0, 0.1, 0, 0.5]),
  },
  items: [
    item({}),
    item({ domain: 1, family: 'ordinal', thresholds: Float64Array.from([0.2, 0.5]) }),
    item({ domain: 1, family: 'count', slope: 0.5, thresholds: Float64Array.from([0]) }),
    item({ domain: 0, family: 'continuous', slope: 0.8, scale: 0.7 }),
  ],
};
const pairs = simulatedPairs(model, { pairs: 6, years: 12, share: 0.7, seed: 2 });

/** Two passes: from first sites, and from improved ones. */
function passed(of: readonly Pair[], weights?: Float64Array): PassSums {
  const panel = panelOf(of, 2);
  const task = { panel, sites: sitesOf(panel), from: 0, to: of.length, model, weights };
  passOver(task);
  const moved = { levels: Float64Array.from([0.1, -0.2]), scales: Float64Array.from([1.1, 0.9]) };
  return passOver({ ...task, moved });
}

const numbersOf = ({ transitions, items, base }: PassSums): number[] => [
  ...[...transitions.now, ...transitions.before, ...transitions.across, ...transitions.first],
  ...[transitions.steps, transitions.pairs, ...base],
  ...items.flatMap((sums) => [
    ...[...sums.gradient, ...sums.hessian, sums.observations, sums.squares],
  ]),
];

describe('weights of pairs', () => {
  it('count a pair as often as if it stood there so many times, and leave out one of weight 0', () => {
    const weights = Float64Array.from([1, 2, 0, 1, 0, 3]);
    const repeated = pairs.flatMap((pair, at) => Array.from({ length: weights[at]! }, () => pair));
    const expected = numbersOf(passed(repeated));
    numbersOf(passed(pairs, weights)).forEach((value, at) =>
      expect(value).toBeCloseTo(expected[at]!, 9),
    );
  });

  it('of 1 are no weights at all', () => {
    const weights = new Float64Array(pairs.length).fill(1);
    expect(numbersOf(passed(pairs, weights))).toEqual(numbersOf(passed(pairs)));
  });
});
