import type { ChangeTest } from '../../core/changepoint.js';
import type { LeadLagTest } from '../../core/lead-lag.js';
import type { TrendTest } from '../../core/trend.js';
import type {
  CodedFact,
  EffectEstimate,
  EffectPredicate,
  Observe,
  ObservedSeries,
} from '../types.js';

/** What a predicate may use: the series, the tests of series, and a seed for its bootstrap. */
export interface PredicateContext {
  /** The series of an `Observe`, already cut at the end of what the case looks at. */
  readonly series: (observe: Observe) => ObservedSeries;
  readonly trend: TrendTest;
  readonly changes: ChangeTest;
  readonly leadLag: LeadLagTest;
  /** What a test estimates; absent where no test can be made. */
  readonly effect?: (predicate: EffectPredicate) => EffectEstimate;
  /** A coded fact of the case, where it is known by the year assessed. */
  readonly fact?: (id: string) => CodedFact | undefined;
  readonly seed: number;
  /** Draws of an error, default 1,000 for the interval of a side test and 2,000 for a test that decides. */
  readonly draws?: number;
  /** Coverage of the intervals, default 0.9. */
  readonly confidence?: number;
}

/** Share of the years of a window that must be covered. */
export const requiredCoverage = 0.5;
export const requiredTrendCoverage = 0.6;

export const confidenceOf = ({ confidence = 0.9 }: PredicateContext): number => confidence;
