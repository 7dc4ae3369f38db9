import type { ChangeTest } from '../../core/changepoint.js';
import type { LeadLagTest } from '../../core/lead-lag.js';
import type { TrendTest } from '../../core/trend.js';
import type { EffectEstimate, EffectPredicate, Observe, ObservedSeries } from '../types.js';

/** What a predicate may use: the series, the tests of series, and a seed for its bootstrap. */
export interface PredicateContext {
  /** The series of an `Observe`, already cut at the end of what the case looks at. */
  readonly series: (observe: Observe) => ObservedSeries;
  readonly trend: TrendTest;
  readonly changes: ChangeTest;
  readonly leadLag: LeadLagTest;
  /** What a test estimates; absent where no test can be made. */
  readonly effect?: (predicate: EffectPredicate) => EffectEstimate;
  readonly seed: number;
  /** Bootstrap draws, default 1,000. */
  readonly draws?: number;
  /** Coverage of the intervals, default 0.9. */
  readonly confidence?: number;
}

/** Share of the years of a window that must be covered. */
export const requiredCoverage = 0.5;
export const requiredTrendCoverage = 0.6;

export const confidenceOf = ({ confidence = 0.9 }: PredicateContext): number => confidence;
