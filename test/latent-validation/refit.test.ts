import { describe, expect, it } from 'vitest';
import { startFrom } from '../../scripts/latent-validation/refit.js';
import { branchesOf, nothingSeen, startOf } from '../../src/app/latent/branches.js';
import { latentItems, type LatentItem } from '../../src/app/latent/items/index.js';
import type { Model } from '../../src/latent/model.js';

const dynamics = (value: number): Model['dynamics'] => ({
  domains: 1,
  ...{ persistence: Float64Array.of(1, value), innovation: new Float64Array(4) },
  initial: new Float64Array(4),
});
const modelOf = (items: readonly LatentItem[], of: (at: number) => number): Model => {
  const branches = branchesOf(items);
  const start = startOf(branches, branches.map(nothingSeen));
  return {
    dynamics: dynamics(0.5),
    items: start.map((item, at) =>
      item.tied === undefined ? { ...item, slope: of(at) } : { ...item, slope: of(at - 1) },
    ),
  };
};

describe('a start near another model', () => {
  const fitted = modelOf(latentItems, (at) => 100 + at);
  const fewer = latentItems.filter(({ id }) => id !== 'acts-of-force' && id !== 'arms-supply');
  const start = { ...modelOf(fewer, () => 1), dynamics: dynamics(0.7) };

  it('has its parameters for each branch that the two share, whatever its place, and its dynamics', () => {
    const near = startFrom({ model: fitted, items: latentItems }, fewer, start);
    const places = branchesOf(latentItems).map(({ item, kind }) => `${item.id} ${kind}`);
    branchesOf(fewer).forEach(({ item, kind }, at) => {
      const own = near.items[at]!;
      const place = places.indexOf(`${item.id} ${kind}`);
      expect(own.slope).toBe(100 + (own.tied === undefined ? place : place - 1));
      expect(own.tied).toBe(start.items[at]!.tied);
    });
    expect(near.dynamics.persistence[1]).toBe(0.5);
  });

  it('keeps the usual start of what the model lacks', () => {
    const near = startFrom(
      { model: modelOf(fewer, (at) => 100 + at), items: fewer },
      latentItems,
      modelOf(latentItems, () => 1),
    );
    const at = branchesOf(latentItems).findIndex(({ item }) => item.id === 'acts-of-force');
    expect(near.items[at]!.slope).toBe(1);
  });
});
