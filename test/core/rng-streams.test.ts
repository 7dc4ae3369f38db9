import { describe, expect, it } from 'vitest';
import { createRng } from '../../src/core/rng.js';
import { mean } from '../../src/core/statistics.js';

const streams = {
  'neighbouring seeds': (i: number) => createRng(i, 'draws'),
  'neighbouring labels': (i: number) => createRng(7, `draw ${i}`),
} as const;

describe.each(Object.entries(streams))('independent streams: %s', (_, make) => {
  const n = 4000;
  const rows = Array.from({ length: n }, (__, i) => {
    const rng = make(i);
    return [rng.uniform(), rng.uniform(), rng.uniform()];
  });
  const column = (k: number): number[] => rows.map((row) => row[k]!);

  it('have uniform first numbers', () => {
    for (const k of [0, 1, 2]) {
      const values = column(k);
      expect(mean(values)).toBeCloseTo(0.5, 1.5);
      expect(mean(values.map((value) => (value - 0.5) ** 2))).toBeCloseTo(1 / 12, 1.9);
      const cells = new Array<number>(20).fill(0);
      for (const value of values) cells[Math.floor(value * 20)]!++;
      const chiSquare = cells.reduce((sum, count) => sum + (count - n / 20) ** 2 / (n / 20), 0);
      // 0.1% point of chi-square with 19 degrees of freedom is 43.8.
      expect(chiSquare).toBeLessThan(43.8);
    }
  });

  it('do not follow one another', () => {
    for (const [a, b] of [
      [column(0), column(1)],
      [column(1), column(2)],
      [column(0).slice(1), column(0).slice(0, -1)],
    ] as const) {
      const products = a.map((value, i) => (value - 0.5) * (b[i]! - 0.5));
      expect(Math.abs(12 * mean(products))).toBeLessThan(3.5 / Math.sqrt(n));
    }
  });

  it('repeat', () => {
    expect(make(3).uniform()).toBe(make(3).uniform());
  });
});
