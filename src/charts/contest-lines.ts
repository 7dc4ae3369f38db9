import { formatTie, sideNames, sideSlots } from './contest-state.js';
import {
  bandIn,
  crossingsOf,
  lastOf,
  linesFinding,
  storyOf,
  type ContestLinesState,
  type TiePanel,
  type TieSeries,
} from './contest-ties.js';
import { defineChart, type ChartContext } from './define.js';
import { panelArea, valueAxis, yearAxis, yearFrame, type YearFrame } from './draw/axes.js';
import { columnsOf, inRows, isNarrow, key, panelsAbreast, stack } from './draw/layout.js';
import { endLabels, type LineEnd } from './draw/lines.js';
import { across, band, symbol, trace, upright, type Place } from './draw/marks.js';
import { assignLanes } from './draw/place.js';
import { formatTick, niceTicks, scaleOf, type Scale } from './draw/scales.js';
import { at, type Block, type Picture } from './draw/svg.js';
import { label, lineHeight, paragraph, wrapText } from './draw/text.js';
import { plural } from '../core/format.js';
import { ink, slotColour } from './palette.js';
import { yearTable, type ChartTable } from './table.js';
import { tiesData } from './ties-data.js';

const dashes = [null, '5 3', '1 3', '8 3 2 3'] as const;
/** Panels side by side are low; one that has the width for itself is higher. */
const lowPlot = 108;
const highPlot = 160;

export const contestLines = defineChart<ContestLinesState>({
  id: 'contest-lines',
  title: 'Ties of third states with two others',
  summary:
    'One panel for each state: its ties with the first and with the second of the pair over time, by source, with the years in which the lead changed.',
  finding: linesFinding,
  describe: (state) =>
    `Lines of ${state.topic}${hasBands(state) ? ' with their 90% intervals' : ''}, ${state.years[0]} to ${state.years[1]}, one panel for each of ${plural(state.panels.length, 'state')}. ` +
    state.panels
      .map(
        (panel) => `${panel.name}: ${panel.series.map((one) => storyOf(one, state)).join('; ')}.`,
      )
      .join(' '),
  table,
  data: ({ topic: tie, sides, sources, panels, unit }) =>
    tiesData(
      panels.flatMap((state) =>
        state.series.flatMap((series) =>
          series.first.map((value, i) => ({
            ...{ tie, source: sources[series.source]!, state, year: series.from + i, unit },
            ...{ first: value, second: series.second[i] ?? null },
            ...(series.bands === undefined
              ? {}
              : { intervals: { first: series.bands.first[i]!, second: series.bands.second[i]! } }),
          })),
        ),
      ),
      sides,
    ),
  draw,
});

/** A row for each year: every state with both sides, by source. */
function table({ sides, sources, panels, unit, years }: ContestLinesState): ChartTable {
  const columns = panels.flatMap(({ name, series }) =>
    series.flatMap((one) =>
      sideNames.map((side) => ({
        label: `${name}, ${sides[side].name}${sources.length > 1 ? ` (${sources[one.source]!})` : ''}`,
        value: (year: number) => {
          const value = one[side][year - one.from] ?? null;
          const ends = bandIn(one, side, year);
          const interval =
            ends === null ? '' : ` (${ends.map((end) => formatTie(end, unit)).join(' to ')})`;
          return value === null ? null : `${formatTie(value, unit)}${interval}`;
        },
        missing: () => 'no value',
      })),
    ),
  );
  return yearTable(years, columns);
}

/** One axis of values for all panels, zero on it. */
function scaleOfAll({ panels }: ContestLinesState, { top, bottom }: YearFrame): Scale {
  const values = panels.flatMap(({ series }) =>
    series.flatMap(({ first, second, bands }) =>
      [first, second, bands?.first ?? [], bands?.second ?? []]
        .flat(2)
        .filter((one) => one !== null),
    ),
  );
  const [low, high] = [Math.min(0, ...values), Math.max(...values)];
  const pad = low < 0 ? 0.04 * (high - low) : 0;
  const domain = [low - pad, high + 0.04 * (high - low || 1)] as const;
  const ticks = niceTicks(low, high, 3).filter((tick) => tick >= domain[0] && tick <= domain[1]);
  return scaleOf(ticks, [bottom, top], domain);
}

function draw(state: ContestLinesState, { width }: ChartContext): Picture {
  const { sources, panels, years } = state;
  const most = isNarrow(width) ? 1 : width < 900 ? 2 : panelsAbreast(width, 3);
  const columns = Math.min(most, panels.length);
  const height = most > 1 && columns === 1 ? highPlot : lowPlot;
  const { each, left } = columnsOf(columns, width, 32);
  const entries = sources.map((text, i) => ({
    text,
    swatch: across([0, 26], 8, { stroke: ink.ink, width: 2, dash: dashes[i] }),
  }));
  const legend = key(sources.length < 2 ? [] : entries, width);
  const elements: string[] = [...legend.elements];
  const areas: string[] = [];
  let column = 0;
  let top = legend.height === 0 ? 0 : legend.height + 8;
  for (const row of inRows(panels, columns)) {
    const heads = row.map((panel) => headOf(panel, state, each));
    const head = Math.max(...heads.map((one) => one.height));
    row.forEach((panel, i) => {
      const start = left(i) + axisRoom;
      const edges = { left: start, right: start + plotWidth(each), top: top + head };
      const frame = yearFrame({ ...edges, bottom: edges.top + height }, years);
      const count = sideNames.length * panel.series.length;
      elements.push(
        at(left(i), top, heads[i]!.elements),
        ...panelMarks(panel, state, frame, scaleOfAll(state, frame)),
      );
      areas.push(panelArea(frame, column, count));
      column += count;
    });
    top += head + height + 40;
  }
  return {
    height: top - 12,
    elements,
    data: { from: years[0], to: years[1], panels: areas.join(';') },
  };
}

const axisRoom = 46;
const nameRoom = 100;
const plotWidth = (width: number): number => width - axisRoom - nameRoom;

/** Room for the name of a state, who was ahead from when on, and the years of the changes over the plot. */
function headOf(panel: TiePanel, state: ContestLinesState, width: number): Block {
  const stories = panel.series.map((series) => paragraph(storyOf(series, state), width));
  const text = stack([paragraph(panel.name, width, { bold: true }), ...stories], 0);
  const frame = yearFrame(
    { left: axisRoom, right: axisRoom + plotWidth(width), top: 0, bottom: 0 },
    state.years,
  );
  const lanes = Math.max(0, ...lanesOf(panel, frame).map((lane) => lane + 1));
  return { ...text, height: text.height + 8 + lanes * lineHeight };
}

/** The rows of the years in which the lead changed. */
const lanesOf = (panel: TiePanel, { x, left, right }: YearFrame): number[] =>
  assignLanes(
    crossingsOf(panel).map(({ year }) => ({ x: x(year) - 16, text: String(year) })),
    left - axisRoom,
    right + nameRoom,
    0,
  ).map(({ lane }) => lane);

function panelMarks(
  panel: TiePanel,
  state: ContestLinesState,
  frame: YearFrame,
  axis: Scale,
): string[] {
  const { top, bottom, x } = frame;
  const lanes = lanesOf(panel, frame);
  return [
    ...valueAxis(frame, axis.ticks, axis.at, { format: formatTick(state.unit, axis), turn: 0 }),
    ...yearAxis(frame, bottom),
    ...crossingsOf(panel).flatMap(({ year, source, side }, i) => {
      const row = top - 2 - (lanes[i]! + 0.5) * lineHeight;
      const colour = slotColour(sideSlots[side]);
      return [
        upright(x(year), [row + 8, bottom], { stroke: colour, dash: dashes[source] }),
        label(x(year), row, String(year), { anchor: 'middle', fill: colour }),
      ];
    }),
    ...panel.series.flatMap((series) => bandMarks(series, frame, axis)),
    ...panel.series.flatMap((series) => lineMarks(series, frame, axis)),
    ...endMarks(panel, state, frame, axis),
  ];
}

const hasBands = ({ panels }: ContestLinesState): boolean =>
  panels.some(({ series }) => series.some(({ bands }) => bands !== undefined));

const bandMarks = ({ from, bands }: TieSeries, { x }: YearFrame, axis: Scale): string[] =>
  sideNames.map((side) => {
    const places = (end: 0 | 1) =>
      (bands?.[side] ?? []).map((ends, i): Place | null =>
        ends === null ? null : [x(from + i), axis.at(ends[end])],
      );
    return band(places(0), places(1), { fill: slotColour(sideSlots[side]), fillOpacity: 0.22 });
  });

const lineMarks = ({ from, source, ...ties }: TieSeries, { x }: YearFrame, axis: Scale): string[] =>
  sideNames.map((side) =>
    trace(
      ties[side].map((value, i) => (value === null ? null : [x(from + i), axis.at(value)])),
      {
        stroke: slotColour(sideSlots[side]),
        width: source === 0 ? 2.25 : 1.75,
        dash: dashes[source],
      },
    ),
  );

/** Name and last value of each side at the end of the source that reaches farthest, with the side’s marker. */
function endMarks(
  { series }: TiePanel,
  { sides, unit }: ContestLinesState,
  frame: YearFrame,
  axis: Scale,
): string[] {
  const [last] = series.flatMap((one) => lastOf(one) ?? []).sort((a, b) => b.year - a.year);
  if (last === undefined) return [];
  const ends = sideNames.map((side): LineEnd => ({
    at: [frame.x(last.year), axis.at(last[side])],
    lines: wrapText(`${sides[side].name} ${formatTie(last[side], unit)}`, nameRoom - 12, true),
    colour: slotColour(sideSlots[side]),
  }));
  return [
    ...sideNames.map((side, i) => symbol(sideSlots[side], ends[i]!.at)),
    ...endLabels(ends, frame),
  ];
}
