import { blocSlots, type NetworkState, type NetworkTie } from '../../../charts/network-state.js';
import type { TieChoice } from './choice.js';
import type { SceneColours } from './scene-colours.js';

/** How a node is drawn. */
export interface NodeLook {
  readonly size: number;
  readonly color: string;
  readonly opacity: number;
  readonly shape: 'circle' | 'square' | 'diamond';
  readonly zIndex: number;
  readonly labelColor: string;
  /** Behind its name. */
  readonly ground: string;
}

/** How a tie is drawn: whole by `plain`, broken by `dash` and `gap` in `color`. */
export interface EdgeLook {
  readonly size: number;
  readonly color: string;
  readonly plain: string;
  readonly opacity: number;
  readonly zIndex: number;
  readonly dash: number;
  readonly gap: number;
  readonly visibility: 'visible' | 'hidden';
}

/** The state that is looked at or under the pointer, and those it has ties with. */
export interface Lit {
  readonly node: string;
  readonly others: ReadonlySet<string>;
}

const shapes = ['circle', 'square'] as const;
/** Of states and names that are not looked at. */
const pale = 0.18;

export function nodeLook(
  { code, bloc, open = false }: NetworkState['nodes'][number],
  {
    colours,
    lit,
    isPair,
  }: {
    readonly colours: SceneColours;
    readonly lit: Lit | undefined;
    readonly isPair: boolean;
  },
): NodeLook {
  const isFirst = lit?.node === code || isPair;
  const isPale = lit !== undefined && !isFirst && !lit.others.has(code);
  return {
    size: isFirst ? 8 : 5,
    color: open ? colours.context : colours[blocSlots[bloc]],
    opacity: isPale ? pale : 1,
    shape: open ? 'diamond' : shapes[bloc],
    zIndex: isFirst ? 2 : isPale ? 0 : 1,
    labelColor: isPale ? colours.muted : colours.ink,
    ground: `${colours.page}c0`,
  };
}

/** Above it friendly ties would be one grey patch. */
const manyTies = 400;
const mostTies = 5000;

/**
 * Friendly ties thin and whole, hostile ones broken and of another colour, those at odds with the blocs darker and thicker; doubtful
 * ones thinner, with wider gaps.
 */
export function edgeLook(
  { sign, frustrated, doubtful = false }: NetworkTie,
  {
    colours,
    choice,
    lit,
    ofLit,
    isPair,
    many,
  }: {
    readonly colours: SceneColours;
    readonly choice: TieChoice;
    readonly lit: Lit | undefined;
    readonly ofLit: boolean;
    readonly isPair: boolean;
    /** Ties of the network. */
    readonly many: number;
  },
): EdgeLook {
  const isChosen = choice === 'all' || (choice === 'hostile' ? sign < 0 : frustrated);
  const isPale = lit !== undefined && !ofLit;
  const weight = opacityOf(sign, frustrated, many);
  const color = sign < 0 ? colours.against : frustrated ? colours.ink : colours.strong;
  const isLight = lit !== undefined && ofLit;
  const size = (sign < 0 ? 1.5 : 1) + (frustrated ? 1 : 0);
  const isBroken = sign < 0 || doubtful;
  return {
    size: isPair ? 4 : (doubtful ? 0.6 : 1) * size + (isLight ? 0.5 : 0),
    color,
    plain: isBroken ? '#00000000' : color,
    opacity: isPair ? 1 : isPale ? weight * 0.08 : isLight ? 1 : weight,
    zIndex: isPair ? 5 : (isLight ? 3 : 0) + (frustrated ? 2 : sign < 0 ? 1 : 0),
    dash: isBroken ? dashOf(sign, frustrated, doubtful) : 0,
    gap: isBroken ? (doubtful ? 7 : frustrated ? 3 : 4) : 0,
    visibility: isPair || (isLight && choice === 'all') || isChosen ? 'visible' : 'hidden',
  };
}

function dashOf(sign: 1 | -1, frustrated: boolean, doubtful: boolean): number {
  if (doubtful) return sign < 0 ? 4 : 2;
  return frustrated ? 3 : 7;
}

function opacityOf(sign: 1 | -1, frustrated: boolean, many: number): number {
  if (many > mostTies) return sign < 0 ? 0.1 : frustrated ? 0.12 : 0.03;
  if (sign < 0 || frustrated) return 0.9;
  return many > manyTies ? 0.3 : 0.7;
}
