import { minimumTrendYears } from '../../core/trend.js';
import type { PredicateOf } from '../types.js';
import { confidenceOf, type PredicateContext, requiredTrendCoverage } from './context.js';
import { formatNumber, formatP, formatWindow } from '../../core/format.js';
import { notFound, type Found } from './found.js';
import { intervalWords } from './format.js';
import { judgeSign, outcome } from './level.js';
import { coverageText, cut, describe, untestable, untestableText } from './window.js';

/**
 * The sign of a trend: the interval of the Theil-Sen slope lies beyond zero and the Mann-Kendall test rejects no trend
 * at the same level, both sides. Needs ten covered years and 60% of the window.
 */
export const evaluateTrend = (predicate: PredicateOf<'trend'>, context: PredicateContext) =>
  foundTrend(predicate, context).result;

export function foundTrend(predicate: PredicateOf<'trend'>, context: PredicateContext): Found {
  const part = cut(context.series(predicate.observe), predicate.window);
  const { series, coverage, years, values } = part;
  const confidence = confidenceOf(context);
  const base = {
    kind: predicate.kind,
    label: predicate.label,
    ...describe(series),
    unit: `${series.unit} per year`,
    window: predicate.window,
    percentile: null,
    threshold: predicate.sign === 'positive' ? 'slope above 0' : 'slope below 0',
    coverage,
  };
  if (years.length < minimumTrendYears || coverage.share < requiredTrendCoverage)
    return notFound(
      untestable(
        base,
        untestableText(part, `60% of the window, at least ${minimumTrendYears} years,`),
      ),
    );
  if (values.every((value) => value === values[0]))
    return notFound(
      untestable(
        base,
        `${series.label}: ${formatNumber(values[0]!)} in all ${years.length} covered years, which has no trend to test. ${coverageText(coverage, part.points)}`,
      ),
    );
  const trend = context.trend(years, values, confidence);
  const holds = judgeSign(trend.interval, trend.p, 1 - confidence, predicate.sign);
  const interval = intervalWords(trend.interval, confidence, 'Sen slope');
  const [low, high] = trend.interval;
  const judged =
    holds === 'unclear' && (low > 0 || high < 0)
      ? 'the test does not rule out that there is no trend'
      : outcome(holds);
  const told = `${series.label}: slope ${formatNumber(trend.slope)} a year over ${formatWindow([years[0]!, years.at(-1)!])} (${interval}; ${series.unit}; Mann-Kendall ${formatP(trend.p)})`;
  const covered = coverageText(coverage, part.points);
  const result = {
    ...base,
    holds,
    observed: trend.slope,
    interval: trend.interval,
    intervalMethod: 'Sen slope',
    finding: `${told}; asked: ${base.threshold}; ${judged}. ${covered}`,
  } as const;
  return { result, told, covered };
}
