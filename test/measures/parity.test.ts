import { describe, expect, it } from 'vitest';
import { parityYear } from '../../src/measures/power/parity-year.js';
import { powerRatio } from '../../src/measures/power/power-ratio.js';
import { powerTransition } from '../../src/measures/power/power-transition.js';
import { compute, framesOf, requestOf, rowOf, valueOf, type Rows } from './frame.js';

type Series = Readonly<Record<number, readonly [i: number | null, j: number | null]>>;

/** Products of 365 and 710 by year; both are members in every year. */
function tablesOf(series: Series): Record<string, Rows> {
  const years = Object.keys(series).map(Number);
  const rows = years.flatMap((year) =>
    [365, 710].map((ccode, at) => ({ ccode, year, gdp_usd: series[year]![at] })),
  );
  return { 'wdi-2026': rows, states: rows.map(({ ccode, year }) => ({ ccode, year })) };
}

describe('power-ratio', () => {
  it('has states without a product, by the index', () => {
    const capabilities = [
      { ccode: 365, year: 1950, milex: 3, milper: 3, irst: 3, pec: 3, tpop: 3, upop: 3 },
      { ccode: 710, year: 1950, milex: 1, milper: 1, irst: 1, pec: 1, tpop: 1, upop: 1 },
    ];
    const columns = compute(powerRatio, {
      capabilities,
      states: capabilities.map(({ ccode, year }) => ({ ccode, year })),
    });
    expect(valueOf(columns, 365, 710, 1950)).toBeCloseTo(3, 14);
    expect(valueOf(columns, 710, 365, 1950)).toBeCloseTo(1 / 3, 14);
    expect(valueOf(columns, 710, 365, 1950, 'ppp')).toBeNaN();
  });
});

describe('parity-year', () => {
  const ask = (series: Series, params: Readonly<Record<string, unknown>> = {}) => {
    const columns = compute(parityYear, tablesOf(series), { variant: 'current-usd', ...params });
    return (year: number, i = 365, j = 710) => {
      const row = rowOf(columns, i, j, year);
      const value = columns.value[row]!;
      return Number.isNaN(value)
        ? columns.reasons?.get(row)
        : [value, columns.parts!.before![row], ...(columns.flags!.has(row) ? ['after-gap'] : [])];
    };
  };

  it('is the first year level or ahead after one behind, known from then on', () => {
    const at = ask({ 1990: [3, 1], 1991: [3, 2], 1992: [3, 3], 1993: [3, 4], 1994: [5, 4] });
    expect(at(1991)).toBe('not-level-yet');
    expect(at(1992)).toEqual([1992, 1991]);
    expect(at(1994)).toEqual([1992, 1991]);
    // The other way round: ahead at first, overtaken, and level again in 1994.
    expect(at(1992, 710, 365)).toBe('ahead-from-start');
    expect(at(1994, 710, 365)).toEqual([1994, 1993]);
  });

  it('gives no year to one who was ahead before anything could be seen', () => {
    const at = ask({ 1990: [1, 3], 1991: [1, 3] });
    expect(at(1991)).toBe('ahead-from-start');
    expect(at(1991, 710, 365)).toBe('not-level-yet');
  });

  it('says where the year before is not covered', () => {
    const at = ask({ 1990: [3, 1], 1991: [3, null], 1992: [null, 2], 1993: [3, 4] });
    expect(at(1993)).toEqual([1993, 1990, 'after-gap']);
    expect(ask({ 1992: [3, 1], 1993: [3, 4] })(1993)).toEqual([1993, 1992]);
  });

  it('asks for years in a row, and a gap breaks the row', () => {
    const gap: Series = { 1990: [3, 1], 1991: [3, 4], 1992: [null, 4], 1993: [3, 4], 1994: [3, 4] };
    expect(ask(gap)(1994)).toEqual([1991, 1990]);
    expect(ask(gap, { running: 2 })(1993)).toBe('not-level-yet');
    expect(ask(gap, { running: 2 })(1994)).toEqual([1993, 1990, 'after-gap']);
    expect(ask({ ...gap, 1994: [5, 4], 1995: [5, 4] }, { running: 2 })(1995)).toBe('not-level-yet');
  });

  it('looks at nothing before the year given, and compares no two zeros', () => {
    const series: Series = { 1990: [3, 1], 1991: [0, 0], 1992: [3, 4] };
    expect(ask(series)(1992)).toEqual([1992, 1990, 'after-gap']);
    expect(ask(series, { since: 1991 })(1991)).toBe('not-reported');
    expect(ask(series, { since: 1991 })(1992)).toBe('ahead-from-start');
  });

  it('has the variants side by side', () => {
    const tables = tablesOf({ 1990: [3, 1], 1991: [3, 4] });
    const pwt = tables['wdi-2026']!.map((row) => ({ ...row, gdp_ppp: row.gdp_usd === 3 ? 9 : 1 }));
    const columns = compute(parityYear, { ...tables, pwt }, { variant: 'current-usd' });
    expect(valueOf(columns, 365, 710, 1991, 'current-usd')).toBe(1991);
    expect(valueOf(columns, 365, 710, 1991, 'ppp')).toBeNaN();
    expect(valueOf(columns, 365, 710, 1991, 'cinc')).toBeNaN();
  });
});

describe('power-transition', () => {
  const all = Array.from({ length: 41 }, (_, at) => 1960 + at);
  /** 710 passes 365 in 1980 and stays ahead. */
  const passing = tablesOf(
    Object.fromEntries(all.map((year) => [year, year < 1980 ? [3, 1] : [3, 4]])),
  );
  interface Dispute {
    readonly mid_hostility?: number;
    readonly mid_fatality?: number | null;
    readonly mid_multilateral?: number;
  }
  const ask = (disputes: Readonly<Record<number, Dispute>>, tables = passing) => {
    const dyads = all.map((year) => ({ ccode1: 365, ccode2: 710, year, ...disputes[year] }));
    const columns = compute(powerTransition, { ...tables, dyads }, { variant: 'current-usd' });
    return (year: number) => {
      const row = rowOf(columns, 365, 710, year);
      const value = columns.value[row]!;
      if (Number.isNaN(value)) return columns.reasons?.get(row);
      const parts = ['year', 'before', 'after'].map((part) => columns.parts![part]![row]);
      return [value, ...parts, ...(columns.flags!.has(row) ? ['flag'] : [])];
    };
  };

  it('is 0 only when ten years are past, and knows of no change before it held three years', () => {
    const at = ask({ 1985: { mid_hostility: 4, mid_fatality: 0 } });
    expect(at(1981)).toBe('no-transition');
    expect(at(1982)).toBe('window-open');
    expect(at(1989)).toBe('window-open');
    expect(at(1990)).toEqual([0, 1980, 0, 0]);
  });

  it('is 1 from the first deaths on, of the ten years before or after', () => {
    expect(ask({ 1970: { mid_fatality: 1 } })(1982)).toEqual([1, 1980, 1, 0]);
    expect(ask({ 1969: { mid_fatality: 1 } })(1990)).toEqual([0, 1980, 0, 0]);
    const late = ask({ 1990: { mid_hostility: 5, mid_fatality: null } });
    expect(late(1989)).toBe('window-open');
    expect(late(1990)).toEqual([1, 1980, 0, 1]);
    expect(ask({ 1991: { mid_fatality: 3 } })(1995)).toEqual([0, 1980, 0, 0]);
  });

  it('does not call calm what has unknown deaths, and flags what may be of another pair', () => {
    expect(ask({ 1984: { mid_hostility: 4, mid_fatality: null } })(1990)).toBe('not-reported');
    const shared = { mid_fatality: 6, mid_multilateral: 1 };
    expect(ask({ 1984: shared })(1990)).toEqual([1, 1980, 0, 1, 'flag']);
    expect(ask({ 1984: shared, 1975: { mid_fatality: 1 } })(1990)).toEqual([1, 1980, 1, 1]);
  });

  it('follows the latest change, and takes a year of the rival’s lead for none', () => {
    const turns = (year: number): readonly [number, number] => {
      if (year < 1970 || year === 1975 || year >= 1985) return [3, 1];
      return [1, 3];
    };
    const tables = tablesOf(Object.fromEntries(all.map((year) => [year, turns(year)])));
    const at = ask({}, tables);
    expect(at(1984)).toEqual([0, 1970, 0, 0]);
    expect(at(1986)).toEqual([0, 1970, 0, 0]);
    expect(at(1995)).toEqual([0, 1985, 0, 0]);
  });

  it('has no row for a pair outside the system', () => {
    const frames = framesOf(powerTransition, passing) as never;
    expect(powerTransition.compute(frames, requestOf(powerTransition) as never, {}).rows).toBe(0);
  });
});
