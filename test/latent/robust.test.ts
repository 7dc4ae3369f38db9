import { describe, expect, it } from 'vitest';
import { Chain } from '../../src/latent/chain.js';
import { fitModel } from '../../src/latent/em.js';
import type { Dynamics } from '../../src/latent/dynamics.js';
import type { Model } from '../../src/latent/model.js';
import { panelOf } from '../../src/latent/panel.js';
import { modelOf, vectorOf } from '../../src/latent/parameter-vector.js';
import { TransitionSums } from '../../src/latent/transition-sums.js';
import { simulatedPairs } from '../support/latent-panel.js';

const item = (slope: number, threshold: number): Model['items'][number] => ({
  family: 'binary',
  domain: 0,
  slope,
  thresholds: Float64Array.of(threshold),
  opportunity: new Float64Array(0),
  scale: 1,
});

const dynamics: Dynamics = {
  domains: 1,
  persistence: Float64Array.of(1, 0.7),
  innovation: Float64Array.of(1e-3, 0, 0, 0.25),
  initial: Float64Array.of(0.5, 0, 0, 0.5),
};
const truth: Model = { dynamics, items: [item(1.5, 0), item(1.2, 0.5), item(1.8, -0.3)] };
const simulated = (years: number) =>
  panelOf(simulatedPairs(truth, { pairs: 300, years, share: 0.9, seed: 4 }), 1);
const allNumbers = (model: Model): boolean => vectorOf(model).every(Number.isFinite);

describe('a fit', () => {
  it('keeps the dynamics that it is given where all pairs have one year', async () => {
    const { model } = await fitModel(truth, simulated(1), { most: 30 });
    expect(allNumbers(model)).toBe(true);
    expect(model.dynamics.persistence[1]).toBeCloseTo(0.7, 12);
    expect(model.items[0]!.slope).not.toBe(1.5);
  });

  it('leaves all as it is where no pair counts', async () => {
    const { model } = await fitModel(truth, simulated(5), {
      weights: new Float64Array(300),
      most: 5,
    });
    vectorOf(model).forEach((value, at) => expect(value).toBeCloseTo(vectorOf(truth)[at]!, 6));
  });

  it('goes on from deviations without innovations', async () => {
    const flat = { ...dynamics, innovation: Float64Array.of(0.01, 0, 0, 0) };
    const { model } = await fitModel({ ...truth, dynamics: flat }, simulated(6), { most: 12 });
    expect(allNumbers(model)).toBe(true);
  });

  it('leaves the persistence of deviations that never move as it is', () => {
    const still = {
      ...dynamics,
      innovation: Float64Array.of(0.01, 0, 0, 0),
      initial: Float64Array.of(1, 0, 0, 0),
    };
    const sums = new TransitionSums(still);
    const chain = new Chain(still, 4);
    chain.filter(4, { precision: Float64Array.of(1, 0, 2, 1), shift: Float64Array.of(1, 0, 3, 0) });
    chain.smooth(4, { mean: new Float64Array(4), variance: new Float64Array(4) }, sums);
    const { persistence, innovation } = sums.likelier();
    expect(persistence).toEqual(still.persistence);
    expect(innovation.every(Number.isFinite)).toBe(true);
  });

  it('says so where its start gives no numbers', async () => {
    const wild = { ...truth, items: [item(NaN, 0), ...truth.items.slice(1)] };
    await expect(fitModel(wild, simulated(3))).rejects.toThrow(RangeError);
  });
});

describe('the row of parameters', () => {
  it('holds a covariance that is none, raised to one', () => {
    const states = 4;
    const innovation = new Float64Array(states * states);
    // Levels with a correlation above 1, and deviations without variance.
    [innovation[0], innovation[2], innovation[8], innovation[10]] = [1, 1.02, 1.02, 1];
    const broken: Model = {
      dynamics: {
        domains: 2,
        persistence: Float64Array.of(1, 0.5, 1, 0.5),
        innovation,
        initial: new Float64Array(states * states),
      },
      items: [],
    };
    const row = vectorOf(broken);
    expect(row.every(Number.isFinite)).toBe(true);
    const back = modelOf(row, broken).dynamics.innovation;
    expect(back[2]).toBeCloseTo(1.02, 6);
    expect(back[0]! * back[10]!).toBeGreaterThan(back[2]! ** 2);
    expect(back[5]).toBeCloseTo(0, 12);
  });
});
