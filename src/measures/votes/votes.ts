import { z } from 'zod';
import type { MeasureColumns, MeasureRequest } from '../../core/measure.js';
import type { MissingReason } from '../../core/missing.js';
import type { Rng } from '../../core/rng.js';
import { choice, oneOf, param } from '../../core/variation.js';
import { seatChangeFlags, withoutSeatIn } from './china-seat.js';
import { jointVotes, type JointVotes, type VoteFrames } from './joint-votes.js';
import { hasVoted, jointVotesOfPair } from './joint-votes-of-pair.js';
import { endsWithin, voteSourceParam, voteSources, type VoteSource } from './vote-sources.js';
import { flagWhere, reasonsWhereMissing } from '../shared/lazy.js';

const shared = {
  yearOf: oneOf(
    ['session', 'date'],
    'Year of a roll call: `session` counts a session whole, as 1945 plus its number; `date` uses the calendar year of the vote.',
    choice('vote-year', 'A session runs into the next calendar year.'),
  ),
  votes: oneOf(
    ['all', 'whole-resolutions'],
    'Which roll calls count: all of them, or only those on whole resolutions, without votes on paragraphs and amendments (`undl` has no others).',
    choice('paragraphs', 'Votes on paragraphs count one text several times.', {
      unless: ({ source }) => source === 'undl',
    }),
  ),
  absences: oneOf(
    ['left-out', 'as-category'],
    'Absences are left out of the joint roll calls; counting them as a category of their own needs the single ballots (imported roll calls).',
    choice('absences', 'To stay away may be a fourth way to vote; it needs the single ballots.'),
  ),
} as const;

/** Which roll calls count, of one source. */
const rollCallParams = z.strictObject({
  nonUnanimousOnly: param(
    z.boolean(),
    false,
    'Leave out roll calls in which every state that voted cast the same vote (the rule of the published agree scores).',
    choice('unanimity', 'Published scores leave them out, others do not.'),
  ),
  ...shared,
});
export const voteParams = z.strictObject({
  ...rollCallParams.shape,
  source: voteSourceParam,
});
type VoteParams = z.output<typeof voteParams>;

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
  const columns = voteColumns(jointVotes(frames, params), statistic);
  return withPartialYears(columns, params.source);
}

export function voteColumns(joint: JointVotes, statistic: VoteStatistic): MeasureColumns {
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

/** The flags of the columns, and one on every row of a year that the source has a part of. */
export function withPartialYears(columns: MeasureColumns, source: VoteSource): MeasureColumns {
  if (voteSources[source].wholeTo === voteSources[source].coverage.to) return columns;
  const isPart = (row: number): boolean =>
    endsWithin(source, columns.year[row]!) || columns.flags?.get(row) === 'partial-year';
  return { ...columns, flags: flagWhere(columns.rows, 'partial-year', isPart) };
}

export const noRows: MeasureColumns = {
  rows: 0,
  ccode1: new Int16Array(0),
  ccode2: new Int16Array(0),
  year: new Int16Array(0),
  value: new Float64Array(0),
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
  const voted = pair.every((state) => hasVoted(frames, params, state, unit.year));
  return voted ? 'no-joint-votes' : 'no-votes-cast';
}

interface VoteUnit {
  readonly ccode1: number;
  readonly ccode2?: number;
  readonly years: readonly number[];
}

/**
 * One replicate of the statistic per year: as many roll calls as the pair has in the year, drawn with replacement
 * from them, which is a multinomial draw from the table. NaN for years without joint roll calls.
 */
export function resampleVotes(
  frames: VoteFrames,
  unit: VoteUnit,
  { params }: MeasureRequest<VoteParams>,
  rng: Rng,
  statistic: VoteStatistic,
): Float64Array {
  if (params.absences === 'as-category') return new Float64Array(unit.years.length).fill(NaN);
  return resampleJoint(jointVotesOfPair(frames, params, unit), unit, rng, statistic);
}

export function resampleJoint(
  joint: JointVotes,
  unit: VoteUnit,
  rng: Rng,
  statistic: VoteStatistic,
): Float64Array {
  const { ccode1, ccode2 = ccode1, years } = unit;
  const values = new Float64Array(years.length).fill(NaN);
  for (let at = 0; at < years.length; at++) {
    const row = joint.rowOf(ccode1, ccode2, years[at]!);
    if (row < 0) continue;
    drawAgain(joint.cells, row * 9, rng, drawnCells);
    values[at] = statistic(drawnCells, 0);
  }
  return values;
}

/** Written over by every draw. */
const drawnCells = new Uint16Array(9);

/** A multinomial draw from a table of nine counts, as large as the table: each cell given those before it. */
function drawAgain(cells: ArrayLike<number>, start: number, rng: Rng, drawn: Uint16Array): void {
  let left = totalOf(cells, start);
  let others = left;
  for (let cell = 0; cell < 9; cell++) {
    const count = cells[start + cell]!;
    drawn[cell] = count === 0 || left === 0 ? 0 : rng.binomial(left, count / others);
    left -= drawn[cell]!;
    others -= count;
  }
}
