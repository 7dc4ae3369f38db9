import { describe, expect, it } from 'vitest';
import { Chain } from '../../src/latent/chain.js';
import { fitModel } from '../../src/latent/em.js';
import { inferStates } from '../../src/latent/expectation-propagation.js';
import type { ItemParameters } from '../../src/latent/likelihood.js';
import { type Model, withTied } from '../../src/latent/model.js';
import { type Pair, panelOf } from '../../src/latent/panel.js';
import { vectorOf } from '../../src/latent/parameter-vector.js';
import { simulatedPairs } from '../support/latent-panel.js';
import { item } from '../support/latent.js';

const dynamics = {
  domains: 1,
  persistence: Float64Array.from([1, 0.7]),
  innovation: Float64Array.from([1e-4, 0, 0, 0.5 * (1 - 0.49)]),
  initial: Float64Array.from([0.5, 0, 0, 0.5]),
};

/** The broad source to year 20; the narrow one, learned silently until then (2), goes on alone as the one tied to it (3). */
const truth: Model = {
  dynamics,
  items: [
    item({ slope: 1.6, thresholds: Float64Array.from([0.4]) }),
    item({ family: 'count', slope: 0.8, thresholds: Float64Array.from([-0.2]) }),
    item({ slope: 1.2, thresholds: Float64Array.from([0.8]), silent: true }),
    item({ slope: 1.2, thresholds: Float64Array.from([0.8]), tied: 2 }),
  ],
};
const ends = 20;

/** Leaves out what an item has no business to say in a year. */
function keepWithin(pair: Pair, holds: (item: number, year: number) => boolean): Pair {
  const kept: number[] = [];
  const starts = [0];
  for (let year = 0; year < pair.years; year++) {
    for (let k = pair.starts[year]!; k < pair.starts[year + 1]!; k++)
      if (holds(pair.items[k]!, year)) kept.push(k);
    starts.push(kept.length);
  }
  return {
    ...pair,
    starts: Int32Array.from(starts),
    items: Int32Array.from(kept, (k) => pair.items[k]!),
    values: Float64Array.from(kept, (k) => pair.values[k]!),
    exposures: new Float64Array(kept.length),
  };
}

const all = simulatedPairs(truth, { pairs: 200, years: 30, share: 0.9, seed: 11 });
const sourced = all.map((pair) =>
  keepWithin(pair, (which, year) => (which === 3 ? year >= ends : year < ends)),
);
const start: Model = {
  dynamics: { ...dynamics, persistence: Float64Array.from([1, 0.5]) },
  items: truth.items.map((one) => ({ ...one, slope: 0.5, thresholds: Float64Array.of(0) })),
};
const without = (pair: Pair, item: number): Pair => keepWithin(pair, (which) => which !== item);

describe('a silent item', () => {
  it('moves its own parameters and nothing else', async () => {
    // Nothing is tied to it here, and extrapolation, whose step all parameters share, has not begun after two passes.
    const untied = sourced.map((pair) => without(pair, 3));
    const [heard, unheard] = await Promise.all(
      [untied, untied.map((pair) => without(pair, 2))].map(
        async (pairs) => (await fitModel(start, panelOf(pairs, 1), { most: 2 })).model,
      ),
    );
    expect(heard!.dynamics).toEqual(unheard!.dynamics);
    expect(heard!.items.slice(0, 2)).toEqual(unheard!.items.slice(0, 2));
    expect(heard!.items[2]!.slope).not.toBe(unheard!.items[2]!.slope);
  });

  it('leaves the states alone', () => {
    const chain = new Chain(dynamics, 30);
    const heard = inferStates(chain, truth.items, sourced[0]!);
    const unheard = inferStates(chain, truth.items, without(sourced[0]!, 2));
    expect(heard.smoothed).toEqual(unheard.smoothed);
    expect(heard.filtered).toEqual(unheard.filtered);
  });
});

describe('a tied item', () => {
  it('has the parameters that the silent one learned, moves states and no parameter', async () => {
    const { model } = await fitModel(start, panelOf(sourced, 1), { tolerance: 5e-3 });
    const [, , learned, tied] = model.items;
    expect(learned!.slope / 1.2).toBeGreaterThan(0.8);
    expect(learned!.slope / 1.2).toBeLessThan(1.2);
    expect(tied!.slope).toBe(learned!.slope);
    expect(tied!.thresholds).toEqual(learned!.thresholds);
    expect(vectorOf(model).length).toBe(
      vectorOf({ ...model, items: model.items.slice(0, 3) }).length,
    );

    const chain = new Chain(model.dynamics, 30);
    const spreadAtEnd = (pair: Pair): number =>
      inferStates(chain, model.items, pair).smoothed.variance[29]!;
    const [pair] = sourced;
    expect(spreadAtEnd(pair!)).toBeLessThan(spreadAtEnd(without(pair!, 3)));
  });

  it('is refused where it is tied to another family, domain or none', () => {
    const tiedTo =
      (tied: number, changes: Partial<ItemParameters> = {}) =>
      () =>
        withTied([item({}), item({ tied: 0 }), item({ ...changes, tied })]);
    expect(tiedTo(0)).not.toThrow();
    expect(tiedTo(1)).toThrow(RangeError);
    expect(tiedTo(7)).toThrow('item 2 is tied to item 7');
    expect(tiedTo(0, { family: 'count' })).toThrow(RangeError);
    expect(tiedTo(0, { domain: 1 })).toThrow(RangeError);
  });
});
