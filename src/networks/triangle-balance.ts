import type { TriadCensus, TriangleTally } from './triangles.js';

/**
 * The triangle degree of balance: the share of triangles that are balanced (+++ or +−−).
 *
 * Range 0 to 1; 1 where every triangle is balanced, which a network that is not balanced can have, too (an unbalanced cycle may be
 * longer). Null where there is no triangle. Signs at random, a share p of them friendly, give 1/2 + (2p − 1)³ / 2.
 *
 * Source: Cartwright & Harary 1956, Psychol. Rev. 63, 277-293 (cycles of length three alone, as Harary 1959 proposed for large
 * networks). Golden: Read's highland tribes, 59/68 = 0.8676471 (signnet, balance_score).
 */
export function triangleBalance(census: TriadCensus): number | null {
  const balanced = census['+++'] + census['+--'];
  const all = balanced + census['++-'] + census['---'];
  return all === 0 ? null : balanced / all;
}

/**
 * The share of balanced triangles among those through each tie or node, 0 to 1; null where there is none. The mean over ties is
 * not the share of the network: a tie of few triangles weighs as much as one of many.
 */
export function balancedShares({ balanced, unbalanced }: TriangleTally): (number | null)[] {
  return Array.from(balanced, (count, at) => {
    const all = count + unbalanced[at]!;
    return all === 0 ? null : count / all;
  });
}

/**
 * The triangle degree of balance to expect if the signs of a network were shuffled over its ties, friendly ones f and hostile ones h:
 * the chance that three ties drawn without replacement hold an even number of hostile ones,
 *
 *     [C(f, 3) + f C(h, 2)] / C(f + h, 3).
 *
 * Range 0 to 1; null below three ties. Exact for every network that has a triangle. A network of few hostile ties is near 1
 * whatever their order: the degree of balance says something beside this number only.
 */
export function triangleBalanceAtRandom(signs: Int8Array): number | null {
  const friendly = signs.reduce((sum, sign) => sum + Number(sign > 0), 0);
  const hostile = signs.length - friendly;
  const threes = (n: number): number => n * (n - 1) * (n - 2);
  if (signs.length < 3) return null;
  return (threes(friendly) + 3 * friendly * hostile * (hostile - 1)) / threes(signs.length);
}
