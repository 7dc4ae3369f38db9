import { beforeAll, describe, expect, it } from 'vitest';
import { standardDeviation } from '../../src/core/statistics.js';
import { fitModel } from '../../src/latent/em.js';
import type { Model } from '../../src/latent/model.js';
import { panelOf } from '../../src/latent/panel.js';
import { vectorOf } from '../../src/latent/parameter-vector.js';
import { resampledFits } from '../../src/latent/resampled.js';
import { item } from '../support/latent.js';
import { simulatedPairs } from '../support/latent-panel.js';

const truth: Model = {
  dynamics: {
    domains: 1,
    persistence: Float64Array.from([1, 0.6]),
    innovation: Float64Array.from([0.01, 0, 0, 0.5 * (1 - 0.36)]),
    initial: Float64Array.from([0.5, 0, 0, 0.5]),
  },
  items: [
    item({ slope: 1.6, thresholds: Float64Array.from([0.8]) }),
    item({ slope: 1.2, thresholds: Float64Array.from([-0.5]) }),
    item({ family: 'continuous', slope: 0.9, thresholds: Float64Array.from([0.1]), scale: 0.8 }),
  ],
};

const panelOfSeed = (seed: number) =>
  panelOf(simulatedPairs(truth, { pairs: 150, years: 12, share: 0.9, seed }), 1);

/** Slopes and thresholds stand behind persistence and the factors of three covariances. */
const OF_ITEMS = [6, 7, 8, 9, 10, 11] as const;

describe('refits on resampled pairs', () => {
  let refits: Awaited<ReturnType<typeof resampledFits>>;
  let estimate: Model;
  const panel = panelOfSeed(0);
  beforeAll(async () => {
    estimate = (await fitModel(truth, panel)).model;
    refits = await resampledFits(estimate, panel, { seed: 3, refits: 40 });
  });

  it('give the standard errors that estimates over panels have', async () => {
    const estimates: Float64Array[] = [];
    for (let seed = 1; seed <= 40; seed++)
      estimates.push(
        vectorOf((await fitModel(truth, panelOfSeed(seed), { tolerance: 5e-3 })).model),
      );
    for (const place of OF_ITEMS) {
      const spread = standardDeviation(estimates.map((one) => one[place]!));
      const ratio = refits.standardErrors[place]! / spread;
      expect(ratio, `parameter ${place}`).toBeGreaterThan(0.7);
      expect(ratio, `parameter ${place}`).toBeLessThan(1.4);
    }
  });

  it('give vectors about the estimate with these standard deviations', () => {
    const centre = vectorOf(estimate);
    refits.standardErrors.forEach((error, at) => {
      const column = refits.vectors.map((one) => one[at]!);
      const mean = column.reduce((sum, one) => sum + one, 0) / column.length;
      expect(mean).toBeCloseTo(centre[at]!, 9);
      expect(standardDeviation(column)).toBeCloseTo(error, 9);
    });
  });

  it('are the same by the same seed, and others by another', async () => {
    const some = { refits: 2, most: 6 };
    const [one, same, other] = await Promise.all(
      [3, 3, 4].map((seed) => resampledFits(estimate, panel, { ...some, seed })),
    );
    expect(one!.vectors).toEqual(same!.vectors);
    expect(one!.vectors).not.toEqual(other!.vectors);
  });

  it('refuse a share of none and a single refit', async () => {
    await expect(resampledFits(estimate, panel, { seed: 1, share: 0 })).rejects.toThrow('share');
    await expect(resampledFits(estimate, panel, { seed: 1, refits: 1 })).rejects.toThrow('refits');
  });
});
