import { arelBundock2018, cow2017, gleditschWard1999 } from '../../core/bibliography/index.js';
import type { GwSpan, MajorSpell, Spell, StateRecord, Territory } from '../../states/record.js';
import { defineDataset, type RawRow } from '../define.js';
import { isDay } from '../iso-day.js';
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

const paths = { list: 'states/cow_states.csv', majors: 'states/cow_majors.csv' } as const;

export const states = defineDataset<CleanStates>({
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
  files: {
    list: {
      path: paths.list,
      columns: { stateabb: name, ccode: code, statenme: name, ...dateColumns },
      key: ['ccode', 'styear'],
      rows: 243,
    },
    majors: {
      path: paths.majors,
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
  },
  clean: (raw) => {
    const list = raw.list ?? [];
    for (const row of list) checkDates(row, paths.list);
    for (const row of raw.majors ?? []) checkDates(row, paths.majors);
    const years = raw.years ?? [];
    const codes = raw.codes ?? [];
    const lastListed = lastYears(years);
    const byCcode = groupBy(list, (row) => row.ccode as number);
    const gw = gwSpans(years);
    const records = [...byCcode.keys()]
      .sort((a, b) => a - b)
      .map((ccode) =>
        stateRecord(ccode, byCcode.get(ccode) ?? [], codesOf(codes, ccode), {
          lastListed,
          gw: gw.get(ccode) ?? [],
        }),
      );
    return {
      records,
      territories: territoriesOf(codes),
      majors: majorSpells(raw.majors ?? [], lastListed),
    };
  },
});

const papalStates = 327;
const yugoslavia = 345;

function codesOf(codes: readonly RawRow[], ccode: number): RawRow | undefined {
  if (ccode === papalStates) return undefined;
  if (ccode === yugoslavia) return codes.find((row) => row.iso3c === 'SRB');
  return codes.find((row) => row.cown === ccode);
}

/** Rows with ISO codes that belong to no state of the system. */
function territoriesOf(codes: readonly RawRow[]): Territory[] {
  return codes
    .filter((row) => row.cown === null || row.cown === papalStates)
    .filter((row) => row.iso3c !== 'SRB' && (row.iso2c ?? row.wb ?? row.imf) !== null)
    .map((row) => ({
      name: plainName(row['country.name.en'] as string),
      iso2: row.iso2c as string | null,
      iso3: row.iso3c as string | null,
      isonum: row.iso3n as number | null,
      wb: row.wb as string | null,
      imf: row.imf as number | null,
    }));
}

interface MembershipInfo {
  readonly lastListed: LastYears;
  readonly gw: readonly GwSpan[];
}

function stateRecord(
  ccode: number,
  rows: readonly RawRow[],
  codes: RawRow | undefined,
  membership: MembershipInfo,
): StateRecord {
  const first = rows[0] as RawRow;
  const spells = rows
    .map((row): Spell => [dateOf(row, 'st'), endOf(row, membership.lastListed)])
    .sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const cowName = first.statenme as string;
  const name = codes === undefined ? cowName : (codes['country.name.en'] as string);
  return {
    ccode,
    abbreviation: first.stateabb as string,
    name: plainName(name),
    cowName,
    iso2: (codes?.iso2c as string | undefined) ?? null,
    iso3: (codes?.iso3c as string | undefined) ?? null,
    isonum: (codes?.iso3n as number | undefined) ?? null,
    wb: (codes?.wb as string | undefined) ?? null,
    imf: (codes?.imf as number | undefined) ?? null,
    continent: (codes?.continent as string | undefined) ?? null,
    region: (codes?.region as string | undefined) ?? null,
    spells,
    gw: membership.gw,
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
function checkDates(row: RawRow, file: string): void {
  const source = { dataset: 'states', file } as const;
  for (const prefix of ['st', 'end'] as const) {
    const parts = ['year', 'month', 'day'].map((part) => row[`${prefix}${part}`] as number);
    if (isDay(...(parts as [number, number, number]))) continue;
    const column = `${prefix}day`;
    throw new RowError(`${file}: ${parts.join('-')} is not a day`, row, {
      ...source,
      column,
      expected: 'a day of the month',
    });
  }
  if (dateOf(row, 'st') <= dateOf(row, 'end')) return;
  throw new RowError(`${file}: a spell ends before it begins`, row, {
    ...source,
    column: 'endyear',
    expected: `a date from ${dateOf(row, 'st')} on`,
  });
}

function dateOf(row: RawRow, prefix: 'st' | 'end'): string {
  const two = (part: string) => String(row[`${prefix}${part}`]).padStart(2, '0');
  return `${String(row[`${prefix}year`])}-${two('month')}-${two('day')}`;
}

/** Last year in which the year panel lists each state. */
type LastYears = ReadonlyMap<number, number>;

function lastYears(years: readonly RawRow[]): LastYears {
  const last = new Map<number, number>();
  for (const { ccode, year } of years)
    if (ccode !== null)
      last.set(ccode as number, Math.max(year as number, last.get(ccode as number) ?? 0));
  return last;
}

/** Last day of a spell: that of the list or, where the list ends before the state does, of the year panel. */
function endOf(row: RawRow, lastListed: LastYears): string {
  const last = lastListed.get(row.ccode as number) ?? 0;
  return row.endyear === listEnd && last > listEnd ? `${last}-12-31` : dateOf(row, 'end');
}

/** Gleditsch-Ward numbers by state: a span for every run of years in which the panel pairs the two. */
function gwSpans(years: readonly RawRow[]): Map<number, GwSpan[]> {
  const pairs = years
    .filter((row) => row.ccode !== null && row.gwcode !== null)
    .map((row) => [row.ccode, row.gwcode, row.year] as [number, number, number])
    .sort((a, b) => a[0] - b[0] || a[2] - b[2]);
  const spans = new Map<number, [number, number, number][]>();
  for (const [ccode, gw, year] of pairs) {
    const own = spans.get(ccode) ?? [];
    const last = own.at(-1);
    if (last?.[0] === gw && year <= last[2] + 1) last[2] = year;
    else own.push([gw, year, year]);
    spans.set(ccode, own);
  }
  return spans;
}

function majorSpells(rows: readonly RawRow[], lastListed: LastYears): MajorSpell[] {
  return rows
    .map((row) => ({
      ccode: row.ccode as number,
      from: dateOf(row, 'st'),
      to: endOf(row, lastListed),
    }))
    .sort((a, b) => a.ccode - b.ccode || (a.from < b.from ? -1 : 1));
}

function groupBy<T>(rows: readonly T[], key: (row: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
}
