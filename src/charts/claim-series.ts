import {
  claimData,
  claimTable,
  endOf,
  type ClaimLine,
  type ClaimSeriesState,
  type Window,
} from './claim-series-state.js';
import { defineChart, type ChartContext } from './define.js';
import { alonePoints, brokenPath, element, label } from './draw.js';
import { formatWindow } from '../core/format.js';
import { formatValue } from '../core/units.js';
import { inkColour } from './palette.js';
import { wrapSvg } from './svg.js';

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
  render: renderClaim,
});

function describeClaim(state: ClaimSeriesState): string {
  const { lines, unit, threshold, windows, crossing, change } = state;
  const told = lines.map(({ label: name, from, values }) => {
    const last = values.length - 1;
    const value = (i: number): string => `${formatValue(values[i]!, unit)} in ${from + i}`;
    return `${name}: ${last === 0 ? value(0) : `${value(0)}, ${value(last)}`}`;
  });
  return [
    `Window ${windows.map(formatWindow).join(' and ')}`,
    ...told,
    ...(threshold === undefined ? [] : [`threshold ${formatValue(threshold, unit)}`]),
    ...(crossing === undefined ? [] : [`ahead from ${crossing}`]),
    ...(change === undefined ? [] : [`new level from ${change}`]),
  ].join('; ');
}

interface Scales {
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
  readonly years: Window;
}

/** Years and values that hold everything drawn; zero only where the values reach it. */
function scalesOf(state: ClaimSeriesState, width: number): Scales {
  const { lines, windows, means, threshold, tolerance = 0 } = state;
  const from = Math.min(...lines.map((line) => line.from), ...windows.map(([first]) => first));
  const to = Math.max(...lines.map(endOf), ...windows.map(([, last]) => last));
  const values = [
    ...lines.flatMap((line) => line.values.filter((value) => value !== null)),
    ...means.flatMap(({ value, interval }) => [value, ...(interval ?? [])]),
    ...(threshold === undefined ? [] : [threshold - tolerance, threshold + tolerance]),
  ];
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  return {
    years: [from, to],
    x: (year) => pad + ((year + 0.5 - from) / (to + 1 - from)) * (width - 2 * pad),
    y: (value) => pad + plotHeight - ((value - low) / span) * plotHeight,
  };
}

const dashOf = { main: null, other: '4 2', holds: null, fails: '4 2', open: '1 2' } as const;

function renderClaim(state: ClaimSeriesState, context: ChartContext): string {
  const { width } = context;
  const scales = scalesOf(state, width);
  const [from, to] = scales.years;
  const years =
    from === to
      ? [label(width / 2, plotHeight + 18, String(from), { anchor: 'middle' })]
      : [
          label(0, plotHeight + 18, String(from)),
          label(width, plotHeight + 18, String(to), { anchor: 'end' }),
        ];
  return wrapSvg(
    context,
    { height: plotHeight + 28, className: 'spark' },
    [
      ...windowMarks(state, scales),
      ...thresholdMarks(state, scales, width),
      ...slopeMarks(state, scales),
      ...state.lines.flatMap((line) => lineMarks(line, scales)),
      ...meanMarks(state, scales),
      ...crossingMarks(state, scales),
      element('g', { fill: inkColour('muted') }, years.join('')),
    ],
    {
      name: claimSeries.finding(state),
      description: describeClaim(state),
      role: 'img',
    },
  );
}

function windowMarks({ windows }: ClaimSeriesState, { x }: Scales): string[] {
  return windows
    .filter((one, i) => windows.findIndex((other) => String(other) === String(one)) === i)
    .map(([first, last]) =>
      element('rect', {
        x: x(first - 0.5),
        y: 0,
        width: x(last + 0.5) - x(first - 0.5),
        height: plotHeight + 2 * pad,
        fill: inkColour('line'),
        'fill-opacity': 0.55,
      }),
    );
}

function thresholdMarks(
  { threshold, tolerance = 0 }: ClaimSeriesState,
  { y }: Scales,
  width: number,
): string[] {
  if (threshold === undefined) return [];
  const band =
    tolerance === 0
      ? []
      : [
          element('rect', {
            x: 0,
            y: y(threshold + tolerance),
            width,
            height: Math.max(1, y(threshold - tolerance) - y(threshold + tolerance)),
            fill: inkColour('link'),
            'fill-opacity': 0.2,
          }),
        ];
  return [
    ...band,
    element('line', {
      x1: 0,
      x2: width,
      y1: y(threshold),
      y2: y(threshold),
      stroke: inkColour('link'),
      'stroke-width': 1.5,
      'stroke-dasharray': '4 3',
    }),
  ];
}

function lineMarks({ from, values, look }: ClaimLine, { x, y }: Scales): string[] {
  const points = values.map((value, i): [number, number] | null =>
    value === null ? null : [x(from + i), y(value)],
  );
  const stroke = inkColour(
    look === 'fails' ? 'against' : look === 'other' || look === 'open' ? 'strong' : 'for',
  );
  return [
    element('path', {
      d: brokenPath(points),
      fill: 'none',
      stroke,
      'stroke-width': 1.5,
      'stroke-linejoin': 'round',
      'stroke-dasharray': dashOf[look],
    }),
    ...alonePoints(points).map(([cx, cy]) => element('circle', { cx, cy, r: 2, fill: stroke })),
  ];
}

function meanMarks({ means }: ClaimSeriesState, { x, y }: Scales): string[] {
  return means.flatMap(({ window: [first, last], value, interval }) => {
    const [x1, x2] = [x(first - 0.5), x(last + 0.5)];
    const band =
      interval === undefined
        ? []
        : [
            element('rect', {
              x: x1,
              y: y(interval[1]),
              width: x2 - x1,
              height: Math.max(1, y(interval[0]) - y(interval[1])),
              fill: inkColour('for'),
              'fill-opacity': 0.25,
            }),
          ];
    const ink = inkColour('ink');
    return [
      ...band,
      element('line', { x1, x2, y1: y(value), y2: y(value), stroke: ink, 'stroke-width': 2 }),
    ];
  });
}

function slopeMarks({ slope }: ClaimSeriesState, { x, y }: Scales): string[] {
  if (slope === undefined) return [];
  const { window, middle, perYear, interval } = slope;
  const at = (year: number, rate: number): string =>
    `${x(year).toFixed(1)},${y(middle[1] + rate * (year - middle[0])).toFixed(1)}`;
  const [first, last] = window;
  const fan =
    interval === undefined
      ? []
      : [
          element('path', {
            d: `M${at(first, interval[0])}L${at(last, interval[0])}L${at(last, interval[1])}L${at(first, interval[1])}Z`,
            fill: inkColour('for'),
            'fill-opacity': 0.25,
          }),
        ];
  return [
    ...fan,
    element('path', {
      d: `M${at(first, perYear)}L${at(last, perYear)}`,
      stroke: inkColour('ink'),
      'stroke-width': 2,
      fill: 'none',
    }),
  ];
}

function crossingMarks({ crossing, change }: ClaimSeriesState, { x }: Scales): string[] {
  const at = crossing === undefined ? undefined : x(crossing);
  // A level begins with its first year, where the mean of the last one ends.
  const place = at ?? (change === undefined ? undefined : x(change - 0.5));
  if (place === undefined) return [];
  return [
    element('path', {
      d: `M${place.toFixed(1)},0V${plotHeight + 2 * pad}`,
      stroke: inkColour('ink'),
      'stroke-width': 1.5,
    }),
  ];
}
