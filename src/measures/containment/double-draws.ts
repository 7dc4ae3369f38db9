import type { MeasureColumns } from '../../core/measure.js';
import { memoOn } from '../../core/memo.js';
import { indexPairs } from '../shared/pair-index.js';
import { shareAbove, YearDraws } from './mutual-draws.js';
import type { PairYears } from './mutual-years.js';

/*
 * Mutual containment of two states given that both are hostile to a third one.
 */

/** What is said of two states beside a third one in a year. */
export type OfTriad = (ccode1: number, ccode2: number, third: number, year: number) => number;

/** Made once for a year: who asks for one pair asks for others. */
const drawsOf = memoOn(
  (pairs: PairYears, year: number) => [pairs, year],
  (pairs, year) => new YearDraws(pairs.of(year)),
);

/**
 * Probability that mutual containment lies above its threshold, given that both states are hostile to the third one: the
 * share of the draws in which it does when these two hostilities are set.
 *
 * @param mutual mutual containment of the same years
 */
export function mutualGivenHostility(pairs: PairYears, mutual: MeasureColumns): OfTriad {
  const rowOf = indexPairs(mutual);
  const at = (part: string, row: number): number => mutual.parts![part]![row]!;
  return (ccode1, ccode2, third, year) => {
    const row = rowOf(ccode1, ccode2, year);
    if (row < 0 || !pairs.has(year)) return NaN;
    const draws = drawsOf(pairs, year);
    const [i, j, k] = [ccode1, ccode2, third].map((ccode) => draws.year.placeOf(ccode)) as [
      number,
      number,
      number,
    ];
    // It then counts as an adversary of either in no draw, as if both were hostile to it.
    if (!draws.dividesThem(k, i, j)) return at('probability', row);
    const displacement = [at('first-displacement', row), at('second-displacement', row)] as const;
    return shareAbove(draws.of(i, j, displacement, k), at('threshold', row));
  };
}
