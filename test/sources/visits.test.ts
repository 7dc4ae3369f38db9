import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/sources/read.js';
import { visits } from '../../src/sources/visits/dataset.js';
import { cleanRows } from '../support/clean.js';
import { needsRaw, rawAbsent, rawRoot, rawRows } from '../support/raw.js';

const president = (place: string, year: number, description = 'Met with him.') => ({
  'destination country': place,
  'destination city': null,
  description,
  time: `May 1, ${year}`,
  year,
});
const leader = (Country: string, Year: number, Level = 'President') => ({
  Year,
  Name: 'Leader',
  Level,
  Country,
});
const colt = (reporter_iso: string, partner_iso: string, count: number) => ({
  reporter_iso,
  partner_iso,
  year: 2018,
  visits_both_directions: count,
});

const hosts = (rows: { china?: object[]; president?: object[] }) =>
  cleanRows(visits, rows as never).clean.trips.map(({ host }) => host);

describe('visits', () => {
  it('reads names by date', () => {
    expect(
      hosts({
        president: [
          president('Vietnam', 1969),
          president('Vietnam', 2000),
          president('Germany', 1963),
          president('Germany, Federal Republic of', 1982),
          president('Germany', 2013),
          president('Republic of China', 1960),
          president('China, People’s Republic of', 1972),
          president('U.S.S.R.', 1972),
          president('Serbia-Montenegro (Kosovo)', 1999),
          president('United Kingdom (Wales)', 2014),
        ],
      }),
    ).toEqual([817, 816, 260, 260, 255, 713, 710, 365, 345, 200]);
    expect(hosts({ china: [leader('Vietnam', 1960), leader('Germany, East', 1987)] })).toEqual([
      816, 265,
    ]);
  });

  it('tells offices apart and keeps a second visit', () => {
    const { clean } = cleanRows(visits, {
      china: [
        leader('Russia', 2013),
        leader('Russia', 2013),
        leader('Russia', 2013, 'Premier'),
        leader('Russia', 2013, 'Leader CCP'),
        leader('Russia', 2013, 'Paramount Leader'),
      ],
    });
    expect(clean.trips.map(({ office }) => office)).toEqual([
      'president',
      'president',
      'premier',
      'party-leader',
      'other',
    ]);
  });

  it('leaves presidents-elect out, and only them', () => {
    const { clean, leftOut } = cleanRows(visits, {
      president: [
        president('Mexico', 1981, 'Met with the President. [Visit made as President-elect.]'),
        president('Mexico', 1982, 'Exchange of visits with President-elect de la Madrid.'),
      ],
    });
    expect(clean.trips.map(({ year }) => year)).toEqual([1982]);
    expect(leftOut).toMatchObject([{ ccode: 70, reason: 'visit made as president-elect' }]);
  });

  it('records places that are no states', () => {
    const { clean, unmatched } = cleanRows(visits, {
      president: [president('Vatican City', 2014), president('Palestinian Authority', 2013)],
    });
    expect(clean.trips).toEqual([]);
    expect(unmatched.map(({ value }) => value)).toEqual(['Vatican City', 'Palestinian Authority']);
  });

  it('refuses a year that the date does not have', () => {
    const row = { ...president('Mexico', 1982), year: 1983 };
    expect(() => cleanRows(visits, { president: [row] })).toThrow('dated in another year');
  });

  it('has each counted pair once, zero where the source says zero', () => {
    const { clean } = cleanRows(visits, {
      colt: [colt('USA', 'CHN', 0), colt('CHN', 'USA', 0), colt('DEU', 'RUS', 2)],
    });
    expect(clean.counts).toEqual([
      { ccode1: 2, ccode2: 710, year: 2018, visits: 0 },
      { ccode1: 255, ccode2: 365, year: 2018, visits: 2 },
    ]);
  });

  it.each([
    ['orders of a pair that differ', [colt('USA', 'CHN', 1), colt('CHN', 'USA', 2)]],
    ['half a visit', [colt('USA', 'CHN', 0.5)]],
  ])('refuses %s', (_, rows) => {
    expect(() => cleanRows(visits, { colt: rows })).toThrow(
      expect.objectContaining({
        code: 'raw-value',
        details: expect.objectContaining({ column: 'visits_both_directions' }) as unknown,
      }),
    );
  });
});

describe.skipIf(rawAbsent)(needsRaw('visits from raw files'), () => {
  it('595 Chinese trips, one to no state; 775 American ones, 24 to no state and 16 before office', async () => {
    const { clean, unmatched, leftOut } = await readDataset(visits, rawRoot);
    const of = (visitor: number) => clean.trips.filter((trip) => trip.visitor === visitor);
    expect(rawRows('visits/china_leaders_travel_1949_2020.csv.gz')).toHaveLength(595);
    expect(of(710)).toHaveLength(594);
    expect(of(2)).toHaveLength(775 - 24 - 16);
    expect(leftOut.reduce((sum, { rows }) => sum + rows, 0)).toBe(16);
    expect(unmatched.map(({ value, rows }) => [value, rows])).toEqual([
      ['Palestine', 1],
      ['Palestinian Authority', 4],
      ['Vatican City', 20],
    ]);
    const to = (visitor: number, host: number) =>
      of(visitor).filter((trip) => trip.host === host).length;
    // 29 to Russia and 11 to the Soviet Union, one state here; 23 to the United States.
    expect([to(710, 365), to(710, 2)]).toEqual([40, 23]);
    expect(to(2, 365)).toBe(20);
  });

  it('China’s leaders in Moscow in the years that the source names', async () => {
    const { clean } = await readDataset(visits, rawRoot);
    const inRussia = (year: number) =>
      clean.trips.filter((trip) => trip.visitor === 710 && trip.host === 365 && trip.year === year)
        .length;
    expect([1949, 1950, 1957, 2013, 2020].map(inRussia)).toEqual([1, 1, 2, 2, 0]);
  });

  it('figures of the traps: second visits; the American list ends in January 2020', () => {
    const china = rawRows('visits/china_leaders_travel_1949_2020.csv.gz');
    const trips = china.map(({ Year, Name, Country }) => [Year, Name, Country].join('|'));
    expect(trips.length - new Set(trips).size).toBe(7);
    const american = rawRows('visits/AmericanPresidentVisit.csv.gz');
    expect(american.filter(({ year }) => year === '2020').map(({ time }) => time)).toEqual([
      'January 21–22, 2020',
    ]);
    const elect = american.filter(({ description }) =>
      /made as President-elect/.test(description!),
    );
    expect(elect.map(({ year }) => Number(year)).sort()).toEqual([
      1909, 1912, 1920, 1920, 1928, 1928, 1928, 1928, 1928, 1928, 1928, 1928, 1928, 1933, 1952,
      1981,
    ]);
  });

  it('counts of COLT that the source names', async () => {
    const { clean } = await readDataset(visits, rawRoot);
    const count = (a: number, b: number) =>
      clean.counts.filter(({ ccode1, ccode2 }) => ccode1 === a && ccode2 === b);
    expect(count(365, 710).map(({ visits }) => visits)).toEqual([2, 2, 0, 0, 1, 2, 2]);
    expect(count(2, 710).find(({ year }) => year === 2023)?.visits).toBe(1);
  });
});
