import { describe, expect, it } from 'vitest';
import { arms } from '../../src/sources/arms/dataset.js';
import { atop } from '../../src/sources/atop/dataset.js';
import { milex } from '../../src/sources/milex/dataset.js';
import { nmc } from '../../src/sources/nmc/dataset.js';
import { readDataset } from '../../src/sources/read.js';
import { unIdealPoints } from '../../src/sources/un-ideal-points/dataset.js';
import { needsRaw, rawAbsent, rawRoot, rawRows } from '../support/raw.js';

const yearOf = (date: string | undefined): number => Number(date?.slice(0, 4));

/** Resolutions of a session that the source codes as an issue. */
function issuesBySession(calls: readonly Readonly<Record<string, string>>[]) {
  const issues = rawRows('un-votes/un_roll_call_issues.csv');
  const callOf = new Map(calls.map((call) => [call.rcid, call]));
  return (session: number, code: string): string[] =>
    issues
      .filter(({ short_name }) => short_name === code)
      .map(({ rcid }) => callOf.get(rcid)!)
      .filter((call) => Number(call.session) === session)
      .map(({ unres }) => unres!)
      .sort();
}

/** Figures that the descriptions of the datasets quote. A new edition of a source may change them. */
describe.skipIf(rawAbsent)(needsRaw('figures in the traps of the datasets'), () => {
  describe('trade-dots', () => {
    const rows = rawAbsent ? [] : rawRows('trade-dots/imf_dots_long.csv.gz');
    const used = rows.filter(({ year }) => Number(year) >= 2011 && Number(year) <= 2021);

    it('17 per cent of the exports of 2011 have no partner, at most 0.2 in later years', () => {
      const exports = used.filter(
        ({ file, flow }) => file === 'rf_exports_2023.xlsx' && flow === 'exports_fob',
      );
      const of = (partner: string, year: number) =>
        Number(
          exports.find((row) => row.partner === partner && row.year === String(year))
            ?.value_usd_millions,
        );
      const share = (year: number) =>
        of('Countries & Areas not specified', year) / of('World', year);
      expect(share(2011)).toBeCloseTo(0.172, 3);
      for (let year = 2012; year <= 2021; year++) expect(share(year)).toBeLessThan(0.002);
    });

    it('the workbooks share 2,123 values, of which one differs by more than rounding', () => {
      const byKey = new Map<string, Map<string, number>>();
      for (const { file, reporter, partner, year, flow, value_usd_millions } of used) {
        const key = [reporter, partner, year, flow].join('|');
        const values = byKey.get(key) ?? new Map<string, number>();
        byKey.set(key, values.set(file!, Number(value_usd_millions)));
      }
      const shared = [...byKey].filter(([, values]) => values.size > 1);
      expect(shared).toHaveLength(2123);
      const differing = shared.filter(([, values]) => {
        const [a, b] = [...values.values()];
        return Math.abs(a! - b!) > 1e-3;
      });
      expect(differing.map(([key]) => key)).toEqual([
        'Russian Federation|Kazakhstan, Rep. of|2011|imports_cif',
      ]);
      const [[, kazakhstan]] = differing as [[string, Map<string, number>]];
      expect(kazakhstan.get('rf_exports_2023.xlsx')).toBeCloseTo(7793.5, 1);
      expect(kazakhstan.get('rf_imports.xlsx')).toBeCloseTo(7791.6, 1);
    });

    it('only rows of Australia stand twice, and no value is zero', () => {
      const seen = new Set<string>();
      const twice = new Set<string>();
      for (const { file, reporter, partner, year, flow } of rows) {
        const key = [file, reporter, partner, year, flow].join('|');
        if (seen.has(key)) twice.add(partner!);
        seen.add(key);
      }
      expect([...twice]).toEqual(['Australia']);
      expect(rows.filter((row) => Number(row.value_usd_millions) === 0)).toEqual([]);
    });

    it('exports begin in 2011', () => {
      const exports = rows.filter(({ flow }) => flow === 'exports_fob');
      expect(Math.min(...exports.map(({ year }) => Number(year)))).toBe(2011);
    });
  });

  it('milex: 560 cells are 0 and become none; the gaps of the Soviet Union and China', async () => {
    const zeros = rawRows('milex/sipri_milex_long.csv.gz').filter(
      ({ value }) => Number(value) === 0,
    );
    expect(zeros).toHaveLength(560);
    const { expenditure } = (await readDataset(milex, rawRoot)).clean;
    const kept = expenditure.flatMap(({ constant, current, burden }) => [
      constant,
      current,
      burden,
    ]);
    expect(kept).not.toContain(0);
    const years = (ccode: number) =>
      expenditure.filter((row) => row.ccode === ccode).map(({ year }) => year);
    expect(years(365)[0]).toBe(1987);
    expect(years(365)).not.toContain(1991);
    expect(years(710)[0]).toBe(1989);
  });

  it('nmc: published indices of a year sum to 1.000 to 1.075', async () => {
    const { capabilities } = (await readDataset(nmc, rawRoot)).clean;
    const sums = new Map<number, number>();
    for (const { year, cinc } of capabilities) sums.set(year, (sums.get(year) ?? 0) + cinc);
    expect(Math.min(...sums.values())).toBeCloseTo(1, 3);
    expect(Math.max(...sums.values())).toBeCloseTo(1.075, 3);
  });

  it('un-ideal-points: seventeen rows have a number alone and no estimate; none has one for 1964', async () => {
    const bare = rawRows('un-ideal-points/IdealpointsJuly2025.csv.gz').filter(
      ({ iso3c, countryname }) => ['', 'NA'].includes(iso3c!) && ['', 'NA'].includes(countryname!),
    );
    expect(bare).toHaveLength(17);
    expect(new Set(bare.map(({ idealpointfp }) => idealpointfp))).toEqual(new Set(['']));
    const { clean } = await readDataset(unIdealPoints, rawRoot);
    expect(clean.filter(({ year, fp }) => year === 1964 && fp !== null)).toEqual([]);
  });

  it('un-votes: 262 roll calls after the turn of the year, two before their session, one of 2020', () => {
    const calls = rawRows('un-votes/un_roll_calls.csv.gz').map(({ session, date, unres }) => ({
      session: Number(session),
      later: yearOf(date) - (Number(session) + 1945),
      year: yearOf(date),
      date,
      unres,
    }));
    expect(calls.filter(({ later }) => later > 0)).toHaveLength(262);
    expect(calls.filter(({ later }) => later < 0).map(({ session }) => session)).toEqual([22, 23]);
    expect(calls.filter(({ year }) => year > 2019)).toHaveLength(1);
    expect(calls.filter(({ session }) => session === 19)).toHaveLength(1);
    const seat = calls.find(({ unres }) => unres === 'R/26/2758G');
    expect(seat?.date).toBe('1971-10-07');
  });

  it('un-votes: 2,104 roll calls with no issue, few on development from session 45 to 61', () => {
    const calls = rawRows('un-votes/un_roll_calls.csv.gz');
    const of = issuesBySession(calls);
    const coded = new Set(rawRows('un-votes/un_roll_call_issues.csv').map(({ rcid }) => rcid));
    expect(calls.length - coded.size).toBe(2104);
    const counts = Array.from({ length: 19 }, (_, at) => of(44 + at, 'ec').length);
    expect(Math.max(...counts.slice(1, -1))).toBeLessThan(10);
    expect(Math.min(counts[0]!, counts.at(-1)!)).toBeGreaterThanOrEqual(10);
  });

  it('un-votes: colonialism and development of session 74 are its disarmament, colonialism of 73 three votes', () => {
    const of = issuesBySession(rawRows('un-votes/un_roll_calls.csv.gz'));
    expect(of(74, 'di')).toHaveLength(16);
    expect(of(74, 'co')).toEqual(of(74, 'di'));
    expect(of(74, 'ec')).toEqual(of(74, 'di'));
    expect(of(73, 'ec')).toEqual(expect.arrayContaining(['R/73/36', 'R/73/27']));
    expect(of(73, 'co')).toHaveLength(3);
    for (const territory of ['R/73/103', 'R/73/104', 'R/73/105', 'R/73/123'])
      expect(of(73, 'co')).not.toContain(territory);
  });

  it('unsc-vetoes: one meeting number stands for three drafts', () => {
    const drafts = rawRows('unsc-vetoes/unsc_vetoes_1946_sept2022.csv').map(({ draft }) => draft);
    expect(drafts.filter((draft) => draft === 'S/PV.49')).toHaveLength(3);
  });

  it('atop: some rows hold five zeros; Russia and the United States have non-aggression from 1975', async () => {
    const { obligations } = (await readDataset(atop, rawRoot)).clean;
    const flags = (row: (typeof obligations)[number]) =>
      row.defense + row.offense + row.neutrality + row.nonaggression + row.consultation;
    expect(obligations.some((row) => flags(row) === 0)).toBe(true);
    const helsinki = obligations.filter(
      ({ ccode1, ccode2, nonaggression, year }) =>
        ccode1 === 365 && ccode2 === 2 && nonaggression === 1 && year > 1950,
    );
    expect(helsinki[0]?.year).toBe(1975);
  });

  it('arms: only the tables hold “0”', async () => {
    const register = rawRows('arms/sipri_tiv_dyad_year_1995_2025.csv.gz');
    expect(register.filter((row) => Number(row.tiv_millions) === 0)).toEqual([]);
    const tables = rawRows('arms/sipri_tiv_tables_1950_2021_360info.csv.gz');
    expect(tables.some(({ value, year }) => Number(value) === 0 && Number(year) < 1995)).toBe(true);
    const { clean } = await readDataset(arms, rawRoot);
    expect(Math.min(...clean.map(({ tiv }) => tiv))).toBeGreaterThan(0);
  });
});
