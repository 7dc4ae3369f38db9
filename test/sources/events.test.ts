import { describe, expect, it } from 'vitest';
import { gdeltDaily } from '../../src/sources/gdelt-daily/dataset.js';
import { icews } from '../../src/sources/icews/dataset.js';
import { readDataset } from '../../src/sources/read.js';
import { cleanRows } from '../support/clean.js';
import { needsRaw, rawAbsent, rawRoot, rawRows } from '../support/raw.js';

const counts = (i: string, j: string, ...of: [number, number, number, number]) => ({
  i_iso3c: i,
  j_iso3c: j,
  year: 2014,
  verbCoop: of[0],
  matlCoop: of[1],
  verbConf: of[2],
  matlConf: of[3],
});

describe('icews', () => {
  it('keeps both directions apart, zeros included, in the order of the states', () => {
    const { clean } = cleanRows(icews, {
      counts: [counts('CHN', 'RUS', 1, 2, 3, 4), counts('RUS', 'CHN', 0, 0, 0, 0)],
    });
    expect(clean.counts).toEqual([
      {
        ccode1: 365,
        ccode2: 710,
        year: 2014,
        verbalCooperation: 0,
        materialCooperation: 0,
        verbalConflict: 0,
        materialConflict: 0,
      },
      {
        ccode1: 710,
        ccode2: 365,
        year: 2014,
        verbalCooperation: 1,
        materialCooperation: 2,
        verbalConflict: 3,
        materialConflict: 4,
      },
    ]);
  });

  it('records what is no state and leaves its rows out', () => {
    const { clean, unmatched } = cleanRows(icews, { counts: [counts('HKG', 'RUS', 1, 0, 0, 0)] });
    expect(clean.counts).toEqual([]);
    expect(unmatched).toMatchObject([{ value: 'HKG', reason: 'not a state (territory)' }]);
  });
});

const day = (a: string, b: string, value: number, other = value, date = 20180101) => ({
  date,
  a,
  b,
  edge_ab: value,
  edge_ba: other,
});

describe('gdelt-daily', () => {
  it('orders pairs and days', () => {
    const { clean } = cleanRows(gdeltDaily, {
      daily: [
        day('RUS', 'USA', -1, -1, 20190228),
        day('RUS', 'CHN', 3, 3, 20180102),
        day('CHN', 'RUS', 2),
      ],
    });
    expect(clean).toEqual([
      { ccode1: 2, ccode2: 365, date: '2019-02-28', year: 2019, value: -1 },
      { ccode1: 365, ccode2: 710, date: '2018-01-01', year: 2018, value: 2 },
      { ccode1: 365, ccode2: 710, date: '2018-01-02', year: 2018, value: 3 },
    ]);
  });

  it.each([
    ['two directions that differ', [day('RUS', 'CHN', 1, 2)], 'edge_ba'],
    ['a pair in both orders', [day('RUS', 'CHN', 1), day('CHN', 'RUS', 1)], 'b'],
    ['a pair of one state', [day('RUS', 'RUS', 1)], 'b'],
    ['a day that is none', [day('RUS', 'CHN', 1, 1, 20190229)], 'date'],
  ])('refuses %s', (_, daily, column) => {
    expect(() => cleanRows(gdeltDaily, { daily })).toThrow(
      expect.objectContaining({
        code: 'raw-value',
        exitCode: 3,
        details: expect.objectContaining({ column }) as unknown,
      }),
    );
  });
});

describe.skipIf(rawAbsent)(needsRaw('events from raw files'), () => {
  it('icews: every ordered pair of 152 states in 13 years, all matched; the published checks', async () => {
    const { clean, unmatched } = await readDataset(icews, rawRoot);
    expect(unmatched).toEqual([]);
    expect(clean.counts).toHaveLength(152 * 151 * 13);
    const of = (i: number, j: number) =>
      clean.counts.find((row) => row.ccode1 === i && row.ccode2 === j && row.year === 2014);
    expect(of(365, 710)).toMatchObject({ verbalCooperation: 2287, materialConflict: 4 });
    expect(of(2, 365)).toMatchObject({ verbalConflict: 1694, materialConflict: 1371 });
  });

  it('icews: figures of the traps', () => {
    const rows = rawRows('icews/icews_dyad_year.csv.gz');
    const kinds = ['verbCoop', 'matlCoop', 'verbConf', 'matlConf'];
    const totals = new Map<string, number>();
    const add = (name: string, count: number) => totals.set(name, (totals.get(name) ?? 0) + count);
    for (const row of rows)
      for (const kind of kinds) {
        add(row.year!, Number(row[kind]));
        add(kind, Number(row[kind]));
        add('all', Number(row[kind]));
      }
    expect([totals.get('2007'), totals.get('2011')]).toEqual([583_225, 434_416]);
    expect(1 - totals.get('2011')! / totals.get('2007')!).toBeCloseTo(0.26, 2);
    expect(totals.get('verbCoop')! / totals.get('all')!).toBeCloseTo(0.85, 2);
    expect(totals.get('matlCoop')! / totals.get('all')!).toBeCloseTo(0.02, 2);
    const toRussia = (year: string) =>
      rows.find((row) => row.i_iso3c === 'USA' && row.j_iso3c === 'RUS' && row.year === year)
        ?.matlConf;
    expect([toRussia('2013'), toRussia('2014')]).toEqual(['438', '1371']);
    const states = new Set(rows.map(({ i_iso3c }) => i_iso3c));
    for (const absent of ['MNE', 'SRB', 'SSD', 'ISL', 'MLT', 'CZE', 'TWN', 'TUR'])
      expect(states.has(absent), absent).toBe(false);
  });

  it('gdelt-daily: 25 states, 300 pairs, the days of the source, all matched', async () => {
    const { clean, unmatched } = await readDataset(gdeltDaily, rawRoot);
    expect(unmatched).toEqual([]);
    expect(new Set(clean.map(({ ccode1, ccode2 }) => ccode1 * 1000 + ccode2)).size).toBe(300);
    const days = new Map<number, Set<string>>();
    for (const { year, date } of clean)
      days.set(year, (days.get(year) ?? new Set<string>()).add(date));
    expect([...days].sort(([a], [b]) => a - b).map(([, dates]) => dates.size)).toEqual([
      365, 362, 355, 364, 352, 297, 54,
    ]);
    expect(clean.filter(({ value }) => value === 0)).toEqual([]);
    expect(clean.reduce((last, { date }) => (date > last ? date : last), '')).toBe('2024-02-23');
  });
});
