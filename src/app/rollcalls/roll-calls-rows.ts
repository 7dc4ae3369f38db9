import { isDay } from '../../states/index.js';
import { voteCodes, type RollCalls } from '../../core/roll-calls.js';
import type { RawRow, RawValue } from '../../sources/define.js';
import { DataError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import type { FileReading } from './roll-call-source.js';
import { lineOfRow, refusal, type VoteRows } from './vote-rows.js';
import { votersOf, type VoterKind } from './voters.js';

/** Columns of a file of roll calls that it may leave out. */
export type RollCallColumn = 'period' | 'date' | 'title' | 'part' | 'issues';

const { absent, yes, abstain, no } = voteCodes;
/** 8 and 9 are Voeten’s codes for a state that is absent and one that is no member. */
const voteTexts: ReadonlyMap<string, number> = new Map([
  ...['yes', 'y', '1', 'yea', 'aye', 'for'].map((text) => [text, yes] as const),
  ...['abstain', 'a', '2', 'abstained', 'abstention'].map((text) => [text, abstain] as const),
  ...['no', 'n', '3', 'nay', 'against'].map((text) => [text, no] as const),
  ...['absent', '8', '9'].map((text) => [text, absent] as const),
]);

/** A roll call with what its rows say of it. */
interface Call {
  readonly id: string;
  /** Place of its first row. */
  readonly first: number;
  readonly given: Partial<Record<RollCallColumn, RawValue>>;
  readonly period: number;
  /** Empty where the file has no dates. */
  readonly date: string;
  readonly year: number;
}

export interface FromRows {
  readonly calls: RollCalls;
  readonly reading: Omit<FileReading, 'unused' | 'optional'>;
}

/**
 * @param present the columns that the file has beside the required ones
 * @param as what the voters are, where the names are not to decide
 * @throws DataError for a vote that is none, a second vote of a voter, rows of one roll call that contradict each
 *   other, a period or date that only some roll calls have, a name that several states share, and more voters than can be
 *   told apart
 */
export function rollCallsFromRows(
  source: VoteRows,
  present: ReadonlySet<RollCallColumn>,
  as: VoterKind | undefined,
): FromRows {
  const gathered = callsOf(source, present);
  const years = new Map(gathered.map(({ id, year }) => [id, year]));
  const { voters, columns, reading } = votersOf(source, (row) => years.get(idOf(row))!, as);
  requireSize(source, gathered.length, voters.length);
  const votes = matrixOf(source, gathered, columns, voters.length);
  return {
    calls: { voters, ...propertiesOf(gathered, present), votes },
    reading: {
      voters: reading,
      alike: alikeAmong(voters.map(({ name }) => name)),
      twoWithoutNo: !votes.includes(no) && source.rows.some(({ vote }) => textOf(vote) === '2'),
    },
  };
}

/** What the roll calls are, by row of the matrix. */
function propertiesOf(
  calls: readonly Call[],
  present: ReadonlySet<RollCallColumn>,
): Omit<RollCalls, 'voters' | 'votes'> {
  const given = (name: RollCallColumn): readonly string[] =>
    calls.map((call) => String(call.given[name] ?? ''));
  return {
    ids: calls.map(({ id }) => id),
    periods: Int16Array.from(calls, ({ period }) => period),
    years: Int16Array.from(calls, ({ year }) => year),
    parts: Uint8Array.from(given('part'), (part) => (part === '' ? 255 : Number(part))),
    ...(present.has('title') && { titles: given('title') }),
    ...(present.has('issues') && { issues: given('issues').map(issuesIn) }),
  };
}

/** Columns of voters are counted in 15 bits, and a matrix is held in memory. */
const mostVoters = 32_767;
const mostVotes = 2 ** 28;

function requireSize({ place }: VoteRows, calls: number, voters: number): void {
  if (voters <= mostVoters && calls * voters <= mostVotes) return;
  const size = `${calls} roll calls and ${voters} voters`;
  throw new DataError(`${place} has ${size}, more than can be compared`, {
    code: 'too-large',
    hint: 'Check that the columns rollcall and state are not exchanged; else take fewer roll calls at a time.',
    details: {
      file: place,
      value: size,
      expected: `at most ${mostVoters} voters, and ${mostVotes} votes if all had voted`,
    },
  });
}

/** Names that a reader may take for one: those that differ in case, spaces or the form of their accents alone. */
function alikeAmong(names: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const key = name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Added to a vote that a row lists, while it is looked for a second one. */
const LISTED = 8;

const idOf = ({ rollcall }: RawRow): string => String(rollcall).trim();
const textOf = (vote: RawValue | undefined): string => String(vote).trim().toLowerCase();
const issuesIn = (text: string): string[] =>
  text
    .split(';')
    .map((issue) => issue.trim())
    .filter((issue) => issue !== '');

/** The roll calls by period, within it by date, within that in the order of the file. */
function callsOf(source: VoteRows, present: ReadonlySet<RollCallColumn>): readonly Call[] {
  const calls = [...gather(source, present)].map(([id, { first, given }]): Call => {
    const required = (name: RollCallColumn): RawValue => {
      const value = given[name];
      if (value !== undefined) return value;
      throw refusal(source, first, name, {
        message: `the roll call ${id} has no ${name}`,
        expected: `a ${name} of every roll call, or no column ${name}`,
        hint: 'One row of the roll call that has it is enough.',
      });
    };
    const date = present.has('date') ? String(required('date')) : '';
    if (date !== '' && !isDate(date))
      throw refusal(source, first, 'date', {
        message: `${quoted(date)} is no date`,
        expected: 'a date of the calendar as YYYY, YYYY-MM or YYYY-MM-DD',
        hint: 'Without the days, write the year or the month alone.',
      });
    const year = date === '' ? undefined : Number(date.slice(0, 4));
    const period = present.has('period') ? Number(required('period')) : (year ?? 1);
    return { id, first, given, period, date, year: year ?? period };
  });
  const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
  return calls.sort((a, b) => a.period - b.period || byText(a.date, b.date) || a.first - b.first);
}

/** What the rows of each roll call say of it: the first that says something, which no other may contradict. */
function gather(source: VoteRows, present: ReadonlySet<RollCallColumn>) {
  const calls = new Map<string, Pick<Call, 'first' | 'given'>>();
  source.rows.forEach((row, at) => {
    const id = idOf(row);
    let call = calls.get(id);
    if (call === undefined) calls.set(id, (call = { first: at, given: {} }));
    for (const name of present) {
      const value = row[name] ?? null;
      if (value === null) continue;
      const before = (call.given[name] ??= value);
      if (before === value) continue;
      throw refusal(source, at, name, {
        message: `the roll call ${id} has another ${name} than in a row before`,
        expected: `${String(before)}, or nothing`,
        code: 'contradiction',
        hint: 'All rows of a roll call say the same of it; give each roll call a name of its own.',
      });
    }
  });
  return calls;
}

function isDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (match === null) return false;
  const [, year, month = '01', day = '01'] = match;
  return isDay(Number(year), Number(month), Number(day));
}

/** The matrix of votes; `columns` has the column of each row’s voter. */
function matrixOf(
  source: VoteRows,
  calls: readonly Call[],
  columns: Int32Array,
  width: number,
): Uint8Array {
  const rowOf = new Map(calls.map(({ id }, row) => [id, row]));
  const votes = new Uint8Array(calls.length * width);
  const cellOf = (row: RawRow, at: number): number => rowOf.get(idOf(row))! * width + columns[at]!;
  const firstIn = (cell: number): number =>
    source.rows.findIndex((row, at) => cellOf(row, at) === cell);
  source.rows.forEach((row, at) => {
    const vote = voteTexts.get(textOf(row.vote));
    if (vote === undefined)
      throw refusal(source, at, 'vote', {
        message: `${quoted(row.vote)} is no vote`,
        expected:
          'yes, abstain, no or absent (yea, aye, for; nay, against); 1, 2, 3, or 8 and 9 for absent; y, a or n',
        hint: 'Votes that are none of these have no place on the scale: decide which they are, or leave their rows out.',
      });
    const cell = cellOf(row, at);
    if (votes[cell] !== 0)
      throw refusal(source, at, 'state', {
        message: `the roll call ${idOf(row)} has two votes of one voter`,
        expected: `one vote of each voter (first on line ${lineOfRow(source, firstIn(cell))})`,
        code: 'double-vote',
        hint: 'Leave one of them out; names and codes of one state are one voter.',
      });
    votes[cell] = vote + LISTED;
  });
  // Who is listed as absent is as absent as who is not listed.
  for (let cell = 0; cell < votes.length; cell++) votes[cell]! %= LISTED;
  return votes;
}
