import { areaY, dot, line, ruleX, ruleY, type Markish } from '@observablehq/plot';
import { rowFlags } from '../core/measure.js';
import { reasonText } from '../core/missing.js';
import { formatValue } from '../core/units.js';
import { inkColour, slotColour, slotStyles } from './palette.js';
import { gapStrip, type SeriesLayout } from './series-layout.js';
import {
  gapsOf,
  runsOf,
  valuesOf,
  type Gap,
  type SeriesLine,
  type SeriesState,
  type ValuePoint,
} from './series-state.js';
import { pixels } from './svg.js';

const midYear = ({ year }: ValuePoint): number => year + 0.5;

export function lineMarks(series: SeriesLine, state: SeriesState, unit: string): Markish[] {
  const values = valuesOf(series, state.years);
  const colour = slotColour(series.slot);
  const { dash, symbol } = slotStyles[series.slot];
  const runs = runsOf(values);
  const alone = runs.filter((run) => run.length === 1).flat();
  const flagged = values.filter(({ point }) => point.flag !== undefined);
  const last = values.at(-1);
  return [
    ...runs.flatMap((run) => bandMarks(run, colour)),
    ...runs
      .filter((run) => run.length > 1)
      .map((run) =>
        line(run, {
          x: midYear,
          y: 'value',
          stroke: colour,
          strokeWidth: 2.25,
          ...(dash === null ? {} : { strokeDasharray: dash }),
        }),
      ),
    dot(alone, { x: midYear, y: 'value', r: 2.5, fill: colour }),
    dot(flagged, {
      x: midYear,
      y: 'value',
      r: 3,
      stroke: colour,
      fill: inkColour('page'),
      title: ({ year, value, point }: ValuePoint) =>
        `${series.label} ${year}: ${formatValue(value, unit)}. ${rowFlags[point.flag!]}`,
    }),
    ...(last === undefined
      ? []
      : [
          dot([last], {
            x: midYear,
            y: 'value',
            r: 4,
            symbol,
            fill: colour,
            stroke: inkColour('page'),
            strokeWidth: 1,
          }),
        ]),
  ];
}

/** The 90% interval of the values as a band behind their line. */
function bandMarks(run: readonly ValuePoint[], fill: string): Markish[] {
  const known = run.filter(({ point }) => point.interval !== undefined);
  if (known.length < 2) return [];
  return [
    areaY(known, {
      x: midYear,
      y1: ({ point }: ValuePoint) => point.interval![0],
      y2: ({ point }: ValuePoint) => point.interval![1],
      fill,
      fillOpacity: 0.16,
    }),
  ];
}

/** Counts as bars, those of several lines side by side. */
export function countMarks(
  series: SeriesLine,
  state: SeriesState,
  index: number,
  { toX, y, bottom, left, right }: SeriesLayout,
): Markish[] {
  const year = (right - left) / (state.years[1] + 1 - state.years[0]);
  const thick = Math.max(2, Math.min(8, (year * 0.7) / state.lines.length));
  const shift = (index - (state.lines.length - 1) / 2) * (thick + 1);
  return [
    ruleX(valuesOf(series, state.years), {
      x: pixels((point: ValuePoint) => toX(point.year + 0.5) + shift),
      y1: pixels(() => bottom),
      y2: pixels((point: ValuePoint) => y.toPixel(point.value)),
      stroke: slotColour(series.slot),
      strokeWidth: thick,
      ...(index === 0 ? {} : { strokeDasharray: '3 1' }),
    }),
  ];
}

/** Dotted lines below the plot mark years without a value; the reason is their tooltip. */
export function gapMarks(
  state: SeriesState,
  { withGaps, toX, bottom, left, right }: SeriesLayout,
): Markish[] {
  return withGaps.map((series, row) =>
    ruleY(gapsOf(series, state.years), {
      y: pixels(() => bottom + 8 + row * gapStrip),
      x1: pixels((gap: Gap) => Math.max(left, toX(gap.from + 0.1))),
      x2: pixels((gap: Gap) => Math.min(right, toX(gap.to + 0.9))),
      stroke: slotColour(series.slot),
      strokeWidth: 2.5,
      strokeDasharray: '2 2',
      title: (gap: Gap) =>
        `${series.label}, ${gap.from === gap.to ? gap.from : `${gap.from} to ${gap.to}`}: no value. ${reasonText(gap.reason)}.`,
    }),
  );
}
