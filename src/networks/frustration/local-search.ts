import type { Rng } from '../../core/rng.js';
import { tiesByNode } from '../neighbours.js';
import { costOf, type Sides, type WeightedTies } from './weighted.js';

/** Steps of tabu search per node and start. */
const STEPS = 60;
/** A node that was turned rests this many steps, and up to as many more by chance. */
const REST = 7;
/** Steps between two looks at the clock. */
const ASK_EVERY = 64;

/**
 * A good partition by iterated tabu search: the turn that saves most, or costs least, among nodes that do not rest; then a
 * start from the best partition with some nodes turned. The same generator gives the same partition.
 * Method: Glover (1989), ORSA J. Comput. 1, 190-206; for cuts Kochenberger et al. (2013), J. Heuristics 19, 565-571.
 */
export function searchLocally(
  ties: WeightedTies,
  start: Sides,
  rng: Rng,
  { starts, timeLeft, looks = Infinity }: LocalLimits,
): Found {
  const turning = new Turning(ties, start, looks);
  let best: Found = { sides: start.slice(), cost: turning.cost };
  for (let round = 0; round < starts && best.cost > 0 && turning.goesOn(timeLeft); round++) {
    if (round > 0) {
      turning.moveTo(best.sides);
      const turns = rng.integer(1, Math.max(1, Math.floor(ties.size / 3)));
      for (let turn = 0; turn < turns; turn++) turning.turn(rng.integer(0, ties.size - 1));
    }
    best = turning.descend(rng, best, timeLeft);
  }
  return best;
}

interface LocalLimits {
  readonly starts: number;
  readonly timeLeft: () => boolean;
  /** Nodes and ties to look at, about; the search ends with them. @default Infinity */
  readonly looks?: number;
}

export interface Found {
  readonly sides: Sides;
  readonly cost: number;
}

class Turning {
  cost: number;
  private readonly sides: Sides;
  /** What turning a node saves. */
  private readonly saves: Int32Array;
  private readonly first: Int32Array;
  private readonly other: Int32Array;
  private readonly weight: Int32Array;
  private readonly restsUntil: Int32Array;
  private step = 0;

  constructor(
    private readonly ties: WeightedTies,
    start: Sides,
    private looks: number,
  ) {
    const { size, from, to, weight } = ties;
    this.sides = start.slice();
    this.saves = new Int32Array(size);
    this.restsUntil = new Int32Array(size);
    const { start: first, tie } = tiesByNode(size, ties);
    this.first = first;
    this.weight = Int32Array.from(tie, (at) => weight[at]!);
    this.other = new Int32Array(tie.length);
    for (let node = 0; node < size; node++)
      for (let at = first[node]!; at < first[node + 1]!; at++)
        this.other[at] = from[tie[at]!] === node ? to[tie[at]!]! : from[tie[at]!]!;
    this.cost = 0;
    this.moveTo(start);
  }

  /** Whether neither limit is reached. */
  goesOn(timeLeft: () => boolean): boolean {
    return this.looks > 0 && timeLeft();
  }

  moveTo(sides: Sides): void {
    const { first, other, weight, saves } = this;
    this.sides.set(sides);
    this.cost = costOf(this.ties, sides);
    for (let node = 0; node < saves.length; node++) {
      let sum = 0;
      for (let at = first[node]!; at < first[node + 1]!; at++)
        sum += sides[node] === sides[other[at]!] ? -weight[at]! : weight[at]!;
      saves[node] = sum;
    }
  }

  turn(node: number): void {
    const { first, other, weight, saves, sides } = this;
    this.looks -= first[node + 1]! - first[node]!;
    this.cost -= saves[node]!;
    saves[node] = -saves[node]!;
    sides[node]! ^= 1;
    for (let at = first[node]!; at < first[node + 1]!; at++) {
      const near = other[at]!;
      saves[near]! += sides[node] === sides[near] ? -2 * weight[at]! : 2 * weight[at]!;
    }
  }

  /** Tabu search from here, while there is time. */
  descend(rng: Rng, found: Found, timeLeft: () => boolean): Found {
    const { saves, restsUntil, sides } = this;
    let best = found;
    let stale = 0;
    for (const most = STEPS * sides.length; stale < most && best.cost > 0; stale++) {
      this.step++;
      if (this.step % ASK_EVERY === 0 && !this.goesOn(timeLeft)) break;
      this.looks -= saves.length;
      let chosen = -1;
      for (let node = 0; node < saves.length; node++) {
        if (restsUntil[node]! > this.step && this.cost - saves[node]! >= best.cost) continue;
        if (chosen < 0 || saves[node]! > saves[chosen]!) chosen = node;
      }
      if (chosen < 0) continue;
      this.turn(chosen);
      restsUntil[chosen] = this.step + REST + rng.integer(0, REST);
      if (this.cost < best.cost) {
        best = { sides: sides.slice(), cost: this.cost };
        stale = 0;
      }
    }
    return best;
  }
}
