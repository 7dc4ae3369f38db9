import type { Observe, PlotLine, PredicateOf, PredicatePlot, SinglePredicate } from '../types.js';
import { searchOf } from './break.js';
import type { PredicateContext } from './context.js';
import { testedSeries } from './tested-series.js';
import type { Window } from './window.js';

/** Years shown before and after a window, so that one sees what it was cut from. */
export const aroundWindow = 10;

/** The series behind a predicate, for a small chart; undefined where no year has one value. */
export function plotOf(
  predicate: SinglePredicate,
  context: PredicateContext,
): PredicatePlot | undefined {
  const tested = testedSeries(predicate);
  // More lines than three cannot be told apart.
  if (tested.length === 0 || tested.length > 3) return undefined;
  const lines = tested.flatMap(({ observe, window }) => lineOf(observe, window, context) ?? []);
  if (lines.length < tested.length) return undefined;
  const units = new Set(tested.map(({ observe }) => context.series(observe).unit));
  if (units.size > 1) return undefined;
  if (predicate.kind === 'break') return breakPlot(predicate, lines, context);
  return { lines, unit: context.series(tested[0]!.observe).unit, ...thresholdOf(predicate) };
}

/** The series with the years asked about shaded, and the levels between changes where any was found. */
function breakPlot(
  predicate: PredicateOf<'break'>,
  lines: readonly PlotLine[],
  context: PredicateContext,
): PredicatePlot {
  const { part, found } = searchOf(predicate, context);
  const shaded = lines.map((line) => ({ ...line, window: predicate.between }));
  const plot = { lines: shaded, unit: part.series.unit };
  if ('untestable' in found) return plot;
  const starts = [part.years[0]!, ...found.changes.map(({ year }) => year)];
  const ends = [...found.changes.map(({ after }) => after), part.years.at(-1)!];
  const levels = found.levels.map((value, i) => ({
    window: [starts[i]!, ends[i]!] as const,
    value: Number(value.toPrecision(4)),
  }));
  return { ...plot, levels };
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
