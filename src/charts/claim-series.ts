import {
  claimData,
  claimTable,
  endOf,
  type ClaimLine,
  type ClaimSeriesState,
} from './claim-series-state.js';
import { defineChart, type ChartContext } from './define.js';
import { yearFrame, type YearFrame } from './draw/axes.js';
import { across, box, path, trace, upright, type Place } from './draw/marks.js';
import { linear } from './draw/scales.js';
import { tenth, type Picture } from './draw/svg.js';
import { label, note } from './draw/text.js';
import { formatWindow } from '../core/format.js';
import { formatValue } from '../core/units.js';
import { ink } from './palette.js';

const plotHeight = 40;
const pad = 4;

export const claimSeries = defineChart<ClaimSeriesState>({
  id: 'claim-series',
  title: 'The series behind a claim',
  summary:
    'A small chart: the series tested, its window shaded, the threshold dashed, and the interval as a band.',
  finding: ({ label: words, windows }) =>
    `${words} (${[...new Set(windows.map(formatWindow))].join(' and ')})`,
  describe: describeClaim,
  table: claimTable,
  data: claimData,
  draw,
});

function describeClaim(state: ClaimSeriesState): string {
  const { lines, unit, threshold, windows, crossing, change } = state;
  const parts = lines.map(({ label: name, from, values }) => {
    const last = values.length - 1;
    const value = (i: number): string => `${formatValue(values[i]!, unit)} in ${from + i}`;
    return `${name}: ${last === 0 ? value(0) : `${value(0)}, ${value(last)}`}`;
  });
  return [
    `Window ${windows.map(formatWindow).join(' and ')}`,
    ...parts,
    ...(threshold === undefined ? [] : [`threshold ${formatValue(threshold, unit)}`]),
    ...(crossing === undefined ? [] : [`ahead from ${crossing}`]),
    ...(change === undefined ? [] : [`new level from ${change}`]),
  ].join('; ');
}

/** A plot in which a window is a stretch of whole years. */
interface Frame extends YearFrame {
  readonly y: (value: number) => number;
}

/** Years and values that hold everything drawn; zero only where the values reach it. */
function frameOf(state: ClaimSeriesState, width: number): Frame {
  const { lines, windows, means, threshold, tolerance = 0 } = state;
  const from = Math.min(...lines.map((line) => line.from), ...windows.map(([first]) => first));
  const to = Math.max(...lines.map(endOf), ...windows.map(([, last]) => last));
  const values = [
    ...lines.flatMap((line) => line.values.filter((value) => value !== null)),
    ...means.flatMap(({ value, interval }) => [value, ...(interval ?? [])]),
    ...(threshold === undefined ? [] : [threshold - tolerance, threshold + tolerance]),
  ];
  const edges = { left: pad, right: width - pad, top: pad, bottom: pad + plotHeight };
  const domain = [Math.min(...values), Math.max(...values)] as const;
  return { ...yearFrame(edges, [from, to]), y: linear(domain, [edges.bottom, edges.top]) };
}

function draw(state: ClaimSeriesState, { width }: ChartContext): Picture {
  const frame = frameOf(state, width);
  const [from, to] = frame.years;
  const foot = plotHeight + 18;
  const year = (x: number, value: number, anchor: 'start' | 'middle' | 'end'): string =>
    label(x, foot, String(value), { ...note, anchor });
  return {
    height: plotHeight + 28,
    className: 'spark',
    elements: [
      ...windowMarks(state, frame),
      ...thresholdMarks(state, frame, width),
      ...slopeMarks(state, frame),
      ...state.lines.map((line) => lineMark(line, frame)),
      ...meanMarks(state, frame),
      ...crossingMarks(state, frame),
      ...(from === to
        ? [year(width / 2, from, 'middle')]
        : [year(0, from, 'start'), year(width, to, 'end')]),
    ],
  };
}

function windowMarks({ windows }: ClaimSeriesState, { moment }: Frame): string[] {
  return windows
    .filter((one, i) => windows.findIndex((other) => String(other) === String(one)) === i)
    .map(([first, last]) =>
      box(
        { left: moment(first), right: moment(last + 1), top: 0, bottom: plotHeight + 2 * pad },
        { fill: ink.line, fillOpacity: 0.55 },
      ),
    );
}

/** A stretch of values as high as its interval, and never so low that it cannot be seen. */
function bandMark(left: number, right: number, [low, high]: Place, { y }: Frame, fill: string) {
  const bottom = Math.max(y(high) + 1, y(low));
  return box({ left, right, top: y(high), bottom }, { fill, fillOpacity: 0.25 });
}

function thresholdMarks(
  { threshold, tolerance = 0 }: ClaimSeriesState,
  frame: Frame,
  width: number,
): string[] {
  if (threshold === undefined) return [];
  const about = [threshold - tolerance, threshold + tolerance] as const;
  return [
    tolerance === 0 ? '' : bandMark(0, width, about, frame, ink.link),
    across([0, width], frame.y(threshold), { stroke: ink.link, width: 1.5, dash: '4 3' }),
  ];
}

const styles: Readonly<Record<ClaimLine['look'], { stroke: string; dash: string | null }>> = {
  main: { stroke: ink.for, dash: null },
  other: { stroke: ink.strong, dash: '4 2' },
  holds: { stroke: ink.for, dash: null },
  fails: { stroke: ink.against, dash: '4 2' },
  open: { stroke: ink.strong, dash: '1 2' },
};

const lineMark = ({ from, values, look }: ClaimLine, { x, y }: Frame): string =>
  trace(
    values.map((value, i) => (value === null ? null : [x(from + i), y(value)])),
    { ...styles[look], dot: 2 },
  );

const meanMarks = ({ means }: ClaimSeriesState, frame: Frame): string[] =>
  means.flatMap(({ window, value, interval }) => {
    const [left, right] = [frame.moment(window[0]), frame.moment(window[1] + 1)];
    return [
      interval === undefined ? '' : bandMark(left, right, interval, frame, ink.for),
      across([left, right], frame.y(value), { stroke: ink.ink, width: 2 }),
    ];
  });

function slopeMarks({ slope }: ClaimSeriesState, { x, y }: Frame): string[] {
  if (slope === undefined) return [];
  const { window, middle, perYear, interval } = slope;
  const at = (year: number, rate: number): string =>
    `${tenth(x(year))},${tenth(y(middle[1] + rate * (year - middle[0])))}`;
  const [first, last] = window;
  const [low, high] = interval ?? [perYear, perYear];
  const fan = `M${at(first, low)}L${at(last, low)}L${at(last, high)}L${at(first, high)}Z`;
  return [
    interval === undefined ? '' : path(fan, { fill: ink.for, fillOpacity: 0.25 }),
    path(`M${at(first, perYear)}L${at(last, perYear)}`, { stroke: ink.ink, width: 2 }),
  ];
}

/** A level begins with its first year, where the mean of the last one ends. */
function crossingMarks({ crossing, change }: ClaimSeriesState, { x, moment }: Frame): string[] {
  const place = crossing === undefined ? moment(change ?? NaN) : x(crossing);
  if (Number.isNaN(place)) return [];
  return [upright(place, [0, plotHeight + 2 * pad], { stroke: ink.ink, width: 1.5 })];
}
