import { defineChart, type ChartContext } from './define.js';
import { alonePoints, at, brokenPath, element, keyRow, label, tenth } from './draw.js';
import { formatNumber } from '../core/format.js';
import {
  describeFrustration,
  frustrationFinding,
  frustrationData,
  frustrationTable,
  type FrustrationYearsState,
  highest,
  isProven,
  isTold,
  percent,
  shareOf,
  type ToldYear,
} from './frustration-years-state.js';
import { lineHeight, textWidth, wrapText } from './layout.js';
import { inkColour, slotColour } from './palette.js';
import { wrapSvg } from './svg.js';

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
  render,
});

interface Panel {
  readonly title: string;
  readonly of: (year: ToldYear) => number;
  readonly text: (value: number) => string;
  /** Below the value, where the index is not proven. */
  readonly least?: (year: ToldYear) => number;
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
const panelHeight = 104;

/** Where the networks stand: by their years, or side by side. */
function placesOf({ years, noun }: FrustrationYearsState, width: number): (i: number) => number {
  const numbers = years.map(({ label: text }, i) => (noun === 'year' ? Number(text) : i));
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const inner = width - left - 16;
  return (i) =>
    tenth(left + 8 + (high === low ? inner / 2 : ((numbers[i]! - low) / (high - low)) * inner));
}

function render(state: FrustrationYearsState, context: ChartContext): string {
  const { width } = context;
  const placeOf = placesOf(state, width);
  const key = keyRow(keyOf(state), width);
  const elements = [...key.elements];
  let y = key.height + 8;
  for (const panel of panels) {
    elements.push(label(0, y + 8, panel.title, { bold: true }));
    elements.push(at(0, y + 36, panelElements(state, panel, placeOf, width)));
    y += panelHeight + 60;
  }
  elements.push(...axis(state, placeOf, y - 20, width));
  const source = wrapText(`Source: ${state.source}.`, width);
  elements.push(
    ...source.map((line, i) =>
      label(0, y + 12 + (i + 0.5) * lineHeight, line, { fill: inkColour('muted') }),
    ),
  );
  return wrapSvg(context, { height: y + 12 + source.length * lineHeight }, elements, {
    name: frustrationFinding(state),
    description: describeFrustration(state),
    role: 'img',
  });
}

function keyOf({ years, noun }: FrustrationYearsState): { swatch: string; text: string }[] {
  const told = years.filter(isTold);
  return [
    { swatch: dot(12, 8, true), text: 'proven: no two blocs leave fewer' },
    ...(told.every(isProven)
      ? []
      : [
          {
            swatch:
              element('line', { x1: 12, x2: 12, y1: 0, y2: 16, ...gapStyle }) + dot(12, 8, false),
            text: 'best found, down to what is proven',
          },
        ]),
    ...(told.length === years.length
      ? []
      : [
          {
            swatch: element('rect', { x: 4, y: 0, width: 16, height: 16, fill: inkColour('line') }),
            text: `no network of the ${noun}`,
          },
        ]),
  ];
}

const gapStyle = { stroke: slotColour('a'), 'stroke-width': 1.5 };

const dot = (x: number, y: number, proven: boolean): string =>
  element('circle', {
    ...{ cx: x, cy: y, r: 2.5, stroke: slotColour('a'), 'stroke-width': 1.5 },
    fill: proven ? slotColour('a') : inkColour('page'),
  });

function panelElements(
  { years, noun, marked }: FrustrationYearsState,
  { of, text, least }: Panel,
  placeOf: (i: number) => number,
  width: number,
): string[] {
  const told = years.filter(isTold);
  const top = niceTop(Math.max(...told.map(of)));
  const heightOf = (value: number): number => tenth(panelHeight * (1 - value / top));
  const points = years.map((year, i) =>
    isTold(year) ? ([placeOf(i), heightOf(of(year))] as const) : null,
  );
  const step =
    years.length < 2 ? 16 : (placeOf(years.length - 1) - placeOf(0)) / (years.length - 1);
  const gaps = years.map((year, i) =>
    isTold(year)
      ? ''
      : element('rect', {
          ...{ x: tenth(placeOf(i) - step / 2), y: 0, width: tenth(step), height: panelHeight },
          fill: inkColour('line'),
        }),
  );
  const bounds = years.map((year, i) =>
    isTold(year) && !isProven(year) && least !== undefined
      ? element('line', {
          ...{ x1: placeOf(i), x2: placeOf(i), y1: heightOf(of(year)), y2: heightOf(least(year)) },
          ...gapStyle,
        })
      : '',
  );
  const dots = years.map((year, i) =>
    isTold(year) && (years.length <= 80 || !isProven(year))
      ? dot(placeOf(i), points[i]![1], isProven(year) || least === undefined)
      : '',
  );
  // Lines join what follows one another in time; windows of a file need not.
  const line =
    noun === 'year' ? element('path', { d: brokenPath(points), fill: 'none', ...gapStyle }) : '';
  return [
    ...[0, top].flatMap((value) => [
      element('line', {
        ...{ x1: left, x2: width, y1: heightOf(value), y2: heightOf(value) },
        stroke: inkColour('line'),
      }),
      label(left - 8, heightOf(value), text(value), { anchor: 'end', fill: inkColour('muted') }),
    ]),
    ...gaps,
    ...markOf(years, marked, placeOf),
    line,
    ...bounds,
    ...dots,
    ...(alonePoints(points).length > 0 && years.length > 80
      ? alonePoints(points).map(([x, y]) => dot(x, y, true))
      : []),
    ...notes(years, of, text, { placeOf, heightOf, width }),
  ];
}

/** A line at the one that the reader looks at. */
function markOf(
  years: FrustrationYearsState['years'],
  marked: string | undefined,
  placeOf: (i: number) => number,
): string[] {
  const i = years.findIndex(({ label: text }) => text === marked);
  if (i < 0) return [];
  const x = placeOf(i);
  return [
    element('line', {
      ...{ x1: x, x2: x, y1: -6, y2: panelHeight },
      ...{ stroke: inkColour('ink'), 'stroke-width': 1.5 },
    }),
  ];
}

/** The highest, the lowest and the last value by name, where they do not stand over one another. */
function notes(
  years: FrustrationYearsState['years'],
  of: (year: ToldYear) => number,
  text: (value: number) => string,
  {
    placeOf,
    heightOf,
    width,
  }: {
    readonly placeOf: (i: number) => number;
    readonly heightOf: (value: number) => number;
    readonly width: number;
  },
): string[] {
  const told = years.filter(isTold);
  const wanted = [highest(told, of), told.at(-1)!, highest(told, (year) => -of(year))];
  const taken: { readonly left: number; readonly right: number }[] = [];
  return [...new Set(wanted)].flatMap((year) => {
    const words = `${year.label}: ${text(of(year))}`;
    const half = textWidth(words) / 2;
    const x = Math.min(width - half - 4, Math.max(left + half + 4, placeOf(years.indexOf(year))));
    if (taken.some((other) => x - half < other.right && other.left < x + half)) return [];
    taken.push({ left: x - half - 8, right: x + half + 8 });
    const y = heightOf(of(year));
    // The lowest value by its own side of the line, where there is room above the axis.
    const isLow = year === wanted[2] && y < panelHeight - 20;
    return [label(tenth(x), isLow ? y + 14 : y - 12, words, { anchor: 'middle', halo: true })];
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
function axis(
  { years }: FrustrationYearsState,
  placeOf: (i: number) => number,
  y: number,
  width: number,
): string[] {
  let free = -Infinity;
  return years.flatMap(({ label: text }, i) => {
    const isRound = !/^\d{4}$/.test(text) || Number(text) % 5 === 0 || years.length <= 12;
    const half = textWidth(text) / 2;
    const x = tenth(Math.min(width - half, placeOf(i)));
    if (!isRound || x - half < free) return [];
    free = x + half + 12;
    return [label(x, y + 8, text, { anchor: 'middle', fill: inkColour('muted') })];
  });
}
