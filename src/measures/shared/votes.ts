import { z } from 'zod';
import { frameNeed, type FrameOf, type NumberColumn } from '../../core/frames.js';
import type { MeasureColumns, MeasureRequest } from '../../core/measure.js';
import type { MissingReason } from '../../core/missing.js';
import type { Rng } from '../../core/rng.js';
import { seatChangeFlags, withoutSeatIn } from './china-seat.js';
import { noReasons, reasonsWhereMissing } from './reasons.js';
import { CCODE_LIMIT } from './state-years.js';

/** Cells of the table of joint votes: the first letter is the vote of ccode1, the second that of ccode2. */
const voteCells = ['yy', 'ya', 'yn', 'ay', 'aa', 'an', 'ny', 'na', 'nn'] as const;

export const voteNeeds = {
  votes: frameNeed('dyad-year', 'vote-tables', [
    'session',
    'part',
    ...voteCells,
    'unanimous_yy',
    'unanimous_aa',
    'unanimous_nn',
  ]),
} as const;

type VoteFrames = { readonly votes: FrameOf<(typeof voteNeeds)['votes']> };

/** Calendar years and sessions (as years) that the source covers whole; one vote of January 2020 is the last of session 74. */
export const voteCoverage = { from: 1946, to: 2019 } as const;

const shared = {
  yearOf: z
    .enum(['session', 'date'])
    .default('session')
    .describe(
      'Year of a roll call: `session` counts a session whole, as 1945 plus its number; `date` uses the calendar year of the vote.',
    ),
  votes: z
    .enum(['all', 'whole-resolutions'])
    .default('all')
    .describe(
      'Which roll calls count: all of them, or only those on whole resolutions, without votes on paragraphs and amendments.',
    ),
  absences: z
    .enum(['left-out', 'as-category'])
    .default('left-out')
    .describe(
      'Absences are left out of the joint roll calls; counting them as a category of their own needs the single ballots (imported roll calls).',
    ),
} as const;

export const voteParams = z.strictObject({
  nonUnanimousOnly: z
    .boolean()
    .default(false)
    .describe(
      'Leave out roll calls in which every state that voted cast the same vote (the rule of the published agree scores).',
    ),
  ...shared,
});
type VoteParams = z.output<typeof voteParams>;

/** Joint votes of every pair and year that has any: rows by year, then by pair (ccode1, ccode2), as the table stands. */
interface JointVotes {
  readonly rows: number;
  readonly ccode1: Int16Array;
  readonly ccode2: Int16Array;
  readonly year: Int16Array;
  /** Nine counts a row, in the order of `voteCells`. */
  readonly cells: Uint16Array;
  /** Rows of the bootstrap, written out (`rollCallsOf`). */
  readonly rollCalls: Map<number, Uint8Array>;
  /** Row of a pair in a year; -1 where it has none. The order of the two states does not matter. */
  rowOf(ccode1: number, ccode2: number, year: number): number;
  /** Whether the state shares a roll call of the year with any other state. */
  voted(ccode: number, year: number): boolean;
}

const remembered = new WeakMap<object, Map<string, JointVotes>>();

/**
 * Adds the panel's tables (by session, calendar year and kind of vote) up to one table per pair and year.
 * Column by column; a dense index by pair and year keeps the passes free of hashing and sorting.
 */
function jointVotes({ votes }: VoteFrames, params: VoteParams): JointVotes {
  // The column, not the frame: measures that read the same table share it.
  const column = votes.numbers.yy;
  let byRule = remembered.get(column);
  if (byRule === undefined) remembered.set(column, (byRule = new Map<string, JointVotes>()));
  const rule = `${params.yearOf} ${params.votes} ${params.nonUnanimousOnly}`;
  let joint = byRule.get(rule);
  if (joint === undefined) byRule.set(rule, (joint = addUp(votes, params)));
  return joint;
}

function addUp(votes: VoteFrames['votes'], params: VoteParams): JointVotes {
  const { ccode1, ccode2, session, part } = votes.numbers;
  const calendar = votes.numbers.year;
  const columns = voteCells.map((cell) => votes.numbers[cell]);
  const left = params.nonUnanimousOnly ? unanimousColumns(votes) : [];
  const byDate = params.yearOf === 'date';
  const wholeOnly = params.votes === 'whole-resolutions';
  const states = rankStates(ccode1, ccode2, votes.rows);
  const span = voteCoverage.to - voteCoverage.from + 1;
  const width = states.list.length;

  const slots = new Int32Array(votes.rows).fill(-1);
  for (let row = 0; row < votes.rows; row++) {
    if (wholeOnly && part[row] === 1) continue;
    const offset = (byDate ? calendar[row]! : session[row]! + 1945) - voteCoverage.from;
    if (offset < 0 || offset >= span) continue;
    const pair = states.rank[ccode1[row]!]! * width + states.rank[ccode2[row]!]!;
    slots[row] = offset * width * width + pair;
  }

  const index = new Int32Array(width * width * span);
  for (const column of columns) addColumn(index, slots, column, 1, 0, 1);
  for (const { counts } of left) addColumn(index, slots, counts, 1, 0, -1);
  const keys = numberSlots(index, states.list);
  for (let row = 0; row < votes.rows; row++) {
    if (slots[row]! >= 0) slots[row] = index[slots[row]!]!;
  }
  const cells = new Uint16Array(keys.rows * 9);
  columns.forEach((column, cell) => addColumn(cells, slots, column, 9, cell, 1));
  for (const { cell, counts } of left) addColumn(cells, slots, counts, 9, cell, -1);

  const rowOf = (a: number, b: number, year: number): number => {
    const offset = year - voteCoverage.from;
    const low = states.rank[Math.min(a, b)]!;
    const high = states.rank[Math.max(a, b)]!;
    if (low < 0 || high < 0 || offset < 0 || offset >= span) return -1;
    return index[(offset * width + low) * width + high]!;
  };
  return { ...keys, cells, rollCalls: new Map(), rowOf, voted: voters(keys) };
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

function unanimousColumns({ numbers }: VoteFrames['votes']) {
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
function numberSlots(index: Int32Array, states: readonly number[]) {
  let rows = 0;
  for (let slot = 0; slot < index.length; slot++) if (index[slot]! > 0) rows++;
  const ccode1 = new Int16Array(rows);
  const ccode2 = new Int16Array(rows);
  const year = new Int16Array(rows);
  let row = 0;
  for (let slot = 0; slot < index.length; slot++) {
    if (index[slot]! <= 0) {
      index[slot] = -1;
      continue;
    }
    const pair = slot % (states.length * states.length);
    ccode1[row] = states[Math.floor(pair / states.length)]!;
    ccode2[row] = states[pair % states.length]!;
    year[row] = voteCoverage.from + Math.floor(slot / (states.length * states.length));
    index[slot] = row++;
  }
  return { rows, ccode1, ccode2, year };
}

function voters(keys: Pick<JointVotes, 'rows' | 'ccode1' | 'ccode2' | 'year'>) {
  let known: Uint8Array | undefined;
  const span = voteCoverage.to - voteCoverage.from + 1;
  const slot = (ccode: number, year: number): number => ccode * span + year - voteCoverage.from;
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

/** A statistic of one table of nine counts that begin at `start`; NaN where it is undefined. */
export type VoteStatistic = (cells: ArrayLike<number>, start: number) => number;

export function totalOf(cells: ArrayLike<number>, start: number): number {
  let total = 0;
  for (let cell = start; cell < start + 9; cell++) total += cells[cell]!;
  return total;
}

/** The statistic for every pair and year, with the number of joint roll calls as n. */
export function computeVotes(
  frames: VoteFrames,
  { params }: MeasureRequest<VoteParams>,
  statistic: VoteStatistic,
): MeasureColumns {
  if (params.absences === 'as-category') return noRows;
  const joint = jointVotes(frames, params);
  const value = new Float64Array(joint.rows);
  const n = new Int16Array(joint.rows);
  for (let row = 0; row < joint.rows; row++) {
    value[row] = statistic(joint.cells, row * 9);
    n[row] = totalOf(joint.cells, row * 9);
  }
  return {
    rows: joint.rows,
    ccode1: joint.ccode1,
    ccode2: joint.ccode2,
    year: joint.year,
    value,
    n,
    reasons: reasonsWhereMissing(value, () => 'zero-variance'),
    flags: seatChangeFlags(joint),
  };
}

const noRows: MeasureColumns = {
  rows: 0,
  ccode1: new Int16Array(0),
  ccode2: new Int16Array(0),
  year: new Int16Array(0),
  value: new Float64Array(0),
  reasons: noReasons,
};

/** Why a pair has no joint roll call in a year. The seat of China passed in session 26, so that it divides both kinds of year. */
export function explainVotes(
  frames: VoteFrames,
  unit: { readonly ccode1: number; readonly ccode2?: number; readonly year: number },
  { params }: MeasureRequest<VoteParams>,
): MissingReason | undefined {
  if (params.absences === 'as-category') return 'needs-import';
  const pair = [unit.ccode1, unit.ccode2 ?? unit.ccode1];
  const seat = withoutSeatIn(unit.year, ...pair);
  if (seat !== undefined) return seat;
  const joint = jointVotes(frames, params);
  return pair.every((state) => joint.voted(state, unit.year)) ? 'no-joint-votes' : 'no-votes-cast';
}

/**
 * One replicate of the statistic per year: as many roll calls as the pair has in the year, drawn with replacement
 * from them, which is a multinomial draw from the table. NaN for years without joint roll calls.
 */
export function resampleVotes(
  frames: VoteFrames,
  unit: { readonly ccode1: number; readonly ccode2?: number; readonly years: readonly number[] },
  { params }: MeasureRequest<VoteParams>,
  rng: Rng,
  statistic: VoteStatistic,
): Float64Array {
  const joint = jointVotes(frames, params);
  const drawn = new Uint16Array(9);
  return Float64Array.from(unit.years, (year) => {
    const row = joint.rowOf(unit.ccode1, unit.ccode2 ?? unit.ccode1, year);
    if (row < 0 || params.absences === 'as-category') return NaN;
    drawAgain(rollCallsOf(joint, row), rng, drawn);
    return statistic(drawn, 0);
  });
}

/** The cell of each roll call of a row: written out once, since a bootstrap draws from it a thousand times. */
function rollCallsOf({ cells, rollCalls }: JointVotes, row: number): Uint8Array {
  let written = rollCalls.get(row);
  if (written === undefined) {
    written = new Uint8Array(totalOf(cells, row * 9));
    let next = 0;
    for (let cell = 0; cell < 9; cell++) {
      const count = cells[row * 9 + cell]!;
      written.fill(cell, next, next + count);
      next += count;
    }
    rollCalls.set(row, written);
  }
  return written;
}

function drawAgain(rollCalls: Uint8Array, rng: Rng, drawn: Uint16Array): void {
  drawn.fill(0);
  const last = rollCalls.length - 1;
  for (let draw = 0; draw <= last; draw++) drawn[rollCalls[rng.integer(0, last)]!]!++;
}
