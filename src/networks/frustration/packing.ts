import { type TiesByNode, tiesByNode } from '../neighbours.js';
import { costOf, neighboursOf, type Sides, type WeightedTies } from './weighted.js';

/** Longest ways around a frustrated tie that are looked for, one after the other: short cycles leave more for the others. */
const LENGTHS = [2, 3, 5, Infinity];
/** Nodes that one search for a way around looks at. */
const MOST_NODES = 2000;
/** Nodes that all of them look at together, and ties: a second or two. */
const MOST_LOOKS = 5_000_000;
const MOST_TIES_SEEN = 500_000_000;

/**
 * Lower bound of the weight that a partition frustrates by negative cycles, ones with an odd number of hostile ties: each has a
 * frustrated tie in every partition, so that cycles which share no weight add up.
 *
 * Against the given partition a negative cycle has an odd number of frustrated ties. For each of these the shortest way around over
 * satisfied ties with weight left closes one, which takes the least weight on it from all its ties. At most five
 * million nodes and 500 million ties are looked at; not the largest packing, which is NP-hard to find.
 */
export function packingBound(ties: WeightedTies, sides: Sides, timeLeft: () => boolean): number {
  const cost = costOf(ties, sides);
  if (cost === 0) return 0;
  const ways = new Ways(ties, sides);
  let bound = 0;
  for (const length of LENGTHS)
    for (const tie of ways.frustrated) {
      if (!timeLeft() || ways.looks > MOST_LOOKS || ways.tiesSeen > MOST_TIES_SEEN) return bound;
      bound += ways.pack(tie, length);
    }
  return bound;
}

/** A partition that satisfies the ties of a spanning tree: each of the others has a way around over it. */
export function treeSides(ties: WeightedTies): Sides {
  const near = neighboursOf(ties);
  const sides = new Uint8Array(ties.size);
  const placed = new Uint8Array(ties.size);
  for (let root = 0; root < ties.size; root++) {
    if (placed[root] === 1) continue;
    placed[root] = 1;
    const layer = [root];
    for (let at = 0; at < layer.length; at++)
      for (const [other, weight] of near[layer[at]!]!) {
        if (placed[other] === 1) continue;
        placed[other] = 1;
        sides[other] = sides[layer[at]!]! ^ Number(weight < 0);
        layer.push(other);
      }
  }
  return sides;
}

class Ways {
  readonly frustrated: readonly number[];
  private readonly byNode: TiesByNode;
  private readonly left: Int32Array;
  private readonly isFrustrated: Uint8Array;
  /** The tie by which a node was reached in the search with this number. */
  private readonly cameBy: Int32Array;
  private readonly reached: Int32Array;
  private search = 0;
  /** Nodes and ties looked at so far. */
  looks = 0;
  tiesSeen = 0;

  constructor(
    private readonly ties: WeightedTies,
    sides: Sides,
  ) {
    const { size, from, to, weight } = ties;
    this.left = weight.map(Math.abs);
    this.isFrustrated = Uint8Array.from(weight, (value, tie) =>
      Number(value > 0 === (sides[from[tie]!] !== sides[to[tie]!])),
    );
    this.frustrated = [...weight.keys()].filter(
      (tie) => this.isFrustrated[tie] === 1 && weight[tie] !== 0,
    );
    this.byNode = tiesByNode(size, ties);
    this.cameBy = new Int32Array(size);
    this.reached = new Int32Array(size);
  }

  /** Takes cycles through a frustrated tie while there are any, ways around it no longer than `length`. What they take together. */
  pack(tie: number, length: number): number {
    let packed = 0;
    while (this.left[tie]! > 0) {
      const way = this.wayAround(tie, length);
      if (way === undefined) break;
      const least = way.reduce((less, on) => Math.min(less, this.left[on]!), this.left[tie]!);
      for (const on of [tie, ...way]) this.left[on]! -= least;
      packed += least;
    }
    return packed;
  }

  /** The shortest way between the ends of a tie over satisfied ties with weight left. */
  private wayAround(tie: number, length: number): number[] | undefined {
    const { from, to } = this.ties;
    const { start, tie: tieAt } = this.byNode;
    const [first, end] = [from[tie]!, to[tie]!];
    const mark = ++this.search;
    this.reached[first] = mark;
    let layer = [first];
    let looked = 0;
    for (let steps = 0; steps < length && layer.length > 0; steps++) {
      const next: number[] = [];
      for (const node of layer) {
        this.looks++;
        if (++looked > MOST_NODES) return undefined;
        this.tiesSeen += start[node + 1]! - start[node]!;
        for (let at = start[node]!; at < start[node + 1]!; at++) {
          const on = tieAt[at]!;
          if (this.isFrustrated[on] === 1 || this.left[on] === 0) continue;
          const other = from[on] === node ? to[on]! : from[on]!;
          if (this.reached[other] === mark) continue;
          this.reached[other] = mark;
          this.cameBy[other] = on;
          if (other === end) return this.wayTo(end, first);
          next.push(other);
        }
      }
      layer = next;
    }
    return undefined;
  }

  private wayTo(end: number, start: number): number[] {
    const { from, to } = this.ties;
    const way: number[] = [];
    for (let node = end; node !== start;) {
      const on = this.cameBy[node]!;
      way.push(on);
      node = from[on] === node ? to[on]! : from[on]!;
    }
    return way;
  }
}
