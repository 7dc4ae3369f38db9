import { panelArea, valueAxis, yearAxis, yearFrame, type YearFrame } from './draw/axes.js';
import { columnsOf, inRows, isNarrow, key, panelsAbreast } from './draw/layout.js';
import { endLabels, gapRow, type LineEnd } from './draw/lines.js';
import { across, symbol } from './draw/marks.js';
import { alongLine, clearPlace } from './draw/place.js';
import { linear } from './draw/scales.js';
import { at, type Picture } from './draw/svg.js';
import { label, labels, lineHeight, note, paragraph, textWidth, wrapText } from './draw/text.js';
import { ink, slotColour, slotStyles } from './palette.js';
import type { Panel, PanelAxis, PanelGroup, PanelsState } from './panels-state.js';
import { gapsBelow, intervalBand, lineThrough, placesOfLine } from './series-lines.js';
import { valuesOf, type SeriesLine } from './series-state.js';

const columnGap = 20;

/** Small charts in rows, on the same axis of years; within a group also on the same axis of values. */
export function drawPanels(state: PanelsState, width: number): Picture {
  const legend = key(keyLines(state).map(keyEntry), width);
  const elements = [...legend.elements];
  const areas: string[] = [];
  let top = legend.height === 0 ? 0 : legend.height + 8;
  let column = 0;
  state.groups.forEach((group, i) => {
    if (i > 0) top += 12;
    const title = paragraph(group.title ?? '', width, { bold: true });
    elements.push(at(0, top, title.elements));
    top += title.height === 0 ? 0 : title.height + 8;
    // Axes of single panels take so much of a narrow chart that two plots side by side would be slivers.
    const most = group.panels.some(({ axis }) => axis !== undefined) ? 1 : 2;
    const columns = isNarrow(width)
      ? Math.min(most, group.columns)
      : panelsAbreast(width, group.columns);
    for (const row of inRows(group.panels, columns)) {
      const placed = placeRow(row, group, { state, width, columns, top });
      for (const panel of placed.panels) {
        elements.push(...panelMarks(panel, group));
        areas.push(panelArea(panel.frame, column, panel.lines.length));
        column += panel.lines.length;
      }
      top = placed.bottom;
    }
  });
  const [from, to] = state.years;
  return { height: top, elements, data: { from, to, panels: areas.join(';') } };
}

/**
 * Every line of the panels once, by its label, in the order in which they first appear. One that is called as its panel is
 * has its name there.
 */
function keyLines({ groups }: PanelsState): SeriesLine[] {
  const lines = groups.flatMap(({ panels }) =>
    panels.flatMap((panel) => panel.lines.filter(({ label: name }) => name !== panel.title)),
  );
  return lines.filter(({ label: name }, i) => lines.findIndex((one) => one.label === name) === i);
}

/** A short piece of a line with its symbol, before its name. */
function keyEntry({ label: text, slot }: SeriesLine) {
  const stroke = slotColour(slot);
  return {
    swatch:
      across([0, 26], 8, { stroke, width: 2.25, dash: slotStyles[slot].dash }) +
      symbol(slot, [13, 8]),
    text,
    options: { fill: stroke, bold: true },
  };
}

interface PlacedPanel extends Panel {
  readonly axis: PanelAxis;
  readonly frame: YearFrame;
  readonly y: (value: number) => number;
  /** Title and note above the plot, at their place. */
  readonly head: readonly string[];
  /** Where the rows of years without a value begin: below the plot, and below a direction that stands there. */
  readonly foot: number;
  readonly showsTicks: boolean;
  /** Whether the directions stand outside the plot, where small lines leave no room for words. */
  readonly sidesOutside: boolean;
}

interface RowPlace {
  readonly state: PanelsState;
  readonly width: number;
  readonly columns: number;
  readonly top: number;
}

/** The panels of one row, and where the next begins. */
function placeRow(
  row: readonly Panel[],
  group: PanelGroup,
  { state: { years }, width, columns, top }: RowPlace,
): { readonly panels: PlacedPanel[]; readonly bottom: number } {
  const axes = [group.axis, ...group.panels.flatMap(({ axis }) => axis ?? [])];
  const everyTick = axes.flatMap(({ ticks, tick }) => ticks.map(tick));
  const tickRoom = 8 + Math.max(...everyTick.map((tick) => textWidth(tick)));
  const ends = group.panels.flatMap(({ lines, axis = group.axis }) =>
    lines.map((line) => textWidth(lastText(line, axis, years), true)),
  );
  const endRoom = 12 + Math.max(0, ...ends);
  const gap = columnGap + (axes.length > 1 ? tickRoom : 0);
  const { each, left: leftOf } = columnsOf(columns, width - tickRoom, gap);
  const heads = row.map(({ title, note: words }) => [
    wrapText(title, each, true),
    words === '' ? [] : wrapText(words, each),
  ]);
  const sidesOutside = isNarrow(width) && group.sides !== undefined;
  const sideRoom = sidesOutside ? lineHeight + 2 : 0;
  const headRoom = lineHeight * Math.max(...heads.map((head) => head.flat().length)) + 10;
  const plotTop = top + headRoom + sideRoom;
  const bottom = plotTop + (isNarrow(width) ? 104 : 96);
  const foot = bottom + sideRoom;
  const panels = row.map((panel, i): PlacedPanel => {
    const left = tickRoom + leftOf(i);
    const { axis = group.axis } = panel;
    const [title, words] = heads[i]!;
    return {
      ...{ ...panel, axis, foot, sidesOutside },
      frame: yearFrame({ left, right: left + each - endRoom, top: plotTop, bottom }, years),
      y: linear(axis.domain, [bottom, plotTop]),
      head: [
        ...labels(left, top, title!, { bold: true }),
        ...labels(left, top + title!.length * lineHeight, words!, note),
      ],
      showsTicks: i === 0 || axes.length > 1,
    };
  });
  const gapRows = Math.max(...row.map(({ lines }) => lines.length));
  return { panels, bottom: foot + gapRows * gapRow + 36 };
}

function lastText(line: SeriesLine, { format }: PanelAxis, years: PanelsState['years']): string {
  const last = valuesOf(line, years).at(-1);
  return last === undefined ? '' : format(last.value);
}

/** The 90% intervals of the first line. */
function bandOfFirst({ lines: [line], frame, y }: PlacedPanel): string {
  if (line === undefined) return '';
  const fill = slotColour(line.slot);
  return intervalBand(valuesOf(line, frame.years), frame, y, { fill, opacity: 0.2 });
}

function panelMarks(panel: PlacedPanel, group: PanelGroup): string[] {
  const { axis, frame, y, lines, foot, title } = panel;
  const tick = panel.showsTicks ? axis.tick : () => '';
  return [
    ...panel.head,
    ...valueAxis(frame, axis.ticks, y, { format: tick, turn: group.rule }),
    ...yearAxis(frame, foot + lines.length * gapRow),
    ...sideMarks(panel, group),
    group.bands === true ? bandOfFirst(panel) : '',
    // The first line is drawn last, above the others.
    ...lines.toReversed().flatMap((line) =>
      lineThrough(line, frame, y, {
        width: group.firstStandsOut !== true || line === lines[0] ? 2.25 : 1.5,
        title: `${title}, ${line.label} ${valuesOf(line, frame.years).at(-1)?.year}: ${lastText(line, axis, frame.years)}`,
      }),
    ),
    ...gapsBelow(
      lines.map((line) => ({ ...line, label: `${title}, ${line.label}` })),
      frame,
      foot + 1,
    ),
    ...endLabels(endsOf(panel), frame),
  ];
}

/** The last value of each line; lines that end in one place have it once, in no colour of theirs. */
function endsOf({ axis, frame, y, lines }: PlacedPanel): LineEnd[] {
  const ends = new Map<string, LineEnd>();
  for (const line of lines) {
    const last = valuesOf(line, frame.years).at(-1);
    if (last === undefined) continue;
    const key = JSON.stringify([last.year, last.value]);
    ends.set(key, {
      at: [frame.x(last.year), y(last.value)],
      lines: [axis.format(last.value)],
      colour: ends.has(key) ? ink.ink : slotColour(line.slot),
    });
  }
  return [...ends.values()];
}

/**
 * What the upper and the lower part mean, in words where they fit and as a name where they do not: clear of the lines,
 * or outside the plot where it is small.
 */
function sideMarks(panel: PlacedPanel, { sides, rule }: PanelGroup): string[] {
  if (sides === undefined || rule === undefined) return [];
  const { frame, y, lines, sidesOutside } = panel;
  const { left, right, top, bottom } = frame;
  const fits = sides.every(({ words }) => textWidth(`↑ ${words}`) <= right - left - 8);
  const points = lines.flatMap((line) => alongLine(placesOfLine(line, frame, y)));
  return sides.map(({ words, short }, i) => {
    const text = `${'↑↓'[i]} ${fits ? words : short}`;
    const [edge, inward] = i === 0 ? [top, 1] : [bottom, -1];
    const rows = [edge + 9 * inward, y(rule) - 9 * inward];
    const [x, row] = sidesOutside
      ? [left, edge - 10 * inward]
      : clearPlace(text, rows, [left + 4, right - 4], points);
    return label(x, row, text, { ...note, halo: true });
  });
}
