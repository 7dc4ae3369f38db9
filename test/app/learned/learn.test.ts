import { describe, expect, it } from 'vitest';
import {
  fitWeights,
  inSpreads,
  learnWeights,
  priorMeans,
  softmax,
  spreadsOf,
  type Learnable,
} from '../../../src/app/learned/learn.js';
import type { ObservationRow } from '../../../src/evidence/types.js';

const row = (id: string, expected: ObservationRow['expect']): ObservationRow => ({
  ...{ id, title: id, kind: 'level', dimension: 'conflict', reliability: 1, because: '' },
  observe: { measure: id, of: ['A', 'B'] },
  expect: expected,
});
const learnable: Learnable = {
  readings: ['rivalry', 'alliance', 'other'],
  rows: [
    row('force', { rivalry: 'high', alliance: 'low' }),
    row('pact', { alliance: 'rather-high' }),
  ],
};
/** Twelve pairs in two years each: rivals use force, allies have pacts, and the rest is anything. */
const reading = Array.from({ length: 24 }, (_, at) => Math.floor(at / 2) % 3);
const values = reading.map((one, at) =>
  Float64Array.of(Number(one === 0) + (at % 5) / 5, Number(one === 1) + (at % 7) / 7),
);
const pair = reading.map((_, at) => String(Math.floor(at / 2)));

describe('priorMeans', () => {
  it('are steps of what is expected, as differences from the mean of the readings; other expects nothing', () => {
    expect(priorMeans(learnable, 0.2)).toEqual([
      [0.4, -0.4, 0],
      [-0.1, 0.1, 0],
    ]);
  });

  it('take yes for high and no for low', () => {
    const yesNo = { ...learnable, rows: [row('listed', { rivalry: 'yes', alliance: 'no' })] };
    expect(priorMeans(yesNo, 1)).toEqual([[2, -2, 0]]);
  });
});

describe('spreads', () => {
  const seen = [Float64Array.of(1, NaN, 5), Float64Array.of(3, 4, 5), Float64Array.of(5, 8, 5)];
  const spreads = spreadsOf(seen, 3);

  it('are those of what is seen, to four digits; one where nothing varies', () => {
    expect(spreads).toEqual([
      { mean: 3, sd: 1.633 },
      { mean: 6, sd: 2 },
      { mean: 5, sd: 1 },
    ]);
  });

  it('make numbers of values: what is not seen counts as the mean, and what is far as four', () => {
    const far = Float64Array.of(1000, NaN, -1000);
    expect(inSpreads([...seen, far], spreads).map((one) => [...one])).toEqual([
      [-2 / 1.633, 0, 0],
      [0, -1, 0],
      [2 / 1.633, 1, 0],
      [4, 0, -4],
    ]);
  });
});

describe('fitWeights', () => {
  const x = inSpreads(values, spreadsOf(values, 2));

  it('has what is expected by hand where no label counts', () => {
    const { coefficients } = fitWeights(learnable, x, reading, { weights: reading.map(() => 0) });
    [0.4, -0.4, 0, -0.1, 0.1, 0].forEach((mean, at) =>
      expect(coefficients[3 + at]).toBeCloseTo(mean, 6),
    );
  });

  it('moves away from it as labels say, and leaves other where it is', () => {
    const { coefficients } = fitWeights(learnable, x, reading);
    expect(coefficients[3]).toBeGreaterThan(0.4);
    expect(coefficients[7]).toBeGreaterThan(0.1);
    expect(coefficients[5]).toBeCloseTo(0, 6);
    expect(coefficients[8]).toBeCloseTo(0, 6);
  });

  it('gives rivalry and distance the same weight but where their definitions differ', () => {
    const three = ['rivalry', 'distance', 'alliance', 'other'];
    const trade = { ...row('trade', { distance: 'low' }), dimension: 'economy' as const };
    const both = { readings: three, rows: [learnable.rows[0]!, trade] };
    const { coefficients } = fitWeights(
      both,
      x,
      reading.map((_, at) => at % 3),
    );
    const [force, traded] = [coefficients.subarray(4, 8), coefficients.subarray(8, 12)];
    expect(traded[0]).toBeCloseTo(traded[1]!, 2);
    expect(Math.abs(traded[0]! - traded[2]!)).toBeGreaterThan(0.01);
    expect(force[0]! - force[1]!).toBeGreaterThan(0.1);
  });
});

describe('learnWeights', () => {
  const learned = learnWeights(learnable, { values, reading, pair }, 1);

  it('gives a prior that adds up to one, weights by row and a hundred samples of all of them', () => {
    expect(learned.prior.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    expect(learned.rows.map(({ id, weights }) => [id, weights.length])).toEqual([
      ['force', 3],
      ['pact', 3],
    ]);
    expect(learned.samples).toHaveLength(100);
    // The logarithms of the prior, then the weights of each row.
    expect(learned.samples.every((sample) => sample.length === 9)).toBe(true);
    expect(learned.labels).toBe(24);
  });

  it('rounds the fit of all labels to thousandths', () => {
    const x = inSpreads(values, spreadsOf(values, 2));
    const { coefficients } = fitWeights(learnable, x, reading);
    expect(learned.rows.flatMap(({ weights }) => weights)).toEqual(
      [...coefficients.subarray(3)].map((one) => Math.round(one * 1000)),
    );
  });

  it('draws the same pairs with the same seed, and others with another', () => {
    const again = (seed: number) => learnWeights(learnable, { values, reading, pair }, seed);
    expect(again(1)).toEqual(learned);
    expect(again(2).samples).not.toEqual(learned.samples);
    expect(again(2).rows).toEqual(learned.rows);
  });

  it('draws the years of a pair together: one pair alone is the same in every sample', () => {
    const one = learnWeights(learnable, { values, reading, pair: pair.map(() => 'x') }, 1);
    const whole = one.rows.flatMap(({ weights }) => weights);
    const weightsOf = (sample: readonly number[]): string => sample.slice(3).join();
    expect(one.samples.every((sample) => weightsOf(sample) === whole.join())).toBe(true);
    expect(learned.samples.some((sample) => weightsOf(sample) !== whole.join())).toBe(true);
  });
});

it('softmax makes probabilities of logarithms, however large', () => {
  const found = softmax([1000, 1000 + Math.log(3)]);
  expect(found[0]).toBeCloseTo(0.25, 9);
  expect(found[1]).toBeCloseTo(0.75, 9);
});
