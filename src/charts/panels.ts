import { alongLine, clearPlace } from './clear-place.js';
import type { ChartContext } from './define.js';
import { lineHeight, textSize, textWidth } from './layout.js';
import { dot, halo, line, rule, text } from './marks.js';
import { inkColour, slotColour, slotStyles } from './palette.js';
import {
  cursorPlaces,
  panelsLayout,
  stripHeight,
  type KeyItem,
  type PanelsState,
  type PlacedPanel,
} from './panels-layout.js';
import { gapStripMark } from './series-marks.js';
import { yearTicks } from './series-scales.js';
import { gapsOf, runsOf, valuesOf, type SeriesLine, type ValuePoint } from './series-state.js';
import { wrapSvg } from './svg.js';

/** Small charts in rows, on the same axis of years; within a group also on the same axis of values. */
export function renderPanels(
  state: PanelsState,
  context: ChartContext,
  words: { readonly name: string; readonly description: string },
): string {
  const { height, panels, titles, key } = panelsLayout(state, context.width);
  return wrapSvg(
    context,
    { height },
    [
      ...keyMarks(key),
      text(
        titles,
        ({ y }) => ({ x: 0, y }),
        (title) => title.text,
        { textAnchor: 'start', fontWeight: 700, fill: inkColour('ink') },
      ),
      ...panels.flatMap((panel) => panelMarks(panel, state)),
    ],
    {
      ...words,
      role: 'img',
      data: { from: state.years[0], to: state.years[1], panels: cursorPlaces(panels) },
    },
  );
}

/** A short piece of every line with its symbol, before its name. */
function keyMarks(items: readonly KeyItem[]): string[] {
  return items.flatMap(({ line: { label, slot }, x, y }) => {
    const { dash, symbol } = slotStyles[slot];
    const colour = slotColour(slot);
    return [
      line(
        [
          { x, y },
          { x: x + 26, y },
        ],
        {
          stroke: colour,
          strokeWidth: 2.25,
          ...(dash === null ? {} : { strokeDasharray: dash }),
        },
      ),
      dot([{ x: x + 13, y }], (place) => place, {
        r: 4,
        symbol,
        fill: colour,
        stroke: inkColour('page'),
      }),
      text(
        [label],
        () => ({ x: x + 32, y }),
        (words) => words,
        { textAnchor: 'start', fill: colour, fontWeight: 600 },
      ),
    ];
  });
}

function panelMarks(panel: PlacedPanel, state: PanelsState): string[] {
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

function headMarks({ left, head, titleLines, noteLines }: PlacedPanel): string[] {
  const block = (lines: readonly string[], top: number, bold: boolean): string =>
    text(
      [lines.join('\n')],
      () => ({ x: left, y: top + (lines.length * lineHeight) / 2 }),
      (words) => words,
      {
        lineHeight: lineHeight / textSize,
        textAnchor: 'start',
        ...(bold ? { fontWeight: 600 } : {}),
        fill: inkColour(bold ? 'ink' : 'muted'),
      },
    );
  return [
    block(titleLines, head, true),
    ...(noteLines.join('') === ''
      ? []
      : [block(noteLines, head + titleLines.length * lineHeight, false)]),
  ];
}

function axisMarks(panel: PlacedPanel, { years }: PanelsState): string[] {
  const { axis, group, left, right, bottom, toX, toY, showsTicks, lines } = panel;
  const ticks = yearTicks(years, right - left);
  const foot = bottom + lines.length * stripHeight;
  const values = [
    ...axis.ticks.map(({ value }) => value),
    ...(group.rule === undefined ? [] : [group.rule]),
  ];
  const middle = (year: number): number => toX(year + 0.5);
  return [
    rule(values, (value) => ({ x1: left, x2: right, y1: toY(value), y2: toY(value) }), {
      stroke: (value) => inkColour(value === group.rule ? 'strong' : 'line'),
    }),
    text(
      showsTicks ? axis.ticks : [],
      ({ value }) => ({ x: left - 6, y: toY(value) }),
      ({ label }) => label,
      { textAnchor: 'end', fill: inkColour('muted') },
    ),
    rule(ticks, (year) => ({ x1: middle(year), x2: middle(year), y1: foot, y2: foot + 4 }), {
      stroke: inkColour('strong'),
    }),
    text(ticks, (year) => ({ x: middle(year), y: foot + 13 }), String, {
      fill: inkColour('muted'),
    }),
  ];
}

/** What the upper and the lower part mean, in words where they fit and as a name where they do not, clear of the lines. */
function directionMarks(panel: PlacedPanel, state: PanelsState): string[] {
  const { group, left, right, top, bottom, toX, toY, lines } = panel;
  const { above, below, rule } = group;
  if (above === undefined || below === undefined || rule === undefined) return [];
  const room = right - left - 8;
  const fits = [above, below].every(({ words }) => textWidth(`↑ ${words}`) <= room);
  const middle = toY(rule);
  const points = lines
    .flatMap((series) => runsOf(valuesOf(series, state.years)))
    .flatMap((run) =>
      alongLine(run.map(({ year, value }) => ({ x: toX(year + 0.5), y: toY(value) }))),
    );
  const sides = [
    { words: `↑ ${fits ? above.words : above.short}`, rows: [top + 9, middle - 9] },
    { words: `↓ ${fits ? below.words : below.short}`, rows: [bottom - 9, middle + 10] },
  ];
  return [
    text(
      sides,
      ({ words, rows }) => clearPlace(words, rows, [left + 4, right - 4], points),
      ({ words }) => words,
      { textAnchor: 'start', fill: inkColour('muted'), ...halo },
    ),
  ];
}

function lineMarks(
  series: SeriesLine,
  { toX, toY, axis, title }: PlacedPanel,
  { years }: PanelsState,
  bold: boolean,
): string[] {
  const values = valuesOf(series, years);
  const runs = runsOf(values);
  const colour = slotColour(series.slot);
  const { dash, symbol } = slotStyles[series.slot];
  const place = ({ year, value }: ValuePoint) => ({ x: toX(year + 0.5), y: toY(value) });
  return [
    ...runs
      .filter((run) => run.length > 1)
      .map((run) =>
        line(run.map(place), {
          stroke: colour,
          strokeWidth: bold ? 2.25 : 1.5,
          ...(dash === null ? {} : { strokeDasharray: dash }),
        }),
      ),
    dot(runs.filter((run) => run.length === 1).flat(), place, { r: 2, fill: colour }),
    dot(values.slice(-1), place, {
      r: 3.5,
      symbol,
      fill: colour,
      stroke: inkColour('page'),
      title: ({ year, value }) => `${title}, ${series.label} ${year}: ${axis.format(value)}`,
    }),
  ];
}

/** Dotted lines below a panel mark years without a value; the reason is their tooltip. */
function stripMarks(panel: PlacedPanel, { years }: PanelsState): string[] {
  return panel.lines.map((series, row) =>
    gapStripMark(gapsOf(series, years), panel, {
      y: panel.bottom + 4 + row * stripHeight,
      stroke: slotColour(series.slot),
      strokeWidth: 2,
      name: `${panel.title}, ${series.label}`,
    }),
  );
}

function labelMarks(
  { lines, labels, right, toX, group }: PlacedPanel,
  { years }: PanelsState,
): string[] {
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
              { stroke: colour, strokeOpacity: 0.45, strokeDasharray: '1 2' },
            ),
          ]
        : []),
      text(
        [words],
        () => ({ x: right + 7, y: middle }),
        (label) => label,
        {
          textAnchor: 'start',
          fill: colour,
          fontWeight: i === 0 && group.firstStandsOut === true ? 700 : 600,
        },
      ),
    ];
  });
}
