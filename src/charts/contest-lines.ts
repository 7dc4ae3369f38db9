import { formatTie, sideNames, sideSlots } from './contest-state.js';
import {
  crossingsOf,
  lastOf,
  linesFinding,
  storyOf,
  type ContestLinesState,
  type TiePanel,
  type TieSeries,
} from './contest-ties.js';
import { defineChart, type ChartContext, type ChartTable } from './define.js';
import { alonePoints, at, brokenPath, element, keyRow, label } from './draw.js';
import { plural } from '../core/format.js';
import { assignLanes, dodge, lineHeight, wrapText } from './layout.js';
import { inkColour, slotColour } from './palette.js';
import { formatTick, niceTicks, yearTicks } from './series-scales.js';
import { wrapSvg } from './svg.js';
import { tiesData } from './ties-data.js';

const dashes = [null, '5 3', '1 3', '8 3 2 3'] as const;
const narrowBelow = 560;
const broadFrom = 900;
/** Panels side by side are low; one that has the width for itself is higher. */
const lowPlot = 108;
const highPlot = 160;
const room = { left: 46, right: 92 } as const;

export const contestLines = defineChart<ContestLinesState>({
  id: 'contest-lines',
  title: 'Ties of third states with two others',
  summary:
    'One panel for each state: its ties with the first and with the second of the pair over time, by source, with the years in which the lead changed.',
  finding: linesFinding,
  describe: (state) =>
    `Lines of ${state.topic}, ${state.years[0]} to ${state.years[1]}, one panel for each of ${plural(state.panels.length, 'state')}. ` +
    state.panels
      .map(
        (panel) => `${panel.name}: ${panel.series.map((one) => storyOf(one, state)).join('; ')}.`,
      )
      .join(' '),
  table: linesTable,
  data: ({ topic: tie, sides, sources, panels, unit }) =>
    tiesData(
      panels.flatMap((state) =>
        state.series.flatMap(({ source, from, first, second }) =>
          first.map((value, i) => ({
            ...{ tie, source: sources[source]!, state, year: from + i, unit },
            ...{ first: value, second: second[i] ?? null },
          })),
        ),
      ),
      sides,
    ),
  render: renderLines,
});

/** A row for each year: every state with both sides, by source. */
function linesTable({ sides, sources, panels, unit, years }: ContestLinesState): ChartTable {
  const columns = panels.flatMap(({ name, series }) =>
    series.flatMap((one) =>
      sideNames.map((side) => ({
        label: `${name}, ${sides[side].name}${sources.length > 1 ? ` (${sources[one.source]!})` : ''}`,
        at: (year: number) => one[side][year - one.from] ?? null,
      })),
    ),
  );
  const rows: string[][] = [];
  for (let year = years[0]; year <= years[1]; year++) {
    const values = columns.map(({ at: valueIn }) => valueIn(year));
    if (values.every((value) => value === null)) continue;
    rows.push([
      String(year),
      ...values.map((value) => (value === null ? 'no value' : formatTie(value, unit))),
    ]);
  }
  return {
    columns: [
      { label: 'Year', numeric: false },
      ...columns.map(({ label: name }) => ({ label: name, numeric: true })),
    ],
    rows,
  };
}

interface Axis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** One axis of values for all panels, zero on it. */
function axisOf({ panels }: ContestLinesState): Axis {
  const values = panels.flatMap(({ series }) =>
    series.flatMap(({ first, second }) => [...first, ...second].filter((value) => value !== null)),
  );
  const [low, high] = [Math.min(0, ...values), Math.max(...values)];
  const pad = low < 0 ? 0.04 * (high - low) : 0;
  const domain = { low: low - pad, high: high + 0.04 * (high - low || 1) };
  const ticks = niceTicks(low, high, 3).filter((tick) => tick >= domain.low && tick <= domain.high);
  return { ...domain, ticks };
}

function renderLines(state: ContestLinesState, context: ChartContext): string {
  const { width } = context;
  const most = width < narrowBelow ? 1 : width < broadFrom ? 2 : 3;
  const columns = Math.min(most, state.panels.length);
  const plotHeight = most > 1 && columns === 1 ? highPlot : lowPlot;
  const gap = 32;
  const panelWidth = (width - gap * (columns - 1)) / columns;
  const axis = axisOf(state);
  const key =
    state.sources.length < 2
      ? { elements: [], height: 0 }
      : keyRow(
          state.sources.map((text, i) => ({
            text,
            swatch: element('line', {
              x1: 0,
              x2: 26,
              y1: 8,
              y2: 8,
              stroke: inkColour('ink'),
              'stroke-width': 2,
              'stroke-dasharray': dashes[i] ?? null,
            }),
          })),
          width,
        );
  const drawn = state.panels.map((panel) =>
    drawPanel(panel, state, axis, [panelWidth, plotHeight]),
  );
  const elements: string[] = [...key.elements];
  const plots: string[] = [];
  let column = 0;
  let top = key.height === 0 ? 0 : key.height + 8;
  for (let row = 0; row < drawn.length; row += columns) {
    const inRow = drawn.slice(row, row + columns);
    const head = Math.max(...inRow.map(({ head: above }) => above));
    inRow.forEach((panel, i) => {
      const left = i * (panelWidth + gap);
      elements.push(at(left, top, panel.draw(head)));
      const count = sideNames.length * state.panels[row + i]!.series.length;
      plots.push(
        cursorPlace(state.years, left, panelWidth, [top + head, plotHeight, column, count]),
      );
      column += count;
    });
    top += head + plotHeight + 40;
  }
  return wrapSvg(context, { height: top - 12 }, elements, {
    name: linesFinding(state),
    description: contestLines.describe(state),
    role: 'img',
    data: { from: state.years[0], to: state.years[1], panels: plots.join(';') },
  });
}

/** Where a panel’s years lie, half a step beyond the first and last, and which columns of the table it draws. */
function cursorPlace(
  [from, to]: readonly [number, number],
  left: number,
  width: number,
  [top, height, ...columns]: readonly [number, number, number, number],
): string {
  const [start, end] = [left + room.left, left + width - room.right];
  const half = (end - start) / (to - from || 1) / 2;
  const places = [start - half, end + half, top, top + height];
  return [...places.map((place) => Math.round(place)), ...columns].join(' ');
}

interface DrawnPanel {
  /** Height of what stands above the plot. */
  readonly head: number;
  readonly draw: (head: number) => string[];
}

function drawPanel(
  panel: TiePanel,
  state: ContestLinesState,
  axis: Axis,
  [width, plotHeight]: readonly [number, number],
): DrawnPanel {
  const [from, to] = state.years;
  const right = width - room.right;
  const x = (year: number): number =>
    room.left + ((year - from) / (to - from || 1)) * (right - room.left);
  const stories = panel.series.flatMap((series) => wrapText(storyOf(series, state), width));
  const crossings = crossingsOf(panel);
  const lanes = assignLanes(
    crossings.map(({ year }) => ({ x: x(year) - 16, text: String(year) })),
    0,
    width,
    0,
  );
  const laneCount = Math.max(0, ...lanes.map(({ lane }) => lane + 1));
  const textRoom = (1 + stories.length) * lineHeight + 6;
  return {
    head: textRoom + laneCount * lineHeight + 2,
    draw: (head) => {
      const top = head;
      const y = (value: number): number =>
        top + plotHeight - ((value - axis.low) / (axis.high - axis.low)) * plotHeight;
      return [
        label(0, 8, panel.name, { bold: true }),
        ...stories.map((line, i) =>
          label(0, 8 + (i + 1) * lineHeight, line, { fill: inkColour('muted') }),
        ),
        ...gridOf(axis, state, { y, x, right, bottom: top + plotHeight }),
        ...crossings.flatMap(({ year, source, side }, i) => {
          const lane = top - 2 - (lanes[i]!.lane + 0.5) * lineHeight;
          return [
            element('line', {
              x1: x(year),
              x2: x(year),
              y1: lane + 8,
              y2: top + plotHeight,
              stroke: slotColour(sideSlots[side]),
              'stroke-dasharray': dashes[source] ?? null,
            }),
            label(x(year), lane, String(year), {
              anchor: 'middle',
              fill: slotColour(sideSlots[side]),
            }),
          ];
        }),
        ...panel.series.flatMap((series) => linesOf(series, x, y)),
        ...endLabels(panel, state, { x, y, top, bottom: top + plotHeight }),
      ];
    },
  };
}

interface Scales {
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

function gridOf(
  { ticks }: Axis,
  { unit, years }: ContestLinesState,
  { x, y, right, bottom }: Scales & { readonly right: number; readonly bottom: number },
): string[] {
  const format = formatTick(unit, { ticks, type: 'linear' });
  return [
    ...ticks.flatMap((tick) => [
      element('line', {
        x1: room.left,
        x2: right,
        y1: y(tick),
        y2: y(tick),
        stroke: inkColour(tick === 0 ? 'strong' : 'line'),
      }),
      label(room.left - 6, y(tick), format(tick), { anchor: 'end', fill: inkColour('muted') }),
    ]),
    ...yearTicks(years, right - room.left).map((year) =>
      label(x(year), bottom + 14, String(year), { anchor: 'middle', fill: inkColour('muted') }),
    ),
  ];
}

function linesOf({ from, source, ...ties }: TieSeries, x: Scales['x'], y: Scales['y']): string[] {
  return sideNames.flatMap((side) => {
    const points = ties[side].map((value, i): [number, number] | null =>
      value === null ? null : [x(from + i), y(value)],
    );
    const stroke = slotColour(sideSlots[side]);
    return [
      element('path', {
        d: brokenPath(points),
        fill: 'none',
        stroke,
        'stroke-width': source === 0 ? 2.25 : 1.75,
        'stroke-linejoin': 'round',
        'stroke-dasharray': dashes[source] ?? null,
      }),
      ...alonePoints(points).map(([cx, cy]) => element('circle', { cx, cy, r: 2.5, fill: stroke })),
    ];
  });
}

/** Name and last value of each side at the end of the source that reaches farthest, with the side’s marker. */
function endLabels(
  { series }: TiePanel,
  { sides, unit }: ContestLinesState,
  { x, y, top, bottom }: Scales & { readonly top: number; readonly bottom: number },
): string[] {
  const ends = series.map((one) => ({ one, last: lastOf(one) }));
  const farthest = ends.reduce((a, b) => ((b.last?.year ?? 0) > (a.last?.year ?? 0) ? b : a));
  const { last } = farthest;
  if (last === null) return [];
  const lines = sideNames.map((side) =>
    wrapText(`${sides[side].name} ${formatTie(last[side], unit)}`, room.right - 12),
  );
  const middles = dodge(
    sideNames.map((side) => y(last[side])),
    lines.map((text) => text.length * lineHeight),
    top - 8,
    bottom + 8,
  );
  return sideNames.flatMap((side, i) => {
    const fill = slotColour(sideSlots[side]);
    const [cx, cy] = [x(last.year), y(last[side])];
    const marker =
      side === 'first'
        ? element('circle', { cx, cy, r: 4, fill })
        : element('rect', { x: cx - 3.5, y: cy - 3.5, width: 7, height: 7, fill });
    const text = lines[i]!;
    return [
      marker,
      ...text.map((line, n) =>
        label(cx + 8, middles[i]! + (n - (text.length - 1) / 2) * lineHeight, line, {
          fill,
          bold: true,
          halo: true,
        }),
      ),
    ];
  });
}
