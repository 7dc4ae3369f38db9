import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changeSearch, leadLag, trendTest } from '../../src/analysis/index.js';
import { createRng } from '../../src/core/rng.js';
import { normalCdf } from '../../src/core/special.js';
import { decidedTest, type Deciding } from '../../src/evidence/chances/decided.js';
import { cellsOfCalibration, memories, sharesOf } from '../../scripts/claims-null/calibration.js';
import { pagePath, partsIn } from '../../scripts/claims-null/table.js';
import { persistences } from '../../src/evidence/chances/estimate-errors.js';
import { rateDraws } from '../../src/evidence/chances/counts.js';
import {
  meanCells,
  meanShare,
  serialDraws,
  serialOf,
  serialOfStretches,
} from '../../src/evidence/chances/years.js';
import type { PredicateContext, Predicate } from '../../src/evidence/index.js';
import type { CodedFact, ObservedSeries, ObservedValue } from '../../src/evidence/types.js';

const claimsPage = partsIn(readFileSync(pagePath, 'utf8'));

/* Every verdict by a case that was reckoned by hand: values, error, smallest difference, shares. */

type Points = readonly ObservedValue[];
const years = (from: number, values: readonly number[]): Points =>
  values.map((value, i) => ({ year: from + i, value }));

function contextOf(
  series: Readonly<Record<string, Points | Partial<ObservedSeries>>>,
  more: Partial<PredicateContext> = {},
): PredicateContext {
  return {
    trend: trendTest,
    changes: changeSearch,
    leadLag,
    seed: 1,
    draws: 20_000,
    series: (observe) => {
      const found = series[[observe.measure, ...observe.of].join(' ')]!;
      const part = Array.isArray(found) ? { points: found as Points } : (found as object);
      return {
        ...{ observe, label: observe.measure, unit: 'units', datasets: ['nmc'], points: [] },
        ...part,
      };
    },
    ...more,
  };
}

const decided = (deciding: Deciding, context: PredicateContext) => {
  const result = decidedTest(deciding, context);
  return { ...result.decided!, result };
};

const observe = { measure: 'm', of: ['A'] };
const level = (window: readonly [number, number], value: number): Predicate => ({
  ...{ kind: 'level', label: 'it is high', observe, window, compare: 'above', value },
});
const change = (
  after: readonly [number, number],
  before: readonly [number, number],
): Predicate => ({
  kind: 'difference',
  label: 'it rises',
  minuend: { observe, window: after },
  subtrahend: { observe, window: before },
  compare: 'above',
  value: 0,
});

describe('a record of the years themselves', () => {
  const context = contextOf({ 'm A': years(2001, [3, 3, 3, 9, 9, 9]) });
  it.each([
    [5, 'supported', [1, 0, 0]],
    [6, 'no-difference', [0, 1, 0]],
    [7, 'no-difference', [0, 1, 0]],
  ] as const)('rises by 6: with delta %s it is %s', (delta, verdict, shares) => {
    const test = change([2004, 2006], [2001, 2003]);
    const found = decided({ test, delta, errors: 'none' }, context);
    expect(found.verdict).toBe(verdict);
    expect(Object.values(found.chances!)).toEqual(shares);
    expect(found.result.interval).toBeNull();
  });

  it('falls by 6: the claim that it rises is contradicted', () => {
    const test = change([2001, 2003], [2004, 2006]);
    expect(decided({ test, delta: 1, errors: 'none' }, context).verdict).toBe('contradicted');
  });

  it('says what would have been needed: beyond the value by delta on either side', () => {
    const found = decided({ test: level([2001, 2003], 2), delta: 0.5, errors: 'none' }, context);
    expect(found.change).toBe('supported above 2.5, contradicted below 1.5');
    expect(found.verdict).toBe('supported');
  });
});

describe('an estimate with its own error', () => {
  // One year, 0 with a standard deviation of 1: P(theta > .5) = 1 - Phi(.5) = .3085, P(|theta| <= .5) = .3829.
  const wide = 1.6448536269514722;
  const at = (value: number): Points => [
    { year: 2001, value, interval: [value - wide, value + wide] },
  ];
  it.each([
    [0, 'open'],
    [1.4, 'leaning-for'],
    [2.2, 'supported'],
    [-2.2, 'contradicted'],
  ] as const)('at %s, delta .5, it is %s', (value, verdict) => {
    const found = decided(
      { test: level([2001, 2001], 0), delta: 0.5 },
      contextOf({ 'm A': at(value) }),
    );
    expect(found.verdict).toBe(verdict);
    expect(found.chances!.for).toBeCloseTo(1 - normalCdf(0.5 - value), 1);
    expect(found.chances!.against).toBeCloseTo(normalCdf(-0.5 - value), 1);
    expect(found.result.interval![1] - found.result.interval![0]).toBeCloseTo(2 * wide, 1);
  });

  it('is no difference where the error is small beside delta', () => {
    const points: Points = [{ year: 2001, value: 0.1, interval: [0, 0.2] }];
    const found = decided(
      { test: level([2001, 2001], 0), delta: 0.5 },
      contextOf({ 'm A': points }),
    );
    expect(found.verdict).toBe('no-difference');
  });

  it('takes the persistence that the model of latent relations found', () => {
    const model = JSON.parse(
      readFileSync(new URL('../../data/latent-model.json', import.meta.url), 'utf8'),
    ) as { domains: string[]; dynamics: { persistence: number[] } };
    model.domains.forEach((domain, at) =>
      expect(persistences[`latent-${domain}`]).toBeCloseTo(
        model.dynamics.persistence[2 * at + 1]!,
        domain === 'ties' ? 2 : 3,
      ),
    );
  });

  it('shares its error over the years by the persistence of its domain', () => {
    // Two years apart by d, standard deviation 1 each: the change has variance 2 (1 - .967^d).
    const latent = { measure: 'latent-security', of: ['A'] };
    const points: Points = [2001, 2011].map((year) => ({
      year,
      value: 0,
      interval: [-wide, wide],
    }));
    const found = decidedTest(
      {
        delta: 0,
        test: {
          kind: 'difference',
          label: 'x',
          minuend: { observe: latent, window: [2011, 2011] },
          subtrahend: { observe: latent, window: [2001, 2001] },
          compare: 'above',
          value: 0,
        },
      },
      contextOf({ 'latent-security A': points }),
    );
    const sd = Math.sqrt(2 * (1 - 0.967 ** 10));
    expect(found.interval![1]).toBeCloseTo(wide * sd, 1);
  });
});

describe('years as draws of a process with memory', () => {
  const ones = (of: readonly unknown[]) => of.map(() => 1);
  /** What a program written apart finds at each memory, with R as a whole matrix: generators/serial.py. */
  const golden = JSON.parse(
    readFileSync(new URL('./serial.json', import.meta.url), 'utf8'),
  ) as readonly {
    readonly years: readonly number[];
    readonly values: readonly number[];
    readonly columns: readonly (readonly number[])[];
    readonly cells: readonly { readonly year: number; readonly c: number }[];
    readonly weights: readonly number[];
    readonly variances: readonly number[];
    readonly share: number;
  }[];
  it.each(golden)('weighs memories as the whole matrix does: %#', (one) => {
    const found = serialOf(one.years, one.values, one.columns)!;
    found.weights.forEach((weight, i) => expect(weight).toBeCloseTo(one.weights[i]!, 9));
    found.variances.forEach((variance, i) =>
      expect(variance / one.variances[i]!).toBeCloseTo(1, 8),
    );
    expect(meanShare(found, one.cells) / one.share).toBeCloseTo(1, 8);
  });

  it('draws errors of that variance, and of the covariance of neighbours', () => {
    const [a, b] = [
      { years: [1, 2, 3, 4, 5], values: [1, 2, 1.5, 3, 2], weight: -1 },
      { years: [6, 7, 8, 9, 10], values: [3, 5, 4, 6, 5], weight: 1 },
    ];
    const found = serialOfStretches([a, b])!;
    const both = [meanCells(a), meanCells(b)];
    const [first, second] = serialDraws(found, both, 200_000, createRng(4));
    const change = [...both[0]!.map((one) => ({ ...one, c: -one.c })), ...both[1]!];
    // The variance of Student’s t is f / (f - 2) times its squared scale, at each memory.
    const expected =
      found.weights.reduce((sum, weight, i) => {
        const only = { ...found, weights: found.weights.map((_, j) => Number(i === j)) };
        return sum + weight * found.variances[i]! * meanShare(only, change);
      }, 0) *
      (found.freedom / (found.freedom - 2));
    const drawn = second!.reduce((sum, one, i) => sum + (one - first![i]!) ** 2, 0) / 200_000;
    expect(drawn / expected).toBeGreaterThan(0.97);
    expect(drawn / expected).toBeLessThan(1.03);
  });

  it('keeps a mean of percentiles within 0 and 1', () => {
    const points = years(2001, [0.9, 0.99, 0.97, 1, 0.85]);
    const context = contextOf({ 'm A': { points, range: [0, 1] } });
    const found = decided({ test: level([2001, 2005], 0.5), delta: 0.1 }, context);
    expect(found.result.interval![1]).toBeLessThanOrEqual(1);
    expect(found.verdict).toBe('supported');
    // The end at 1 holds the draws back: elsewhere the error would be another, and nothing is said of it.
    expect(found.change).toBeUndefined();
  });

  it('keeps each of two means within its range: counts of a state do not fall below none', () => {
    const points = years(2001, [0, 3, 1, 2, 4, 2, 1, 3]);
    const none = years(2001, [0, 0, 0, 1, 0, 0, 0, 0]);
    const test: Predicate = {
      ...{ kind: 'difference', label: 'A does it more than B', compare: 'above', value: 0 },
      minuend: { observe, window: [2001, 2008] },
      subtrahend: { observe: { measure: 'm', of: ['B'] }, window: [2001, 2008] },
    };
    const lowest = (range: readonly [number | null, number | null]): number => {
      const context = contextOf({ 'm A': { points, range }, 'm B': { points: none, range } });
      return decided({ test, delta: 0.1, errors: 'years' }, context).result.interval![0];
    };
    // The mean of A is 2 and that of B an eighth: without a range the difference of 1.9 reaches below what B could make of it.
    expect(lowest([0, null])).toBeGreaterThan(-0.2);
    expect(lowest([0, null])).toBeGreaterThan(lowest([null, null]));
  });

  it('names no change of verdict beyond what can be observed', () => {
    const at = years(2001, [0.5, 0.52, 0.48, 0.51, 0.49]);
    const test = level([2001, 2005], 0.98);
    const found = decided(
      { test, delta: 0.05 },
      contextOf({ 'm A': { points: at, range: [0, 1] } }),
    );
    expect(found.change).toMatch(/^no value could have it supported, contradicted below 0\.8/);
  });

  it('takes years that do not vary to vary by what would not matter', () => {
    const found = serialOf([1, 2, 3, 4], [5, 5, 5, 5], [ones([1, 2, 3, 4])], 0.3)!;
    found.variances.forEach((variance) => expect(variance).toBeCloseTo(0.09 / 3, 12));
    const flat = contextOf({ 'm A': years(2001, [0.2, 0.2, 0.2, 0.7, 0.7, 0.7]) });
    const test = change([2004, 2006], [2001, 2003]);
    expect(decided({ test, delta: 0.1 }, flat).verdict).toBe('supported');
    expect(decided({ test, delta: 0.4 }, flat).verdict).toBe('leaning-for');
  });

  it('is untestable with fewer than two degrees of freedom, and where nothing varies or matters', () => {
    expect(serialOf([1, 2], [1, 2], [ones([1, 2])])).toBeNull();
    expect(serialOf([1, 2, 3, 4], [5, 5, 5, 5], [ones([1, 2, 3, 4])])).toBeNull();
    const few = contextOf({ 'm A': years(2001, [1, 5]) });
    expect(decided({ test: level([2001, 2002], 0), delta: 0.1 }, few).verdict).toBe('untestable');
    const flat = contextOf({ 'm A': years(2001, [0.2, 0.2, 0.2, 0.7, 0.7, 0.7]) });
    const test = change([2004, 2006], [2001, 2003]);
    expect(decided({ test, delta: 0 }, flat).verdict).toBe('untestable');
  });

  it.each(memories)(
    'decides and leans where nothing happens, with a memory of %s, as often as the page says',
    (memory) => {
      const rows = claimsPage
        .get('calibration')!
        .split('\n')
        .map((line) =>
          line
            .split('|')
            .slice(1, -1)
            .map((cell) => cell.trim()),
        );
      expect(rows).toContainEqual(cellsOfCalibration(memory));
    },
  );

  it('decides no more often than it may up to a memory of .7', () => {
    const { decides, leans } = sharesOf('a change between two windows of five years', 0.7);
    expect(decides).toBeLessThan(0.12);
    expect(leans).toBeLessThan(0.46);
  });
});

describe('counts', () => {
  const of = (values: readonly number[]) => ({
    years: values.map((_, i) => 2001 + i),
    values: Float64Array.from(values),
  });
  it('are drawn from the posterior of their rate, wider where years vary more', () => {
    // 2 a year in four years, without spread: Gamma(8.5, 4), mean 2.125, variance 8.5 / 16.
    const even = rateDraws(of([2, 2, 2, 2]), 20_000, createRng(1));
    const mean = even.reduce((sum, one) => sum + one, 0) / even.length;
    const variance = even.reduce((sum, one) => sum + (one - mean) ** 2, 0) / even.length;
    expect(mean).toBeCloseTo(2.125, 1);
    expect(variance).toBeCloseTo(8.5 / 16, 1);
    const lumpy = rateDraws(of([0, 0, 0, 8]), 20_000, createRng(1));
    const spread = lumpy.reduce((sum, one) => sum + (one - 2.1) ** 2, 0) / lumpy.length;
    expect(spread).toBeGreaterThan(4 * variance);
  });

  it('make a ratio: 30 against 10 in ten years is more than a quarter above', () => {
    const context = contextOf({
      'm A': years(2001, [...Array<number>(10).fill(1), ...Array<number>(10).fill(3)]),
    });
    const side = (window: readonly [number, number]) => ({ observe, window });
    const ratio = (compare: 'above' | 'below'): Predicate => ({
      kind: 'ratio',
      label: 'more',
      numerator: side([2011, 2020]),
      denominator: side([2001, 2010]),
      compare,
      value: 1,
    });
    const found = decided({ test: ratio('above'), delta: 1.25, errors: 'counts' }, context);
    // ln 3 - ln 1.25 over sqrt(1/30.5 + 1/10.5) is 2.4 standard errors.
    expect(found.verdict).toBe('supported');
    expect(found.result.observed).toBeCloseTo(3, 12);
    expect(decided({ test: ratio('below'), delta: 1.25, errors: 'counts' }, context).verdict).toBe(
      'contradicted',
    );
  });
});

describe('shares', () => {
  const share = (): Deciding => ({
    test: level([2001, 2001], 0.5),
    delta: 0.1,
    errors: 'shares',
  });
  it('of 3 in 4 are open, of 300 in 400 above a half', () => {
    const at = (n: number): Points => [{ year: 2001, value: 0.75, n }];
    const [few, many] = [4, 400].map((n) => decided(share(), contextOf({ 'm A': at(n) })));
    // Beta(3.5, 1.5): P(> .6) = .7168 by the incomplete beta function.
    expect(few!.chances!.for).toBeCloseTo(0.717, 1);
    expect([few!.verdict, many!.verdict]).toEqual(['open', 'supported']);
  });
  it('are untestable where nobody says of how many', () => {
    const points = years(2001, [0.75]);
    expect(decided(share(), contextOf({ 'm A': points })).verdict).toBe('untestable');
  });
});

describe('values that lack a part of what they are made of', () => {
  const points: Points = [
    { year: 2001, value: 3 },
    { year: 2002, value: 4, flag: 'fewer-components' },
    { year: 2003, value: 5, flag: 'inputs-ended' },
  ];
  it('leave the currency at the last whole year, and say so', () => {
    const { result } = decided(
      { test: level([2001, 2003], 0), delta: 1, errors: 'none' },
      contextOf({ 'm A': points }),
    );
    expect(result.lastYear).toBe(2001);
    expect(result.finding).toMatch(/In 2002–2003 some of what the value is made of is not known/);
  });
});

describe('more than the trend', () => {
  it('is the mean of a window less the line through earlier years', () => {
    // A line of 1 a year with a ripple, then a step of 5.
    const values = [1.1, 1.9, 3.1, 3.9, 5.1, 5.9, 7.1, 7.9, 14, 15, 16];
    const context = contextOf({ 'm A': years(2001, values) });
    const test: Predicate = {
      ...{ kind: 'departure', label: 'a step', observe, compare: 'above' },
      window: [2009, 2011],
      before: [2001, 2008],
    };
    const found = decided({ test, delta: 2 }, context);
    // Least squares through the eight: slope 41.6 / 42, value at 2010 = 4.5 + 5.5 x 41.6 / 42.
    expect(found.result.observed).toBeCloseTo(15 - (4.5 + (5.5 * 41.6) / 42), 9);
    expect(found.verdict).toBe('supported');
    expect(decided({ test, delta: 6 }, context).verdict).toBe('no-difference');
  });
});

describe('several at once', () => {
  const context = contextOf({
    'm A': years(2001, [2]),
    'm B': years(2001, [2]),
    'm C': years(2001, [-2]),
  });
  const of = (state: string): Extract<Predicate, { kind: 'level' }> => ({
    ...{ kind: 'level', label: state, observe: { measure: 'm', of: [state] } },
    ...{ window: [2001, 2001], compare: 'above', value: 0 },
  });
  const count = (least: number, states: readonly string[], margin?: number): Deciding => ({
    test: {
      kind: 'at-least',
      label: 'most',
      count: least,
      of: states.map(of),
      ...(margin === undefined ? {} : { margin }),
    },
    delta: 1,
    errors: 'none',
  });

  it.each([
    [2, ['A', 'B', 'C'], undefined, 'supported'],
    [3, ['A', 'B', 'C'], undefined, 'contradicted'],
    [2, ['A', 'C', 'C'], undefined, 'contradicted'],
    [2, ['A', 'B', 'C'], 1, 'no-difference'],
  ] as const)('%s of %o, margin %s: %s', (least, states, margin, verdict) =>
    expect(decided(count(least, states, margin), context).verdict).toBe(verdict),
  );

  it('counts in joint draws: two even chances of two are one in four', () => {
    const half: Points = [{ year: 2001, value: 0, interval: [-1, 1] }];
    const found = decided(
      {
        test: { kind: 'at-least', label: 'both', count: 2, of: [of('A'), of('B')] },
        delta: 0,
      },
      contextOf({ 'm A': half, 'm B': half }),
    );
    expect(found.chances!.for).toBeCloseTo(0.25, 1);
    expect(found.chances!.against).toBeCloseTo(0.75, 1);
  });
});

describe('a weighted sum', () => {
  it('is a change in one place less the change in another, over the mean of states', () => {
    const context = contextOf({
      'm A': years(2001, [1, 4]),
      'm B': years(2001, [3, 4]),
      'm C': years(2001, [0, 1]),
    });
    const each = { measure: 'm', of: ['each'] };
    const third = { measure: 'm', of: ['C'] };
    const found = decided(
      {
        errors: 'none',
        delta: 0.5,
        test: {
          ...{ kind: 'contrast', label: 'x', compare: 'above', value: 0 },
          terms: [
            { weight: 1, observe: each, window: [2002, 2002], each: ['A', 'B'] },
            { weight: -1, observe: each, window: [2001, 2001], each: ['A', 'B'] },
            { weight: -1, observe: third, window: [2002, 2002] },
            { weight: 1, observe: third, window: [2001, 2001] },
          ],
        },
      },
      context,
    );
    // (4 - 2) - (1 - 0) = 1.
    expect(found.result.observed).toBe(1);
    expect(found.verdict).toBe('supported');
  });
});

describe('a weighted sum with gaps', () => {
  it('is taken in the years that all terms have', () => {
    const context = contextOf({
      'm A': years(2001, [1, 1, 9, 1]),
      'm B': [2001, 2002, 2004].map((year) => ({ year, value: 0 })),
    });
    const term = (state: string, weight: number) => ({
      weight,
      observe: { measure: 'm', of: [state] },
      window: [2001, 2004] as const,
    });
    const test: Predicate = {
      ...{ kind: 'contrast', label: 'x', compare: 'above', value: 0 },
      terms: [term('A', 1), term('B', -1)],
    };
    // 2003, which B lacks, does not count: 1 - 0.
    expect(decided({ test, delta: 0.5, errors: 'none' }, context).result.observed).toBe(1);
  });
});

describe('records', () => {
  const figure = (value: number): Predicate => ({
    ...{ kind: 'level', label: 'a figure', observe, window: [2001, 2001], compare: 'within' },
    ...{ value, tolerance: 1 },
  });
  it('are true or false without a share', () => {
    const context = contextOf({ 'm A': years(2001, [10]) });
    expect(decided({ test: figure(11) }, context)).toMatchObject({
      verdict: 'true',
      chances: null,
    });
    expect(decided({ test: figure(11.5) }, context)).toMatchObject({ verdict: 'false' });
    expect(decided({ test: figure(1) }, contextOf({ 'm A': [] })).verdict).toBe('untestable');
  });

  const fact = (more: Partial<CodedFact>): CodedFact =>
    ({
      ...{ id: 'f', statement: 'It was so.', date: '2014-03', actors: ['A'], source: 'work' },
      ...{ grade: 'press', references: [{}, {}], ...more },
    }) as unknown as CodedFact;
  const recorded: Predicate = { kind: 'recorded', label: 'on record', facts: ['f'] };
  it.each([
    ['by two references', fact({}), 'true'],
    ['by an official document alone', fact({ grade: 'primary', references: [] }), 'true'],
    ['by one report', fact({ references: [{}] as never }), 'untestable'],
    ['not known yet', undefined, 'untestable'],
    ['said otherwise by others', fact({ disputed: 'Others say not.' }), 'disputed'],
  ] as const)('%s: %s', (_, known, verdict) =>
    expect(decided({ test: recorded }, contextOf({}, { fact: () => known })).verdict).toBe(verdict),
  );

  it('of a place among counts have the error of counts', () => {
    const counts: Readonly<Record<string, number>> = { a: 30, b: 10, c: 2, d: 10 };
    const context = contextOf(
      {},
      {
        series: (look) => ({
          ...{ observe: look, label: 'm', unit: 'items', datasets: [] },
          points: years(2001, [counts[String(look.params!['field'])]!]),
        }),
      },
    );
    const rank = (field: string, value: number): Deciding => ({
      test: {
        ...{ kind: 'rank', label: 'a place', parameter: 'field', among: ['a', 'b', 'c'], value },
        ...{ observe: { measure: 'm', of: [], params: { field } }, window: [2001, 2001] },
      },
    });
    expect(decided(rank('a', 1), context).verdict).toBe('supported');
    expect(decided(rank('c', 2), context).verdict).toBe('contradicted');
    expect(decided(rank('b', 2), context).result.observed).toBe(2);
    expect(decided(rank('d', 2), context).result.observed).toBe(2.5);
  });

  it('of a probability are that probability', () => {
    const test: Predicate = { kind: 'probability', label: 'likely', observe, window: [2001, 2002] };
    const at = (p: number) => decided({ test }, contextOf({ 'm A': years(2001, [p, p]) })).verdict;
    expect([0.97, 0.85, 0.5, 0.15, 0.02].map(at)).toEqual([
      'supported',
      'leaning-for',
      'open',
      'leaning-against',
      'contradicted',
    ]);
  });
});
