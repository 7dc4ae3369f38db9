import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/core/errors.js';
import { armsDependence } from '../../src/measures/dependence/arms-dependence.js';
import { tradeShare } from '../../src/measures/trade/trade-share.js';
import { compute, framesOf, requestOf, rowOf, valueOf } from './frame.js';

describe('trade-share, shares of a source that has them only', () => {
  const dots = { source: 'dots' };
  const shares = [
    {
      ccode1: 365,
      ccode2: 710,
      year: 2013,
      export_share: 0.07,
      import_share: 0.17,
      total_share: 0.105,
      mirror: 0,
    },
    {
      ccode1: 710,
      ccode2: 365,
      year: 2013,
      export_share: null,
      import_share: 0.02,
      total_share: null,
      mirror: 1,
    },
  ];
  const groups = [
    {
      ccode: 365,
      year: 2013,
      partner_group: 'EU-28',
      export_share: 0.53,
      import_share: 0.42,
      total_share: 0.496,
    },
    {
      ccode: 365,
      year: 2013,
      partner_group: 'EU-27',
      export_share: 0.5,
      import_share: 0.4,
      total_share: 0.47,
    },
  ];

  it('gives the flow asked for and flags the partner’s side', () => {
    const columns = compute(tradeShare, { shares, groups }, dots);
    expect(valueOf(columns, 365, 710, 2013)).toBe(0.105);
    expect(valueOf(columns, 365, 710, 2013, 'imports')).toBe(0.17);
    expect(columns.flags!.get(rowOf(columns, 710, 365, 2013))).toBe('mirror');
    expect(columns.flags!.has(rowOf(columns, 365, 710, 2013))).toBe(false);
    expect(
      valueOf(
        compute(tradeShare, { shares, groups }, { ...dots, flow: 'exports' }),
        365,
        710,
        2013,
      ),
    ).toBe(0.07);
  });

  it('flags what rests on Russia’s exports of 2011 as a bound, on either side, mirrored or not', () => {
    const early = [2011, 2012].flatMap((year) => [
      { ccode1: 365, ccode2: 710, year, export_share: 0.1, import_share: 0.1, total_share: 0.1 },
      {
        ccode1: 710,
        ccode2: 365,
        year,
        export_share: 0.1,
        import_share: 0.1,
        total_share: 0.1,
        mirror: 1,
      },
    ]);
    const flagsOf = (flow: string) => {
      const columns = compute(tradeShare, { shares: early, groups }, { ...dots, flow });
      return [
        [365, 710],
        [710, 365],
      ].map(([i, j]) =>
        [2011, 2012].map((year) => columns.flags!.get(rowOf(columns, i!, j, year))),
      );
    };
    const own = ['lower-bound', undefined];
    expect(flagsOf('total')).toEqual([own, ['lower-bound', 'mirror']]);
    expect(flagsOf('exports')).toEqual([own, ['mirror', 'mirror']]);
    expect(flagsOf('imports')).toEqual([
      [undefined, undefined],
      ['lower-bound', 'mirror'],
    ]);
  });

  it('keeps a null with its reason', () => {
    const columns = compute(tradeShare, { shares, groups }, dots);
    const row = rowOf(columns, 710, 365, 2013);
    expect(columns.value[row]).toBeNaN();
    expect(columns.reasons?.get(row)).toBe('not-reported');
  });

  it('takes a group in place of the second state', () => {
    const columns = compute(tradeShare, { shares, groups }, dots, 'eu28');
    expect(columns.rows).toBe(1);
    expect(valueOf(columns, 365, 0, 2013)).toBe(0.496);
    expect(() => compute(tradeShare, { shares, groups }, dots, 'ASEAN')).toThrow(UsageError);
  });

  it('says whether the pair is in the source at all', () => {
    const explain = (ccode1: number, ccode2: number) =>
      tradeShare.explainMissing!(
        framesOf(tradeShare, { shares, groups }) as never,
        { ccode1, ccode2, year: 2014 },
        requestOf(tradeShare, dots) as never,
      );
    expect(explain(365, 710)).toBe('no-trade');
    expect(explain(2, 200)).toBe('russia-only');
    expect(explain(365, 200)).toBe('not-reported');
  });
});

describe('trade-share, from the flows of all pairs', () => {
  // Russia imports 40 from China and 60 from Kazakhstan; Kazakhstan's imports from China are not reported.
  const cow = [
    { ccode1: 365, ccode2: 710, year: 2013, imports1: 40, imports2: 20 },
    { ccode1: 365, ccode2: 705, year: 2013, imports1: 60, imports2: 0 },
    { ccode1: 705, ccode2: 710, year: 2013, imports1: null, imports2: 30 },
    { ccode1: 2, ccode2: 20, year: 2013, imports1: 0, imports2: 0 },
  ];
  const totals = [
    {
      ccode: 365,
      year: 2013,
      cow_imports: 100,
      cow_exports: 20,
      itpd_imports: 10,
      itpd_exports: 5,
    },
    { ccode: 710, year: 2013, cow_imports: 50, cow_exports: 40, itpd_imports: 5, itpd_exports: 10 },
    { ccode: 705, year: 2013, cow_imports: 0, cow_exports: 90, cow_incomplete: 1 },
    { ccode: 2, year: 2013, cow_imports: 0, cow_exports: 0 },
    { ccode: 20, year: 2013, cow_imports: 0, cow_exports: 0 },
  ];
  const itpd = [{ ccode1: 365, ccode2: 710, year: 2013, imports1: 3000, imports2: 1000 }];
  const tables = { cow, itpd, totals };
  const columns = compute(tradeShare, tables);

  it('has both orders of a pair: the exports of one are the imports of the other', () => {
    expect(columns.rows).toBe(8);
    expect(valueOf(columns, 365, 710, 2013)).toBe(60 / 120);
    expect(valueOf(columns, 365, 710, 2013, 'imports')).toBe(40 / 100);
    expect(valueOf(columns, 365, 710, 2013, 'exports')).toBe(20 / 20);
    expect(valueOf(columns, 710, 365, 2013, 'imports')).toBe(20 / 50);
    expect(valueOf(columns, 710, 365, 2013, 'exports')).toBe(40 / 40);
    expect(valueOf(compute(tradeShare, tables, { flow: 'imports' }), 710, 365, 2013)).toBe(0.4);
  });

  it('keeps zero, not reported and no trade at all apart', () => {
    expect(valueOf(columns, 365, 705, 2013, 'exports')).toBe(0);
    const reason = (i: number, j: number) => columns.reasons?.get(rowOf(columns, i, j, 2013));
    expect(valueOf(columns, 710, 705, 2013, 'exports')).toBeNaN();
    expect(reason(710, 705)).toBe('not-reported');
    expect(reason(2, 20)).toBe('no-trade');
    expect(reason(365, 710)).toBeUndefined();
  });

  it('flags shares of a total that lacks a main partner', () => {
    expect(columns.flags!.get(rowOf(columns, 705, 365, 2013))).toBe('upper-bound');
    expect(columns.flags!.has(rowOf(columns, 365, 705, 2013))).toBe(false);
  });

  // Four states that trade 100 each, in pairs of 25 or more; the flows that are not reported are named below.
  const partlyReported = (
    missing: readonly string[],
    imports: Readonly<Record<string, number>> = {},
  ) => {
    const states = [2, 20, 70, 200];
    const cow = states
      .flatMap((ccode1, i) => states.slice(i + 1).map((ccode2) => ({ ccode1, ccode2 })))
      .map((pair) => {
        const name = `${pair.ccode1}-${pair.ccode2}`;
        const imports1 = missing.includes(name) ? null : (imports[name] ?? 25);
        return { ...pair, year: 1970, imports1, imports2: imports[name] ?? 25 };
      });
    return {
      cow,
      totals: states.map((ccode) => ({ ccode, year: 1970, cow_imports: 50, cow_exports: 50 })),
    };
  };
  const flagOf = (
    tables: Parameters<typeof compute>[1],
    i: number,
    j: number,
    request: Parameters<typeof compute>[2] = {},
  ) => {
    const shown = compute(tradeShare, tables, request);
    return shown.flags!.get(rowOf(shown, i, j, 1970));
  };

  it('flags shares of a state whose known partners do less than half of the trade of others', () => {
    const half = partlyReported(['2-20']);
    // 200 of 300 are known of the first, 100 of 300 where one more is missing.
    expect(flagOf(half, 2, 200)).toBeUndefined();
    const third = partlyReported(['2-20', '2-70']);
    expect(flagOf(third, 2, 200)).toBe('upper-bound');
    expect(flagOf(third, 2, 200, { flow: 'exports' })).toBe('upper-bound');
    expect(flagOf(third, 20, 200)).toBeUndefined();
  });

  it('weighs partners by their trade', () => {
    const tables = partlyReported(['2-200']);
    const totals = tables.totals.map((row) =>
      row.ccode === 200 ? { ...row, cow_imports: 500, cow_exports: 500 } : row,
    );
    expect(flagOf({ ...tables, totals }, 2, 20)).toBe('upper-bound');
  });

  it('flags a share of 1 in the flow asked for, and that row alone', () => {
    const tables = partlyReported([], { '2-70': 0, '2-200': 0 });
    const totals = tables.totals.map((row) =>
      row.ccode === 2 ? { ...row, cow_imports: 25, cow_exports: 25 } : row,
    );
    const all = { ...tables, totals };
    expect(flagOf(all, 2, 20)).toBe('upper-bound');
    expect(flagOf(all, 2, 70)).toBeUndefined();
    expect(flagOf(all, 20, 2)).toBeUndefined();
    const imports = totals.map((row) => (row.ccode === 2 ? { ...row, cow_exports: 30 } : row));
    const partly = { ...tables, totals: imports };
    expect(flagOf(partly, 2, 20)).toBeUndefined();
    expect(flagOf(partly, 2, 20, { flow: 'imports' })).toBe('upper-bound');
  });

  it('takes one source, in its own unit', () => {
    const others = compute(tradeShare, tables, { source: 'itpd' });
    expect(others.rows).toBe(2);
    expect(valueOf(others, 365, 710, 2013)).toBe((3 + 1) / 15);
    expect(
      tradeShare.variant!({ source: 'itpd', flow: 'total', silent: 'left-out' }),
    ).toMatchObject({
      datasets: ['trade-itpd'],
      coverage: { from: 2000, to: 2016 },
    });
  });

  it('sums over the members of a group, without the state itself, and says where one is not reported', () => {
    const year = 2000;
    const members = [
      { ccode1: 200, ccode2: 220, year, imports1: 10, imports2: 5 },
      { ccode1: 220, ccode2: 255, year, imports1: 20, imports2: null },
      { ccode1: 2, ccode2: 220, year, imports1: 7, imports2: 1 },
      { ccode1: 2, ccode2: 200, year: 1993, imports1: 7, imports2: 1 },
    ];
    const sums = [
      { ccode: 220, year, cow_imports: 50, cow_exports: 20 },
      { ccode: 2, year, cow_imports: 10, cow_exports: 10 },
      { ccode: 2, year: 1993, cow_imports: 10, cow_exports: 10 },
    ];
    const union = compute(tradeShare, { cow: members, totals: sums }, {}, 'EU 28');
    expect(valueOf(union, 220, 0, year, 'imports')).toBe((5 + 20) / 50);
    expect(valueOf(union, 220, 0, year)).toBe((5 + 20 + 10 + 0) / 70);
    expect(union.flags!.get(rowOf(union, 220, 0, year))).toBe('lower-bound');
    const without = compute(tradeShare, { cow: members, totals: sums }, {}, 'eu-27');
    expect(valueOf(without, 220, 0, year, 'imports')).toBe(20 / 50);
    expect(valueOf(without, 220, 0, year)).toBeNaN();
    expect(valueOf(union, 2, 0, 1993)).toBeUndefined();
    expect(() => compute(tradeShare, tables, {}, 'Asia')).toThrow(UsageError);
  });
});

describe('arms-dependence', () => {
  const states = [1996, 2005].flatMap((year) =>
    [2, 200, 365, 710].map((ccode) => ({ ccode, year })),
  );
  const importers = [
    { ccode: 710, year: 2005 },
    { ccode: 200, year: 2005 },
    { ccode: 710, year: 1996 },
  ];
  const shares = [
    {
      ccode1: 710,
      ccode2: 365,
      year: 2005,
      import_share_5y: 0.9,
      import_share: 0.8,
      volume_index: 1,
      volume_index_5y: 0.7,
    },
    {
      ccode1: 200,
      ccode2: 2,
      year: 2005,
      import_share_5y: 0.6,
      import_share: null,
      volume_index: 0,
      volume_index_5y: 0.2,
    },
    { ccode1: 200, ccode2: 365, year: 2005, import_share_5y: 0.4, import_share: null },
    {
      ccode1: 710,
      ccode2: 365,
      year: 1996,
      import_share_5y: 0.7,
      import_share: 0.7,
      volume_index: 0.5,
      volume_index_5y: 0.6,
      spliced: 1,
    },
    { ccode1: 710, ccode2: 315, year: 1996, import_share_5y: 0.1, import_share: null, spliced: 1 },
  ];
  const columns = compute(armsDependence, { shares, importers, states });

  it('has the share of every supplier, zero where an importing state got nothing', () => {
    expect(valueOf(columns, 710, 365, 2005)).toBe(0.9);
    expect(valueOf(columns, 710, 2, 2005)).toBe(0);
    expect(valueOf(columns, 200, 2, 2005)).toBe(0.6);
    expect(valueOf(columns, 200, 365, 2005)).toBe(0.4);
    expect(valueOf(columns, 200, 710, 2005)).toBe(0);
    expect(valueOf(columns, 365, 710, 2005)).toBeUndefined();
    expect(columns.rows).toBe(3 * 3);
  });

  it('leaves out suppliers outside the state system', () => {
    expect(valueOf(columns, 710, 315, 1996)).toBeUndefined();
  });

  it('has null parts where they say nothing', () => {
    expect(valueOf(columns, 710, 2, 2005, 'share')).toBe(0);
    expect(valueOf(columns, 200, 710, 2005, 'share')).toBeNaN();
    expect(valueOf(columns, 710, 365, 2005, 'volume_index_5y')).toBe(0.7);
    expect(valueOf(columns, 710, 2, 2005, 'volume_index')).toBeNaN();
  });

  it('flags the joined window and explains a state without imports', () => {
    expect(columns.flags!.get(rowOf(columns, 710, 365, 1996))).toBe('spliced');
    expect(columns.flags!.get(rowOf(columns, 710, 2, 1996))).toBe('spliced');
    expect(columns.flags!.has(rowOf(columns, 710, 365, 2005))).toBe(false);
    const explain = (ccode1: number) =>
      armsDependence.explainMissing!(
        framesOf(armsDependence, { shares, importers, states }) as never,
        { ccode1, ccode2: 710, year: 2005 },
        requestOf(armsDependence),
      );
    expect(explain(365)).toBe('no-imports');
    expect(explain(200)).toBeUndefined();
  });
});
