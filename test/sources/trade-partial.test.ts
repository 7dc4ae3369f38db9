import { describe, expect, it } from 'vitest';
import type { RawRow } from '../../src/sources/define.js';
import { tradeBaciClub } from '../../src/sources/trade-baci-club/dataset.js';
import { tradeBaciClub as clubTable } from '../../src/sources/trade-baci-club/trade-baci-club.js';
import { tradeChinaBooks, type ChinaTrade } from '../../src/sources/trade-china-books/dataset.js';
import { tradeChinaBooks as booksTable } from '../../src/sources/trade-china-books/trade-china-books.js';
import { cleanRows, tableRows } from '../support/clean.js';
import { needsRaw, rawAbsent, rawRows } from '../support/raw.js';

describe('trade-baci-club', () => {
  const flow = (year: number, exporter: string, importer: string, value_kusd: number): RawRow => ({
    ...{ year, exporter, importer, value_kusd },
  });

  it('has each pair once, a direction that is not listed null, Hong Kong left out', () => {
    const { clean } = cleanRows(tradeBaciClub, {
      trade: [
        flow(2021, 'RUS', 'CHN', 72_879_712.3),
        flow(2021, 'CHN', 'RUS', 67_106_930),
        flow(2021, 'MYS', 'CHN', 100),
        flow(2021, 'CHN', 'HKG', 5),
      ],
    });
    expect(tableRows(clubTable, { 'trade-baci-club': clean })).toEqual([
      { ccode1: 365, ccode2: 710, year: 2021, imports1: 67_107_000, imports2: 72_880_000 },
      { ccode1: 710, ccode2: 820, year: 2021, imports1: 100, imports2: null },
    ]);
  });

  it('refuses trade of a state with itself', () => {
    expect(() => cleanRows(tradeBaciClub, { trade: [flow(2021, 'RUS', 'RUS', 1)] })).toThrow(
      expect.objectContaining({ code: 'raw-value', exitCode: 3 }),
    );
  });

  it.skipIf(rawAbsent)(needsRaw('holds the same 344 pairs in every year'), () => {
    const byYear = new Map<string, Set<string>>();
    for (const row of rawRows('trade-baci-21states/baci_pairs_2005_2021.csv.gz'))
      byYear.set(
        row.year!,
        (byYear.get(row.year!) ?? new Set()).add(`${row.exporter} ${row.importer}`),
      );
    expect(byYear.size).toBe(17);
    for (const pairs of byYear.values()) expect([...pairs]).toEqual([...byYear.get('2005')!]);
    expect(byYear.get('2005')!.size).toBe(344);
  });
});

describe('trade-china-books', () => {
  const month = (ISO: string, day: string, x: number, m: number): RawRow => ({
    ...{ ISO, month: day, Trade_Exports: x, Trade_Imports: m, Trade_Total: x + m },
  });
  const year = (ISO: string, of: number, x: number, m: number, months = 12): RawRow[] =>
    Array.from({ length: months }, (_, at) =>
      month(ISO, `${of}-${String(at + 1).padStart(2, '0')}-01`, x, m),
    );
  const clean = (...monthly: RawRow[]) => cleanRows(tradeChinaBooks, { monthly }).clean;

  it('sums years with twelve months and no other', () => {
    expect(clean(...year('RU', 2022, 1, 2), ...year('RU', 2023, 1, 2, 11))).toEqual([
      { partner: 365, year: 2022, exports: 12, imports: 24 },
    ]);
  });

  it.each([
    ['a day that is no month', month('RU', '2022-01-15', 1, 2), 'month'],
    ['a month that does not exist', month('RU', '2022-13-01', 1, 2), 'month'],
    ['a year outside the source', month('RU', '2026-01-01', 1, 2), 'month'],
    ['a sum that is none', { ...month('RU', '2022-01-01', 1, 2), Trade_Total: 4 }, 'Trade_Total'],
  ])('refuses %s', (_what, row, column) => {
    expect(() => clean(row)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ column }) as unknown }),
    );
  });

  it('keeps growth since 2016 of all, and shares among those that are whole from 2005 to 2024', () => {
    const trade: ChinaTrade[] = [];
    for (let y = 2004; y <= 2024; y++) {
      trade.push({ partner: 2, year: y, exports: 30, imports: 10 });
      trade.push({ partner: 365, year: y, exports: y === 2022 ? 20 : 10, imports: 10 });
      if (y >= 2016) trade.push({ partner: 630, year: y, exports: 5, imports: 0 });
    }
    const rows = tableRows(booksTable, { 'trade-china-books': trade });
    const of = (ccode: number, y: number) =>
      rows.find((row) => row.ccode === ccode && row.year === y)!;
    expect(of(365, 2022)).toMatchObject({
      ...{ exports_growth: 2, imports_growth: 1, total_growth: 1.5 },
      ...{ export_share: 0.4, import_share: 0.5, total_share: 30 / 70 },
    });
    expect(of(365, 2004)).toMatchObject({ exports_growth: 1, total_share: null });
    expect(of(630, 2022)).toMatchObject({
      ...{ exports_growth: 1, imports_growth: null, total_share: null },
    });
  });
});
