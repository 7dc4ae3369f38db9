import { missingReasons, type MissingReason } from '../core/missing.js';
import { rowFlags } from '../core/measure.js';
import { formatValue } from './format.js';
import { area, dot, line, rule } from './marks.js';
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

export function reasonText(reason: string): string {
  return missingReasons[reason as MissingReason].replace(/\.$/, '');
}

type Frame = Pick<SeriesLayout, 'toX' | 'y'>;

/** Where a value stands: in the middle of its year. */
export const placeIn =
  ({ toX, y }: Frame) =>
  ({ year, value }: ValuePoint): { x: number; y: number } => ({
    x: toX(year + 0.5),
    y: y.toPixel(value),
  });

export function lineMarks(
  series: SeriesLine,
  state: SeriesState,
  unit: string,
  frame: Frame,
): string[] {
  const values = valuesOf(series, state.years);
  const colour = slotColour(series.slot);
  const { dash, symbol } = slotStyles[series.slot];
  const place = placeIn(frame);
  const runs = runsOf(values);
  const alone = runs.filter((run) => run.length === 1).flat();
  const flagged = values.filter(({ point }) => point.flag !== undefined);
  return [
    ...runs.flatMap((run) => bandMarks(run, frame, { fill: colour, fillOpacity: 0.16 })),
    ...runs
      .filter((run) => run.length > 1)
      .map((run) =>
        line(run.map(place), {
          stroke: colour,
          strokeWidth: 2.25,
          ...(dash === null ? {} : { strokeDasharray: dash }),
        }),
      ),
    dot(alone, place, { r: 2.5, fill: colour }),
    dot(flagged, place, {
      r: 3,
      stroke: colour,
      fill: inkColour('page'),
      title: ({ year, value, point }) =>
        `${series.label} ${year}: ${formatValue(value, unit)}. ${rowFlags[point.flag!]}`,
    }),
    dot(values.slice(-1), place, {
      r: 4,
      symbol,
      fill: colour,
      stroke: inkColour('page'),
      strokeWidth: 1,
    }),
  ];
}

/** The 90% interval of the values as a band behind their line. */
export function bandMarks(
  run: readonly ValuePoint[],
  { toX, y }: Frame,
  look: { readonly fill: string; readonly fillOpacity: number },
): string[] {
  const known = run.flatMap(({ year, point: { interval } }) =>
    interval === undefined
      ? []
      : [{ x: toX(year + 0.5), y1: y.toPixel(interval[0]), y2: y.toPixel(interval[1]) }],
  );
  return known.length < 2 ? [] : [area(known, look)];
}

/** Counts as bars, those of several lines side by side. */
export function countMarks(
  series: SeriesLine,
  state: SeriesState,
  index: number,
  { toX, y, bottom, left, right }: SeriesLayout,
): string[] {
  const year = (right - left) / (state.years[1] + 1 - state.years[0]);
  const thick = Math.max(2, Math.min(8, (year * 0.7) / state.lines.length));
  const shift = (index - (state.lines.length - 1) / 2) * (thick + 1);
  return [
    rule(
      valuesOf(series, state.years),
      (point) => {
        const x = toX(point.year + 0.5) + shift;
        return { x1: x, x2: x, y1: bottom, y2: y.toPixel(point.value) };
      },
      {
        stroke: slotColour(series.slot),
        strokeWidth: thick,
        ...(index === 0 ? {} : { strokeDasharray: '3 1' }),
      },
    ),
  ];
}

/** Dotted lines below the plot mark years without a value; the reason is their tooltip. */
export function gapMarks(state: SeriesState, layout: SeriesLayout): string[] {
  return layout.withGaps.map((series, row) =>
    gapStripMark(gapsOf(series, state.years), layout, {
      y: layout.bottom + 8 + row * gapStrip,
      stroke: slotColour(series.slot),
      strokeWidth: 2.5,
      name: series.label,
    }),
  );
}

/** One dotted line for each gap of a series. */
export function gapStripMark(
  gaps: readonly Gap[],
  { toX, left, right }: Pick<SeriesLayout, 'toX' | 'left' | 'right'>,
  {
    y,
    name,
    ...look
  }: {
    readonly y: number;
    readonly name: string;
    readonly stroke: string;
    readonly strokeWidth: number;
  },
): string {
  return rule(
    gaps,
    ({ from, to }) => ({
      x1: Math.max(left, toX(from + 0.1)),
      x2: Math.min(right, toX(to + 0.9)),
      y1: y,
      y2: y,
    }),
    {
      ...look,
      strokeDasharray: '2 2',
      title: ({ from, to, reason }) =>
        `${name}, ${from === to ? from : `${from} to ${to}`}: no value. ${reasonText(reason)}.`,
    },
  );
}
