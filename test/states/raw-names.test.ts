import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderStateRecords } from '../../scripts/build-states.js';
import { readDataset } from '../../src/sources/read.js';
import { states } from '../../src/sources/states/dataset.js';
import { resolveState, type CodeScheme } from '../../src/states/index.js';
import { needsRaw, rawAbsent, rawRoot, rawRows as rows } from '../support/raw.js';

/** Reasons by distinct value, and the values that resolve to states. */
function resolveAll(scheme: CodeScheme, values: Iterable<readonly [string, number | undefined]>) {
  const reasons: Record<string, string> = {};
  const ccodes: Record<string, Set<number>> = {};
  for (const [value, year] of values) {
    const { ccode, unmatched } = resolveState(scheme, value, year);
    if (ccode === undefined) reasons[value] = unmatched;
    else (ccodes[value] ??= new Set()).add(ccode);
  }
  return { reasons, ccodes };
}

const unknown = (reasons: Record<string, string>) =>
  Object.entries(reasons).filter(([, reason]) => reason.startsWith('unknown '));

describe.skipIf(rawAbsent)(needsRaw('names and codes of the raw files'), () => {
  it('the generated module is what the script makes of the lists', async () => {
    const { clean } = await readDataset(states, rawRoot);
    const module = new URL('../../src/states/state-records.ts', import.meta.url);
    expect(readFileSync(module, 'utf8')).toBe(renderStateRecords(clean));
  });

  it('un-votes: every state resolves', () => {
    const yearOf = new Map(
      rows('un-votes/un_roll_calls.csv.gz').map((row) => [row.rcid, Number(row.date?.slice(0, 4))]),
    );
    const votes = rows('un-votes/un_votes.csv.gz');
    const { reasons, ccodes } = resolveAll(
      'un-votes',
      votes.map((row) => [
        row.country_code === '' ? row.country! : row.country_code!,
        yearOf.get(row.rcid),
      ]),
    );
    expect(reasons).toEqual({});
    expect(Object.keys(ccodes)).toHaveLength(200);
    const all = Object.values(ccodes).flatMap((set) => [...set]);
    expect(new Set(all).size, 'no two members share a number').toBe(200);
  });

  it('trade-dots: partners resolve or are aggregates, territories, unspecified', () => {
    const { reasons } = resolveAll(
      'dots',
      rows('trade-dots/imf_dots_long.csv.gz').flatMap((row) => [
        [row.partner!, Number(row.year)] as const,
        [row.reporter!, Number(row.year)] as const,
      ]),
    );
    expect(unknown(reasons)).toEqual([]);
    expect(Object.keys(reasons)).toHaveLength(42);
  });

  it('gdp: codes of the World Bank and the Penn World Table', () => {
    const worldBank = [
      ...['gdp/wb_gdp_current_usd.csv.gz', 'gdp/wb_population.csv.gz'],
      ...['gdp-wdi2026/wb_gdp_current_usd.csv.gz', 'gdp-wdi2026/wb_population.csv.gz'],
    ].flatMap(rows);
    const { reasons } = resolveAll(
      'wb',
      worldBank.map((row) => [row['Country Code']!, undefined]),
    );
    expect(unknown(reasons)).toEqual([]);
    expect(Object.values(reasons).filter((reason) => reason === 'aggregate')).toHaveLength(48);
    const penn = resolveAll(
      'iso3',
      rows('gdp/pwt1001_core.csv.gz').map((row) => [row.countrycode!, undefined]),
    );
    expect(unknown(penn.reasons)).toEqual([]);
    expect(Object.keys(penn.reasons)).toHaveLength(12);
  });

  it('arms: suppliers and recipients of both editions, in accord with the numbers of the first', () => {
    const first = rows('arms/sipri_tiv_tables_1950_2021_360info.csv.gz');
    const second = rows('arms/sipri_tiv_dyad_year_1995_2025.csv.gz');
    const names = [...first, ...second].flatMap((row) =>
      [row.supplier!, row.recipient!].map((name) => [name, Number(row.year)] as const),
    );
    const { reasons } = resolveAll('sipri', names);
    const allowed = [/\(s\)$/];
    expect(unknown(reasons).filter(([name]) => !allowed.some((form) => form.test(name)))).toEqual(
      [],
    );
    for (const row of first)
      for (const side of ['supplier', 'recipient']) {
        const { ccode } = resolveState('sipri', row[side]!, Number(row.year));
        const published = row[`${side}_cown`];
        if (ccode !== undefined && published !== 'NA')
          expect(String(ccode), row[side]).toBe(published);
      }
  });

  it('milex: all but the European Union', () => {
    const { reasons } = resolveAll(
      'sipri',
      ['milex/sipri_milex_long.csv.gz', 'milex-sipri2026/sipri_milex_long.csv.gz']
        .flatMap(rows)
        .map((row) => [row.country!, Number(row.year)]),
    );
    expect(reasons).toEqual({ 'European Union': 'aggregate' });
  });

  it('un-ideal-points: numbers resolve; ISO codes agree but for South Yemen, which the source mislabels', () => {
    const points = rows('un-ideal-points/IdealpointsJuly2025.csv.gz');
    expect(
      resolveAll(
        'ccode',
        points.map((row) => [row.ccode!, undefined]),
      ).reasons,
    ).toEqual({});
    const differing = points.filter(({ iso3c, year, ccode }) => {
      if (iso3c === '' || iso3c === 'NA') return false;
      return resolveState('iso3', iso3c!, Number(year)).ccode !== Number(ccode);
    });
    expect(new Set(differing.map(({ iso3c, ccode }) => `${iso3c} ${ccode}`))).toEqual(
      new Set(['YAR 680']),
    );
  });

  it('atop, nmc: every number is that of a state', () => {
    const numbers = [
      ...rows('atop/atop_alliance.csv.gz').flatMap((row) => [row.ccode1!, row.ccode2!]),
      ...rows('nmc/cow_nmc.csv.gz').map((row) => row.ccode!),
    ];
    expect(
      resolveAll(
        'ccode',
        [...new Set(numbers)].map((text) => [text, undefined]),
      ).reasons,
    ).toEqual({});
  });
});
