import { describe, expect, it } from 'vitest';
import { alongLine, clearPlace } from '../../src/charts/clear-place.js';

describe('a clear place for words', () => {
  it('is the first where nothing is in the way', () => {
    expect(clearPlace('word', [20, 80], [0, 300], [])).toEqual({ x: 0, y: 20 });
  });

  it('keeps off points on one height and takes the other', () => {
    const line = alongLine([
      { x: 0, y: 20 },
      { x: 120, y: 20 },
    ]);
    expect(clearPlace('word', [20, 80], [0, 120], line).y).toBe(80);
  });

  it('moves along where a part of the height is free, and sees a line between its points', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 100, y: 60 },
    ];
    expect(clearPlace('word', [30], [0, 300], points).x).toBe(0);
    expect(clearPlace('word', [30], [0, 300], alongLine(points)).x).toBeGreaterThan(60);
  });
});

it('points along a line are evenly spread and end with the last', () => {
  const found = alongLine([
    { x: 0, y: 0 },
    { x: 6, y: 12 },
  ]);
  expect(found.map(({ x }) => x)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(found.at(-1)).toEqual({ x: 6, y: 12 });
});
