import { describe, expect, it } from 'vitest';
import { fitModel } from '../../src/latent/em.js';
import { statesOfAll } from '../../src/latent/infer-pairs.js';
import type { Model } from '../../src/latent/model.js';
import { panelOf } from '../../src/latent/panel.js';
import { vectorOf } from '../../src/latent/parameter-vector.js';
import { item, twoDomains } from '../support/latent.js';
import { simulatedPairs } from '../support/latent-panel.js';

/** Items of the two domains lie mixed, and one of the second is tied to an earlier one of its own. */
const model: Model = {
  dynamics: twoDomains,
  items: [
    item({ domain: 1, slope: 1.4 }),
    item({ domain: 0, slope: 1.5, thresholds: Float64Array.of(0.5) }),
    item({ domain: 1, slope: 1.6, thresholds: Float64Array.of(0.8) }),
    item({ domain: 0, slope: 1.2 }),
    item({ domain: 1, slope: 1.6, thresholds: Float64Array.of(0.8), tied: 2 }),
  ],
};
const apart: Model = { ...model, apart: true };
const pairs = [9, 14].flatMap((years) =>
  simulatedPairs(model, { pairs: 40, years, share: 0.7, seed: years }),
);
const panel = panelOf(pairs, 2);

describe('domains that are estimated apart', () => {
  it('move in the first pass as they do together', async () => {
    const together = vectorOf((await fitModel(model, panel, { most: 1 })).model);
    const one = vectorOf((await fitModel(apart, panel, { most: 1 })).model);
    // Covariances between domains, which are not estimated: in the innovations of levels and of deviations, and at the start.
    const between = [3, 6, 9, 12, 14, 16];
    expect(one).toHaveLength(together.length);
    one.forEach((value, at) => {
      if (!between.includes(at)) expect(value).toBeCloseTo(together[at]!, 2);
    });
    const items = (vector: Float64Array): number[] => [...vector.slice(18)];
    items(one).forEach((value, at) => expect(value).toBeCloseTo(items(together)[at]!, 8));
  });

  it('come to rest each on its own, with nothing between them', async () => {
    const heard = new Set<number | undefined>();
    const fitted = await fitModel(apart, panel, { onPass: (_, __, domain) => heard.add(domain) });
    expect(fitted.converged).toBe(true);
    expect([...heard]).toEqual([0, 1]);
    const { innovation, initial } = fitted.model.dynamics;
    for (const matrix of [innovation, initial])
      for (const i of [0, 1]) for (const j of [2, 3]) expect(matrix[4 * i + j]).toBe(0);
    const [, , first, , tied] = fitted.model.items;
    expect(tied).toEqual({ ...first, tied: 2 });
    expect(fitted.model.items.map(({ domain }) => domain)).toEqual([1, 0, 1, 0, 1]);
  });

  it('have the states that they have together', async () => {
    const rounds = { most: 40, tolerance: 0 };
    const together = await statesOfAll(model, panel, rounds);
    const one = await statesOfAll(apart, panel, rounds);
    for (const kind of ['smoothed', 'filtered'] as const)
      for (const moment of ['mean', 'variance', 'level'] as const)
        one[kind][moment].forEach((value, at) =>
          expect(value).toBeCloseTo(together[kind][moment][at]!, 8),
        );
    expect([...one.prior]).toEqual([...together.prior]);
    expect(one.unsettled).toEqual(together.unsettled);
  });
});
