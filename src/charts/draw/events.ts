import type { CaseSummary } from '../../contract/index.js';
import { ink } from '../palette.js';
import type { YearFrame, Years } from './axes.js';
import { eventLine } from './lines.js';
import { disc } from './marks.js';
import { at, type Block } from './svg.js';
import { label, note, textWidth } from './text.js';

/** `2001-07-16`, `2001-07` or `2001` as a moment on the axis of years. */
function momentOf(date: string): number {
  const [year = NaN, month, day] = date.split('-').map(Number);
  if (month === undefined) return year + 0.5;
  return year + (month - 1 + ((day ?? 15) - 1) / 31) / 12;
}

/** Of a year or ISO date. */
export type DatedEvent = CaseSummary['events'][number];

/** Events inside the years in the order of time. */
export const eventsIn = (events: readonly DatedEvent[], [from, to]: Years) =>
  events
    .map((event) => ({ ...event, moment: momentOf(event.date) }))
    .filter(({ moment }) => moment >= from && moment <= to + 1)
    .sort((a, b) => a.moment - b.moment);

interface Numbered {
  readonly number: number;
  readonly moment: number;
  readonly words: string;
}

/** Events inside the years, numbered from one. */
export const numberedEvents = (events: readonly DatedEvent[], years: Years): Numbered[] =>
  eventsIn(events, years).map(({ moment, date, label: words }, i) => ({
    ...{ number: i + 1, moment, words: `${date.slice(0, 4)} ${words}` },
  }));

/** As the end of a description. */
export const eventsText = (events: readonly Numbered[]): string =>
  events.length === 0
    ? ''
    : ` Events: ${events.map(({ number, words }) => `${number} ${words}`).join('; ')}.`;

/** Room that a numbered marker takes across and down. */
const markerRoom = 20;

/** The row of each marker: a further one where two would touch. */
export function lanesOf(events: readonly Numbered[], x: (moment: number) => number): number[] {
  const ends: number[] = [];
  return events.map(({ moment }) => {
    const free = ends.findIndex((end) => end + markerRoom <= x(moment));
    const lane = free === -1 ? ends.length : free;
    ends[lane] = x(moment);
    return lane;
  });
}

export const roomOfLanes = (lanes: readonly number[]): number =>
  Math.max(0, ...lanes.map((lane) => lane + 1)) * markerRoom + 8;

const ring = (x: number, y: number, number: number): string =>
  disc(x, y, 8, { fill: ink.page, stroke: ink.strong }) +
  label(x, y, String(number), { anchor: 'middle', bold: true });

/** Numbers in rings above a plot, each with a line down to its foot. */
export const numberedMarkers = (
  events: readonly Numbered[],
  { moment: x, bottom }: YearFrame,
): string[] => {
  const lanes = lanesOf(events, x);
  return events.map(({ moment, number }, i) => {
    const y = 10 + lanes[i]! * markerRoom;
    return eventLine(x(moment), y + 8, bottom) + ring(x(moment), y, number);
  });
};

/** The numbered events in words, in as many rows as they need. */
export function numberedLegend(events: readonly Numbered[], width: number): Block {
  const elements: string[] = [];
  let [x, y] = [0, 0];
  for (const { number, words } of events) {
    const wide = 24 + textWidth(words);
    if (x > 0 && x + wide > width) [x, y] = [0, y + 22];
    elements.push(at(x, y, [ring(9, 9, number), label(22, 9, words, note)]));
    x += wide + 16;
  }
  return { elements, height: events.length === 0 ? 0 : y + 18 };
}
