import { beforeEach, describe, expect, it, vi } from 'vitest';
import { enginePanel } from '../../../src/app/latent/engine-panel.js';
import { fitLatent } from '../../../src/app/latent/fit.js';
import type { LatentItem } from '../../../src/app/latent/items/index.js';
import type { FitOptions } from '../../../src/latent/em.js';
import type { Model } from '../../../src/latent/model.js';
import { madeUp } from './made-up-item.js';
import { smallTable } from './small-table.js';

const calls: { start: Model; options: FitOptions }[] = [];
vi.mock('../../../src/latent/em.js', () => ({
  fitModel: (start: Model, _: unknown, options: FitOptions) => {
    calls.push({ start, options });
    options.onPass?.(1, 0.5);
    return Promise.resolve({ model: { ...start }, passes: 7, coarsePasses: 0, converged: true });
  },
}));
beforeEach(() => void calls.splice(0));

const items: readonly LatentItem[] = [
  { ...madeUp, id: 'rare', family: 'binary' },
  { ...madeUp, id: 'usual', family: 'binary' },
  { ...madeUp, id: 'amount', family: 'continuous' },
];
/** 1,200 pairs: one in 40 has something rare, one in ten something that is not. */
const PAIRS = 1200;
const numberOf = (a: number, b: number): number => (a - 1) * 100 + b - 500;
const keys = Array.from({ length: PAIRS }, (_, at) => [1 + Math.floor(at / 100), 500 + (at % 100), 1960] as const); // prettier-ignore
const engine = enginePanel(
  smallTable(keys, {
    rare: (a, b) => Number(numberOf(a, b) % 40 === 0),
    usual: (a, b) => Number(numberOf(a, b) % 10 === 3),
    amount: () => 5,
  }),
  items,
);
const isRare = (pair: number): boolean => pair % 40 === 0;
const sampled = (): number[] => [...(calls[0]!.options.weights as Float64Array)];

describe('the pairs that are fitted first', () => {
  it('are those with something rare, once each, and one in twelve of the others for twelve', async () => {
    await fitLatent(engine);
    const weights = sampled();
    const [rare, others] = [true, false].map((one) => weights.filter((_, pair) => isRare(pair) === one)); // prettier-ignore
    expect(new Set(rare)).toEqual(new Set([1]));
    expect(new Set(others)).toEqual(new Set([0, 12]));
    const drawn = others!.filter((weight) => weight === 12).length;
    // Binomial: 97.5 expected, standard deviation 9.5
    expect(Math.abs(drawn - others!.length / 12)).toBeLessThan(29);
  });

  it('are the same every time', async () => {
    await fitLatent(engine);
    const first = sampled();
    calls.splice(0);
    await fitLatent(engine);
    expect(sampled()).toEqual(first);
  });

  it('count as often as their weights say, times what they stand for', async () => {
    await fitLatent(engine);
    const usual = sampled();
    calls.splice(0);
    const weights = Float64Array.from({ length: PAIRS }, (_, pair) => pair % 3);
    await fitLatent(engine, { weights });
    expect(sampled()).toEqual(usual.map((weight, pair) => weight * (pair % 3)));
    expect(calls[1]!.options.weights).toBe(weights);
  });
});

describe('the fit', () => {
  it('goes on with all pairs from where the sample came to rest', async () => {
    const stages: string[] = [];
    const fitted = await fitLatent(engine, { tolerance: 0.01, onPass: ({ stage }) => stages.push(stage) }); // prettier-ignore
    expect(calls).toHaveLength(2);
    expect(calls[0]!.start).toBe(engine.start);
    expect(calls[1]!.start).not.toBe(engine.start);
    expect(calls[1]!.options.weights).toBeUndefined();
    expect(calls.map(({ options }) => options.tolerance)).toEqual([0.01, 0.01]);
    expect(stages).toEqual(['some', 'all']);
    expect(fitted).toMatchObject({ passes: 7, coarsePasses: 7 });
  });

  it('ends with the sample, or starts elsewhere, where that is asked for', async () => {
    const start = { ...engine.start };
    await fitLatent(engine, { sampleOnly: true, start });
    expect(calls).toHaveLength(1);
    expect(calls[0]!.start).toBe(start);
  });
});
