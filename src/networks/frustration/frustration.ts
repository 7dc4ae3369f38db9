import type { SignedNetwork } from '../signed-network.js';
import { Budget, type Ending } from './budget.js';
import { canonicalSides } from './canonical-sides.js';
import { solve } from './solve.js';
import type { Sides, WeightedTies } from './weighted.js';

export interface FrustrationOptions {
  /**
   * Branches of the search at most; 1,000 by default. The same limit gives the same result on any machine. Where it is finite the work of
   * a branch is limited, too.
   */
  readonly nodes?: number;
  /** Milliseconds after which the search ends, by the clock that is passed in. */
  readonly time?: { readonly milliseconds: number; readonly clock: () => number };
  /** Seed of the search for good partitions; 1 by default. It never changes an index that is proven. */
  readonly seed?: number;
}

export interface Frustration {
  /** Ties that the partition frustrates: the frustration index where `optimal`, else the best that was found. */
  readonly frustration: number;
  /** Every partition frustrates at least so many ties. */
  readonly bound: number;
  readonly optimal: boolean;
  /** frustration − bound. */
  readonly gap: number;
  /** The gap as a share of `frustration`, 0 where that is 0. */
  readonly relativeGap: number;
  /** The bloc of each node, 0 or 1; the first node of each connected part is in bloc 0. */
  readonly blocs: Sides;
  /** The frustrated ties by their numbers, in order. */
  readonly ties: Int32Array;
  readonly ended: Ending;
  /** Branches explored; 0 where tables solved all. */
  readonly explored: number;
  /** What was left after joining nodes, and how wide it is (null where too wide for tables). */
  readonly kernel: { readonly nodes: number; readonly ties: number; readonly width: number | null };
}

/**
 * The frustration index of a signed network: the fewest ties to remove, or to turn, so that it is balanced; the least number, over
 * partitions in two blocs, of friendly ties between blocs and hostile ones inside (Harary 1959, Behav. Sci. 4, 316-323; Aref &
 * Wilson 2018, J. Complex Netw. 6, 163-189). Nodes that share a side in a best partition are joined (`kernelOf`), what is left is
 * solved by tables over an elimination order (`CostTables`), or where it is too wide by branch and bound (`searchBranches`).
 *
 * The partition proves that the index is at most `frustration`, `bound` that it is at least that. A limit ends the search
 * with both; without `time` the result depends on network and options alone.
 */
export function frustration(network: SignedNetwork, options: FrustrationOptions = {}): Frustration {
  const ties = weightedTies(network);
  const budget = budgetOf(options);
  const { sides, cost, bound, kernel, elimination } = solve(ties, budget);
  const blocs = canonicalSides(ties, sides);
  return {
    frustration: cost,
    bound,
    optimal: bound === cost,
    gap: cost - bound,
    relativeGap: cost === 0 ? 0 : (cost - bound) / cost,
    blocs,
    ties: frustratedTies(network, blocs),
    ended: bound === cost ? 'proven' : budget.ending,
    explored: budget.explored,
    kernel: {
      nodes: kernel.ties.size,
      ties: kernel.ties.weight.length,
      width: elimination?.width ?? null,
    },
  };
}

export function budgetOf({ nodes = 1000, time, seed = 1 }: FrustrationOptions): Budget {
  const end = time === undefined ? Infinity : time.clock() + time.milliseconds;
  return new Budget(nodes, () => time !== undefined && time.clock() >= end, seed);
}

/** The ties as they are, with weight 1 or −1. */
export function weightedTies({ nodes, from, to, sign }: SignedNetwork): WeightedTies {
  return { size: nodes.length, from, to, weight: Int32Array.from(sign) };
}

/** Friendly ties between blocs and hostile ones inside, by number. */
function frustratedTies({ from, to, sign }: SignedNetwork, blocs: Sides): Int32Array {
  const found: number[] = [];
  sign.forEach((value, tie) => {
    if (value > 0 === (blocs[from[tie]!] !== blocs[to[tie]!])) found.push(tie);
  });
  return Int32Array.from(found);
}
