import type { RowFlag } from '../../core/measure.js';
import type { MissingReason } from '../../core/missing.js';
import { flagWhere } from '../shared/lazy.js';
import type { PairKeys } from '../shared/pairs.js';

/**
 * The seat of China in the United Nations, its permanent one in the Security Council included, passed from 713 (Taipei)
 * to 710 (Beijing) on 25 October 1971: up to that day 710 has no vote because 713 holds its seat, afterwards 713 has none
 * because it has no seat.
 */
const seatPassed = '1971-10-25';
export const seatPassedIn = 1971;

const beijing = 710;
const taipei = 713;

/** The states that held the seat in a year, ascending; both in the year in which it passed. */
export function holdersOfChinasSeat(year: number): readonly number[] {
  if (year === seatPassedIn) return [beijing, taipei];
  return [year < seatPassedIn ? taipei : beijing];
}

type SeatReason = Extract<MissingReason, 'seat-held-by-713' | 'not-a-member'>;

/** Why one of the states could not vote on a day (ISO date), if it was for the seat of China. */
export function withoutSeatOn(date: string, ...states: readonly number[]): SeatReason | undefined {
  if (states.includes(beijing) && date <= seatPassed) return 'seat-held-by-713';
  if (states.includes(taipei) && date > seatPassed) return 'not-a-member';
  return undefined;
}

/** The same of a whole year: undefined where each state held a seat for a part of it. */
export function withoutSeatIn(year: number, ...states: readonly number[]): SeatReason | undefined {
  return year === seatPassedIn ? undefined : withoutSeatOn(`${year}-12-31`, ...states);
}

/** Rows of the year in which the seat passed that one of its holders is a side of: only a part of the year counts. */
export function seatChangeFlags({
  rows,
  ccode1,
  ccode2,
  year,
}: PairKeys): ReadonlyMap<number, RowFlag> {
  const held = (state: number): boolean => state === beijing || state === taipei;
  return flagWhere(
    rows,
    'partial-year',
    (row) => year[row] === seatPassedIn && (held(ccode1[row]!) || held(ccode2[row]!)),
  );
}
