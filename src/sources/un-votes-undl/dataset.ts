import { unLibraryVotes } from '../../core/bibliography/index.js';
import { yearOf } from '../cells.js';
import { isoDay } from '../days.js';
import { defineDataset, rawFiles, type CleanContext, type RowsOf } from '../define.js';
import { RowError } from '../row-error.js';
import type { JointVoteSource } from '../un-votes/joint-vote-counts.js';

/** A vote as the counts of joint votes have them. A member that is absent or does not take part has none. */
const ballots: Readonly<Record<string, number>> = { Y: 1, A: 2, N: 3 };
const absent = 'X';
const noMember = '.';

export interface LibraryRollCall {
  /** Number of the record in the library. */
  readonly id: number;
  /** Regular session that was in progress; its year is the number + 1945. */
  readonly session: number;
  readonly date: string;
  readonly year: number;
  readonly resolution: string;
  readonly title: string;
  readonly agenda: string;
  /** Every state that voted cast the same vote. */
  readonly unanimous: boolean;
}

export interface LibraryVotes extends JointVoteSource {
  readonly rollCalls: readonly LibraryRollCall[];
}

/** Day on which the People’s Republic took the seat of China. */
const seatChange = '1971-10-25';

const total = { type: 'integer', min: 0, max: 193 } as const;

const files = rawFiles({
  rollCalls: {
    path: 'un-votes-undl/ga_resolutions.csv.gz',
    columns: {
      undl_id: { type: 'integer', min: 1 },
      symbol: { type: 'text' },
      session: { type: 'text' },
      date: { type: 'text' },
      title: { type: 'text' },
      agenda: { type: 'text', missing: [''], nullable: true },
      yes: total,
      no: total,
      abstain: total,
      nonvoting: total,
    },
    key: ['undl_id'],
    rows: 5536,
  },
  states: {
    path: 'un-votes-undl/ga_votes_matrix.csv.gz',
    columns: {
      iso3: { type: 'text' },
      ccode: { type: 'integer', min: 1, max: 999, states: true },
      votes: { type: 'text' },
    },
    key: ['iso3', 'ccode'],
    rows: 200,
  },
});
type Rows = RowsOf<typeof files>;
type RollCallRow = Rows['rollCalls'][number];

export const unVotesLibrary = defineDataset({
  id: 'un-votes-undl',
  title: 'Recorded votes on adopted resolutions of the United Nations General Assembly',
  version: 'UN Digital Library, crawled to 8 November 2025',
  citation: [unLibraryVotes],
  licence: 'free for non-commercial use with attribution (United Nations)',
  redistributable: 'yes',
  url: 'https://digitallibrary.un.org',
  sameEventsAs: 'un-votes',
  coverage: {
    from: 1946,
    to: 2025,
    note: '26 January 1946 to 29 October 2025: 34 votes of 2025, before the main part of session 80.',
  },
  traps: [
    'Only adopted resolutions with a recorded vote: no paragraphs and amendments, no defeated drafts, nothing adopted without a vote. A year has fewer roll calls than in un-votes, and levels of the two are never joined.',
    'X is absent, not taking part, or without the right to vote; it is left out, never read as an abstention.',
    'The seat of China was Taiwan’s (713) until 24 October 1971; the source has both under one code.',
    'Special and emergency special sessions have names of their own; their votes count to the regular session in progress, taken to begin on the third Tuesday of September.',
    'Resolution 37/84 of December 1982 is dated 21 February 1982; it stands as published.',
    'Labels follow the seat: 260 and 265 vote to 1990 and 255 from then on; 678 to 1990, 679 afterwards.',
    'Under 22 numbers un-votes has a vote on a motion beside that on the text, and under 63/307 the motion alone. Matched with the motion, more than a fifth of the votes differ on 59/206, 61/11, 61/175, 61/176, 63/191, 64/296, 66/175 and 63/307. Of the others more than a fifth differ on nine of 1970 to 1982; counterpoise votes --compare-sources names them.',
    'The file has no codes of issues and no mark of important votes.',
  ],
  files,
  clean: cleanLibraryVotes,
});

/** The votes of each roll call, in the order of the library’s file and, within a roll call, of its states. */
function cleanLibraryVotes({ rollCalls: rows, states }: Rows, context: CleanContext): LibraryVotes {
  const dates = new Map(rows.map((row) => [row, isoDay(row, 'date')]));
  const rollCalls = [...rows].sort(inOrder);
  for (const row of states) requireLetters(row, rollCalls.length);
  const offsets = new Int32Array(rollCalls.length + 1);
  const ccode: number[] = [];
  const vote: number[] = [];
  const cleaned = rollCalls.map((row, r) => {
    const letters = states.map(({ votes }) => votes[r]!);
    requireSums(row, letters);
    const date = dates.get(row)!;
    states.forEach(({ ccode: code }, s) => {
      const ballot = ballots[letters[s]!];
      if (ballot === undefined) return;
      const held = code === 710 && date < seatChange ? 713 : code;
      const state = context.stateOf('ccode', held, { when: yearOf(date) });
      if (state === null) return;
      ccode.push(state);
      vote.push(ballot);
    });
    offsets[r + 1] = ccode.length;
    const unanimous = new Set(letters.filter((letter) => letter in ballots)).size === 1;
    return rollCallOf(row, date, unanimous);
  });
  return {
    rollCalls: cleaned,
    offsets,
    ccode: Int16Array.from(ccode),
    vote: Uint8Array.from(vote),
  };
}

/** The order in which the states have a letter for each roll call, whatever that of the rows. */
const inOrder = (a: RollCallRow, b: RollCallRow): number =>
  a.date === b.date ? a.undl_id - b.undl_id : a.date < b.date ? -1 : 1;

function rollCallOf(row: RollCallRow, date: string, unanimous: boolean): LibraryRollCall {
  return {
    id: row.undl_id,
    session: sessionOf(row, date),
    date,
    year: yearOf(date),
    resolution: row.symbol,
    title: row.title,
    agenda: row.agenda ?? '',
    unanimous,
  };
}

/** The regular session, by its number or by the day of a special one. */
function sessionOf(row: RollCallRow, date: string): number {
  if (/^\d+$/.test(row.session)) return Number(row.session);
  if (!/^E?S-\d+$/.test(row.session))
    throw new RowError(`${JSON.stringify(row.session)} is no session`, row, {
      column: 'session',
      expected: 'a number, or S- or ES- and a number',
    });
  const year = yearOf(date);
  return year - 1945 - (date < thirdTuesday(year) ? 1 : 0);
}

/** The third Tuesday of September, as a day (ISO). */
function thirdTuesday(year: number): string {
  const first = new Date(Date.UTC(year, 8, 1)).getUTCDay();
  return `${year}-09-${15 + ((2 - first + 7) % 7)}`;
}

function requireLetters(row: Rows['states'][number], length: number): void {
  const known = [...Object.keys(ballots), absent, noMember];
  if (row.votes.length === length && /^[YANX.]*$/.test(row.votes)) return;
  throw new RowError(`the votes of ${row.iso3} are not one letter for each roll call`, row, {
    column: 'votes',
    value: `${row.votes.length} letters`,
    expected: `${length} of the letters ${known.join(' ')}, as ${files.rollCalls.path} has rows`,
    hint: 'The two files may come from different editions.',
    comparesFiles: true,
  });
}

/** The votes of the states add up to the totals that the library prints. */
function requireSums(row: RollCallRow, letters: readonly string[]): void {
  for (const [column, letter] of [
    ['yes', 'Y'],
    ['no', 'N'],
    ['abstain', 'A'],
  ] as const) {
    const counted = letters.filter((one) => one === letter).length;
    if (row[column] !== counted)
      throw new RowError(`the votes of states on ${row.symbol} do not add up`, row, {
        column,
        expected: `${counted}, as the states voted`,
        hint: 'The two files may come from different editions.',
        comparesFiles: true,
      });
  }
}
