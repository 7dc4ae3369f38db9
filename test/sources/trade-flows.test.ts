import { describe, expect, it } from 'vitest';
import type { RawRow } from '../../src/sources/define.js';
import { lacksInternal, shouldTrade, tradeCow } from '../../src/sources/trade-cow/dataset.js';
import { tradeEurostat } from '../../src/sources/trade-eurostat/dataset.js';
import { tradeItpd } from '../../src/sources/trade-itpd/dataset.js';
import { readDataset } from '../../src/sources/read.js';
import { cleanRows } from '../support/clean.js';
import { needsRaw, rawAbsent, rawRoot, rawRows } from '../support/raw.js';

describe('trade-cow', () => {
  const row = (
    ccode1: number,
    ccode2: number,
    year: number,
    flow1: number | null,
    flow2: number | null,
  ): RawRow => ({ ccode1, ccode2, year, flow1, flow2 });
  const clean = (...trade: RawRow[]) => cleanRows(tradeCow, { trade });

  it('gives each pair once, by number and year', () => {
    const rows = [row(365, 710, 2014, 51135, 42807), row(2, 710, 2014, 1, null)];
    expect(clean(...rows).clean).toEqual([
      { ccode1: 2, ccode2: 710, year: 2014, imports1: 1, imports2: null },
      { ccode1: 365, ccode2: 710, year: 2014, imports1: 51135, imports2: 42807 },
    ]);
  });

  it('reads zeros that stand for gaps as missing, and keeps others', () => {
    const zero = (i: number, j: number, year: number) => clean(row(i, j, year, 0, 0)).clean.length;
    expect([zero(365, 710, 1962), zero(355, 365, 1991), zero(265, 365, 1982)]).toEqual([0, 0, 0]);
    expect([zero(365, 705, 1993), zero(369, 365, 1992), zero(2, 705, 1993)]).toEqual([0, 0, 0]);
    expect([zero(365, 705, 1994), zero(2, 365, 1993), zero(2, 710, 1960)]).toEqual([1, 1, 1]);
    expect(clean(row(365, 710, 1962, 0, 5)).clean).toEqual([
      { ccode1: 365, ccode2: 710, year: 1962, imports1: null, imports2: 5 },
    ]);
  });

  it('has no trade of the two Koreas from 1989 on, which they count as internal', () => {
    const figures = (north: number, year: number, flow: number) =>
      clean(row(north, 732, year, flow, flow)).clean.length;
    expect([figures(731, 1989, 0), figures(731, 2002, 22), figures(731, 2014, 0)]).toEqual([
      0, 0, 0,
    ]);
    expect([figures(731, 1988, 0), figures(710, 1989, 0)]).toEqual([1, 1]);
    expect([lacksInternal(731, 1988), lacksInternal(731, 1989)]).toEqual([false, true]);
    expect(lacksInternal(732, 2014)).toBe(false);
  });

  it('leaves out years before 1946 and reports numbers of no state', () => {
    const { clean: kept, unmatched } = clean(row(2, 200, 1920, 1, 1), row(2, 3, 1950, 1, 1));
    expect(kept).toEqual([]);
    expect(unmatched).toMatchObject([{ scheme: 'ccode', value: '3', reason: 'unknown code' }]);
  });

  it('knows which trade a total cannot do without', () => {
    expect([shouldTrade(365, 369, 1993), shouldTrade(365, 369, 1994)]).toEqual([true, false]);
    expect([shouldTrade(2, 369, 1993), shouldTrade(365, 355, 1991)]).toEqual([false, true]);
  });
});

describe('trade-itpd', () => {
  const row = (exporter: string, importer: string, year: number, value_usd: number): RawRow => ({
    exporter,
    importer,
    year,
    value_usd,
  });

  it('matches names to states, keeps territories without a ccode and reports them', () => {
    const { clean, unmatched } = cleanRows(tradeItpd, {
      trade: [row('Macedonia (FYROM)', 'DR Congo', 2005, 10), row('Palestine', 'China', 2005, 5)],
    });
    expect(clean).toEqual([
      { exporter: 343, importer: 490, year: 2005, value: 10 },
      { exporter: null, importer: 710, year: 2005, value: 5 },
    ]);
    expect(unmatched).toMatchObject([{ value: 'Palestine', reason: 'not a state (territory)' }]);
  });

  it('stops at domestic trade and at two names of one state', () => {
    for (const [a, b] of [
      ['China', 'China'],
      ['Russia', 'Russian Federation'],
    ] as const)
      expect(() => cleanRows(tradeItpd, { trade: [row(a, b, 2005, 1)] })).toThrow(
        expect.objectContaining({ code: 'raw-value', exitCode: 3 }),
      );
  });
});

describe('trade-eurostat', () => {
  const row = (product: string, flow: string, partner: string, year: number): RawRow => ({
    product,
    flow,
    partner,
    year,
    value_eur: 7,
  });

  it('puts products and flows side by side, missing ones null, and marks the eleven months of 2022', () => {
    const { clean } = cleanRows(tradeEurostat, {
      trade: [
        row('TOTAL', 'IMPORT', 'Russian Federation (Russia)', 2022),
        row('HS27', 'IMPORT', 'Russian Federation (Russia)', 2022),
        row('TOTAL', 'EXPORT', 'Belarus (Belorussia)', 2021),
      ],
    });
    const none = { exports: null, fuelExports: null, imports: null, fuelImports: null };
    expect(clean).toEqual([
      { ...none, ccode: 365, year: 2022, months: 11, imports: 7, fuelImports: 7 },
      { ...none, ccode: 370, year: 2021, months: 12, exports: 7 },
    ]);
  });

  it('stops at two names of one state', () => {
    const trade = ['Russia', 'Russian Federation (Russia)'].map((name) =>
      row('TOTAL', 'IMPORT', name, 2021),
    );
    expect(() => cleanRows(tradeEurostat, { trade })).toThrow(
      expect.objectContaining({ code: 'raw-value', exitCode: 3 }),
    );
  });
});

/** Russia’s imports from the mainland, Hong Kong and Macao by the Direction of Trade Statistics, US$ million. */
function partsOfChina(): Map<number, number> {
  const sums = new Map<number, number>();
  for (const row of rawRows('trade-dots/imf_dots_long.csv.gz')) {
    const { file, reporter, partner, flow, year } = row;
    if (file !== 'rf_exports_2023.xlsx' || reporter !== 'Russian Federation') continue;
    if (flow !== 'imports_cif' || !partner!.startsWith('China, P.R.')) continue;
    sums.set(Number(year), (sums.get(Number(year)) ?? 0) + Number(row.value_usd_millions));
  }
  return new Map([...sums].map(([year, sum]) => [year, Math.round(sum)]));
}

describe.skipIf(rawAbsent)(needsRaw('the raw files of bilateral trade'), () => {
  it('trade-cow: every number is a state’s; gaps of the source are null', async () => {
    const { clean, unmatched } = await readDataset(tradeCow, rawRoot);
    expect(unmatched).toEqual([]);
    const of = (i: number, j: number) => clean.filter((r) => r.ccode1 === i && r.ccode2 === j);
    const early = of(365, 710).filter(({ year }) => year < 1978);
    expect(early.map(({ year }) => year)).toEqual([1955, 1956, 1957]);
    expect(of(365, 369).concat(of(365, 705))[0]?.year).toBe(1994);
    expect(of(731, 732).map(({ year }) => year)).toEqual([
      1949,
      ...Array.from({ length: 34 }, (_, i) => 1955 + i),
    ]);
    const imports = (i: number, j: number, year: number) =>
      clean.find(
        (r) => r.ccode1 === Math.min(i, j) && r.ccode2 === Math.max(i, j) && r.year === year,
      )![i < j ? 'imports1' : 'imports2']!;
    // traps: China with Hong Kong and Macao from 1999
    expect(imports(710, 200, 1999) / imports(710, 200, 1998)).toBeGreaterThan(3);
    const chinas = partsOfChina();
    for (const year of [2012, 2013]) expect(imports(365, 710, year)).toBe(chinas.get(year));
    // traps: Kazakhstan with Russia halves in 2010 and doubles in 2012, Kyrgyzstan from China in 2009
    expect(imports(365, 705, 2008) / imports(365, 705, 2010)).toBeGreaterThan(2);
    expect(imports(365, 705, 2012) / imports(365, 705, 2011)).toBeGreaterThan(2);
    expect(Math.floor(imports(703, 710, 2009) / imports(703, 710, 2008))).toBe(7);
  });

  it('trade-itpd: 192 states and four territories; one direction only of 22 per cent of pairs', async () => {
    const { clean, unmatched } = await readDataset(tradeItpd, rawRoot);
    expect(new Set(unmatched.map(({ value }) => value))).toEqual(
      new Set(['Cook Islands', 'Niue', 'Palestine', 'Western Sahara']),
    );
    expect(new Set(clean.map(({ exporter }) => exporter)).size).toBeGreaterThanOrEqual(192);
    expect(clean.every(({ value }) => value > 0)).toBe(true);
    const listed = clean.filter(({ exporter, importer }) => exporter !== null && importer !== null);
    const key = (a: number | null, b: number | null, year: number) => `${a} ${b} ${year}`;
    const keys = new Set(listed.map((flow) => key(flow.exporter, flow.importer, flow.year)));
    const alone = listed.filter((flow) => !keys.has(key(flow.importer, flow.exporter, flow.year)));
    const pairs = (listed.length + alone.length) / 2;
    expect(alone.length / pairs).toBeCloseTo(0.22, 2);
  });
});
