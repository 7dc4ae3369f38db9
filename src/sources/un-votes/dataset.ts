import { baileyStrezhnevVoeten2017, voeten2013 } from '../../core/bibliography/index.js';
import { issueCodes, voteIssues, type VoteIssue } from '../../core/vote-issues.js';
import { keysOf } from '../../core/entries.js';
import { sortedBy, yearOf } from '../cells.js';
import { isoDay } from '../days.js';
import { defineDataset, rawFiles, type CleanContext, type RawRow, type RowsOf } from '../define.js';
import { RowError } from '../row-error.js';

/** A vote as the source orders them: 1 yes, 2 abstain, 3 no. */
const ballots = { yes: 1, abstain: 2, no: 3 } as const;

export interface RollCall {
  readonly rcid: number;
  readonly session: number;
  /** Date in the source (ISO). Before the 1990s its day is often not that of the vote. */
  readonly date: string;
  readonly year: number;
  /** Resolution number in the source's spelling (`R/68/262`, `A/RES/71/205`); empty for motions. */
  readonly resolution: string;
  /** 1 for a vote on a paragraph or an amendment, 0 for one on the whole text or on a motion. */
  readonly part: 0 | 1;
  /** Every state that voted, matched to a `ccode` or not, cast the same vote. */
  readonly unanimous: boolean;
  /** Issues that the source codes the roll call as: none, one or several, in the order of `voteIssues`. */
  readonly issues: readonly VoteIssue[];
}

/** Votes in compressed rows: those of roll call r are the entries `offsets[r]` to `offsets[r + 1]`. */
export interface CleanUnVotes {
  readonly rollCalls: readonly RollCall[];
  readonly offsets: Int32Array;
  readonly ccode: Int16Array;
  readonly vote: Uint8Array;
}

const flag = { type: 'enum', values: ['0', '1'], missing: [''], nullable: true } as const;

const files = rawFiles({
  rollCalls: {
    path: 'un-votes/un_roll_calls.csv.gz',
    columns: {
      rcid: { type: 'integer', min: 1 },
      session: { type: 'integer', min: 1, max: 74 },
      date: { type: 'text' },
      unres: { type: 'text', missing: [''], nullable: true },
      amend: flag,
      para: flag,
    },
    key: ['rcid'],
    rows: 6203,
  },
  votes: {
    path: 'un-votes/un_votes.csv.gz',
    columns: {
      rcid: { type: 'integer', min: 1 },
      country: { type: 'text' },
      country_code: { type: 'text', missing: [''], nullable: true },
      vote: { type: 'enum', values: keysOf(ballots) },
    },
    key: ['rcid', 'country'],
    rows: 870_109,
  },
  issues: {
    path: 'un-votes/un_roll_call_issues.csv',
    columns: {
      rcid: { type: 'integer', min: 1 },
      short_name: { type: 'enum', values: issueCodes },
      issue: { type: 'enum', values: Object.values(voteIssues) },
    },
    key: ['rcid', 'short_name'],
    rows: 5745,
  },
});
type Rows = RowsOf<typeof files>;

/** Years of the dates of roll calls: the last session covered reaches into January 2020. */
export const rollCallYears = { from: 1946, to: 2020 };

export const unVotes = defineDataset({
  id: 'un-votes',
  title: 'United Nations General Assembly roll-call votes',
  version: 'unvotes 0.3.0 (source data of February 2021)',
  citation: [voeten2013, baileyStrezhnevVoeten2017],
  licence: 'CC0 (Harvard Dataverse); packaged under MIT',
  redistributable: 'yes',
  url: 'https://doi.org/10.7910/DVN/LEJUQZ',
  coverage: {
    from: 1946,
    to: 2019,
    note: 'Sessions 1 to 74 as far as January 2020, of which one vote is included; session 19 (1964) holds one roll call.',
  },
  traps: [
    'Absences are not listed: a state without a row was absent, did not vote or was not a member. They are left out, never read as abstentions.',
    'West Germany, the Yemen Arab Republic and Zanzibar have no ISO code and are matched by name; NA is Namibia, not a missing code.',
    'West Germany and the Yemen Arab Republic keep their names in session 45, whose votes were cast from November 1990, after both unifications: from session 45 on they are 255 and 679.',
    'Taiwan (713) holds the seat of China until 25 October 1971, the People’s Republic (710) afterwards; both vote in session 26, on different roll calls.',
    'The flags para and amend are empty for most votes since session 41; empty is not 1, so these count as votes on whole resolutions.',
    'The year of a session is session + 1945; the calendar year of date differs for votes cast after the turn of the year (262 roll calls). Two roll calls carry a date before their session (one each in sessions 22 and 23); they stand as published.',
    'Days of dates before the 1990s are unreliable (resolution 2758 of 25 October 1971 is dated 7 October); months mostly hold.',
    'A roll call may be coded as several issues or as none (2,104); it counts under each, so that the issues do not add up to the whole. Economic development has under ten roll calls in every session from 45 to 61.',
    'In session 74 the source lists the same 16 roll calls on disarmament under co and ec as well, and none on colonialism or development: co and ec beside di are left out there, so that these two issues end with session 73.',
    'Issues seem to be coded by words of the title in late sessions: in session 73 the Arms Trade Treaty and information technology (“Developments in the field …”) are ec, and the four votes on non-self-governing territories are not co, which has three roll calls.',
    'Two votes of one ccode on one roll call stop the build: they would mean that two names were matched to one state.',
  ],
  files,
  clean: cleanUnVotes,
});

/** Order the votes by roll call and match the states. Roll calls without any vote keep an empty range. */
function cleanUnVotes(raw: Rows, context: CleanContext): CleanUnVotes {
  const sorted = sortedBy(raw.rollCalls, 'rcid');
  const indexOf = new Map(sorted.map((row, index) => [row.rcid, index]));
  const place = raw.votes.map((row) => {
    const index = indexOf.get(row.rcid);
    if (index === undefined) throw unknownRollCall(row, `a vote of ${row.country}`);
    return index;
  });
  const issues = issuesOf(sorted, raw.issues);
  const matched = raw.votes.map((row, i) => stateIn(row, sorted[place[i]!]!.session, context));
  return assemble(sorted, issues, place, matched, raw.votes);
}

/** Session of whose roll calls on disarmament the source repeats the list under other issues. */
const repeated = { session: 74, list: 'di', under: ['co', 'ec'] } as const;

/** The issues of each roll call. */
function issuesOf(
  rollCalls: Rows['rollCalls'],
  rows: Rows['issues'],
): readonly (readonly VoteIssue[])[] {
  const coded = new Map(rollCalls.map(({ rcid }) => [rcid, new Set<VoteIssue>()]));
  for (const row of rows) if (row.issue !== voteIssues[row.short_name]) throw mislabelled(row);
  for (const row of rows) {
    const issues = coded.get(row.rcid);
    if (issues === undefined) throw unknownRollCall(row, `an issue (${row.short_name})`);
    issues.add(row.short_name);
  }
  return rollCalls.map(({ rcid, session }) => {
    const issues = coded.get(rcid)!;
    if (session === repeated.session && issues.has(repeated.list))
      for (const issue of repeated.under) issues.delete(issue);
    return issueCodes.filter((issue) => issues.has(issue));
  });
}

function assemble(
  rollCallRows: Rows['rollCalls'],
  issues: readonly (readonly VoteIssue[])[],
  place: readonly number[],
  matched: readonly (number | null)[],
  voteRows: Rows['votes'],
): CleanUnVotes {
  const count = rollCallRows.length;
  const offsets = new Int32Array(count + 1);
  const masks = new Uint8Array(count);
  for (const [i, r] of place.entries()) {
    masks[r]! |= 1 << ballots[voteRows[i]!.vote];
    if (matched[i] !== null) offsets[r + 1]!++;
  }
  for (let r = 0; r < count; r++) offsets[r + 1]! += offsets[r]!;
  const next = offsets.slice(0, count);
  const ccode = new Int16Array(offsets[count]!);
  const vote = new Uint8Array(offsets[count]!);
  for (const [i, state] of matched.entries()) {
    if (state === null) continue;
    const at = next[place[i]!]!++;
    ccode[at] = state;
    vote[at] = ballots[voteRows[i]!.vote];
  }
  const rollCalls = rollCallRows.map((row, r) => rollCall(row, masks[r]!, issues[r]!));
  const votesOf = (r: number, state: number): Rows['votes'] =>
    voteRows.filter((_, i) => place[i] === r && matched[i] === state);
  refuseDoubleVotes({ rollCalls, offsets, ccode, vote }, votesOf);
  return { rollCalls, offsets, ccode, vote };
}

/** `mask` has bit v set where someone cast the vote v. */
function rollCall(
  row: Rows['rollCalls'][number],
  mask: number,
  issues: readonly VoteIssue[],
): RollCall {
  const date = isoDay(row, 'date');
  return {
    rcid: row.rcid,
    session: row.session,
    date,
    year: yearOf(date),
    resolution: row.unres ?? '',
    part: row.para === '1' || row.amend === '1' ? 1 : 0,
    unanimous: mask !== 0 && (mask & (mask - 1)) === 0,
    issues,
  };
}

/** First session whose votes were cast after the unification of Yemen (May 1990) and Germany (October 1990). */
const unified = {
  session: 45,
  names: new Map([
    ['Federal Republic of Germany', 'Germany'],
    ['Yemen Arab Republic', 'Yemen'],
  ]),
};

function stateIn(
  { country, country_code: code }: Rows['votes'][number],
  session: number,
  { stateOf }: CleanContext,
): number | null {
  const name = session >= unified.session ? unified.names.get(country) : undefined;
  return stateOf('un-votes', name ?? code ?? country, { when: session + 1945 });
}

function refuseDoubleVotes(
  { rollCalls, offsets, ccode }: CleanUnVotes,
  votesOf: (r: number, state: number) => Rows['votes'],
): void {
  const seenIn = new Int32Array(1000).fill(-1);
  for (const [r, { rcid }] of rollCalls.entries())
    for (let i = offsets[r]!; i < offsets[r + 1]!; i++) {
      const state = ccode[i]!;
      if (seenIn[state] === r)
        throw new RowError(
          `the roll call ${rcid} holds two votes of state ${state}`,
          votesOf(r, state)[1]!,
          {
            column: 'country',
            expected: 'at most one vote of each state on a roll call',
            hint: 'Two names of the source were matched to one state; they need a rule by year.',
            code: 'double-vote',
          },
        );
      seenIn[state] = r;
    }
}

function unknownRollCall(row: RawRow, what: string): RowError {
  return new RowError(`${what} belongs to no listed roll call`, row, {
    column: 'rcid',
    expected: `an rcid of ${files.rollCalls.path}`,
    hint: 'The files may come from different editions.',
    code: 'unknown-roll-call',
    comparesFiles: true,
  });
}

function mislabelled(row: Rows['issues'][number]): RowError {
  const { short_name: code, issue } = row;
  return new RowError(`the issue ${code} is called ${JSON.stringify(issue)}`, row, {
    column: 'issue',
    expected: `${voteIssues[code]}, the name of ${code}`,
    hint: 'A column may have slipped against the others; fetch the file again from its source.',
  });
}
