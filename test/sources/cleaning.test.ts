import { describe, expect, it } from 'vitest';
import { gdp } from '../../src/sources/gdp/dataset.js';
import { milex } from '../../src/sources/milex/dataset.js';
import { readDataset } from '../../src/sources/read.js';
import { states } from '../../src/sources/states/dataset.js';
import { cleanRows as clean } from '../support/clean.js';
import { needsRaw, rawAbsent, rawRoot } from '../support/raw.js';

const spent = (
  country: string,
  year: number,
  value: number,
  series = 'constant_2022_usd_millions',
) => ({
  country,
  year,
  series,
  value,
});

describe('milex', () => {
  it('reads zero as missing and keeps the three units apart', () => {
    const { clean: cleaned } = clean(milex, {
      long: [
        spent('Iceland', 2000, 0),
        spent('China', 2000, 100),
        spent('China', 2000, 90, 'current_usd_millions'),
        spent('China', 2000, 0.02, 'share_of_gdp'),
      ],
    });
    expect(cleaned.expenditure).toEqual([
      { ccode: 710, year: 2000, constant: 100, current: 90, burden: 0.02 },
    ]);
  });

  it('joins the Soviet Union and Russia and refuses an overlap', () => {
    const soviet = spent('USSR', 1990, 10);
    const { clean: cleaned } = clean(milex, { long: [soviet, spent('Russia', 1992, 5)] });
    expect(cleaned.expenditure.map(({ ccode, year }) => [ccode, year])).toEqual([
      [365, 1990],
      [365, 1992],
    ]);
    expect(() => clean(milex, { long: [soviet, spent('Russia', 1990, 5)] })).toThrow(
      'listed twice',
    );
  });

  it('leaves out the European Union, with the reason', () => {
    const { clean: cleaned, unmatched } = clean(milex, {
      long: [spent('European Union', 2023, 9)],
    });
    expect(cleaned.expenditure).toEqual([]);
    expect(unmatched).toMatchObject([{ value: 'European Union', reason: 'aggregate' }]);
  });

  it('takes Germany before 1991 for West Germany', () => {
    const { clean: cleaned } = clean(milex, {
      long: [spent('Germany', 1990, 1), spent('Germany', 1991, 1)],
    });
    expect(cleaned.expenditure.map(({ ccode, year }) => [ccode, year])).toEqual([
      [255, 1991],
      [260, 1990],
    ]);
  });
});

const worldBank = (code: string, year: number, value = 1) => ({
  'Country Code': code,
  'Country Name': code,
  Year: year,
  Value: value,
});

describe('gdp', () => {
  it('leaves out figures of another territory than the state had', () => {
    const codes = ['DEU', 'RUS', 'SRB', 'PAK', 'VNM', 'YEM', 'CHN'];
    const kept = (year: number) =>
      clean(gdp, { usd: codes.map((code) => worldBank(code, year)) }).clean.gdp.map(
        ({ ccode }) => ccode,
      );
    expect(kept(1970)).toEqual([710]);
    expect(kept(1991)).toEqual([255, 679, 710, 770, 816]);
    expect(kept(2010)).toEqual([255, 345, 365, 679, 710, 770, 816]);
  });

  it('limits the rule to the series it concerns', () => {
    const {
      clean: cleaned,
      unmatched,
      leftOut,
    } = clean(gdp, {
      usd: [worldBank('SDN', 2000, 12)],
      population: [worldBank('SDN', 2000, 28)],
    });
    expect(cleaned.gdp).toEqual([{ ccode: 625, year: 2000, usd: 12, ppp: null, population: null }]);
    expect(unmatched).toEqual([]);
    expect(leftOut).toEqual([
      {
        dataset: 'gdp',
        ccode: 625,
        scheme: 'wb',
        value: 'SDN',
        series: 'population',
        reason: 'years in which the state had another territory',
        rows: 1,
      },
    ]);
  });

  it('leaves out groups of states and territories', () => {
    const { clean: cleaned, unmatched } = clean(gdp, {
      usd: [worldBank('WLD', 2000), worldBank('HKG', 2000)],
    });
    expect(cleaned.gdp).toEqual([]);
    expect(unmatched.map(({ reason }) => reason)).toEqual(['aggregate', 'not a state (territory)']);
  });

  it('reads the codes of the Penn World Table as ISO alpha-3', () => {
    const penn = (countrycode: string) => ({ countrycode, year: 2000, cgdpo: 1 });
    const {
      clean: cleaned,
      unmatched,
      leftOut,
    } = clean(gdp, { pwt: ['ROU', 'SRB', 'HKG', 'WLD'].map(penn) });
    expect(cleaned.gdp).toEqual([{ ccode: 360, year: 2000, usd: null, ppp: 1, population: null }]);
    expect(unmatched).toMatchObject([
      { scheme: 'iso3', value: 'HKG', series: 'ppp', reason: 'not a state (territory)' },
      { scheme: 'iso3', value: 'WLD', series: 'ppp', reason: 'unknown code' },
    ]);
    expect(leftOut).toMatchObject([{ scheme: 'iso3', value: 'SRB', ccode: 345 }]);
  });
});

describe('states', () => {
  const spell = (ccode: number, endyear: number) => ({
    stateabb: `S${ccode}`,
    ccode,
    statenme: `State ${ccode}`,
    styear: 1990,
    stmonth: 3,
    stday: 1,
    endyear,
    endmonth: 12,
    endday: 31,
  });
  const listed = (ccode: number, from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => ({ ccode, gwcode: ccode, year: from + i }));

  it('continues members and major powers of 2016 to the last year in which each is listed', () => {
    const { clean: cleaned } = clean(states, {
      list: [spell(2, 2016), spell(3, 2016), spell(4, 2016), spell(5, 2010)],
      majors: [spell(2, 2016), spell(3, 2016), spell(5, 2010)],
      years: [...listed(2, 1990, 2025), ...listed(3, 1990, 2019), ...listed(5, 1990, 2010)],
      codes: [],
    });
    const ends = ['2025-12-31', '2019-12-31', '2016-12-31', '2010-12-31'];
    expect(cleaned.records.map(({ spells }) => spells.at(-1)?.[1])).toEqual(ends);
    expect(cleaned.majors.map(({ ccode, to }) => [ccode, to])).toEqual([
      [2, '2025-12-31'],
      [3, '2019-12-31'],
      [5, '2010-12-31'],
    ]);
  });
});

describe.skipIf(rawAbsent)(needsRaw('datasets from raw files'), () => {
  it('gdp 2023 in trillion US$: USA 27.361, CHN 17.795, RUS 2.021', async () => {
    const { clean: cleaned } = await readDataset(gdp, rawRoot);
    const usd = (ccode: number) =>
      (cleaned.gdp.find((row) => row.ccode === ccode && row.year === 2023)?.usd ?? NaN) / 1e12;
    expect([2, 710, 365].map((ccode) => usd(ccode).toFixed(3))).toEqual([
      '27.361',
      '17.795',
      '2.021',
    ]);
  });

  it('milex 2023 in million constant US$; 365 has every year 1988-2023 but 1991', async () => {
    const { clean: cleaned } = await readDataset(milex, rawRoot);
    const series = cleaned.expenditure.filter(
      ({ ccode, constant }) => ccode === 365 && constant !== null,
    );
    expect(series.map(({ year }) => year)).toEqual(
      Array.from({ length: 36 }, (_, i) => 1988 + i).filter((year) => year !== 1991),
    );
    const of2023 = (ccode: number) =>
      cleaned.expenditure.find((row) => row.ccode === ccode && row.year === 2023)?.constant;
    expect(of2023(710)).toBeCloseTo(309484.3168, 3);
    expect(of2023(365)).toBeCloseTo(126473.3543, 3);
  });

  it('states: major powers carried forward', async () => {
    const { clean: cleaned } = await readDataset(states, rawRoot);
    const current = cleaned.majors
      .filter(({ to }) => to === '2025-12-31')
      .map(({ ccode }) => ccode);
    expect(current).toEqual([2, 200, 220, 255, 365, 710, 740]);
    expect(cleaned.records).toHaveLength(217);
  });
});
