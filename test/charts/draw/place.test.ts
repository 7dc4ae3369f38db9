import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLanes, dodge, roomOf } from '../../../src/charts/draw/place.js';
import { textWidth, wrapText } from '../../../src/charts/draw/text.js';

describe('dodge', () => {
  it('leaves blocks that do not touch where they are', () => {
    expect(dodge([20, 80, 50], [10, 10, 10], 0, 100)).toEqual([20, 80, 50]);
  });

  it('shares the way between blocks that want the same place', () => {
    expect(dodge([50, 50], [10, 10], 0, 100)).toEqual([45, 55]);
  });

  it('keeps any blocks that fit inside, apart, and in the wanted order', () => {
    const block = fc.record({
      middle: fc.double({ min: 0, max: 400, noNaN: true }),
      height: fc.integer({ min: 4, max: 36 }),
    });
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 10 }), (blocks) => {
        const heights = blocks.map(({ height }) => height);
        const middles = dodge(
          blocks.map(({ middle }) => middle),
          heights,
          0,
          400,
        );
        const order = middles.map((_, i) => i).sort((i, j) => middles[i]! - middles[j]!);
        let edge = 0;
        for (const i of order) {
          expect(middles[i]! - heights[i]! / 2).toBeGreaterThanOrEqual(edge - 1e-6);
          edge = middles[i]! + heights[i]! / 2;
        }
        expect(edge).toBeLessThanOrEqual(400 + 1e-6);
        const wanted = order.map((i) => blocks[i]!.middle);
        expect(wanted).toEqual([...wanted].sort((a, b) => a - b));
      }),
    );
  });
});

describe('assignLanes', () => {
  it('lets no two labels of a lane overlap, and keeps them inside', () => {
    const point = fc.record({
      x: fc.integer({ min: 0, max: 300 }),
      text: fc.stringMatching(/^[A-Z][a-z]{2,9}$/),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 12 }), (points) => {
        const spans = assignLanes(points, 0, 320).map(({ text, x, anchor, lane }) => {
          const width = textWidth(text);
          return { lane, from: anchor === 'start' ? x : x - width, width };
        });
        spans.forEach((a, i) =>
          spans.slice(i + 1).forEach((b) => {
            if (a.lane !== b.lane) return;
            const overlap = Math.min(a.from + a.width, b.from + b.width) - Math.max(a.from, b.from);
            expect(overlap).toBeLessThanOrEqual(0);
          }),
        );
      }),
    );
  });

  it('uses one lane where one is enough', () => {
    const lanes = assignLanes(
      [
        { x: 0, text: 'Treaty' },
        { x: 200, text: 'Crimea' },
      ],
      0,
      320,
    );
    expect(lanes.map(({ lane }) => lane)).toEqual([0, 0]);
  });
});

describe('wrapText', () => {
  it('loses no word and keeps to the width', () => {
    const text = 'Trend of the stronger state’s weight in the trade of the weaker one';
    const lines = wrapText(text, 180);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(180);
    expect(lines.length).toBeGreaterThan(1);
  });

  it('breaks after a dash between names', () => {
    expect(wrapText('Russia–United States', 96)).toEqual(['Russia–', 'United States']);
  });
});

it('a box takes room where it meets no other, but for one that it may meet', () => {
  const at = (left: number) => ({ left, right: left + 10, top: 0, bottom: 10 });
  const [first, second] = [at(0), at(50)];
  const take = roomOf([first, second]);
  expect([take(at(5)), take(at(5), first), take(at(12)), take(at(15), first)]).toEqual([
    ...[false, true, false, true],
  ]);
  expect(take(at(45), first)).toBe(false);
});
