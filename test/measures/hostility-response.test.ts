import { describe, expect, it } from 'vitest';
import type { MeasureColumns } from '../../src/core/measure.js';
import { createRng } from '../../src/core/rng.js';
import { hostilityResponse } from '../../src/measures/containment/hostility-response.js';
import { framesOf, requestOf } from './frame.js';
import { usedPairs, type PairRow } from './used.js';

const [usa, cuba, russia, china] = [2, 40, 365, 710];
const years = Array.from({ length: 75 }, (_, at) => 1946 + at);

type OfYear = (year: number) => number | null;
const series = (ccode1: number, ccode2: number, of: OfYear): PairRow[] =>
  years.map((year) => ({ ccode1, ccode2, year, value: of(year) }));

/** The United States are a major power, the others are not; none has capabilities. */
const frames = framesOf(hostilityResponse, {
  states: years.flatMap((year) =>
    [usa, cuba, russia, china].map((ccode) => ({ ccode, year, major: Number(ccode === usa) })),
  ),
}) as never;

interface World {
  readonly cooperation: OfYear;
  readonly votes?: OfYear;
  readonly russian: OfYear;
  readonly chinese?: OfYear;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly from?: number;
}

const pairsOf = (of: OfYear) =>
  usedPairs([...series(russia, china, of), ...series(cuba, china, () => 0.5)]);

const usedOf = ({ cooperation, votes = () => 0.5, russian, chinese = () => 1 }: World) => ({
  cooperation: {
    columns: {
      ...pairsOf(cooperation).columns,
      parts: { votes: pairsOf(votes).columns.value },
    },
  },
  hostility: usedPairs([
    ...series(usa, russia, russian),
    ...series(usa, china, chinese),
    ...series(usa, cuba, () => 0),
    // Of two states that are no powers: their common enemy is none of the third states that are looked at.
    ...series(cuba, russia, () => 1),
    ...series(cuba, china, () => 1),
  ]),
});

function computed(world: World): MeasureColumns {
  const request = { ...requestOf(hostilityResponse, world.params), from: world.from } as never;
  return hostilityResponse.compute(frames, request, usedOf(world));
}

function at({ year, value, parts, reasons, n }: MeasureColumns, wanted: number) {
  const row = year.indexOf(wanted);
  if (row < 0) return undefined;
  const { trend, easing } = parts as Record<'trend' | 'easing', Float64Array>;
  return {
    pull: value[row]!,
    trend: trend[row]!,
    easing: easing[row]!,
    n: n![row]!,
    reason: reasons?.get(row),
  };
}

/** Hostile until 1994, at peace from 1995 on. */
const until1994: OfYear = (year) => (year < 1995 ? 1 : 0);
const planted: OfYear = (year) => 0.3 + 0.2 * until1994(year - 1)! + 0.005 * (year - 1985);
const known = (of: OfYear, without: readonly number[]): OfYear => {
  return (year) => (without.includes(year) ? null : of(year));
};

describe('hostility-response', () => {
  it('finds the effect of shared hostility a year before, and the trend beside it', () => {
    const found = at(computed({ cooperation: planted, russian: until1994 }), 2005)!;
    expect(found.pull).toBeCloseTo(0.2, 10);
    expect(found.trend).toBeCloseTo(0.005, 10);
    expect(found).toMatchObject({ n: 30, reason: undefined });
  });

  it('takes the root of both hostilities as shared', () => {
    const shared = (year: number): number => Math.sqrt(until1994(year)! * 0.5);
    const cooperation: OfYear = (year) => 0.3 + 0.2 * shared(year - 1);
    const found = at(computed({ cooperation, russian: until1994, chinese: () => 0.5 }), 2005)!;
    expect(found.pull).toBeCloseTo(0.2, 10);
    expect(found.trend).toBeCloseTo(0, 10);
  });

  it('has no pull where hostility never changes, and the plain trend', () => {
    const cooperation: OfYear = (year) => 0.3 + 0.005 * (year - 1985);
    const found = at(computed({ cooperation, russian: () => 1 }), 2005)!;
    expect(found.pull).toBeNaN();
    expect(found.reason).toBe('steady-hostility');
    expect(found.trend).toBeCloseTo(0.005, 10);
    expect(found.easing).toBeNaN();
  });

  it('asks for five years on either side of the middle of the range', () => {
    const columns = computed({ cooperation: planted, russian: until1994 });
    // Shared hostility of 1995 counts for 1996.
    expect(at(columns, 1999)!.reason).toBe('steady-hostility');
    expect(at(columns, 1999)!.trend).toBeCloseTo(0.005, 10);
    expect(at(columns, 2000)!.pull).toBeCloseTo(0.2, 10);
  });

  it('passes over gaps, of up to a sixth of the window', () => {
    const five = [1980, 1985, 1990, 1996, 2000];
    const response = (without: readonly number[]) =>
      at(computed({ cooperation: known(planted, without), russian: until1994 }), 2005)!;
    expect(response(five).pull).toBeCloseTo(0.2, 10);
    expect(response(five).n).toBe(25);
    expect(response([...five, 2004])).toMatchObject({ n: 24, reason: 'too-few-years' });
    expect(response([...five, 2004]).trend).toBeNaN();
    expect(response([2005])).toMatchObject({ reason: 'not-reported' });
  });

  it('is high in easing where cooperation falls in the three years after it', () => {
    let level = 0.5;
    const levels = new Map(
      years.map((year) => [year, (level += year >= 1996 && year <= 1998 ? -0.03 : 0.01)]),
    );
    const found = at(
      computed({ cooperation: (year) => levels.get(year)!, russian: until1994 }),
      2005,
    )!;
    expect(found.easing).toBeCloseTo(0.04, 10);
    // In 1997 two of the three years have been seen.
    const early = computed({ cooperation: (year) => levels.get(year)!, russian: until1994 });
    expect(at(early, 1997)!.easing).toBeNaN();
    expect(at(early, 1998)!.easing).toBeCloseTo(0.04, 10);
  });

  it('does not count a rise of hostility, nor a fall of one that the rise of the other outweighs, as easing', () => {
    const rising: OfYear = (year) => (year < 1995 ? 0 : 1);
    const falling: OfYear = (year) => (year < 1995 ? 1 : 0.5);
    expect(at(computed({ cooperation: planted, russian: rising }), 2005)!.easing).toBeNaN();
    const both = { cooperation: planted, russian: rising, chinese: falling };
    expect(at(computed(both), 2005)!.easing).toBeNaN();
  });

  it('asks that hostility change by a quarter, and fall by as much for a year of easing', () => {
    const falls =
      (by: number): OfYear =>
      (year) =>
        year < 1995 ? 0.8 : 0.8 - by;
    const response = (by: number) =>
      at(computed({ cooperation: planted, russian: falls(by), chinese: falls(0) }), 2005)!;
    expect(response(0.24)).toMatchObject({ reason: 'steady-hostility', easing: NaN });
    const enough = response(0.45);
    expect(enough.reason).toBeUndefined();
    expect(enough.easing).not.toBeNaN();
  });

  it('looks for shared hostility of a half', () => {
    const rows = (chinese: number) =>
      computed({ cooperation: planted, russian: () => 1, chinese: () => chinese }).rows;
    expect(rows(0.24)).toBe(0);
    expect(rows(0.25)).toBeGreaterThan(0);
  });

  it('takes votes alone where they are the outcome', () => {
    const world: World = { cooperation: () => 0.5, votes: planted, russian: until1994 };
    expect(at(computed(world), 2005)!.pull).toBeCloseTo(0, 10);
    const votes = computed({ ...world, params: { outcome: 'votes' } });
    expect(at(votes, 2005)!.pull).toBeCloseTo(0.2, 10);
  });

  it('looks at the years of the window alone', () => {
    const params = { window: 20 };
    const wild: OfYear = (year) => (year < 1986 ? year % 2 : planted(year));
    const found = at(computed({ cooperation: wild, russian: until1994, params }), 2005)!;
    expect(found.pull).toBeCloseTo(0.2, 10);
    expect(found.n).toBe(20);
  });

  it('lists triads whose pair was hostile to a reference state in the window, from the first year of interest on', () => {
    const columns = computed({ cooperation: planted, russian: until1994, from: 2010 });
    expect([...new Set(columns.third)]).toEqual([usa]);
    expect([...new Set(columns.ccode1)]).toEqual([russia]);
    expect([...columns.year]).toEqual(Array.from({ length: 11 }, (_, at) => 2010 + at));
    // Both were hostile in 1994 for the last time, which is looked at by windows up to 2024.
    const short = computed({ cooperation: planted, russian: until1994, params: { window: 15 } });
    expect(Math.max(...short.year)).toBe(2009);
  });

  it('says why it has no row', () => {
    const why = (third: number) =>
      hostilityResponse.explainMissing!(
        frames,
        { ccode1: russia, ccode2: china, third, year: 2005 },
        requestOf(hostilityResponse) as never,
      );
    expect(why(usa)).toBe('no-shared-hostility');
    expect(why(cuba)).toBe('third-not-a-reference-state');
  });

  it('draws residuals again: none where the line fits, others where it does not', () => {
    const drawn = (cooperation: OfYear, seed: number) =>
      hostilityResponse.resample!(
        frames,
        { ccode1: russia, ccode2: china, third: usa, years: [1970, 2005] },
        requestOf(hostilityResponse) as never,
        createRng(seed),
        usedOf({ cooperation, russian: until1994 }),
      );
    expect(drawn(planted, 1)[0]).toBeNaN();
    expect(drawn(planted, 1)[1]).toBeCloseTo(0.2, 10);
    const rough: OfYear = (year) => planted(year)! + 0.01 * Math.sin(year * year);
    const pulls = [1, 2, 3, 1].map((seed) => drawn(rough, seed)[1]!);
    expect(new Set(pulls).size).toBe(3);
    expect(pulls[3]).toBe(pulls[0]);
    for (const pull of pulls) expect(Math.abs(pull - 0.2)).toBeLessThan(0.02);
  });
});
