import { statesInYear } from '../../states/index.js';
import { isSameState } from './continued.js';
import { type RowOfPair, indexPairs } from '../../measures/shared/pair-index.js';

/** Years for which relations are estimated. */
export const latentYears = { from: 1946, to: 2025 } as const;

/** Every pair of members of the state system by year, the lower number first, in the order of the keys. */
export interface DyadYears {
  readonly rows: number;
  readonly ccode1: Int16Array;
  readonly ccode2: Int16Array;
  readonly year: Int16Array;
  /** Row of a pair in either order; -1 where there is none. */
  readonly rowOf: RowOfPair;
}

/** The dyads up to a year. */
export function dyadYears(to: number = latentYears.to): DyadYears {
  const membership = new Map<number, Set<number>>();
  for (let year = latentYears.from; year <= to; year++)
    for (const { ccode } of statesInYear(year)) {
      const years = membership.get(ccode) ?? new Set();
      membership.set(ccode, years.add(year));
    }
  const states = [...membership.keys()].sort((a, b) => a - b);
  const keys: [number, number, number][] = [];
  states.forEach((a, at) => {
    for (const b of states.slice(at + 1))
      if (!isSameState(a, b))
        for (const year of membership.get(a)!)
          if (membership.get(b)!.has(year)) keys.push([a, b, year]);
  });
  return dyadsOf({
    rows: keys.length,
    ccode1: Int16Array.from(keys, ([a]) => a),
    ccode2: Int16Array.from(keys, ([, b]) => b),
    year: Int16Array.from(keys, ([, , year]) => year),
  });
}

/** Dyads by their keys, the lower number first, with a look-up of either order. */
export function dyadsOf(keys: Omit<DyadYears, 'rowOf'>): DyadYears {
  const rowOf = indexPairs(keys);
  return { ...keys, rowOf: (a, b, year) => rowOf(Math.min(a, b), Math.max(a, b), year) };
}
