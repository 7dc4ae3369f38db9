import type { WeightedTies } from './weighted.js';

/** An order of the nodes for elimination: joining the later neighbours of each makes no set of nodes larger than `width`. */
export interface Elimination {
  readonly order: readonly number[];
  /** Per node its neighbours at its elimination, in the order in which they go. */
  readonly scopes: readonly (readonly number[])[];
  /** The most neighbours of a node at its elimination: an upper bound of the treewidth. */
  readonly width: number;
}

/** Rows of bits of more nodes take over 50 MB. */
const MOST_NODES = 20_000;
/** Steps look at all nodes: more take over a second, which nobody may wait for where no clock ends it. */
const MOST_WITHOUT_CLOCK = 5000;
/** Steps between two looks at the clock. */
const ASK_EVERY = 64;

/**
 * Eliminates by least fill (fewest missing ties among the neighbours of a node; ties by the fewest neighbours, then the
 * lowest number). Undefined where a node has more than `widest` neighbours at its elimination, where there are so many nodes that their
 * rows of bits would not fit in memory or, without a clock, that it would take long, and where time runs out.
 */
function eliminationOf(
  ties: WeightedTies,
  widest: number,
  timeLeft?: () => boolean,
): Elimination | undefined {
  if (ties.size > (timeLeft === undefined ? MOST_WITHOUT_CLOCK : MOST_NODES)) return undefined;
  const filling = new Filling(ties);
  const order: number[] = [];
  const scopes: number[][] = Array.from({ length: ties.size }, () => []);
  let width = 0;
  for (let step = 0; step < ties.size; step++) {
    if (step % ASK_EVERY === 0 && timeLeft?.() === false) return undefined;
    const node = filling.next();
    const scope = filling.neighbours(node);
    if (scope.length > widest) return undefined;
    width = Math.max(width, scope.length);
    order.push(node);
    scopes[node] = scope;
    filling.eliminate(node, scope);
  }
  const turn = new Int32Array(ties.size);
  order.forEach((node, at) => (turn[node] = at));
  for (const scope of scopes) scope.sort((a, b) => turn[a]! - turn[b]!);
  return { order, scopes, width };
}

/** More neighbours of a node at its elimination are not tried. */
const WIDEST = 22;
/** Entries of all tables at most: 64 MB. */
const MOST_ENTRIES = 2 ** 24;

interface NarrowLimits {
  readonly mostEntries?: number;
  readonly timeLeft?: () => boolean;
}

/** The order in which tables solve the network, where they are small enough. */
export function narrowElimination(
  ties: WeightedTies,
  { mostEntries = MOST_ENTRIES, timeLeft }: NarrowLimits = {},
): Elimination | undefined {
  const elimination = eliminationOf(ties, WIDEST, timeLeft);
  return elimination !== undefined && entriesOf(elimination) <= mostEntries
    ? elimination
    : undefined;
}

function entriesOf({ scopes }: Elimination): number {
  return scopes.reduce((sum, { length }) => sum + 2 ** Math.max(0, length - 1), 0);
}

/** The graph that elimination fills, a row of bits per node. */
class Filling {
  private readonly size: number;
  private readonly words: number;
  private readonly rows: Int32Array;
  private readonly degree: Int32Array;
  /** Missing ties among the neighbours, −1 where they must be counted again, −2 for what is gone. */
  private readonly missing: Int32Array;

  constructor({ size, from, to }: WeightedTies) {
    this.size = size;
    this.words = (size + 31) >> 5;
    this.rows = new Int32Array(size * this.words);
    this.degree = new Int32Array(size);
    this.missing = new Int32Array(size).fill(-1);
    for (let tie = 0; tie < from.length; tie++) this.connect(from[tie]!, to[tie]!);
  }

  private connect(u: number, v: number): void {
    this.rows[u * this.words + (v >> 5)]! |= 1 << (v & 31);
    this.rows[v * this.words + (u >> 5)]! |= 1 << (u & 31);
    this.degree[u]!++;
    this.degree[v]!++;
  }

  private connected(u: number, v: number): boolean {
    return ((this.rows[u * this.words + (v >> 5)]! >>> (v & 31)) & 1) === 1;
  }

  neighbours(node: number): number[] {
    const found: number[] = [];
    for (let word = 0; word < this.words; word++)
      for (let bits = this.rows[node * this.words + word]!; bits !== 0; bits &= bits - 1)
        found.push((word << 5) + 31 - Math.clz32(bits & -bits));
    return found;
  }

  /** The node to eliminate now. */
  next(): number {
    let best = -1;
    for (let node = 0; node < this.size; node++) {
      if (this.missing[node] === -2) continue;
      if (this.missing[node] === -1) this.missing[node] = this.countMissing(node);
      if (best === -1) best = node;
      const more = this.missing[node]! - this.missing[best]!;
      if (more < 0 || (more === 0 && this.degree[node]! < this.degree[best]!)) best = node;
    }
    return best;
  }

  private countMissing(node: number): number {
    const { rows, words } = this;
    const around = this.neighbours(node);
    let twice = 0;
    for (const other of around) {
      let shared = 0;
      for (let word = 0; word < words; word++)
        shared += ones(rows[node * words + word]! & rows[other * words + word]!);
      twice += around.length - 1 - shared;
    }
    return twice / 2;
  }

  eliminate(node: number, scope: readonly number[]): void {
    const { rows, words, missing } = this;
    for (const u of scope) {
      rows[u * words + (node >> 5)]! &= ~(1 << (node & 31));
      this.degree[u]!--;
      missing[u] = -1;
    }
    for (let i = 0; i < scope.length; i++)
      for (let j = 0; j < i; j++) {
        const [u, v] = [scope[i]!, scope[j]!];
        if (this.connected(u, v)) continue;
        this.connect(u, v);
        // A new tie is missing no more to those that know both.
        for (let word = 0; word < words; word++)
          for (
            let both = rows[u * words + word]! & rows[v * words + word]!;
            both !== 0;
            both &= both - 1
          )
            missing[(word << 5) + 31 - Math.clz32(both & -both)] = -1;
      }
    missing[node] = -2;
  }
}

function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
