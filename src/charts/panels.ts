import { dot, line, ruleX, ruleY, text, type Markish } from '@observablehq/plot';
import { reasonText } from '../core/missing.js';
import type { Place } from './clear-place.js';
import type { ChartContext } from './define.js';
import { lineHeight } from './layout.js';
import { inkColour, slotColour, slotStyles } from './palette.js';
import { directionMarks } from './panels-directions.js';
import {
  cursorPlaces,
  panelsLayout,
  stripHeight,
  type KeyItem,
  type PanelsState,
  type PlacedPanel,
} from './panels-layout.js';
import { yearTicks } from './series-scales.js';
import {
  gapsOf,
  runsOf,
  valuesOf,
  type Gap,
  type SeriesLine,
  type ValuePoint,
} from './series-state.js';
import { drawSvg, pixels, unusedScale } from './svg.js';

const x = pixels((at: Place) => at.x);
const y = pixels((at: Place) => at.y);

/** Small charts in rows, on the same axis of years; within a group also on the same axis of values. */
export function renderPanels(
  state: PanelsState,
  context: ChartContext,
  words: { readonly name: string; readonly description: string },
): string {
  const { height, panels, titles, key } = panelsLayout(state, context.width);
  return drawSvg(
    context,
    {
      height,
      margin: 0,
      x: unusedScale,
      y: unusedScale,
      marks: [
        ...keyMarks(key),
        text(titles, {
          x: pixels(() => 0),
          y: pixels(({ y: at }: { y: number }) => at),
          text: 'text',
          textAnchor: 'start',
          fontWeight: 700,
          fill: inkColour('ink'),
        }),
        ...panels.flatMap((panel) => panelMarks(panel, state)),
      ],
    },
    {
      ...words,
      role: 'img',
      data: { from: state.years[0], to: state.years[1], panels: cursorPlaces(panels) },
    },
  );
}

/** A short piece of every line with its symbol, before its name. */
function keyMarks(items: readonly KeyItem[]): Markish[] {
  return items.flatMap(({ line: { label, slot }, x: at, y: middle }) => {
    const { dash, symbol } = slotStyles[slot];
    const colour = slotColour(slot);
    return [
      line(
        [
          { x: at, y: middle },
          { x: at + 26, y: middle },
        ],
        {
          x,
          y,
          stroke: colour,
          strokeWidth: 2.25,
          ...(dash === null ? {} : { strokeDasharray: dash }),
        },
      ),
      dot([{ x: at + 13, y: middle }], {
        x,
        y,
        r: 4,
        symbol,
        fill: colour,
        stroke: inkColour('page'),
      }),
      text([{ x: at + 32, y: middle }], {
        x,
        y,
        text: () => label,
        textAnchor: 'start',
        fill: colour,
        fontWeight: 600,
      }),
    ];
  });
}

function panelMarks(panel: PlacedPanel, state: PanelsState): Markish[] {
  return [
    ...headMarks(panel),
    ...axisMarks(panel, state),
    ...directionMarks(panel, state),
    // The first line is drawn last, above the others.
    ...panel.lines
      .toReversed()
      .flatMap((series) =>
        lineMarks(
          series,
          panel,
          state,
          panel.group.firstStandsOut !== true || series === panel.lines[0],
        ),
      ),
    ...stripMarks(panel, state),
    ...labelMarks(panel, state),
  ];
}

function headMarks({ left, head, titleLines, noteLines }: PlacedPanel): Markish[] {
  const block = (lines: readonly string[], top: number, bold: boolean): Markish =>
    text([{ x: left, y: top + (lines.length * lineHeight) / 2 }], {
      x,
      y,
      text: () => lines.join('\n'),
      lineHeight: lineHeight / 13,
      textAnchor: 'start',
      fontWeight: bold ? 600 : 400,
      fill: inkColour(bold ? 'ink' : 'muted'),
    });
  return [
    block(titleLines, head, true),
    ...(noteLines.join('') === ''
      ? []
      : [block(noteLines, head + titleLines.length * lineHeight, false)]),
  ];
}

function axisMarks(panel: PlacedPanel, { years }: PanelsState): Markish[] {
  const { axis, group, left, right, toX, toY, showsTicks, lines } = panel;
  const ticks = yearTicks(years, right - left);
  const foot = panel.foot + lines.length * stripHeight;
  return [
    ruleY(
      [...axis.ticks.map(({ value }) => value), ...(group.rule === undefined ? [] : [group.rule])],
      {
        x1: pixels(() => left),
        x2: pixels(() => right),
        y: pixels((value: number) => toY(value)),
        stroke: (value: number) => inkColour(value === group.rule ? 'strong' : 'line'),
      },
    ),
    ...(showsTicks
      ? [
          text(axis.ticks, {
            x: pixels(() => left - 6),
            y: pixels(({ value }: { value: number }) => toY(value)),
            text: 'label',
            textAnchor: 'end',
            fill: inkColour('muted'),
          }),
        ]
      : []),
    ruleX(ticks, {
      x: pixels((year: number) => toX(year + 0.5)),
      y1: pixels(() => foot),
      y2: pixels(() => foot + 4),
      stroke: inkColour('strong'),
    }),
    text(ticks, {
      x: pixels((year: number) => toX(year + 0.5)),
      y: pixels(() => foot + 13),
      text: (year: number) => String(year),
      fill: inkColour('muted'),
    }),
  ];
}

function lineMarks(
  series: SeriesLine,
  { toX, toY, axis, title }: PlacedPanel,
  { years }: PanelsState,
  bold: boolean,
): Markish[] {
  const values = valuesOf(series, years);
  const runs = runsOf(values);
  const colour = slotColour(series.slot);
  const { dash, symbol } = slotStyles[series.slot];
  const place = {
    x: pixels(({ year }: ValuePoint) => toX(year + 0.5)),
    y: pixels(({ value }: ValuePoint) => toY(value)),
  };
  const last = values.at(-1);
  return [
    ...runs
      .filter((run) => run.length > 1)
      .map((run) =>
        line(run, {
          ...place,
          stroke: colour,
          strokeWidth: bold ? 2.25 : 1.5,
          ...(dash === null ? {} : { strokeDasharray: dash }),
        }),
      ),
    dot(runs.filter((run) => run.length === 1).flat(), { ...place, r: 2, fill: colour }),
    ...(last === undefined
      ? []
      : [
          dot([last], {
            ...place,
            r: 3.5,
            symbol,
            fill: colour,
            stroke: inkColour('page'),
            title: () => `${title}, ${series.label} ${last.year}: ${axis.format(last.value)}`,
          }),
        ]),
  ];
}

/** Dotted lines below a panel mark years without a value; the reason is their tooltip. */
function stripMarks(panel: PlacedPanel, { years }: PanelsState): Markish[] {
  const { foot, left, right, toX, title } = panel;
  return panel.lines.flatMap((series, row) => {
    const gaps = gapsOf(series, years);
    if (gaps.length === 0) return [];
    return [
      ruleY(gaps, {
        y: pixels(() => foot + 4 + row * stripHeight),
        x1: pixels((gap: Gap) => Math.max(left, toX(gap.from + 0.1))),
        x2: pixels((gap: Gap) => Math.min(right, toX(gap.to + 0.9))),
        stroke: slotColour(series.slot),
        strokeWidth: 2,
        strokeDasharray: '2 2',
        title: (gap: Gap) =>
          `${title}, ${series.label}, ${gap.from === gap.to ? gap.from : `${gap.from} to ${gap.to}`}: no value. ${reasonText(gap.reason)}.`,
      }),
    ];
  });
}

function labelMarks(
  { lines, labels, right, toX, group }: PlacedPanel,
  { years }: PanelsState,
): Markish[] {
  return lines.flatMap((series, i) => {
    const last = valuesOf(series, years).at(-1);
    if (last === undefined) return [];
    const { text: words, y: middle, wanted } = labels[i]!;
    const from = toX(last.year + 0.5) + 5;
    const colour = slotColour(series.slot);
    const far = right - from > 8 || Math.abs(middle - wanted) > 4;
    return [
      ...(far
        ? [
            line(
              [
                { x: from, y: wanted },
                { x: right, y: wanted },
                { x: right + 5, y: middle },
              ],
              { x, y, stroke: colour, strokeOpacity: 0.45, strokeWidth: 1, strokeDasharray: '1 2' },
            ),
          ]
        : []),
      text([{ x: right + 7, y: middle }], {
        x,
        y,
        text: () => words,
        textAnchor: 'start',
        fill: colour,
        fontWeight: i === 0 && group.firstStandsOut === true ? 700 : 600,
      }),
    ];
  });
}
