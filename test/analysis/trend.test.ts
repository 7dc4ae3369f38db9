import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createRng } from '../../src/core/rng.js';
import { normalCdf } from '../../src/core/special.js';
import { hamedRaoFactor, kendallVariance, senSlope, trendTest } from '../../src/analysis/trend.js';

interface Reference {
  name: string;
  years: number[];
  values: number[];
  n: number;
  slope: number;
  s: number;
  tau: number;
  variance: number;
  correction: number;
  z: number;
  p: number;
  interval: [number, number];
}

/** Written by generators/trend.py: plain formulas in exact arithmetic, held against scipy and pymannkendall. */
const references = JSON.parse(
  readFileSync(new URL('./trend.json', import.meta.url), 'utf8'),
) as Reference[];

describe('trend test against an independent implementation', () => {
  it.each(references)('$name', ({ years, values, ...expected }) => {
    const found = trendTest(years, values);
    for (const key of ['slope', 's', 'tau', 'variance', 'correction', 'z', 'p'] as const)
      expect(found[key], key).toBeCloseTo(expected[key], 10);
    expect(found.interval[0]).toBeCloseTo(expected.interval[0], 10);
    expect(found.interval[1]).toBeCloseTo(expected.interval[1], 10);
  });

  it('has cases where the correction bites in both directions', () => {
    const factors = references.map(({ correction }) => correction);
    expect(Math.max(...factors)).toBeGreaterThan(1.5);
    expect(Math.min(...factors)).toBeLessThan(0.9);
  });
});

describe('trend by hand', () => {
  it('takes the median of the pairwise slopes', () => {
    expect(senSlope([2000, 2001, 2003], [1, 2, 10])).toBe(3);
  });

  it('leaves missing values out and is undefined for fewer than two', () => {
    expect(senSlope([2000, 2001, 2002, 2003], [1, NaN, 2, 10])).toBe(3);
    expect(senSlope([2000, 2001], [1, NaN])).toBeNaN();
  });

  it('counts ties: five values without ties, then a pair and a triple', () => {
    expect(kendallVariance([3, 1, 4, 5, 9])).toBeCloseTo((5 * 4 * 15) / 18, 12);
    expect(kendallVariance([1, 1, 2, 2, 2])).toBeCloseTo(
      (5 * 4 * 15 - 2 * 9 - 3 * 2 * 11) / 18,
      12,
    );
  });

  it('ties what is left after the line as exact arithmetic does, in whatever unit', () => {
    for (const name of ['ties', 'counts', 'alternating']) {
      const { years, values, correction } = references.find((one) => one.name === name)!;
      for (const unit of [1, 0.1, 1 / 3, 1e-7, 1e9]) {
        const other = values.map((value) => value * unit);
        expect(hamedRaoFactor(years, other), `${name} ${unit}`).toBeCloseTo(correction, 10);
      }
    }
  });

  it('never lets negative autocorrelation make a trend surer', () => {
    const { years, values, variance } = references.find(({ name }) => name === 'alternating')!;
    expect(hamedRaoFactor(years, values)).toBeLessThan(1);
    const found = trendTest(years, values);
    expect(found.z).toBeCloseTo((found.s - Math.sign(found.s)) / Math.sqrt(variance), 12);
  });

  it('says nothing of a constant series', () => {
    const years = Array.from({ length: 12 }, (_, i) => 2000 + i);
    expect(
      trendTest(
        years,
        years.map(() => 4),
      ),
    ).toMatchObject({ slope: 0, s: 0, z: 0, tau: 0 });
    expect(
      trendTest(
        years,
        years.map(() => 4),
      ).p,
    ).toBeCloseTo(1, 12);
  });

  it('turns with the sign of the series', () => {
    const { years, values } = references[2]!;
    const up = trendTest(years, values);
    const down = trendTest(
      years,
      values.map((value) => -value),
    );
    expect(down.slope).toBeCloseTo(-up.slope, 12);
    expect(down.p).toBeCloseTo(up.p, 12);
    expect(down.interval[0]).toBeCloseTo(-up.interval[1], 12);
  });
});

describe('size of the test on series without a trend, nominal 10%', () => {
  const rejections = (rho: number): { corrected: number; uncorrected: number } => {
    const rng = createRng(1, `size ${rho}`);
    const [n, runs] = [30, 600];
    const years = Array.from({ length: n }, (_, i) => i);
    let [corrected, uncorrected] = [0, 0];
    for (let run = 0; run < runs; run++) {
      let error = rng.normal() / Math.sqrt(1 - rho * rho);
      const values = years.map(() => (error = rho * error + rng.normal()));
      const { p, s, variance } = trendTest(years, values);
      if (p < 0.1) corrected++;
      if (2 * normalCdf(-(Math.abs(s) - 1) / Math.sqrt(variance)) < 0.1) uncorrected++;
    }
    return { corrected: corrected / runs, uncorrected: uncorrected / runs };
  };

  it('is right without autocorrelation', () => {
    const { corrected } = rejections(0);
    expect(corrected).toBeGreaterThan(0.06);
    expect(corrected).toBeLessThan(0.14);
  });

  it('stays too large under strong autocorrelation, though less than uncorrected', () => {
    const { corrected, uncorrected } = rejections(0.7);
    expect(corrected).toBeLessThan(uncorrected - 0.05);
    expect(corrected).toBeGreaterThan(0.2);
    expect(corrected).toBeLessThan(0.4);
  });
});
