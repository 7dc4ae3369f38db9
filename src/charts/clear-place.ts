import { textWidth } from './layout.js';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * Where words that start at x keep clearest of points, on one of the given heights between two edges: the first of
 * equally clear places. Points further than `enough` pixels above or below do not count.
 */
export function clearPlace(
  words: string,
  rows: readonly number[],
  [left, right]: readonly [number, number],
  points: readonly Place[],
  enough = 14,
): Place {
  const width = textWidth(words);
  const steps = 48;
  let best = { x: left, y: rows[0]!, clear: -1 };
  for (const y of rows)
    for (let i = 0; i <= steps; i++) {
      const x = left + (i / steps) * Math.max(0, right - left - width);
      const near = points.filter((at) => at.x > x - 5 && at.x < x + width + 5);
      const clear = Math.min(enough, ...near.map((at) => Math.abs(at.y - y)));
      if (clear > best.clear) best = { x, y, clear };
    }
  return { x: best.x, y: best.y };
}

/** The points of a line with others between them, so that words keep clear of the line as well. */
export function alongLine(points: readonly Place[]): Place[] {
  const between = 6;
  return points.flatMap((from, i) => {
    const to = points[i + 1];
    if (to === undefined) return [from];
    return Array.from({ length: between }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / between,
      y: from.y + ((to.y - from.y) * step) / between,
    }));
  });
}
