import { describe, expect, it } from 'vitest';
import { chinaFinance } from '../../src/sources/china-finance/dataset.js';
import { dca } from '../../src/sources/dca/dataset.js';
import type { RawRow } from '../../src/sources/define.js';
import { fdi } from '../../src/sources/fdi/dataset.js';
import { readDataset } from '../../src/sources/read.js';
import { usTroops } from '../../src/sources/us-troops/dataset.js';
import { cleanRows } from '../support/clean.js';
import { needsRaw, rawAbsent, rawRoot, rawRows } from '../support/raw.js';

describe('dca', () => {
  const row = (more: RawRow): RawRow => ({
    ccode1: 710,
    ccode2: 365,
    signYear: 1995,
    type: 'sector',
    endYearEstimate: 2001,
    DCAid: 'DCADv1.0-0001',
    ...more,
  });
  const read = (more: RawRow) => cleanRows(dca, { main: [row(more)] });

  it('orders the pair and keeps first and last year', () => {
    expect(read({}).clean).toEqual([
      { id: 'DCADv1.0-0001', ccode1: 365, ccode2: 710, signed: 1995, until: 2001, scope: 'sector' },
    ]);
  });

  it('corrects the two rows whose number contradicts the name, and leaves out pairs of one state', () => {
    const wrong = { DCAid: 'DCADv1.0-0297', ccode1: 145, ccode2: 145 };
    expect(read(wrong).clean[0]).toMatchObject({ ccode1: 101, ccode2: 145 });
    const alone = read({ ccode1: 541, ccode2: 541 });
    expect(alone.clean).toEqual([]);
    expect(alone.leftOut).toMatchObject([
      { ccode: 541, reason: 'an agreement of a state with itself' },
    ]);
  });

  it('refuses an end before the signature and a number of no state', () => {
    expect(() => read({ endYearEstimate: 1994 })).toThrow('unexpected endYearEstimate');
    expect(() => read({ ccode1: 3 })).toThrow('unexpected ccode1');
  });
});

describe('us-troops', () => {
  const row = (ccode: number, year: number, troops_ad: number, countryname = 'A'): RawRow => ({
    countryname,
    year,
    ccode,
    troops_ad,
  });
  const read = (...main: RawRow[]) => cleanRows(usTroops, { main });

  it('adds the two spellings of a state', () => {
    const { clean } = read(row(316, 2013, 0, 'Czech Republic'), row(316, 2013, 17, 'Czechia'));
    expect(clean).toEqual([{ ccode: 316, year: 2013, activeDuty: 17 }]);
  });

  it('gives the series of Viet Nam and Germany to the states of the time', () => {
    const { clean } = read(
      row(816, 1968, 5),
      row(816, 1976, 0),
      row(255, 1985, 7),
      row(255, 1991, 8),
    );
    expect(clean.map(({ ccode, year }) => [ccode, year])).toEqual([
      [255, 1991],
      [260, 1985],
      [816, 1976],
      [817, 1968],
    ]);
  });

  it('leaves out territories and what is no report, with the reason', () => {
    const { clean, leftOut, unmatched } = read(
      row(1008, 2000, 9, 'Guam'),
      row(2, 2000, 9),
      row(732, 1951, 9),
      row(645, 2007, 9),
      row(710, 2003, 0),
      row(615, 1950, 5),
    );
    expect(clean).toEqual([]);
    expect(unmatched).toMatchObject([{ value: 'Guam', reason: 'not a state (territory)' }]);
    expect(leftOut.map(({ ccode, reason }) => [ccode, reason])).toEqual([
      [2, 'the United States themselves'],
      [732, 'interpolated by the source'],
      [645, 'reports of several quarters added'],
      [710, 'a gap written as zero'],
      [615, 'not a member of the state system in the year'],
    ]);
  });
});

describe('fdi', () => {
  const row = (
    reporter: string,
    code: string,
    value: number | null,
    more: RawRow = {},
  ): RawRow => ({
    'COUNTRY.ID': reporter,
    'DV_TYPE.ID': 'O',
    'INDICATOR.ID': 'X',
    'COUNTERPART_COUNTRY.ID': code,
    COUNTERPART_COUNTRY: code,
    TIME_PERIOD: 2020,
    OBS_VALUE: value,
    ...more,
  });
  const read = (...inward: RawRow[]) => cleanRows(fdi, { inward });

  it('brings the dollars of China with Korea and Kuwait to millions, reported figures only', () => {
    const mirror = { 'DV_TYPE.ID': 'SCC' };
    const { clean } = read(
      row('CHN', 'KOR', 5e9),
      row('CHN', 'KOR', 5000, mirror),
      row('USA', 'KOR', 5000),
      row('CHN', 'RUS', 5000),
    );
    expect(clean.map(({ value }) => value)).toEqual([5000, 5000, 5000, 5000]);
    expect(clean.map(({ basis }) => basis)).toEqual(['reported', 'mirror', 'reported', 'reported']);
  });

  it('knows the world and Kosovo, and leaves out groups, suppressed cells and rows without a year', () => {
    const { clean, unmatched } = read(
      row('DEU', 'G001', 1),
      row('DEU', 'KOS', 2),
      row('DEU', 'GX510', 3),
      row('DEU', 'WBG', 3),
      row('DEU', 'FRA', null),
      row('DEU', 'FRA', 4, { TIME_PERIOD: null }),
    );
    expect(clean.map(({ counterpart }) => counterpart)).toEqual([null, 347]);
    expect(unmatched.map(({ reason }) => reason)).toEqual(['aggregate', 'not a state (territory)']);
  });
});

describe('china-finance', () => {
  it('reads million dollars and refuses a number of no state', () => {
    const row = { ccode: 365, year: 2009, oda_adj: 0, oof_adj: 2e6, vof_adj: 1e6 };
    const read = (more: RawRow) => cleanRows(chinaFinance, { main: [{ ...row, ...more }] }).clean;
    expect(read({})).toEqual([{ ccode: 365, year: 2009, oda: 0, oof: 2, vague: 1 }]);
    expect(() => read({ ccode: 3 })).toThrow('does not exist');
  });
});

/** Figures that the descriptions of the datasets quote. A new edition of a source may change them. */
describe.skipIf(rawAbsent)(needsRaw('security and finance from raw files'), () => {
  it('dca: 1,871 agreements, 1,030 without a year of entry into force, two of a state with itself', async () => {
    const rows = rawRows('dca/DCAD-v1.0-main.csv.gz');
    expect(rows).toHaveLength(1871);
    expect(rows.filter(({ EIFYear }) => EIFYear === '')).toHaveLength(1030);
    const { clean, leftOut } = await readDataset(dca, rawRoot);
    expect(clean).toHaveLength(1869);
    expect(leftOut.map(({ ccode, rows: count }) => [ccode, count])).toEqual([
      [541, 1],
      [750, 1],
    ]);
    expect(clean.some(({ ccode1, ccode2 }) => ccode1 === 2 && ccode2 === 365)).toBe(false);
  });

  it('us-troops: 29 state-years have two rows; 1951 is the mean of 1950 and 1953 wherever both are known', () => {
    const rows = rawRows('us-troops/troopdata-rebuild-country-year.csv.gz');
    const value = new Map(rows.map((row) => [`${row.ccode} ${row.year}`, Number(row.troops_ad)]));
    expect(rows.length - value.size).toBe(29);
    let means = 0;
    for (const { ccode, year } of rows) {
      if (year !== '1951') continue;
      const of = (y: number) => value.get(`${ccode} ${y}`);
      expect(of(1951), ccode).toBe(of(1952));
      const [before, after] = [of(1950), of(1953)];
      if (before === undefined || after === undefined) continue;
      if (Math.abs(of(1951)! - (before + after) / 2) <= 1) means++;
    }
    expect(means).toBe(79);
  });

  it('fdi: only figures of China with Korea, Kuwait and Kosovo have no scale', () => {
    const rows = rawRows('fdi/imf_dip_outward_2026-03-29.csv.gz');
    const bare = rows.filter((row) => row['SCALE.ID'] === '');
    expect(new Set(bare.map((row) => row['COUNTRY.ID']))).toEqual(new Set(['CHN']));
    expect(new Set(bare.map((row) => row['COUNTERPART_COUNTRY.ID']))).toEqual(
      new Set(['KOR', 'KWT', 'KOS']),
    );
  });

  it('fdi: counterparts are states, territories or groups', async () => {
    const { unmatched, clean } = await readDataset(fdi, rawRoot);
    expect(unmatched.filter(({ reason }) => reason.startsWith('unknown'))).toEqual([]);
    const found = clean.find(
      (one) =>
        one.reporter === 710 &&
        one.counterpart === 365 &&
        one.year === 2021 &&
        one.direction === 'outward' &&
        one.basis === 'reported',
    );
    expect(found?.value).toBeCloseTo(10644.107, 3);
  });
});
