import { describe, expect, it } from 'vitest';
import { cinc } from '../../src/measures/power/cinc.js';
import { gdpRatio } from '../../src/measures/power/gdp-ratio.js';
import { idealDistance } from '../../src/measures/votes/ideal-distance.js';
import { milexRatio } from '../../src/measures/power/milex-ratio.js';
import { compute, framesOf, requestOf, rowOf, valueOf } from './frame.js';

const capabilities = [
  { ccode: 2, year: 2000, milex: 300, milper: 10, irst: 5, pec: 6, tpop: 100, upop: 50 },
  { ccode: 365, year: 2000, milex: 100, milper: 30, irst: 15, pec: 2, tpop: 300, upop: 150 },
  { ccode: 710, year: 2000, milex: null, milper: 0, irst: null, pec: 2, tpop: 400, upop: null },
  {
    ccode: 900,
    year: 2000,
    milex: null,
    milper: null,
    irst: null,
    pec: null,
    tpop: null,
    upop: null,
  },
];

describe('cinc', () => {
  const columns = compute(cinc, { capabilities });

  it('is the mean share over the components that are reported', () => {
    // 2: 300/400, 10/40, 5/20, 6/10, 100/800, 50/200 = .75 + .25 + .25 + .6 + .125 + .25 = 2.225 over 6
    expect(valueOf(columns, 2, undefined, 2000)).toBeCloseTo(2.225 / 6, 14);
    // 710: milper 0, pec 2/10, tpop 400/800: .7 over 3; zero is reported, missing is not
    expect(valueOf(columns, 710, undefined, 2000)).toBeCloseTo(0.7 / 3, 14);
    expect(columns.n![rowOf(columns, 710, undefined, 2000)]).toBe(3);
    expect(valueOf(columns, 710, undefined, 2000, 'milex')).toBeNaN();
  });

  it('is null without any component', () => {
    const row = rowOf(columns, 900, undefined, 2000);
    expect(columns.value[row]).toBeNaN();
    expect(columns.reasons?.get(row)).toBe('not-reported');
  });
});

describe('gdp-ratio', () => {
  const gdp = [
    { ccode: 365, year: 2000, gdp_usd: 260, gdp_ppp: 1000 },
    { ccode: 710, year: 2000, gdp_usd: 1300, gdp_ppp: 4000 },
    { ccode: 2, year: 2000, gdp_usd: null, gdp_ppp: 8000 },
    { ccode: 365, year: 1955, gdp_usd: null, gdp_ppp: 300 },
    { ccode: 2, year: 1955, gdp_usd: null, gdp_ppp: 900 },
  ];
  const tables = { 'wdi-2026': gdp, pwt: gdp, states: gdp, capabilities };
  const columns = compute(gdpRatio, tables);

  it('divides the first by the second and keeps every variant', () => {
    expect(valueOf(columns, 710, 365, 2000)).toBe(5);
    expect(valueOf(columns, 365, 710, 2000)).toBe(0.2);
    expect(valueOf(columns, 710, 365, 2000, 'ppp')).toBe(4);
    // 710: (.7/3), 365: 100/400 + 30/40 + 15/20 + 2/10 + 300/800 + 150/200 = 3.075 over 6
    expect(valueOf(columns, 710, 365, 2000, 'cinc')).toBeCloseTo(0.7 / 3 / (3.075 / 6), 14);
    expect(valueOf(compute(gdpRatio, tables, { variant: 'ppp' }), 2, 365, 1955)).toBe(3);
  });

  it('says why a side is missing', () => {
    const one = rowOf(columns, 2, 365, 2000);
    expect(columns.value[one]).toBeNaN();
    expect(columns.reasons?.get(one)).toBe('not-reported');
    expect(columns.reasons?.get(rowOf(columns, 2, 365, 1955))).toBe('outside-coverage');
    expect(columns.reasons?.has(rowOf(columns, 710, 365, 2000))).toBe(false);
    expect([...columns.reasons!.keys()].length).toBe(columns.reasons?.size);
  });
});

describe('milex-ratio', () => {
  const shares = [
    { ccode: 365, year: 2020, world_share_constant: 0.04, world_share_current: 0.03 },
    { ccode: 710, year: 2020, world_share_constant: 0.12, world_share_current: 0.12 },
    { ccode: 731, year: 2020, world_share_constant: null, world_share_current: null },
  ];

  it('is the ratio of the shares, in the prices asked for', () => {
    const columns = compute(milexRatio, { 'sipri-2026': shares });
    expect(valueOf(columns, 710, 365, 2020)).toBeCloseTo(3, 14);
    expect(valueOf(columns, 710, 365, 2020, 'current-usd')).toBeCloseTo(4, 14);
    expect(columns.rows).toBe(2);
    const zero = [...shares, { ccode: 900, year: 2020, world_share_constant: 0 }];
    const columnsWithZero = compute(milexRatio, { 'sipri-2026': zero });
    expect(valueOf(columnsWithZero, 710, 900, 2020)).toBeNaN();
    expect(valueOf(columnsWithZero, 900, 710, 2020)).toBeNaN();
    const current = compute(milexRatio, { 'sipri-2026': shares }, { variant: 'current-usd' });
    expect(valueOf(current, 365, 710, 2020)).toBeCloseTo(0.25, 14);
  });

  it('is of one edition, never of two', () => {
    const before = shares.slice(0, 2).map((row) => ({ ...row, year: 2019 }));
    const tables = { 'sipri-2026': shares, 'sipri-2024': before };
    expect([...compute(milexRatio, tables).year]).toEqual([2020, 2020]);
    expect([...compute(milexRatio, tables, { source: 'sipri-2024' }).year]).toEqual([2019, 2019]);
  });
});

describe('ideal-distance', () => {
  const points = [
    { ccode: 365, year: 1995, fp: 1.2 },
    { ccode: 710, year: 1995, fp: -1.7 },
    { ccode: 900, year: 1995, fp: null },
  ];

  it('is the absolute difference, once a pair, with the two points', () => {
    const columns = compute(idealDistance, { points });
    expect(columns.rows).toBe(1);
    expect(valueOf(columns, 365, 710, 1995)).toBeCloseTo(2.9, 14);
    expect(valueOf(columns, 365, 710, 1995, 'point2')).toBe(-1.7);
  });

  it('flags the year in which the seat of China passed, for both of its holders', () => {
    const seats = [1971, 1972].flatMap((year) =>
      [365, 705, 710, 713].map((ccode) => ({ ccode, year, fp: ccode / 100 })),
    );
    const columns = compute(idealDistance, { points: seats });
    const flag = (ccode1: number, ccode2: number, year: number) =>
      columns.flags!.get(rowOf(columns, ccode1, ccode2, year));
    for (const seat of [710, 713]) {
      expect(flag(365, seat, 1971)).toBe('partial-year');
      expect(flag(365, seat, 1972)).toBeUndefined();
    }
    expect(flag(365, 705, 1971)).toBeUndefined();
  });

  it('knows who held the seat of China', () => {
    const explain = (ccode2: number, year: number) =>
      idealDistance.explainMissing!(
        framesOf(idealDistance, { points }) as never,
        { ccode1: 365, ccode2, year },
        requestOf(idealDistance),
      );
    expect(explain(710, 1970)).toBe('seat-held-by-713');
    expect(explain(713, 1972)).toBe('not-a-member');
    for (const seat of [710, 713]) expect(explain(seat, 1971)).toBeUndefined();
    expect(explain(713, 1970)).toBeUndefined();
    expect(explain(710, 1972)).toBeUndefined();
    expect(explain(900, 1995)).toBeUndefined();
  });
});
