import { describe, expect, it } from 'vitest';
import { alongLine, clearPlace } from '../../../src/charts/draw/place.js';

describe('a clear place for words', () => {
  it('is the first where nothing is in the way', () => {
    expect(clearPlace('word', [20, 80], [0, 300], [])).toEqual([0, 20]);
  });

  it('keeps off points on one height and takes the other', () => {
    const line = alongLine([
      [0, 20],
      [120, 20],
    ]);
    expect(clearPlace('word', [20, 80], [0, 120], line)[1]).toBe(80);
  });

  it('moves along where a part of the height is free, and sees a line between its points', () => {
    const points = [
      [0, 0],
      [100, 60],
    ] as const;
    expect(clearPlace('word', [30], [0, 300], points)[0]).toBe(0);
    expect(clearPlace('word', [30], [0, 300], alongLine(points))[0]).toBeGreaterThan(60);
  });
});

it('points along a line are evenly spread and end with the last', () => {
  const found = alongLine([
    [0, 0],
    [6, 12],
  ]);
  expect(found.map(([x]) => x)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(found.at(-1)).toEqual([6, 12]);
});
