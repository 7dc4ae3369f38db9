import { dataOf } from './data.js';
import { defineChart, type ChartContext } from './define.js';
import { crossAxis, valueAxis } from './draw/axes.js';
import { isNarrow } from './draw/layout.js';
import { disc, path, pathThrough, type Place } from './draw/marks.js';
import { formatTick, scaleOfValues } from './draw/scales.js';
import { at, type Picture } from './draw/svg.js';
import { label, note, paragraph } from './draw/text.js';
import { formatWindow } from '../core/format.js';
import { formatValue } from '../core/units.js';
import { ink } from './palette.js';
import { numbers, tableOf, words } from './table.js';

/** One side of a trade-off: a series in words, with its unit. */
interface Side {
  readonly label: string;
  readonly unit: string;
}

export interface TradeOffState {
  /** Whose dilemma it is. */
  readonly of: string;
  readonly gain: Side;
  readonly cost: Side;
  /** Years in which both are known, in order. */
  readonly points: readonly {
    readonly year: number;
    readonly gain: number;
    readonly cost: number;
  }[];
}

export const tradeOff = defineChart<TradeOffState>({
  id: 'trade-off',
  title: 'A dilemma: what is gained and what it costs',
  summary:
    'The path of a state over the years: what it gains from left to right, what that costs it from bottom to top.',
  finding,
  describe,
  table: ({ points, gain, cost }) =>
    tableOf(points, [
      words('Year', ({ year }) => String(year)),
      numbers(gain.label, (point) => formatValue(point.gain, gain.unit)),
      numbers(cost.label, (point) => formatValue(point.cost, cost.unit)),
    ]),
  data: ({ points, gain, cost }) =>
    dataOf(points, {
      year: ({ year }) => year,
      gain: (point) => point.gain,
      gain_of: () => gain.label,
      gain_unit: () => gain.unit,
      cost: (point) => point.cost,
      cost_of: () => cost.label,
      cost_unit: () => cost.unit,
    }),
  draw,
});

/** Where the path ends, as against its beginning. */
function finding({ of, points }: TradeOffState): string {
  const [first, last] = [points[0]!, points.at(-1)!];
  const moved = (from: number, to: number): string =>
    to > from ? 'higher' : to < from ? 'lower' : 'the same';
  return `${of}, ${formatWindow([first.year, last.year])}: gain ${moved(first.gain, last.gain)}, cost ${moved(first.cost, last.cost)}`;
}

function describe({ of, points, gain, cost }: TradeOffState): string {
  const [first, last] = [points[0]!, points.at(-1)!];
  const move = (side: Side, from: number, to: number): string =>
    `${side.label} from ${formatValue(from, side.unit)} to ${formatValue(to, side.unit)}`;
  return `${of}, ${first.year} to ${last.year}: ${move(gain, first.gain, last.gain)}; ${move(cost, first.cost, last.cost)}`;
}

const axisWords = ({ label: words, unit }: Side, arrow: string): string =>
  `${words} (${unit}) ${arrow}`;

function draw({ points, gain, cost }: TradeOffState, { width }: ChartContext): Picture {
  const over = paragraph(axisWords(cost, '↑'), width);
  const below = paragraph(axisWords(gain, '→'), width);
  const edges = { left: 52, right: width - 28, top: 24, bottom: isNarrow(width) ? 244 : 304 };
  const steps = isNarrow(width) ? 4 : 6;
  const x = scaleOfValues(
    points.map((point) => point.gain),
    gain.unit,
    [edges.left, edges.right],
    steps,
  );
  const y = scaleOfValues(
    points.map((point) => point.cost),
    cost.unit,
    [edges.bottom, edges.top],
    5,
  );
  const places = points.map((point): Place => [x.at(point.gain), y.at(point.cost)]);
  return {
    height: over.height + edges.bottom + 28 + below.height,
    elements: [
      ...over.elements,
      at(0, over.height, [
        ...valueAxis(edges, y.ticks, y.at, { format: formatTick(cost.unit, y) }),
        ...crossAxis(edges, x.ticks, x.at, { format: formatTick(gain.unit, x) }),
        path(pathThrough(places), { stroke: ink.strong, width: 1.5 }),
        ...places.map(([cx, cy], i) =>
          disc(cx, cy, isEnd(i, places) ? 5 : 3, {
            fill: i === places.length - 1 ? ink.for : ink.ink,
            title: String(points[i]!.year),
          }),
        ),
        ...yearLabels(points, places),
      ]),
      at(0, over.height + edges.bottom + 28, below.elements),
    ],
  };
}

const isEnd = (i: number, { length }: readonly unknown[]): boolean => i === 0 || i === length - 1;

/** How far apart two years stand, so that neither covers the other. */
const apart = 34;

/** The first and the last year, then as many others as find room. */
function yearLabels(points: TradeOffState['points'], places: readonly Place[]): string[] {
  const order = places.map((_, i) => i).sort((a, b) => rank(a, places) - rank(b, places));
  const shown: number[] = [];
  for (const i of order) {
    const [x, y] = places[i]!;
    const isFree = shown.every((j) => {
      const [ox, oy] = places[j]!;
      return Math.abs(x - ox) > apart || Math.abs(y - oy) > 17;
    });
    if (isFree) shown.push(i);
  }
  return shown.map((i) => {
    const [x, y] = places[i]!;
    const style = isEnd(i, places) ? { bold: true } : note;
    return label(x, y - 13, String(points[i]!.year), { ...style, anchor: 'middle', halo: true });
  });
}

const rank = (i: number, { length }: readonly unknown[]): number =>
  i === length - 1 ? -2 : i === 0 ? -1 : i;
