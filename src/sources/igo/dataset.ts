import { pevehouse2020 } from '../../core/bibliography/index.js';
import { runsByReason } from '../../core/year-runs.js';
import { Cells, sortedBy } from '../cells.js';
import { defineDataset, rawFiles, type RawRow, type RowsOf } from '../define.js';
import { igoBodyIds } from './body-ids.js';

/** First year that is kept: the project's panels begin after the Second World War. */
const firstYear = 1946;

const status = { type: 'enum', values: ['0', '1', '2', '3', '-1', '-9'] } as const;
const year = { type: 'integer', min: 1815, max: 2014 } as const;

const mark = { type: 'integer', min: 0, max: 1, nullable: true, missing: [''] } as const;

const files = rawFiles({
  memberships: {
    path: 'igo/state_year_format3.csv.gz',
    columns: {
      ccode: { type: 'integer', min: 1, max: 990, states: true },
      year,
      ...Object.fromEntries(igoBodyIds.map((id) => [id, status])),
    },
    key: ['ccode', 'year'],
    rows: 15_557,
  },
  bodies: {
    path: 'igo/igo_year_format3.csv.gz',
    columns: {
      ioname: { type: 'text' },
      orgname: { type: 'text' },
      year,
      ionum: { type: 'integer', min: 1, max: 9999 },
      imputed: mark,
      political: mark,
      social: mark,
      economic: mark,
    },
    key: ['ioname', 'year'],
    rows: 19_335,
  },
});
type Rows = RowsOf<typeof files>;
type StateRow = Rows['memberships'][number];

/** A run of years with one status of a state in a body. */
export interface IgoSpell {
  readonly ccode: number;
  readonly body: number;
  readonly from: number;
  readonly to: number;
  readonly status: number;
}

export interface CleanIgo {
  readonly stateYears: readonly ReturnType<typeof stateYearOf>[];
  readonly bodyYears: ReturnType<typeof bodyYearsOf>;
  readonly spells: readonly IgoSpell[];
}

export const igo = defineDataset({
  id: 'igo',
  title: 'Memberships in intergovernmental organisations',
  version: '3.0',
  citation: [pevehouse2020],
  licence: 'Correlates of War: free for research use with citation; packaged under GPL-3 (igoR)',
  redistributable: 'yes',
  url: 'https://correlatesofwar.org/data-sets/igos/',
  coverage: { from: 1946, to: 2014, note: 'The source begins in 1816; the panel keeps 1946 on.' },
  traps: [
    'Codes: 1 full member, 2 associate, 3 observer, 0 none, -1 the body does not exist in the year, -9 the members are not known. The source’s dyadic counts take full and associate members together, which reproduces every one of them.',
    'Up to 1964 some bodies are known at steps of five years only. The edition fills the years between and marks them as imputed; 95 bodies are so marked. The marks are kept: a value that rests on one carries a flag.',
    'In 830 body-years from 1946 on the body lived and the members are not known (-9 for all states): it counts for nobody, so that counts are a little low.',
    'The list ends in 2014: nothing of the Eurasian Economic Union (2015), the enlargement of the Shanghai Cooperation Organisation (2017, 2023), the Asian Infrastructure Investment Bank; informal groups (BRICS, Quad, G7) are not in it.',
    'The Shanghai Five are not apart from the Shanghai Cooperation Organisation (from 2001).',
    'The list by state leaves out the two German and the two Yemeni states in 1990, the year of their unions; in that year they have no value.',
    'A state is coded in years of its membership of the state system only: Ukraine and Belarus, founding members of the United Nations, appear in 1991.',
    'The table by body names a few states as members that the table by state and year does not, and the reverse (some 2,700 cells from 1945 on): the latter agrees with the dyadic counts and is the one read.',
  ],
  files,
  clean: (raw, { stateOf }): CleanIgo => {
    const memberships = raw.memberships.filter(
      ({ ccode, year }) => year >= firstYear && stateOf('ccode', ccode) !== null,
    );
    const bodies = raw.bodies.filter(({ year }) => year >= firstYear);
    return {
      stateYears: memberships.map(stateYearOf),
      bodyYears: bodyYearsOf(bodies, listedBodyYears(memberships)),
      spells: spellsOf(memberships, bodyNumbers(raw.bodies)),
    };
  },
});

/** Number of each body by its short name. */
function bodyNumbers(rows: Rows['bodies']): ReadonlyMap<string, number> {
  return new Map(rows.map(({ ioname, ionum }) => [ioname.toLowerCase(), ionum]));
}

/** Places of a state in the bodies, by their short names. */
const placesIn = (row: RawRow): readonly (readonly [body: string, code: number])[] =>
  igoBodyIds.map((id) => [id, Number(row[id])]);

/** Bodies and years in which at least one state's place in the body is known. */
function listedBodyYears(rows: readonly StateRow[]): ReadonlySet<string> {
  const known = rows.flatMap((row) =>
    placesIn(row).flatMap(([id, code]) => (code < 0 ? [] : `${id} ${row.year}`)),
  );
  return new Set(known);
}

function bodyYearsOf(rows: Rows['bodies'], listed: ReadonlySet<string>) {
  return rows.map(({ ioname, ionum: body, orgname, year, ...row }) => {
    const id = ioname.toLowerCase();
    return {
      body,
      id,
      name: orgname.replace(/\s+/g, ' ').trim(),
      year,
      political: row.political === 1,
      social: row.social === 1,
      economic: row.economic === 1,
      imputed: row.imputed === 1,
      listed: listed.has(`${id} ${year}`),
    };
  });
}

/** Of every state and year of the table: a state without a row in a year is not covered in it. */
function stateYearOf(row: StateRow) {
  const { ccode, year } = row;
  const places = placesIn(row).map(([, code]) => code);
  const count = (status: number): number => places.filter((code) => code === status).length;
  return { ccode, year, full: count(1), associate: count(2), observer: count(3) };
}

/** Runs of consecutive years with one status, by state and body. */
function spellsOf(rows: readonly StateRow[], numbers: ReadonlyMap<string, number>): IgoSpell[] {
  const byState = new Cells((_ccode: number): StateRow[] => []);
  for (const row of rows) byState.at(row.ccode).push(row);
  return byState.values().flatMap((years) => {
    const ordered: readonly (StateRow & RawRow)[] = sortedBy(years, 'year');
    const { ccode } = ordered[0]!;
    return igoBodyIds.flatMap((id) => {
      const member = ordered
        .map((row) => ({ year: row.year, reason: Number(row[id]) }))
        .filter(({ reason }) => reason > 0);
      const body = numbers.get(id) ?? 0;
      return runsByReason(member).map(({ from, to, reason: status }) => ({
        ccode,
        body,
        from,
        to,
        status,
      }));
    });
  });
}
