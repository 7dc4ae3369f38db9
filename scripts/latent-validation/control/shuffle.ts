import type { Chains } from '../../../src/app/latent/chains.js';
import type { ItemTable } from '../../../src/app/latent/item-table.js';
import { keptIn } from '../../../src/core/memo.js';
import { type Rng, shuffled } from '../../../src/core/rng.js';

/**
 * Whose history each of some units gets: a permutation within strata, by lot.
 *
 * @param strata of each unit; units of different strata never change places
 */
export function shuffledWithin(strata: readonly string[], rng: Rng): Int32Array {
  const members = new Map<string, number[]>();
  strata.forEach((stratum, unit) => keptIn(members, stratum, () => []).push(unit));
  const from = new Int32Array(strata.length);
  for (const own of members.values()) {
    const drawn = shuffled(own, rng);
    own.forEach((unit, at) => (from[unit] = drawn[at]!));
  }
  return from;
}

/**
 * Strata of opportunity: whether the pair was ever contiguous, and the tenth of its propensity among such pairs.
 *
 * @param propensity of each pair, whatever raises the chance of an act
 */
export function strataOf(contiguous: ArrayLike<number>, propensity: ArrayLike<number>): string[] {
  const strata: string[] = Array.from({ length: contiguous.length }, () => '');
  for (const kind of [0, 1]) {
    const own = strata.flatMap((_, pair) => (contiguous[pair] === kind ? [pair] : []));
    own.sort((a, b) => propensity[a]! - propensity[b]! || a - b);
    own.forEach((pair, at) => (strata[pair] = `${kind} ${Math.floor((10 * at) / own.length)}`));
  }
  return strata;
}

/**
 * A table in which each pair has the histories of some items of another pair, year by year of the calendar: unobserved where the other pair
 * has no such year.
 */
export function withHistoriesOf(
  table: ItemTable,
  chains: Chains,
  from: Int32Array,
  ids: readonly string[],
): ItemTable {
  const { dyads, items } = table;
  const rows = new Map<number, number>();
  const keyOf = (chain: number, year: number): number => chain * 10_000 + year;
  for (let row = 0; row < dyads.rows; row++)
    rows.set(keyOf(chains.chainOf[row]!, dyads.year[row]!), row);
  const source = Int32Array.from(
    chains.chainOf,
    (chain, row) => rows.get(keyOf(from[chain]!, dyads.year[row]!)) ?? -1,
  );
  const moved = ids.map((id) => [
    id,
    Float64Array.from(source, (row) => (row < 0 ? NaN : items[id]![row]!)),
  ]);
  return { ...table, items: { ...items, ...(Object.fromEntries(moved) as typeof items) } };
}
