import { reasonText } from '../core/missing.js';
import { defineChart, type ChartContext } from './define.js';
import { pageFrame, placesOf, plotArea, valueAxis, yearAxis, type YearFrame } from './draw/axes.js';
import {
  lanesOf,
  numberedEvents,
  numberedLegend,
  numberedMarkers,
  roomOfLanes,
} from './draw/events.js';
import { endLabels, gapRow } from './draw/lines.js';
import { across, alone, box, path, pathThrough, upright, type Place } from './draw/marks.js';
import { quarters, scaleOf } from './draw/scales.js';
import { at, type Picture } from './draw/svg.js';
import { label, noteMiddle, textWidth, wrapText } from './draw/text.js';
import { formatFixed, formatProbability, formatWindow } from '../core/format.js';
import {
  describeLevels,
  lastYearOf,
  levelsFinding,
  levelsTable,
  likelyFrom,
  seriesOfLevels,
  type LevelsState,
} from './levels-state.js';
import { ink, slotColour } from './palette.js';
import { linesData } from './series-data.js';
import { flagMarks, gapsBelow, lineThrough, withGaps } from './series-lines.js';
import { gapsOf, valuesOf, type SeriesLine } from './series-state.js';

export const containmentLevels = defineChart<LevelsState>({
  id: 'containment-levels',
  title: 'Probability of containment',
  summary:
    'Probabilities of external and of mutual containment by year, that of both emphasised, with numbered events.',
  finding: levelsFinding,
  describe: describeLevels,
  table: levelsTable,
  data: (state) => linesData(seriesOfLevels(state).lines, state.years),
  draw,
});

function draw(state: LevelsState, { width }: ChartContext): Picture {
  const { years, levels } = state;
  const { lines } = seriesOfLevels(state);
  const page = pageFrame(width, years);
  const events = numberedEvents(state.events, years);
  const lanes = lanesOf(events, page.moment);
  const top = roomOfLanes(lanes);
  const frame = { ...page, top, bottom: top + (page.narrow ? 232 : 288) };
  const y = scaleOf(quarters, [frame.bottom, top]).at;
  const gappy = withGaps(lines, years);
  const foot = frame.bottom + gappy.length * gapRow + (gappy.length > 0 ? 8 : 0);
  const legend = numberedLegend(events, width);
  return {
    height: foot + 28 + (legend.height === 0 ? 0 : legend.height + 8),
    elements: [
      ...uncoveredMarks(state, frame),
      ...valueAxis(frame, quarters, y, { format: (tick) => formatFixed(tick, 2) }),
      ...yearAxis(frame, foot),
      ...doubleMarks(state.double, frame, y),
      across([frame.left, frame.right], y(likelyFrom), { stroke: ink.strong, dash: '6 4' }),
      ...numberedMarkers(events, frame),
      ...levels.flatMap((level) => [
        ...lineThrough(level, frame, y),
        ...flagMarks(level, frame, y),
      ]),
      ...gapsBelow(gappy, frame, frame.bottom + 5),
      ...endLabels(
        lines.map((line) => endOf(line, state, { frame, y, width })),
        frame,
      ),
      at(0, foot + 36, legend.elements),
    ],
    data: plotArea(frame),
  };
}

interface Ends {
  readonly frame: YearFrame;
  readonly y: (value: number) => number;
  readonly width: number;
}

/** The last value of a line, dated where the title speaks of another year. */
function endOf(line: SeriesLine, state: LevelsState, { frame, y, width }: Ends) {
  const last = valuesOf(line, frame.years).at(-1);
  const dated = last === undefined || last.year === lastYearOf(state) ? '' : ` (${last.year})`;
  const words = last === undefined ? 'no value' : `${formatProbability(last.value)}${dated}`;
  const place: Place =
    last === undefined ? [frame.right, frame.bottom] : [frame.x(last.year), y(last.value)];
  return {
    ...{ at: place, colour: slotColour(line.slot) },
    lines: wrapText(`${line.label} ${words}`, width - frame.right - 12, true),
  };
}

/** Years in which the two together have no value, as a shaded ground with its name where there is room. */
function uncoveredMarks({ double, years }: LevelsState, frame: YearFrame): string[] {
  const { moment, top, bottom } = frame;
  const gaps = gapsOf(double, years);
  const name = 'not all covered';
  const joined: [from: number, to: number][] = [];
  for (const { from, to } of gaps) {
    const last = joined.at(-1);
    if (last?.[1] === from - 1) last[1] = to;
    else joined.push([from, to]);
  }
  return [
    ...gaps.map(({ from, to, reason }) =>
      box(
        { left: moment(from), right: moment(to + 1), top, bottom },
        {
          fill: ink.surface,
          title: `${formatWindow([from, to])}: not both levels have a value. ${reasonText(reason)}.`,
        },
      ),
    ),
    ...joined
      .map(([from, to]) => [moment(from), moment(to + 1)] as const)
      .filter(([left, right]) => right - left > textWidth(name) + 8)
      .map(([left, right]) => label((left + right) / 2, bottom - 10, name, noteMiddle)),
  ];
}

/** Both together as a broad line. */
function doubleMarks(double: SeriesLine, frame: YearFrame, y: (value: number) => number): string[] {
  const colour = slotColour(double.slot);
  const places = placesOf(valuesOf(double, frame.years), frame, y);
  return [
    path(pathThrough(places), { stroke: colour, width: 8, opacity: 0.4 }),
    ...alone(places).map(([x, middle]) =>
      upright(x, [y(0), middle], { stroke: colour, width: 6, opacity: 0.3 }),
    ),
  ];
}
