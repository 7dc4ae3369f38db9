import { dataOf } from './data.js';
import { defineChart, type ChartContext } from './define.js';
import { box, disc, path, upright } from './draw/marks.js';
import { linear } from './draw/scales.js';
import { at, tenth, type Picture } from './draw/svg.js';
import { label, noteMiddle, paragraph } from './draw/text.js';
import { formatNumber, formatWindow } from '../core/format.js';
import { formatInterval } from '../core/units.js';
import { ink } from './palette.js';
import { numbers, tableOf, words } from './table.js';

export interface ClaimEffectState {
  /** What is tested, in words. */
  readonly label: string;
  /** Whose alignment the effect is on. */
  readonly population: string;
  readonly unit: string;
  readonly window: readonly [number, number];
  readonly estimate: number;
  readonly interval: readonly [number, number];
  /** The side of zero that the test requires. */
  readonly sign: 'positive' | 'negative';
  readonly look: 'holds' | 'fails' | 'open';
}

export const claimEffect = defineChart<ClaimEffectState>({
  id: 'claim-effect',
  title: 'The estimate behind a claim',
  summary:
    'A small chart: an estimated effect as a dot with its interval, no effect as a dashed line, the side that the test requires shaded.',
  finding: ({ label: tested, population, window, unit }) =>
    `${tested} (${population}, ${formatWindow(window)}; ${unit})`,
  describe,
  table: (state) =>
    tableOf(
      [state],
      [
        words('Of', ({ population }) => population),
        words('Years', ({ window }) => formatWindow(window)),
        numbers(`Effect, ${state.unit}`, ({ estimate }) => formatNumber(estimate)),
        numbers('90% interval', ({ interval }) => formatInterval(interval, 'index')),
      ],
    ),
  data: (state) =>
    dataOf([state], {
      test: ({ label: tested }) => tested,
      population: ({ population }) => population,
      from: ({ window }) => window[0],
      to: ({ window }) => window[1],
      effect: ({ estimate }) => estimate,
      low90: ({ interval }) => interval[0],
      high90: ({ interval }) => interval[1],
      unit: ({ unit }) => unit,
      asked: ({ sign }) => sign,
    }),
  draw,
});

function describe({ estimate, interval, sign, unit }: ClaimEffectState): string {
  const [low, high] = interval;
  const side = low > 0 ? 'above zero' : high < 0 ? 'below zero' : 'on both sides of zero';
  return `Effect ${formatNumber(estimate)} ${unit}, 90% interval ${formatInterval(interval, 'index')}, which lies ${side}; required: ${sign === 'positive' ? 'above' : 'below'} zero`;
}

const colours = { holds: ink.for, fails: ink.against, open: ink.strong } as const;

function draw(state: ClaimEffectState, { width }: ChartContext): Picture {
  const { population, window, unit, estimate, interval, sign, look } = state;
  const pad = 5;
  const shown = [0, estimate, ...interval];
  const x = linear([Math.min(...shown), Math.max(...shown)], [pad, width - pad]);
  const [who, when] = [paragraph(population, width), paragraph(formatWindow(window), width)];
  const top = who.height + when.height + 2;
  const bottom = top + 34;
  const middle = (top + bottom) / 2;
  const zero = x(0);
  const [left, right] = sign === 'positive' ? [zero, width] : [0, zero];
  const [start, end] = interval.map((value) => tenth(x(value)));
  const whiskers = `M${start},${middle}H${end}M${start},${middle - 5}v10M${end},${middle - 5}v10`;
  const below = paragraph(unit, width);
  return {
    height: bottom + 16 + below.height,
    className: 'spark',
    elements: [
      box({ left, right, top, bottom }, { fill: ink.line, fillOpacity: 0.55 }),
      upright(zero, [top, bottom], { stroke: ink.link, width: 1.5, dash: '4 3' }),
      path(whiskers, { stroke: colours[look], width: 2 }),
      disc(x(estimate), middle, 4, { fill: ink.ink }),
      ...who.elements,
      at(0, who.height, when.elements),
      label(Math.min(Math.max(zero, pad), width - pad), bottom + 8, '0', noteMiddle),
      at(0, bottom + 16, below.elements),
    ],
  };
}
