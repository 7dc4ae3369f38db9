import {
  areaY,
  axisX,
  axisY,
  dot,
  gridY,
  rect,
  ruleX,
  ruleY,
  text,
  type Markish,
} from '@observablehq/plot';
import { reasonText } from '../core/missing.js';
import { alongLine, clearPlace } from './clear-place.js';
import { defineChart, type ChartContext } from './define.js';
import { formatFixed, formatWindow } from '../core/format.js';
import { describeLevels, highFrom, levelsFinding, levelsTable, lowUnder } from './levels-text.js';
import { textWidth } from './layout.js';
import {
  levelsLayout,
  seriesOfLevels,
  type EventPlace,
  type EventWords,
  type LevelsLayout,
  type LevelsState,
} from './levels-layout.js';
import { inkColour, slotColour } from './palette.js';
import { labelMarks } from './series-annotations.js';
import { linesData } from './series-data.js';
import { gapMarks, lineMarks } from './series-marks.js';
import { yearTicks } from './series-scales.js';
import { gapsOf, runsOf, valuesOf, type Gap, type ValuePoint } from './series-state.js';
import { drawSvg, halo, pixels, plotArea } from './svg.js';

export const containmentLevels = defineChart<LevelsState>({
  id: 'containment-levels',
  title: 'Containment at three levels',
  summary:
    'Percentiles of external, mutual and multilateral containment by year, the weakest of them emphasised, with numbered events.',
  finding: levelsFinding,
  describe: describeLevels,
  table: levelsTable,
  data: (state) => linesData(seriesOfLevels(state).lines, state.years),
  render: renderLevels,
});

function renderLevels(state: LevelsState, context: ChartContext): string {
  const layout = levelsLayout(state, context.width);
  const { left, right, top, bottom, width, height, y } = layout;
  const series = seriesOfLevels(state);
  const strips = layout.withGaps.length;
  return drawSvg(
    context,
    {
      height,
      marginLeft: left,
      marginRight: width - right,
      marginTop: top,
      marginBottom: height - bottom,
      x: { type: 'linear', domain: [state.years[0], state.years[1] + 1] },
      y: { type: 'linear', domain: [0, 1] },
      marks: [
        ...uncoveredMarks(state, layout),
        gridY(y.ticks, { stroke: inkColour('line'), strokeOpacity: 1 }),
        axisY({
          ticks: [...y.ticks],
          tickFormat: (tick: number) => formatFixed(tick, 2),
          tickSize: 0,
          tickPadding: 8,
          label: null,
          fill: inkColour('muted'),
        }),
        axisX({
          ticks: yearTicks(state.years, right - left).map((year) => year + 0.5),
          tickFormat: (moment: number) => String(moment - 0.5),
          tickSize: 5,
          label: null,
          stroke: inkColour('strong'),
          fill: inkColour('muted'),
          dy: strips === 0 ? 0 : strips * 7 + 5,
        }),
        ...weakestMarks(state),
        ...thresholdMarks(state, layout),
        ...eventMarks(layout),
        ...state.levels.flatMap((level) => lineMarks(level, series, 'percentile')),
        ...gapMarks(series, layout),
        ...labelMarks(series, layout),
        ...legendMarks(layout),
      ],
    },
    {
      name: levelsFinding(state),
      description: describeLevels(state),
      role: 'img',
      data: plotArea(layout, state.years),
    },
  );
}

/** Years in which no level at all has a value, as a shaded ground with its name where there is room. */
function uncoveredMarks(
  state: LevelsState,
  { toX, top, bottom, left, right }: LevelsLayout,
): Markish[] {
  const gaps = gapsOf(state.weakest, state.years);
  const spans = gaps.map((gap) => ({
    ...gap,
    x1: Math.max(left, toX(gap.from)),
    x2: Math.min(right, toX(gap.to + 1)),
  }));
  const name = 'not all covered';
  const joined: { x1: number; x2: number }[] = [];
  for (const { from, x1, x2 } of spans) {
    const last = joined.at(-1);
    if (last !== undefined && spans.some(({ to }) => to === from - 1)) last.x2 = x2;
    else joined.push({ x1, x2 });
  }
  const named = joined.filter(({ x1, x2 }) => x2 - x1 > textWidth(name) + 8);
  return [
    rect(spans, {
      x1: pixels(({ x1 }: { x1: number }) => x1),
      x2: pixels(({ x2 }: { x2: number }) => x2),
      y1: pixels(() => top),
      y2: pixels(() => bottom),
      fill: inkColour('surface'),
      title: (gap: Gap) =>
        `${formatWindow([gap.from, gap.to])}: not all levels have a value. ${reasonText(gap.reason)}.`,
    }),
    text(named, {
      x: pixels(({ x1, x2 }: { x1: number; x2: number }) => (x1 + x2) / 2),
      y: pixels(() => bottom - 10),
      text: () => name,
      fill: inkColour('muted'),
    }),
  ];
}

/** The weakest level as a shaded ground below a broad band, and its interval where it has one. */
function weakestMarks({ weakest, years }: LevelsState): Markish[] {
  const colour = slotColour(weakest.slot);
  const moment = ({ year }: ValuePoint): number => year + 0.5;
  return runsOf(valuesOf(weakest, years)).flatMap((run) => {
    const bounded = run.filter(({ point }) => point.interval !== undefined);
    return [
      ...(run.length < 2
        ? [
            ruleX(run, {
              x: moment,
              y1: () => 0,
              y2: 'value',
              stroke: colour,
              strokeOpacity: 0.3,
              strokeWidth: 6,
            }),
          ]
        : [
            areaY(run, { x: moment, y1: () => 0, y2: 'value', fill: colour, fillOpacity: 0.12 }),
            areaY(run, {
              x: moment,
              y1: 'value',
              y2: 'value',
              stroke: colour,
              strokeOpacity: 0.4,
              strokeWidth: 8,
              strokeLinejoin: 'round',
            }),
          ]),
      ...(bounded.length < 2
        ? []
        : [
            areaY(bounded, {
              x: moment,
              y1: ({ point }: ValuePoint) => point.interval![0],
              y2: ({ point }: ValuePoint) => point.interval![1],
              fill: colour,
              fillOpacity: 0.18,
            }),
          ]),
    ];
  });
}

function thresholdMarks(
  state: LevelsState,
  { left, right, toX, y, markers }: LevelsLayout,
): Markish[] {
  const points = state.levels
    .flatMap((level) => runsOf(valuesOf(level, state.years)))
    .flatMap((run) =>
      alongLine(run.map(({ year, value }) => ({ x: toX(year + 0.5), y: y.toPixel(value) }))),
    );
  const rules = [
    { value: highFrom, label: 'high from ⅔', side: -9 },
    { value: lowUnder, label: 'low under ½', side: 10 },
  ].map(({ value, label, side }) => {
    const row = y.toPixel(value) + side;
    const crossings = markers.map((marker) => ({ x: marker.x, y: row + 4 }));
    const place = clearPlace(label, [row], [left + 4, right - 4], [...points, ...crossings], 24);
    return { value, label, place };
  });
  type Rule = (typeof rules)[number];
  return [
    ruleY(rules, {
      y: 'value',
      stroke: inkColour('strong'),
      strokeWidth: 1,
      strokeDasharray: '6 4',
    }),
    text(rules, {
      x: pixels(({ place }: Rule) => place.x),
      y: pixels(({ place }: Rule) => place.y),
      text: 'label',
      textAnchor: 'start',
      fill: inkColour('muted'),
      ...halo,
    }),
  ];
}

function eventMarks({ markers, bottom }: LevelsLayout): Markish[] {
  return [
    ruleX(markers, {
      x: pixels((marker: EventPlace) => marker.x),
      y1: pixels((marker: EventPlace) => marker.y + 8),
      y2: pixels(() => bottom),
      stroke: inkColour('strong'),
      strokeWidth: 1,
      strokeDasharray: '1 2',
    }),
    ...numberMarks(markers),
  ];
}

/** A number in a ring. */
function numberMarks(places: readonly EventPlace[]): Markish[] {
  const at = {
    x: pixels((place: EventPlace) => place.x),
    y: pixels((place: EventPlace) => place.y),
  };
  return [
    dot(places, { ...at, r: 8, fill: inkColour('page'), stroke: inkColour('strong') }),
    text(places, {
      ...at,
      text: (place: EventPlace) => String(place.number),
      fill: inkColour('ink'),
      fontWeight: 600,
    }),
  ];
}

function legendMarks({ legend }: LevelsLayout): Markish[] {
  return [
    ...numberMarks(legend.map((event) => ({ ...event, x: event.x + 9 }))),
    text(legend, {
      x: pixels((event: EventWords) => event.x + 22),
      y: pixels((event: EventWords) => event.y),
      text: 'words',
      textAnchor: 'start',
      fill: inkColour('muted'),
    }),
  ];
}
