import { describe, expect, it } from 'vitest';
import {
  shuffledWithin,
  strataOf,
  withHistoriesOf,
} from '../../scripts/latent-validation/control/shuffle.js';
import { chainsOf } from '../../src/app/latent/chains.js';
import { createRng } from '../../src/core/rng.js';
import { tableOf } from './table.js';

describe('histories shuffled within strata', () => {
  const strata = Array.from({ length: 60 }, (_, unit) => `stratum ${unit % 3}`);

  it('are a permutation that stays in each stratum and moves most', () => {
    const from = shuffledWithin(strata, createRng(1, 'test'));
    expect([...from].sort((a, b) => a - b)).toEqual([...from.keys()]);
    for (const [unit, source] of from.entries()) expect(strata[source]).toBe(strata[unit]);
    expect([...from].filter((source, unit) => source !== unit).length).toBeGreaterThan(45);
  });

  it('are the same for the same seed, and others for another', () => {
    const draw = (seed: number) => shuffledWithin(strata, createRng(seed, 'test'));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it('have strata of contiguity and tenths of propensity', () => {
    const propensity = Float64Array.from({ length: 40 }, (_, pair) => -pair);
    const found = strataOf(
      Uint8Array.from({ length: 40 }, (_, pair) => (pair < 20 ? 1 : 0)),
      propensity,
    );
    expect(new Set(found).size).toBe(20);
    expect(found[0]).toBe('1 9');
    expect(found[19]).toBe('1 0');
    expect(found[39]).toBe('0 0');
  });

  it('are those of the other pair in the same year, unobserved where it has none', () => {
    const table = tableOf([
      { a: 2, b: 20, from: 2000, values: { act: [1, 2, 3], vote: [7, 8, 9] } },
      { a: 2, b: 40, from: 2001, values: { act: [5, 6], vote: [4, 5] } },
    ]);
    const moved = withHistoriesOf(table, chainsOf(table.dyads), Int32Array.of(1, 0), ['act']);
    expect([...moved.items.act!]).toEqual([NaN, 5, 6, 2, 3]);
    expect([...moved.items.vote!]).toEqual([7, 8, 9, 4, 5]);
  });
});
