import type { MissingReason } from '../../core/missing.js';

/** What to estimate from. */
export interface IdealPointOptions {
  /** First and last period. */
  readonly periods?: readonly [from: number, to: number];
  /** Only roll calls that are coded as this issue. */
  readonly issue?: string;
  /**
   * Votes on paragraphs and amendments: `to-1989` leaves them out from 1990 on, as the legacy edition does, which would
   * else count one resolution many times.
   */
  readonly parts?: 'to-1989' | 'all' | 'none';
  /** Variance of a voter's step from one period to the next, before it is weighed by the votes of both. */
  readonly smoothing?: number;
  /** Whether a resolution that comes back under the same title in the next period is one item. */
  readonly bridge?: boolean;
  /** Voter (id) whose points are positive; the first with votes where that one has none. */
  readonly anchor?: number;
}

/** A period without points, and why. */
export interface OmittedPeriod {
  readonly period: number;
  /** Roll calls that could be used: chosen, and not unanimous. */
  readonly rollCalls: number;
  readonly reason: Extract<MissingReason, 'too-few-roll-calls'>;
}

/** Estimated points, one for each voter and period that a roll call used has a vote of. */
export interface IdealPoints {
  readonly model: 'dynamic' | 'static';
  /** Column of the voter, and period; by voter, then period. */
  readonly voter: Int16Array;
  readonly period: Int16Array;
  /** Votes cast on the roll calls used. */
  readonly votes: Int32Array;
  readonly value: Float64Array;
  /** Standard error. */
  readonly error: Float64Array;
  /** 1 where the value was beyond the bound and is set to it. */
  readonly bounded: Uint8Array;
  readonly items: IdealPointItems;
  /** Column of the voter whose points are positive. */
  readonly anchor: number;
  readonly omitted: readonly OmittedPeriod[];
  /** How the estimate came about; in a static fit that of the slowest period. */
  readonly rounds: number;
  readonly steps: number;
  readonly residual: number;
}

/** The roll calls as estimated: p(vote is at most k) = Phi(cut_k - discrimination x point), from yes over abstention to no. */
export interface IdealPointItems {
  /** Row of the roll call; rows that are bridged share their values. */
  readonly row: Int32Array;
  readonly discrimination: Float64Array;
  /** Below it the vote is yes; or, where nobody votes yes, abstention. */
  readonly firstCut: Float64Array;
  /** Above it the vote is no; NaN where only two kinds of votes were cast. */
  readonly secondCut: Float64Array;
}
