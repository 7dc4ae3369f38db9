import { describe, expect, it } from 'vitest';
import {
  clipped,
  fitted,
  middleOf,
  planeAround,
  type Ring,
} from '../../src/charts/contest-plane.js';

const square = (low: number, high: number): Ring => [
  [low, low],
  [high, low],
  [high, high],
  [low, high],
  [low, low],
];

function areaOf(ring: Ring): number {
  return ring.reduce((sum, [x, y], i) => {
    const [u, v] = ring.at(i - 1)!;
    return sum + (u * y - x * v) / 2;
  }, 0);
}

describe('a ring clipped to a box', () => {
  it('is itself inside, nothing outside, the common part across, the box around it', () => {
    const box = [
      [0, 0],
      [10, 10],
    ] as const;
    expect(clipped(square(2, 8), ...box)).toEqual(square(2, 8));
    expect(clipped(square(11, 12), ...box)).toEqual([]);
    expect(areaOf(clipped(square(5, 15), ...box))).toBe(25);
    expect(areaOf(clipped(square(-5, 15), ...box))).toBe(100);
  });
});

describe('a plane around an arena', () => {
  // Clockwise, as outlines on the globe are.
  const box = (west: number, south: number, east: number, north: number) => [
    [
      [west, south],
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ] as const,
  ];

  it('keeps areas, and fits the arena into the middle of a frame', () => {
    const project = planeAround([box(60, 40, 80, 50)]);
    const [near, far] = [project([box(60, 40, 62, 41)]), project([box(120, 40, 122, 41)])];
    expect(areaOf(far[0]!) / areaOf(near[0]!)).toBeCloseTo(1, 2);
    const rings = project([box(60, 40, 80, 50)]);
    const toPixels = fitted(rings, [200, 100], [20, 10]);
    const pixels = rings.map(toPixels);
    const xs = pixels[0]!.map(([x]) => x);
    expect(Math.min(...xs) + Math.max(...xs)).toBeCloseTo(200, 9);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(20 - 1e-9);
    const [x, y] = middleOf(pixels);
    expect(x).toBeCloseTo(100, 6);
    expect(Math.abs(y - 50)).toBeLessThan(10);
  });

  it('leaves out a ring that the far side of the globe turns inside out', () => {
    const project = planeAround([box(60, 40, 80, 50)]);
    expect(project([box(-125, -60, -95, -30)])).toEqual([]);
    expect(project([box(100, 30, 110, 40)])).toHaveLength(1);
  });
});
