import type { Observe, PlotLine, PredicatePlot, SinglePredicate } from '../types.js';
import type { PredicateContext } from './context.js';
import { looksOf } from './looks.js';
import type { Window } from './window.js';

/** Years shown before and after a window, so that one sees what it was cut from. */
export const aroundWindow = 10;

/** The series behind a predicate, for a small chart; undefined where no year has one value. */
export function plotOf(
  predicate: SinglePredicate,
  context: PredicateContext,
): PredicatePlot | undefined {
  const looks = looksOf(predicate);
  const lines = looks.flatMap(({ observe, window }) => lineOf(observe, window, context) ?? []);
  if (lines.length < looks.length) return undefined;
  return { lines, unit: context.series(looks[0]!.observe).unit, ...thresholdOf(predicate) };
}

function thresholdOf(predicate: SinglePredicate): Pick<PredicatePlot, 'threshold' | 'tolerance'> {
  switch (predicate.kind) {
    case 'level':
      return {
        threshold: predicate.value,
        ...(predicate.tolerance === undefined ? {} : { tolerance: predicate.tolerance }),
      };
    case 'crossing':
      return predicate.value === undefined ? {} : { threshold: predicate.value };
    default:
      return {};
  }
}

/** Values by year around a window, to four digits; undefined for several values a year, or none. */
function lineOf(
  observe: Observe,
  window: Window,
  { series }: PredicateContext,
): PlotLine | undefined {
  const { points, label } = series(observe);
  const shown = points
    .filter(({ year }) => year >= window[0] - aroundWindow && year <= window[1] + aroundWindow)
    .sort((a, b) => a.year - b.year);
  const first = shown.find(({ value }) => value !== null)?.year;
  const last = shown.findLast(({ value }) => value !== null)?.year;
  const repeated = shown.some(({ year }, i) => shown[i - 1]?.year === year);
  if (first === undefined || last === undefined || repeated) return undefined;
  const values = new Array<number | null>(last - first + 1).fill(null);
  for (const { year, value } of shown)
    if (value !== null) values[year - first] = Number(value.toPrecision(4));
  return { label, from: first, values, window };
}
