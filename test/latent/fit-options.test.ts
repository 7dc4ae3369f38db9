import { describe, expect, it } from 'vitest';
import { fitModel } from '../../src/latent/em.js';
import type { Model } from '../../src/latent/model.js';
import { panelOf } from '../../src/latent/panel.js';
import { vectorOf } from '../../src/latent/parameter-vector.js';
import { simulatedPairs } from '../support/latent-panel.js';

const item = (slope: number, threshold: number): Model['items'][number] => ({
  family: 'binary',
  domain: 0,
  slope,
  thresholds: Float64Array.of(threshold),
  opportunity: new Float64Array(0),
  scale: 1,
});
const truth: Model = {
  dynamics: {
    domains: 1,
    persistence: Float64Array.of(1, 0.7),
    innovation: Float64Array.of(1e-3, 0, 0, 0.25),
    initial: Float64Array.of(0.5, 0, 0, 0.5),
  },
  items: [item(1.5, 0), item(1.2, 0.5), item(1.8, -0.3), item(1, 1)],
};
const start: Model = { ...truth, items: truth.items.map(() => item(0.5, 0)) };
const pairs = simulatedPairs(truth, { pairs: 160, years: 20, share: 0.9, seed: 6 });
const panel = panelOf(pairs, 1);

describe('a fit', () => {
  it('that starts on some pairs ends where one on all does, and says what each pass moved', async () => {
    const heard: [pass: number, largestMove: number][] = [];
    const all = await fitModel(start, panel);
    const coarse = await fitModel(start, panel, {
      every: 4,
      onPass: (pass, move) => heard.push([pass, move]),
    });
    expect([all.converged, coarse.converged]).toEqual([true, true]);
    expect(all.coarsePasses).toBe(0);
    expect(coarse.coarsePasses).toBeGreaterThan(0);
    coarse.model.items.forEach(({ slope }, at) =>
      expect(slope).toBeCloseTo(all.model.items[at]!.slope, 1),
    );
    expect(heard.map(([pass]) => pass)).toEqual(
      [coarse.coarsePasses, coarse.passes].flatMap((passes) =>
        Array.from({ length: passes }, (_, at) => at + 1),
      ),
    );
    expect(heard[0]![1]).toBeGreaterThan(0.1);
    expect(heard.at(-1)![1]).toBeLessThanOrEqual(1e-3);
  });

  it('on pairs that count twice is that on a panel where they stand twice', async () => {
    const weights = pairs.map((_, at) => at % 3);
    const repeated = pairs.flatMap((pair, at) => Array.from({ length: at % 3 }, () => pair));
    const weighted = await fitModel(start, panel, { weights, most: 6 });
    const plain = await fitModel(start, panelOf(repeated, 1), { most: 6 });
    const expected = vectorOf(plain.model);
    vectorOf(weighted.model).forEach((value, at) => expect(value).toBeCloseTo(expected[at]!, 6));
  });
});
