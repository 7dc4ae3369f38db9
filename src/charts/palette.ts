/**
 * Colours of a case: one per actor on every chart. The hues are those of Okabe & Ito (2008); lightness and chroma were
 * searched so that the case's three actors and their pair stay at least 0.1 apart in OKLab for full vision, deuteranopia
 * and protanopia (Machado, Oliveira & Fernandes 2009), and text in them has a contrast of at least 4.5 to 1. Every actor also has a marker and its ties to the third party a dash, so that
 * nothing depends on colour alone.
 */
export const slots = ['a', 'b', 'k', 'ab', 'ak', 'bk', 'x1', 'x2', 'x3', 'x4', 'context'] as const;
export type Slot = (typeof slots)[number];

export interface SlotStyle {
  readonly light: string;
  readonly dark: string;
  readonly symbol: 'circle' | 'square' | 'triangle' | 'diamond' | 'star' | 'cross' | 'wye';
  readonly dash: string | null;
  readonly meaning: string;
}

export const slotStyles: Readonly<Record<Slot, SlotStyle>> = {
  a: style('#1f66c1', '#86d1fe', 'circle', null, 'first state of the pair'),
  b: style('#c63d06', '#ee8434', 'square', null, 'second state of the pair'),
  k: style('#127f6c', '#73ea95', 'triangle', null, 'third party'),
  ab: style('#701a75', '#c583b8', 'diamond', null, 'the pair'),
  ak: style('#1f66c1', '#86d1fe', 'circle', '6 3', 'first state with the third party'),
  bk: style('#c63d06', '#ee8434', 'square', '2 3', 'second state with the third party'),
  x1: style('#6f5c00', '#d5bf4a', 'star', null, 'a further actor'),
  x2: style('#495a9e', '#a3b3f0', 'wye', null, 'a further actor'),
  x3: style('#7a4c2c', '#d0a381', 'cross', null, 'a further actor'),
  x4: style('#4d6b1f', '#a9c76b', 'star', '8 2 2 2', 'a further actor'),
  context: style('#5d646c', '#a0a8b1', 'circle', '1 3', 'context'),
};

function style(
  light: string,
  dark: string,
  symbol: SlotStyle['symbol'],
  dash: string | null,
  meaning: string,
): SlotStyle {
  return { light, dark, symbol, dash, meaning };
}

/** Colours that are not actors': text, rules, surfaces, and what speaks against. */
export const inks = {
  page: { light: '#ffffff', dark: '#14171a' },
  surface: { light: '#f5f6f7', dark: '#1d2125' },
  ink: { light: '#16191d', dark: '#e8eaed' },
  muted: { light: '#555c64', dark: '#a9b0b8' },
  line: { light: '#d5d9dd', dark: '#383e45' },
  strong: { light: '#6d757d', dark: '#8b939c' },
  for: { light: '#2f3b47', dark: '#c9d2db' },
  against: { light: '#a3123f', dark: '#ff8fa8' },
  link: { light: '#0b57a4', dark: '#8bc2f5' },
} as const satisfies Record<string, { light: string; dark: string }>;

/** A colour that follows the page's scheme, and stands by itself where there is no page. */
export const slotColour = (slot: Slot): string => `var(--actor-${slot}, ${slotStyles[slot].light})`;
export const ink = Object.fromEntries(
  Object.entries(inks).map(([name, { light }]) => [name, `var(--${name}, ${light})`]),
) as Readonly<Record<keyof typeof inks, string>>;

/** Declarations of all colours as CSS custom properties. */
export function colourProperties(mode: 'light' | 'dark'): string {
  return [
    ...slots.map((slot) => `--actor-${slot}:${slotStyles[slot][mode]}`),
    ...Object.entries(inks).map(([name, colours]) => `--${name}:${colours[mode]}`),
  ].join(';');
}
