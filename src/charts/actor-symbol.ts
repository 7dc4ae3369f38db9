import { element, tenth } from './draw.js';
import { inkColour, slotColour, slotStyles, type Slot } from './palette.js';

type Place = readonly [number, number];

/** The mark of an actor; open for the second of two lines in its colour. */
export function symbolElement(slot: Slot, x: number, y: number, { open = false } = {}): string {
  const colour = slotColour(slot);
  const paint = open
    ? { fill: inkColour('page'), stroke: colour, 'stroke-width': 1.5 }
    : { fill: colour, stroke: inkColour('page'), 'stroke-width': 1 };
  const shape = slotStyles[slot].symbol;
  if (shape === 'circle') return element('circle', { cx: x, cy: y, r: 3.5, ...paint });
  const r = 3.8;
  const corners: Readonly<Record<string, readonly Place[]>> = {
    square: [
      [-0.85, -0.85],
      [0.85, -0.85],
      [0.85, 0.85],
      [-0.85, 0.85],
    ],
    triangle: [
      [0, -1.1],
      [1.05, 0.8],
      [-1.05, 0.8],
    ],
    diamond: [
      [0, -1.25],
      [1.1, 0],
      [0, 1.25],
      [-1.1, 0],
    ],
    wye: [
      [0, 1.1],
      [1.05, -0.8],
      [-1.05, -0.8],
    ],
    star: Array.from({ length: 10 }, (_, i): Place => {
      const size = i % 2 === 0 ? 1.4 : 0.6;
      const turn = (i * Math.PI) / 5;
      return [size * Math.sin(turn), -size * Math.cos(turn)];
    }),
    cross: [
      [-0.4, -1.2],
      [0.4, -1.2],
      [0.4, -0.4],
      [1.2, -0.4],
      [1.2, 0.4],
      [0.4, 0.4],
      [0.4, 1.2],
      [-0.4, 1.2],
      [-0.4, 0.4],
      [-1.2, 0.4],
      [-1.2, -0.4],
      [-0.4, -0.4],
    ],
  };
  const points = corners[shape]!.map(([dx, dy]) => `${tenth(x + r * dx)},${tenth(y + r * dy)}`);
  return element('polygon', { points: points.join(' '), ...paint });
}
