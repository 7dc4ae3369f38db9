import { frameNeed, type FramesOf } from '../../core/frames.js';
import { pairYearKey } from '../shared/frames-by-key.js';

export const listedNeeds = {
  dyads: frameNeed('dyad-year', 'dyad-years', ['rivalry']),
} as const;

/** Years before a year among which the last listed one is: the list ends in 2020. */
export const LISTED_WINDOW = 10;

/** Whether two states were rivals on record in the year before a year. */
export type Listed = (a: number, b: number, year: number) => boolean;

/**
 * Adversaries on record: a strategic rivalry that was listed in the year before, or in the last year of the list, 2020, for later
 * ones. No estimate enters, so that a quarrel that goes on counts in years without a clash.
 */
export function listedAdversaries({ dyads }: FramesOf<typeof listedNeeds>): Listed {
  const known = new Set<number>();
  const { ccode1, ccode2, year, rivalry } = dyads.numbers;
  let last = -Infinity;
  for (let row = 0; row < dyads.rows; row++)
    if (rivalry[row] === 1) {
      known.add(pairYearKey(ccode1[row]!, ccode2[row]!, year[row]!));
      last = Math.max(last, year[row]!);
    }
  return (a, b, of) =>
    known.has(pairYearKey(Math.min(a, b), Math.max(a, b), Math.min(of - 1, last)));
}
