import { describe, expect, it } from 'vitest';
import { chineseFinance } from '../../src/measures/trade/chinese-finance.js';
import { fdiShare } from '../../src/measures/trade/fdi-share.js';
import { interdependence } from '../../src/measures/trade/interdependence.js';
import { openness } from '../../src/measures/trade/openness.js';
import { regionalConcentration } from '../../src/measures/trade/regional-concentration.js';
import { regionalTradeShare } from '../../src/measures/trade/regional-trade-share.js';
import { compute, framesOf, requestOf, rowOf, valueOf } from './frame.js';
import { usedPairs } from './used.js';

const year = 2005;

describe('interdependence', () => {
  const pair = (ccode1: number, ccode2: number, value: number | null) => ({
    ccode1,
    ccode2,
    year,
    value,
  });
  const columns = compute(interdependence, {}, {}, undefined, {
    share: usedPairs([
      { ...pair(365, 710, 0.16), flag: 'mirror' as const },
      pair(710, 365, 0.04),
      { ...pair(2, 20, 0.5), flag: 'upper-bound' as const },
      { ...pair(20, 2, 0.5), flag: 'mirror' as const },
      pair(2, 40, 0),
      pair(40, 2, 0),
      pair(2, 70, 0.1),
      pair(70, 2, null),
      pair(2, 90, 0.1),
    ]),
  });

  it('is salience times symmetry, once for each pair', () => {
    expect(columns.rows).toBe(5);
    expect(valueOf(columns, 365, 710, year, 'salience')).toBeCloseTo(0.08, 14);
    expect(valueOf(columns, 365, 710, year, 'symmetry')).toBeCloseTo(0.88, 14);
    expect(valueOf(columns, 365, 710, year)).toBeCloseTo(0.08 * 0.88, 14);
    expect(valueOf(columns, 365, 710, year, 'second')).toBe(0.04);
    expect(valueOf(columns, 2, 20, year)).toBeCloseTo(0.5, 14);
    expect(valueOf(columns, 2, 40, year)).toBe(0);
    expect(valueOf(columns, 2, 40, year, 'symmetry')).toBe(1);
  });

  it('says where a share is missing, and flags bounds before mirrors', () => {
    for (const other of [70, 90])
      expect(columns.reasons?.get(rowOf(columns, 2, other, year))).toBe('not-reported');
    expect(columns.flags!.get(rowOf(columns, 365, 710, year))).toBe('mirror');
    expect(columns.flags!.get(rowOf(columns, 2, 20, year))).toBe('bounded-input');
    expect(columns.flags!.has(rowOf(columns, 2, 40, year))).toBe(false);
  });
});

describe('openness', () => {
  const totals = [
    { ccode: 365, year, cow_exports: 30, cow_imports: 20, itpd_exports: 40, itpd_imports: 35 },
    { ccode: 703, year, cow_exports: 5, cow_imports: null, cow_incomplete: 1 },
    { ccode: 710, year, cow_exports: 5, cow_imports: 5, cow_incomplete: 1 },
  ];
  const gdp = [
    { ccode: 365, year, gdp_usd: 100e6 },
    { ccode: 703, year, gdp_usd: 10e6 },
  ];
  it('is trade over product, of one source', () => {
    const columns = compute(openness, { totals, 'wdi-2026': gdp });
    expect(valueOf(columns, 365, undefined, year)).toBeCloseTo(0.5, 14);
    expect(valueOf(columns, 365, undefined, year, 'imports')).toBeCloseTo(0.2, 14);
    expect(valueOf(columns, 703, undefined, year)).toBeNaN();
    expect(valueOf(columns, 703, undefined, year, 'exports')).toBeCloseTo(0.5, 14);
    expect(columns.reasons?.get(rowOf(columns, 710, undefined, year))).toBe('not-reported');
    expect(columns.flags!.get(rowOf(columns, 703, undefined, year))).toBe('bounded-input');
    expect(columns.flags!.has(rowOf(columns, 365, undefined, year))).toBe(false);
    const other = compute(openness, { totals, 'wdi-2026': gdp }, { source: 'itpd' });
    expect(valueOf(other, 365, undefined, year)).toBeCloseTo(0.75, 14);
  });
});

describe('trade by region', () => {
  // Russia, Kazakhstan and Belarus; China and Japan; Germany. Belarus does not report its imports from Russia.
  const cow = [
    { ccode1: 365, ccode2: 705, year, imports1: 10, imports2: 20 },
    { ccode1: 365, ccode2: 370, year, imports1: 4, imports2: null },
    { ccode1: 255, ccode2: 365, year, imports1: 30, imports2: 16 },
    { ccode1: 365, ccode2: 710, year, imports1: 12, imports2: 8 },
    { ccode1: 710, ccode2: 740, year, imports1: 50, imports2: 50 },
    { ccode1: 2, ccode2: 155, year, imports1: 0, imports2: 0 },
    { ccode1: 365, ccode2: 710, year: 1980, imports1: 1, imports2: 1 },
  ];
  const total = (ccode: number, exports: number, imports: number, at = year) => ({
    ccode,
    year: at,
    cow_exports: exports,
    cow_imports: imports,
    itpd_exports: null,
    itpd_imports: null,
  });
  const totals = [
    total(365, 58, 42),
    total(705, 10, 20),
    { ...total(370, 4, 0), cow_incomplete: 1 },
    total(255, 16, 30),
    total(710, 62, 58),
    total(740, 50, 50),
    total(2, 0, 0),
    total(155, 0, 0),
    total(365, 1, 1, 1980),
    total(710, 1, 1, 1980),
  ];
  const shares = (params: Record<string, unknown> = {}) =>
    compute(regionalTradeShare, { cow, totals }, params);

  it('sums over the other states of the own region, a named one, a union or a list', () => {
    expect(valueOf(shares(), 365, undefined, year)).toBe(34 / 100);
    expect(valueOf(shares(), 365, undefined, year, 'exports')).toBe(20 / 58);
    expect(valueOf(shares({ flow: 'imports' }), 365, undefined, year)).toBe(14 / 42);
    expect(valueOf(shares(), 740, undefined, year)).toBe(1);
    expect(valueOf(shares({ region: 'europe' }), 365, undefined, year)).toBe(46 / 100);
    expect(valueOf(shares({ region: 'eu-27' }), 365, undefined, year)).toBe(46 / 100);
    expect(rowOf(shares({ region: 'eu-27' }), 365, undefined, 1980)).toBe(-1);
    expect(valueOf(shares({ states: '255,705' }), 365, undefined, year)).toBe(76 / 100);
    // The list goes before the region, and has no first year.
    const listed = shares({ states: '710', region: 'eu-27' });
    expect(valueOf(listed, 365, undefined, 1980)).toBe(1);
  });

  it('flags what lacks over a hundredth of the region, or of all trade', () => {
    const flagOf = (ccode: number, params = {}) => {
      const columns = shares(params);
      return columns.flags!.get(rowOf(columns, ccode, undefined, year));
    };
    expect(flagOf(365)).toBe('lower-bound');
    expect(flagOf(740)).toBeUndefined();
    // Of the Commonwealth Belarus lacks Russia and Kazakhstan; of a list of one of the two everything.
    expect(flagOf(370)).toBe('bounded-input');
    expect(flagOf(370, { states: '365' })).toBe('bounded-input');
    expect(flagOf(370, { states: '705' })).toBe('bounded-input');
    expect(flagOf(705, { states: '365' })).toBeUndefined();
  });

  it('has no share of a flow that is reported with no partner of the region', () => {
    const columns = shares();
    expect(valueOf(columns, 370, undefined, year)).toBeNaN();
    expect(valueOf(columns, 370, undefined, year, 'imports')).toBeNaN();
    expect(valueOf(columns, 370, undefined, year, 'exports')).toBe(1);
    expect(columns.reasons?.get(rowOf(columns, 370, undefined, year))).toBe('not-reported');
    const intensities = compute(regionalConcentration, { cow, totals });
    expect(valueOf(intensities, 370, undefined, year)).toBeNaN();
    expect(valueOf(intensities, 370, undefined, year, 'partners')).toBe(1);
  });

  it('tells a region without another state from one without a reported flow', () => {
    const columns = shares();
    const reason = (ccode: number, at = year, of = columns) =>
      of.reasons?.get(rowOf(of, ccode, undefined, at));
    expect(reason(365, 1980)).toBe('alone-in-region');
    const europe = shares({ region: 'europe' });
    expect(reason(705, year, europe)).toBe('not-reported');
    expect(reason(365, year, europe)).toBeUndefined();
  });

  it('has Russia alone in the Direction of Trade Statistics, its own sums and the source’s unions', () => {
    const rows = [
      { ccode1: 365, ccode2: 705, year, export_share: 0.2, import_share: 0.1, total_share: 0.15 },
      { ccode1: 365, ccode2: 370, year, export_share: 0.1, import_share: null, total_share: null },
      { ccode1: 365, ccode2: 255, year, export_share: 0.1, import_share: 0.1, total_share: 0.1 },
      { ccode1: 705, ccode2: 365, year, export_share: 0.9, import_share: 0.9, total_share: 0.9 },
      {
        ccode1: 365,
        ccode2: 705,
        year: 2011,
        export_share: 0.2,
        import_share: 0.1,
        total_share: 0.1,
      },
    ];
    const groups = [
      {
        ccode: 365,
        year,
        partner_group: 'EU-28',
        export_share: 0.5,
        import_share: 0.4,
        total_share: 0.45,
      },
    ];
    const of = (params: Record<string, unknown>) =>
      compute(regionalTradeShare, { shares: rows, groups }, { source: 'dots', ...params });
    expect(of({}).rows).toBe(2);
    expect(valueOf(of({}), 365, undefined, year)).toBe(0.15);
    expect(valueOf(of({}), 365, undefined, year, 'exports')).toBeCloseTo(0.3, 14);
    expect(of({}).flags!.get(rowOf(of({}), 365, undefined, 2011))).toBe('lower-bound');
    expect(valueOf(of({ region: 'eu-28' }), 365, undefined, year)).toBe(0.45);
    expect(valueOf(of({ region: 'africa' }), 365, undefined, year)).toBeNaN();
    const explain = (ccode1: number) =>
      regionalTradeShare.explainMissing!(
        framesOf(regionalTradeShare, {}) as never,
        { ccode1, year },
        requestOf(regionalTradeShare, { source: 'dots' }) as never,
      );
    expect([explain(710), explain(365)]).toEqual(['russia-only', 'not-reported']);
  });

  it('sets the share over the weight of the region without the state itself', () => {
    const columns = compute(regionalConcentration, { cow, totals });
    const world = 30 + 4 + 46 + 120 + 100;
    expect(valueOf(columns, 365, undefined, year, 'expected')).toBeCloseTo(34 / world, 14);
    expect(valueOf(columns, 365, undefined, year)).toBeCloseTo(0.34 / (34 / world), 14);
    // China is left out of Asia and of the world.
    expect(valueOf(columns, 710, undefined, year, 'expected')).toBeCloseTo(100 / 280, 14);
    expect(columns.flags!.get(rowOf(columns, 365, undefined, year))).toBe('bounded-input');
    expect(columns.flags!.has(rowOf(columns, 740, undefined, year))).toBe(false);
    expect(columns.reasons?.get(rowOf(columns, 365, undefined, 1980))).toBe('alone-in-region');
    expect(columns.reasons?.get(rowOf(columns, 155, undefined, year))).toBe('no-trade');
    const named = compute(regionalConcentration, { cow, totals }, { region: 'europe' });
    expect(valueOf(named, 365, undefined, year, 'share')).toBe(0.46);
  });

  it('has indices of concentration over regions and over partners', () => {
    const columns = compute(regionalConcentration, { cow, totals }, { statistic: 'partners' });
    const squares = (...list: number[]) => list.reduce((sum, one) => sum + (one / 100) ** 2, 0);
    expect(valueOf(columns, 365, undefined, year)).toBeCloseTo(squares(30, 4, 46, 20), 14);
    expect(valueOf(columns, 365, undefined, year, 'regions')).toBeCloseTo(squares(34, 46, 20), 14);
    expect(valueOf(columns, 740, undefined, year)).toBe(1);
    expect(
      regionalConcentration.variant!({ source: 'itpd', statistic: 'partners', region: 'own' }),
    ).toMatchObject({ datasets: ['trade-itpd'], unit: 'index' });
  });
});

describe('fdi-share', () => {
  const shares = [
    {
      ccode1: 710,
      ccode2: 365,
      year,
      outward: 0.2,
      outward_mirror: 0.1,
      inward: null,
      inward_mirror: 0.3,
    },
  ];
  const of = (params: Record<string, unknown>) => compute(fdiShare, { shares }, params);

  it('has one report of one direction, and both beside it', () => {
    expect(valueOf(of({}), 710, 365, year)).toBe(0.2);
    expect(of({}).flags!.size).toBe(0);
    const partners = of({ reports: 'partners' });
    expect(valueOf(partners, 710, 365, year)).toBe(0.1);
    expect(partners.flags!.get(0)).toBe('mirror');
    expect(valueOf(partners, 710, 365, year, 'own')).toBe(0.2);
    const inward = of({ direction: 'inward' });
    expect(inward.reasons?.get(0)).toBe('not-reported');
    expect(valueOf(inward, 710, 365, year, 'partners')).toBe(0.3);
  });

  it('covers five reporters', () => {
    const explain = (ccode1: number) =>
      fdiShare.explainMissing!(
        framesOf(fdiShare, {}) as never,
        { ccode1, ccode2: 2, year },
        requestOf(fdiShare) as never,
      );
    expect([explain(710), explain(365)]).toEqual(['not-reported', 'state-not-covered']);
  });
});

describe('chinese-finance', () => {
  const finance = [
    { ccode: 365, year, oda: 1, oof: 20, vague: 3, world_share: 0.5 },
    { ccode: 705, year, oda: 0, oof: 0, vague: 0, world_share: 0 },
  ];
  const states = [
    { ccode: 365, year },
    { ccode: 365, year: 2006 },
    { ccode: 365, year: 1999 },
    { ccode: 705, year },
    { ccode: 2, year },
  ];
  const columns = compute(chineseFinance, { finance, states });

  it('sums the three kinds', () => {
    expect(valueOf(columns, 365, undefined, year)).toBe(24);
    expect(valueOf(columns, 365, undefined, year, 'oda')).toBe(1);
    expect(columns.flags!.has(rowOf(columns, 365, undefined, year))).toBe(false);
  });

  it('has zero where a recipient has no known project, flagged, and nothing for who never was one', () => {
    expect(columns.rows).toBe(3);
    expect(valueOf(columns, 365, undefined, 2006)).toBe(0);
    for (const [state, at] of [
      [365, 2006],
      [705, year],
    ] as const)
      expect(columns.flags!.get(rowOf(columns, state, undefined, at))).toBe('incomplete-list');
    expect(rowOf(columns, 2, undefined, year)).toBe(-1);
    expect(chineseFinance.explainMissing!({} as never, { ccode1: 2, year }, {} as never)).toBe(
      'state-not-covered',
    );
  });
});
