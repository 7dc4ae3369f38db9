import { coltVisits, officeOfTheHistorian, turcsanyi2021 } from '../../core/bibliography/index.js';
import { keysOf } from '../../core/entries.js';
import { pairOf, sortedBy } from '../cells.js';
import { defineDataset, rawFiles, type CleanContext, type RowsOf } from '../define.js';
import { RowError } from '../row-error.js';

export type Office = 'president' | 'premier' | 'party-leader' | 'other';

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

const files = rawFiles({
  china: {
    path: 'visits/china_leaders_travel_1949_2020.csv.gz',
    columns: {
      Year: { type: 'integer', min: 1949, max: 2020 },
      Name: { type: 'text' },
      Level: { type: 'enum', values: keysOf(levels) },
      Country: { type: 'text' },
    },
    key: ['Year', 'Name', 'Country'],
    rows: 595,
    duplicates: 'A leader may visit one state twice in a year; the list has no dates.',
  },
  president: {
    path: 'visits/AmericanPresidentVisit.csv.gz',
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
    path: 'visits/colt_visits_pair_year_2018_2024.csv.gz',
    columns: {
      reporter_iso: { type: 'text' },
      partner_iso: { type: 'text' },
      year: { type: 'integer', min: 2018, max: 2024 },
      visits_both_directions: { type: 'number', min: 0, max: 250 },
    },
    key: ['reporter_iso', 'partner_iso', 'year'],
    rows: 3998,
  },
});
type Rows = RowsOf<typeof files>;

export const visits = defineDataset({
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
    'A trip to a summit of many states counts as a visit to its host. So do stops for fuel, visits to American troops and holidays in the American list: it states the purpose, the Chinese one does not.',
    '16 trips of presidents-elect (1909-1981) are left out.',
    'The American list ends with 22 January 2020: the visit to India in February 2020 is not in it.',
    'The Chinese list has only years. A trip of several states is one row for each; seven rows repeat leader, state and year and are second visits.',
    'Names by date: Vietnam is the one of Hanoi (816) for Chinese leaders and, until 1975, that of Saigon (817) for American presidents; Germany is 260 up to 1989; Kosovo is Yugoslavia (345) in 1999 and 2001; “Republic of China” is Taiwan (713).',
    'The COLT counts are derived by another project: pairs with China, the United States, Germany, Japan or Singapore only, both directions together, some pairs and years filtered out. A pair that is not listed is missing; a listed 0 is zero. Both orders of a pair must agree, or the reading stops.',
    'Hosts that were no members of the state system (Bermuda aside, which stands under the United Kingdom), the Holy See and Palestine have no number or no row in the population.',
  ],
  files,
  clean: (raw, context): CleanVisits => {
    const hostOf = (name: string, when: number, series: string): number | null =>
      context.stateOf('name', names[name] ?? name, { when, series, value: name });
    const chinese = raw.china.flatMap(({ Year: year, Level, Country }) => {
      const host = hostOf(Country, year, 'Chinese leaders');
      return host === null ? [] : { visitor: 710, host, year, office: levels[Level] };
    });
    const series = 'presidents of the United States';
    const american = raw.president.flatMap((row): Trip[] => {
      const { year, 'destination country': name } = row;
      if (!row.time.includes(String(year))) throw wrongYear(row, name);
      const found = hostOf(name, year, series);
      if (found === null) return [];
      const host = name === 'Vietnam' && year < vietnamIsOne ? southVietnam : found;
      if (/visit made as president-elect/i.test(String(row.description))) {
        const reason = 'visit made as president-elect';
        context.leftOut({ scheme: 'name', value: name, series, reason, ccode: host });
        return [];
      }
      return [{ visitor: 2, host, year, office: 'president' }];
    });
    return { trips: [...chinese, ...american], counts: visitCounts(raw.colt, context) };
  },
});

/** Each pair and year once, ccode1 < ccode2. */
function visitCounts(rows: Rows['colt'], { stateOf }: CleanContext): VisitCount[] {
  const counts = new Map<string, VisitCount>();
  for (const row of rows) {
    const { year, visits_both_directions: visits } = row;
    const [a, b] = [row.reporter_iso, row.partner_iso].map((code) =>
      stateOf('iso3', code, { when: year, series: 'COLT' }),
    );
    if (typeof a !== 'number' || typeof b !== 'number') continue;
    const count = { ...pairOf(a, b), year, visits };
    const key = `${count.ccode1} ${count.ccode2} ${year}`;
    const known = counts.get(key);
    if (!Number.isInteger(visits)) throw badCount(row, 'a whole number of visits');
    if (known !== undefined && known.visits !== visits)
      throw badCount(row, `${known.visits}, as in the other order of the pair`);
    counts.set(key, count);
  }
  return sortedBy(counts.values(), 'ccode1', 'ccode2', 'year');
}

function wrongYear(row: Rows['president'][number], host: string): RowError {
  return new RowError(`a visit to ${host} is dated in another year than its row`, row, {
    column: 'year',
    expected: `a year that is in ${JSON.stringify(row.time)}`,
  });
}

function badCount(row: Rows['colt'][number], expected: string): RowError {
  const { reporter_iso: one, partner_iso: other, year } = row;
  return new RowError(`the visits of ${one} and ${other} in ${year} are wrong`, row, {
    column: 'visits_both_directions',
    expected,
    hint: 'The counts are of both directions together; fetch the file again from its source.',
  });
}
