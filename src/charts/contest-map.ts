import {
  aheadOf,
  formatLead,
  formatTie,
  leadClass,
  leadSteps,
  leadUnits,
  sideNames,
  sideSlots,
  type NamedState,
  type Side,
  type Sides,
} from './contest-state.js';
import { drawOutlines, type MapShape, type Outlines } from './contest-outlines.js';
import { defineChart, type ChartContext, type ChartTable } from './define.js';
import { at, element, hatching, keyRow, label } from './draw.js';
import { formatFixed, listed } from '../core/format.js';
import { lineHeight, textWidth, wrapText } from './layout.js';
import { inkColour, slotColour } from './palette.js';
import { wrapSvg } from './svg.js';
import { tiesData } from './ties-data.js';

export interface MapEntry extends NamedState {
  readonly year: number;
  readonly first: number;
  readonly second: number;
}

export interface MapPanel {
  /** The channel inside a sentence: `trade`. */
  readonly channel: string;
  /** Channel and source. */
  readonly title: string;
  readonly unit: string;
  readonly entries: readonly MapEntry[];
}

export interface ContestMapState {
  readonly sides: Sides;
  readonly shapes: readonly MapShape[];
  readonly panels: readonly MapPanel[];
}

const narrowBelow = 560;
/** How strong the colour of a small, middle or large lead is. */
export const leadTints = [0.3, 0.6, 0.95] as const;

export const contestMap = defineChart<ContestMapState>({
  id: 'contest-map',
  title: 'Contest for third states',
  summary:
    'Small maps of the states that two others compete over, coloured by which of the two is ahead in the last year, with the leads as bars.',
  finding: mapFinding,
  describe: (state) =>
    `One map for each channel and source, with a bar for each state. ` +
    state.panels
      .map(
        (panel) =>
          `${panel.title}: ${panel.entries
            .map((entry) => `${entry.name} ${leadText(entry, panel, state, true)} (${entry.year})`)
            .join(', ')}.`,
      )
      .join(' '),
  table: mapTable,
  data: ({ sides, panels }) =>
    tiesData(
      panels.flatMap(({ title: tie, unit, entries }) =>
        entries.map((entry) => ({ ...entry, tie, state: entry, unit })),
      ),
      sides,
    ),
  render: renderMap,
});

const leadOf = ({ first, second }: MapEntry): number => first - second;

function leadText(
  entry: MapEntry,
  { unit }: MapPanel,
  { sides }: ContestMapState,
  full = false,
): string {
  const side = aheadOf(entry.first, entry.second);
  if (side === null) return 'level';
  return `${full ? sides[side].name : sides[side].code} ${formatLead(leadOf(entry), unit)}`;
}

/** In which channels each of the two is ahead in more states than the other, with the numbers of each source. */
function mapFinding({ panels, sides }: ContestMapState): string {
  const channels = new Map<string, { ahead: Record<Side, number>; total: number }[]>();
  for (const { channel, entries } of panels) {
    const ahead = { first: 0, second: 0 };
    for (const { first, second } of entries) {
      const side = aheadOf(first, second);
      if (side !== null) ahead[side]++;
    }
    channels.set(channel, [...(channels.get(channel) ?? []), { ahead, total: entries.length }]);
  }
  const told = sideNames.flatMap((side) => {
    const other = side === 'first' ? 'second' : 'first';
    const won = [...channels]
      .filter(([, counts]) => counts.every(({ ahead }) => ahead[side] > ahead[other]))
      .map(
        ([channel, counts]) =>
          `${channel} (${counts.map(({ ahead }) => ahead[side]).join(' or ')} of ${counts[0]!.total})`,
      );
    return won.length === 0 ? [] : [`${sides[side].name} in ${listed(won)}`];
  });
  if (told.length === 0)
    return `Neither is ahead in more states in any of ${channels.size} channels`;
  return `Ahead in more states: ${told.join('; ')}`;
}

function mapTable(state: ContestMapState): ChartTable {
  return {
    columns: [
      { label: 'Channel and source', numeric: false },
      { label: 'State', numeric: false },
      { label: 'Year', numeric: true },
      { label: state.sides.first.name, numeric: true },
      { label: state.sides.second.name, numeric: true },
      { label: 'Ahead by', numeric: true },
    ],
    rows: state.panels.flatMap((panel) =>
      panel.entries.map((entry) => [
        panel.title,
        entry.name,
        String(entry.year),
        formatTie(entry.first, panel.unit),
        formatTie(entry.second, panel.unit),
        leadText(entry, panel, state, true),
      ]),
    ),
  };
}

interface Frame {
  readonly width: number;
  readonly map: number;
  readonly title: number;
  readonly height: number;
}

function renderMap(state: ContestMapState, context: ChartContext): string {
  const { width, idPrefix } = context;
  const columns = width < narrowBelow ? 1 : 3;
  const gap = 24;
  const panelWidth = Math.floor((width - gap * (columns - 1)) / columns);
  const most = Math.max(...state.panels.map(({ entries }) => entries.length));
  const titles = state.panels.map((panel) => wrapText(titleOf(panel), panelWidth / 1.1));
  const title = Math.max(...titles.map((lines) => lines.length)) * lineHeight + 8;
  const drawn = state.shapes.some(({ role }) => role === 'arena');
  const map = drawn ? Math.round(panelWidth * (columns === 1 ? 0.55 : 0.68)) : 0;
  const frame: Frame = { width: panelWidth, map, title, height: title + map + most * 18 + 20 };
  const key = mapKey(state, idPrefix, width);
  const outlines = drawn
    ? drawOutlines(state.shapes, state.sides, [panelWidth, map], idPrefix)
    : null;
  const panels = state.panels.map((panel, i) =>
    at(
      (i % columns) * (panelWidth + gap),
      key.height + 12 + Math.floor(i / columns) * (frame.height + 16),
      drawPanel(panel, titles[i]!, { state, frame, outlines, idPrefix }),
    ),
  );
  const rows = Math.ceil(state.panels.length / columns);
  return wrapSvg(
    context,
    { height: key.height + 12 + rows * (frame.height + 16) - 16 },
    [...key.elements, ...panels],
    {
      name: mapFinding(state),
      description: contestMap.describe(state),
      role: 'img',
      defs: element('defs', {}, hatching(`${idPrefix}-hatch`) + (outlines?.defs ?? '')),
    },
  );
}

function titleOf({ title, entries }: MapPanel): string {
  const years = entries.map(({ year }) => year);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return `${title}, ${from === to ? to : `${from}–${to}`}`;
}

function mapKey({ sides }: ContestMapState, idPrefix: string, width: number) {
  const entries = sideNames.map((side) => ({
    text: `${sides[side].name} ahead`,
    swatch: [0, 1, 2]
      .map((step) =>
        hatchedSwatch(side, step as 0 | 1 | 2, idPrefix, {
          x: step * 9,
          y: 1,
          width: 9,
          height: 14,
        }),
      )
      .join(''),
  }));
  return keyRow([...entries, { text: 'stronger colour: larger lead', swatch: '' }], width);
}

/** A box in the colour of a lead, hatched for the second state. */
export function hatchedSwatch(
  side: Side,
  step: 0 | 1 | 2,
  idPrefix: string,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): string {
  return (
    element('rect', {
      ...box,
      fill: slotColour(sideSlots[side]),
      'fill-opacity': leadTints[step],
    }) + (side === 'second' ? element('rect', { ...box, fill: `url(#${idPrefix}-hatch)` }) : '')
  );
}

interface Drawing {
  readonly state: ContestMapState;
  readonly frame: Frame;
  readonly outlines: Outlines | null;
  readonly idPrefix: string;
}

function drawPanel(panel: MapPanel, title: readonly string[], drawing: Drawing): string[] {
  const { frame, outlines } = drawing;
  return [
    ...title.map((line, i) => label(0, 8 + i * lineHeight, line, { bold: true })),
    ...(outlines === null ? [] : [at(0, frame.title, drawMap(panel, outlines, drawing))]),
    at(0, frame.title + frame.map + 8, drawBars(panel, drawing)),
  ];
}

function drawMap(panel: MapPanel, outlines: Outlines, { state, idPrefix }: Drawing): string[] {
  const edge = { stroke: inkColour('page'), 'stroke-width': 1, 'stroke-linejoin': 'round' };
  const known = new Map(panel.entries.map((entry) => [entry.code, entry]));
  const areas = [...outlines.ids].flatMap(([code, id]) => {
    const entry = known.get(code);
    const side = entry === undefined ? null : aheadOf(entry.first, entry.second);
    const plain = element('use', {
      href: `#${id}`,
      fill: inkColour('page'),
      stroke: inkColour('strong'),
    });
    if (entry === undefined || side === null) return [plain];
    const tint = leadTints[leadClass(leadOf(entry), panel.unit)];
    return [
      plain,
      element('use', {
        href: `#${id}`,
        fill: slotColour(sideSlots[side]),
        'fill-opacity': tint,
        ...edge,
      }),
      ...(side === 'second'
        ? [element('use', { href: `#${id}`, fill: `url(#${idPrefix}-hatch)` })]
        : []),
    ];
  });
  return [
    element(
      'g',
      { 'clip-path': `url(#${idPrefix}-clip)` },
      element('use', { href: `#${outlines.context}`, fill: inkColour('line'), ...edge }) +
        areas.join(''),
    ),
    ...outlines.names.map(({ side, x, y }) =>
      label(x, y, state.sides[side].name, {
        anchor: 'middle',
        fill: slotColour(sideSlots[side]),
        halo: true,
      }),
    ),
    ...outlines.labels.map(({ code, x, y }) =>
      label(x, y, code, { anchor: 'middle', bold: true, halo: true }),
    ),
  ];
}

/** A bar for each state from the middle toward the side that is ahead, with the lead in words. */
function drawBars(panel: MapPanel, { state, frame, idPrefix }: Drawing): string[] {
  const all = state.panels.flatMap((one) => one.entries.map((entry) => ({ one, entry })));
  const values = panel.entries.map((entry) => leadText(entry, panel, state));
  const left = Math.max(...all.map(({ entry }) => textWidth(entry.code))) * 1.1 + 10;
  const room = Math.max(...all.map(({ one, entry }) => textWidth(leadText(entry, one, state))));
  const right = frame.width - room - 8;
  const middle = (left + right) / 2;
  const half = (right - left) / 2;
  const top = Math.max(...panel.entries.map((entry) => Math.abs(leadOf(entry)))) || 1;
  const axis = element('line', {
    x1: middle,
    x2: middle,
    y1: 0,
    y2: panel.entries.length * 18,
    stroke: inkColour('strong'),
  });
  return [
    ...panel.entries.flatMap((entry, i) => {
      const side = aheadOf(entry.first, entry.second);
      const length = (Math.abs(leadOf(entry)) / top) * half;
      const y = i * 18 + 4;
      const box = { x: side === 'first' ? middle - length : middle, y, width: length, height: 10 };
      return [
        label(0, y + 5, entry.code, { bold: true }),
        side === null
          ? ''
          : hatchedSwatch(side, leadClass(leadOf(entry), panel.unit), idPrefix, box),
        label(frame.width, y + 5, values[i]!, { anchor: 'end' }),
      ];
    }),
    axis,
  ];
}

/** What the tints mean, in words. */
export function tintText(unit: string): string {
  const [middle, large] = leadSteps[unit]!;
  const number = (value: number): string =>
    unit === 'share' ? formatFixed(100 * value, 0) : String(value);
  return `below ${number(middle)}, below ${number(large)}, or more ${leadUnits[unit]!}`;
}
