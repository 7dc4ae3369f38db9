import type { SignedNetwork } from '../signed-network.js';
import { canonicalSides } from './canonical-sides.js';
import { weightedTies } from './frustration.js';
import { kernelOf, liftSides, type Kernel } from './kernel.js';
import { narrowElimination } from './order.js';
import { CostTables } from './tables.js';
import type { Sides } from './weighted.js';

/** Counts and flags need more room than costs. */
const MOST_ENTRIES = 2 ** 21;

/** All partitions that frustrate as few ties as possible. */
export interface OptimalPartitions {
  readonly frustration: number;
  /**
   * How many there are, each known by the ties it frustrates: turning a connected part gives no other one. Exact up to 2^53,
   * rounded above.
   */
  readonly count: number;
  /** Each of them where they are not more than the limit, else null. The first node of a connected part is in bloc 0. */
  readonly partitions: readonly Sides[] | null;
  /** Ties that every one of them frustrates, by number. */
  readonly always: Int32Array;
  /** Ties that at least one of them frustrates, by number. */
  readonly sometimes: Int32Array;
}

/**
 * Every optimal partition of a signed network, from the tables of least costs: a choice of sides is part of an optimal
 * partition exactly where it is reached from the last node by choices that attain the least cost. Nodes are joined only where
 * every optimal partition has them so. Null where what is left is too wide for tables.
 */
export function optimalPartitions(
  network: SignedNetwork,
  { limit = 100 }: { readonly limit?: number } = {},
): OptimalPartitions | null {
  const ties = weightedTies(network);
  const kernel = kernelOf(ties, { strict: true });
  const elimination = narrowElimination(kernel.ties, { mostEntries: MOST_ENTRIES });
  if (elimination === undefined) return null;
  const tables = new CostTables(kernel.ties, elimination);
  const count = countOptima(tables);
  const partitions =
    count > limit
      ? null
      : listOptima(tables).map((sides) => canonicalSides(ties, liftSides(kernel, sides)));
  return {
    frustration: kernel.constant + tables.least,
    count,
    partitions,
    ...frustratedInOptima(network, kernel, tables),
  };
}

/** How many choices attain the least cost, the last node of each connected part on side 0. */
function countOptima({ order, buckets }: CostTables): number {
  const counts: Float64Array[] = [];
  let all = 1;
  for (const node of order) {
    const bucket = buckets[node]!;
    const own = new Float64Array(bucket.entries);
    for (let entry = 0; entry < bucket.entries; entry++)
      for (const side of bestSides(bucket, entry)) {
        let product = 1;
        for (const child of bucket.children)
          product *= counts[child.node]![bucket.entryOfChild(child, entry, side)]!;
        own[entry]! += product;
      }
    counts[node] = own;
    if (bucket.scope.length === 0) all *= own[0]!;
  }
  return all;
}

/** The sides of the node that attain the cost of the entry; the last node of a connected part takes side 0. */
function bestSides(bucket: CostTables['buckets'][number], entry: number): readonly number[] {
  if (bucket.scope.length === 0) return [0];
  const least = bucket.table[entry]!;
  return [0, 1].filter((side) => bucket.cost(entry, side) === least);
}

/** Depth first, without recursion: an order may be longer than the stack is deep. */
function listOptima({ order, buckets }: CostTables): Sides[] {
  const found: Sides[] = [];
  const sides = new Uint8Array(order.length);
  // Sides that are left to try, of the nodes from the last one on.
  const open: number[][] = [];
  const sidesOf = (node: number): number[] => {
    const bucket = buckets[node]!;
    const last = bucket.scope.length === 0 ? 0 : sides[bucket.scope.at(-1)!]!;
    const entry = bucket.scope.length === 0 ? 0 : bucket.entryOf(sides);
    return bestSides(bucket, entry).map((side) => side ^ last);
  };
  const nodeAt = (depth: number): number | undefined => order[order.length - 1 - depth];
  for (;;) {
    const next = nodeAt(open.length);
    if (next === undefined) found.push(sides.slice());
    else open.push(sidesOf(next));
    while (open.at(-1)?.length === 0) open.pop();
    const left = open.at(-1);
    if (left === undefined) return found;
    sides[nodeAt(open.length - 1)!] = left.shift()!;
  }
}

/** For two nodes that occur together in a table: whether optimal partitions have them on one side, and on opposite sides. */
class Relations {
  private readonly together: Int32Array;
  private readonly apart: Int32Array;

  constructor(private readonly tables: CostTables) {
    const { order, buckets } = tables;
    this.together = new Int32Array(order.length);
    this.apart = new Int32Array(order.length);
    const reached = buckets.map(({ entries }) => new Uint8Array(entries));
    for (let at = order.length - 1; at >= 0; at--) {
      const node = order[at]!;
      const bucket = buckets[node]!;
      if (bucket.scope.length === 0) reached[node]![0] = 1;
      for (let entry = 0; entry < bucket.entries; entry++) {
        if (reached[node]![entry] === 0) continue;
        for (const side of bestSides(bucket, entry)) {
          // Bits of the scope that differ from the node.
          const differ = side === 0 ? entry : ~entry;
          this.apart[node]! |= differ;
          this.together[node]! |= ~differ;
          for (const child of bucket.children)
            reached[child.node]![bucket.entryOfChild(child, entry, side)] = 1;
        }
      }
    }
  }

  /** Whether an optimal partition has the two nodes on opposite sides (1) or on one side (0). */
  has(u: number, v: number, differ: number): boolean {
    const { buckets } = this.tables;
    const bit = buckets[u]!.scope.indexOf(v);
    if (bit < 0) return this.has(v, u, differ);
    return (((differ === 1 ? this.apart : this.together)[u]! >>> bit) & 1) === 1;
  }
}

function frustratedInOptima({ from, to, sign }: SignedNetwork, kernel: Kernel, tables: CostTables) {
  const relations = new Relations(tables);
  const { place, turned } = kernel;
  const may = (tie: number, differ: number): boolean => {
    const [u, v] = [from[tie]!, to[tie]!];
    const inKernel = differ ^ turned[u]! ^ turned[v]!;
    return place[u] === place[v] ? inKernel === 0 : relations.has(place[u]!, place[v]!, inKernel);
  };
  const all = Array.from(sign, (_, tie) => tie);
  const wrong = (tie: number): number => (sign[tie]! > 0 ? 1 : 0);
  const sometimes = all.filter((tie) => may(tie, wrong(tie)));
  return {
    always: Int32Array.from(sometimes.filter((tie) => !may(tie, 1 - wrong(tie)))),
    sometimes: Int32Array.from(sometimes),
  };
}
