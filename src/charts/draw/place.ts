import type { Edges, Place } from './marks.js';
import { textWidth } from './text.js';

/**
 * Move blocks apart so that none overlap, each as near as can be to where it wants its middle, inside [low, high].
 * Blocks are pooled as in isotonic regression, which gives the least squares displacement.
 *
 * @param middles wanted middles; @param heights heights of the blocks, in the same order.
 * @returns the middles to use, in the order given.
 */
export function dodge(
  middles: readonly number[],
  heights: readonly number[],
  low: number,
  high: number,
): number[] {
  interface Pool {
    readonly members: number[];
    height: number;
    /** Sum over members of the top that each wants for the pool. */
    wanted: number;
  }
  const top = (pool: Pool): number =>
    Math.max(low, Math.min(high - pool.height, pool.wanted / pool.members.length));
  const order = middles.map((_, i) => i).sort((i, j) => middles[i]! - middles[j]! || i - j);
  const pools: Pool[] = [];
  for (const i of order) {
    pools.push({ members: [i], height: heights[i]!, wanted: middles[i]! - heights[i]! / 2 });
    for (;;) {
      const last = pools.at(-1)!;
      const before = pools.at(-2);
      if (before === undefined || top(before) + before.height <= top(last)) break;
      before.wanted += last.wanted - before.height * last.members.length;
      before.height += last.height;
      before.members.push(...last.members);
      pools.pop();
    }
  }
  const result = new Array<number>(middles.length).fill(0);
  for (const pool of pools) {
    let y = top(pool);
    for (const i of pool.members) {
      result[i] = y + heights[i]! / 2;
      y += heights[i]!;
    }
  }
  return result;
}

export interface LaneLabel {
  readonly text: string;
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly lane: number;
}

/**
 * Put labels of points on a line into as few rows as keep them apart. A label stands to the right of its point,
 * or to the left where the right edge is too near.
 */
export function assignLanes(
  points: readonly { readonly x: number; readonly text: string }[],
  left: number,
  right: number,
  gap = 8,
): LaneLabel[] {
  const lanes: [number, number][][] = [];
  return points.map(({ x, text }) => {
    const width = textWidth(text) + 4;
    const anchor = x + width > right && x - width >= left ? 'end' : 'start';
    const span: [number, number] = anchor === 'start' ? [x, x + width] : [x - width, x];
    const free = (lane: [number, number][]): boolean =>
      lane.every(([from, to]) => span[1] + gap <= from || span[0] >= to + gap);
    let lane = lanes.findIndex(free);
    if (lane === -1) lane = lanes.push([]) - 1;
    lanes[lane]!.push(span);
    return { text, x, anchor, lane };
  });
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
      const near = points.filter((at) => at[0] > x - 5 && at[0] < x + width + 5);
      const clear = Math.min(enough, ...near.map((at) => Math.abs(at[1] - y)));
      if (clear > best.clear) best = { x, y, clear };
    }
  return [best.x, best.y];
}

/** The places of a line with others between neighbours, so that words keep clear of the line as well. */
export function alongLine(places: readonly (Place | null)[]): Place[] {
  const between = 6;
  return places.flatMap((from, i) => {
    if (from === null) return [];
    const to = places[i + 1] ?? null;
    if (to === null) return [from];
    return Array.from({ length: between }, (_, step): Place => [
      from[0] + ((to[0] - from[0]) * step) / between,
      from[1] + ((to[1] - from[1]) * step) / between,
    ]);
  });
}

const meet = (a: Edges, b: Edges): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Takes the room of a box where none of those taken already meets it; those named may. */
export function roomOf(taken: readonly Edges[]): (box: Edges, except?: Edges) => boolean {
  const all = [...taken];
  return (box, except) => {
    if (all.some((other) => other !== except && meet(box, other))) return false;
    all.push(box);
    return true;
  };
}
