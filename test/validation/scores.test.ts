import { describe, expect, it } from 'vitest';
import {
  areaUnderCurve,
  averagePrecision,
  gainOver,
  inFrame,
  scoresOf,
  shareInterval,
  type Judged,
} from '../../scripts/validation/scores.js';
import { rowOf } from './rows.js';

const judged = (reading: number, p: number[], at = 0, weight = 1): Judged => ({
  row: rowOf([2, 20 + at], 2000, reading, { weight }),
  p,
});

describe('scores', () => {
  const rows = [
    judged(0, [0.5, 0.1, 0.1, 0.1, 0.1, 0.1]),
    // Distance leads, and the three close degrees have more together.
    judged(3, [0.1, 0.4, 0.2, 0.1, 0.1, 0.1], 1, 3),
    judged(5, [0.1, 0.1, 0.1, 0.1, 0.1, 0.5], 2),
  ];

  it('are those that one finds by hand; other counts in the log score alone', () => {
    const found = scoresOf(rows);
    expect(found).toMatchObject({ rows: 3, five: 0.5, three: 0.5, threeSummed: 0.5, recall: 0.5 });
    expect(found.log).toBeCloseTo((Math.log(0.5) + Math.log(0.1) + Math.log(0.5)) / 3, 12);
    const first = ((5 / 9 - 1) ** 2 + (6 / 9 - 1) ** 2 + (7 / 9 - 1) ** 2 + (8 / 9 - 1) ** 2) / 4;
    const second = ((1 / 9) ** 2 + (5 / 9) ** 2 + (7 / 9) ** 2 + (8 / 9 - 1) ** 2) / 4;
    expect(found.ranked).toBeCloseTo((first + second) / 2, 12);
  });

  it('sum the three close degrees', () => {
    const close = judged(3, [0.1, 0.35, 0.2, 0.15, 0.1, 0.1]);
    expect(scoresOf([close])).toMatchObject({ five: 0, three: 0, threeSummed: 1 });
  });

  it('count rows as their weights say', () => {
    expect(scoresOf(rows, inFrame).five).toBe(0.25);
    expect(scoresOf(rows, inFrame).recall).toBe(0.5);
  });

  it('are best where everything is known', () => {
    const sure = [0, 1, 2, 3, 4].map((k) =>
      judged(
        k,
        [0, 1, 2, 3, 4, 5].map((j) => Number(j === k)),
      ),
    );
    expect(scoresOf(sure)).toMatchObject({ five: 1, three: 1, recall: 1, log: 0, ranked: 0 });
  });
});

describe('the paired gain', () => {
  const p = (right: number): number[] => [right, 1 - right, 0, 0, 0, 0];
  const [better, base] = [
    [0.8, 0.6, 0.5, 0.4],
    [0.4, 0.3, 0.5, 0.4],
  ].map((of) => of.map((one, at) => judged(0, p(one), Math.floor(at / 2))));

  it('has an error clustered by dyad', () => {
    const { mean, error } = gainOver(better!, base!);
    const ln2 = Math.LN2;
    expect(mean).toBeCloseTo(ln2 / 2, 12);
    // Each of the two dyads is off by its two rows together: 2 (ln 2 / 2).
    expect(error).toBeCloseTo(Math.sqrt(2 * ln2 ** 2 * 2) / 4, 12);
  });

  it('is nought over itself', () => {
    expect(gainOver(better!, better!)).toEqual({ rows: 4, mean: 0, error: 0 });
  });
});

it('the interval of a share is that of Wilson', () => {
  const [low, high] = shareInterval(8, 10);
  expect(low).toBeCloseTo(0.4902, 4);
  expect(high).toBeCloseTo(0.9433, 4);
  expect(shareInterval(0, 10)[0]).toBeCloseTo(0, 12);
  expect(shareInterval(10, 10)[1]).toBeCloseTo(1, 12);
});

it('ranking scores are those of scikit-learn', () => {
  const scores = [0.1, 0.4, 0.35, 0.8];
  const isSo = [false, false, true, true];
  expect(areaUnderCurve(scores, isSo)).toBe(0.75);
  expect(averagePrecision(scores, isSo)).toBeCloseTo(0.8333, 4);
  expect(areaUnderCurve([1, 1], [true, false])).toBe(0.5);
});
