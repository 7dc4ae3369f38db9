import type { NumberColumn } from '../../core/frames.js';
import { memoOn } from '../../core/memo.js';
import {
  jointVotes,
  type JointVotes,
  type VoteCounts,
  type VoteFrames,
  type VoteRule,
} from './joint-votes.js';

/** In place of a state: whichever. */
const ANY = -1;

/** The rows of a table with two states, in either order. */
const rowsAmong = memoOn(
  ({ numbers }: VoteCounts, one: number, other: number) => [
    numbers.yy,
    one,
    other,
    Object.keys(numbers).join(),
  ],
  (votes, one, other): VoteCounts => {
    const { ccode1, ccode2 } = votes.numbers;
    const found: number[] = [];
    for (let row = 0; row < votes.rows; row++) {
      const first = ccode1[row]!;
      const second = ccode2[row]!;
      if (
        first === one
          ? other === ANY || second === other
          : second === one && (other === ANY || first === other)
      )
        found.push(row);
    }
    const taken = (column: NumberColumn): NumberColumn => {
      const values = new (column.constructor as new (rows: number) => NumberColumn)(found.length);
      found.forEach((row, at) => (values[at] = column[row]!));
      return values;
    };
    const numbers = Object.entries(votes.numbers).map(([name, column]) => [name, taken(column)]);
    return {
      ...votes,
      rows: found.length,
      numbers: Object.fromEntries(numbers) as VoteCounts['numbers'],
    };
  },
);

/** Joint votes of a pair, from its rows alone: who draws a pair again needs no others. */
export const jointVotesOfPair = (
  { votes }: VoteFrames,
  params: VoteRule,
  { ccode1, ccode2 = ccode1 }: { readonly ccode1: number; readonly ccode2?: number },
): JointVotes => jointVotes({ votes: rowsAmong(votes, ccode1, ccode2) as typeof votes }, params);

/** Whether a state shares a roll call of a year with any other, from its own rows alone. */
export const hasVoted = (
  { votes }: VoteFrames,
  params: VoteRule,
  ccode: number,
  year: number,
): boolean =>
  jointVotes({ votes: rowsAmong(votes, ccode, ANY) as typeof votes }, params).voted(ccode, year);
