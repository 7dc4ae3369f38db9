import { describe, expect, it } from 'vitest';
import { changeSearch, leadLag, trendTest } from '../../src/analysis/index.js';
import { createRng } from '../../src/core/rng.js';
import {
  evaluatePredicate,
  observesOf,
  type ObservedSeries,
  type Predicate,
  type PredicateContext,
} from '../../src/evidence/index.js';

/** A series from 1990 on, in the measure of its name. */
function seriesOf(measure: string, values: readonly (number | null)[]): ObservedSeries {
  return {
    observe: { measure, of: ['A'] },
    label: measure,
    unit: measure,
    datasets: [measure],
    points: values.map((value, i) => ({ year: 1990 + i, value })),
  };
}

function contextOf(...series: readonly ObservedSeries[]): PredicateContext {
  return {
    series: ({ measure }) => series.find(({ observe }) => observe.measure === measure)!,
    trend: trendTest,
    changes: changeSearch,
    leadLag,
    seed: 7,
  };
}

const noise = (n: number, stream: string): number[] => {
  const rng = createRng(5, stream);
  return Array.from({ length: n }, () => rng.normal());
};

describe('break', () => {
  const asked = (extra: Partial<Extract<Predicate, { kind: 'break' }>> = {}): Predicate => ({
    kind: 'break',
    label: 'break',
    observe: { measure: 'm', of: ['A'] },
    window: [1990, 2019],
    between: [2004, 2007],
    ...extra,
  });
  const stepped = noise(30, 'step').map((e, i) => (i < 15 ? 0 : 6) + e);
  const context = contextOf(seriesOf('m', stepped));

  it('holds for a change in the years and the direction asked, with the levels drawn', () => {
    const found = evaluatePredicate(asked(), context);
    expect(found).toMatchObject({
      holds: 'yes',
      observed: 2005,
      unit: 'year',
      intervalMethod: 'sieve bootstrap',
      threshold: 'a change of level in 2004–2007',
      coverage: { years: 30, observed: 30, share: 1 },
    });
    expect(found.interval![0]).toBeLessThanOrEqual(2005);
    expect(found.interval![1]).toBeGreaterThanOrEqual(2005);
    expect(found.finding).toMatch(
      /^m: level changes in 2005 from [-.\d]+ to [.\d]+ \(90% interval of the year .+, sieve bootstrap p = .+\); asked: a change of level in 2004–2007; holds\. 30 of 30 years are covered\.$/,
    );
    expect(found.plot!.lines[0]!.window).toEqual([2004, 2007]);
    expect(found.plot!.levels!.map(({ window }) => window)).toEqual([
      [1990, 2004],
      [2005, 2019],
    ]);
    expect(evaluatePredicate(asked({ sign: 'positive' }), context).holds).toBe('yes');
    const narrower = evaluatePredicate(asked(), { ...context, confidence: 0.8 });
    expect(narrower.finding).toContain('(80% interval of the year ');
  });

  it('fails where the level changes the other way, or where its mean does with the whole interval', () => {
    expect(evaluatePredicate(asked({ sign: 'negative' }), context).holds).toBe('no');
    // A slow fall has no year in which it happens, and speaks against a rise.
    const falling = contextOf(
      seriesOf(
        'm',
        noise(30, 'calm').map((e, i) => e - 0.04 * i),
      ),
    );
    const against = evaluatePredicate(asked({ sign: 'positive' }), falling);
    expect(against).toMatchObject({ holds: 'no', observed: null, interval: null });
    expect(against.finding).toMatch(
      /no change found there; .+; mean of 2007–2019 less mean of 1990–2003 −[.\d]+ \(90% interval −[.\d]+ to −[.\d]+, block bootstrap\); asked: a rise of level in 2004–2007; fails\./,
    );
    expect(evaluatePredicate(asked({ sign: 'negative' }), falling).holds).toBe('unclear');
  });

  it('is unclear where no change is found: that is no proof that there is none', () => {
    const calm = contextOf(seriesOf('m', noise(30, 'calm')));
    for (const sign of [{}, { sign: 'positive' }, { sign: 'negative' }] as const) {
      const none = evaluatePredicate(asked(sign), calm);
      expect(none.holds).toBe('unclear');
      expect(none.finding).toContain('no change found there; the clearest would be in ');
    }
    // The rise of 2005 says nothing of 2011 to 2013: the years before it are left out.
    const elsewhere = evaluatePredicate(
      asked({ between: [2011, 2013], sign: 'negative' }),
      context,
    );
    expect(elsewhere).toMatchObject({ holds: 'unclear', observed: null });
    expect(elsewhere.finding).toContain('found elsewhere: in 2005 (p = ');
    expect(elsewhere.finding).toContain('mean of 2013–2019 less mean of 2005–2010');
  });

  it('is unclear where a change is found, or only hinted at, and chance may have made it', () => {
    const search = changeSearch(
      stepped.map((_, i) => 1990 + i),
      stepped,
      { seed: 7, between: [2004, 2007] },
    );
    if ('untestable' in search) throw new Error(search.untestable);
    const withP = (p: number, found: boolean, interval = [2005, 2005] as const): string => {
      const change = { year: 2005, after: 2004, from: 0, to: 1, p, interval };
      const changes = () => ({ ...search, changes: found ? [change] : [], clearest: change });
      return evaluatePredicate(asked(), { ...context, changes }).holds;
    };
    expect(withP(0.05, true)).toBe('yes');
    expect(withP(0.2, true)).toBe('unclear');
    expect(withP(0.2, false)).toBe('unclear');
    expect(withP(0.05, false)).toBe('unclear');
    expect(withP(0.6, false)).toBe('unclear');
  });

  it('names a change elsewhere that may fall in the years asked about', () => {
    const change = { year: 2009, after: 2008, from: 0, to: 1, p: 0.01 };
    const outcome = (interval: readonly [number, number]): string => {
      const found = { ...change, interval };
      const changes: typeof changeSearch = (...input) => ({
        ...(changeSearch(...input) as Exclude<
          ReturnType<typeof changeSearch>,
          { untestable: string }
        >),
        changes: [found],
        clearest: null,
      });
      const result = evaluatePredicate(asked(), { ...context, changes });
      expect(result.holds).toBe('unclear');
      return result.finding;
    };
    expect(outcome([2007, 2010])).toContain('m: level changes in 2009');
    expect(outcome([2008, 2010])).toContain('m: no change there beside that in 2009');
  });

  it('is untestable under 60% of the window, in short series, and where a level has no room', () => {
    const sparse = contextOf(
      seriesOf(
        'm',
        stepped.map((v, i) => (i % 2 === 0 ? v : null)),
      ),
    );
    expect(evaluatePredicate(asked(), sparse)).toMatchObject({ holds: 'untestable' });
    expect(evaluatePredicate(asked(), sparse).finding).toContain('60% of the window is needed');
    const short = contextOf(seriesOf('m', stepped.slice(0, 12)));
    expect(
      evaluatePredicate(asked({ window: [1990, 2001], between: [1995, 1996] }), short).finding,
    ).toBe(
      'm, 1990–2001: untestable, since 12 years have a value, and 15 are needed. 12 of 12 years are covered.',
    );
    const early = contextOf(seriesOf('m', stepped.slice(0, 20)));
    const late = evaluatePredicate(asked({ between: [2005, 2007] }), early);
    expect(late.holds).toBe('untestable');
    expect(late.finding).toContain('a new level can be found from 1995 to 2005 only');
    expect(evaluatePredicate(asked({ between: [2004, 2007] }), early).holds).not.toBe('untestable');
    expect(late.plot!.levels).toBeDefined();
  });
});

describe('leads', () => {
  const asked = (extra: Partial<Extract<Predicate, { kind: 'leads' }>> = {}): Predicate => ({
    kind: 'leads',
    label: 'leads',
    observe: { measure: 'x', of: ['A'] },
    other: { measure: 'y', of: ['A'] },
    window: [1990, 2029],
    ...extra,
  });
  const x = noise(40, 'x');
  const e = noise(40, 'e');
  const y = x.map((_, i) => 0.9 * (x[i - 1] ?? 0) + 0.5 * e[i]!);
  const context = contextOf(seriesOf('x', x), seriesOf('y', y), seriesOf('e', e));
  const swapped = { observe: { measure: 'y', of: ['A'] }, other: { measure: 'x', of: ['A'] } };

  it('holds where the first leads the second, fails where it is the other way round', () => {
    const found = evaluatePredicate(asked(), context);
    expect(found).toMatchObject({ holds: 'yes', unit: 'p value', datasets: ['x', 'y'] });
    expect(found.observed).toBeLessThan(0.001);
    expect(found.finding).toMatch(
      /^x and y: the first leads the second with p < 0\.001, upward, the second the first with p = .+ \(Granger tests, \d lags?, \d\d years\); asked: the first leads the second, and not the other way round; holds\. 40 of 40 years are covered\.$/,
    );
    expect(evaluatePredicate(asked(swapped), context).holds).toBe('no');
  });

  it('asks for a sign where one is stated', () => {
    expect(evaluatePredicate(asked({ sign: 'positive' }), context).holds).toBe('yes');
    expect(evaluatePredicate(asked({ sign: 'negative' }), context).holds).toBe('no');
  });

  it('is unclear where both lead, unless the lead has the other sign', () => {
    const test = { f: 9, freedom: [1, 30] as const, p: 0.01, sum: -1 };
    const both: PredicateContext = {
      ...context,
      leadLag: (...pair) => ({
        ...(leadLag(...pair) as Exclude<ReturnType<typeof leadLag>, { untestable: string }>),
        xLeads: test,
        yLeads: test,
      }),
    };
    expect(evaluatePredicate(asked(), both).holds).toBe('unclear');
    expect(evaluatePredicate(asked({ sign: 'negative' }), both).holds).toBe('unclear');
    expect(evaluatePredicate(asked({ sign: 'positive' }), both).holds).toBe('no');
  });

  it('is unclear where neither leads', () => {
    const found = evaluatePredicate(asked({ other: { measure: 'e', of: ['A'] } }), context);
    expect(found.holds).toBe('unclear');
    expect(found.finding).toContain('is inconclusive');
  });

  it('is untestable below 25 years, and loads both series', () => {
    const found = evaluatePredicate(asked({ window: [1990, 2009] }), context);
    expect(found).toMatchObject({ holds: 'untestable', observed: null });
    expect(found.finding).toContain('25 are needed');
    expect(observesOf(asked()).map(({ measure }) => measure)).toEqual(['x', 'y']);
    // Two units have no scale in common.
    expect(found.plot).toBeUndefined();
  });
});
