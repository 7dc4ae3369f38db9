import type { ListedCase } from '../../contract/index.js';

/** Two states and a third party, by their codes in addresses. */
export interface Triad {
  readonly a: string;
  readonly b: string;
  readonly third: string;
}

export const areThree = ({ a, b, third }: Triad): boolean =>
  new Set([a, b, third].filter((code) => code !== '')).size === 3;

/** The case on the same pair, in either order, with the same third party. */
export const caseOn = (
  { a, b, third }: Triad,
  cases: readonly ListedCase[],
): ListedCase | undefined =>
  cases.find(
    ({ pair, third: others }) => pair.includes(a) && pair.includes(b) && others.includes(third),
  );
