import { describe, expect, it } from 'vitest';
import { createRng } from '../../src/core/rng.js';
import { mean } from '../../src/core/statistics.js';

const DRAWS = 20_000;

function draws(n: number, probability: number): number[] {
  const rng = createRng(1, `binomial ${n} ${probability}`);
  return Array.from({ length: DRAWS }, () => rng.binomial(n, probability));
}

describe('binomial draws', () => {
  it.each([
    [1, 0.3],
    [10, 0.5],
    [80, 0.02],
    [80, 0.97],
    [1200, 0.4],
    [3000, 0.001],
  ])('%i trials with probability %f have the mean and variance of the distribution', (n, p) => {
    const values = draws(n, p);
    const variance = n * p * (1 - p);
    const average = mean(values);
    expect(Math.abs(average - n * p)).toBeLessThan(4 * Math.sqrt(variance / DRAWS));
    const spread = mean(values.map((value) => (value - n * p) ** 2));
    // The fourth moment of a binomial bounds the error of a variance; ten percent is wide for these.
    expect(spread / variance).toBeGreaterThan(0.9);
    expect(spread / variance).toBeLessThan(1.1);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThanOrEqual(n);
  });

  it('has the frequencies of the distribution', () => {
    const counts = new Array<number>(6).fill(0);
    for (const value of draws(5, 0.3)) counts[value]!++;
    const choose = [1, 5, 10, 10, 5, 1];
    const chiSquare = counts.reduce((sum, count, k) => {
      const expected = DRAWS * choose[k]! * 0.3 ** k * 0.7 ** (5 - k);
      return sum + (count - expected) ** 2 / expected;
    }, 0);
    // 0.1% point of chi-square with 5 degrees of freedom.
    expect(chiSquare).toBeLessThan(20.5);
  });

  it('knows the certain cases, and refuses what is no distribution', () => {
    const rng = createRng(1);
    expect(rng.binomial(7, 0)).toBe(0);
    expect(rng.binomial(7, 1)).toBe(7);
    expect(rng.binomial(0, 0.5)).toBe(0);
    expect(() => rng.binomial(3, 1.2)).toThrow(RangeError);
    expect(() => rng.binomial(-1, 0.5)).toThrow(RangeError);
  });
});
