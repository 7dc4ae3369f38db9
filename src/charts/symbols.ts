import type { SlotStyle } from './palette.js';

type Point = readonly [number, number];

/*
 * Symbols of equal area, with the proportions of d3-shape, as corners around the middle.
 */

const times = (count: number, point: (turn: number) => Point): Point[] =>
  Array.from({ length: count }, (_, i) => point((2 * Math.PI * i) / count));

const turned = ([x, y]: Point, angle: number): Point => [
  x * Math.cos(angle) - y * Math.sin(angle),
  x * Math.sin(angle) + y * Math.cos(angle),
];

const corners: Readonly<
  Record<Exclude<SlotStyle['symbol'], 'circle'>, (area: number) => readonly Point[]>
> = {
  square(area) {
    const half = Math.sqrt(area) / 2;
    return [
      [-half, -half],
      [half, -half],
      [half, half],
      [-half, half],
    ];
  },
  triangle(area) {
    const out = 2 * Math.sqrt(area / (3 * Math.sqrt(3)));
    return times(3, (turn) => turned([0, -out], turn));
  },
  diamond(area) {
    const slope = Math.tan(Math.PI / 6);
    const y = Math.sqrt(area / (2 * slope));
    const x = y * slope;
    return [
      [0, -y],
      [x, 0],
      [0, y],
      [-x, 0],
    ];
  },
  star(area) {
    const out = Math.sqrt(area * 0.8908130915292852);
    const inner = (out * Math.sin(Math.PI / 10)) / Math.sin((7 * Math.PI) / 10);
    return times(5, (turn) => turned([0, -out], turn)).flatMap((tip, i) => [
      tip,
      turned([0, -inner], ((2 * i + 1) * Math.PI) / 5),
    ]);
  },
  cross(area) {
    const r = Math.sqrt(area / 5) / 2;
    return [0, 1, 2, 3].flatMap((quarter) =>
      (
        [
          [-r, -r],
          [-r, -3 * r],
          [r, -3 * r],
        ] as const
      ).map((point) => turned(point, (quarter * Math.PI) / 2)),
    );
  },
  wye(area) {
    const across = 1 / Math.sqrt(12);
    const r = Math.sqrt(area / ((across / 2 + 1) * 3));
    return [0, 1, 2].flatMap((third) =>
      (
        [
          [r / 2, r * across],
          [r / 2, r * across + r],
          [-r / 2, r * across + r],
        ] as const
      ).map((point) => turned(point, (third * 2 * Math.PI) / 3)),
    );
  },
};

/** Corners of a symbol with the area of a circle of a radius; null for the circle itself. */
export function symbolCorners(
  symbol: SlotStyle['symbol'],
  radius: number,
): readonly Point[] | null {
  return symbol === 'circle' ? null : corners[symbol](Math.PI * radius * radius);
}
