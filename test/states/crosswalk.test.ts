import { describe, expect, it } from 'vitest';
import {
  convert,
  isInSystem,
  isMajorPower,
  matchName,
  stateByCcode,
  type CodedScheme,
} from '../../src/states/index.js';
import { needsRaw, rawAbsent, rawRows as rows } from '../support/raw.js';

/** Columns of the concordance and the scheme that each is in. */
const columns: readonly (readonly [column: string, scheme: CodedScheme])[] = [
  ['iso2c', 'iso2'],
  ['iso3c', 'iso3'],
  ['iso3n', 'isonum'],
  ['un', 'un'],
  ['wb', 'wb'],
  ['imf', 'imf'],
  ['cowc', 'cow'],
  ['cown', 'ccode'],
  ['gwn', 'gw'],
];

/** Number of the state of a row; the concordance has none for Serbia, and one for the Vatican that is the Papal States’. */
function ccodeOf(row: Record<string, string>): number | undefined {
  if (row.iso3c === 'SRB') return 345;
  return row.cown === '' || row.iso3c === 'VAT' ? undefined : Number(row.cown);
}

describe.skipIf(rawAbsent)(needsRaw('the whole crosswalk'), () => {
  it('each code of each state is converted into each other', () => {
    const differing: string[] = [];
    let converted = 0;
    for (const row of rows('states/codelist_core.csv')) {
      const ccode = ccodeOf(row);
      if (ccode === undefined || row['country.name.en'] === 'Yugoslavia') continue;
      // As of the last year of the state.
      const year = Number(stateByCcode(ccode)!.spells.at(-1)![1].slice(0, 4));
      for (const [from, scheme] of columns)
        for (const [to, target] of columns) {
          if (row[from] === '' || row[to] === '') continue;
          const made = convert(row[from]!, scheme, target, { year });
          converted++;
          if (String(made.value) !== row[to] && !made.caveats.includes('changed-hands'))
            differing.push(`${row['country.name.en']} ${from} to ${to}: ${made.value}, ${row[to]}`);
        }
    }
    expect(converted).toBeGreaterThan(14_000);
    // The concordance gives Viet Nam a Gleditsch-Ward number that neither list of states has.
    expect(differing.filter((text) => !/^Vietnam gwn|^Vietnam \w+ to gwn/.test(text))).toEqual([]);
  });

  it('the number of a state in both lists, in each of the years', () => {
    const wrong = new Set<string>();
    let compared = 0;
    for (const { ccode, gwcode, year } of rows('states/cw_gw_panel.csv.gz')) {
      if (ccode === '' || gwcode === '') continue;
      compared++;
      const options = { year: Number(year) };
      const gw = convert(ccode!, 'ccode', 'gw', options);
      if (String(gw.value) !== gwcode) wrong.add(`${ccode} in ${year}: ${gw.value}, not ${gwcode}`);
      const back = convert(gwcode!, 'gw', 'ccode', options);
      if (String(back.value) !== ccode && !back.caveats.includes('changed-hands'))
        wrong.add(`gw ${gwcode} in ${year}: ${back.value}, not ${ccode}`);
    }
    expect(compared).toBe(17_663);
    expect([...wrong]).toEqual([]);
  });

  it('membership and major powers on the first and last day of each spell, and beside it', () => {
    const day = (row: Record<string, string>, at: 'st' | 'end', days = 0): string => {
      const [year, month, date] = ['year', 'month', 'day'].map((part) =>
        Number(row[`${at}${part}`]),
      );
      return new Date(Date.UTC(year!, month! - 1, date! + days)).toISOString().slice(0, 10);
    };
    for (const [file, is] of [
      ['states/cow_states.csv', isInSystem],
      ['states/cow_majors.csv', isMajorPower],
    ] as const)
      for (const row of rows(file)) {
        const ccode = Number(row.ccode);
        expect(is(ccode, day(row, 'st')), `${file} ${ccode}`).toBe(true);
        expect(is(ccode, day(row, 'end')), `${file} ${ccode}`).toBe(true);
        expect(is(ccode, day(row, 'st', -1)), `${file} ${ccode}`).toBe(false);
        if (row.endyear !== '2016')
          expect(is(ccode, day(row, 'end', 1)), `${file} ${ccode} ${row.endyear}`).toBe(false);
      }
  });

  it('the names of the concordance and of the lists of states', () => {
    const wrong: string[] = [];
    const check = (name: string, ccode: number, year?: number): void => {
      const { ccode: found, candidates } = matchName(name, { year });
      if (found !== ccode && !candidates.some((candidate) => candidate.ccode === ccode))
        wrong.push(`${name} ${year}: ${found}, not ${ccode}`);
    };
    for (const row of rows('states/codelist_core.csv')) {
      const ccode = ccodeOf(row);
      if (ccode !== undefined) check(row['country.name.en']!, ccode);
    }
    for (const row of rows('states/cow_states.csv'))
      check(row.statenme!, Number(row.ccode), Number(row.styear));
    for (const row of rows('states/cw_gw_panel.csv.gz'))
      if (row.ccode !== '' && Number(row.year) % 10 === 0)
        check(row.cw_name!, Number(row.ccode), Number(row.year));
    expect(wrong).toEqual([]);
  });

  it('names in other sources mean what their codes do', () => {
    const wrong = new Set<string>();
    let compared = 0;
    const check = (name: string, code: string, scheme: 'iso3' | 'ccode', year: number): void => {
      const match = matchName(name, { year });
      if (match.status !== 'exact') return;
      compared++;
      // The World Bank reckons the states of today back.
      const codes = scheme === 'iso3' ? 'present' : 'then';
      const coded = convert(code, scheme, 'ccode', { year, codes });
      if (coded.value !== null && coded.value !== match.ccode)
        wrong.add(`${name} ${year}: ${match.ccode}, not ${coded.value}`);
    };
    for (const row of rows('gdp/wb_population.csv.gz'))
      if (Number(row.Year) % 10 === 5)
        check(row['Country Name']!, row['Country Code']!, 'iso3', Number(row.Year));
    for (const row of rows('un-ideal-points/IdealpointsJuly2025.csv.gz'))
      check(row.countryname ?? row.Countryname ?? '', row.ccode!, 'ccode', Number(row.year));
    for (const row of rows('arms/sipri_tiv_tables_1950_2021_360info.csv.gz'))
      if (row.supplier_cown !== 'NA' && row.supplier_cown !== '')
        check(row.supplier!, row.supplier_cown!, 'ccode', Number(row.year));
    expect(compared).toBeGreaterThan(1000);
    expect([...wrong]).toEqual([]);
  });
});
