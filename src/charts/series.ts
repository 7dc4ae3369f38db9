import { reasonText } from '../core/missing.js';
import { defineChart, type ChartContext } from './define.js';
import { pageFrame, plotArea, valueAxis, yearAxis, type YearFrame } from './draw/axes.js';
import { eventsIn } from './draw/events.js';
import { endLabels, eventLine, gapRow, type LineEnd } from './draw/lines.js';
import { across, upright } from './draw/marks.js';
import { alongLine, assignLanes, clearPlace, type LaneLabel } from './draw/place.js';
import { formatTick, type Scale } from './draw/scales.js';
import type { Picture } from './draw/svg.js';
import { label, lineHeight, note, wrapText } from './draw/text.js';
import { formatValue } from '../core/units.js';
import { ink, slotColour } from './palette.js';
import { linesData } from './series-data.js';
import { seriesFinding } from './series-finding.js';
import {
  flagMarks,
  gapsBelow,
  intervalBand,
  lineThrough,
  linesTable,
  placesOfLine,
  withGaps,
} from './series-lines.js';
import {
  areCounts,
  areEstimates,
  hasIntervals,
  unitOf,
  valueScale,
  valuesOf,
  type SeriesLine,
  type SeriesState,
  type ValuePoint,
} from './series-state.js';
import type { ChartTable } from './table.js';

export const seriesChart = defineChart<SeriesState>({
  id: 'series',
  title: 'Series over years',
  summary:
    'Lines of one measure for several actors, with labels at their ends, events, and gaps where a value is missing.',
  finding: seriesFinding,
  describe,
  table,
  data: ({ lines, years }) => linesData(lines, years),
  draw,
});

function describe(state: SeriesState): string {
  const unit = unitOf(state);
  const [from, to] = state.years;
  const sentences = state.lines.map((series) => {
    const values = valuesOf(series, state.years);
    const first = values[0];
    const last = values.at(-1);
    if (first === undefined || last === undefined) return `${series.label}: no value.`;
    const low = values.reduce((a, b) => (b.value < a.value ? b : a));
    const high = values.reduce((a, b) => (b.value > a.value ? b : a));
    const at = (point: ValuePoint): string => `${formatValue(point.value, unit)} in ${point.year}`;
    return `${series.label}: ${at(first)}, ${at(last)}; lowest ${at(low)}, highest ${at(high)}; ${values.length} of ${to - from + 1} years have a value.`;
  });
  const kind = areEstimates(state) ? 'intervals' : 'bootstrap intervals';
  const bands = hasIntervals(state) ? ` Bands show 90% ${kind}.` : '';
  return `Line chart, ${from} to ${to}. ${state.subtitle}. ${sentences.join(' ')}${bands}`;
}

function table(state: SeriesState): ChartTable {
  const format = (value: number): string => formatValue(value, unitOf(state));
  return linesTable(
    state.lines.map(({ label: name, result }) => ({
      label: name,
      result,
      cell: ({ value, interval, flag }) => {
        const ends = interval === undefined ? '' : ` (${interval.map(format).join(' to ')})`;
        return `${format(value)}${ends}${flag === undefined ? '' : ` (${flag})`}`;
      },
    })),
    state.years,
    (point) => (point === undefined ? 'not requested' : reasonText(point.reason ?? 'not-reported')),
  );
}

function draw(state: SeriesState, { width }: ChartContext): Picture {
  const { lines, years } = state;
  const page = pageFrame(width, years);
  const events = assignLanes(
    eventsIn(state.events, years).map(({ moment, label: text }) => ({
      ...{ x: page.moment(moment), text },
    })),
    page.left,
    page.right + 8,
  );
  const lanes = Math.max(0, ...events.map(({ lane }) => lane + 1));
  const top = 8 + lanes * lineHeight + (lanes > 0 ? 8 : 0);
  const frame = { ...page, top, bottom: top + (page.narrow ? 216 : 264) };
  const y = valueScale(state, frame.bottom, top);
  const gappy = withGaps(lines, years);
  const foot = frame.bottom + gappy.length * gapRow + (gappy.length > 0 ? 8 : 0);
  return {
    height: foot + 28,
    elements: [
      ...valueAxis(frame, y.ticks, y.at, { format: formatTick(unitOf(state), y) }),
      ...yearAxis(frame, foot),
      ...events.flatMap((event) => eventMark(event, frame)),
      ...ruleMark(state, frame, y),
      ...lines.flatMap((line, i) =>
        areCounts(state) ? bars(line, i, state, frame, y) : lineMarks(line, frame, y),
      ),
      ...gapsBelow(gappy, frame, frame.bottom + 5),
      ...endLabels(
        lines.map((line) => endOf(line, state, frame, y, width)),
        frame,
      ),
    ],
    data: plotArea(frame),
  };
}

function eventMark({ text, x, anchor, lane }: LaneLabel, { top, bottom }: YearFrame): string[] {
  const middle = Math.min(top, 12 + lane * lineHeight);
  return [
    eventLine(x, 6 + lane * lineHeight, bottom),
    label(x + (anchor === 'start' ? 4 : -4), middle, text, { ...note, anchor }),
  ];
}

/** The value that the lines are compared with, named where they keep clearest of its name. */
function ruleMark({ rule, lines }: SeriesState, frame: YearFrame, y: Scale): string[] {
  if (rule === undefined) return [];
  const { left, right, top, bottom } = frame;
  const middle = y.at(rule.value);
  const rows = [middle - 9, middle + 10].filter(
    (row) => row >= top + lineHeight / 2 && row <= bottom - lineHeight / 2,
  );
  const points = lines.flatMap((line) => alongLine(placesOfLine(line, frame, y.at)));
  const [x, row] = clearPlace(rule.label, rows, [left + 4, right - 4], points, 24);
  return [
    across([left, right], middle, { stroke: ink.ink, dash: '6 4' }),
    label(x, row, rule.label, { halo: true }),
  ];
}

function lineMarks(line: SeriesLine, frame: YearFrame, y: Scale): string[] {
  const values = valuesOf(line, frame.years);
  const colour = slotColour(line.slot);
  return [
    intervalBand(values, frame, y.at, { fill: colour, opacity: 0.16 }),
    ...lineThrough(line, frame, y.at),
    ...flagMarks(line, frame, y.at),
  ];
}

/** Counts as bars, those of several lines side by side. */
function bars(
  line: SeriesLine,
  index: number,
  { lines }: SeriesState,
  { x, years, bottom }: YearFrame,
  y: Scale,
): string[] {
  const width = Math.max(2, Math.min(8, ((x(1) - x(0)) * 0.7) / lines.length));
  const shift = (index - (lines.length - 1) / 2) * (width + 1);
  const style = { stroke: slotColour(line.slot), width, dash: index === 0 ? null : '3 1' };
  return valuesOf(line, years)
    .filter(({ value }) => value > 0)
    .map(({ year, value }) => upright(x(year) + shift, [bottom, y.at(value)], style));
}

/** Name and last value at the end of a line, or the sum of its counts. */
function endOf(
  line: SeriesLine,
  state: SeriesState,
  { years, x, right, top, bottom }: YearFrame,
  y: Scale,
  width: number,
): LineEnd {
  const values = valuesOf(line, years);
  const last = values.at(-1);
  const end = (words: string, at: LineEnd['at']): LineEnd => ({
    ...{ at, colour: slotColour(line.slot) },
    lines: wrapText(`${line.label} ${words}`, width - right - 12, true),
  });
  if (last === undefined) return end('no value', [right, bottom]);
  if (areCounts(state)) {
    const sum = values.reduce((total, { value }) => total + value, 0);
    return end(`${sum} in all`, [right, top + 24]);
  }
  return end(formatValue(last.value, unitOf(state)), [x(last.year), y.at(last.value)]);
}
