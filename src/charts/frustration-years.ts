import { defineChart, type ChartContext } from './define.js';
import { valueAxis } from './draw/axes.js';
import { key, stack } from './draw/layout.js';
import { alone, box, disc, path, pathThrough, upright } from './draw/marks.js';
import { roomOf } from './draw/place.js';
import { linear } from './draw/scales.js';
import { at, tenth, type Block, type Picture } from './draw/svg.js';
import { label, noteMiddle, paragraph, textWidth } from './draw/text.js';
import { formatNumber } from '../core/format.js';
import {
  describeFrustration,
  frustrationFinding,
  frustrationData,
  frustrationTable,
  type FrustrationYearsState,
  highest,
  isProven,
  isCounted,
  percent,
  shareOf,
  type CountedYear,
} from './frustration-years-state.js';
import { ink, slotColour } from './palette.js';

/**
 * The frustration index of several networks, with its share of the ties. The size of the blocs is not drawn: where several divisions are
 * as good, it is that of whichever the search met.
 */
export const frustrationYears = defineChart<FrustrationYearsState>({
  id: 'frustration-years',
  title: 'Frustration index over time',
  summary:
    'How many ties are at odds with the best two blocs in each network, as a count and as a share of the ties.',
  finding: frustrationFinding,
  describe: describeFrustration,
  table: frustrationTable,
  data: frustrationData,
  draw,
});

interface Panel {
  readonly title: string;
  readonly of: (year: CountedYear) => number;
  readonly text: (value: number) => string;
  /** Below the value, where the index is not proven. */
  readonly least: (year: CountedYear) => number;
}

const panels: readonly Panel[] = [
  {
    title: 'Frustration index, in ties',
    of: ({ frustration }) => frustration,
    text: formatNumber,
    least: ({ bound }) => bound,
  },
  {
    title: 'Frustration index as a share of the ties',
    of: shareOf,
    text: percent,
    least: ({ bound, ties }) => (ties === 0 ? 0 : bound / ties),
  },
];

const left = 48;
const plotHeight = 104;

type Year = FrustrationYearsState['years'][number];

/** Where the networks stand: by their years, or side by side. */
function placesOf({ years, noun }: FrustrationYearsState, width: number): number[] {
  const numbers = years.map(({ label: text }, i) => (noun === 'year' ? Number(text) : i));
  const ends = [Math.min(...numbers), Math.max(...numbers)] as const;
  const [start, end] = [left + 8, width - 8];
  const x = ends[0] === ends[1] ? () => (start + end) / 2 : linear(ends, [start, end]);
  return numbers.map((number) => tenth(x(number)));
}

function draw(state: FrustrationYearsState, { width }: ChartContext): Picture {
  const places = placesOf(state, width);
  return stack(
    [
      key(keyOf(state), width),
      ...panels.map((panel) => drawPanel(state, panel, places, width)),
      labelsBelow(state.years, places, width),
      paragraph(`Source: ${state.source}.`, width),
    ],
    16,
  );
}

const gapStyle = { stroke: slotColour('a'), width: 1.5 };

const dot = (x: number, y: number, proven: boolean): string =>
  disc(x, y, 2.5, { ...gapStyle, fill: proven ? gapStyle.stroke : ink.page });

function keyOf({ years, noun }: FrustrationYearsState) {
  const counted = years.filter(isCounted);
  const entries = [
    { isUsed: true, swatch: dot(12, 8, true), text: 'proven: no two blocs leave fewer' },
    {
      isUsed: !counted.every(isProven),
      swatch: upright(12, [0, 16], gapStyle) + dot(12, 8, false),
      text: 'best found, down to what is proven',
    },
    {
      isUsed: counted.length < years.length,
      swatch: box({ left: 4, right: 20, top: 0, bottom: 16 }, { fill: ink.line }),
      text: `no network of the ${noun}`,
    },
  ];
  return entries.filter(({ isUsed }) => isUsed);
}

function drawPanel(
  { years, noun, marked }: FrustrationYearsState,
  { title, of, text, least }: Panel,
  places: readonly number[],
  width: number,
): Block {
  const top = niceTop(Math.max(...years.filter(isCounted).map(of)));
  const y = linear([0, top], [plotHeight, 0]);
  const points = years.map((year, i) =>
    isCounted(year) ? ([places[i]!, y(of(year))] as const) : null,
  );
  const many = years.length > 80;
  const half = years.length < 2 ? 8 : (places.at(-1)! - places[0]!) / (years.length - 1) / 2;
  const chosen = years.findIndex(({ label: one }) => one === marked);
  const elements = [
    ...valueAxis({ left, right: width }, [0, top], y, { format: text }),
    ...years.map((year, i) => {
      const edges = { left: places[i]! - half, right: places[i]! + half };
      return isCounted(year)
        ? ''
        : box({ ...edges, top: 0, bottom: plotHeight }, { fill: ink.line });
    }),
    chosen < 0 ? '' : upright(places[chosen]!, [-6, plotHeight], { stroke: ink.ink, width: 1.5 }),
    // Lines join what follows one another in time; windows of a file need not.
    noun === 'year' ? path(pathThrough(points), gapStyle) : '',
    ...years.flatMap((year, i) => {
      if (!isCounted(year)) return [];
      const [x, middle] = points[i]!;
      const proven = isProven(year);
      return [
        proven ? '' : upright(x, [middle, y(least(year))], gapStyle),
        many && proven ? '' : dot(x, middle, proven),
      ];
    }),
    ...(many ? alone(points).map(([x, middle]) => dot(x, middle, true)) : []),
    ...notes(years, { of, text }, points, width),
  ];
  return {
    height: 36 + plotHeight,
    elements: [label(0, 8, title, { bold: true }), at(0, 36, elements)],
  };
}

/** The highest, the last and the lowest value by name, where they do not stand over one another. */
function notes(
  years: readonly Year[],
  { of, text }: Pick<Panel, 'of' | 'text'>,
  points: readonly (readonly [number, number] | null)[],
  width: number,
): string[] {
  const counted = years.filter(isCounted);
  const lowest = highest(counted, (year) => -of(year));
  const take = roomOf([]);
  return [...new Set([highest(counted, of), counted.at(-1)!, lowest])].flatMap((year) => {
    const words = `${year.label}: ${text(of(year))}`;
    const half = textWidth(words) / 2;
    const [wanted, y] = points[years.indexOf(year)]!;
    const x = Math.min(width - half - 4, Math.max(left + half + 4, wanted));
    const room = { left: x - half - 4, right: x + half + 4, top: 0, bottom: 1 };
    if (!take(room)) return [];
    // The lowest value at the lower side of the line, where there is room above the axis.
    const isLow = year === lowest && y < plotHeight - 20;
    return [label(x, isLow ? y + 14 : y - 12, words, { anchor: 'middle', halo: true })];
  });
}

/** A round number, no less than the value. */
function niceTop(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 1.5, 2, 3, 4, 5, 6, 8, 10]
    .map((factor) => factor * power)
    .find((one) => one >= value)!;
}

/** Labels below the last panel, as many as there is room for. */
function labelsBelow(years: readonly Year[], places: readonly number[], width: number): Block {
  let free = -Infinity;
  const elements = years.flatMap(({ label: text }, i) => {
    const isRound = !/^\d{4}$/.test(text) || Number(text) % 5 === 0 || years.length <= 12;
    const half = textWidth(text) / 2;
    const x = Math.min(width - half, places[i]!);
    if (!isRound || x - half < free) return [];
    free = x + half + 12;
    return [label(x, 4, text, noteMiddle)];
  });
  return { elements, height: 12 };
}
