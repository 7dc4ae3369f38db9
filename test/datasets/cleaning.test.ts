import { describe, expect, it } from 'vitest';
import type {
  CleanContext,
  DatasetDefinition,
  RawRow,
  Unmatched,
} from '../../src/datasets/define.js';
import { gdp } from '../../src/datasets/gdp.js';
import { milex } from '../../src/datasets/milex.js';
import { readDataset } from '../../src/datasets/read.js';
import { atop } from '../../src/datasets/atop.js';
import { nmc } from '../../src/datasets/nmc.js';
import { states } from '../../src/datasets/states.js';
import { needsRaw, rawAbsent, rawRoot } from '../support/raw.js';

function clean<T>(dataset: DatasetDefinition<T>, raw: Record<string, RawRow[]>) {
  const unmatched: Unmatched[] = [];
  const context: CleanContext = { unmatched: (entry) => unmatched.push(entry) };
  return { clean: dataset.clean(raw, context), unmatched };
}

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
    const { clean: cleaned, unmatched } = clean(gdp, {
      usd: [worldBank('SDN', 2000, 12)],
      population: [worldBank('SDN', 2000, 28)],
    });
    expect(cleaned.gdp).toEqual([{ ccode: 625, year: 2000, usd: 12, ppp: null, population: null }]);
    expect(unmatched).toMatchObject([
      { value: 'SDN', reason: 'years in which the state had another territory' },
    ]);
  });

  it('leaves out groups of states and territories', () => {
    const { clean: cleaned, unmatched } = clean(gdp, {
      usd: [worldBank('WLD', 2000), worldBank('HKG', 2000)],
    });
    expect(cleaned.gdp).toEqual([]);
    expect(unmatched.map(({ reason }) => reason)).toEqual(['aggregate', 'not a state (territory)']);
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
    expect(
      cleaned.expenditure.some(({ constant, current, burden }) =>
        [constant, current, burden].includes(0),
      ),
    ).toBe(false);
  });

  it('atop: Soviet-Chinese defence until 1980, non-aggression with consultation from 2001', async () => {
    const { clean: cleaned } = await readDataset(atop, rawRoot);
    const pair = cleaned.obligations.filter(
      ({ ccode1, ccode2 }) => ccode1 === 365 && ccode2 === 710,
    );
    const years = (flag: 'defense' | 'consultation' | 'nonaggression', from: number) =>
      pair.filter((row) => row[flag] === 1 && row.year >= from).map(({ year }) => year);
    const range = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, i) => from + i);
    expect(years('defense', 1950)).toEqual(range(1950, 1980));
    expect(years('consultation', 1990)).toEqual(range(2001, 2018));
    expect(years('nonaggression', 2001)).toEqual(range(2001, 2018));
  });

  it('nmc: published index of 2022, yearly sums from 1.000 to 1.075', async () => {
    const { clean: cleaned } = await readDataset(nmc, rawRoot);
    const of2022 = cleaned.capabilities.filter(({ year }) => year === 2022);
    const cinc = (ccode: number) => of2022.find((row) => row.ccode === ccode)?.cinc;
    expect([710, 2, 365].map(cinc)).toEqual([0.23409663, 0.12356574, 0.038196992]);
    expect(of2022.reduce((sum, row) => sum + row.cinc, 0)).toBeCloseTo(1.0071, 4);
    const sums = new Map<number, number>();
    for (const { year, cinc: index } of cleaned.capabilities)
      sums.set(year, (sums.get(year) ?? 0) + index);
    expect(Math.min(...sums.values())).toBeCloseTo(1, 3);
    expect(Math.max(...sums.values())).toBeCloseTo(1.075, 3);
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
