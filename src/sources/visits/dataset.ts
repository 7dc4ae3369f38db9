import { coltVisits, officeOfTheHistorian, turcsanyi2021 } from '../../core/bibliography/index.js';
import { resolveState } from '../../states/index.js';
import { defineDataset, type CleanContext, type RawRow } from '../define.js';
import { RowError } from '../row-error.js';

export const offices = ['president', 'premier', 'party-leader', 'other'] as const;
export type Office = (typeof offices)[number];

/** One trip of a leader to one state. */
export interface Trip {
  readonly visitor: number;
  readonly host: number;
  /** Year in which the stay began. */
  readonly year: number;
  readonly office: Office;
}

/** Visits of heads of state and government between two states in a year, in both directions together. */
export interface VisitCount {
  readonly ccode1: number;
  readonly ccode2: number;
  readonly year: number;
  readonly visits: number;
}

export interface CleanVisits {
  /** Trips of China's leaders and of the presidents of the United States: the travel of no other state is known. */
  readonly trips: readonly Trip[];
  readonly counts: readonly VisitCount[];
}

const levels = {
  President: 'president',
  Premier: 'premier',
  'Leader CCP': 'party-leader',
  'Paramount Leader': 'other',
  'Other (Acting leader)': 'other',
} as const satisfies Record<string, Office>;

/** Names of the lists that the common names of states do not have. */
const names: Readonly<Record<string, string>> = {
  'China, People’s Republic of': 'China',
  'Germany, Federal Republic of': 'Germany',
  'Macedonia, Former Yugoslav Republic of': 'Macedonia',
  'Palestinian Authority': 'Palestine',
  'Serbia-Montenegro (Kosovo)': 'Yugoslavia',
  'United Kingdom (Northern Ireland)': 'United Kingdom',
  'United Kingdom (Wales)': 'United Kingdom',
  'Yugoslavia (Kosovo)': 'Yugoslavia',
};
/** First year in which an American president who went to Vietnam went to the Vietnam of Hanoi. */
const vietnamIsOne = 1976;
const southVietnam = 817;

const paths = {
  china: 'visits/china_leaders_travel_1949_2020.csv.gz',
  president: 'visits/AmericanPresidentVisit.csv.gz',
  colt: 'visits/colt_visits_pair_year_2018_2024.csv.gz',
} as const;

export const visits = defineDataset<CleanVisits>({
  id: 'visits',
  title: 'Travel of leaders: Chinese leaders, presidents of the United States, counts by pair',
  version:
    'Chinese leaders 1949-2020 (CEIAS), presidents of the United States 1909 to January 2020, COLT counts 2018-2024 (derived from the edition of March 2025)',
  citation: [turcsanyi2021, officeOfTheHistorian, coltVisits],
  licence:
    'CEIAS and COLT: with citation; the list of the Office of the Historian is in the public domain',
  redistributable: 'yes',
  url: 'https://history.state.gov/departmenthistory/travels/president',
  coverage: {
    from: 1909,
    to: 2024,
    note: 'Chinese leaders 1949-2020, presidents of the United States 1909-2020, COLT 2018-2024.',
  },
  traps: [
    'Only the travel of Chinese leaders and of American presidents is known, trip by trip. Visits of Russian or other leaders are missing, not zero.',
    'The two lists count different people: presidents, premiers and party leaders of China, presidents alone of the United States. They are never compared with each other.',
    'A trip to a summit of many states counts as a visit to its host. So do stops for fuel, visits to one’s own troops and holidays in the American list: it states the purpose, the Chinese one does not.',
    '16 trips of presidents-elect (1909-1981) are left out.',
    'The American list ends with 22 January 2020: the visit to India in February 2020 is not in it.',
    'The Chinese list has only years. A trip of several states is one row for each; seven rows repeat leader, state and year and are second visits.',
    'Names by date: Vietnam is the one of Hanoi (816) for Chinese leaders and, until 1975, that of Saigon (817) for American presidents; Germany is 260 up to 1989; Kosovo is Yugoslavia (345) in 1999 and 2001; “Republic of China” is Taiwan (713).',
    'The COLT counts are derived by another project: pairs with China, the United States, Germany, Japan or Singapore only, both directions together, some pairs and years filtered out. A pair that is not listed is missing; a listed 0 is zero. Both orders of a pair must agree, or the reading stops.',
    'Hosts that were no members of the state system (Bermuda aside, which stands under the United Kingdom), the Holy See and Palestine have no number or no row in the population.',
  ],
  files: {
    china: {
      path: paths.china,
      columns: {
        Year: { type: 'integer', min: 1949, max: 2020 },
        Name: { type: 'text' },
        Level: { type: 'enum', values: Object.keys(levels) },
        Country: { type: 'text' },
      },
      key: ['Year', 'Name', 'Country'],
      rows: 595,
      duplicates: 'A leader may visit one state twice in a year; the list has no dates.',
    },
    president: {
      path: paths.president,
      columns: {
        'destination country': { type: 'text' },
        'destination city': { type: 'text', missing: [''], nullable: true },
        description: { type: 'text', missing: [''], nullable: true },
        time: { type: 'text' },
        year: { type: 'integer', min: 1909, max: 2020 },
      },
      key: ['destination country', 'destination city', 'time'],
      rows: 775,
    },
    colt: {
      path: paths.colt,
      columns: {
        reporter_iso: { type: 'text' },
        partner_iso: { type: 'text' },
        year: { type: 'integer', min: 2018, max: 2024 },
        visits_both_directions: { type: 'number', min: 0, max: 250 },
      },
      key: ['reporter_iso', 'partner_iso', 'year'],
      rows: 3998,
    },
  },
  clean: (raw, context) => ({
    trips: [
      ...chineseTrips(raw.china ?? [], context),
      ...americanTrips(raw.president ?? [], context),
    ],
    counts: visitCounts(raw.colt ?? [], context),
  }),
});

function chineseTrips(rows: readonly RawRow[], context: CleanContext): Trip[] {
  return rows.flatMap((row) => {
    const year = Number(row.Year);
    const host = hostOf(String(row.Country), year, 'Chinese leaders', context);
    const office = levels[row.Level as keyof typeof levels];
    return host === null ? [] : [{ visitor: 710, host, year, office }];
  });
}

function americanTrips(rows: readonly RawRow[], context: CleanContext): Trip[] {
  return rows.flatMap((row) => {
    const year = Number(row.year);
    if (!String(row.time).includes(String(year))) throw wrongYear(row);
    const name = String(row['destination country']);
    const found = hostOf(name, year, 'presidents of the United States', context);
    if (found === null) return [];
    const host = name === 'Vietnam' && year < vietnamIsOne ? southVietnam : found;
    if (/visit made as president-elect/i.test(String(row.description))) {
      context.leftOut({
        dataset: 'visits',
        scheme: 'name',
        value: name,
        series: 'presidents of the United States',
        reason: 'visit made as president-elect',
        rows: 1,
        ccode: host,
      });
      return [];
    }
    return [{ visitor: 2, host, year, office: 'president' as const }];
  });
}

function hostOf(name: string, year: number, series: string, context: CleanContext): number | null {
  const { ccode, unmatched } = resolveState('name', names[name] ?? name, year);
  if (ccode !== undefined) return ccode;
  context.unmatched({
    dataset: 'visits',
    scheme: 'name',
    value: name,
    series,
    reason: unmatched,
    rows: 1,
  });
  return null;
}

/** Each pair and year once, ccode1 < ccode2. */
function visitCounts(rows: readonly RawRow[], context: CleanContext): VisitCount[] {
  const counts = new Map<string, VisitCount>();
  for (const row of rows) {
    const year = Number(row.year);
    const pair = [row.reporter_iso, row.partner_iso].map((code) => {
      const { ccode, unmatched } = resolveState('iso3', String(code), year);
      if (ccode === undefined)
        context.unmatched({
          dataset: 'visits',
          scheme: 'iso3',
          value: String(code),
          series: 'COLT',
          reason: unmatched,
          rows: 1,
        });
      return ccode;
    });
    const [a, b] = pair;
    if (a === undefined || b === undefined) continue;
    const count = {
      ccode1: Math.min(a, b),
      ccode2: Math.max(a, b),
      year,
      visits: Number(row.visits_both_directions),
    };
    const key = `${count.ccode1} ${count.ccode2} ${year}`;
    const known = counts.get(key);
    if (!Number.isInteger(count.visits)) throw badCount(row, 'a whole number of visits');
    if (known !== undefined && known.visits !== count.visits)
      throw badCount(row, `${known.visits}, as in the other order of the pair`);
    counts.set(key, count);
  }
  return [...counts.values()].sort(
    (a, b) => a.ccode1 - b.ccode1 || a.ccode2 - b.ccode2 || a.year - b.year,
  );
}

function wrongYear(row: RawRow): RowError {
  const host = String(row['destination country']);
  return new RowError(`a visit to ${host} has no year of its own`, row, {
    dataset: 'visits',
    file: paths.president,
    column: 'year',
    expected: `a year that is in ${JSON.stringify(row.time)}`,
  });
}

function badCount(row: RawRow, expected: string): RowError {
  return new RowError(
    `visits of ${String(row.reporter_iso)} and ${String(row.partner_iso)} in ${String(row.year)} are not as they must be`,
    row,
    {
      dataset: 'visits',
      file: paths.colt,
      column: 'visits_both_directions',
      expected,
      hint: 'The counts are of both directions together; fetch the file again from its source.',
    },
  );
}
