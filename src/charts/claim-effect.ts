import { dataOf } from './data.js';
import { defineChart, type ChartContext } from './define.js';
import { element, label } from './draw.js';
import { formatNumber, formatWindow } from '../core/format.js';
import { formatInterval } from '../core/units.js';
import { lineHeight, wrapText } from './layout.js';
import { inkColour } from './palette.js';
import { wrapSvg } from './svg.js';

export interface ClaimEffectState {
  /** What is tested, in words. */
  readonly label: string;
  /** Whose alignment the effect is on. */
  readonly population: string;
  readonly unit: string;
  readonly window: readonly [number, number];
  readonly estimate: number;
  readonly interval: readonly [number, number];
  /** The side of zero that is asked for. */
  readonly sign: 'positive' | 'negative';
  readonly look: 'holds' | 'fails' | 'open';
}

const plotHeight = 34;
const pad = 5;

export const claimEffect = defineChart<ClaimEffectState>({
  id: 'claim-effect',
  title: 'The estimate behind a claim',
  summary:
    'A small chart: an estimated effect as a dot with its interval, no effect as a dashed line, the side asked for shaded.',
  finding: ({ label: words, population, window, unit }) =>
    `${words} (${population}, ${formatWindow(window)}; ${unit})`,
  describe,
  table: ({ population, window, unit, estimate, interval }) => ({
    columns: [
      { label: 'Of', numeric: false },
      { label: 'Years', numeric: false },
      { label: `Effect, ${unit}`, numeric: true },
      { label: '90% interval', numeric: true },
    ],
    rows: [
      [population, formatWindow(window), formatNumber(estimate), formatInterval(interval, 'index')],
    ],
  }),
  data: (state) =>
    dataOf([state], {
      test: ({ label: words }) => words,
      population: ({ population }) => population,
      from: ({ window }) => window[0],
      to: ({ window }) => window[1],
      effect: ({ estimate }) => estimate,
      low90: ({ interval }) => interval[0],
      high90: ({ interval }) => interval[1],
      unit: ({ unit }) => unit,
      asked: ({ sign }) => sign,
    }),
  render,
});

function describe({ estimate, interval, sign, unit }: ClaimEffectState): string {
  const [low, high] = interval;
  const side = low > 0 ? 'above zero' : high < 0 ? 'below zero' : 'on both sides of zero';
  return `Effect ${formatNumber(estimate)} ${unit}, 90% interval ${formatInterval(interval, 'index')}, which lies ${side}; asked: ${sign === 'positive' ? 'above' : 'below'} zero`;
}

const colours = { holds: 'for', fails: 'against', open: 'strong' } as const;

function render(state: ClaimEffectState, context: ChartContext): string {
  const { width } = context;
  const { population, window, unit, estimate, interval, sign, look } = state;
  const [low, high] = [Math.min(0, estimate, interval[0]), Math.max(0, estimate, interval[1])];
  const x = (value: number): number =>
    pad + ((value - low) / (high - low || 1)) * (width - 2 * pad);
  const head = [population, formatWindow(window)].flatMap((text) => wrapText(text, width));
  const top = head.length * lineHeight + 2;
  const middle = top + plotHeight / 2;
  const foot = top + plotHeight + lineHeight;
  const below = wrapText(unit, width);
  const muted = { fill: inkColour('muted') };
  const written = [
    ...head.map((text, i) => label(0, (i + 0.5) * lineHeight, text, muted)),
    label(Math.min(Math.max(x(0), pad), width - pad), top + plotHeight + 8, '0', {
      ...muted,
      anchor: 'middle',
    }),
    ...below.map((text, i) => label(0, foot + (i + 0.5) * lineHeight, text, muted)),
  ];
  return wrapSvg(
    context,
    { height: foot + below.length * lineHeight, className: 'spark' },
    [...marks({ x, top, middle, width }, { estimate, interval, sign, look }), ...written],
    { name: claimEffect.finding(state), description: describe(state), role: 'img' },
  );
}

interface Place {
  readonly x: (value: number) => number;
  readonly top: number;
  readonly middle: number;
  readonly width: number;
}

function marks(
  { x, top, middle, width }: Place,
  {
    estimate,
    interval,
    sign,
    look,
  }: Pick<ClaimEffectState, 'estimate' | 'interval' | 'sign' | 'look'>,
): string[] {
  const zero = x(0);
  const [from, to] = sign === 'positive' ? [zero, width] : [0, zero];
  const [start, end] = [x(interval[0]), x(interval[1])];
  const stroke = inkColour(colours[look]);
  return [
    element('rect', {
      ...{ x: from, y: top, width: to - from, height: plotHeight },
      fill: inkColour('line'),
      'fill-opacity': 0.55,
    }),
    element('line', {
      ...{ x1: zero, x2: zero, y1: top, y2: top + plotHeight },
      stroke: inkColour('link'),
      'stroke-width': 1.5,
      'stroke-dasharray': '4 3',
    }),
    element('path', {
      d: `M${start.toFixed(1)},${middle}H${end.toFixed(1)}M${start.toFixed(1)},${middle - 5}v10M${end.toFixed(1)},${middle - 5}v10`,
      stroke,
      'stroke-width': 2,
      fill: 'none',
    }),
    element('circle', { cx: x(estimate), cy: middle, r: 4, fill: inkColour('ink') }),
  ];
}
