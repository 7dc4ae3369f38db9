import { frameNeed, type FramesOf } from '../../core/frames.js';
import { FORCE_USED, usesOfForce } from '../conflict/force-level.js';
import { pairYearKey } from '../shared/frames-by-key.js';

/** Years before a year in which a rivalry or a use of force makes an adversary. */
export const LISTED_WINDOW = 10;

export const listedNeeds = {
  dyads: frameNeed('dyad-year', 'dyad-years', [
    'rivalry',
    'mid_hostility',
    'mid_multilateral',
    'mie_hostility',
  ]),
  coded: frameNeed('dyad-year', 'coded-force', ['level']),
} as const;

/** Whether two states were adversaries on record in the ten years before a year. */
export type Listed = (a: number, b: number, year: number) => boolean;

/**
 * Adversaries on record: a strategic rivalry (listed to 2020), or a use of force between the two (disputes to 2014, as coded since),
 * in one of the ten years before. No estimate enters, so that a quarrel counts as one in years without a clash.
 */
export function listedAdversaries({ dyads, coded }: FramesOf<typeof listedNeeds>): Listed {
  const known = new Set<number>();
  const { ccode1, ccode2, year, rivalry } = dyads.numbers;
  const isForce = usesOfForce(dyads.numbers);
  for (let row = 0; row < dyads.rows; row++)
    if (rivalry[row] === 1 || isForce(row))
      known.add(pairYearKey(ccode1[row]!, ccode2[row]!, year[row]!));
  const since = coded.numbers;
  for (let row = 0; row < coded.rows; row++)
    if (since.level[row]! >= FORCE_USED)
      known.add(pairYearKey(since.ccode1[row]!, since.ccode2[row]!, since.year[row]!));
  return (a, b, of) => {
    const [first, second] = a < b ? [a, b] : [b, a];
    for (let back = 1; back <= LISTED_WINDOW; back++)
      if (known.has(pairYearKey(first, second, of - back))) return true;
    return false;
  };
}
