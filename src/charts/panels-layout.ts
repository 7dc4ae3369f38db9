import { boldness, dodge, lineHeight, textWidth, wrapText } from './layout.js';
import { valuesOf, type SeriesLine } from './series-state.js';

/** One small chart among others that share its axes. */
export interface Panel {
  readonly title: string;
  /** A second line below the title: coverage, or why there is no value at all. */
  readonly note: string;
  /** The first line is drawn above the others. */
  readonly lines: readonly SeriesLine[];
  /** In place of the axis of the group. */
  readonly axis?: PanelAxis;
}

export interface PanelAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  readonly format: (value: number) => string;
}

/** Panels on the same axis of values, those with an axis of their own aside. */
export interface PanelGroup {
  readonly title?: string;
  readonly axis: PanelAxis;
  /** A value at which the meaning turns: parity, symmetry, the median pair. */
  readonly rule?: number;
  /** What a value above and below the rule says, in words and in one name. */
  readonly above?: Direction;
  readonly below?: Direction;
  /** Whether the first line stands for the panel, and the others are what it is compared with. */
  readonly firstStandsOut?: boolean;
  /** Panels beside one another where there is room. */
  readonly columns: number;
  readonly panels: readonly Panel[];
}

export interface Direction {
  readonly words: string;
  readonly short: string;
}

export interface PanelsState {
  readonly groups: readonly PanelGroup[];
  readonly years: readonly [number, number];
}

export interface PlacedPanel extends Panel {
  readonly axis: PanelAxis;
  readonly group: PanelGroup;
  readonly titleLines: readonly string[];
  readonly noteLines: readonly string[];
  readonly left: number;
  readonly right: number;
  readonly head: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the strips of years without a value begin: below the plot, and below a direction that stands there. */
  readonly foot: number;
  /** Whether the directions stand outside the plot, where small lines leave no room for words. */
  readonly directionsOutside: boolean;
  readonly showsTicks: boolean;
  /** Middles of the labels at the ends of the lines, in the order of the lines. */
  readonly labels: readonly {
    readonly text: string;
    readonly y: number;
    readonly wanted: number;
  }[];
  readonly toX: (moment: number) => number;
  readonly toY: (value: number) => number;
}

export interface PanelsLayout {
  readonly height: number;
  readonly panels: readonly PlacedPanel[];
  readonly titles: readonly { readonly text: string; readonly y: number }[];
  readonly key: readonly KeyItem[];
}

export interface KeyItem {
  readonly line: SeriesLine;
  readonly x: number;
  readonly y: number;
}

const narrowBelow = 560;
const axisRoom = 22;
/** Height of the strip of one line below a panel. */
export const stripHeight = 6;
const columnGap = 20;

/** Every line of the panels once, by its label, in the order in which they first appear. */
function keyLines({ groups }: PanelsState): SeriesLine[] {
  const lines = groups.flatMap(({ panels }) => panels.flatMap((panel) => panel.lines));
  return lines.filter(({ label }, i) => lines.findIndex((line) => line.label === label) === i);
}

function keyOf(state: PanelsState, width: number): { items: KeyItem[]; bottom: number } {
  const items: KeyItem[] = [];
  let x = 0;
  let y = lineHeight / 2;
  const lines = keyLines(state);
  for (const line of lines) {
    const wide = 34 + textWidth(line.label) * boldness;
    if (x > 0 && x + wide > width) {
      x = 0;
      y += lineHeight + 4;
    }
    items.push({ line, x, y });
    x += wide + 20;
  }
  return { items, bottom: lines.length === 0 ? 0 : y + lineHeight / 2 + 12 };
}

export function panelsLayout(state: PanelsState, width: number): PanelsLayout {
  const narrow = width < narrowBelow;
  const key = keyOf(state, width);
  const panels: PlacedPanel[] = [];
  const titles: { text: string; y: number }[] = [];
  let top = key.bottom;
  state.groups.forEach((group, index) => {
    if (index > 0) top += 12;
    if (group.title !== undefined) {
      const lines = wrapText(group.title, width / 1.1);
      for (const text of lines) {
        titles.push({ text, y: top + lineHeight / 2 });
        top += lineHeight;
      }
      top += 8;
    }
    // Axes of their own take so much of a narrow chart that two plots side by side would be slivers.
    const most = group.panels.some(({ axis }) => axis !== undefined) ? 1 : 2;
    const columns = narrow ? Math.min(most, group.columns) : group.columns;
    for (let at = 0; at < group.panels.length; at += columns)
      top = placeRow(
        group,
        group.panels.slice(at, at + columns),
        { state, width, columns, top, narrow },
        panels,
      );
  });
  return { height: top, panels, titles, key: key.items };
}

interface Row {
  readonly state: PanelsState;
  readonly width: number;
  readonly columns: number;
  readonly top: number;
  readonly narrow: boolean;
}

/** Place one row of panels; returns where the next begins. */
function placeRow(
  group: PanelGroup,
  row: readonly Panel[],
  { state, width, columns, top, narrow }: Row,
  placed: PlacedPanel[],
): number {
  const { tickRoom, endRoom, ownTicks } = roomsOf(group, state);
  const gap = columnGap + (ownTicks ? tickRoom : 0);
  const each = (width - tickRoom - (columns - 1) * gap) / columns;
  const heads = row.map((panel) => ({
    titleLines: wrapText(panel.title, each / 1.1),
    noteLines: panel.note === '' ? [] : wrapText(panel.note, each),
  }));
  const headLines = heads.map(({ titleLines, noteLines }) => titleLines.length + noteLines.length);
  const directionsOutside = narrow && group.above !== undefined && group.below !== undefined;
  const directionRoom = directionsOutside ? lineHeight + 2 : 0;
  const plotTop = top + lineHeight * Math.max(...headLines) + 10 + directionRoom;
  const bottom = plotTop + (narrow ? 104 : 96);
  const foot = bottom + directionRoom;
  row.forEach((panel, i) => {
    const left = tickRoom + i * (each + gap);
    const axis = panel.axis ?? group.axis;
    const scales = scalesOf(axis, state, [left, left + each - endRoom], [plotTop, bottom]);
    placed.push({
      ...panel,
      ...heads[i]!,
      ...scales,
      axis,
      group,
      left,
      right: left + each - endRoom,
      head: top,
      top: plotTop,
      bottom,
      foot,
      directionsOutside,
      showsTicks: i === 0 || ownTicks,
      labels: endLabels(panel, axis, state, scales.toY, [plotTop, bottom]),
    });
  });
  const strips = Math.max(...row.map(({ lines }) => lines.length));
  return foot + strips * stripHeight + axisRoom + 14;
}

/** Room for the labels of the axes and of the ends of the lines, the same in every column. */
function roomsOf(
  group: PanelGroup,
  state: PanelsState,
): { tickRoom: number; endRoom: number; ownTicks: boolean } {
  const axes = [group.axis, ...group.panels.flatMap(({ axis }) => axis ?? [])];
  const ends = group.panels.flatMap(({ lines, axis }) =>
    lines.map((line) => textWidth(endText(line, axis ?? group.axis, state))),
  );
  return {
    tickRoom:
      8 + Math.max(...axes.flatMap(({ ticks }) => ticks.map(({ label }) => textWidth(label)))),
    endRoom: 10 + Math.max(0, ...ends) * boldness,
    ownTicks: axes.length > 1,
  };
}

function scalesOf(
  { domain: [low, high] }: PanelAxis,
  { years: [from, to] }: PanelsState,
  [left, right]: readonly [number, number],
  [top, bottom]: readonly [number, number],
): Pick<PlacedPanel, 'toX' | 'toY'> {
  return {
    toX: (moment) => left + ((moment - from) / (to + 1 - from)) * (right - left),
    toY: (value) => bottom - ((value - low) / (high - low)) * (bottom - top),
  };
}

function endText(line: SeriesLine, { format }: PanelAxis, { years }: PanelsState): string {
  const last = valuesOf(line, years).at(-1);
  return last === undefined ? '' : format(last.value);
}

/** Labels at the ends of the lines, moved apart; lines without a value take no room. */
function endLabels(
  { lines }: Panel,
  axis: PanelAxis,
  state: PanelsState,
  toY: (value: number) => number,
  [top, bottom]: readonly [number, number],
): PlacedPanel['labels'] {
  const ends = lines.map((line) => valuesOf(line, state.years).at(-1));
  const wanted = ends.map((end) => (end === undefined ? bottom : toY(end.value)));
  const heights = ends.map((end) => (end === undefined ? 0 : lineHeight - 1));
  const middles = dodge(wanted, heights, top - 8, bottom + 8);
  return lines.map((line, i) => ({
    text: endText(line, axis, state),
    y: middles[i]!,
    wanted: wanted[i]!,
  }));
}

/** Edges of every panel, the first of its columns in the table, and how many it has: where a year can be marked. */
export function cursorPlaces(panels: readonly PlacedPanel[]): string {
  let column = 0;
  return panels
    .map(({ left, right, top, bottom, lines }) => {
      const edges = [left, right, top, bottom].map((edge) => Math.round(edge * 100) / 100);
      column += lines.length;
      return [...edges, column - lines.length, lines.length].join(' ');
    })
    .join(';');
}
