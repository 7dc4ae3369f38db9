import { formatFixed } from '../core/format.js';
import { boldness, lineHeight, textWidth, wrapText } from './layout.js';
import type { SeriesLayout } from './series-layout.js';
import { gapStrip } from './series-layout.js';
import { gapsOf, valuesOf, yearOfDate, type SeriesLine, type SeriesState } from './series-state.js';

export interface LevelsState {
  readonly years: readonly [number, number];
  readonly subtitle: string;
  /** External, mutual, multilateral: percentiles in place of values. */
  readonly levels: readonly SeriesLine[];
  /** The lowest of the three. */
  readonly weakest: SeriesLine;
  readonly events: readonly { readonly date: string; readonly label: string }[];
}

export interface EventPlace {
  readonly number: number;
  readonly x: number;
  readonly y: number;
}

export interface EventWords {
  readonly number: number;
  readonly words: string;
  readonly x: number;
  readonly y: number;
}

export interface LevelsLayout extends SeriesLayout {
  readonly markers: readonly EventPlace[];
  readonly legend: readonly EventWords[];
}

const narrowBelow = 560;
/** Room that a numbered marker takes across and down. */
const markerRoom = 20;
const ticks = [0, 0.25, 0.5, 0.75, 1];

/** The three levels and the weakest of them as one set of series. */
export const seriesOfLevels = (state: LevelsState): SeriesState => ({
  topic: 'Containment at three levels',
  subtitle: state.subtitle,
  lines: [state.weakest, ...state.levels],
  events: state.events,
  years: state.years,
});

interface Numbered {
  readonly number: number;
  readonly at: number;
  readonly words: string;
}

/** Events inside the years in the order of time, numbered from one. */
export function numberedEvents({
  events,
  years: [from, to],
}: Pick<LevelsState, 'events' | 'years'>): Numbered[] {
  return events
    .map(({ date, label }) => ({ at: yearOfDate(date), words: `${date.slice(0, 4)} ${label}` }))
    .filter(({ at }) => at >= from && at <= to + 1)
    .sort((a, b) => a.at - b.at)
    .map((event, i) => ({ ...event, number: i + 1 }));
}

export function levelsLayout(state: LevelsState, width: number): LevelsLayout {
  const narrow = width < narrowBelow;
  const series = seriesOfLevels(state);
  const room = narrow ? 102 : 170;
  const right = width - room - 18;
  const left = narrow ? 44 : 52;
  const toX = (moment: number): number =>
    left + ((moment - state.years[0]) / (state.years[1] + 1 - state.years[0])) * (right - left);
  const numbered = numberedEvents(state);
  const markers = markersOf(numbered, toX);
  const lanes = Math.max(0, ...markers.map(({ lane }) => lane + 1));
  const top = lanes * markerRoom + 8;
  const bottom = top + (narrow ? 232 : 288);
  const withGaps = series.lines.filter((one) => gapsOf(one, state.years).length > 0);
  const axis = bottom + withGaps.length * gapStrip + (withGaps.length > 0 ? 5 : 0);
  const legend = legendOf(numbered, width, axis + 44);
  return {
    left,
    right,
    top,
    bottom,
    width,
    height: legend.bottom,
    labels: series.lines.map((one) => endLabel(one, state, room)),
    events: [],
    toX,
    y: {
      type: 'linear',
      domain: [0, 1],
      ticks,
      toPixel: (value) => bottom + value * (top - bottom),
    },
    withGaps,
    markers: markers.map(({ lane, ...marker }) => ({ ...marker, y: 10 + lane * markerRoom })),
    legend: legend.items,
  };
}

function endLabel(line: SeriesLine, { years }: LevelsState, room: number): string[] {
  const last = valuesOf(line, years).at(-1);
  const value = last === undefined ? 'no value' : formatFixed(last.value, 2);
  return wrapText(`${line.label} ${value}`, room / boldness);
}

/** Markers at their moments, in a further row where two would touch. */
export function markersOf(events: readonly Numbered[], toX: (moment: number) => number) {
  const ends: number[] = [];
  return events.map(({ number, at }) => {
    const x = toX(at);
    let lane = ends.findIndex((end) => end + markerRoom <= x);
    if (lane === -1) lane = ends.length;
    ends[lane] = x;
    return { number, x, lane };
  });
}

/** The events in words, in as many rows as they need. */
export function legendOf(
  events: readonly Numbered[],
  width: number,
  top: number,
): { items: EventWords[]; bottom: number } {
  const items: EventWords[] = [];
  let x = 0;
  let y = top;
  for (const { number, words } of events) {
    const wide = 24 + textWidth(words);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += lineHeight + 6;
    }
    items.push({ number, words, x, y });
    x += wide + 16;
  }
  return { items, bottom: events.length === 0 ? top - 16 : y + lineHeight };
}
