import type { MembershipBits } from '../../../measures/institutions/membership-bits.js';
import type { DyadYears } from '../dyad-years.js';
import { unobserved } from './define.js';

/** Of fewer memberships than these nothing can be said. */
const LEAST = 5;
/** Lists copy last year’s entry (from one year to the next the values correlate .98): a copy is no new witness. */
const EVERY = 5;
const WORD = 32;

/**
 * **Definition.** Correlation (phi) of the memberships of two states over the N bodies with a member in the year: (N s
 * - a b) / sqrt(a (N - a) b (N - b)), a and b their own numbers of memberships and s those that they share. 0 where s
 * is the a b / N that the numbers alone predict.
 *
 * **Convention.** Not s over a b / N, which two states of a hundred memberships each cannot raise: by it France and
 * Germany, who share 94 of 101, lie below the median.
 *
 * **Unit and range.** [-1, 1]. Every fifth year (1950, 1955, ...); NaN in the others, where a state is not listed in
 * the year, and where one belongs to fewer than five bodies.
 */
export function membershipCorrelation(
  bits: MembershipBits,
  states: ReadonlyMap<number, Int16Array>,
  at: DyadYears,
): Float64Array {
  const values = unobserved(at);
  const years = new Map(
    [...states]
      .filter(([year]) => year % EVERY === 0)
      .map(([year, listed]) => [year, yearOf(bits, listed, year)]),
  );
  for (let row = 0; row < at.rows; row++) {
    const [i, j, year] = [at.ccode1[row]!, at.ccode2[row]!, at.year[row]!];
    const { listed, alive } = years.get(year) ?? nobody;
    if (!listed.has(i) || !listed.has(j)) continue;
    const [a, b] = [bits.count(i, year), bits.count(j, year)];
    if (a < LEAST || b < LEAST) continue;
    const s = bits.joint(i, j, year);
    values[row] = (alive * s - a * b) / Math.sqrt(a * (alive - a) * b * (alive - b));
  }
  return values;
}

interface YearOfBodies {
  readonly listed: ReadonlySet<number>;
  /** Bodies with a member. */
  readonly alive: number;
}

const nobody: YearOfBodies = { listed: new Set(), alive: 0 };

function yearOf(bits: MembershipBits, states: Int16Array, year: number): YearOfBodies {
  const members = new Uint16Array(WORD * bits.words);
  for (const state of states) bits.countInto(members, state, year);
  return { listed: new Set(states), alive: members.filter((count) => count > 0).length };
}
