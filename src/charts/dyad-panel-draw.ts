import { missingReasons } from '../core/missing.js';
import { symbolElement } from './actor-symbol.js';
import type { ChartContext } from './define.js';
import { alonePoints, brokenPath, element, label, tenth } from './draw.js';
import {
  areaElement,
  contextElements,
  placesOf,
  type Frame,
  type Place,
} from './dyad-panel-context.js';
import {
  areCounts,
  drawnOf,
  drawnWords,
  dyadScale,
  numbersOf,
  type DyadPanelLine,
  type DyadPanelState,
} from './dyad-panel-state.js';
import { formatNumber } from '../core/format.js';
import { boldness, dodge, lineHeight, textWidth } from './layout.js';
import { inkColour, slotColour, slotStyles } from './palette.js';
import { formatTick, yearTicks, type Scale } from './series-scales.js';
import { escapeText, plotArea, wrapSvg } from './svg.js';

/** Rooms beside the plot are the same in all panels, so that a year stands at the same place down the page. */
const leftRoom = 46;
const smallRoom = 80;
const largeRoom = 150;
const topRoom = 10;
const strip = 6;

export function drawDyadPanel(
  state: DyadPanelState,
  context: ChartContext,
  words: { readonly name: string; readonly description: string },
): string {
  const spoken = state.lines.filter((line) => numbersOf(state, drawnOf(state, line)).length > 0);
  const right = context.width - (state.large && context.width > 560 ? largeRoom : smallRoom);
  const least = state.large ? 300 : 112;
  const bottom = topRoom + Math.max(least, (spoken.length - 1) * (lineHeight - 1));
  const [from, to] = state.years;
  const frame: Frame = {
    left: leftRoom,
    right,
    top: topRoom,
    bottom,
    y: dyadScale(state, bottom, topRoom),
    toX: (moment) => leftRoom + ((moment - from) / (to + 1 - from)) * (right - leftRoom),
  };
  const own = state.lines.filter((line) => line.own);
  const foot = bottom + 4 + own.length * strip;
  return wrapSvg(
    context,
    { height: foot + 22 },
    [
      ...axisElements(state, frame, foot),
      ...contextElements(state, frame),
      ...own.flatMap((line) => bandElements(state, line, frame)),
      ...state.lines.toReversed().flatMap((line) => lineElements(state, line, frame)),
      ...own.flatMap((line, row) => gapElements(state, line, frame, bottom + 5 + row * strip)),
      ...labelElements(state, spoken, frame),
    ],
    {
      ...words,
      role: 'img',
      data: {
        ...plotArea(frame, state.years),
        panels: [
          frame.left,
          Math.round(right * 100) / 100,
          frame.top,
          bottom,
          // Of the table of numbers the columns of values, or those of places behind them.
          state.as === 'value' ? 0 : state.lines.length,
          state.lines.length,
        ].join(' '),
      },
    },
  );
}

function axisElements(state: DyadPanelState, frame: Frame, foot: number): string[] {
  const { left, right, y, toX } = frame;
  const format = state.as === 'percentile' ? percentTick : formatTick(state.unit, y);
  const years = yearTicks(state.years, right - left);
  return [
    ...shownTicks(y).flatMap((tick) => [
      element('line', {
        x1: left,
        x2: right,
        y1: y.toPixel(tick),
        y2: y.toPixel(tick),
        stroke: inkColour('line'),
      }),
      label(left - 6, y.toPixel(tick), format(tick), { fill: inkColour('muted'), anchor: 'end' }),
    ]),
    ...years.flatMap((year) => [
      element('line', {
        x1: toX(year + 0.5),
        x2: toX(year + 0.5),
        y1: foot,
        y2: foot + 4,
        stroke: inkColour('strong'),
      }),
      label(toX(year + 0.5), foot + 12, String(year), {
        fill: inkColour('muted'),
        anchor: 'middle',
      }),
    ]),
  ];
}

const percentTick = (tick: number): string => formatNumber(100 * tick);

/** On a logarithmic axis of many powers of ten those alone. */
function shownTicks({ ticks, type }: Scale): readonly number[] {
  if (type === 'linear' || ticks.length <= 5) return ticks;
  const powers = ticks.filter((tick) => Number.isInteger(Math.round(Math.log10(tick) * 1e9) / 1e9));
  const every = Math.ceil(powers.length / 5);
  return powers.length < 2 ? ticks : powers.filter((_, i) => i % every === 0);
}

/** The 90% interval of each value behind its line. */
function bandElements(state: DyadPanelState, line: DyadPanelLine, frame: Frame): string[] {
  const [from, to] = state.years;
  const inside = line.intervals.filter(([year]) => year >= from && year <= to);
  if (state.as === 'percentile' || inside.length < 2) return [];
  const of = (end: 1 | 2) =>
    placesOf(
      inside.map((one) => ({ year: one[0], value: one[end] })),
      frame,
      state.years,
    );
  return [areaElement(of(1), of(2), slotColour(line.slot), 0.2)];
}

function lineElements(state: DyadPanelState, line: DyadPanelLine, frame: Frame): string[] {
  const numbers = numbersOf(state, drawnOf(state, line));
  const last = numbers.at(-1);
  if (last === undefined) return [];
  const colour = slotColour(line.slot);
  const places = placesOf(numbers, frame, state.years);
  const [x, y] = [frame.toX(last.year + 0.5), frame.y.toPixel(last.value)];
  return [
    ...(areCounts(state)
      ? countElements(line, places, frame)
      : [
          element('path', {
            d: brokenPath(places),
            fill: 'none',
            stroke: colour,
            'stroke-width': line.own ? 2.25 : 1.5,
            'stroke-linejoin': 'round',
            'stroke-dasharray': line.broken ? '4 3' : slotStyles[line.slot].dash,
          }),
          ...alonePoints(places).map(([cx, cy]) =>
            element('circle', { cx, cy, r: 2, fill: colour }),
          ),
        ]),
    line.own || !areCounts(state) ? symbolElement(line.slot, x, y, { open: line.broken }) : '',
  ];
}

/** Counts of the pair as stems, those of others as points. */
function countElements(
  { own, slot, broken }: DyadPanelLine,
  places: readonly (Place | null)[],
  { y, bottom }: Frame,
): string[] {
  const ground = Math.min(bottom, y.toPixel(0));
  const shift = own ? (slot === 'b' ? 1.5 : slot === 'a' ? -1.5 : 0) : 0;
  return places.flatMap((place) => {
    if (place === null || place[1] >= ground) return [];
    const [x, top] = place;
    return own
      ? element('line', {
          x1: x + shift,
          x2: x + shift,
          y1: ground,
          y2: top,
          stroke: slotColour(slot),
          'stroke-width': slot === 'ab' ? 3 : 2,
          'stroke-dasharray': slot === 'b' ? '3 1' : null,
        })
      : element('circle', {
          cx: x,
          cy: top,
          r: 2,
          fill: broken ? inkColour('page') : slotColour(slot),
          stroke: slotColour(slot),
        });
  });
}

/** Dotted lines below the plot mark years without a value of the pair; the reason is their tooltip. */
function gapElements(
  { years: [from, to] }: DyadPanelState,
  { gaps, slot, label: name }: DyadPanelLine,
  { left, right, toX }: Frame,
  y: number,
): string[] {
  return gaps
    .filter((gap) => gap.to >= from && gap.from <= to)
    .map((gap) => {
      const span = gap.from === gap.to ? String(gap.from) : `${gap.from} to ${gap.to}`;
      const words = `${name}, ${span}: no value. ${missingReasons[gap.reason]}`;
      return element(
        'line',
        {
          x1: Math.max(left, toX(gap.from + 0.1)),
          x2: Math.min(right, toX(gap.to + 0.9)),
          y1: y,
          y2: y,
          stroke: slotColour(slot),
          'stroke-width': 2,
          'stroke-dasharray': '2 2',
        },
        `<title>${escapeText(words)}</title>`,
      );
    });
}

/** Names at the ends of the lines, moved apart; with room, the last value as well. */
function labelElements(
  state: DyadPanelState,
  lines: readonly DyadPanelLine[],
  { right, top, bottom, y, toX }: Frame,
): string[] {
  const ends = lines.map((line) => numbersOf(state, drawnOf(state, line)).at(-1)!);
  const wanted = ends.map(({ value }) => y.toPixel(value));
  const middles = dodge(
    wanted,
    lines.map(() => lineHeight - 1),
    top - 8,
    bottom + 8,
  );
  return lines.flatMap((line, i) => {
    const { year, value } = ends[i]!;
    const colour = slotColour(line.slot);
    const words =
      state.large && right > 400 ? `${line.label} ${drawnWords(state, value)}` : line.label;
    const from = toX(year + 0.5) + 5;
    return [
      right - from > 8 || Math.abs(middles[i]! - wanted[i]!) > 4
        ? element('path', {
            d: `M${tenth(from)},${tenth(wanted[i]!)}H${tenth(right)}L${tenth(right + 5)},${tenth(middles[i]!)}`,
            fill: 'none',
            stroke: colour,
            'stroke-opacity': 0.45,
            'stroke-dasharray': '1 2',
          })
        : '',
      label(right + 7, middles[i]!, fitted(words), { fill: colour, bold: line.own }),
    ];
  });
}

const fitted = (words: string): string =>
  textWidth(words) * boldness <= largeRoom ? words : words.replace(/ .*/, '');
