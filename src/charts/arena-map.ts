import { placeArena, type MapView, type PlacedState } from './arena-geometry.js';
import type { MapShape } from './arena-shapes.js';
import {
  besideDot,
  contextMark,
  hatchId,
  leadKey,
  leadMark,
  pairNames,
  plainMark,
  plainStyle,
  selectionMark,
  stateName,
} from './contest-draw.js';
import {
  aheadOf,
  formatLead,
  formatTie,
  sideNames,
  type NamedState,
  type Side,
  type Sides,
} from './contest-state.js';
import { defineChart, type ChartContext } from './define.js';
import { isNarrow, key } from './draw/layout.js';
import { box, clipTo, hatching } from './draw/marks.js';
import { roomOf } from './draw/place.js';
import { at, group, type Block, type Picture } from './draw/svg.js';
import { lineHeight, textWidth } from './draw/text.js';
import { plural } from '../core/format.js';
import { ink } from './palette.js';
import { numbers, tableOf, words } from './table.js';
import { tiesData } from './ties-data.js';

export interface ArenaEntry extends NamedState {
  readonly first: number | null;
  readonly second: number | null;
  /** Why there are not both ties. */
  readonly reason: string | null;
}

export interface ArenaMapState {
  /** Channel and source, at the start of a sentence: `Trade, ITPD-E`. */
  readonly title: string;
  readonly unit: string;
  readonly sides: Sides;
  readonly year: number;
  readonly shapes: readonly MapShape[];
  /** Every state of the arena. */
  readonly entries: readonly ArenaEntry[];
  /** Code of the selected state. */
  readonly selected?: string;
  readonly view?: MapView;
}

export const arenaMap = defineChart<ArenaMapState>({
  id: 'arena-map',
  title: 'Who is ahead where in a year',
  summary:
    'A map of any states that two others contend for, coloured by which of the two is ahead in one channel, source and year; small states are dots.',
  finding: arenaFinding,
  describe: (state) =>
    `Map of ${plural(state.entries.length, 'state')} in ${state.year}, ${state.title}. ` +
    `${state.entries.map((entry) => `${entry.name}: ${statusText(entry, state)}`).join('; ')}.`,
  table: (state) =>
    tableOf(state.entries, [
      words('State', ({ name }) => name),
      numbers('Year', () => String(state.year)),
      ...sideNames.map((side) =>
        numbers(state.sides[side].name, (entry: ArenaEntry) => {
          const value = entry[side];
          return value === null ? 'no value' : formatTie(value, state.unit);
        }),
      ),
      numbers('Ahead by', (entry) => (isKnown(entry) ? aheadText(entry, state) : '')),
      words('Why no value', ({ reason }) => reason ?? ''),
    ]),
  data: ({ title: tie, unit, sides, year, entries }) =>
    tiesData(
      entries.map((entry) => ({ ...entry, tie, state: entry, year, unit })),
      sides,
    ),
  draw,
});

interface Known extends ArenaEntry {
  readonly first: number;
  readonly second: number;
}
const isKnown = (entry: ArenaEntry): entry is Known =>
  entry.first !== null && entry.second !== null;

/** Who is ahead in how many states. */
function arenaFinding({ title, year, sides, entries }: ArenaMapState): string {
  const head = `${title}, ${year}`;
  const known = entries.filter(isKnown);
  if (known.length === 0) return `${head}: no values of ${plural(entries.length, 'state')}`;
  const counts = { first: 0, second: 0 };
  for (const { first, second } of known) {
    const side = aheadOf(first, second);
    if (side !== null) counts[side]++;
  }
  const order: readonly Side[] = counts.second > counts.first ? ['second', 'first'] : sideNames;
  const level = known.length - counts.first - counts.second;
  const parts = [
    ...order
      .filter((side) => counts[side] > 0)
      .map((side, i) => `${sides[side].name}${i === 0 ? ' ahead' : ''} in ${counts[side]}`),
    ...(level > 0 ? [`level in ${level}`] : []),
  ];
  const missing = entries.length - known.length;
  const rest = missing > 0 ? `; no value of ${missing}` : '';
  return `${head}: ${parts.join(', ')} of ${plural(known.length, 'state')}${rest}`;
}

function aheadText({ first, second }: Known, { sides, unit }: ArenaMapState): string {
  const side = aheadOf(first, second);
  return side === null ? 'level' : `${sides[side].name} ${formatLead(first - second, unit)}`;
}

/** What a state’s place on the map says, in words. */
export function statusText(entry: ArenaEntry, state: ArenaMapState): string {
  const { sides, unit } = state;
  if (!isKnown(entry)) return `no value${entry.reason === null ? '' : ` (${entry.reason})`}`;
  return `${aheadText(entry, state)} (${sides.first.name} ${formatTie(entry.first, unit)}, ${sides.second.name} ${formatTie(entry.second, unit)})`;
}

function draw(state: ArenaMapState, { width, idPrefix }: ChartContext): Picture {
  const height = Math.round(width * (isNarrow(width) ? 0.85 : 0.58));
  const legend = keyOf(state, idPrefix, width);
  const drawn = state.shapes.some(({ role }) => role === 'arena');
  const top = legend.height + 8;
  return {
    height: drawn ? top + height : legend.height,
    elements: [
      ...legend.elements,
      drawn ? at(0, top, drawMap(state, [width, height], idPrefix)) : '',
    ],
    data: { map: `0 ${top} ${width} ${height}` },
    defs: [hatching(hatchId(idPrefix), ink.page), clipTo(`${idPrefix}-clip`, width, height)],
  };
}

function keyOf({ sides, entries }: ArenaMapState, idPrefix: string, width: number): Block {
  const plain = (text: string, known: boolean) => ({
    ...{ text, swatch: box({ left: 0, right: 26, top: 1, bottom: 15 }, plainStyle(known)) },
  });
  const level = entries.some((entry) => isKnown(entry) && entry.first === entry.second);
  return key(
    [
      ...leadKey(sides, idPrefix),
      ...(level ? [plain('level', true)] : []),
      ...(entries.every(isKnown) ? [] : [plain('no value', false)]),
    ],
    width,
  );
}

function drawMap(
  state: ArenaMapState,
  frame: readonly [number, number],
  idPrefix: string,
): string[] {
  const [width, height] = frame;
  const arena = placeArena(state.shapes, state.sides, frame, state.view);
  const entries = new Map(state.entries.map((entry) => [entry.code, entry]));
  // Dots stand over outlines.
  const inOrder = [true, false].flatMap((outlined) =>
    arena.states.filter(({ path }) => (path !== null) === outlined),
  );
  const areas = inOrder.flatMap((one) => {
    const entry = entries.get(one.code);
    if (entry === undefined) return [];
    const side = isKnown(entry) ? aheadOf(entry.first, entry.second) : null;
    const mark =
      isKnown(entry) && side !== null
        ? leadMark(one, { side, lead: entry.first - entry.second, unit: state.unit }, idPrefix)
        : plainMark(one, isKnown(entry));
    return group({ 'data-state': one.code }, [mark]);
  });
  const chosen = arena.states.filter(({ code }) => code === state.selected);
  // What lies over the states lets a pointer through to them.
  const over = [
    ...chosen.map(selectionMark),
    ...pairNames(arena, state.sides),
    ...stateNames(arena.states, state),
  ];
  return [
    group({ 'clip-path': `url(#${idPrefix}-clip)` }, [
      contextMark(arena),
      ...areas,
      group({ 'pointer-events': 'none' }, over),
    ]),
    box(
      { left: 0.5, right: width - 0.5, top: 0.5, bottom: height - 0.5 },
      { fill: 'none', stroke: ink.line, radius: 4 },
    ),
  ];
}

/** Names of the states that have room for one, or their codes: the widest first, none over another. */
function stateNames(states: readonly PlacedState[], { entries }: ArenaMapState): string[] {
  const names = new Map(entries.map(({ code, name }) => [code, name]));
  const dots = states.filter(({ path }) => path === null);
  const take = roomOf(
    dots.map(({ x, y }) => ({ left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 })),
  );
  const widestFirst = [...states].sort((a, b) => b.width - a.width || (a.code < b.code ? -1 : 1));
  return widestFirst.flatMap((state) => {
    const { code, path, x, y, width } = state;
    const name = names.get(code);
    if (name === undefined) return [];
    const fits = path !== null && textWidth(name, true) <= width * 0.9;
    const [top, bottom] = [y - lineHeight / 2, y + lineHeight / 2];
    const leftOf = (wide: number): number => (path === null ? besideDot(x) : x - wide / 2);
    const text = (fits ? [name, code] : [code]).find((one) => {
      const wide = textWidth(one, true) + 4;
      return take({ left: leftOf(wide), right: leftOf(wide) + wide, top, bottom });
    });
    return text === undefined ? [] : [stateName(state, path === null ? besideDot(x) : x, y, text)];
  });
}
