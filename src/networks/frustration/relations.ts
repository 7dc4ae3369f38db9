import type { JoinedPair } from './kernel.js';
import type { Sides } from './weighted.js';

/**
 * What is known of pairs of nodes in the partitions of least cost: fixed pairs are on one side in all of them, or on opposite sides in
 * all; free ones differ between two that were found. Both are known by classes: the nodes of one class are fixed to one another, and
 * the nodes that no found partition tells apart are another kind of class.
 */
export class Relations {
  private readonly fixedTo: Int32Array;
  /** The same number for nodes that all found partitions turn together. */
  private readonly turns: Int32Array;
  private readonly size: number;

  /** @param sides of one partition of least cost */
  constructor(private readonly sides: Sides) {
    this.size = sides.length;
    this.fixedTo = Int32Array.from(sides, (_, node) => node);
    this.turns = new Int32Array(this.size);
  }

  private rootOf(node: number): number {
    const { fixedTo } = this;
    let root = node;
    while (fixedTo[root] !== root) root = fixedTo[root] = fixedTo[fixedTo[root]!]!;
    return root;
  }

  isFixed(u: number, v: number): boolean {
    return this.rootOf(u) === this.rootOf(v);
  }

  isFree(u: number, v: number): boolean {
    return this.turns[u] !== this.turns[v];
  }

  isOpen(u: number, v: number): boolean {
    return !this.isFree(u, v) && !this.isFixed(u, v);
  }

  fix(u: number, v: number): void {
    this.fixedTo[this.rootOf(u)] = this.rootOf(v);
  }

  /** Another partition of least cost. */
  found(sides: Sides): void {
    this.split((node) => sides[node]! ^ this.sides[node]!);
  }

  /** The partition with these nodes turned is of least cost, too. */
  foundTurned(...nodes: readonly number[]): void {
    this.split((node) => Number(nodes.includes(node)));
  }

  private split(turned: (node: number) => number): void {
    const numbers = new Map<number, number>();
    for (let node = 0; node < this.size; node++) {
      const key = 2 * this.turns[node]! + turned(node);
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      this.turns[node] = number;
    }
  }

  /** Every fixed pair, by joining each node to the first of its class. */
  joined(): JoinedPair[] {
    const pairs: JoinedPair[] = [];
    for (let v = 0; v < this.size; v++)
      if (this.rootOf(v) !== v) pairs.push(this.pair(this.rootOf(v), v, 1));
    return pairs;
  }

  /** The first nodes of the classes of two nodes that are not fixed, related otherwise than in the partition. */
  contrary(u: number, v: number): JoinedPair {
    return this.pair(this.rootOf(u), this.rootOf(v), -1);
  }

  private pair(u: number, v: number, as: 1 | -1): JoinedPair {
    return { u, v, sign: (this.sides[u] === this.sides[v] ? 1 : -1) === as ? 1 : -1 };
  }
}
