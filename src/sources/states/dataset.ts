import { isDay } from '../../states/index.js';
import { arelBundock2018, cow2017, gleditschWard1999 } from '../../core/bibliography/index.js';
import type { GwSpan, MajorSpell, Spell, StateRecord, Territory } from '../../states/record.js';
import { Cells, sortedBy } from '../cells.js';
import { defineDataset, rawFiles, type RowsOf } from '../define.js';
import { RowError } from '../row-error.js';

export interface CleanStates {
  readonly records: readonly StateRecord[];
  readonly territories: readonly Territory[];
  readonly majors: readonly MajorSpell[];
}

/** Last year of the Correlates of War lists; from then on the year panel decides membership. */
const listEnd = 2016;

const code = { type: 'integer', min: 1, max: 990 } as const;
const name = { type: 'text' } as const;
const optionalText = { type: 'text', nullable: true, missing: ['', 'NA'] } as const;
/** ISO 3166 alpha-2 of Namibia is NA: only an empty field is missing. */
const iso2 = { type: 'text', nullable: true, missing: [''] } as const;
const optionalCode = {
  type: 'integer',
  min: 1,
  max: 999,
  nullable: true,
  missing: ['', 'NA'],
} as const;
const dateColumns = {
  styear: { type: 'integer', min: 1816, max: 2016 },
  stmonth: { type: 'integer', min: 1, max: 12 },
  stday: { type: 'integer', min: 1, max: 31 },
  endyear: { type: 'integer', min: 1816, max: 2016 },
  endmonth: { type: 'integer', min: 1, max: 12 },
  endday: { type: 'integer', min: 1, max: 31 },
} as const;

const files = rawFiles({
  list: {
    path: 'states/cow_states.csv',
    columns: { stateabb: name, ccode: code, statenme: name, ...dateColumns },
    key: ['ccode', 'styear'],
    rows: 243,
  },
  majors: {
    path: 'states/cow_majors.csv',
    columns: { ccode: code, ...dateColumns },
    without: ['statenme'],
    key: ['ccode', 'styear'],
    rows: 14,
  },
  years: {
    path: 'states/cw_gw_panel.csv.gz',
    columns: {
      year: { type: 'integer', min: 1816, max: 2025 },
      gwcode: optionalCode,
      ccode: optionalCode,
    },
    key: ['ccode', 'gwcode', 'year'],
    rows: 17_916,
    duplicates: 'a state that enters one list twice in a year is listed twice',
  },
  codes: {
    path: 'states/codelist_core.csv',
    columns: {
      'country.name.en': name,
      iso2c: iso2,
      iso3c: optionalText,
      iso3n: optionalCode,
      cown: optionalCode,
      gwn: optionalCode,
      wb: optionalText,
      imf: optionalCode,
      continent: optionalText,
      region: optionalText,
    },
    key: ['country.name.en'],
    rows: 292,
  },
});
type Rows = RowsOf<typeof files>;
type Codes = Rows['codes'][number];
type Dates = Omit<Rows['majors'][number], 'ccode'>;

export const states = defineDataset({
  id: 'states',
  title: 'States: system membership, major powers, code concordance',
  version: 'COW v2016, year panel extended to 2025; codes as of April 2026',
  citation: [cow2017, gleditschWard1999, arelBundock2018],
  licence:
    'Correlates of War: free for research use with citation, no formal licence; Gleditsch-Ward list: none stated; year panel packaged under GPL-2 (isard); names and codes under GPL-3 (countrycode)',
  redistributable: 'yes',
  url: 'https://correlatesofwar.org/data-sets/state-system-membership/',
  coverage: {
    from: 1816,
    to: 2025,
    note: 'membership after 2016 from the extended year panel; major powers carried forward from 2016',
  },
  traps: [
    'The membership list ends in 2016: states that are members at its end go on to the end of the last year in which the year panel lists them.',
    'The list of major powers ends in 2016: powers at its end are carried forward for as long as they are members.',
    'States of the past have no ISO code; the Vatican carries the number of the Papal States in the concordance and is a territory here.',
    'ISO alpha-2 of Namibia is NA, which is not a missing value.',
    'Serbia has no Correlates of War number in the concordance: it continues 345 (Yugoslavia).',
    'The concordance gives Viet Nam the Gleditsch-Ward number 815; both lists of states use 816.',
  ],
  files,
  clean: ({ list, majors, years, codes }): CleanStates => {
    for (const row of [...list, ...majors]) checkDates(row);
    const lastListed = lastYears(years);
    const gw = gwSpans(years);
    const spells = new Cells((_ccode: number): Rows['list'][number][] => []);
    for (const row of list) spells.at(row.ccode).push(row);
    return {
      records: spells.values().map((rows) =>
        stateRecord(rows, codesOf(codes, rows[0]!.ccode), {
          lastListed,
          gw: gw.get(rows[0]!.ccode) ?? [],
        }),
      ),
      territories: territoriesOf(codes),
      majors: majors
        .map((row) => ({ ccode: row.ccode, from: dateOf(row, 'st'), to: endOf(row, lastListed) }))
        .sort((a, b) => a.ccode - b.ccode || (a.from < b.from ? -1 : 1)),
    };
  },
});

const papalStates = 327;
const yugoslavia = 345;

function codesOf(codes: readonly Codes[], ccode: number): Codes | undefined {
  if (ccode === papalStates) return undefined;
  if (ccode === yugoslavia) return codes.find((row) => row.iso3c === 'SRB');
  return codes.find((row) => row.cown === ccode);
}

/** Rows with ISO codes that belong to no state of the system. */
function territoriesOf(codes: readonly Codes[]): Territory[] {
  return codes
    .filter((row) => row.cown === null || row.cown === papalStates)
    .filter((row) => row.iso3c !== 'SRB' && (row.iso2c ?? row.wb ?? row.imf) !== null)
    .map((row) => ({
      name: plainName(row['country.name.en']),
      iso2: row.iso2c,
      iso3: row.iso3c,
      isonum: row.iso3n,
      wb: row.wb,
      imf: row.imf,
    }));
}

function stateRecord(
  rows: Rows['list'],
  codes: Codes | undefined,
  { lastListed, gw }: { readonly lastListed: LastYears; readonly gw: readonly GwSpan[] },
): StateRecord {
  const { ccode, stateabb: abbreviation, statenme: cowName } = rows[0]!;
  return {
    ccode,
    abbreviation,
    name: plainName(codes?.['country.name.en'] ?? cowName),
    cowName,
    iso2: codes?.iso2c ?? null,
    iso3: codes?.iso3c ?? null,
    isonum: codes?.iso3n ?? null,
    wb: codes?.wb ?? null,
    imf: codes?.imf ?? null,
    continent: codes?.continent ?? null,
    region: codes?.region ?? null,
    spells: rows
      .map((row): Spell => [dateOf(row, 'st'), endOf(row, lastListed)])
      .sort((a, b) => (a[0] < b[0] ? -1 : 1)),
    gw,
  };
}

const shownNames: Readonly<Record<string, string>> = {
  'Congo - Brazzaville': 'Republic of the Congo',
  'Congo - Kinshasa': 'Democratic Republic of the Congo',
  'Micronesia (Federated States of)': 'Micronesia',
  'Myanmar (Burma)': 'Myanmar',
  'German Federal Republic': 'West Germany',
  'German Democratic Republic': 'East Germany',
  'Republic of Vietnam': 'South Vietnam',
  "Yemen People's Republic": 'South Yemen',
  'Yemen Arab Republic': 'North Yemen',
  Korea: 'Korea (to 1905)',
  Wuerttemburg: 'Wuerttemberg',
};

function plainName(source: string): string {
  return (shownNames[source] ?? source).replaceAll('&', 'and').replaceAll('’', "'");
}

/** Both days of a spell are days of the calendar, in their order. */
function checkDates(row: Dates): void {
  for (const prefix of ['st', 'end'] as const) {
    const parts = [row[`${prefix}year`], row[`${prefix}month`], row[`${prefix}day`]] as const;
    if (!isDay(...parts))
      throw new RowError(`${parts.join('-')} is not a day`, row, {
        column: `${prefix}day`,
        expected: 'a day of the month',
      });
  }
  if (dateOf(row, 'st') > dateOf(row, 'end'))
    throw new RowError('a spell ends before it begins', row, {
      column: 'endyear',
      expected: `a date from ${dateOf(row, 'st')} on`,
    });
}

function dateOf(row: Dates, prefix: 'st' | 'end'): string {
  const two = (part: 'month' | 'day') => String(row[`${prefix}${part}`]).padStart(2, '0');
  return `${row[`${prefix}year`]}-${two('month')}-${two('day')}`;
}

/** Last year in which the year panel lists each state. */
type LastYears = ReadonlyMap<number, number>;

function lastYears(years: Rows['years']): LastYears {
  const last = new Map<number, number>();
  for (const { ccode, year } of years)
    if (ccode !== null) last.set(ccode, Math.max(year, last.get(ccode) ?? 0));
  return last;
}

/** Last day of a spell: that of the list or, where the list ends before the state does, of the year panel. */
function endOf(row: Dates & { readonly ccode: number }, lastListed: LastYears): string {
  const last = lastListed.get(row.ccode) ?? 0;
  return row.endyear === listEnd && last > listEnd ? `${last}-12-31` : dateOf(row, 'end');
}

/** Gleditsch-Ward numbers by state: a span for every run of years in which the panel pairs the two. */
function gwSpans(years: Rows['years']): Map<number, GwSpan[]> {
  const spans = new Map<number, [gw: number, from: number, to: number][]>();
  const paired = years.flatMap(({ ccode, gwcode: gw, year }) =>
    ccode === null || gw === null ? [] : [{ ccode, gw, year }],
  );
  for (const { ccode, gw, year } of sortedBy(paired, 'ccode', 'year')) {
    const known = spans.get(ccode) ?? [];
    spans.set(ccode, known);
    const last = known.at(-1);
    if (last?.[0] === gw && year <= last[2] + 1) last[2] = year;
    else known.push([gw, year, year]);
  }
  return spans;
}
