import { beforeAll, describe, expect, it } from 'vitest';
import type { MeasureColumns } from '../../src/core/measure.js';
import { readDataset } from '../../src/sources/read.js';
import { tradeChinaBooks } from '../../src/sources/trade-china-books/dataset.js';
import { needsRaw, rawAbsent, rawRoot } from '../support/raw.js';
import {
  expectNear,
  fixture,
  openPanelMeasures,
  rowOf,
  type PanelMeasures,
} from './panel-measures.js';

type Pair = readonly [number, number];
interface Ratios {
  readonly pair: Pair;
  readonly year: number;
  readonly exports: number;
  readonly imports: number;
  readonly total: number;
}
interface Golden {
  readonly values: readonly {
    readonly pair: Pair;
    readonly year: number;
    readonly exports: number;
    readonly imports: number | null;
  }[];
  readonly snapshot: readonly { readonly pair: Pair; readonly exports: number }[];
  readonly totals: readonly {
    readonly state: number;
    readonly exports: number;
    readonly imports: number;
  }[];
  readonly club: readonly number[];
  readonly withinClub: readonly Ratios[];
  readonly circle: readonly number[];
  readonly ofChina: readonly Ratios[];
  readonly growth: readonly (Ratios & { readonly base: number })[];
  readonly russiaToChina: Readonly<Record<string, number>>;
  readonly overProduct: readonly Omit<Ratios, 'total'>[];
}

const golden = fixture<Golden>('trade-partial');
const [russia, belarus, iran, china] = [365, 370, 630, 710] as [number, number, number, number];

let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

const states = (columns: MeasureColumns): number[] =>
  [...new Set(columns.ccode2)].sort((a, b) => a - b);

/** The three parts of a ratio against those of the raw file. */
function expectRatios(columns: MeasureColumns, { pair, year, ...parts }: Ratios): void {
  const row = rowOf(columns, pair, year);
  for (const side of ['exports', 'imports', 'total'] as const)
    expectNear(columns.parts![side]![row], parts[side], 1e-11);
}

describe('trade in dollars', () => {
  it('trade-value among large economies and in the snapshot, from the raw files', async () => {
    const club = await panel.compute('trade-value', { source: 'baci-club' });
    for (const { pair, year, exports, imports } of golden.values) {
      const row = rowOf(club, pair, year);
      expectNear(club.parts!.exports![row], exports, 1e-9);
      if (imports === null) expect(club.value[row]).toBeNaN();
      else expectNear(club.value[row], exports + imports, 1e-9);
    }
    const snapshot = await panel.compute('trade-value', { source: 'baci', flow: 'exports' });
    for (const { pair, exports } of golden.snapshot)
      expectNear(snapshot.value[rowOf(snapshot, pair, 2023)], exports, 1e-9);
    const unknown = rowOf(snapshot, [russia, belarus], 2023);
    expect(snapshot.value[unknown]).toBeNaN();
    expect(snapshot.reasons!.get(unknown)).toBe('neither-reports');
  });

  it('trade-value has what is known of the pairs, in billions', async () => {
    const exports = async (source: string, pair: Pair, year: number) => {
      const columns = await panel.compute('trade-value', { source, flow: 'exports' });
      return columns.value[rowOf(columns, pair, year)]! / 1000;
    };
    expect(await exports('baci-club', [russia, china], 2021)).toBeCloseTo(72.9, 1);
    expect(await exports('baci-club', [china, 2], 2021)).toBeCloseTo(527.4, 1);
    expect(await exports('baci', [china, 2], 2023)).toBeCloseTo(440.5, 1);
    expect(await exports('baci', [255, 220], 2023)).toBeCloseTo(121.2, 1);
  });

  it('trade-total keeps that of a state that does not report, and marks it', async () => {
    const totals = await panel.compute('trade-total', { source: 'baci' });
    for (const { state, exports, imports } of golden.totals) {
      const row = rowOf(totals, [state], 2023);
      expectNear(totals.value[row], exports + imports, 1e-6);
      expectNear(totals.parts!.exports![row], exports, 1e-6);
      const marked = state === russia || state === 732 ? 'does-not-report' : undefined;
      expect(totals.flags!.get(row), String(state)).toBe(marked);
    }
  });
});

describe('shares within a circle', () => {
  it('trade-share-within: of 17 economies, and of China with 21 partners', async () => {
    const club = await panel.compute('trade-share-within', { source: 'baci-club' });
    expect(states(club)).toEqual(golden.club);
    for (const ratios of golden.withinClub) expectRatios(club, ratios);
    const books = await panel.compute('trade-share-within', { source: 'china-books' });
    expect(states(books)).toEqual(golden.circle);
    expect(golden.circle).toHaveLength(21);
    for (const ratios of golden.ofChina) expectRatios(books, ratios);
    for (let year = 2005; year <= 2024; year++) {
      const rows = [...books.year.keys()].filter((row) => books.year[row] === year);
      expectNear(
        rows.reduce((sum, row) => sum + books.value[row]!, 0),
        1,
        1e-12,
      );
    }
  });
});

describe('growth', () => {
  it('trade-growth by China’s books, from either side', async () => {
    for (const { base, ...ratios } of golden.growth) {
      const columns = await panel.compute('trade-growth', { source: 'china-books', base });
      expectRatios(columns, ratios);
      const back = rowOf(columns, [ratios.pair[1], ratios.pair[0]], ratios.year);
      expectNear(columns.parts!.exports![back], ratios.imports, 1e-11);
    }
    const since = await panel.compute('trade-growth', { source: 'china-books', base: 2014 });
    const early = rowOf(since, [iran, china], 2016);
    expect([since.value[early], since.reasons!.get(early)]).toEqual([NaN, 'no-base-year']);
  });

  it('of another source is the ratio of its values, and takes no base from elsewhere', async () => {
    for (const source of ['cow', 'itpd', 'baci-club']) {
      const [base, year] = source === 'baci-club' ? [2014, 2021] : [2005, 2014];
      const grown = await panel.compute('trade-growth', { source, base });
      const values = await panel.compute('trade-value', { source });
      const at = (y: number) => values.value[rowOf(values, [russia, china], y)]!;
      expectNear(grown.value[rowOf(grown, [russia, china], year)], at(year) / at(base));
      expect(Math.min(...new Set(grown.year))).toBe(base);
    }
  });
});

describe.skipIf(rawAbsent)(needsRaw('Russia’s exports to China by China’s books'), () => {
  it('are 112.2 billion dollars in 2022', async () => {
    const { clean } = await readDataset(tradeChinaBooks, rawRoot);
    const found = clean.filter(({ partner, year }) => partner === russia && year >= 2014);
    expect(found.map(({ year }) => String(year))).toEqual(Object.keys(golden.russiaToChina));
    for (const { year, imports } of found) expectNear(imports, golden.russiaToChina[year]!, 1e-6);
    expect(found.find(({ year }) => year === 2022)!.imports / 1000).toBeCloseTo(112.2, 1);
  });
});

describe('trade over product by Russia’s reports', () => {
  it('is that of the raw files, in dollars of the year over the product of the edition of 2026', async () => {
    const columns = await panel.compute('trade-dependence', { source: 'dots' });
    expect(golden.overProduct.length).toBeGreaterThan(25);
    for (const { pair, year, exports, imports } of golden.overProduct) {
      const row = rowOf(columns, pair, year);
      expectNear(columns.value[row], exports + imports, 1e-9);
      expectNear(columns.parts!['exports']![row], exports, 1e-9);
      expectNear(columns.parts!['imports']![row], imports, 1e-9);
    }
    const recent = [2019, 2020, 2021].map((year) =>
      columns.value[rowOf(columns, [russia, china], year)]!.toFixed(4),
    );
    expect(recent).toEqual(['0.0644', '0.0700', '0.0771']);
  });

  it('flags 2011, in which a sixth of the exports have no partner, and has no other first state', async () => {
    const columns = await panel.compute('trade-dependence', { source: 'dots' });
    expect(new Set(columns.ccode1)).toEqual(new Set([russia]));
    expect(columns.flags!.get(rowOf(columns, [russia, china], 2011))).toBe('bounded-input');
    expect(columns.flags!.get(rowOf(columns, [russia, china], 2012))).toBeUndefined();
  });

  it('divides by the product of the other edition where that is asked for', async () => {
    const [kept, asked] = await Promise.all(
      (['wdi-2026', 'wdi-2025'] as const).map((gdp) =>
        panel.compute('trade-dependence', { source: 'dots', gdp }),
      ),
    );
    const byWar = await Promise.all(
      (['wdi-2026', 'wdi-2025'] as const).map((gdp) =>
        panel.compute('trade-dependence', { source: 'itpd', gdp }),
      ),
    );
    const ratioOf = ([one, other]: readonly MeasureColumns[]): number =>
      one!.value[rowOf(one!, [russia, china], 2014)]! /
      other!.value[rowOf(other!, [russia, china], 2014)]!;
    expectNear(ratioOf([kept!, asked!]), ratioOf(byWar), 1e-9);
  });
});
