import { memoOn } from '../../core/memo.js';
import { frameNeed, type FrameOf } from '../../core/frames.js';
import type { MissingReason } from '../../core/missing.js';
import { withoutSeatIn } from './china-seat.js';

/*
 * The votes of the Security Council by member, one row per member and item.
 */

export const councilNeeds = {
  council: frameNeed('state-year', 'council-votes', ['item', 'outcome', 'vote', 'veto']),
} as const;
type CouncilFrame = FrameOf<(typeof councilNeeds)['council']>;
export type CouncilFrames = { readonly council: CouncilFrame };

export const councilCoverage = { from: 1946, to: 2025 } as const;

/** The last outcome of an item that was adopted; a veto and a lack of votes come after it. */
const lastAdopted = 2;

/** One vote of the Council. The members stand in ascending order. */
export interface CouncilItem {
  readonly year: number;
  readonly isAdopted: boolean;
  /** Members who voted cast different votes. */
  readonly isDivided: boolean;
  readonly members: readonly number[];
  /** 1 yes, 2 abstain, 3 no, 4 no vote. */
  readonly votes: readonly number[];
  /** Members whose vote was a veto. */
  readonly vetoedBy: readonly number[];
}

export const noVote = 4;

/** Permanent members beside the holder of China’s seat. */
export const otherPermanentSeats = [2, 200, 220, 365] as const;

/** The items in the order of the table. */
export const councilItems = memoOn(
  ({ council }: CouncilFrames) => [council],
  ({ council: { rows, numbers } }: CouncilFrames): readonly CouncilItem[] => {
    const { ccode, year, item, outcome, vote, veto } = numbers;
    const items: CouncilItem[] = [];
    for (let from = 0, to = 0; from < rows; from = to) {
      while (to < rows && item[to] === item[from]) to++;
      const votes = Array.from(vote.subarray(from, to));
      const members = Array.from(ccode.subarray(from, to));
      items.push({
        year: year[from]!,
        isAdopted: outcome[from]! <= lastAdopted,
        isDivided: new Set(votes.filter((one) => one !== noVote)).size > 1,
        members,
        votes,
        vetoedBy: members.filter((_, at) => veto[from + at] === 1),
      });
    }
    return items;
  },
);

/** Why a pair has no vote in common in a year: one of the two had no seat, as most have in most years. */
export function explainCouncil(
  frames: CouncilFrames,
  {
    ccode1,
    ccode2 = ccode1,
    year,
  }: { readonly ccode1: number; readonly ccode2?: number; readonly year: number },
): MissingReason {
  const seat = withoutSeatIn(year, ccode1, ccode2);
  if (seat !== undefined) return seat;
  const sat = (state: number): boolean =>
    councilItems(frames).some((item) => item.year === year && item.members.includes(state));
  return sat(ccode1) && sat(ccode2) ? 'no-joint-votes' : 'not-a-member';
}
