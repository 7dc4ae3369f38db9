import { mean } from '../../core/statistics.js';
import type { PredicateOf, PredicateResult } from '../types.js';
import { meanInterval } from './bootstrap.js';
import { confidenceOf, type PredicateContext, requiredCoverage } from './context.js';
import { formatNumber } from '../../core/format.js';
import { intervalWords, percentileWords } from './format.js';
import { coverageText, cut, describe, meanPercentile, meanText, untestableText } from './window.js';

export type Holds = PredicateResult['holds'];

/** Means of equal values may differ from them by rounding: such a difference is none. */
export const roundingOf = (value: number): number => 1e-12 * Math.max(1, Math.abs(value));

/**
 * Where a value lies against a threshold: beyond it with the whole interval, or, where there is no interval, by itself.
 */
export function judgeAgainst(
  value: number,
  interval: readonly [number, number] | null,
  compare: 'above' | 'below',
  threshold: number,
): Holds {
  const [low, high] = interval ?? [value, value];
  const above = low > threshold + roundingOf(threshold);
  const below = high < threshold - roundingOf(threshold);
  if (!above && !below) return 'unclear';
  return above === (compare === 'above') ? 'yes' : 'no';
}

/**
 * The sign of an estimate: told where its whole interval lies on one side of zero and the p of its being none is below
 * a level, else unclear.
 */
export function judgeSign(
  [low, high]: readonly [number, number],
  p: number,
  level: number,
  sign: 'positive' | 'negative',
): Holds {
  if (!(p < level) || (low <= 0 && high >= 0)) return 'unclear';
  return low > 0 === (sign === 'positive') ? 'yes' : 'no';
}

/**
 * The mean of the covered years of a window against a value. `above` and `below` need the whole interval beyond the
 * value. `within` asks whether a stated figure is right: |mean - value| <= tolerance by the point itself, as an
 * interval over years says how the series moved and not how exactly it is known.
 */
export function evaluateLevel(
  predicate: PredicateOf<'level'>,
  context: PredicateContext,
): PredicateResult {
  const part = cut(context.series(predicate.observe), predicate.window);
  const { series, coverage } = part;
  const observed = part.years.length === 0 ? null : mean(part.values);
  const percentile = meanPercentile(part);
  const threshold = thresholdText(predicate);
  const base = {
    kind: predicate.kind,
    label: predicate.label,
    ...describe(series),
    window: predicate.window,
    observed,
    percentile,
    threshold,
    coverage,
  };
  if (observed === null || coverage.share < requiredCoverage)
    return {
      ...base,
      holds: 'untestable',
      interval: null,
      intervalMethod: null,
      finding: untestableText(part, 'half of the window'),
    };
  const { interval, method } = meanInterval(part, context);
  const holds =
    predicate.compare === 'within'
      ? judgeWithin(observed, predicate)
      : judgeAgainst(observed, interval, predicate.compare, predicate.value);
  const asPercentile = predicate.observe.as === 'percentile';
  const details = [
    interval === null ? 'no interval' : intervalWords(interval, confidenceOf(context), method),
    asPercentile ? 'from 0 to 1' : series.unit,
    ...(percentile === null || asPercentile ? [] : [percentileWords(percentile)]),
  ].join('; ');
  const finding = `${series.label}: ${meanText(series, predicate.window)} ${formatNumber(observed)} (${details}); asked: ${threshold}; ${outcome(holds, interval === null)}. ${coverageText(coverage, part.points)}`;
  return { ...base, holds, interval, intervalMethod: method, finding };
}

function judgeWithin(observed: number, { value, tolerance = 0 }: PredicateOf<'level'>): Holds {
  return Math.abs(observed - value) <= tolerance + roundingOf(value) ? 'yes' : 'no';
}

function thresholdText({ compare, value, tolerance = 0 }: PredicateOf<'level'>): string {
  return compare === 'within'
    ? `within ${formatNumber(tolerance)} of ${formatNumber(value)}`
    : `${compare} ${formatNumber(value)}`;
}

export function outcome(holds: Holds, byPoint = false): string {
  if (holds === 'unclear') return byPoint ? 'at the threshold' : 'the interval includes it';
  const verdict = holds === 'yes' ? 'holds' : 'fails';
  return byPoint ? `${verdict} by the point alone` : verdict;
}
