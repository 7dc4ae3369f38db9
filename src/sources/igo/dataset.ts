import { pevehouse2020 } from '../../core/bibliography/index.js';
import { resolveState } from '../../states/index.js';
import { defineDataset, type CleanContext, type RawRow } from '../define.js';
import { igoBodyIds } from './body-ids.js';

/** Codes of the source for a state's place in a body. */
const igoStatus = { full: 1, associate: 2, observer: 3 } as const;

/** An unbroken run of years in which a state had one status in a body. */
export interface IgoSpell {
  readonly ccode: number;
  /** Number of the body in the source. */
  readonly body: number;
  readonly from: number;
  readonly to: number;
  readonly status: number;
}

/** A body in a year of its life. */
export interface IgoBodyYear {
  readonly body: number;
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly political: boolean;
  readonly social: boolean;
  readonly economic: boolean;
  /** The source filled the year in between two years for which it knows the members. */
  readonly imputed: boolean;
  /** False where the source knows that the body lived and not who belonged to it. */
  readonly listed: boolean;
}

/** A state in a year for which the source knows its memberships, with their number. */
export interface IgoStateYear {
  readonly ccode: number;
  readonly year: number;
  readonly full: number;
  readonly associate: number;
  readonly observer: number;
}

export interface CleanIgo {
  readonly stateYears: readonly IgoStateYear[];
  readonly bodyYears: readonly IgoBodyYear[];
  readonly spells: readonly IgoSpell[];
}

/** First year that is kept: the project's panels begin after the Second World War. */
const firstYear = 1946;

const status = { type: 'enum', values: ['0', '1', '2', '3', '-1', '-9'] } as const;
const year = { type: 'integer', min: 1815, max: 2014 } as const;

const mark = { type: 'integer', min: 0, max: 1, nullable: true, missing: [''] } as const;

export const igo = defineDataset<CleanIgo>({
  id: 'igo',
  title: 'Memberships in intergovernmental organisations',
  version: '3.0',
  citation: [pevehouse2020],
  licence: 'Correlates of War: free for research use with citation; packaged under GPL-3 (igoR)',
  redistributable: 'yes',
  url: 'https://correlatesofwar.org/data-sets/igos/',
  coverage: { from: 1946, to: 2014, note: 'The source begins in 1816; the panel keeps 1946 on.' },
  traps: [
    'Codes: 1 full member, 2 associate, 3 observer, 0 none, -1 the body does not exist in the year, -9 the members are not known. The source’s own dyadic counts take full and associate members together, which reproduces every one of them.',
    'Up to 1964 some bodies are known at steps of five years only. The edition fills the years between and marks them as imputed; 68 bodies are so marked. The marks are kept: a value that rests on one carries a flag.',
    'In 830 body-years from 1946 on the body lived and the members are not known (-9 for all states): it counts for nobody, so that counts are a little low.',
    'The list ends in 2014: nothing of the Eurasian Economic Union (2015), the enlargement of the Shanghai Cooperation Organisation (2017, 2023), the Asian Infrastructure Investment Bank; informal groups (BRICS, Quad, G7) are not in it.',
    'The Shanghai Five are not apart from the Shanghai Cooperation Organisation (from 2001).',
    'The list by state leaves out the two German and the two Yemeni states in 1990, the year of their unions; in that year they have no value.',
    'A state is coded in years of its membership of the state system only: Ukraine and Belarus, founding members of the United Nations, appear in 1991.',
    'The table by body names a few states as members that the table by state and year does not, and the reverse (some 2,700 cells from 1945 on): the latter agrees with the dyadic counts and is the one read.',
  ],
  files: {
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
  },
  clean: (raw, context) => {
    const memberships = (raw.memberships ?? []).filter((row) => (row.year as number) >= firstYear);
    const bodies = (raw.bodies ?? []).filter((row) => (row.year as number) >= firstYear);
    const numbers = bodyNumbers(raw.bodies ?? []);
    return {
      stateYears: stateYearsOf(memberships),
      bodyYears: bodyYearsOf(bodies, listedBodyYears(memberships)),
      spells: spellsOf(memberships, numbers, context),
    };
  },
});

/** Number of each body by its short name. */
function bodyNumbers(rows: readonly RawRow[]): ReadonlyMap<string, number> {
  return new Map(rows.map((row) => [shortName(row), row.ionum as number]));
}

const shortName = (row: RawRow): string => String(row.ioname).toLowerCase();

/** Bodies and years in which at least one state's place in the body is known. */
function listedBodyYears(rows: readonly RawRow[]): ReadonlySet<string> {
  const listed = new Set<string>();
  for (const row of rows) {
    for (const id of igoBodyIds) {
      const code = row[id];
      if (code !== '-9' && code !== '-1') listed.add(`${id} ${String(row.year)}`);
    }
  }
  return listed;
}

function bodyYearsOf(rows: readonly RawRow[], listed: ReadonlySet<string>): IgoBodyYear[] {
  return rows.map((row) => ({
    body: row.ionum as number,
    id: shortName(row),
    name: String(row.orgname).replace(/\s+/g, ' ').trim(),
    year: row.year as number,
    political: row.political === 1,
    social: row.social === 1,
    economic: row.economic === 1,
    imputed: row.imputed === 1,
    listed: listed.has(`${shortName(row)} ${String(row.year)}`),
  }));
}

/** Every state and year of the table: a state without a row in a year is not covered in it. */
function stateYearsOf(rows: readonly RawRow[]): IgoStateYear[] {
  return rows.flatMap((row) => {
    const { ccode } = resolveState('ccode', row.ccode as number);
    if (ccode === undefined) return [];
    const count = (code: number): number =>
      igoBodyIds.reduce((sum, id) => sum + (row[id] === String(code) ? 1 : 0), 0);
    return [
      {
        ccode,
        year: row.year as number,
        full: count(igoStatus.full),
        associate: count(igoStatus.associate),
        observer: count(igoStatus.observer),
      },
    ];
  });
}

/** Runs of consecutive years with one status, by state and body. */
function spellsOf(
  rows: readonly RawRow[],
  numbers: ReadonlyMap<string, number>,
  context: CleanContext,
): IgoSpell[] {
  const byState = new Map<number, RawRow[]>();
  for (const row of rows) {
    const { ccode, unmatched } = resolveState('ccode', row.ccode as number);
    if (ccode === undefined) {
      const value = String(row.ccode);
      context.unmatched({ dataset: 'igo', scheme: 'ccode', value, reason: unmatched, rows: 1 });
    } else byState.set(ccode, [...(byState.get(ccode) ?? []), row]);
  }
  return [...byState]
    .sort(([a], [b]) => a - b)
    .flatMap(([ccode, years]) => {
      const ordered = years.sort((a, b) => (a.year as number) - (b.year as number));
      return igoBodyIds.flatMap((id) =>
        runsOf(ordered, id).map((run) => ({ ccode, body: numbers.get(id) ?? 0, ...run })),
      );
    });
}

type Run = Pick<IgoSpell, 'from' | 'to' | 'status'>;

function runsOf(ordered: readonly RawRow[], id: string): Run[] {
  const runs: Run[] = [];
  for (const row of ordered) {
    const code = Number(row[id]);
    if (code < 1) continue;
    const at = row.year as number;
    const last = runs.at(-1);
    if (last !== undefined && last.status === code && last.to === at - 1)
      runs[runs.length - 1] = { ...last, to: at };
    else runs.push({ from: at, to: at, status: code });
  }
  return runs;
}
