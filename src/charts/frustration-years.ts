import { defineChart, type ChartContext } from './define.js';
import { valueAxis } from './draw/axes.js';
import { key, stack } from './draw/layout.js';
import { alone, band, box, disc, path, pathThrough, upright, type Place } from './draw/marks.js';
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
  type YearDraws,
} from './frustration-years-state.js';
import { ink, slotColour } from './palette.js';

/**
 * The frustration index of several networks, with its share of the ties, hostile ties and balanced triangles, each with the
 * band of draws of the signs where there are some. The size of the blocs is not drawn: where several divisions are
 * as good, it is that of whichever the search met.
 */
export const frustrationYears = defineChart<FrustrationYearsState>({
  id: 'frustration-years',
  title: 'Frustration index over time',
  summary:
    'How many ties are at odds with the best two blocs in each network, how many are hostile, and the share of balanced triangles, with bands from draws of the signs.',
  finding: frustrationFinding,
  describe: describeFrustration,
  table: frustrationTable,
  data: frustrationData,
  draw,
});

interface Panel {
  readonly title: string;
  readonly of: (year: CountedYear) => number | null;
  readonly text: (value: number) => string;
  /** At the ends of the axis, where that is shorter. */
  readonly tick?: (value: number) => string;
  /** Below the value, where the index is not proven; absent where nothing is to be proven. */
  readonly least?: (year: CountedYear) => number;
  /** The band of the draws. */
  readonly band: (draws: YearDraws) => readonly [number, number] | null;
  /** Whether the axis may begin above zero. */
  readonly isHigh?: true;
}

const shortPercent = (share: number): string => percent(share).replace('.0%', '%');

const panels: readonly Panel[] = [
  {
    title: 'Frustration index, in ties',
    of: ({ frustration }) => frustration,
    text: formatNumber,
    least: ({ bound }) => bound,
    band: ({ frustration }) => frustration,
  },
  {
    title: 'Frustration index as a share of the ties',
    of: shareOf,
    text: percent,
    tick: shortPercent,
    least: ({ bound, ties }) => (ties === 0 ? 0 : bound / ties),
    band: ({ share }) => share,
  },
  {
    title: 'Hostile ties',
    of: ({ hostile }) => hostile,
    text: formatNumber,
    band: ({ hostile }) => hostile,
  },
  {
    title: 'Balanced triangles, as a share of all',
    of: ({ balanced }) => balanced,
    text: percent,
    tick: shortPercent,
    band: ({ balanced }) => balanced,
    isHigh: true,
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

const bandStyle = { fill: slotColour('a'), fillOpacity: 0.28 };
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
      isUsed: counted.some(({ draws }) => draws !== undefined),
      swatch: box({ left: 2, right: 22, top: 2, bottom: 14 }, bandStyle),
      text: '90% of draws of the signs',
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
  panel: Panel,
  places: readonly number[],
  width: number,
): Block {
  const { title, text, tick = text, least } = panel;
  const ends = endsOf(years, panel);
  const y = linear(ends, [plotHeight, 0]);
  const points = years.map((year, i): Place | null => {
    const value = isCounted(year) ? panel.of(year) : null;
    return value === null ? null : [places[i]!, y(value)];
  });
  const many = years.length > 80;
  const half = years.length < 2 ? 8 : (places.at(-1)! - places[0]!) / (years.length - 1) / 2;
  const chosen = years.findIndex(({ label: one }) => one === marked);
  const elements = [
    ...valueAxis({ left, right: width }, ends, y, { format: tick }),
    ...years.map((year, i) => {
      const edges = { left: places[i]! - half, right: places[i]! + half };
      return isCounted(year)
        ? ''
        : box({ ...edges, top: 0, bottom: plotHeight }, { fill: ink.line });
    }),
    bandOf(years, panel, places, y),
    chosen < 0 ? '' : upright(places[chosen]!, [-6, plotHeight], { stroke: ink.ink, width: 1.5 }),
    // Lines join what follows one another in time; windows of a file need not.
    noun === 'year' ? path(pathThrough(points), gapStyle) : '',
    ...years.flatMap((year, i) => {
      const point = points[i];
      if (!isCounted(year) || point === undefined || point === null) return [];
      const [x, middle] = point;
      const proven = least === undefined || isProven(year);
      return [
        proven ? '' : upright(x, [middle, y(least(year))], gapStyle),
        many && proven ? '' : dot(x, middle, proven),
      ];
    }),
    ...(many ? alone(points).map(([x, middle]) => dot(x, middle, true)) : []),
    ...notes(years, panel, points, width),
  ];
  return {
    height: 36 + plotHeight,
    elements: [label(0, 8, title, { bold: true }), at(0, 36, elements)],
  };
}

/** Ends of the axis, the bands within them. */
function endsOf(years: readonly Year[], { of, band, isHigh }: Panel): [number, number] {
  const values = years.filter(isCounted).flatMap((year) => {
    const ends = year.draws && band(year.draws);
    return [of(year) ?? [], ends ?? []].flat();
  });
  if (isHigh !== true) return [0, niceTop(Math.max(0, ...values))];
  return [Math.min(0.9, Math.floor(10 * Math.min(...values)) / 10), 1];
}

/** The band of the draws behind the line; a stroke for each network that does not follow another in time. */
function bandOf(
  years: readonly Year[],
  { band: ofDraws }: Panel,
  places: readonly number[],
  y: (value: number) => number,
): string {
  const ends = years.map((year) =>
    isCounted(year) && year.draws !== undefined ? ofDraws(year.draws) : null,
  );
  const side = (which: 0 | 1): (Place | null)[] =>
    ends.map((one, i) => (one === null ? null : [places[i]!, y(one[which])]));
  return [
    band(side(0), side(1), bandStyle),
    ...alone(side(0)).map(([x, low]) => {
      const high = ends[places.indexOf(x)]![1];
      return upright(x, [y(high), low], { stroke: slotColour('a'), width: 5, opacity: 0.3 });
    }),
  ].join('');
}

/** The highest, the last and the lowest value by name, where they do not stand over one another. */
function notes(
  years: readonly Year[],
  { of, text }: Pick<Panel, 'of' | 'text'>,
  points: readonly (Place | null)[],
  width: number,
): string[] {
  const counted = years.filter(isCounted).filter((year) => of(year) !== null);
  if (counted.length === 0) return [];
  const valueOf = (year: CountedYear): number => of(year)!;
  const lowest = highest(counted, (year) => -valueOf(year));
  const take = roomOf([]);
  return [...new Set([highest(counted, valueOf), counted.at(-1)!, lowest])].flatMap((year) => {
    const words = `${year.label}: ${text(valueOf(year))}`;
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
