import { beforeAll, describe, expect, it } from 'vitest';
import type { Parallel } from '../../src/core/parallel.js';
import { Chain } from '../../src/latent/chain.js';
import { fitModel, type Fitted, likelier } from '../../src/latent/em.js';
import { inferStates } from '../../src/latent/expectation-propagation.js';
import type { Model } from '../../src/latent/model.js';
import { panelOf, sitesOf } from '../../src/latent/panel.js';
import { modelOf, vectorOf } from '../../src/latent/parameter-vector.js';
import { passOver, type PassTask } from '../../src/latent/pass.js';
import { simulatedPairs } from '../support/latent-panel.js';
import { item } from '../support/latent.js';

/** States of variance 1 throughout: a constant level of .5 and a deviation of .5. */
const truth: Model = {
  dynamics: {
    domains: 1,
    persistence: Float64Array.from([1, 0.7]),
    innovation: Float64Array.from([1e-4, 0, 0, 0.5 * (1 - 0.49)]),
    initial: Float64Array.from([0.5, 0, 0, 0.5]),
  },
  items: [
    item({ slope: 1.6, thresholds: Float64Array.from([0.8]) }),
    item({ family: 'ordinal', slope: 1.3, thresholds: Float64Array.from([0.5, 0.8, 1]) }),
    item({ family: 'count', slope: 0.7, thresholds: Float64Array.from([-0.2]) }),
    item({ family: 'continuous', slope: 0.9, thresholds: Float64Array.from([0.1]), scale: 0.8 }),
  ],
};

const start: Model = {
  dynamics: {
    domains: 1,
    persistence: Float64Array.from([1, 0.5]),
    innovation: Float64Array.from([0.02, 0, 0, 0.3]),
    initial: Float64Array.from([0.7, 0, 0, 0.3]),
  },
  items: truth.items.map((one) => ({
    ...one,
    slope: 0.5,
    thresholds: one.thresholds.map(() => 0),
    scale: 1,
  })),
};

const pairs = simulatedPairs(truth, { pairs: 200, years: 30, share: 0.8, seed: 5 });

const panel = panelOf(pairs, 1);

describe('EM', () => {
  let fitted: Fitted;
  beforeAll(async () => {
    fitted = await fitModel(start, panel, { tolerance: 2e-3 });
  });

  it('comes to rest where a plain step moves nothing', () => {
    const { model, converged, passes } = fitted;
    expect(converged).toBe(true);
    expect(passes).toBeLessThan(60);
    const sums = passOver({ panel, sites: sitesOf(panel), from: 0, to: pairs.length, model });
    const { model: next } = likelier(sums, model);
    expect(next.dynamics.persistence[1]).toBeCloseTo(model.dynamics.persistence[1]!, 1);
  });

  it('finds the parameters that the panel was drawn with', () => {
    const { model } = fitted;
    model.items.forEach((found, at) => {
      const { slope, thresholds, scale } = truth.items[at]!;
      expect(Math.abs(found.slope / slope - 1), found.family).toBeLessThan(0.15);
      thresholds.forEach((value, k) =>
        expect(Math.abs(found.thresholds[k]! - value), found.family).toBeLessThan(0.25),
      );
      expect(found.scale / scale).toBeCloseTo(1, 1);
    });
    expect(model.dynamics.persistence[1]).toBeCloseTo(0.7, 1);
  });

  it('gives intervals of 90% that hold nine states in ten', () => {
    const { model } = fitted;
    const chain = new Chain(model.dynamics, 30);
    // The model’s scale is that of the panel it was fitted to: mean 0 and variance 1 of its states.
    const states = pairs.flatMap(({ truth: own }) => [...own]);
    const mean = states.reduce((sum, value) => sum + value, 0) / states.length;
    const spread = Math.sqrt(states.reduce((sum, u) => sum + (u - mean) ** 2, 0) / states.length);
    let [inside, filteredInside, all] = [0, 0, 0];
    for (const pair of pairs) {
      const { smoothed, filtered } = inferStates(chain, model.items, pair);
      pair.truth.forEach((value, at) => {
        const holds = (of: typeof smoothed): number =>
          Math.abs((value - mean) / spread - of.mean[at]!) < 1.645 * Math.sqrt(of.variance[at]!)
            ? 1
            : 0;
        inside += holds(smoothed);
        filteredInside += holds(filtered);
        all++;
      });
    }
    expect(inside / all).toBeGreaterThan(0.87);
    expect(inside / all).toBeLessThan(0.93);
    expect(filteredInside / all).toBeGreaterThan(0.87);
    expect(filteredInside / all).toBeLessThan(0.93);
  });

  it('is the same to the bit with threads that copy what they are given and give back', async () => {
    const parallel: Parallel = {
      run: <Output>(_: string, task: unknown) =>
        Promise.resolve(structuredClone(passOver(structuredClone(task) as PassTask)) as Output),
      close: () => Promise.resolve(),
    };
    const limits = { most: 8 };
    const here = await fitModel(start, panel, limits);
    const there = await fitModel(start, panel, { ...limits, parallel });
    expect(vectorOf(there.model)).toEqual(vectorOf(here.model));
  });
});

describe('an item that nobody observed', () => {
  it('stays as it is, while those that were observed move', async () => {
    const unobserved = item({ slope: 1.2, thresholds: Float64Array.from([0.4]) });
    const model = { ...start, items: [...start.items, unobserved] };
    const { items } = (await fitModel(model, panel, { most: 8 })).model;
    expect(items[4]).toEqual(unobserved);
    expect(items[0]!.slope).not.toBe(model.items[0]!.slope);
  });
});

describe('the parameters in a row', () => {
  it('give the model back', () => {
    const two: Model = {
      dynamics: {
        domains: 2,
        persistence: Float64Array.from([1, 0.7, 1, -0.2]),
        innovation: Float64Array.from([
          0.2, 0, 0.1, 0, 0, 0.5, 0, -0.2, 0.1, 0, 0.3, 0, 0, -0.2, 0, 0.4,
        ]),
        initial: Float64Array.from([
          1, 0.1, 0.2, 0, 0.1, 1, 0.3, 0, 0.2, 0.3, 1, 0.1, 0, 0, 0.1, 1,
        ]),
      },
      items: truth.items.map((one) => ({ ...one, opportunity: Float64Array.from([0.3, -1]) })),
    };
    const back = modelOf(vectorOf(two), two);
    for (const name of ['persistence', 'innovation', 'initial'] as const)
      back.dynamics[name].forEach((value, at) =>
        expect(value).toBeCloseTo(two.dynamics[name][at]!, 7),
      );
    back.items.forEach((one, at) => {
      expect(one.slope).toBe(two.items[at]!.slope);
      expect([...one.thresholds]).toEqual([...two.items[at]!.thresholds]);
      expect([...one.opportunity]).toEqual([0.3, -1]);
      expect(one.scale).toBeCloseTo(two.items[at]!.scale, 12);
    });
  });
});
