import { factbook2025 } from '../../core/bibliography/index.js';
import { runsByReason } from '../../core/year-runs.js';
import { Cells, sortedBy, yearOf } from '../cells.js';
import { defineDataset, rawFiles, type CleanContext, type RowsOf } from '../define.js';
import { RowError } from '../row-error.js';

/** First and last edition of the list. */
export const factbookYears = { from: 1990, to: 2025 } as const;

const text = { type: 'text' } as const;
const year = { type: 'integer', min: factbookYears.from, max: factbookYears.to } as const;
const statuses = [
  'member',
  'nonregional member',
  'associate',
  'observer',
  'partner',
  'candidate',
  'suspended',
  'national body',
] as const;
const kinds = ['igo', 'un_body', 'un_mission', 'forum', 'ngo'] as const;

const files = rawFiles({
  memberships: {
    path: 'igo-factbook/factbook_memberships.csv.gz',
    columns: { year, iso3: text, org: text, status: { type: 'enum', values: statuses } },
    key: ['year', 'iso3', 'org'],
    rows: 326_018,
  },
  bodies: {
    path: 'igo-factbook/factbook_orgs.csv.gz',
    columns: { org: text, kind: { type: 'enum', values: kinds } },
    key: ['org'],
    rows: 323,
  },
  corrections: {
    path: 'igo-factbook/corrections_post2014.csv',
    columns: { org: text, iso3: text, date: text, change: text },
    key: ['org', 'iso3', 'date'],
    rows: 16,
  },
});
type Rows = RowsOf<typeof files>;

/** A run of editions that list a state as a member of a body, in full or as an associate. */
export interface FactbookSpell {
  readonly ccode: number;
  readonly body: string;
  readonly from: number;
  readonly to: number;
  readonly associate: boolean;
}

export interface CleanFactbook {
  readonly spells: readonly FactbookSpell[];
  /** States that an edition lists in any body. */
  readonly listed: readonly { readonly ccode: number; readonly year: number }[];
}

export const igoFactbook = defineDataset({
  id: 'igo-factbook',
  title: 'Memberships in organisations as listed by the World Factbook',
  version: 'editions of 1990 to 2025, with corrections after 2014',
  citation: [factbook2025],
  licence: 'public domain (United States government); archive under the MIT licence',
  redistributable: 'yes',
  url: 'https://www.cia.gov/the-world-factbook/references/definitions-and-notes/',
  coverage: { ...factbookYears, note: 'An edition tells of the year before, or of longer ago.' },
  traps: [
    'Another list than that of the Correlates of War, of fewer bodies (Russia and China 2014: 32 here, 55 there): levels of the two are never joined in one series.',
    'The list was hardly kept up after 2014: India, Iran and Belarus never became members of the Shanghai Cooperation Organisation in it, the United Kingdom never left the European Union. Bodies that are coded here take their coded members instead (`factbook-memberships`), and five further facts are corrected. What nobody corrected is stale: good for the level of common membership, bad for changes after 2014.',
    'Organisations and bodies of the United Nations count; missions of the United Nations, forums and associations that are not of states do not.',
    'Members and non-regional members are full members, associates are associates; observers, partners, candidates, suspended states and national chapters are no members.',
    'Saudi Arabia in BRICS is disputed and BRICS a forum: neither enters.',
    'Names changed between editions and were merged by the file’s makers (EC and EU, CSCE and OSCE, Arab League by two names).',
    'Some entries are cut short, after “OECD” in Brazil, Chile, Indonesia and South Africa 2012-2016: an entry that lists less than three-quarters of the bodies of the last whole one, or lost the United Nations, is left out, and the state has no value in the year.',
    'Greece, Luxembourg, Venezuela, Armenia, Macedonia and Serbia and Montenegro are missing in one or more editions: they have no value in these years.',
  ],
  files,
  clean: ({ memberships, bodies, corrections }, context): CleanFactbook => {
    const kinds = new Map(bodies.map(({ org, kind }) => [org, kind]));
    const rows = memberships.flatMap((row) => {
      const kind = kinds.get(row.org);
      if (kind === undefined) throw unknownBody(row);
      const ccode = context.stateOf('iso3', row.iso3, { when: row.year });
      return ccode === null ? [] : [{ ...row, ccode, kind }];
    });
    const whole = wholeEntries(rows, context);
    const changes = corrections.map((row) => changeOf(row, context));
    return { spells: spellsOf(whole, changes), listed: listedIn(whole) };
  },
});

type Row = Rows['memberships'][number] & {
  readonly ccode: number;
  readonly kind: (typeof kinds)[number];
};

/** An entry was cut short that lists less than this share of the bodies of the last whole one, or lost the United Nations. */
const LEAST = 0.75;

/** The rows of entries that are whole: the file has lost the end of some, or the beginning. */
function wholeEntries(rows: readonly Row[], { leftOut }: CleanContext): Row[] {
  const entries = new Cells((ccode: number, year: number) => ({ ccode, year, rows: [] as Row[] }));
  for (const row of rows) entries.at(row.ccode, row.year).rows.push(row);
  const last = new Map<number, ReadonlySet<string>>();
  return entries.values().flatMap(({ ccode, year, rows }) => {
    const bodies = new Set(rows.map(({ org }) => org));
    const before = last.get(ccode);
    const lostUn = before?.has('UN') === true && !bodies.has('UN');
    if (bodies.size >= LEAST * (before?.size ?? 0) && !lostUn) {
      last.set(ccode, bodies);
      return rows;
    }
    const reason = `the entry of ${year} is cut short`;
    leftOut({ ccode, scheme: 'iso3', value: rows[0]!.iso3, reason, rows: rows.length });
    return [];
  });
}

/** An accession or an exit that the list lacks: from which year on, to which year at most. */
interface Change {
  readonly body: string;
  readonly ccode: number | null;
  readonly joins: boolean;
  /** First year in (joins) or first year out, and the year in which the list is right again. */
  readonly from: number;
  readonly until: number;
}

function changeOf(row: Rows['corrections'][number], { stateOf }: CleanContext): Change {
  const { org: body, iso3, date, change } = row;
  const ccode = stateOf('iso3', iso3, { when: yearOf(date) });
  const again = /rejoined (\d{4})/.exec(change)?.[1];
  const joins = change.startsWith('join');
  if (!joins && !/^(leave|disputed)/.test(change))
    throw new RowError('unexpected value in the column change', row, {
      column: 'change',
      value: change,
      expected: 'join, leave or disputed',
    });
  // A state belongs to a body in the year in which it leaves, unless that is on its first day.
  const from = yearOf(date) + (joins || date.endsWith('-01-01') ? 0 : 1);
  const until = change.startsWith('disputed') ? from : Number(again ?? factbookYears.to + 1);
  return { body, ccode, joins, from, until };
}

const counted: ReadonlySet<string> = new Set(['igo', 'un_body']);
const full: ReadonlySet<string> = new Set(['member', 'nonregional member']);

/** Runs of consecutive editions with one standing, by state and body, as corrected. */
function spellsOf(rows: readonly Row[], changes: readonly Change[]): FactbookSpell[] {
  const standings = new Map<string, Map<number, Map<number, boolean>>>();
  const yearsOf = (body: string, ccode: number): Map<number, boolean> => {
    const states = standings.get(body) ?? new Map<number, Map<number, boolean>>();
    const years = states.get(ccode) ?? new Map<number, boolean>();
    standings.set(body, states.set(ccode, years));
    return years;
  };
  const bodies = new Set<string>();
  for (const { org, kind, status, ccode, year } of rows) {
    if (!counted.has(kind)) continue;
    bodies.add(org);
    if (full.has(status) || status === 'associate')
      yearsOf(org, ccode).set(year, status === 'associate');
  }
  for (const { body, ccode, joins, from, until } of changes) {
    if (ccode === null || !bodies.has(body)) continue;
    const years = yearsOf(body, ccode);
    for (let year = from; year < until && year <= factbookYears.to; year++)
      if (joins) years.set(year, false);
      else years.delete(year);
  }
  return [...standings].flatMap(([body, states]) =>
    [...states].flatMap(([ccode, years]) => runsOf(body, ccode, years)),
  );
}

function runsOf(body: string, ccode: number, years: ReadonlyMap<number, boolean>): FactbookSpell[] {
  const ordered = sortedBy(
    [...years].map(([year, associate]) => ({ year, reason: associate })),
    'year',
  );
  return runsByReason(ordered).map(({ from, to, reason: associate }) => ({
    ...{ ccode, body, from, to, associate },
  }));
}

function listedIn(rows: readonly Row[]): CleanFactbook['listed'] {
  const cells = new Cells((ccode: number, year: number) => ({ ccode, year }));
  for (const { ccode, year } of rows) cells.at(ccode, year);
  return cells.values();
}

function unknownBody(row: Rows['memberships'][number]): RowError {
  return new RowError('unexpected value in the column org', row, {
    column: 'org',
    value: row.org,
    expected: 'a body of factbook_orgs.csv.gz',
    comparesFiles: true,
  });
}
