import { frameNeed, type FramesOf } from '../../core/frames.js';
import { rivalryCoverage } from '../conflict/rivalry.js';
import { pairYearKey } from '../shared/frames-by-key.js';

export const listedNeeds = {
  dyads: frameNeed('dyad-year', 'dyad-years', ['rivalry']),
} as const;

/** The year whose list says whether two states are rivals in a year: the one before, or the last that is listed. */
export const listedYear = (year: number): number => Math.min(year - 1, rivalryCoverage.to);

/** Whether two states are rivals on record in a year. */
export type Listed = (a: number, b: number, year: number) => boolean;

/**
 * Rivals on record: a strategic rivalry that was listed in the year before, or in 2020, when the list ends, for later ones. No
 * estimate enters, so that a quarrel that goes on counts in years without a clash.
 */
export function listedRivals({ dyads }: FramesOf<typeof listedNeeds>): Listed {
  const known = new Set<number>();
  const { ccode1, ccode2, year, rivalry } = dyads.numbers;
  for (let row = 0; row < dyads.rows; row++)
    if (rivalry[row] === 1) known.add(pairYearKey(ccode1[row]!, ccode2[row]!, year[row]!));
  return (a, b, of) => known.has(pairYearKey(Math.min(a, b), Math.max(a, b), listedYear(of)));
}
