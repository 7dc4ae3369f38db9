import { describe, expect, it } from 'vitest';
import { enginePanel } from '../../../src/app/latent/engine-panel.js';
import { latentItems } from '../../../src/app/latent/items/index.js';
import { withParameterSpread } from '../../../src/app/latent/parameter-spread.js';
import { createRng } from '../../../src/core/rng.js';
import { statesOfAll } from '../../../src/latent/infer-pairs.js';
import { modelOf, vectorOf } from '../../../src/latent/parameter-vector.js';
import { smallTable, yearsOf } from './small-table.js';

const rng = createRng(8, 'items of pairs');
const table = smallTable(
  [...yearsOf(2, 365, 1986, 1993), ...yearsOf(2, 710, 1986, 1990)],
  Object.fromEntries(
    latentItems.map(({ id, family }) => [
      id,
      () => (family === 'continuous' ? rng.normal() : rng.integer(0, 1)),
    ]),
  ),
);
const { panel, start } = enginePanel(table);
const estimate = vectorOf(start);
const refits = [0.9, 1, 1.2].map((factor) => estimate.map((value) => value * factor));

describe('states with the uncertainty of the parameters', () => {
  it('have the variance of their means over refits on top of their own', async () => {
    const alone = await statesOfAll(start, panel);
    const again = await Promise.all(refits.map((one) => statesOfAll(modelOf(one, start), panel)));
    const found = await withParameterSpread(await statesOfAll(start, panel), start, panel, refits);
    for (const kind of ['smoothed', 'filtered'] as const) {
      expect(found[kind].mean).toEqual(alone[kind].mean);
      found[kind].variance.forEach((variance, cell) => {
        const means = again.map((one) => one[kind].mean[cell]!);
        const middle = means.reduce((sum, one) => sum + one, 0) / means.length;
        const spread = means.reduce((sum, one) => sum + (one - middle) ** 2, 0) / 2;
        expect(spread).toBeGreaterThan(0);
        expect(variance).toBeCloseTo(alone[kind].variance[cell]! + spread, 10);
      });
    }
  });

  it('are as they were where there are no refits to compare', async () => {
    const alone = await statesOfAll(start, panel);
    const found = await withParameterSpread(await statesOfAll(start, panel), start, panel, [estimate]); // prettier-ignore
    expect(found.smoothed.variance).toEqual(alone.smoothed.variance);
  });
});
