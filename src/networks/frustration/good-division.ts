import { createRng } from '../../core/rng.js';
import type { SignedNetwork } from '../signed-network.js';
import { weightedTies } from './frustration.js';
import { kernelOf } from './kernel.js';
import { searchLocally } from './local-search.js';
import { narrowElimination } from './order.js';
import { treeSides } from './packing.js';
import { solveByTables } from './tables.js';

/** Tables of a few hundredths of a second at most. */
const MOST_ENTRIES = 2 ** 17;
/** Nodes and ties that one search looks at. */
const LOOKS = 200_000;

/**
 * Ties that a good partition frustrates, without a proof, in a few milliseconds: for many networks of which a few ties more or less do
 * not matter. Where small tables solve the network it is the frustration index; else the better of two short local searches, from one
 * bloc of all and from the sides of a spanning tree.
 *
 * Range 0 to the number of ties; never below the frustration index. The same network gives the same number.
 * Golden: the index of Read's highland tribes, 7 (signnet).
 */
export function goodDivision(network: SignedNetwork): number {
  const { ties, constant } = kernelOf(weightedTies(network));
  const elimination = narrowElimination(ties, { mostEntries: MOST_ENTRIES });
  if (elimination !== undefined) return constant + solveByTables(ties, elimination).cost;
  const limits = { starts: 1, timeLeft: () => true, looks: LOOKS };
  const costs = [new Uint8Array(ties.size), treeSides(ties)].map(
    (start) => searchLocally(ties, start, createRng(1, 'good-division'), limits).cost,
  );
  return constant + Math.min(...costs);
}
