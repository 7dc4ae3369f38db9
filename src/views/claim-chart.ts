import type { ClaimLine, ClaimSeriesState } from '../charts/claim-series-state.js';
import type { ClaimEffectState } from '../charts/claim-effect.js';
import type { PlotLine, PredicateResult } from '../evidence/types.js';
import type { SmallChart } from './content.js';

const looks = { yes: 'holds', no: 'fails', unclear: 'open', untestable: 'open' } as const;

/** The small chart of a test; nothing where neither a series nor an estimated effect lies behind it. */
export function claimChart(predicate: PredicateResult, id: string): SmallChart | null {
  const effect = effectState(predicate);
  if (effect !== null) return { kind: 'small-chart', id, chart: 'claim-effect', state: effect };
  const state = claimState(predicate);
  return state && { kind: 'small-chart', id, chart: 'claim-series', state };
}

/** What the chart of an effect draws; null where there is no estimate. */
export function effectState(predicate: PredicateResult): ClaimEffectState | null {
  const { effect, label, observed, interval, unit, window, holds } = predicate;
  if (effect === undefined || observed === null || interval === null) return null;
  return { label, ...effect, unit, window, estimate: observed, interval, look: looks[holds] };
}

/** What a small chart of series draws; null where no series lies behind the test. */
export function claimState(predicate: PredicateResult): ClaimSeriesState | null {
  return predicate.parts === undefined ? singleState(predicate) : jointState(predicate);
}

function singleState(predicate: PredicateResult): ClaimSeriesState | null {
  const { plot, kind, label, observed, interval } = predicate;
  if (plot === undefined) return null;
  const { lines, unit, threshold, tolerance } = plot;
  const [first] = lines;
  const base = {
    label,
    unit,
    lines: lines.map((line, i): ClaimLine => ({
      ...shownLine(line),
      look: i === 0 ? 'main' : 'other',
    })),
    windows: lines.map(({ window }) => window),
    means: [],
    ...(threshold === undefined ? {} : { threshold }),
    ...(tolerance === undefined ? {} : { tolerance }),
  };
  if (plot.levels !== undefined)
    return {
      ...base,
      means: plot.levels,
      ...(observed === null ? {} : { change: observed }),
    };
  if (observed === null) return base;
  switch (kind) {
    case 'level':
      return {
        ...base,
        means: [
          { window: first!.window, value: observed, ...(interval === null ? {} : { interval }) },
        ],
      };
    case 'difference':
      return {
        ...base,
        means: lines.map((line) => ({ window: line.window, value: meanOf(line) })),
      };
    case 'trend':
      return { ...base, slope: slopeOf(first!, observed, interval) };
    case 'crossing':
      return { ...base, crossing: observed };
    default:
      return base;
  }
}

const shownLine = ({ label, from, values }: PlotLine) => ({ label, from, values });

function inWindow({ from, values, window }: PlotLine): { year: number; value: number }[] {
  return values.flatMap((value, i) =>
    value === null || from + i < window[0] || from + i > window[1]
      ? []
      : [{ year: from + i, value }],
  );
}

function meanOf(line: PlotLine): number {
  const values = inWindow(line);
  return values.reduce((sum, { value }) => sum + value, 0) / values.length;
}

/** Theil and Sen’s line: of the given slope, through the median of what remains without it. */
function slopeOf(
  line: PlotLine,
  perYear: number,
  interval: readonly [number, number] | null,
): ClaimSeriesState['slope'] {
  const points = inWindow(line);
  const years: [number, number] = [points[0]!.year, points.at(-1)!.year];
  const middle = (years[0] + years[1]) / 2;
  const rest = points
    .map(({ year, value }) => value - perYear * (year - middle))
    .sort((a, b) => a - b);
  const half = (rest.length - 1) / 2;
  const median = (rest[Math.floor(half)]! + rest[Math.ceil(half)]!) / 2;
  return {
    window: years,
    middle: [middle, median],
    perYear,
    ...(interval === null ? {} : { interval }),
  };
}

/** All parts of `at-least` in one chart, where they are in one unit and about the same years: a crossing of two series as their difference. */
function jointState({ label, parts = [] }: PredicateResult): ClaimSeriesState | null {
  const plotted = parts.flatMap((part) =>
    part.plot === undefined ? [] : [{ part, plot: part.plot }],
  );
  const units = new Set(plotted.map(({ plot }) => plot.unit));
  const windows = new Set(plotted.map(({ part }) => part.window.join()));
  if (plotted.length === 0 || units.size > 1 || windows.size > MOST_WINDOWS) return null;
  const compared = plotted.every(({ plot }) => plot.lines.length === 2);
  if (!compared && plotted.some(({ plot }) => plot.lines.length !== 1)) return null;
  const thresholds = new Set(plotted.map(({ plot }) => plot.threshold));
  const threshold = compared ? 0 : thresholds.size === 1 ? [...thresholds][0] : undefined;
  const lines = plotted
    .map(({ part, plot }) => ({
      ...(compared ? gapBetween(plot.lines[0]!, plot.lines[1]!) : shownLine(plot.lines[0]!)),
      label: part.label,
      look: looks[part.holds],
    }))
    .filter(({ values }) => values.length > 0);
  if (lines.length === 0) return null;
  return {
    label,
    unit: plotted[0]!.plot.unit,
    lines,
    windows: plotted.map(({ part }) => part.window),
    means: [],
    ...(threshold === undefined ? {} : { threshold }),
  };
}

/** Windows that one chart of several parts can show: of more, each part has its own. */
const MOST_WINDOWS = 3;

/** One series less the other, in the years of the first. */
function gapBetween(one: PlotLine, other: PlotLine): Omit<ClaimLine, 'label' | 'look'> {
  const values = one.values.map((value, i) => {
    const rival = other.values[one.from + i - other.from] ?? null;
    return value === null || rival === null ? null : value - rival;
  });
  const first = values.findIndex((value) => value !== null);
  const last = values.findLastIndex((value) => value !== null);
  if (first === -1) return { from: one.from, values: [] };
  return { from: one.from + first, values: values.slice(first, last + 1) };
}
