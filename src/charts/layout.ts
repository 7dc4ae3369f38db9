/** Size of all chart text in pixels: the page's smallest size. */
export const textSize = 13;
export const lineHeight = 16;
/** How much wider text is in the weight of labels. */
export const boldness = 1.1;

const narrow = new Set("iIljt.,:;|!'’‘ ()[]/-f".split(''));
const wide = new Set('mwMWGOQDHNU%@—–+−'.split(''));

/**
 * Width of a text in pixels, estimated from classes of letters. The classes are those of a wide sans-serif
 * (DejaVu Sans), so that labels keep clear of one another in any system font.
 */
export function textWidth(text: string, size = textSize): number {
  let em = 0;
  for (const letter of text) em += narrow.has(letter) ? 0.36 : wide.has(letter) ? 0.82 : 0.61;
  return em * size;
}

/** Break a text into lines no wider than `width`; a word that is too long stands alone. */
export function wrapText(text: string, width: number, size = textSize): string[] {
  const lines: string[] = [];
  let line = '';
  // A dash between names is a place to break, and stays with the first of them; a no-break space is none.
  for (const word of text.split(/(?<=[^\S\u00a0]|–)/)) {
    if (line !== '' && textWidth((line + word).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = word;
    } else line += word;
  }
  lines.push(line.trimEnd());
  return lines;
}

/** A text that is too wide is cut, with an ellipsis. */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let cut = text;
  while (cut !== '' && textWidth(`${cut}…`) > width) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

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
