import { describe, expect, it } from 'vitest';
import { normalCdf } from '../../src/core/special.js';
import { variantOf } from '../../src/app/engine/measure-params.js';
import { hostileProbability } from '../../src/measures/latent/hostile-probability.js';
import { latentHostility } from '../../src/measures/latent/latent-hostility.js';
import { MixtureRanks } from '../../src/measures/latent/mixture-ranks.js';
import { compute, rowOf } from './frame.js';

describe('ranks among units that are known with an error each', () => {
  const units = [
    [1990, -310, 12],
    [1990, 4, 3],
    [1990, 5, 180],
    [1990, 250, 44],
    [1991, 100, 50],
  ] as const;
  const ranks = new MixtureRanks({
    year: units.map(([year]) => year),
    mean: units.map(([, mean]) => mean),
    sd: units.map(([, , sd]) => sd),
  });

  it('are the mean of the distribution functions of the year', () => {
    const own = units.filter(([year]) => year === 1990);
    for (let x = -1200; x <= 1200; x += 3.7) {
      const expected = own.reduce((sum, [, m, s]) => sum + normalCdf((x - m) / s), 0) / own.length;
      expect(Math.abs(ranks.tabled(1990, x) - expected), String(x)).toBeLessThan(1e-3);
      expect(ranks.tabled(1990, x)).toBeGreaterThanOrEqual(ranks.tabled(1990, x - 1));
    }
    expect(ranks.tabled(1991, 100)).toBeCloseTo(0.5, 3);
  });

  it('are the same summed as from a table', () => {
    for (let x = -1200; x <= 1200; x += 0.7)
      for (const year of [1990, 1991])
        expect(ranks.summed(year, x), String(x)).toBeCloseTo(ranks.tabled(year, x), 12);
  });

  it('are 0 and 1 beyond all of them, and none in a year without units or of no value', () => {
    for (const way of ['tabled', 'summed'] as const) {
      expect(ranks[way](1990, -1e6)).toBe(0);
      expect(ranks[way](1990, 1e6)).toBeCloseTo(1, 12);
    }
    for (const [year, x] of [
      [1989, 0],
      [1992, 0],
      [1990, NaN],
    ] as const)
      expect([ranks.tabled(year, x), ranks.summed(year, x)]).toEqual([NaN, NaN]);
  });
});

const dyad = (ccode2: number, of: Record<string, number>) => ({
  ...{ ccode1: 2, ccode2, year: 1990, relevant: 1, hostility_n: 3, threshold_25: 130 },
  ...{ hostility_sd: 40, hostility_filtered_sd: 40, hostility_prior_sd: 100, threshold_15: 90 },
  ...of,
});
const tables = {
  relations: [
    dyad(200, { hostility_mean: -50, hostility_level: -20, hostility_filtered_mean: 10 }),
    dyad(365, { hostility_mean: 130, hostility_level: 100 }),
    dyad(40, { hostility_mean: 20, hostility_sd: 90 }),
    dyad(710, { hostility_mean: 90, relevant: 0 }),
    dyad(731, { hostility_mean: 90, hostility_sd: 108 }),
  ],
};

describe('latent hostility', () => {
  const columns = compute(latentHostility, tables);
  const at = (ccode2: number): number => rowOf(columns, 2, ccode2, 1990);

  it('splits into the level and the deviation from it', () => {
    const { value, parts } = columns;
    const own = [value, parts!['level']!, parts!['deviation']!].map((list) => list[at(200)]!);
    expect(own[0]).toBe(-0.5);
    expect(own[1]).toBe(-0.2);
    expect(own[2]).toBeCloseTo(-0.3, 12);
  });

  it('of the filtered state has other numbers and no parts', () => {
    const filtered = compute(latentHostility, tables, { state: 'filtered' });
    expect(filtered.value[at(200)]).toBe(0.1);
    expect(filtered.parts).toBeUndefined();
    const needed = (state: string): readonly string[] =>
      (variantOf(latentHostility, { state }).needs as typeof latentHostility.needs).relations
        .numbers;
    expect(needed('filtered')).not.toContain('hostility_mean');
    expect(needed('smoothed')).not.toContain('hostility_filtered_mean');
  });

  it('that is hardly known is flagged and has no percentile, nor has a pair that is not relevant', () => {
    const { percentile, percentileInterval, information, flags } = columns;
    expect(information![at(200)]).toBeCloseTo(0.84, 12);
    expect(information![at(40)]).toBeCloseTo(0.19, 12);
    // Rounded, the variance with items may be the larger one.
    expect(information![at(731)]).toBe(0);
    const flagged = [200, 365, 40, 710, 731].filter((code) => flags!.has(at(code)));
    expect(flagged).toEqual([40, 731]);
    for (const list of [percentile!, percentileInterval!.low, percentileInterval!.high])
      expect([200, 365, 40, 710, 731].map((code) => !Number.isNaN(list[at(code)]!))).toEqual([
        ...[true, true],
        ...[false, false, false],
      ]);
  });
});

describe('the probability of hostility', () => {
  const columns = compute(hostileProbability, tables);
  const at = (ccode2: number): number => rowOf(columns, 2, ccode2, 1990);

  it('is a half at the threshold, and larger for a lower one', () => {
    expect(columns.value[at(365)]).toBe(0.5);
    expect(columns.value[at(710)]).toBeCloseTo(normalCdf(-1), 12);
    const lower = compute(hostileProbability, tables, { threshold: '.15' });
    expect(lower.value[at(365)]).toBeCloseTo(normalCdf(1), 12);
  });

  it('is ranked among the relevant dyads, known or not, and has no interval', () => {
    expect(columns.percentile![at(365)]).toBe(3.5 / 4);
    expect(columns.percentile![at(710)]).toBeNaN();
    expect(columns.percentile![at(731)]).toBeNaN();
    expect(columns.interval).toBeUndefined();
  });
});
