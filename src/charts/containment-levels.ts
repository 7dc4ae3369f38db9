import { valueAxis, yearAxis } from './axes.js';
import { alongLine, clearPlace } from './clear-place.js';
import { defineChart, type ChartContext } from './define.js';
import { formatFixed, formatWindow } from './format.js';
import { describeLevels, highFrom, levelsFinding, levelsTable, lowUnder } from './levels-text.js';
import { textWidth } from './layout.js';
import {
  levelsLayout,
  seriesOfLevels,
  type EventPlace,
  type LevelsLayout,
  type LevelsState,
} from './levels-layout.js';
import { area, dot, halo, rect, rule, text } from './marks.js';
import { inkColour, slotColour } from './palette.js';
import { labelMarks } from './series-annotations.js';
import { bandMarks, gapMarks, lineMarks, placeIn, reasonText } from './series-marks.js';
import { yearTicks } from './series-scales.js';
import { gapsOf, runsOf, valuesOf } from './series-state.js';
import { wrapSvg } from './svg.js';

export const containmentLevels = defineChart<LevelsState>({
  id: 'containment-levels',
  title: 'Containment at three levels',
  summary:
    'Percentiles of external, mutual and multilateral containment by year, the weakest of them emphasised, with numbered events.',
  finding: levelsFinding,
  describe: describeLevels,
  table: levelsTable,
  render: renderLevels,
});

function renderLevels(state: LevelsState, context: ChartContext): string {
  const layout = levelsLayout(state, context.width);
  const { left, right, top, bottom, height, toX, y } = layout;
  const series = seriesOfLevels(state);
  const strips = layout.withGaps.length;
  return wrapSvg(
    context,
    { height },
    [
      ...uncoveredMarks(state, layout),
      ...valueAxis(layout, {
        ticks: y.ticks,
        format: (tick) => formatFixed(tick, 2),
        toPixel: y.toPixel,
      }),
      ...yearAxis(
        layout,
        { ticks: yearTicks(state.years, right - left), toPixel: toX },
        strips === 0 ? 0 : strips * 7 + 5,
      ),
      ...weakestMarks(state, layout),
      ...thresholdMarks(state, layout),
      ...eventMarks(layout),
      ...state.levels.flatMap((level) => lineMarks(level, series, 'percentile', layout)),
      ...gapMarks(series, layout),
      ...labelMarks(series, layout),
      ...legendMarks(layout),
    ],
    {
      name: levelsFinding(state),
      description: describeLevels(state),
      role: 'img',
      data: {
        left,
        right: Math.round(right * 100) / 100,
        top,
        bottom,
        from: state.years[0],
        to: state.years[1],
      },
    },
  );
}

/** Years in which no level at all has a value, as a shaded ground with its name where there is room. */
function uncoveredMarks(
  state: LevelsState,
  { toX, top, bottom, left, right }: LevelsLayout,
): string[] {
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
    rect(spans, ({ x1, x2 }) => ({ x1, x2, y1: top, y2: bottom }), {
      fill: inkColour('surface'),
      title: (gap) =>
        `${formatWindow([gap.from, gap.to])}: not all levels have a value. ${reasonText(gap.reason)}.`,
    }),
    text(
      named,
      ({ x1, x2 }) => ({ x: (x1 + x2) / 2, y: bottom - 10 }),
      () => name,
      { fill: inkColour('muted') },
    ),
  ];
}

/** The weakest level as a shaded ground below a broad band, and its interval where it has one. */
function weakestMarks({ weakest, years }: LevelsState, layout: LevelsLayout): string[] {
  const colour = slotColour(weakest.slot);
  const place = placeIn(layout);
  const ground = layout.y.toPixel(0);
  return runsOf(valuesOf(weakest, years)).flatMap((run) => {
    const points = run.map(place);
    return [
      ...(points.length < 2
        ? [
            rule(points, ({ x, y }) => ({ x1: x, x2: x, y1: ground, y2: y }), {
              stroke: colour,
              strokeOpacity: 0.3,
              strokeWidth: 6,
            }),
          ]
        : [
            area(
              points.map(({ x, y }) => ({ x, y1: ground, y2: y })),
              { fill: colour, fillOpacity: 0.12 },
            ),
            area(
              points.map(({ x, y }) => ({ x, y1: y, y2: y })),
              {
                fill: 'none',
                stroke: colour,
                strokeOpacity: 0.4,
                strokeWidth: 8,
                strokeLinecap: 'round',
                strokeLinejoin: 'round',
              },
            ),
          ]),
      ...bandMarks(run, layout, { fill: colour, fillOpacity: 0.18 }),
    ];
  });
}

function thresholdMarks(
  state: LevelsState,
  { left, right, toX, y, markers }: LevelsLayout,
): string[] {
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
  return [
    rule(
      rules,
      ({ value }) => ({ x1: left, x2: right, y1: y.toPixel(value), y2: y.toPixel(value) }),
      { stroke: inkColour('strong'), strokeDasharray: '6 4' },
    ),
    text(
      rules,
      ({ place }) => place,
      ({ label }) => label,
      { textAnchor: 'start', fill: inkColour('muted'), ...halo },
    ),
  ];
}

function eventMarks({ markers, bottom }: LevelsLayout): string[] {
  return [
    rule(markers, ({ x, y }) => ({ x1: x, x2: x, y1: y + 8, y2: bottom }), {
      stroke: inkColour('strong'),
      strokeDasharray: '1 2',
    }),
    ...numberMarks(markers),
  ];
}

/** A number in a ring. */
function numberMarks(places: readonly EventPlace[]): string[] {
  return [
    dot(places, (place) => place, {
      r: 8,
      fill: inkColour('page'),
      stroke: inkColour('strong'),
    }),
    text(
      places,
      (place) => place,
      ({ number }) => String(number),
      { fill: inkColour('ink'), fontWeight: 600 },
    ),
  ];
}

function legendMarks({ legend }: LevelsLayout): string[] {
  return [
    ...numberMarks(legend.map((event) => ({ ...event, x: event.x + 9 }))),
    text(
      legend,
      ({ x, y }) => ({ x: x + 22, y }),
      ({ words }) => words,
      { textAnchor: 'start', fill: inkColour('muted') },
    ),
  ];
}
