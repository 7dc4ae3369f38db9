import { describe, expect, it } from 'vitest';
import { changeSearch, leadLag, trendTest } from '../../src/analysis/index.js';
import type { MissingReason } from '../../src/core/missing.js';
import { createRng } from '../../src/core/rng.js';
import {
  evaluatePredicate,
  observesOf,
  type Observe,
  type ObservedSeries,
  type ObservedValue,
  type Predicate,
  type PredicateContext,
} from '../../src/evidence/index.js';
import { movingBlocks } from '../../src/evidence/predicates/bootstrap.js';
import { formatNumber } from '../../src/core/format.js';
import { percentileWords } from '../../src/evidence/predicates/format.js';

const observe = (measure: string, extra: Partial<Observe> = {}): Observe => ({
  measure,
  of: ['A', 'B'],
  ...extra,
});

function seriesOf(
  measure: string,
  values: Record<number, number | null>,
  extra: Partial<ObservedSeries> = {},
): ObservedSeries {
  const points = Object.entries(values).map(([year, value]): ObservedValue => ({
    year: Number(year),
    value,
    ...(value === null ? { reason: 'not-reported' as const } : {}),
  }));
  return {
    observe: observe(measure),
    label: measure,
    unit: 'share',
    datasets: [measure],
    points,
    ...extra,
  };
}

function contextOf(...series: readonly ObservedSeries[]): PredicateContext {
  return {
    series: (wanted) => series.find((one) => one.observe.measure === wanted.measure)!,
    trend: trendTest,
    changes: changeSearch,
    leadLag,
    seed: 7,
  };
}
const yearly = (from: number, values: readonly (number | null)[]): Record<number, number | null> =>
  Object.fromEntries(values.map((value, i) => [from + i, value]));

describe('level', () => {
  const level = (extra: Partial<Extract<Predicate, { kind: 'level' }>>): Predicate => ({
    kind: 'level',
    label: 'level',
    observe: observe('m'),
    window: [2001, 2008],
    compare: 'above',
    value: 0.5,
    ...extra,
  });
  const values = yearly(2001, [0.6, 0.7, 0.65, 0.55, 0.6, 0.7, 0.62, 0.58]);

  it('holds beyond its interval, fails beyond it the other way, and is unclear between', () => {
    const context = contextOf(seriesOf('m', values));
    const yes = evaluatePredicate(level({}), context);
    expect(yes).toMatchObject({
      holds: 'yes',
      intervalMethod: 'block bootstrap',
      threshold: 'above 0.5',
    });
    expect(yes.observed).toBeCloseTo(0.625, 12);
    expect(yes.coverage).toEqual({ years: 8, observed: 8, share: 1 });
    expect(evaluatePredicate(level({ value: 0.9 }), context).holds).toBe('no');
    expect(evaluatePredicate(level({ compare: 'below' }), context).holds).toBe('no');
    expect(evaluatePredicate(level({ value: 0.625 }), context).holds).toBe('unclear');
    expect(yes.finding).toContain('2001\u20132008 0.625 (90% interval ');
    expect(yes.finding).toMatch(
      /block bootstrap; share\); asked: above 0.5; holds\. 8 of 8 years are covered\.$/,
    );
  });

  it('repeats with the seed', () => {
    const context = contextOf(seriesOf('m', values));
    const first = evaluatePredicate(level({}), context);
    expect(evaluatePredicate(level({}), context)).toEqual(first);
    expect(evaluatePredicate(level({}), { ...context, seed: 8 }).interval).not.toEqual(
      first.interval,
    );
  });

  it('draws roll calls again where the series can, for a single year too', () => {
    const resample = (years: readonly number[], draw: number): Float64Array => {
      const rng = createRng(draw, 'test');
      return Float64Array.from(years, () =>
        rng.uniform() < 0.1 ? NaN : 0.6 + 0.2 * (rng.uniform() - 0.5),
      );
    };
    const single = evaluatePredicate(
      level({ window: [2001, 2001] }),
      contextOf(seriesOf('m', { 2001: 0.6 }, { resample })),
    );
    expect(single.intervalMethod).toBe('roll-call bootstrap');
    expect(single.interval![0]).toBeCloseTo(0.51, 1.8);
    expect(single.interval![1]).toBeCloseTo(0.69, 1.8);
    expect(single.holds).toBe('yes');
  });

  it('lets the point decide under three covered years, and says so', () => {
    const context = contextOf(seriesOf('m', { 2001: 0.6, 2002: 0.7 }));
    const found = evaluatePredicate(level({ window: [2001, 2002] }), context);
    expect(found).toMatchObject({ holds: 'yes', interval: null, intervalMethod: null });
    expect(found.finding).toContain('holds by the point alone');
    expect(evaluatePredicate(level({ window: [2001, 2002], value: 0.65 }), context).holds).toBe(
      'unclear',
    );
  });

  it('checks a stated figure by the point', () => {
    const context = contextOf(seriesOf('m', { 2019: 0.165 }));
    const within = (value: number, tolerance: number): string =>
      evaluatePredicate(
        level({ window: [2019, 2019], compare: 'within', value, tolerance }),
        context,
      ).holds;
    expect([within(0.167, 0.01), within(0.167, 0.001), within(0.175, 0.01)]).toEqual([
      'yes',
      'no',
      'yes',
    ]);
  });

  it('is untestable under half of the window, with the reason', () => {
    const context = contextOf(
      seriesOf('m', yearly(2001, [0.6, 0.6, 0.6, null, null, null, null, null])),
    );
    const found = evaluatePredicate(level({}), context);
    expect(found).toMatchObject({
      holds: 'untestable',
      interval: null,
      observed: expect.closeTo(0.6, 12),
    });
    expect(found.finding).toContain(
      '3 of 8 years are covered (mostly: The source covers the year but',
    );
    expect(evaluatePredicate(level({}), contextOf(seriesOf('m', {})))).toMatchObject({
      holds: 'untestable',
      observed: null,
    });
  });

  it('reports the mean percentile', () => {
    const points = [2001, 2002].map((year, i) => ({ year, value: 1, percentile: 0.8 + 0.1 * i }));
    const context = contextOf({ ...seriesOf('m', {}), points });
    const found = evaluatePredicate(level({ window: [2001, 2002] }), context);
    expect(found.percentile).toBeCloseTo(0.85, 12);
    expect(found.finding).toContain(
      'm: mean of 2001\u20132002 1 (no interval; share; percentile 85)',
    );
  });

  it('says that percentiles are averaged where they are asked for', () => {
    const ranked = observe('m', { as: 'percentile' });
    const points = [2001, 2002].map((year) => ({ year, value: 0.8, percentile: 0.8 }));
    const context = contextOf({ ...seriesOf('m', {}), observe: ranked, points });
    const window = [2001, 2002] as const;
    const found = evaluatePredicate(level({ observe: ranked, window }), context);
    expect(found.finding).toContain(
      'm: mean percentile of 2001\u20132002 0.8 (no interval; from 0 to 1); asked',
    );
    const side = { observe: ranked, window };
    const predicate = { kind: 'difference', label: '', compare: 'above', value: 0 } as const;
    const difference = evaluatePredicate(
      { ...predicate, minuend: side, subtrahend: side },
      context,
    );
    expect(difference.finding).toContain('m, mean percentile of 2001\u20132002 0.8, m, mean');
  });

  it('refuses several values a year and a reversed window', () => {
    const points = [
      { year: 2001, value: 1 },
      { year: 2001, value: 2 },
    ];
    expect(() => evaluatePredicate(level({}), contextOf({ ...seriesOf('m', {}), points }))).toThrow(
      /several values in 2001/,
    );
    expect(() =>
      evaluatePredicate(level({ window: [2008, 2001] }), contextOf(seriesOf('m', {}))),
    ).toThrow(/backwards/);
  });
});

describe('moving blocks', () => {
  it('are runs of ceil(n^(1/3)) that cover every position alike', () => {
    const rng = createRng(1);
    expect([...movingBlocks(1, rng)]).toEqual([0]);
    for (let draw = 0; draw < 50; draw++) {
      const positions = movingBlocks(27, rng);
      expect(positions).toHaveLength(27);
      for (let i = 0; i < 27; i++)
        if (i % 3 !== 0) expect(positions[i]).toBe(positions[i - 1]! + 1);
    }
  });
});

describe('trend', () => {
  const trend = (
    sign: 'positive' | 'negative',
    window: [number, number] = [2001, 2012],
  ): Predicate => ({
    kind: 'trend',
    label: 'trend',
    observe: observe('m'),
    window,
    sign,
  });
  const rising = [1, 2, 2.5, 4, 4.5, 5, 7, 7.5, 8, 9.5, 10, 12];

  it('needs slope interval and test on the claimed side', () => {
    const context = contextOf(seriesOf('m', yearly(2001, rising)));
    const found = evaluatePredicate(trend('positive'), context);
    expect(found).toMatchObject({
      holds: 'yes',
      intervalMethod: 'Sen slope',
      unit: 'share per year',
    });
    expect(found.observed).toBeCloseTo(trendTest(yearsOf(rising), rising).slope, 12);
    expect(found.finding).toContain('p < 0.001');
    expect(evaluatePredicate(trend('negative'), context).holds).toBe('no');
    const flat = contextOf(seriesOf('m', yearly(2001, [1, 2, 1, 2, 2, 1, 1, 2, 1, 2, 1, 2])));
    expect(evaluatePredicate(trend('positive'), flat).holds).toBe('unclear');
  });

  it('is untestable where the value is the same in every year', () => {
    const still = contextOf(seriesOf('m', yearly(2001, new Array<number>(12).fill(0.9))));
    const found = evaluatePredicate(trend('negative'), still);
    expect(found).toMatchObject({ holds: 'untestable', observed: null });
    expect(found.finding).toContain('0.9 in all 12 covered years, which has no trend to test');
  });

  it('is untestable under ten years or 60% of the window', () => {
    const context = contextOf(seriesOf('m', yearly(2001, rising)));
    expect(evaluatePredicate(trend('positive', [2004, 2012]), context).holds).toBe('untestable');
    expect(evaluatePredicate(trend('positive', [1991, 2012]), context).holds).toBe('untestable');
    expect(evaluatePredicate(trend('positive', [1994, 2012]), context).holds).toBe('yes');
  });

  const yearsOf = (values: readonly number[]): number[] => values.map((_, i) => 2001 + i);
});

describe('difference', () => {
  const difference = (
    a: [string, [number, number]],
    b: [string, [number, number]],
    value = 0,
  ): Predicate => ({
    kind: 'difference',
    label: 'difference',
    minuend: { observe: observe(a[0]), window: a[1] },
    subtrahend: { observe: observe(b[0]), window: b[1] },
    compare: 'above',
    value,
  });

  it('compares two windows of one series', () => {
    const context = contextOf(seriesOf('m', yearly(2001, [1, 2, 1, 2, 1, 5, 6, 5, 6, 5])));
    const found = evaluatePredicate(difference(['m', [2006, 2010]], ['m', [2001, 2005]]), context);
    expect(found).toMatchObject({ holds: 'yes', observed: 4, intervalMethod: 'block bootstrap' });
    expect(found.coverage).toEqual({ years: 10, observed: 10, share: 1 });
    expect(
      evaluatePredicate(difference(['m', [2006, 2010]], ['m', [2001, 2005]], 6), context).holds,
    ).toBe('no');
  });

  it('pairs two series over the same years, so that a common swing does not hide a steady gap', () => {
    const swing = [0, 9, 1, 8, 2, 7, 3, 6, 4, 5];
    const context = contextOf(
      seriesOf(
        'a',
        yearly(
          2001,
          swing.map((value) => value + 0.5),
        ),
      ),
      seriesOf('b', yearly(2001, swing)),
    );
    const window: [number, number] = [2001, 2010];
    const found = evaluatePredicate(difference(['a', window], ['b', window]), context);
    expect(found.holds).toBe('yes');
    expect(found.interval![0]).toBeCloseTo(0.5, 12);
    expect(found.datasets).toEqual(['a', 'b']);
  });

  it('draws the roll calls of two windows of one series in one go', () => {
    const asked: number[][] = [];
    const resample = (years: readonly number[], draw: number): Float64Array => {
      asked.push([...years]);
      return Float64Array.from(years, (year) => (year >= 2003 ? 2 : 1) + (draw % 2) * 0.1);
    };
    const context = contextOf(seriesOf('m', yearly(2001, [1, 1, 2, 2]), { resample }));
    const found = evaluatePredicate(difference(['m', [2003, 2004]], ['m', [2001, 2002]]), context);
    expect(asked[0]).toEqual([2001, 2002, 2003, 2004]);
    expect(found.intervalMethod).toBe('roll-call bootstrap');
    expect(found.interval![0]).toBeCloseTo(1, 12);
    expect(found.interval![1]).toBeCloseTo(1, 12);
  });

  it('needs half of both windows', () => {
    const context = contextOf(seriesOf('m', yearly(2001, [1, 2, 1, 2])));
    const found = evaluatePredicate(difference(['m', [2001, 2004]], ['m', [2004, 2010]]), context);
    expect(found.holds).toBe('untestable');
    expect(found.finding).toContain('1 of 7 years');
  });
});

describe('crossing', () => {
  const crossing = (extra: Partial<Extract<Predicate, { kind: 'crossing' }>>): Predicate => ({
    kind: 'crossing',
    label: 'crossing',
    observe: observe('a'),
    other: observe('b'),
    window: [2001, 2008],
    happens: true,
    ...extra,
  });
  const a = seriesOf('a', yearly(2001, [1, 1, 3, 1, 3, 3, 3, 3]));
  const b = seriesOf('b', yearly(2001, [2, 2, 2, 2, 2, 2, 2, 2]));

  it('finds the first of three years running', () => {
    const found = evaluatePredicate(crossing({}), contextOf(a, b));
    expect(found).toMatchObject({ holds: 'yes', observed: 2005, unit: 'year', interval: null });
    expect(evaluatePredicate(crossing({ happens: false }), contextOf(a, b)).holds).toBe('no');
    expect(evaluatePredicate(crossing({ window: [2001, 2006] }), contextOf(a, b))).toMatchObject({
      holds: 'no',
      observed: null,
    });
    const value = evaluatePredicate(crossing({ other: undefined, value: 0.5 }), contextOf(a));
    expect(value.finding).toContain('already in the first covered year, 2001');
  });

  it('says why years are not covered, whichever of the two series has the gap', () => {
    const gap = seriesOf('b', yearly(2001, [2, 2, null, 2, 2, 2, 2, 2]));
    for (const [own, rival] of [
      [a, gap],
      [gap, a],
    ] as const)
      expect(
        evaluatePredicate(
          crossing({ observe: own.observe, other: rival.observe }),
          contextOf(own, rival),
        ).finding,
      ).toContain('7 of 8 years are covered (mostly: The source covers the year but reports no');
  });

  it('does not see through a gap', () => {
    const gap = seriesOf('a', yearly(2001, [1, 1, 3, 3, null, 3, 3, 1]));
    expect(evaluatePredicate(crossing({}), contextOf(gap, b)).holds).toBe('no');
    const sparse = seriesOf('a', yearly(2001, [3, 3, null, 3, 3, null, 3, 3]));
    expect(evaluatePredicate(crossing({}), contextOf(sparse, b)).holds).toBe('untestable');
    const short = seriesOf('a', yearly(2001, [3, 3, 3, null, null, null, null, null]));
    expect(evaluatePredicate(crossing({}), contextOf(short, b)).holds).toBe('untestable');
  });

  it('needs a rival', () => {
    expect(() => evaluatePredicate(crossing({ other: undefined }), contextOf(a))).toThrow(
      /neither/,
    );
    expect(observesOf(crossing({})).map(({ measure }) => measure)).toEqual(['a', 'b']);
  });
});

describe('fact', () => {
  const fact = (extra: Partial<Extract<Predicate, { kind: 'fact' }>>): Predicate => ({
    kind: 'fact',
    label: 'fact',
    observe: observe('m'),
    window: [2001, 2004],
    quantifier: 'none',
    values: [1],
    ...extra,
  });
  const holds = (
    values: Record<number, number | null>,
    extra: Partial<Extract<Predicate, { kind: 'fact' }>>,
  ) => evaluatePredicate(fact(extra), contextOf(seriesOf('m', values))).holds;

  it('is exact for all, some and none', () => {
    const values = yearly(2001, [0, 0, 1, 0]);
    expect(holds(values, { quantifier: 'all' })).toBe('no');
    expect(holds(values, { quantifier: 'some' })).toBe('yes');
    expect(holds(values, { quantifier: 'none' })).toBe('no');
    expect(holds(values, { quantifier: 'all', values: [0, 1] })).toBe('yes');
    expect(holds(values, { quantifier: 'none', values: [2] })).toBe('yes');
  });

  it('lets a single value settle what it can, and nothing else under half of the window', () => {
    const values = yearly(2001, [1, null, null, null]);
    expect(holds(values, { quantifier: 'some' })).toBe('yes');
    expect(holds(values, { quantifier: 'none' })).toBe('no');
    expect(holds(values, { quantifier: 'all' })).toBe('untestable');
    expect(holds(values, { quantifier: 'none', values: [2] })).toBe('untestable');
    expect(holds({}, { quantifier: 'some' })).toBe('untestable');
  });

  const nullVotes = (reason: MissingReason, years: readonly number[] = [2014]): ObservedSeries => ({
    ...seriesOf('m', {}),
    points: years.map((year) => ({ year, value: null, reason })),
  });
  const never3 = (reason: MissingReason, nulls: 'not-covered' | 'counts-as-other') =>
    evaluatePredicate(
      fact({ window: [2014, 2014], values: [3], nulls }),
      contextOf(nullVotes(reason)),
    );

  it.each(['absent', 'no-votes-cast'] as const)(
    'knows that no vote (%s) is not among the values where the case says so',
    (reason) => {
      expect(never3(reason, 'not-covered').holds).toBe('untestable');
      const known = never3(reason, 'counts-as-other');
      expect(known).toMatchObject({ holds: 'yes', observed: null, interval: null });
      expect(known.finding).toContain(
        `nothing recorded; 1 year without a value (${reason}) counts as other; `,
      );
    },
  );

  it.each(['outside-coverage', 'not-reported', 'no-roll-call'] as const)(
    'does not take a null for known that says only that nothing is known: %s',
    (reason) => {
      const found = never3(reason, 'counts-as-other');
      expect(found).toMatchObject({ holds: 'untestable', coverage: { observed: 0 } });
      expect(found.finding).toContain(': expected never 3; nothing recorded; untestable.');
    },
  );

  it('counts recorded values and nulls apart', () => {
    const points = [
      { year: 2001, value: 1 },
      { year: 2002, value: 0 },
      ...nullVotes('absent', [2003]).points,
      ...nullVotes('outside-coverage', [2004]).points,
    ];
    const found = evaluatePredicate(
      fact({ nulls: 'counts-as-other' }),
      contextOf({ ...seriesOf('m', {}), points }),
    );
    expect(found).toMatchObject({ holds: 'no', observed: 1, coverage: { observed: 3 } });
    expect(found.finding).toContain(
      'expected never 1; recorded 1 in 1 of 2 values (2001); 1 year without a value (absent) counts as other; fails.',
    );
    expect(found.finding).toContain('3 of 4 years are covered (mostly: The source does not cover');
  });

  it('reports the value where there is one, else how many match', () => {
    const one = evaluatePredicate(
      fact({ window: [2001, 2001] }),
      contextOf(seriesOf('m', { 2001: 3 })),
    );
    expect(one.observed).toBe(3);
    const more = evaluatePredicate(fact({}), contextOf(seriesOf('m', yearly(2001, [1, 0, 1, 0]))));
    expect(more).toMatchObject({ observed: 2, unit: 'values that match' });
    const finding = (values: readonly number[], extra: Partial<Parameters<typeof fact>[0]>) =>
      evaluatePredicate(fact(extra), contextOf(seriesOf('m', yearly(2001, values)))).finding;
    expect(more.finding).toContain(
      'expected never 1; recorded 1 in 2 of 4 values (2001 and 2003); fails.',
    );
    expect(finding([0, 4, 4, 0], { values: [1, 2, 3, 4, 5] })).toContain(
      'expected never 1 to 5; recorded 4 in 2 of 4 values (2002–2003); fails.',
    );
    expect(finding([0, 0, 0, 0], { values: [1] })).toContain(
      'expected never 1; recorded 0 in 4 values; holds.',
    );
    expect(finding([0, 3, 0, 0], { quantifier: 'all', values: [0] })).toContain(
      'expected always 0; recorded 3 in 1 of 4 values (2002); fails.',
    );
    expect(finding([0, 0, 0, 0], { quantifier: 'all', values: [0] })).toContain(
      'expected always 0; recorded 0 in all 4 values (2001–2004); holds.',
    );
  });
});

describe('numbers in sentences', () => {
  it.each([
    [0.998, 'above 99'],
    [0.004, 'below 1'],
    [0.994, '99'],
  ])('a place of %d is percentile %s', (u, words) => {
    expect(percentileWords(u)).toBe(`percentile ${words}`);
  });

  it.each([
    [0, '0'],
    [0.123456, '0.123'],
    [-0.0312, '−0.0312'],
    [12.345, '12.3'],
    [1234567.8, '1,234,568'],
    [-4321, '−4,321'],
    [0.00001234, '1.23e-5'],
    [NaN, 'no value'],
  ])('%d is %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
});
