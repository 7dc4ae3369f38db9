/** Sums over all pairs by name: what shows that two programs computed the same. */
export type Sums = Readonly<Record<string, number>>;

/** Something that a case needs is not on this machine: the case is skipped, and said to be. */
export class Absent extends Error {}

/** A program that does the same work: times of its repeats in milliseconds, without starting and reading the data. */
export interface Peer {
  readonly name: string;
  run(repeats: number): Promise<{
    readonly milliseconds: readonly number[];
    readonly sums: Sums;
    readonly version: string;
  }>;
  /** Repeats are fewer where one takes long. */
  readonly repeats?: number;
}

export interface BenchCase {
  readonly id: string;
  /** The work in words, with its size. */
  readonly title: string;
  /** What the plan of the project asks of a machine with two cores, in milliseconds; absent where it asks nothing. */
  readonly limit?: number;
  prepare(): Promise<PreparedCase>;
}

export interface PreparedCase {
  /** Our own computing, with the data in memory. */
  ours(): unknown;
  /** Sums of what `ours` gave. */
  sumsOf(result: unknown): Sums;
  readonly peers: readonly Peer[];
  readonly repeats?: number;
}

/** Sum of the numbers that are defined. */
export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) if (!Number.isNaN(value)) sum += value;
  return sum;
}
