import { afterAll, describe, expect, it } from 'vitest';
import { openPool } from '../../src/jobs/pool.js';
import { Chain } from '../../src/latent/chain.js';
import { fitModel, type FitOptions } from '../../src/latent/em.js';
import { inferStates } from '../../src/latent/expectation-propagation.js';
import { statesOfAll } from '../../src/latent/infer-pairs.js';
import type { Model } from '../../src/latent/model.js';
import { panelOf } from '../../src/latent/panel.js';
import { vectorOf } from '../../src/latent/parameter-vector.js';
import { simulatedPairs } from '../support/latent-panel.js';
import { covarianceOfDomains, twoDomains } from '../support/latent.js';

const item = (domain: number, slope: number, threshold: number): Model['items'][number] => ({
  family: 'binary',
  domain,
  slope,
  thresholds: Float64Array.of(threshold),
  opportunity: new Float64Array(0),
  scale: 1,
});

const model: Model = {
  dynamics: twoDomains,
  items: [item(0, 1.5, 0.5), item(0, 1.2, 0), item(1, 1.4, -0.3), item(1, 1.6, 0.8)],
};
// Pairs of two lengths.
const pairs = [9, 14].flatMap((years) =>
  simulatedPairs(model, { pairs: 40, years, share: 0.7, seed: years }),
);
const panel = panelOf(pairs, 2);

const worker = new URL('worker-from-sources.mjs', import.meta.url);
const [one, two] = [openPool(worker, 1), openPool(worker, 2)];
afterAll(() => Promise.all([one.close(), two.close()]));

describe('threads', () => {
  it('give a fit that is the same to the bit for none, one and two', async () => {
    const fit = async (options: FitOptions): Promise<Float64Array> =>
      vectorOf((await fitModel(model, panel, { most: 7, every: 3, ...options })).model);
    const here = await fit({});
    expect(await fit({ parallel: one })).toEqual(here);
    expect(await fit({ parallel: two })).toEqual(here);
  });

  it('give the same states of all pairs', async () => {
    const here = await statesOfAll(model, panel);
    expect(await statesOfAll(model, panel, { parallel: one })).toEqual(here);
    expect(await statesOfAll(model, panel, { parallel: two })).toEqual(here);
  });
});

describe('the states of all pairs', () => {
  it('are those of each pair alone', async () => {
    const { smoothed, filtered, unsettled } = await statesOfAll(model, panel);
    const chain = new Chain(model.dynamics, 14);
    let start = 0;
    for (const pair of pairs) {
      const alone = inferStates(chain, model.items, pair);
      const end = start + pair.years * 2;
      for (const moment of ['mean', 'variance', 'level'] as const) {
        expect([...smoothed[moment].slice(start, end)]).toEqual([...alone.smoothed[moment]]);
        expect([...filtered[moment].slice(start, end)]).toEqual([...alone.filtered[moment]]);
      }
      start = end;
    }
    expect(start).toBe(smoothed.mean.length);
    expect(unsettled).toEqual([]);
  });

  it('come with the variance that each domain has before anything is known', async () => {
    const { prior } = await statesOfAll(model, panel);
    const expected = covarianceOfDomains(model.dynamics, 14).diagonal();
    expect(prior.length).toBe(expected.length);
    prior.forEach((value, at) => expect(value).toBeCloseTo(expected[at]!, 12));
  });

  it('name the pairs whose sites did not come to rest', async () => {
    const { unsettled } = await statesOfAll(model, panel, { most: 1, tolerance: 0 });
    expect(unsettled).toEqual([...pairs.keys()]);
  });

  it('filter without later years, levels included', async () => {
    const cut = pairs.map((pair) => ({
      ...pair,
      years: 5,
      starts: pair.starts.slice(0, 11),
      items: pair.items.slice(0, pair.starts[10]),
      values: pair.values.slice(0, pair.starts[10]),
      exposures: pair.exposures.slice(0, pair.starts[10]),
      base: [0, 5] as const,
    }));
    const whole = await statesOfAll(model, panel);
    const early = await statesOfAll(model, panelOf(cut, 2));
    pairs.forEach((_, at) => {
      const start = 2 * panel.years[at]!;
      for (const moment of ['mean', 'variance', 'level'] as const)
        expect([...whole.filtered[moment].slice(start, start + 10)]).toEqual([
          ...early.filtered[moment].slice(10 * at, 10 * at + 10),
        ]);
    });
  });
});
