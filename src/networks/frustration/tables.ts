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
  private readonly buckets: readonly Bucket[];
  private readonly order: readonly number[];

  constructor(ties: WeightedTies, elimination: Elimination) {
    const { order, scopes, width } = elimination;
    const near = neighboursOf(ties);
    const entries = 2 ** Math.max(0, width - 1);
    const scratch: Pair = [new Int32Array(entries), new Int32Array(entries)];
    const buckets: Bucket[] = [];
    let least = 0;
    for (const node of order) buckets[node] = new Bucket(scopes[node]!, near[node]!);
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
      const index = bucket.indexOf(sides);
      const [zero, one] = [bucket.cost(index, 0), bucket.cost(index, 1)];
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

type Pair = readonly [Int32Array, Int32Array];

class Bucket {
  /** Entries for the sides of the scope, the last node's being 0. */
  table = new Int32Array(0);
  private readonly entries: number;
  private readonly half: number;
  private readonly children: Child[] = [];
  /** Cost of the own ties for side 0, by the sides of the lower and the upper half of the scope. */
  private readonly low: Int32Array;
  private readonly high: Int32Array;
  private readonly whole: number;

  constructor(
    readonly scope: readonly number[],
    near: ReadonlyMap<number, number>,
  ) {
    const bits = Math.max(0, scope.length - 1);
    this.entries = 2 ** bits;
    this.half = bits >> 1;
    const weights = scope.map((node) => near.get(node) ?? 0);
    this.low = sums(weights.slice(0, this.half));
    this.high = sums(weights.slice(this.half, bits));
    const last = weights[bits] ?? 0;
    if (last < 0) for (let at = 0; at < this.high.length; at++) this.high[at]! -= last;
    this.whole = weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
  }

  /** Takes the table of a node that was eliminated with this one as the first of its scope. */
  take({ scope, table }: Bucket): void {
    const bits = Math.max(0, this.scope.length - 1);
    const places = this.scope.slice(0, bits).map((other) => scope.indexOf(other));
    const top = scope.length - 1;
    this.children.push({
      table,
      mask: 2 ** top - 1,
      low: spread(places.slice(0, this.half)),
      high: spread(places.slice(this.half)),
    });
  }

  fill([zero, one]: Pair): void {
    const { entries, half, low, high, whole, children } = this;
    const lowMask = (1 << half) - 1;
    for (let at = 0; at < entries; at++) {
      const cost = low[at & lowMask]! + high[at >> half]!;
      zero[at] = cost;
      one[at] = whole - cost;
    }
    for (const child of children) {
      const { table, mask } = child;
      const topBit = mask + 1;
      const upper = child.high;
      const lower = child.low;
      for (let at = 0; at < entries; at++) {
        const index = lower[at & lowMask]! | upper[at >> half]!;
        // Where the last of the child's scope is on side 1 all are turned.
        const entry = ((index & topBit) === 0 ? index : ~index) & mask;
        zero[at]! += table[entry]!;
        one[at]! += table[(entry ^ 1) & mask]!;
      }
    }
    const table = new Int32Array(entries);
    for (let at = 0; at < entries; at++) table[at] = Math.min(zero[at]!, one[at]!);
    this.table = table;
  }

  /** Index of the entry for the sides of all nodes, turned so that the last of the scope has side 0. */
  indexOf(sides: Sides): number {
    const last = sides[this.scope.at(-1) ?? 0]!;
    let index = 0;
    for (let bit = 0; bit < this.scope.length - 1; bit++)
      index |= (sides[this.scope[bit]!]! ^ last) << bit;
    return index;
  }

  /** Cost of an entry with the given side of the node. */
  cost(at: number, side: number): number {
    const { half, low, high, whole } = this;
    const lowMask = (1 << half) - 1;
    const own = low[at & lowMask]! + high[at >> half]!;
    let cost = side === 0 ? own : whole - own;
    for (const child of this.children) {
      const index = child.low[at & lowMask]! | child.high[at >> half]! | side;
      const turned = (index & (child.mask + 1)) !== 0;
      cost += child.table[(turned ? ~index : index) & child.mask]!;
    }
    return cost;
  }
}

interface Child {
  readonly table: Int32Array;
  readonly mask: number;
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** For every choice of bits the cost of ties from side 0: a friendly one to side 1, a hostile one to side 0. */
function sums(weights: readonly number[]): Int32Array {
  const found = new Int32Array(2 ** weights.length);
  found[0] = weights.reduce((sum, weight) => sum + Math.max(0, -weight), 0);
  weights.forEach((weight, bit) => {
    for (let at = 0; at < 1 << bit; at++) found[at + (1 << bit)] = found[at]! + weight;
  });
  return found;
}

/** For every choice of bits the index in which bit j stands at place j of the list, or nowhere where that is −1. */
function spread(places: readonly number[]): Int32Array {
  const found = new Int32Array(2 ** places.length);
  places.forEach((place, bit) => {
    for (let at = 0; at < 1 << bit; at++)
      found[at + (1 << bit)] = found[at]! | (place < 0 ? 0 : 1 << place);
  });
  return found;
}
