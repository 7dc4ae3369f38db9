import { describe, expect, it } from 'vitest';
import { bilateralMultilateralGap } from '../../src/measures/cooperation/bilateral-multilateral-gap.js';
import { smafStage } from '../../src/measures/cooperation/smaf-stage.js';
import { compute, rowOf, valueOf, type Rows } from './frame.js';

const [usa, britain, russia, china, pakistan, india] = [2, 200, 365, 710, 770, 750];
const years = Array.from({ length: 2022 - 1980 + 1 }, (_, i) => 1980 + i);
const states: Rows = years.flatMap((year) =>
  [usa, britain, russia, china, pakistan, india].map((ccode) => ({
    ccode,
    year,
    major: [usa, britain, russia, china].includes(ccode) ? 1 : 0,
  })),
);

const pairOf = (ccode1: number, ccode2: number) => ({ ccode1, ccode2 });
const coded = (
  pair: { ccode1: number; ccode2: number },
  year: number,
  indicator: string,
  more: Readonly<Record<string, string | number | null>> = {},
) => ({
  ...pair,
  year,
  until: null,
  kind: 'agreement',
  field: 'security',
  framework: 'bilateral',
  indicator,
  degree: 'full',
  ...more,
});

describe('smaf-stage', () => {
  const rc = pairOf(russia, china);
  const tables = {
    states,
    obligations: [
      { ...rc, year: 2018, nonaggression: 1 },
      { ...pairOf(usa, britain), year: 2018, defense: 1 },
    ],
    agreements: [{ ...pairOf(usa, russia), year: 2010, in_force: 2, in_force_general: 1 }],
    arms: [
      { ...pairOf(china, russia), year: 1992, import_share_5y: 0.5 },
      { ...pairOf(russia, china), year: 1993, import_share_5y: 0 },
    ],
    exercises: [
      { ...rc, year: 2005, bilateral: 1 },
      { ...rc, year: 2007, multilateral: 1 },
      { ...pairOf(usa, britain), year: 2009, multilateral: 5 },
      { ...pairOf(usa, china), year: 2010, bilateral: 2 },
    ],
    coded: [
      coded(rc, 1993, 'consultations', { until: 1998 }),
      coded(rc, 2016, 'command', { kind: 'exercise', degree: 'partial' }),
      coded(rc, 2017, '', { kind: 'exercise', degree: '' }),
      coded(pairOf(usa, china), 2012, '', { kind: 'exercise', degree: '' }),
      coded(pairOf(usa, britain), 1951, 'command', { framework: 'multilateral' }),
      coded(pairOf(china, pakistan), 1963, 'cbm'),
      coded(pairOf(pakistan, india), 1999, 'cbm', { framework: 'multilateral' }),
    ],
  };
  const columns = compute(smafStage, tables);
  const part = (a: number, b: number, year: number, name: string) =>
    valueOf(columns, a, b, year, name);

  it('has a row for every pair of reference states and for pairs coded as such, no other', () => {
    expect(valueOf(columns, usa, china, 1995)).toBe(0);
    expect(valueOf(columns, china, pakistan, 1995)).toBe(1);
    expect(valueOf(columns, india, pakistan, 2000)).toBeUndefined();
    expect(valueOf(columns, russia, china, 1991)).toBeUndefined();
  });

  it('counts coded evidence from its date to its end', () => {
    const met = [1992, 1993, 1998, 1999].map((year) => part(russia, china, year, 'consultations'));
    expect(met).toEqual([0, 1, 1, 0]);
    expect(part(usa, britain, 1992, 'command')).toBe(1);
    expect(part(usa, britain, 1992, 'since-command')).toBe(1951);
    expect(part(russia, china, 1999, 'since-consultations')).toBeNaN();
  });

  it('takes arms in either direction, and no share of zero', () => {
    expect(part(russia, china, 1992, 'mtc')).toBe(1);
    expect(part(russia, china, 1993, 'mtc')).toBe(0);
  });

  it('asks for two exercises within three years', () => {
    const regular = [2006, 2007, 2008, 2016, 2017].map((year) =>
      part(russia, china, year, 'exercises'),
    );
    expect(regular).toEqual([0, 1, 0, 0, 1]);
  });

  it('counts evidence of a part apart', () => {
    expect(part(russia, china, 2017, 'command')).toBe(0);
    expect(part(russia, china, 2017, 'partial')).toBe(1);
    expect(part(russia, china, 2015, 'partial')).toBe(0);
  });

  it('carries the last year of a source forward and flags it', () => {
    expect(part(russia, china, 2020, 'cbm')).toBe(1);
    expect(columns.flags!.get(rowOf(columns, russia, china, 2020))).toBe('carried-forward');
    expect(columns.flags!.has(rowOf(columns, russia, china, 2018))).toBe(false);
    expect(part(usa, russia, 2015, 'mtc')).toBe(1);
    expect(part(usa, russia, 2015, 'consultations')).toBe(1);
  });

  it('carries regular exercises forward but for Russia and where later ones are coded', () => {
    expect(part(usa, britain, 2015, 'exercises')).toBe(1);
    expect(part(usa, china, 2011, 'exercises')).toBe(1);
    expect(part(usa, china, 2015, 'exercises')).toBe(0);
    expect(part(russia, china, 2009, 'exercises')).toBe(0);
  });

  it('reaches a stage only with all before it', () => {
    expect(part(russia, china, 2017, 'stage')).toBe(0);
    const complete = ['cbm', 'consultations', 'mtc', 'exercises', 'command', 'basing', 'policy'];
    const stage = (names: readonly string[]) => {
      const rows = names.map((name) => coded(rc, 1990, name));
      return valueOf(compute(smafStage, { states, coded: rows }), russia, china, 2000, 'stage');
    };
    expect([1, 2, 3, 4, 6, 7].map((n) => stage(complete.slice(0, n)))).toEqual([0, 1, 1, 2, 2, 3]);
    expect(stage(complete.slice(1))).toBe(0);
  });
});

describe('bilateral-multilateral-gap', () => {
  const rc = pairOf(russia, china);
  const tables = {
    states,
    exercises: [
      { ...rc, year: 1990, bilateral: 3 },
      { ...rc, year: 1995, bilateral: 1, multilateral: 4 },
    ],
    agreements: [{ ...rc, year: 1996, signed: 2 }],
    coded: [
      coded(rc, 1996, '', { field: 'security' }),
      coded(rc, 1996, '', { field: 'energy' }),
      coded(rc, 1997, '', { framework: 'multilateral' }),
      coded(rc, 1997, 'exercises', { kind: 'exercise' }),
      coded(rc, 1997, '', { kind: 'declaration' }),
      coded(rc, 2013, '', { field: 'energy' }),
    ],
  };

  it('is the logarithm of instruments alone over joint ones within ten years', () => {
    const columns = compute(bilateralMultilateralGap, tables);
    expect(valueOf(columns, russia, china, 1999)).toBeCloseTo(Math.log(6.5 / 4.5), 12);
    expect(valueOf(columns, russia, china, 2000)).toBeCloseTo(Math.log(3.5 / 4.5), 12);
    expect(valueOf(columns, usa, britain, 1999)).toBe(0);
    expect(valueOf(columns, russia, china, 2011)).toBeUndefined();
    expect(valueOf(columns, india, pakistan, 1999)).toBeUndefined();
  });

  it('adds coded instruments, defence agreements of a year once', () => {
    const columns = compute(bilateralMultilateralGap, tables, { sources: 'lists-and-coded' });
    const part = (name: string) => valueOf(columns, russia, china, 2000, name);
    expect(part('bilateral-agreements')).toBe(3);
    expect(part('multilateral-agreements')).toBe(1);
    expect(part('bilateral-exercises')).toBe(1);
    expect(columns.flags!.get(rowOf(columns, russia, china, 2015))).toBe('bounded-input');
    expect(columns.flags!.has(rowOf(columns, russia, china, 2010))).toBe(false);
  });

  it('has no value after 2010 for a pair of which nothing later is known, rather than zero', () => {
    const columns = compute(bilateralMultilateralGap, tables, { sources: 'lists-and-coded' });
    expect(valueOf(columns, usa, britain, 2010)).toBe(0);
    for (const [pair, year] of [
      [[usa, britain], 2015],
      [[russia, china], 2012],
    ] as const) {
      expect(valueOf(columns, ...pair, year)).toBeNaN();
      expect(valueOf(columns, ...pair, year, 'bilateral-exercises')).toBeNaN();
      const row = rowOf(columns, ...pair, year);
      expect(columns.reasons?.get(row)).toBe('not-reported');
      expect(columns.flags!.has(row)).toBe(false);
    }
    expect(valueOf(columns, russia, china, 2013)).toBeCloseTo(Math.log(1.5 / 0.5), 12);
  });
});
