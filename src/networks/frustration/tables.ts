import { Bucket, type Pair } from './bucket.js';
import type { Elimination } from './order.js';
import { neighboursOf, type Sides, type Solution, type WeightedTies } from './weighted.js';

/**
 * Least costs by elimination of one node after the other (non-serial dynamic programming, Bertelè & Brioschi 1972;
 * bucket elimination, Dechter 1999). The table of a node holds, for every choice of sides of its scope u_1 .. u_k, the
 * least cost of the ties that end at it or at a node eliminated into it:
 *
 *     T(u) = min over its side x of  sum of ties (x, u_j)  +  sum of the tables of earlier nodes with it as first of their scope.
 *
 * Turning all nodes changes no cost, so that the last node of a scope has side 0: 2^(k−1) entries, bit j of the index the side
 * of u_(j+1). Costs are whole numbers: nothing is rounded.
 */
export class CostTables {
  /** Least cost of all. */
  readonly least: number;
  readonly buckets: readonly Bucket[];
  /** The nodes in the order of their elimination. */
  readonly order: readonly number[];

  constructor(ties: WeightedTies, elimination: Elimination) {
    const { order, scopes, width } = elimination;
    const near = neighboursOf(ties);
    const entries = 2 ** Math.max(0, width - 1);
    const scratch: Pair = [new Int32Array(entries), new Int32Array(entries)];
    const buckets: Bucket[] = [];
    let least = 0;
    for (const node of order) buckets[node] = new Bucket(node, scopes[node]!, near[node]!);
    for (const node of order) {
      const bucket = buckets[node]!;
      bucket.fill(scratch);
      const [first] = bucket.scope;
      if (first === undefined) least += bucket.table[0]!;
      else buckets[first]!.take(bucket);
    }
    this.least = least;
    this.buckets = buckets;
    this.order = order;
  }

  /** A partition of least cost. Of two sides that cost the same a node takes that of the last in its scope. */
  best(): Sides {
    const sides = new Uint8Array(this.order.length);
    for (let at = this.order.length - 1; at >= 0; at--) {
      const node = this.order[at]!;
      const bucket = this.buckets[node]!;
      const last = sides[bucket.scope.at(-1) ?? node]!;
      const entry = bucket.entryOf(sides);
      const [zero, one] = [bucket.cost(entry, 0), bucket.cost(entry, 1)];
      sides[node] = (one < zero ? 1 : 0) ^ last;
    }
    return sides;
  }
}

/** The exact solution of a network that is narrow. */
export function solveByTables(ties: WeightedTies, elimination: Elimination): Solution {
  const tables = new CostTables(ties, elimination);
  return { sides: tables.best(), cost: tables.least, bound: tables.least };
}
