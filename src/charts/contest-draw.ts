import { leadClass, sideNames, sideSlots, type Side, type Sides } from './contest-state.js';
import type { KeyEntry } from './draw/layout.js';
import { box, disc, path, type Edges, type Style } from './draw/marks.js';
import { label, type LabelOptions } from './draw/text.js';
import type { PlacedArena, PlacedState } from './arena-geometry.js';
import { ink, slotColour } from './palette.js';

/** How strong the colour of a small, middle or large lead is. */
const tints = [0.3, 0.6, 0.95] as const;

/** Id of the hatching of the second side, which differs without colour. */
export const hatchId = (idPrefix: string): string => `${idPrefix}-hatch`;

/** A box in the colour of a lead, hatched for the second side. */
export function leadBox(edges: Edges, side: Side, step: 0 | 1 | 2, idPrefix: string): string {
  const hatch = side === 'second' ? box(edges, { fill: `url(#${hatchId(idPrefix)})` }) : '';
  return box(edges, { fill: slotColour(sideSlots[side]), fillOpacity: tints[step] }) + hatch;
}

/** What the colours mean. */
export const leadKey = (sides: Sides, idPrefix: string): KeyEntry[] => [
  ...sideNames.map((side) => ({
    text: `${sides[side].name} ahead`,
    swatch: ([0, 1, 2] as const)
      .map((step) =>
        leadBox({ left: step * 9, right: step * 9 + 9, top: 1, bottom: 15 }, side, step, idPrefix),
      )
      .join(''),
  })),
  { text: 'stronger colour: larger lead', swatch: '' },
];

/** A state without a lead: level with a plain edge, without a value with a broken one. */
export const plainStyle = (known: boolean): Style => ({
  ...{ fill: known ? ink.page : ink.surface, stroke: ink.strong, dash: known ? null : '3 2' },
});

const dotRadius = 6;

/** The outline of a state on a map, or what stands for one too small to be seen: a dot, or a square for the second side. */
function shapeOf({ path: outline, x, y }: PlacedState, side: Side | null, style: Style): string {
  if (outline !== null) return path(outline, style);
  if (side !== 'second') return disc(x, y, dotRadius, style);
  return box({ left: x - 5.5, right: x + 5.5, top: y - 5.5, bottom: y + 5.5 }, style);
}

/** A state on a map in the colour of the side that is ahead by so much, hatched for the second. */
export function leadMark(
  state: PlacedState,
  { side, lead, unit }: { readonly side: Side; readonly lead: number; readonly unit: string },
  idPrefix: string,
): string {
  const fill = slotColour(sideSlots[side]);
  const stroke = state.path === null ? fill : ink.page;
  const fillOpacity = tints[leadClass(lead, unit)];
  return (
    shapeOf(state, side, { fill: ink.page }) +
    shapeOf(state, side, { fill, fillOpacity, stroke }) +
    (side === 'second' ? shapeOf(state, side, { fill: `url(#${hatchId(idPrefix)})` }) : '')
  );
}

export const plainMark = (state: PlacedState, known: boolean): string =>
  shapeOf(state, null, plainStyle(known));

/** An edge around the selected state. */
export function selectionMark({ path: outline, x, y }: PlacedState): string {
  const style = { fill: 'none', stroke: ink.ink, width: 2.5 };
  return outline === null ? disc(x, y, dotRadius + 4, style) : path(outline, style);
}

/** What lies around the arena, and the names of the pair. */
export const contextMark = ({ context }: PlacedArena): string =>
  path(context, { fill: ink.line, stroke: ink.page });

const overMap: LabelOptions = { anchor: 'middle', halo: true };

export const pairNames = ({ names }: PlacedArena, sides: Sides): string[] =>
  names.map(({ side, x, y }) =>
    label(x, y, sides[side].name, { ...overMap, fill: slotColour(sideSlots[side]) }),
  );

/** The name of a state over its outline, or beside its dot. */
export const stateName = ({ path: outline }: PlacedState, x: number, y: number, text: string) =>
  label(x, y, text, { ...overMap, bold: true, anchor: outline === null ? 'start' : 'middle' });

/** Where the name of a state that stands beside its dot begins. */
export const besideDot = (x: number): number => x + dotRadius + 3;
