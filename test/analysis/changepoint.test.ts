import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeSearch } from '../../src/analysis/changepoint.js';
import { noiseOf } from '../../src/analysis/changepoint-noise.js';
import {
  cutsByProgramming,
  cutsByPruning,
  minimumSegment,
  segmentsOf,
} from '../../src/analysis/changepoint-segments.js';
import type { ChangeOptions, ChangeSearch } from '../../src/core/changepoint.js';
import { createRng } from '../../src/core/rng.js';

interface Reference {
  years: number[];
  values: number[];
  given: boolean;
  phi: number;
  variance: number;
  penalty: number;
  changes: number[] | number;
  levels: number[] | number;
  total: number;
  costs: { from: number; to: number; cost: number }[];
}

/** Written by generators/changepoint.R: matrices of correlations, all cuts tried, strucchange. */
const { strucchange, ...references } = JSON.parse(
  readFileSync(new URL('./changepoint.json', import.meta.url), 'utf8'),
) as Record<string, Reference> & { strucchange: { rss: number[]; one: number } };

const list = (value: number[] | number): number[] => (Array.isArray(value) ? value : [value]);

function search(
  years: ArrayLike<number>,
  values: ArrayLike<number>,
  options: Partial<ChangeOptions> = {},
): ChangeSearch {
  const found = changeSearch(years, values, { seed: 1, draws: 199, ...options });
  if ('untestable' in found) throw new Error(found.untestable);
  return found;
}

describe('how a search is made', () => {
  const years = Array.from({ length: 20 }, (_, i) => 2000 + i);
  const noise = [0.1, -0.2, 0.15, 0.05, -0.1, 0.2, -0.15, 0.1, 0, -0.05];
  const values = years.map((year, i) => noise[i % 10]! + (year >= 2017 ? 3 : 0));

  it('is with segments of five years and 3 log(n) s^2 where nothing else is said', () => {
    expect(search(years, values, { minimumSegment: 5, penalty: 3 })).toEqual(search(years, values));
    const { penalty, n, variance } = search(years, values, { penalty: 2 });
    expect(penalty / (2 * Math.log(n) * variance)).toBeCloseTo(1, 12);
  });

  it('finds a level of three years with segments of three, and dates it in the draws as well', () => {
    const asUsual = search(years, values, { between: [2016, 2019] });
    expect([asUsual.possible, asUsual.clearest]).toEqual([[2005, 2015], null]);
    const shorter = search(years, values, { minimumSegment: 3, between: [2016, 2019] });
    expect(shorter.possible).toEqual([2003, 2017]);
    expect(shorter.changes.map(({ year }) => year)).toEqual([2017]);
    expect(shorter.changes[0]!.interval).toEqual([2017, 2017]);
    expect(shorter.changes[0]!.p).toBeLessThan(0.1);
  });
});

describe('changes of level against an independent implementation', () => {
  it.each(Object.entries(references))('%s', (_, reference) => {
    const { years, values, given, phi, variance, penalty, changes, levels, costs } = reference;
    const found = search(years, values, given ? { autocorrelation: phi } : {});
    expect(found.autocorrelation).toBeCloseTo(phi, 10);
    expect(found.variance / variance).toBeCloseTo(1, 10);
    expect(found.penalty / penalty).toBeCloseTo(1, 10);
    expect(found.changes.map(({ year }) => year)).toEqual(list(changes));
    list(levels).forEach((level, i) => expect(found.levels[i]).toBeCloseTo(level, 9));
    const segments = segmentsOf(years, values, phi);
    for (const { from, to, cost } of costs)
      expect(segments.cost(from, to) / cost).toBeCloseTo(1, 9);
  });

  it('has cases with gaps, with none, one and two changes, and with persistence', () => {
    expect(Object.values(references).map(({ changes }) => list(changes).length)).toEqual(
      expect.arrayContaining([0, 1, 2]),
    );
    expect(references['gaps']!.years.at(-1)! - references['gaps']!.years[0]! + 1).toBeGreaterThan(
      references['gaps']!.years.length,
    );
  });

  it('finds the dam of Assuan in the flow of the Nile, with the sums of squares of strucchange', () => {
    const { years, values } = references['nile']!;
    const { cost } = segmentsOf(years, values, 0);
    expect(cost(0, 100)).toBeCloseTo(strucchange.rss[0]!, 3);
    const at = years.indexOf(strucchange.one);
    expect(cost(0, at) + cost(at, 100)).toBeCloseTo(strucchange.rss[1]!, 3);
    const [change, ...more] = search(years, values).changes;
    // Cobb 1978: the change came after 1898.
    expect(change).toMatchObject({ year: 1899, after: 1898 });
    expect(more).toEqual([]);
    expect(change!.p).toBeLessThan(0.02);
    expect(change!.interval[0]).toBeLessThanOrEqual(1899);
    expect(change!.interval[1]).toBeGreaterThanOrEqual(1899);
  });
});

describe('changes by hand', () => {
  it('are the means of independent years, and count the year of the new level', () => {
    const years = Array.from({ length: 15 }, (_, i) => 2000 + i);
    const values = years.map((year, i) => (year < 2007 ? 1 : 4) + (i % 2 === 0 ? 0.1 : -0.1));
    const found = search(years, values, { autocorrelation: 0 });
    // e_t - e_t-1 is 0.2 in size and 3 - 0.2 in one of 13 years: s^2 = (12 * 0.04 + 2.8^2) / 26.
    expect(found.variance).toBeCloseTo((12 * 0.04 + 2.8 ** 2) / 26, 12);
    expect(found.penalty).toBeCloseTo((3 * Math.log(15) * (12 * 0.04 + 2.8 ** 2)) / 26, 12);
    expect(found.changes.map(({ year, after }) => [year, after])).toEqual([[2007, 2006]]);
    expect(found.changes[0]!.from).toBeCloseTo(1 + 0.1 / 7, 12);
    expect(found.changes[0]!.to).toBeCloseTo(4, 12);
    expect(found.possible).toEqual([2005, 2010]);
  });

  it('say why a series cannot be searched', () => {
    const years = Array.from({ length: 40 }, (_, i) => 1980 + i);
    const refusal = (at: number[], value = (year: number) => Math.sin(year)) =>
      changeSearch(at, at.map(value), { seed: 1 });
    expect(refusal(years.slice(0, 14))).toEqual({
      untestable: '14 years have a value, and 15 are needed',
    });
    expect(refusal(years.filter((_, i) => i % 2 === 0))).toEqual({
      untestable:
        'only 0 runs of three years have values, and 8 are needed to tell a change from persistence',
    });
    expect(refusal(years, () => 2)).toEqual({
      untestable: 'it does not vary from year to year',
    });
  });

  it('depend on the seed in p and interval alone', () => {
    const { years, values } = references['gaps']!;
    const [one, same, other] = [1, 1, 2].map((seed) => search(years, values, { seed }));
    expect(one).toEqual(same);
    expect(other!.changes.map(({ year, from, to }) => [year, from, to])).toEqual(
      one!.changes.map(({ year, from, to }) => [year, from, to]),
    );
  });
});

describe('the optimum', () => {
  const series = fc
    .record({
      n: fc.integer({ min: 5, max: 40 }),
      phi: fc.constantFrom(0, 0.3, 0.6, 0.9),
      seed: fc.integer({ min: 0, max: 1e6 }),
      penalty: fc.constantFrom(0, 0.5, 2, 8),
      gaps: fc.boolean(),
    })
    .map(({ n, phi, seed, penalty, gaps }) => {
      const rng = createRng(seed, 'optimum');
      const years: number[] = [];
      for (let year = 1900; years.length < n; year++)
        if (!gaps || rng.uniform() < 0.8) years.push(year);
      const values = years.map((_, i) => rng.normal() + (i % 13 > 6 ? 3 : 0));
      return { segments: segmentsOf(years, values, phi), penalty };
    });

  it('by pruning is the one by programming', () => {
    fc.assert(
      fc.property(series, ({ segments, penalty }) => {
        expect(cutsByPruning(segments, penalty)).toEqual(cutsByProgramming(segments, penalty));
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it('by pruning stands short segments and cuts that cost, whatever the costs are', () => {
    const table = fc
      .record({
        seed: fc.integer({ min: 0, max: 1e6 }),
        roughness: fc.constantFrom(0, 0.2, 0.6),
        power: fc.constantFrom(1, 1.3, 2),
        penalty: fc.constantFrom(0, 1, 5),
      })
      .map(({ seed, roughness, power, penalty }) => {
        const rng = createRng(seed, 'costs');
        const n = 30;
        const places = Array.from({ length: n + 1 }, (_, i) => i);
        const costs = places.map((from) =>
          places.map((to) => (to - from) ** power * (1 + roughness * rng.uniform())),
        );
        const cost = (from: number, to: number): number => costs[from]![to]!;
        let slack = 0;
        for (let from = 0; from < n; from++)
          for (let at = from + 1; at < n; at++)
            for (let to = at + 1; to <= n; to++)
              slack = Math.max(slack, cost(from, at) + cost(at, to) - cost(from, to));
        return { segments: { n, cost, slack }, penalty };
      });
    fc.assert(
      fc.property(table, ({ segments, penalty }) => {
        expect(cutsByPruning(segments, penalty)).toEqual(cutsByProgramming(segments, penalty));
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('by pruning keeps a start while the rest is too short to be cut off', () => {
    // A start left out as soon as a cut behind it is better, and not five years later, gives 6 and 11 here.
    const values = [8, 5, 2, 9, 0, 4, 2, 9, 8, 40, 6, 4, 4, 0, 7, 35];
    const years = values.map((_, i) => i);
    const segments = segmentsOf(years, values, 0);
    expect(cutsByProgramming(segments, 1)).toEqual([9]);
    expect(cutsByPruning(segments, 1)).toEqual([9]);
  });

  it('is below that of any other way to cut', () => {
    const total = ({ n, cost }: ReturnType<typeof segmentsOf>, cuts: readonly number[]): number =>
      [0, ...cuts].reduce((sum, from, i) => sum + cost(from, cuts[i] ?? n), 0);
    fc.assert(
      fc.property(series, fc.array(fc.integer({ min: 5, max: 35 })), (drawn, starts) => {
        const { segments, penalty } = drawn;
        const cuts = [...new Set(starts)]
          .sort((a, b) => a - b)
          .filter(
            (at, i, all) =>
              at - (all[i - 1] ?? 0) >= minimumSegment && segments.n - at >= minimumSegment,
          );
        const valid = cuts.every((at, i) => at - (cuts[i - 1] ?? 0) >= minimumSegment);
        const best = cutsByProgramming(segments, penalty);
        if (valid)
          expect(total(segments, best) + penalty * best.length).toBeLessThanOrEqual(
            total(segments, cuts) + penalty * cuts.length + 1e-9,
          );
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it('never costs more by a cut than the slack allows', () => {
    fc.assert(
      fc.property(series, ({ segments: { n, cost, slack } }) => {
        for (let at = 1; at < n; at++)
          expect(cost(0, at) + cost(at, n)).toBeLessThanOrEqual(cost(0, n) + slack + 1e-9);
      }),
      { numRuns: 200, seed: 6 },
    );
  });
});

describe('noise', () => {
  it('is hardly moved by a change of level', () => {
    const rng = createRng(9, 'noise');
    const years = Array.from({ length: 2000 }, (_, i) => i);
    let e = 0;
    const calm = years.map(() => (e = 0.5 * e + rng.normal()));
    const stepped = calm.map((value, i) => value + (i < 1000 ? 0 : 5));
    expect(Math.abs(noiseOf(years, calm).phi - 0.5)).toBeLessThan(0.1);
    expect(Math.abs(noiseOf(years, stepped).phi - noiseOf(years, calm).phi)).toBeLessThan(0.06);
    expect(noiseOf(years, stepped).variance / noiseOf(years, calm).variance).toBeLessThan(1.05);
  });
});

it('finds nothing in years that no value reaches', () => {
  const { years, values } = references['nile']!;
  const last = years.at(-1)!;
  expect(search(years, values, { between: [last + 1, last + 5] }).clearest).toBeNull();
  expect(search(years, values, { between: [years[0]! - 9, years[0]! - 5] }).clearest).toBeNull();
});
