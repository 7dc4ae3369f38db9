import { defineChart, type ChartContext } from './define.js';
import { alonePoints, brokenPath, element, label } from './draw.js';
import { formatPercent, formatWindow } from '../core/format.js';
import { boldness, dodge, lineHeight, textWidth, wrapText } from './layout.js';
import { inkColour, slotColour } from './palette.js';
import { yearTicks } from './series-scales.js';
import { plotArea, wrapSvg } from './svg.js';
import { barMarks } from './verdict-bars.js';
import { chosenMarks, hoverMarks } from './verdict-year.js';
import { markerRoom, styleOfReading, verdictLayout, type VerdictLayout } from './verdict-layout.js';
import {
  describeVerdict,
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
  render,
});

function render(state: VerdictState, context: ChartContext): string {
  const layout = verdictLayout(state, context.width);
  const { legend } = layout;
  return wrapSvg(
    context,
    { height: legend.bottom },
    [
      ...groundMarks(state, layout),
      ...gridMarks(state, layout),
      ...eventMarks(layout),
      ...bandMarks(state, layout),
      ...lineMarks(state, layout),
      ...barMarks(state, layout),
      ...endLabels(state, layout),
      ...chosenMarks(state, layout),
      ...hoverMarks(state, layout),
    ],
    {
      name: verdictFinding(state),
      description: describeVerdict(state),
      role: 'img',
      data: plotArea(layout, state.years),
    },
  );
}

/** Years in which few observations can be made, and those without the pair, as a shaded ground. */
function groundMarks({ years, points, step }: VerdictState, layout: VerdictLayout): string[] {
  const { toX, top, bottom, right } = layout;
  const found = new Map(points.map((point) => [point.year, point]));
  const spans: { x1: number; x2: number; words: string; from: number; to: number }[] = [];
  for (let year = years[0]; year <= years[1]; year += step) {
    const point = found.get(year);
    if (point?.tooFew === false) continue;
    const words = point === undefined ? 'did not exist' : 'few observations';
    const last = spans.at(-1);
    const x2 = Math.min(right, toX(year + step));
    if (last?.words === words && last.to === year - step) Object.assign(last, { x2, to: year });
    else spans.push({ x1: toX(year), x2, words, from: year, to: year });
  }
  return spans.flatMap(({ x1, x2, words, from, to }) => [
    element(
      'rect',
      {
        x: x1,
        y: top,
        width: x2 - x1,
        height: bottom - top,
        fill: inkColour('surface'),
        stroke: inkColour('line'),
        'stroke-dasharray': '2 3',
      },
      `<title>${formatWindow([from, to])}: ${words}</title>`,
    ),
    ...(x2 - x1 > textWidth(words) + 8
      ? [label((x1 + x2) / 2, top + 10, words, { fill: inkColour('muted'), anchor: 'middle' })]
      : []),
  ]);
}

function gridMarks(
  { years }: VerdictState,
  { left, right, bottom, bars, toX, toY }: VerdictLayout,
) {
  const rules = [0, 0.25, 0.5, 0.75, 1].flatMap((tick) => [
    element('path', { d: `M${left},${toY(tick)}H${right}`, stroke: inkColour('line') }),
    label(left - 8, toY(tick), formatPercent(tick), { fill: inkColour('muted'), anchor: 'end' }),
  ]);
  const ticks = yearTicks(years, right - left).flatMap((year) => [
    element('path', {
      d: `M${toX(year + 0.5)},${bars.bottom}v5`,
      stroke: inkColour('strong'),
    }),
    label(toX(year + 0.5), bars.bottom + 14, String(year), {
      fill: inkColour('muted'),
      anchor: 'middle',
    }),
  ]);
  return [
    ...rules,
    element('path', { d: `M${left},${bottom}H${right}`, stroke: inkColour('strong') }),
    ...ticks,
  ];
}

function eventMarks({ markers, bottom, legend }: VerdictLayout): string[] {
  const ring = (x: number, y: number, number: number): string =>
    element('circle', {
      cx: x,
      cy: y,
      r: 8,
      fill: inkColour('page'),
      stroke: inkColour('strong'),
    }) + label(x, y, String(number), { anchor: 'middle', bold: true });
  return [
    ...markers.flatMap(({ x, lane, number }) => {
      const y = 10 + lane * markerRoom;
      return [
        element('path', {
          d: `M${x},${y + 8}V${bottom}`,
          stroke: inkColour('strong'),
          'stroke-dasharray': '1 2',
        }),
        ring(x, y, number),
      ];
    }),
    ...legend.items.flatMap(({ x, y, number, words }) => [
      ring(x + 9, y, number),
      label(x + 22, y, words, { fill: inkColour('muted') }),
    ]),
  ];
}

type Place = readonly [number, number];

/** Something of every year by its place, null where the pair did not exist. */
function placesOf(
  { points, step }: VerdictState,
  { toX, toY }: VerdictLayout,
  valueOf: (point: VerdictPoint) => number,
): (Place | null)[] {
  return points.flatMap((point, i): (Place | null)[] => {
    const place: Place = [toX(point.year + 0.5), toY(valueOf(point))];
    const before = points[i - 1];
    return before !== undefined && point.year - before.year > step ? [null, place] : [place];
  });
}

/** The interval of the reading that comes first in the last year. */
function bandMarks(state: VerdictState, layout: VerdictLayout): string[] {
  const last = state.points.at(-1);
  if (last?.standing !== 'leads') return [];
  const i = state.readings.findIndex(({ id }) => id === last.leader);
  const low = placesOf(state, layout, ({ readings }) => readings[i]!.interval[0]);
  const high = placesOf(state, layout, ({ readings }) => readings[i]!.interval[1]);
  const runs: { low: Place[]; high: Place[] }[] = [{ low: [], high: [] }];
  low.forEach((place, at) => {
    if (place === null) runs.push({ low: [], high: [] });
    else {
      runs.at(-1)!.low.push(place);
      runs.at(-1)!.high.push(high[at]!);
    }
  });
  return runs
    .filter((run) => run.low.length > 1)
    .map((run) =>
      element('path', {
        d: `${brokenPath([...run.high, ...run.low.toReversed()])}Z`,
        fill: slotColour(styleOfReading(i).slot),
        'fill-opacity': 0.14,
      }),
    );
}

function lineMarks(state: VerdictState, layout: VerdictLayout): string[] {
  return state.readings.flatMap((reading, i) => {
    const { slot, dash } = styleOfReading(i);
    const colour = slotColour(slot);
    const places = placesOf(state, layout, ({ readings }) => readings[i]!.posterior);
    const leads = state.points.filter(
      ({ standing, leader }) => standing === 'leads' && leader === reading.id,
    );
    return [
      element('path', {
        d: brokenPath(places),
        fill: 'none',
        stroke: colour,
        'stroke-width': 2,
        'stroke-dasharray': dash,
        'stroke-linejoin': 'round',
      }),
      ...alonePoints(places).map(([cx, cy]) => element('circle', { cx, cy, r: 3, fill: colour })),
      // A dot in every year in which the reading leads; hollow where few observations can be made.
      ...leads.map(({ year, tooFew, readings }) =>
        element('circle', {
          cx: layout.toX(year + 0.5),
          cy: layout.toY(readings[i]!.posterior),
          r: 3.5,
          fill: tooFew ? inkColour('page') : colour,
          stroke: colour,
          'stroke-width': 1.5,
        }),
      ),
    ];
  });
}

/** The name of each reading with its last value, at the end of its line. */
function endLabels({ readings, points }: VerdictState, layout: VerdictLayout): string[] {
  const last = points.at(-1);
  if (last === undefined) return [];
  const { room, right, toY, top, bottom, toX } = layout;
  const texts = readings.map(({ title }, i) =>
    wrapText(`${title} ${formatPercent(last.readings[i]!.posterior)}`, (room - 8) / boldness),
  );
  const wanted = last.readings.map(({ posterior }) => toY(posterior));
  const heights = texts.map((lines) => lines.length * lineHeight + 2);
  const middles = dodge(wanted, heights, top - 8, bottom + 8);
  return texts.flatMap((lines, i) => {
    const start = middles[i]! - ((lines.length - 1) * lineHeight) / 2;
    const colour = slotColour(styleOfReading(i).slot);
    return [
      element('path', {
        d: `M${toX(last.year + 0.5) + 5},${wanted[i]!}L${right + 6},${middles[i]!}`,
        stroke: colour,
        'stroke-width': 0.75,
      }),
      ...lines.map((line, n) =>
        label(right + 10, start + n * lineHeight, line, { fill: colour, bold: true }),
      ),
    ];
  });
}
