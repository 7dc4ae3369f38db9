import { describe, expect, it } from 'vitest';
import type { RawRow } from '../../src/sources/define.js';
import { gdp } from '../../src/sources/gdp/dataset.js';
import { gdp2026 } from '../../src/sources/gdp-2026/dataset.js';
import { milex2026 } from '../../src/sources/milex-2026/dataset.js';
import { readDataset } from '../../src/sources/read.js';
import { ucdp } from '../../src/sources/ucdp/dataset.js';
import { ucdp2025 } from '../../src/sources/ucdp-2025/dataset.js';
import { usTroops } from '../../src/sources/us-troops/dataset.js';
import { usTroops2025 } from '../../src/sources/us-troops-2025/dataset.js';
import { cleanRows } from '../support/clean.js';
import { needsRaw, rawAbsent, rawRoot, rawRows } from '../support/raw.js';

describe('gdp-2026', () => {
  it('leaves out years of another territory, as the edition before', () => {
    const row = (code: string, Year: number): RawRow => ({
      'Country Name': code,
      'Country Code': code,
      Year,
      Value: 5e9,
    });
    const { clean, leftOut, unmatched } = cleanRows(gdp2026, {
      usd: [row('RUS', 1991), row('RUS', 1992), row('WLD', 2025)],
      population: [],
    });
    expect(clean).toEqual([{ ccode: 365, year: 1992, usd: 5e9, population: null }]);
    expect(leftOut).toMatchObject([
      { ccode: 365, reason: 'years in which the state had another territory' },
    ]);
    expect(unmatched).toMatchObject([{ value: 'WLD', reason: 'aggregate' }]);
  });
});

describe('milex-2026', () => {
  it('does not read the constant dollars of the edition before, and knows no zero', () => {
    const row = (series: string, value: number): RawRow => ({
      country: 'Russia',
      year: 2024,
      series,
      value,
    });
    const { clean } = cleanRows(milex2026, {
      long: [
        row('constant_2024_usd_m', 150),
        row('constant_2023_usd_m', 140),
        row('current_usd_m', 0),
        row('share_of_gdp', 0.07),
      ],
    });
    expect(clean).toEqual([{ ccode: 365, year: 2024, constant: 150, current: null, burden: 0.07 }]);
  });
});

describe('ucdp-2025', () => {
  const row = (more: RawRow): RawRow => ({
    conflict_id: 1,
    year: 2025,
    gwno_a: '200, 2',
    gwno_a_2nd: '20',
    gwno_b: '678',
    gwno_b_2nd: null,
    intensity_level: 1,
    type_of_conflict: 'interstate',
    ...more,
  });

  it('reads every state of a cell, and keeps supporters apart', () => {
    const { clean } = cleanRows(ucdp2025, { conflicts: [row({})] });
    expect(clean.map(({ ccode1, ccode2, supporting }) => [ccode1, ccode2, supporting])).toEqual([
      [200, 679, false],
      [2, 679, false],
      [20, 679, true],
    ]);
  });

  it('refuses what is no number of a state', () => {
    expect(() => cleanRows(ucdp2025, { conflicts: [row({ gwno_a: '200; 2' })] })).toThrow(
      'lists what is no number of a state',
    );
  });
});

describe('us-troops-2025', () => {
  const row = (ccode: number, q4: number, doubled = 0, repaired = q4): RawRow => ({
    countryname: String(ccode),
    ccode,
    q4,
    doubled,
    q4_repaired: repaired,
  });
  const read = (...quarters: RawRow[]) => cleanRows(usTroops2025, { quarters });

  it('takes the numbers of Gleditsch and Ward, and adds two rows of a state', () => {
    const { clean } = read(
      row(260, 36_436),
      row(340, 12),
      row(345, 0),
      row(732, 46_990, 1, 23_495),
    );
    expect(clean).toEqual([
      { ccode: 255, year: 2025, activeDuty: 36_436, halved: false },
      { ccode: 345, year: 2025, activeDuty: 12, halved: false },
      { ccode: 732, year: 2025, activeDuty: 23_495, halved: true },
    ]);
  });

  it('takes no zero for a count where the reports leave the state out', () => {
    const { clean, leftOut, unmatched } = read(row(645, 0), row(816, 0), row(1008, 9), row(94, 0));
    expect(clean.map(({ ccode }) => ccode)).toEqual([94]);
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      'withheld from the reports and written as zero',
      'a gap written as zero',
    ]);
    expect(unmatched).toHaveLength(1);
  });

  it('refuses a repair that is none', () => {
    expect(() => read(row(732, 46_990, 1, 46_990))).toThrow('not that of December');
    expect(() => read(row(740, 54_288, 0, 27_144))).toThrow('not that of December');
  });
});

describe.skipIf(rawAbsent)(needsRaw('editions of 2026 from raw files'), () => {
  it('gdp in trillion US$: 2025 USA 30.770, CHN 19.498, RUS 2.561; 2023 revised for China by 2.7%', async () => {
    const { clean } = await readDataset(gdp2026, rawRoot);
    const usd = (ccode: number, year: number) =>
      (clean.find((row) => row.ccode === ccode && row.year === year)?.usd ?? NaN) / 1e12;
    expect([2, 710, 365].map((ccode) => usd(ccode, 2025).toFixed(3))).toEqual([
      '30.770',
      '19.498',
      '2.561',
    ]);
    const before = (await readDataset(gdp, rawRoot)).clean.gdp.find(
      ({ ccode, year }) => ccode === 710 && year === 2023,
    );
    expect(usd(710, 2023) / (before!.usd! / 1e12)).toBeCloseTo(1.027, 3);
    expect(clean.some(({ ccode }) => ccode === 713)).toBe(false);
  });

  it('milex 2025 in million constant 2024 US$; 593 zeros are none; who has no such figure', async () => {
    const { clean, unmatched } = await readDataset(milex2026, rawRoot);
    expect(unmatched).toMatchObject([{ value: 'European Union', reason: 'aggregate' }]);
    const of2025 = (ccode: number) =>
      clean.find((row) => row.ccode === ccode && row.year === 2025)?.constant;
    expect([2, 710, 365].map((ccode) => Math.round(of2025(ccode)!))).toEqual([
      929_163, 335_018, 158_236,
    ]);
    const zeros = rawRows('milex-sipri2026/sipri_milex_long.csv.gz').filter(
      ({ series, value }) => Number(value) === 0 && series !== 'constant_2023_usd_m',
    );
    expect(zeros).toHaveLength(593);
    expect(clean.flatMap((row) => [row.constant, row.current, row.burden])).not.toContain(0);
    for (const ccode of [40, 531, 731, 652, 101, 345])
      expect(
        clean.some(
          (row) =>
            row.ccode === ccode && row.constant !== null && (ccode !== 345 || row.year < 1996),
        ),
        String(ccode),
      ).toBe(false);
    expect(
      clean
        .filter(({ year }) => year === 2025)
        .every(({ current, burden }) => current === null && burden === null),
    ).toBe(true);
    const soviet = clean.filter(({ ccode, constant }) => ccode === 365 && constant !== null);
    expect(soviet[0]!.year).toBe(1988);
    expect(clean.find(({ ccode, constant }) => ccode === 710 && constant !== null)!.year).toBe(
      1989,
    );
  });

  it('ucdp 2025: seven conflicts, which join no pair that 25.1 has the year of', async () => {
    const { clean } = await readDataset(ucdp2025, rawRoot);
    expect(clean).toHaveLength(18);
    expect(clean.filter(({ supporting }) => !supporting)).toHaveLength(8);
    const whole = (await readDataset(ucdp, rawRoot)).clean.pairs;
    expect(Math.max(...whole.map(({ year }) => year))).toBe(2024);
  });

  it('us-troops 2025: the four that are doubled are about twice 2024, and so are eight that are not marked', async () => {
    const { clean } = await readDataset(usTroops2025, rawRoot);
    const before = (await readDataset(usTroops, rawRoot)).clean;
    const over2024 = (ccode: number) =>
      clean.find((row) => row.ccode === ccode)!.activeDuty /
      before.find((row) => row.ccode === ccode && row.year === 2024)!.activeDuty;
    expect(
      clean.filter(({ halved, activeDuty }) => halved && activeDuty > 3).map(({ ccode }) => ccode),
    ).toEqual([325, 360, 640, 732]);
    for (const ccode of [325, 360, 640, 732])
      expect(Math.abs(over2024(ccode) - 1)).toBeLessThan(0.15);
    for (const ccode of [316, 343, 346, 437, 510, 703, 780, 811])
      expect(over2024(ccode)).toBeGreaterThan(1.6);
  });
});
