import type { ChartContext } from './define.js';
import {
  panelArea,
  placesOf,
  plotArea,
  valueAxis,
  yearAxis,
  yearFrame,
  type YearFrame,
} from './draw/axes.js';
import { endLabels, gapRow, gapRows } from './draw/lines.js';
import { band, disc, symbol, trace, upright, type Place } from './draw/marks.js';
import { formatTick, type Scale } from './draw/scales.js';
import type { Picture } from './draw/svg.js';
import { lineHeight, textWidth } from './draw/text.js';
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
import { ink, slotColour, slotStyles } from './palette.js';

/** Rooms beside the plot are the same in all panels, so that a year stands at the same place down the page. */
const leftRoom = 46;
const smallRoom = 84;
const largeRoom = 150;

interface Frame extends YearFrame {
  readonly y: Scale;
}

export function drawDyadPanel(state: DyadPanelState, { width }: ChartContext): Picture {
  const { lines, years, large } = state;
  const drawn = lines.filter((line) => numbersOf(state, drawnOf(state, line)).length > 0);
  const right = width - (large && width > 560 ? largeRoom : smallRoom);
  const [top, least] = [10, large ? 300 : 112];
  const bottom = top + Math.max(least, (drawn.length - 1) * lineHeight);
  const y = dyadScale(state, bottom, top);
  const frame: Frame = { ...yearFrame({ left: leftRoom, right, top, bottom }, years), y };
  const subjects = lines.filter((line) => line.isSubject);
  const foot = bottom + 4 + subjects.length * gapRow;
  const format = state.as === 'percentile' ? percentTick : formatTick(state.unit, y);
  // Of the table of numbers the columns of values, or those of percentiles behind them.
  const column = state.as === 'value' ? 0 : lines.length;
  return {
    height: foot + 22,
    elements: [
      ...valueAxis(frame, shownTicks(y), y.at, { format }),
      ...yearAxis(frame, foot),
      ...contextMarks(state, frame),
      ...subjects.map((line) => intervalMark(state, line, frame)),
      ...lines.toReversed().flatMap((line) => lineMarks(state, line, frame)),
      ...gapRows(
        subjects.map((line) => ({ ...line, colour: slotColour(line.slot) })),
        frame,
        bottom + 3,
      ),
      ...endLabels(
        drawn.map((line) => endOf(state, line, frame)),
        frame,
      ),
    ],
    data: { ...plotArea(frame), panels: panelArea(frame, column, lines.length) },
  };
}

const percentTick = (tick: number): string => formatNumber(100 * tick);

/** On a logarithmic axis of many powers of ten those alone. */
function shownTicks({ ticks, type }: Scale): readonly number[] {
  if (type === 'linear' || ticks.length <= 5) return ticks;
  const powers = ticks.filter((tick) => Number.isInteger(Math.round(Math.log10(tick) * 1e9) / 1e9));
  const every = Math.ceil(powers.length / 5);
  return powers.length < 2 ? ticks : powers.filter((_, i) => i % every === 0);
}

/** The middle half of all pairs as a grey band, and their median as a grey line; among percentiles they are always the same. */
function contextMarks(state: DyadPanelState, frame: Frame): string[] {
  const { left, right, y } = frame;
  const colour = slotColour('context');
  const of = (values: readonly (number | null)[], percentile: number): (Place | null)[] =>
    state.as === 'percentile'
      ? [left, right].map((x) => [x, y.at(percentile)])
      : placesOf(numbersOf(state, values), frame, y.at);
  const { low, median, high } = state.context;
  return [
    band(of(low, 0.25), of(high, 0.75), { fill: colour, fillOpacity: 0.16 }),
    trace(of(median, 0.5), { stroke: colour, dash: '1 3', dot: 0.75 }),
  ];
}

/** The 90% interval of each value behind its line. */
function intervalMark(state: DyadPanelState, { intervals, slot }: DyadPanelLine, frame: Frame) {
  const [from, to] = state.years;
  if (state.as === 'percentile') return '';
  const inside = intervals.filter(([year]) => year >= from && year <= to);
  const [low, high] = ([1, 2] as const).map((end) =>
    placesOf(
      inside.map((one) => ({ year: one[0], value: one[end] })),
      frame,
      frame.y.at,
    ),
  );
  return band(low!, high!, { fill: slotColour(slot), fillOpacity: 0.2 });
}

function lineMarks(state: DyadPanelState, line: DyadPanelLine, frame: Frame): string[] {
  const { slot, isSubject, broken } = line;
  const places = placesOf(numbersOf(state, drawnOf(state, line)), frame, frame.y.at);
  const last = places.findLast((place) => place !== null);
  if (last === undefined) return [];
  const end = symbol(slot, last, { open: broken });
  if (areCounts(state)) return [...countMarks(line, places, frame), isSubject ? end : ''];
  const dash = broken ? '4 3' : slotStyles[slot].dash;
  return [
    trace(places, { stroke: slotColour(slot), width: isSubject ? 2.25 : 1.5, dash, dot: 2 }),
    end,
  ];
}

/** Counts of the pair as stems, those of others as points. */
function countMarks(
  { isSubject, slot, broken }: DyadPanelLine,
  places: readonly (Place | null)[],
  { y, bottom }: Frame,
): string[] {
  const ground = Math.min(bottom, y.at(0));
  const stroke = slotColour(slot);
  const shift = slot === 'b' ? 1.5 : slot === 'a' ? -1.5 : 0;
  const stem = { stroke, width: slot === 'ab' ? 3 : 2, dash: slot === 'b' ? '3 1' : null };
  return places.flatMap((place) => {
    if (place === null || place[1] >= ground) return [];
    const [x, top] = place;
    return isSubject
      ? upright(x + shift, [ground, top], stem)
      : disc(x, top, 2, { fill: broken ? ink.page : stroke, stroke });
  });
}

/** The name of a line; with room, its last value as well. */
function endOf(state: DyadPanelState, line: DyadPanelLine, { x, y, right }: Frame) {
  const { year, value } = numbersOf(state, drawnOf(state, line)).at(-1)!;
  const { label, slot, isSubject } = line;
  const words = state.large && right > 400 ? `${label} ${drawnWords(state, value)}` : label;
  const fits = textWidth(words, true) <= largeRoom;
  return {
    at: [x(year), y.at(value)] as const,
    lines: [fits ? words : words.replace(/ .*/, '')],
    colour: slotColour(slot),
    bold: isSubject,
  };
}
