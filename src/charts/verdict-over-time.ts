import { defineChart, type ChartContext } from './define.js';
import { pageFrame, plotArea, valueAxis, yearAxis, type YearFrame } from './draw/axes.js';
import {
  lanesOf,
  numberedEvents,
  numberedLegend,
  numberedMarkers,
  roomOfLanes,
} from './draw/events.js';
import { endLabels } from './draw/lines.js';
import { across, band, box, disc, trace, upright, type Place } from './draw/marks.js';
import { quarters, scaleOf } from './draw/scales.js';
import { at, type Picture } from './draw/svg.js';
import { label, note, noteMiddle, textWidth, wrapText } from './draw/text.js';
import { formatPercent, formatWindow } from '../core/format.js';
import { ink, slotColour } from './palette.js';
import {
  describeVerdict,
  styleOfReading,
  verdictData,
  verdictFinding,
  verdictTable,
  type VerdictPoint,
  type VerdictState,
} from './verdict-state.js';

export const verdictOverTime = defineChart<VerdictState>({
  id: 'verdict-over-time',
  title: 'The answer over time',
  summary:
    'Posterior probability of each reading as of each year, with the number of observations that could be made and numbered events.',
  finding: verdictFinding,
  describe: describeVerdict,
  table: verdictTable,
  data: verdictData,
  draw,
});

/** Height of the bars of observations below the plot. */
const barHeight = 40;

interface Frame extends YearFrame {
  /** Of the plot and of the picture. */
  readonly width: number;
  readonly y: (posterior: number) => number;
  /** Edges of the bars of observations. */
  readonly bars: { readonly top: number; readonly bottom: number };
}

function draw(state: VerdictState, { width }: ChartContext): Picture {
  const page = pageFrame(width, state.years);
  const events = numberedEvents(state.events, state.years);
  const top = roomOfLanes(lanesOf(events, page.moment));
  const bottom = top + (page.narrow ? 232 : 288);
  const bars = { top: bottom + 28, bottom: bottom + 28 + barHeight };
  const frame = { ...page, top, bottom, bars, width, y: scaleOf(quarters, [bottom, top]).at };
  const legend = numberedLegend(events, width);
  return {
    height: bars.bottom + 28 + (legend.height === 0 ? 0 : legend.height + 8),
    elements: [
      ...groundMarks(state, frame),
      ...valueAxis(frame, quarters, frame.y, { format: (tick) => formatPercent(tick), turn: 0 }),
      ...yearAxis(frame, bars.bottom),
      ...numberedMarkers(events, frame),
      bandMark(state, frame),
      ...state.readings.flatMap((reading, i) => lineMarks(state, i, reading.id, frame)),
      ...barMarks(state, frame),
      ...endLabels(endsOf(state, frame), frame),
      ...chosenMarks(state, frame),
      ...hoverMarks(state, frame),
      at(0, bars.bottom + 36, legend.elements),
    ],
    data: plotArea(frame),
  };
}

/** Years in which few observations can be made, and those without the pair, as a shaded ground. */
function groundMarks({ years, points, step }: VerdictState, frame: Frame): string[] {
  const { moment, top, bottom, right } = frame;
  const found = new Map(points.map((point) => [point.year, point]));
  const spans: { from: number; to: number; words: string }[] = [];
  for (let year = years[0]; year <= years[1]; year += step) {
    const point = found.get(year);
    if (point?.tooFew === false) continue;
    const words = point === undefined ? 'did not exist' : 'few observations';
    const last = spans.at(-1);
    if (last?.words === words && last.to === year - step) last.to = year;
    else spans.push({ from: year, to: year, words });
  }
  return spans.flatMap(({ from, to, words }) => {
    const edges = { left: moment(from), right: Math.min(right, moment(to + step)), top, bottom };
    const title = `${formatWindow([from, to])}: ${words}`;
    const wide = edges.right - edges.left > textWidth(words) + 8;
    return [
      box(edges, { fill: ink.surface, stroke: ink.line, dash: '2 3', title }),
      wide ? label((edges.left + edges.right) / 2, top + 10, words, noteMiddle) : '',
    ];
  });
}

/** Something of every year by its place, null where the pair did not exist. */
const placesOf = (
  { points, step }: VerdictState,
  { x, y }: Frame,
  valueOf: (point: VerdictPoint) => number,
): (Place | null)[] =>
  points.flatMap((point, i) => {
    const place: Place = [x(point.year), y(valueOf(point))];
    const before = points[i - 1];
    return before !== undefined && point.year - before.year > step ? [null, place] : [place];
  });

/** The interval of the reading that comes first in the last year. */
function bandMark(state: VerdictState, frame: Frame): string {
  const last = state.points.at(-1);
  if (last?.standing !== 'leads') return '';
  const i = state.readings.findIndex(({ id }) => id === last.leader);
  const [low, high] = ([0, 1] as const).map((end) =>
    placesOf(state, frame, ({ readings }) => readings[i]!.interval[end]),
  );
  return band(low!, high!, { fill: slotColour(styleOfReading(i).slot), fillOpacity: 0.14 });
}

/** A line with a dot in every year in which the reading leads; hollow where few observations can be made. */
function lineMarks(state: VerdictState, i: number, id: string, frame: Frame): string[] {
  const { slot, dash } = styleOfReading(i);
  const stroke = slotColour(slot);
  const leads = state.points.filter(
    ({ standing, leader }) => standing === 'leads' && leader === id,
  );
  return [
    trace(
      placesOf(state, frame, ({ readings }) => readings[i]!.posterior),
      { stroke, width: 2, dash, dot: 3 },
    ),
    ...leads.map(({ year, tooFew, readings }) =>
      disc(frame.x(year), frame.y(readings[i]!.posterior), 3.5, {
        ...{ fill: tooFew ? ink.page : stroke, stroke, width: 1.5 },
      }),
    ),
  ];
}

/** How many of the observations could be made in each year: a bar, inside an outline of all. */
function barMarks({ points, step }: VerdictState, frame: Frame): string[] {
  const { bars, left, right, x, moment } = frame;
  const most = Math.max(1, ...points.map(({ total }) => total));
  const heightOf = (count: number): number => bars.bottom - (count / most) * barHeight;
  const last = points.at(-1);
  return [
    label(left, bars.top - 9, 'Observations made, of all that are required', note),
    ...points.flatMap(({ year, observed, total, tooFew }) => {
      const half = Math.max(1, moment(year + step) - moment(year) - 2) / 2;
      const edges = {
        left: Math.max(left, x(year) - half),
        right: Math.min(right, x(year) + half),
        bottom: bars.bottom,
      };
      return [
        box({ ...edges, top: heightOf(total) }, { fill: 'none', stroke: ink.line }),
        box(
          { ...edges, top: heightOf(observed) },
          { fill: ink.strong, fillOpacity: tooFew ? 0.35 : 0.8 },
        ),
      ];
    }),
    across([left, right], bars.bottom, { stroke: ink.strong }),
    last === undefined
      ? ''
      : label(right + 10, heightOf(last.observed / 2), `${last.observed} of ${last.total}`, note),
  ];
}

/** The name of each reading with its last value, at the end of its line. */
function endsOf({ readings, points }: VerdictState, { x, y, width, right }: Frame) {
  const last = points.at(-1);
  if (last === undefined) return [];
  return readings.map(({ title }, i) => {
    const { posterior } = last.readings[i]!;
    return {
      at: [x(last.year), y(posterior)] as const,
      lines: wrapText(`${title} ${formatPercent(posterior)}`, width - right - 12, true),
      colour: slotColour(styleOfReading(i).slot),
    };
  });
}

/** The year that the reader has chosen: a rule over everything, its number among the years below. */
function chosenMarks({ years, marked, points }: VerdictState, frame: Frame): string[] {
  const { y, top, bars, left, right } = frame;
  if (marked === undefined || marked < years[0] || marked > years[1]) return [];
  const x = frame.x(marked);
  const half = textWidth(String(marked), true) / 2 + 4;
  const middle = Math.min(Math.max(x, left + half), right - half);
  const plate = {
    ...{ left: middle - half, right: middle + half },
    ...{ top: bars.bottom + 4, bottom: bars.bottom + 22 },
  };
  const point = points.find(({ year }) => year === marked);
  return [
    upright(x, [top, bars.bottom + 4], { stroke: ink.ink, width: 1.5 }),
    ...(point?.readings ?? []).map(({ posterior }, i) =>
      disc(x, y(posterior), 5, {
        ...{ fill: slotColour(styleOfReading(i).slot), stroke: ink.page, width: 1.5 },
      }),
    ),
    box(plate, { fill: ink.ink, radius: 3 }),
    label(middle, bars.bottom + 13, String(marked), {
      ...{ anchor: 'middle', bold: true, fill: ink.page },
    }),
  ];
}

/** The numbers of a year under the pointer. */
function hoverMarks({ readings, points, step }: VerdictState, frame: Frame): string[] {
  const { moment, top, bars } = frame;
  return points.map((point) => {
    const { year, observed, total, coded } = point;
    const values = readings.map(({ title }, i) => {
      const { posterior, interval } = point.readings[i]!;
      return `${title} ${formatPercent(posterior)} (${interval.map((end) => formatPercent(end)).join(' to ')})`;
    });
    const title = `${year}: ${values.join('; ')}; ${observed} of ${total} observations, ${coded} coded facts`;
    const edges = { left: moment(year), right: moment(year + step), top, bottom: bars.bottom };
    return box(edges, { fill: 'transparent', title });
  });
}
