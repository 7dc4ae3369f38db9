import { placeArena, type MapView, type PlacedState } from './arena-geometry.js';
import { hatchedSwatch, leadTints } from './contest-map.js';
import type { MapShape } from './contest-outlines.js';
import {
  aheadOf,
  formatLead,
  formatTie,
  leadClass,
  sideNames,
  sideSlots,
  type NamedState,
  type Side,
  type Sides,
} from './contest-state.js';
import { defineChart, type ChartContext, type ChartTable } from './define.js';
import { at, element, hatching, keyRow, label } from './draw.js';
import { plural } from '../core/format.js';
import { lineHeight, textWidth } from './layout.js';
import { inkColour, slotColour } from './palette.js';
import { wrapSvg } from './svg.js';
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
  /** Code of the state that is looked at. */
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
  table: arenaTable,
  data: ({ title: tie, unit, sides, year, entries }) =>
    tiesData(
      entries.map((entry) => ({ ...entry, tie, state: entry, year, unit })),
      sides,
    ),
  render: renderArena,
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
  const told = [
    ...order
      .filter((side) => counts[side] > 0)
      .map((side, i) => `${sides[side].name}${i === 0 ? ' ahead' : ''} in ${counts[side]}`),
    ...(level > 0 ? [`level in ${level}`] : []),
  ];
  const missing = entries.length - known.length;
  const rest = missing > 0 ? `; no value of ${missing}` : '';
  return `${head}: ${told.join(', ')} of ${plural(known.length, 'state')}${rest}`;
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

function arenaTable(state: ArenaMapState): ChartTable {
  const { sides, unit, year, entries } = state;
  const tie = (value: number | null): string =>
    value === null ? 'no value' : formatTie(value, unit);
  return {
    columns: [
      { label: 'State', numeric: false },
      { label: 'Year', numeric: true },
      { label: sides.first.name, numeric: true },
      { label: sides.second.name, numeric: true },
      { label: 'Ahead by', numeric: true },
      { label: 'Why no value', numeric: false },
    ],
    rows: entries.map((entry) => [
      entry.name,
      String(year),
      tie(entry.first),
      tie(entry.second),
      isKnown(entry) ? aheadText(entry, state) : '',
      entry.reason ?? '',
    ]),
  };
}

const narrowBelow = 560;

function renderArena(state: ArenaMapState, context: ChartContext): string {
  const { width, idPrefix } = context;
  const height = Math.round(width * (width < narrowBelow ? 0.85 : 0.58));
  const key = arenaKey(state, idPrefix, width);
  const drawn = state.shapes.some(({ role }) => role === 'arena');
  const top = key.height + 8;
  const map = drawn ? [at(0, top, drawMap(state, [width, height], idPrefix))] : [];
  const clip = element(
    'clipPath',
    { id: `${idPrefix}-clip` },
    element('rect', { x: 0, y: 0, width, height, rx: 4 }),
  );
  return wrapSvg(
    context,
    { height: drawn ? top + height : key.height },
    [...key.elements, ...map],
    {
      name: arenaFinding(state),
      description: arenaMap.describe(state),
      role: 'img',
      data: { map: `0 ${top} ${width} ${height}` },
      defs: element('defs', {}, hatching(`${idPrefix}-hatch`) + clip),
    },
  );
}

function arenaKey({ sides, entries }: ArenaMapState, idPrefix: string, width: number) {
  const box = { x: 0, y: 1, width: 26, height: 14 };
  const leads = sideNames.map((side) => ({
    text: `${sides[side].name} ahead`,
    swatch: [0, 1, 2]
      .map((step) =>
        hatchedSwatch(side, step as 0 | 1 | 2, idPrefix, {
          ...{ x: step * 9, y: 1, width: 9, height: 14 },
        }),
      )
      .join(''),
  }));
  const level = entries.some((entry) => isKnown(entry) && entry.first === entry.second);
  return keyRow(
    [
      ...leads,
      { text: 'stronger colour: larger lead', swatch: '' },
      ...(level
        ? [{ text: 'level', swatch: element('rect', { ...box, ...plainArea(true) }) }]
        : []),
      ...(entries.every(isKnown)
        ? []
        : [{ text: 'no value', swatch: element('rect', { ...box, ...plainArea(false) }) }]),
    ],
    width,
  );
}

/** A state without a lead: level with a plain edge, without a value with a broken one. */
const plainArea = (known: boolean) => ({
  fill: inkColour(known ? 'page' : 'surface'),
  stroke: inkColour('strong'),
  'stroke-dasharray': known ? null : '3 2',
});

function drawMap(
  state: ArenaMapState,
  frame: readonly [number, number],
  idPrefix: string,
): string[] {
  const [width, height] = frame;
  const placed = placeArena(state.shapes, state.sides, frame, state.view);
  const entries = new Map(state.entries.map((entry) => [entry.code, entry]));
  const edge = { stroke: inkColour('page'), 'stroke-width': 1, 'stroke-linejoin': 'round' };
  const inOrder = [
    ...placed.states.filter(({ path }) => path !== null),
    ...placed.states.filter(({ path }) => path === null),
  ];
  const areas = inOrder.flatMap((one) => {
    const entry = entries.get(one.code);
    return entry === undefined
      ? []
      : [element('g', { 'data-state': one.code }, stateMarks(one, entry, state, idPrefix))];
  });
  const chosen = placed.states.find(({ code }) => code === state.selected);
  return [
    element(
      'g',
      { 'clip-path': `url(#${idPrefix}-clip)` },
      element('path', { d: placed.context, fill: inkColour('line'), ...edge }) +
        areas.join('') +
        // What lies over the states lets a pointer through to them.
        element(
          'g',
          { 'pointer-events': 'none' },
          (chosen === undefined ? '' : selection(chosen)) +
            placed.names
              .map(({ side, x, y }) =>
                label(x, y, state.sides[side].name, {
                  anchor: 'middle',
                  fill: slotColour(sideSlots[side]),
                  halo: true,
                }),
              )
              .join('') +
            labelsOf(placed.states, state).join(''),
        ),
    ),
    element('rect', {
      ...{ x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: 4 },
      ...{ fill: 'none', stroke: inkColour('line') },
    }),
  ];
}

const dotRadius = 6;

function stateMarks(
  { path, x, y }: PlacedState,
  entry: ArenaEntry,
  { unit }: ArenaMapState,
  idPrefix: string,
): string {
  const side = isKnown(entry) ? aheadOf(entry.first, entry.second) : null;
  const mark = (attributes: Readonly<Record<string, string | number | null>>): string => {
    if (path !== null) return element('path', { d: path, ...attributes });
    if (side !== 'second') return element('circle', { cx: x, cy: y, r: dotRadius, ...attributes });
    const box = { x: x - 5.5, y: y - 5.5, width: 11, height: 11 };
    return element('rect', { ...box, ...attributes });
  };
  if (side === null || !isKnown(entry))
    return mark({ ...plainArea(isKnown(entry)), 'stroke-linejoin': 'round' });
  const tint = leadTints[leadClass(entry.first - entry.second, unit)];
  const colour = slotColour(sideSlots[side]);
  return (
    mark({ fill: inkColour('page') }) +
    mark({
      fill: colour,
      'fill-opacity': tint,
      stroke: path === null ? colour : inkColour('page'),
      'stroke-linejoin': 'round',
    }) +
    (side === 'second' ? mark({ fill: `url(#${idPrefix}-hatch)` }) : '')
  );
}

function selection({ path, x, y }: PlacedState): string {
  const look = { fill: 'none', stroke: inkColour('ink'), 'stroke-width': 2.5 };
  return path === null
    ? element('circle', { cx: x, cy: y, r: dotRadius + 4, ...look })
    : element('path', { d: path, ...look, 'stroke-linejoin': 'round' });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Names of the states that have room for one, or their codes: the widest first, none over another. */
function labelsOf(states: readonly PlacedState[], { entries }: ArenaMapState): string[] {
  const names = new Map(entries.map(({ code, name }) => [code, name]));
  const taken: Box[] = states
    .filter(({ path }) => path === null)
    .map(({ x, y }) => ({ left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 }));
  const isFree = (box: Box): boolean =>
    taken.every(
      (other) =>
        box.right < other.left ||
        box.left > other.right ||
        box.bottom < other.top ||
        box.top > other.bottom,
    );
  const widestFirst = [...states].sort((a, b) => b.width - a.width || (a.code < b.code ? -1 : 1));
  return widestFirst.flatMap(({ code, path, x, y, width }) => {
    const name = names.get(code);
    if (name === undefined) return [];
    const options = path !== null && textWidth(name) * 1.1 <= width * 0.9 ? [name, code] : [code];
    for (const text of options) {
      const wide = textWidth(text) * 1.1 + 4;
      const start = path === null ? x + dotRadius + 3 : x - wide / 2;
      const box = {
        left: start,
        right: start + wide,
        top: y - lineHeight / 2,
        bottom: y + lineHeight / 2,
      };
      if (!isFree(box)) continue;
      taken.push(box);
      return [
        label(path === null ? start : x, y, text, {
          anchor: path === null ? 'start' : 'middle',
          bold: true,
          halo: true,
        }),
      ];
    }
    return [];
  });
}
