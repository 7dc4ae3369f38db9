import type { MissingReason } from './missing.js';
import type { RowFlag } from './row-flags.js';

/*
 * What a measure says of a group of states that stands where a state does: the European Union and China, Russia and the West.
 * Each measure states it in its definition; values of groups and the pages of the measures follow from it.
 */

/**
 * Least share of a group that must have a value: of a mean two thirds, since the others may stand for those without; of a sum
 * nine tenths, since it lacks them. By capabilities or by heads, as the mean counts.
 */
export const LEAST_COVERED = { mean: 2 / 3, sum: 0.9 } as const;

/** The states of a unit in a year: several where a group stands. */
export interface GroupUnit {
  readonly year: number;
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** The value of a unit with a group, where the measure makes it from its own tables. */
export interface GroupValue {
  readonly value: number;
  readonly parts?: Readonly<Record<string, number>>;
  readonly flag?: RowFlag;
  /** Why there is none. */
  readonly reason?: MissingReason;
}

/** The values of single states, or pairs of states, put together. */
export interface Aggregate {
  /**
   * `sum` over members; `mean` over them; `highest` or `lowest` of them; `ratio`, of sums; `mean-and-sum`, a mean over the
   * members in the first place and a sum over those in the second.
   */
  readonly rule: 'sum' | 'mean' | 'highest' | 'lowest' | 'ratio' | 'mean-and-sum';
  /** Of means: whether members count alike, or by their share of the group's capabilities. */
  readonly weights: 'alike' | 'capabilities';
  /** What the value is, in words. */
  readonly says: string;
  /** Of a sum: the measure of pairs whose values between two members are taken off, since they stay inside. */
  readonly without?: string;
}

/** A value that the measure makes from its own tables. */
export interface MadeOfGroups {
  readonly rule: 'made';
  readonly says: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- frames and parameters are those of the measure that states it
  readonly of: (frames: any, request: { readonly params: any }) => (unit: GroupUnit) => GroupValue;
}

/** Nothing that can be said of a group. */
export interface NotOfGroups {
  readonly rule: 'none';
  readonly because: string;
}

export type OfGroups = Aggregate | MadeOfGroups | NotOfGroups;

/** The sum of the values of the members. */
export const summed = (says: string, without?: string): Aggregate => ({
  rule: 'sum',
  weights: 'capabilities',
  says,
  ...(without === undefined ? {} : { without }),
});

/** The mean of the values of the members, each of which counts alike. */
export const meanOfMembers = (says: string): Aggregate => ({
  rule: 'mean',
  weights: 'alike',
  says,
});

/** The mean of the values of the members by their shares of the group's capabilities. */
export const meanByCapabilities = (says: string): Aggregate => ({
  rule: 'mean',
  weights: 'capabilities',
  says,
});

/** The highest value of any member: what one of them does. */
export const highestOfMembers = (says: string): Aggregate => ({
  rule: 'highest',
  weights: 'capabilities',
  says,
});

/** The lowest value of any member. */
export const lowestOfMembers = (says: string): Aggregate => ({
  rule: 'lowest',
  weights: 'capabilities',
  says,
});

/** A ratio of sums over members. */
export const ratioOfSums = (says: string): Aggregate => ({
  rule: 'ratio',
  weights: 'capabilities',
  says,
});

/** A share that the members of the first have on average, and those of the second together. */
export const meanAndSum = (says: string): Aggregate => ({
  rule: 'mean-and-sum',
  weights: 'capabilities',
  says,
});

/** @param because a clause, as the end of “it says nothing of a group, since …” */
export const notOfGroups = (because: string): NotOfGroups => ({ rule: 'none', because });
