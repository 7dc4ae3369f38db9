import { voteCodes, type RollCalls } from '../core/roll-calls.js';

/** Which roll calls count, and which belong together. */
export interface RollCallRule {
  /** `session`: by the periods of the file; `date`: by calendar year. */
  readonly yearOf: 'session' | 'date';
  readonly votes: 'all' | 'whole-resolutions';
  readonly nonUnanimousOnly: boolean;
  readonly absences: 'left-out' | 'as-category';
}

/**
 * The votes of some roll calls as rows of bits: the bit of a roll call stands in word `w` of voter v at `v * words + w`.
 * Voters that took part in none of them are left out.
 */
export interface VotePlanes {
  /** Session, other period or year. */
  readonly period: number;
  /** Column of each voter in the matrix, ascending. */
  readonly voters: Int16Array;
  readonly words: number;
  readonly yes: Int32Array;
  readonly no: Int32Array;
  /** Any vote. */
  readonly cast: Int32Array;
  /** Roll calls that count for the voter: those with a vote or, where absences count, all that it could have taken part in. */
  readonly counted: Int32Array;
}

/** The roll calls that count by period, both in ascending order: rows of the matrix. */
export function rowsByPeriod(
  calls: RollCalls,
  { yearOf, votes, nonUnanimousOnly }: Omit<RollCallRule, 'absences'>,
): ReadonlyMap<number, readonly number[]> {
  const periods = yearOf === 'date' ? calls.years : calls.periods;
  const groups = new Map<number, number[]>();
  for (let row = 0; row < calls.ids.length; row++) {
    if (votes === 'whole-resolutions' && calls.parts[row] === 1) continue;
    if (nonUnanimousOnly && isUnanimous(calls, row)) continue;
    const period = periods[row]!;
    const group = groups.get(period);
    if (group === undefined) groups.set(period, [row]);
    else group.push(row);
  }
  return new Map([...groups].sort(([a], [b]) => a - b));
}

/** Whether all who voted cast the same vote; a roll call without votes is not unanimous. */
function isUnanimous({ votes, voters }: RollCalls, row: number): boolean {
  let seen = 0;
  for (let at = row * voters.length; at < (row + 1) * voters.length; at++) seen |= 1 << votes[at]!;
  // Bit 0 is that of the absent.
  const cast = seen >> 1;
  return cast !== 0 && (cast & (cast - 1)) === 0;
}

/** First and last row in which each voter voted: it was no member before and after. */
export interface Membership {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

export function membershipOf({ votes, voters, ids }: RollCalls): Membership {
  const first = new Int32Array(voters.length).fill(ids.length);
  const last = new Int32Array(voters.length).fill(-1);
  for (let row = 0, at = 0; row < ids.length; row++)
    for (let voter = 0; voter < voters.length; voter++, at++) {
      if (votes[at] === voteCodes.absent) continue;
      if (last[voter]! < 0) first[voter] = row;
      last[voter] = row;
    }
  return { first, last };
}

/** @param members says who could vote when; without it absences are left out */
export function votePlanes(
  { votes, voters }: RollCalls,
  period: number,
  rows: readonly number[],
  members: Membership | undefined,
): VotePlanes {
  const width = voters.length;
  const words = (rows.length + 31) >>> 5;
  const yes = new Int32Array(width * words);
  const no = new Int32Array(width * words);
  const cast = new Int32Array(width * words);
  const possible = members === undefined ? cast : new Int32Array(width * words);
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place]!;
    const bit = 1 << (place & 31);
    let at = place >>> 5;
    for (let voter = 0; voter < width; voter++, at += words) {
      const vote = votes[row * width + voter]!;
      if (members !== undefined && members.first[voter]! <= row && row <= members.last[voter]!)
        possible[at]! |= bit;
      if (vote === voteCodes.absent) continue;
      cast[at]! |= bit;
      if (vote === voteCodes.yes) yes[at]! |= bit;
      else if (vote === voteCodes.no) no[at]! |= bit;
    }
  }
  return {
    period,
    words,
    yes,
    no,
    cast,
    counted: possible,
    voters: moveTogether(width, words, cast, [...new Set([yes, no, cast, possible])]),
  };
}

/** Moves the rows of the voters that cast a vote to the front of each plane, in their order, and says which they are. */
function moveTogether(
  width: number,
  words: number,
  cast: Int32Array,
  planes: readonly Int32Array[],
): Int16Array {
  const active = new Int16Array(width);
  let count = 0;
  for (let voter = 0; voter < width; voter++) {
    const [from, to] = [voter * words, (voter + 1) * words];
    let any = 0;
    for (let at = from; at < to; at++) any |= cast[at]!;
    if (any === 0) continue;
    for (const plane of planes) plane.copyWithin(count * words, from, to);
    active[count++] = voter;
  }
  return active.subarray(0, count);
}
