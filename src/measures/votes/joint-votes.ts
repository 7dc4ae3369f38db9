import { memoOn } from '../../core/memo.js';
import { frameNeed, type FrameOf, type NumberColumn } from '../../core/frames.js';
import type { YearSpan } from '../../core/years.js';
import {
  issueNumber,
  topicNumber,
  type VoteIssue,
  type VoteTopic,
} from '../../core/vote-issues.js';
import { countsSideBySide, keysInOrder, rowFinder } from './joint-votes-in-order.js';
import { CCODE_LIMIT } from '../shared/state-years.js';
import { voteCoverage, type VoteSource, voteSources } from './vote-sources.js';

/*
 * The joint votes of two states in the UN General Assembly, one table of nine counts per pair and year.
 */

/** Cells of the table of joint votes: the first letter is the vote of ccode1, the second that of ccode2. */
const voteCells = ['yy', 'ya', 'yn', 'ay', 'aa', 'an', 'ny', 'na', 'nn'] as const;

const counts = [...voteCells, 'unanimous_yy', 'unanimous_aa', 'unanimous_nn'] as const;

/** The table that answers every rule: by session, calendar year and kind of vote. */
export const voteNeeds = {
  votes: frameNeed('dyad-year', 'vote-tables', ['session', 'part', ...counts]),
} as const;

/** Of every source: which of the two a measure reads, its parameter says. */
export const allVoteNeeds = {
  ...voteNeeds,
  library: frameNeed('dyad-year', 'library-vote-tables', ['session', ...counts]),
} as const;

export type VoteFrames = { readonly votes: FrameOf<(typeof voteNeeds)['votes']> };

const sessionTable = 'session-vote-tables';
const libraryTable = 'library-vote-tables';

/** The table that a rule rests on: where sessions count whole it is a shorter one, which has their sums. */
export function voteNeedsOf(rule: VoteRule) {
  const columns = rule.nonUnanimousOnly ? counts : voteCells;
  if (rule.source === 'undl')
    return { votes: frameNeed('dyad-year', libraryTable, ['session', ...columns]) } as const;
  if (rule.yearOf === 'date' || rule.votes !== 'all') return voteNeeds;
  return { votes: frameNeed('dyad-year', sessionTable, columns) } as const;
}

/** The rows of one issue of the table by issue and session. */
export function issueVoteNeeds(issue: VoteIssue, nonUnanimousOnly: boolean) {
  const columns = nonUnanimousOnly ? counts : voteCells;
  const votes = frameNeed('dyad-year', 'issue-vote-tables', columns);
  return { votes: { ...votes, where: { issue: issueNumber(issue) } } } as const;
}

/** The same of the library, whose table tells sessions and calendar years apart. */
export function libraryIssueNeeds(topic: VoteTopic, nonUnanimousOnly: boolean) {
  const columns = nonUnanimousOnly ? counts : voteCells;
  const votes = frameNeed('dyad-year', 'library-issue-tables', ['session', ...columns]);
  return { votes: { ...votes, where: { issue: topicNumber(topic) } } } as const;
}

export type IssueVoteFrames = {
  readonly votes: FrameOf<ReturnType<typeof issueVoteNeeds>['votes']>;
};

export type VoteCounts = IssueVoteFrames['votes'];

/** Which roll calls count, and in which year: the parameters that the table rests on. */
export interface VoteRule {
  readonly source: VoteSource;
  readonly yearOf: 'session' | 'date';
  readonly votes: 'all' | 'whole-resolutions';
  readonly nonUnanimousOnly: boolean;
}

/** Joint votes of every pair and year that has any: rows by year, then by pair (ccode1, ccode2), as the table stands. */
export interface JointVotes {
  readonly rows: number;
  readonly ccode1: Int16Array;
  readonly ccode2: Int16Array;
  readonly year: Int16Array;
  /** Nine counts a row, in the order of `voteCells`. */
  readonly cells: Uint16Array;
  /** Row of a pair in a year; -1 where it has none. The order of the two states does not matter. */
  rowOf(ccode1: number, ccode2: number, year: number): number;
  /** Whether the state shares a roll call of the year with any other state. */
  voted(ccode: number, year: number): boolean;
}

// The column, not the frame: measures that read the same table share it.
const keptVotes = memoOn(
  ({ numbers }: VoteCounts) => [numbers.yy],
  () => new Map<string, JointVotes>(),
);

/**
 * Adds the panel's tables (by session, calendar year and kind of vote) up to one table per pair and year.
 * A dense index by pair and year keeps the passes free of hashing and sorting.
 */
export function jointVotes({ votes }: VoteFrames, params: VoteRule): JointVotes {
  if (votes.table === sessionTable) return jointVotesOfSessions({ votes }, params);
  const { year, session, part } = votes.numbers;
  const { source, yearOf, nonUnanimousOnly } = params;
  // The library has no votes on parts of a text.
  const leavesOut = params.votes === 'whole-resolutions' && source === 'voeten';
  return remember(votes, `${yearOf} ${leavesOut} ${nonUnanimousOnly}`, () =>
    addUp(votes, {
      ...(yearOf === 'date' ? { years: year, shift: 0 } : { years: session, shift: 1945 }),
      leftOut: leavesOut ? part : undefined,
      nonUnanimousOnly,
      within: voteSources[source].coverage,
    }),
  );
}

/** The same of a table of whole sessions, which has them as years and one row per pair and session. */
export function jointVotesOfSessions(
  { votes }: IssueVoteFrames,
  { nonUnanimousOnly }: Pick<VoteRule, 'nonUnanimousOnly'>,
): JointVotes {
  const rule = { years: votes.numbers.year, shift: 0, nonUnanimousOnly, within: voteCoverage };
  return remember(
    votes,
    `${nonUnanimousOnly}`,
    () => (nonUnanimousOnly ? undefined : asTheyStand(votes)) ?? addUp(votes, rule),
  );
}

/** The rows of a table that stand as they should, which the shipped tables of sessions do. */
function asTheyStand({ rows, numbers }: VoteCounts): JointVotes | undefined {
  const keys = keysInOrder(rows, numbers, voteCoverage);
  if (keys === undefined) return undefined;
  const cells = countsSideBySide(
    rows,
    voteCells.map((cell) => numbers[cell]),
  );
  if (cells === undefined) return undefined;
  return {
    ...keys,
    cells,
    rowOf: rowFinder(keys, voteCoverage),
    voted: voters(keys, voteCoverage),
  };
}

function remember(votes: VoteCounts, rule: string, make: () => JointVotes): JointVotes {
  const byRule = keptVotes(votes);
  let joint = byRule.get(rule);
  if (joint === undefined) byRule.set(rule, (joint = make()));
  return joint;
}

/** To which year the rows of a table belong, and which of them count. */
interface RowRule {
  /** Less the year by `shift`. */
  readonly years: NumberColumn;
  readonly shift: number;
  /** Rows with 1 do not count. */
  readonly leftOut?: NumberColumn | undefined;
  readonly nonUnanimousOnly: boolean;
  /** Rows of other years do not count. */
  readonly within: YearSpan;
}

function addUp(
  votes: VoteCounts,
  { years, shift, leftOut, nonUnanimousOnly, within }: RowRule,
): JointVotes {
  const { ccode1, ccode2 } = votes.numbers;
  const left = nonUnanimousOnly ? unanimousColumns(votes) : [];
  const states = rankStates(ccode1, ccode2, votes.rows);
  const span = within.to - within.from + 1;
  const width = states.list.length;

  const slots = new Int32Array(votes.rows).fill(-1);
  const index = new Int32Array(width * width * span);
  const { yy, ya, yn, ay, aa, an, ny, na, nn } = votes.numbers;
  for (let row = 0; row < votes.rows; row++) {
    if (leftOut !== undefined && leftOut[row] === 1) continue;
    const offset = years[row]! + shift - within.from;
    if (offset < 0 || offset >= span) continue;
    const pair = states.rank[ccode1[row]!]! * width + states.rank[ccode2[row]!]!;
    const slot = offset * width * width + pair;
    slots[row] = slot;
    // Spelt out, here and below: each column keeps its own type of array, and the table is gone through twice, not 18 times.
    const first = yy[row]! + ya[row]! + yn[row]!;
    const second = ay[row]! + aa[row]! + an[row]!;
    index[slot]! += first + second + ny[row]! + na[row]! + nn[row]!;
  }
  for (const { counts } of left) addColumn(index, slots, counts, 1, 0, -1);
  const keys = numberSlots(index, states.list, within.from);
  const cells = new Uint16Array(keys.rows * 9);
  for (let row = 0; row < votes.rows; row++) {
    const slot = slots[row]!;
    if (slot < 0) continue;
    const found = index[slot]!;
    slots[row] = found;
    if (found < 0) continue;
    const at = found * 9;
    cells[at]! += yy[row]!;
    cells[at + 1]! += ya[row]!;
    cells[at + 2]! += yn[row]!;
    cells[at + 3]! += ay[row]!;
    cells[at + 4]! += aa[row]!;
    cells[at + 5]! += an[row]!;
    cells[at + 6]! += ny[row]!;
    cells[at + 7]! += na[row]!;
    cells[at + 8]! += nn[row]!;
  }
  for (const { cell, counts } of left) addColumn(cells, slots, counts, 9, cell, -1);

  const rowOf = (a: number, b: number, year: number): number => {
    const offset = year - within.from;
    const low = states.rank[Math.min(a, b)]!;
    const high = states.rank[Math.max(a, b)]!;
    if (low < 0 || high < 0 || offset < 0 || offset >= span) return -1;
    return index[(offset * width + low) * width + high]!;
  };
  return { ...keys, cells, rowOf, voted: voters(keys, within) };
}

/** Adds a column of counts to `into[slot * width + offset]`; rows with slot -1 are left out. */
function addColumn(
  into: Int32Array | Uint16Array,
  slots: Int32Array,
  counts: NumberColumn,
  width: number,
  offset: number,
  sign: 1 | -1,
): void {
  for (let row = 0; row < slots.length; row++) {
    const slot = slots[row]!;
    if (slot >= 0) into[slot * width + offset]! += sign * counts[row]!;
  }
}

function unanimousColumns({ numbers }: VoteCounts) {
  return [
    { cell: voteCells.indexOf('yy'), counts: numbers.unanimous_yy },
    { cell: voteCells.indexOf('aa'), counts: numbers.unanimous_aa },
    { cell: voteCells.indexOf('nn'), counts: numbers.unanimous_nn },
  ];
}

/** Number the states that occur, ascending by ccode; -1 for those that do not. */
function rankStates(ccode1: ArrayLike<number>, ccode2: ArrayLike<number>, rows: number) {
  const rank = new Int16Array(CCODE_LIMIT).fill(-1);
  for (let row = 0; row < rows; row++) {
    rank[ccode1[row]!] = 0;
    rank[ccode2[row]!] = 0;
  }
  const list: number[] = [];
  for (let ccode = 0; ccode < CCODE_LIMIT; ccode++) {
    if (rank[ccode] === 0) rank[ccode] = list.push(ccode) - 1;
  }
  return { rank, list };
}

/** Replaces the joint roll calls of each slot by its row number (-1 for none) and lists the keys of the rows. */
function numberSlots(index: Int32Array, states: readonly number[], firstYear: number) {
  let rows = 0;
  for (let slot = 0; slot < index.length; slot++) if (index[slot]! > 0) rows++;
  const ccode1 = new Int16Array(rows);
  const ccode2 = new Int16Array(rows);
  const year = new Int16Array(rows);
  const width = states.length;
  let row = 0;
  for (let start = 0, y = firstYear; start < index.length; y++)
    for (let i = 0; i < width; i++, start += width)
      for (let j = 0; j < width; j++) {
        if (index[start + j]! <= 0) {
          index[start + j] = -1;
          continue;
        }
        ccode1[row] = states[i]!;
        ccode2[row] = states[j]!;
        year[row] = y;
        index[start + j] = row++;
      }
  return { rows, ccode1, ccode2, year };
}

function voters(
  keys: Pick<JointVotes, 'rows' | 'ccode1' | 'ccode2' | 'year'>,
  { from, to }: YearSpan,
) {
  let known: Uint8Array | undefined;
  const span = to - from + 1;
  const slot = (ccode: number, year: number): number => ccode * span + year - from;
  return (ccode: number, year: number): boolean => {
    if (known === undefined) {
      known = new Uint8Array(CCODE_LIMIT * span);
      for (let row = 0; row < keys.rows; row++) {
        known[slot(keys.ccode1[row]!, keys.year[row]!)] = 1;
        known[slot(keys.ccode2[row]!, keys.year[row]!)] = 1;
      }
    }
    return known[slot(ccode, year)] === 1;
  };
}
