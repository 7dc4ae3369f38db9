import { midrankPercentile } from '../../core/statistics.js';
import type { Rng } from '../../core/rng.js';

/*
 * How united groups of voters vote, and how united groups of the same size would vote whose members are drawn by lot.
 */

/** Roll calls of a year: the vote of voter v in roll call r (0 absent, 1 yes, 2 abstain, 3 no) at `v * rollCalls + r`. */
export interface Ballots {
  readonly rollCalls: number;
  readonly voters: number;
  readonly votes: Uint8Array;
  /** Sets of roll calls over which means are taken: for each roll call the bits of the sets that hold it. */
  readonly sets: Uint8Array;
  readonly setCount: number;
}

/** Mean agreement index over the roll calls of a set. */
export interface Cohesion {
  /** Roll calls of the set in which at least two of the group voted. */
  readonly rollCalls: number;
  /** NaN where there is none. */
  readonly mean: number;
}

/** The same of groups drawn by lot. */
export interface RandomCohesion {
  readonly mean: number;
  readonly spread: number;
  /** Midrank percentile of the group among these and itself, (0, 1). */
  readonly percentile: number;
}

/**
 * Yes, abstentions and no of a group in one roll call, ten bits each. A voter adds one number and groups are not larger
 * than 1023.
 */
const added = [0, 1, 1 << 10, 1 << 20];
const mask = (1 << 10) - 1;

/**
 * Agreement index of a roll call, [max(Y, A, N) - (Y + A + N - max) / 2] / (Y + A + N): 1 where all vote the same, 0 where
 * they divide evenly among the three (Hix, Noury & Roland 2005). NaN for fewer than two voters.
 */
export function agreementIndex(yes: number, abstain: number, no: number): number {
  const all = yes + abstain + no;
  const most = Math.max(yes, abstain, no);
  return all < 2 ? NaN : (3 * most - all) / (2 * all);
}

/** Sums and numbers of agreement indices by set. */
class SetMeans {
  readonly sums: Float64Array;
  readonly counts: Int32Array;

  constructor(private readonly ballots: Ballots) {
    this.sums = new Float64Array(ballots.setCount);
    this.counts = new Int32Array(ballots.setCount);
  }

  /** Take the means over the packed votes of each roll call. */
  over(packed: Int32Array): void {
    const { rollCalls, sets, setCount } = this.ballots;
    this.sums.fill(0);
    this.counts.fill(0);
    for (let r = 0; r < rollCalls; r++) {
      const votes = packed[r]!;
      const index = agreementIndex(votes & mask, (votes >>> 10) & mask, votes >>> 20);
      if (Number.isNaN(index)) continue;
      for (let set = 0; set < setCount; set++) {
        if (((sets[r]! >>> set) & 1) === 0) continue;
        this.sums[set]! += index;
        this.counts[set]!++;
      }
    }
  }

  mean(set: number): number {
    return this.counts[set] === 0 ? NaN : this.sums[set]! / this.counts[set]!;
  }
}

function addVoter({ votes, rollCalls }: Ballots, voter: number, packed: Int32Array): void {
  const from = voter * rollCalls;
  for (let r = 0; r < rollCalls; r++) packed[r]! += added[votes[from + r]!]!;
}

/** Cohesion of a group, by set. */
export function cohesionOf(ballots: Ballots, group: readonly number[]): Cohesion[] {
  const packed = new Int32Array(ballots.rollCalls);
  for (const voter of group) addVoter(ballots, voter, packed);
  const means = new SetMeans(ballots);
  means.over(packed);
  return Array.from({ length: ballots.setCount }, (_, set) => ({
    rollCalls: means.counts[set]!,
    mean: means.mean(set),
  }));
}

/** Means of groups drawn by lot: by size, then by set, one for each draw. */
export type RandomMeans = ReadonlyMap<number, readonly Float64Array[]>;

/**
 * Draw groups of the given sizes: in each draw the voters are put into a random order, and the groups of all sizes are its
 * beginnings. O(draws x (largest size + number of sizes) x roll calls).
 */
export function randomMeans(
  ballots: Ballots,
  sizes: readonly number[],
  draws: number,
  rng: Rng,
): RandomMeans {
  const found = new Map(
    sizes.map((size) => [
      size,
      Array.from({ length: ballots.setCount }, () => new Float64Array(draws)),
    ]),
  );
  const largest = Math.max(0, ...sizes);
  const order = Int32Array.from({ length: ballots.voters }, (_, voter) => voter);
  const packed = new Int32Array(ballots.rollCalls);
  const means = new SetMeans(ballots);
  for (let draw = 0; draw < draws; draw++) {
    packed.fill(0);
    for (let place = 0; place < largest; place++) {
      const chosen = rng.integer(place, ballots.voters - 1);
      const voter = order[chosen]!;
      order[chosen] = order[place]!;
      order[place] = voter;
      addVoter(ballots, voter, packed);
      const ofSize = found.get(place + 1);
      if (ofSize === undefined) continue;
      means.over(packed);
      for (let set = 0; set < ballots.setCount; set++) ofSize[set]![draw] = means.mean(set);
    }
  }
  return found;
}

/** Where a group stands among random ones. Draws without a roll call of the set are left out. */
export function amongRandom(found: number, drawn: Float64Array): RandomCohesion {
  const known = drawn.filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  let less = 0;
  let equal = 1;
  for (const value of known) {
    if (value < found) less++;
    else if (value === found) equal++;
  }
  return {
    mean,
    spread: Math.sqrt(squares / (known.length - 1)),
    percentile: midrankPercentile(less, equal, known.length + 1),
  };
}
