import { formatFixed, formatShare, leastProbability } from '../../core/format.js';
import type { Chances } from '../types.js';
import type { Verdict } from '../vocabulary.js';

/** Shares from which on a verdict is given, and from which on it leans. */
const decidesAt = 0.95;
const leansAt = 0.8;

/** Shares are counted over draws: what is short of a limit by rounding has reached it. */
const reaches = (share: number, limit: number): boolean => share >= limit - 1e-9;

/**
 * The verdict of a quantity theta with error, delta the smallest difference that matters: `supported` where
 * p+ = P(theta > delta) >= .95, `contradicted` where p- = P(theta < -delta) >= .95, `no-difference` where
 * p0 = P(|theta| <= delta) >= .95; `leaning-for` and `leaning-against` where p+ or p- >= .8; else `open`.
 */
export function verdictOf(chances: Chances): Verdict {
  if (reaches(chances.for, decidesAt)) return 'supported';
  if (reaches(chances.against, decidesAt)) return 'contradicted';
  if (reaches(chances.none, decidesAt)) return 'no-difference';
  if (reaches(chances.for, leansAt)) return 'leaning-for';
  return reaches(chances.against, leansAt) ? 'leaning-against' : 'open';
}

/** Whether a share counted over so many draws lies within four standard errors of a limit. */
export const isNearLimit = (chances: Chances, draws: number): boolean =>
  Object.values(chances).some((share: number) =>
    [decidesAt, leansAt].some(
      (limit) => Math.abs(share - limit) < 4 * Math.sqrt((limit * (1 - limit)) / draws),
    ),
  );

/** Shares of the draws on either side and between: 1 beyond delta for the claim, 0 within it, -1 beyond it against. */
export function chancesOf(sides: Int8Array): Chances {
  const share = (side: number): number =>
    sides.reduce((sum, one) => sum + Number(one === side), 0) / sides.length;
  return { for: share(1), none: share(0), against: share(-1) };
}

export const sideOf = (theta: number, delta: number): -1 | 0 | 1 =>
  theta > delta ? 1 : theta < -delta ? -1 : 0;

/** A share as it is printed: with so many digits that it stands on the side of each limit on which it is. A share of draws is never 1. */
export function shareText(share: number): string {
  if (share > 1 - leastProbability / 2) return 'over 0.99';
  const isHidden = (digits: number): boolean =>
    [decidesAt, leansAt].some(
      (limit) => reaches(Number(share.toFixed(digits)), limit) !== reaches(share, limit),
    );
  const digits = [2, 3, 4].find((of) => !isHidden(of)) ?? 4;
  return digits === 2 ? formatShare(share) : formatFixed(share, digits);
}
