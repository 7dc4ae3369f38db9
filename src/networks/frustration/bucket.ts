import type { Sides } from './weighted.js';

/** Costs for side 0 and for side 1. */
export type Pair = readonly [Int32Array, Int32Array];

/** The table of a node and what it is made of (see `CostTables`). */
export class Bucket {
  /** Entries for the sides of the scope, the last node's being 0. */
  table = new Int32Array(0);
  readonly entries: number;
  private readonly half: number;
  /** Earlier nodes that have this one as the first of their scope. */
  readonly children: Child[] = [];
  /** Cost of the own ties for side 0, by the sides of the lower and the upper half of the scope. */
  private readonly low: Int32Array;
  private readonly high: Int32Array;
  private readonly whole: number;

  constructor(
    readonly node: number,
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
  take({ node, scope, table }: Bucket): void {
    const bits = Math.max(0, this.scope.length - 1);
    const places = this.scope.slice(0, bits).map((other) => scope.indexOf(other));
    const top = scope.length - 1;
    this.children.push({
      node,
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

  /** The entry for the sides of all nodes, turned so that the last of the scope has side 0. */
  entryOf(sides: Sides): number {
    const last = sides[this.scope.at(-1) ?? 0]!;
    let entry = 0;
    for (let bit = 0; bit < this.scope.length - 1; bit++)
      entry |= (sides[this.scope[bit]!]! ^ last) << bit;
    return entry;
  }

  /** Cost of an entry with the given side of the node. */
  cost(entry: number, side: number): number {
    const { half, low, high, whole, children } = this;
    const own = low[entry & ((1 << half) - 1)]! + high[entry >> half]!;
    let cost = side === 0 ? own : whole - own;
    for (const child of children) cost += child.table[this.entryOfChild(child, entry, side)]!;
    return cost;
  }

  /** The entry of the child's table that belongs to an entry and a side of the node. */
  entryOfChild({ low, high, mask }: Child, entry: number, side: number): number {
    const { half } = this;
    const index = low[entry & ((1 << half) - 1)]! | high[entry >> half]! | side;
    return ((index & (mask + 1)) === 0 ? index : ~index) & mask;
  }
}

export interface Child {
  readonly node: number;
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
