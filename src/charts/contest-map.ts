import {
  aheadOf,
  formatLead,
  formatTie,
  leadClass,
  leadSteps,
  leadUnits,
  sideNames,
  type NamedState,
  type Side,
  type Sides,
} from './contest-state.js';
import {
  contextMark,
  hatchId,
  leadBox,
  leadKey,
  leadMark,
  pairNames,
  plainMark,
  stateName,
} from './contest-draw.js';
import { placeArena, type PlacedArena } from './arena-geometry.js';
import type { MapShape } from './arena-shapes.js';
import { defineChart, type ChartContext } from './define.js';
import { columnsOf, inRows, isNarrow, key, panelsAbreast, stack } from './draw/layout.js';
import { clipTo, hatching, upright } from './draw/marks.js';
import { dodge } from './draw/place.js';
import { at, group, type Block, type Picture } from './draw/svg.js';
import { label, paragraph, textWidth } from './draw/text.js';
import { formatFixed, listed } from '../core/format.js';
import { ink } from './palette.js';
import { numbers, tableOf, words } from './table.js';
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
  table: (state) =>
    tableOf(
      state.panels.flatMap((panel) => panel.entries.map((entry) => ({ panel, entry }))),
      [
        words('Channel and source', ({ panel }) => panel.title),
        words('State', ({ entry }) => entry.name),
        numbers('Year', ({ entry }) => String(entry.year)),
        ...sideNames.map((side) =>
          numbers(state.sides[side].name, ({ panel, entry }: Row) =>
            formatTie(entry[side], panel.unit),
          ),
        ),
        numbers('Ahead by', ({ panel, entry }) => leadText(entry, panel, state, true)),
      ],
    ),
  data: ({ sides, panels }) =>
    tiesData(
      panels.flatMap(({ title: tie, unit, entries }) =>
        entries.map((entry) => ({ ...entry, tie, state: entry, unit })),
      ),
      sides,
    ),
  draw,
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
  const parts = sideNames.flatMap((side) => {
    const other = side === 'first' ? 'second' : 'first';
    const won = [...channels]
      .filter(([, counts]) => counts.every(({ ahead }) => ahead[side] > ahead[other]))
      .map(
        ([channel, counts]) =>
          `${channel} (${counts.map(({ ahead }) => ahead[side]).join(' or ')} of ${counts[0]!.total})`,
      );
    return won.length === 0 ? [] : [`${sides[side].name} in ${listed(won)}`];
  });
  if (parts.length === 0)
    return `Neither is ahead in more states in any of ${channels.size} channels`;
  return `Ahead in more states: ${parts.join('; ')}`;
}

interface Row {
  readonly panel: MapPanel;
  readonly entry: MapEntry;
}

/** What all panels share. */
interface Frame {
  readonly state: ContestMapState;
  readonly idPrefix: string;
  readonly width: number;
  /** Height of the map. */
  readonly height: number;
  readonly arena: PlacedArena | null;
}

function draw(state: ContestMapState, { width, idPrefix }: ChartContext): Picture {
  const { panels, shapes, sides } = state;
  const columns = isNarrow(width) ? 1 : panelsAbreast(width, 3);
  const { each, left } = columnsOf(columns, width, 24);
  const hasMap = shapes.some(({ role }) => role === 'arena');
  const height = hasMap ? Math.round(each * (columns === 1 ? 0.55 : 0.68)) : 0;
  const arena = hasMap ? placeArena(shapes, sides, [each, height]) : null;
  const rows = Math.max(...panels.map(({ entries }) => entries.length));
  const frame: Frame = { state, idPrefix, width: each, height, arena };
  const titles = panels.map((panel) => paragraph(titleOf(panel), each, { bold: true }));
  const titleRoom = Math.max(...titles.map((title) => title.height)) + 8;
  const drawn = panels.map((panel, i) => [
    ...titles[i]!.elements,
    at(0, titleRoom, drawMap(panel, frame)),
    at(0, titleRoom + height + 8, drawBars(panel, frame)),
  ]);
  const blocks = inRows(drawn, columns).map((row): Block => ({
    height: titleRoom + height + rows * 18 + 20,
    elements: row.map((panel, i) => at(left(i), 0, panel)),
  }));
  return {
    ...stack([key(leadKey(sides, idPrefix), width), ...blocks], 14),
    defs: [
      hatching(hatchId(idPrefix), ink.page),
      ...(hasMap ? [clipTo(`${idPrefix}-clip`, each, height)] : []),
    ],
  };
}

function titleOf({ title, entries }: MapPanel): string {
  const years = entries.map(({ year }) => year);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return `${title}, ${from === to ? to : `${from}–${to}`}`;
}

/** The arena in the colours of who is ahead, with a code on every state. */
function drawMap(panel: MapPanel, { arena, state, height, idPrefix }: Frame): string[] {
  if (arena === null) return [];
  const known = new Map(panel.entries.map((entry) => [entry.code, entry]));
  const areas = arena.states.map((one) => {
    const entry = known.get(one.code);
    const side = entry === undefined ? null : aheadOf(entry.first, entry.second);
    if (entry === undefined || side === null) return plainMark(one, true);
    return leadMark(one, { side, lead: leadOf(entry), unit: panel.unit }, idPrefix);
  });
  const middles = dodge(
    arena.states.map(({ y }) => y),
    arena.states.map(() => 14),
    8,
    height - 8,
  );
  const touch = arena.states.some(({ x, y }, i) =>
    arena.states.slice(i + 1).some((one) => Math.abs(x - one.x) < 32 && Math.abs(y - one.y) < 14),
  );
  return [
    group({ 'clip-path': `url(#${idPrefix}-clip)` }, [contextMark(arena), ...areas]),
    ...pairNames(arena, state.sides),
    ...arena.states.map((one, i) =>
      stateName({ ...one, path: '' }, one.x, touch ? middles[i]! : one.y, one.code),
    ),
  ];
}

/** A bar for each state from the middle toward the side that is ahead, with the lead in words. */
function drawBars(panel: MapPanel, { state, width, idPrefix }: Frame): string[] {
  const all = state.panels.flatMap((one) => one.entries.map((entry) => ({ one, entry })));
  const left = Math.max(...all.map(({ entry }) => textWidth(entry.code, true))) + 10;
  const room = Math.max(...all.map(({ one, entry }) => textWidth(leadText(entry, one, state))));
  const [middle, half] = [(left + width - room - 8) / 2, (width - room - 8 - left) / 2];
  const most = Math.max(...panel.entries.map((entry) => Math.abs(leadOf(entry)))) || 1;
  return [
    ...panel.entries.flatMap((entry, i) => {
      const side = aheadOf(entry.first, entry.second);
      const end = middle - (leadOf(entry) / most) * half;
      const edges = {
        ...{ left: Math.min(middle, end), right: Math.max(middle, end) },
        ...{ top: i * 18 + 4, bottom: i * 18 + 14 },
      };
      return [
        label(0, i * 18 + 9, entry.code, { bold: true }),
        side === null ? '' : leadBox(edges, side, leadClass(leadOf(entry), panel.unit), idPrefix),
        label(width, i * 18 + 9, leadText(entry, panel, state), { anchor: 'end' }),
      ];
    }),
    upright(middle, [0, panel.entries.length * 18], { stroke: ink.strong }),
  ];
}

/** What the tints mean, in words. */
export function tintText(unit: string): string {
  const [middle, large] = leadSteps[unit]!;
  const number = (value: number): string =>
    unit === 'share' ? formatFixed(100 * value, 0) : String(value);
  return `below ${number(middle)}, below ${number(large)}, or more ${leadUnits[unit]!}`;
}
