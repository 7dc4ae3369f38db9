import { describe, expect, it } from 'vitest';
import { createRng } from '../../src/core/rng.js';
import { ordinalFit, ordinalProbabilities } from '../../scripts/validation/ordinal.js';
import {
  baseRates,
  densities,
  logitOnFacts,
  rule,
  ruleAsItStands,
} from '../../scripts/validation/predictors.js';
import type { Asked } from '../../scripts/validation/rows.js';
import { inFrame } from '../../scripts/validation/scores.js';
import { rowOf } from './rows.js';

const asked: Asked = {
  readings: ['rivalry', 'distance', 'convenience', 'partnership', 'alliance', 'other'],
  rows: [],
  labelled: [],
};
const training = [
  rowOf([2, 20], 2000, 0, { rivalry: true, weight: 10 }),
  rowOf([2, 40], 2000, 0, { rivalry: true, weight: 10 }),
  rowOf([2, 70], 2000, 2, { rivalry: true, weight: 40 }),
  rowOf([2, 200], 2000, 4, { pact: true }),
  rowOf([2, 90], 2000, 1, { trade: 3 }),
];
const rival = rowOf([365, 369], 2020, 0, { rivalry: true, pact: true });
const ally = rowOf([200, 220], 2020, 4, { pact: true, trade: 3 });

describe('the rule of thumb', () => {
  it('has the frequencies of what it says among the rows learned from, plus one', () => {
    const [ofRival, ofAlly] = rule(asked)(training, [rival, ally]);
    expect(ofRival).toEqual([3, 1, 2, 1, 1, 1].map((count) => count / 9));
    expect(ofAlly).toEqual([1, 1, 1, 1, 2, 1].map((count) => count / 7));
  });

  it('counts rows as their weights say, and no more of them', () => {
    expect(rule(asked, inFrame)(training, [rival])[0]).toEqual(
      [2, 1, 3, 1, 1, 1].map((count) => count / 9),
    );
  });

  it('takes rivalry before a pact, and a pact before little trade', () => {
    const said = ruleAsItStands(asked)([], [rival, ally, training[4]!, rowOf([2, 3], 1, 0)]);
    expect(said.map((p) => p.indexOf(1))).toEqual([0, 4, 1, 3]);
  });
});

it('base rates are the frequencies of all rows learned from, plus one', () => {
  expect(baseRates(asked)(training, [rival])[0]).toEqual([3, 2, 2, 1, 2, 1].map((n) => n / 11));
});

it('the logit on the facts learns that listed rivals are rivals', () => {
  const many = Array.from({ length: 20 }, () => training).flat();
  const [ofRival, ofAlly] = logitOnFacts(asked)(many, [training[0]!, training[3]!]);
  expect(ofRival![0]).toBeGreaterThan(0.5);
  expect(ofAlly![4]).toBeGreaterThan(0.7);
});

describe('densities by degree', () => {
  const two: Asked = {
    readings: ['rivalry', 'alliance'],
    rows: [{ id: 'x' } as Asked['rows'][number]],
    labelled: [],
  };
  const rows = Array.from({ length: 40 }, (_, at) =>
    rowOf([2, at], 2000, at % 2, { values: [(at % 2) * 4 + (at % 5) / 5] }),
  );
  const valued = (value: number) => rowOf([2, 99], 2000, 0, { values: [value] });

  it('prefer the degree whose mean is nearer, and neither where nothing is seen', () => {
    const [low, high, none] = densities(two)(rows, [valued(0.4), valued(4.4), valued(NaN)]);
    expect(low![0]).toBeGreaterThan(0.8);
    expect(high![1]).toBeGreaterThan(0.8);
    expect(none![0]).toBeCloseTo(0.5, 2);
  });
});

describe('the ordinal regression', () => {
  const truth = [-1, Math.log(1), Math.log(1.5), 1, -0.5];

  it('has probabilities that add up to one, along the line', () => {
    const p = ordinalProbabilities(truth, 4, [0, 0]);
    expect(p.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    expect(p[0]).toBeCloseTo(1 / (1 + Math.E), 12);
    expect(ordinalProbabilities(truth, 4, [5, 0])[3]).toBeGreaterThan(0.9);
  });

  it('finds thresholds and slopes by which degrees were drawn', () => {
    const rng = createRng(1, 'ordinal');
    const x = Array.from({ length: 4000 }, () => [rng.uniform() * 4 - 2, rng.uniform() * 4 - 2]);
    const degree = x.map((one) => {
      const p = ordinalProbabilities(truth, 4, one);
      const u = rng.uniform();
      let upTo = p[0]!;
      let k = 0;
      while (u > upTo && k < 3) upTo += p[++k]!;
      return k;
    });
    const found = ordinalFit(x, degree, 4);
    truth.forEach((value, at) => expect(Math.abs(found[at]! - value)).toBeLessThan(0.15));
  });
});
