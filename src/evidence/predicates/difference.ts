import { mean } from '../../core/statistics.js';
import type { PredicateOf, PredicateResult } from '../types.js';
import { differenceInterval } from './bootstrap.js';
import { confidenceOf, type PredicateContext, requiredCoverage } from './context.js';
import { formatNumber } from '../../core/format.js';
import { intervalWords } from './format.js';
import { judgeAgainst, outcome } from './level.js';
import {
  coverageOf,
  coverageText,
  cut,
  describe,
  meanText,
  union,
  untestable,
  untestableText,
  type Windowed,
} from './window.js';

/**
 * Mean of one window minus mean of another, of one series or two, against a value; the interval by drawing both
 * again. Each side needs half of its window. `coverage` counts both; `window` is the minuend's.
 */
export function evaluateDifference(
  predicate: PredicateOf<'difference'>,
  context: PredicateContext,
): PredicateResult {
  const { minuend, subtrahend } = predicate;
  const [a, b] = [minuend, subtrahend].map(({ observe, window }) =>
    cut(context.series(observe), window),
  ) as [Windowed, Windowed];
  const threshold = `difference ${predicate.compare} ${formatNumber(predicate.value)}`;
  const base = {
    kind: predicate.kind,
    label: predicate.label,
    ...describe(a.series),
    unit: `${a.series.unit} difference`,
    datasets: union(a.series.datasets, b.series.datasets),
    window: minuend.window,
    percentile: null,
    threshold,
    coverage: coverageOf(a.coverage.years + b.coverage.years, a.years.length + b.years.length),
  };
  const short = [a, b].find(
    ({ years, coverage }) => years.length === 0 || coverage.share < requiredCoverage,
  );
  if (short !== undefined) return untestable(base, untestableText(short, 'half of the window'));
  const means = [mean(a.values), mean(b.values)] as const;
  const observed = means[0] - means[1];
  const { interval, method } = differenceInterval(a, b, context);
  const holds = judgeAgainst(observed, interval, predicate.compare, predicate.value);
  const details =
    interval === null ? 'no interval' : intervalWords(interval, confidenceOf(context), method);
  const finding = `${sideText(a)} ${formatNumber(means[0])}, ${sideText(b)} ${formatNumber(means[1])}: difference ${formatNumber(observed)} (${details}; ${a.series.unit}); asked: ${threshold}; ${outcome(holds, interval === null)}. ${coverageText(base.coverage, [...a.points, ...b.points])}`;
  return { ...base, holds, observed, interval, intervalMethod: method, finding };
}

const sideText = ({ series, window }: Windowed): string =>
  `${series.label}, ${meanText(series, window)}`;
