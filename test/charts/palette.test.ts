import { describe, expect, it } from 'vitest';
import { colourProperties, inks, slots, slotStyles } from '../../src/charts/palette.js';

type Rgb = readonly [number, number, number];

function linear(hex: string): Rgb {
  const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  return channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as never;
}

const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Contrast ratio of WCAG 2. */
function contrast(one: string, two: string): number {
  const [low, high] = [luminance(linear(one)), luminance(linear(two))].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

/** Full deuteranopia and protanopia in linear RGB (Machado, Oliveira & Fernandes 2009). */
const simulations: Readonly<Record<string, readonly Rgb[]>> = {
  'full vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
};

function oklab(rgb: Rgb): Rgb {
  const [r, g, b] = rgb.map((c) => Math.max(0, c)) as unknown as Rgb;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function difference(one: string, two: string, matrix: readonly Rgb[]): number {
  const seen = [one, two].map((hex) => {
    const rgb = linear(hex);
    return oklab(matrix.map((row) => row.reduce((sum, f, i) => sum + f * rgb[i]!, 0)) as never);
  });
  return Math.hypot(...[0, 1, 2].map((i) => seen[0]![i]! - seen[1]![i]!));
}

describe.each(['light', 'dark'] as const)('colours in %s mode', (mode) => {
  const page = inks.page[mode];

  it.each([...slots])(
    'text in the colour of actor %s has a contrast of 4.5 with the page',
    (slot) => {
      expect(contrast(slotStyles[slot][mode], page)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(['ink', 'muted', 'for', 'against', 'link'] as const)(
    'text in %s has a contrast of 4.5 with page and surface',
    (ink) => {
      expect(contrast(inks[ink][mode], page)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(inks[ink][mode], inks.surface[mode])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('marks that carry meaning have a contrast of 3 with the page', () => {
    expect(contrast(inks.strong[mode], page)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(simulations))(
    'the colours of the case’s actors differ under %s',
    (_, matrix) => {
      const main = (['a', 'b', 'k', 'ab'] as const).map((slot) => slotStyles[slot][mode]);
      main.forEach((one, i) =>
        main
          .slice(i + 1)
          .forEach((two) => expect(difference(one, two, matrix)).toBeGreaterThan(0.1)),
      );
    },
  );

  it('are all declared as properties', () => {
    const properties = colourProperties(mode);
    for (const slot of slots) expect(properties).toContain(`--actor-${slot}:`);
    for (const ink of Object.keys(inks)) expect(properties).toContain(`--${ink}:`);
  });
});

it('actors that may share a chart differ in marker or dash as well', () => {
  const shapes = slots.map((slot) => `${slotStyles[slot].symbol} ${slotStyles[slot].dash ?? ''}`);
  expect(new Set(shapes).size).toBe(shapes.length);
});
