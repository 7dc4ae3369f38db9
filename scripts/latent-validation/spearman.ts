import { keptIn } from '../../src/core/memo.js';

/**
 * Spearman’s rank correlation: Pearson’s of the ranks, those that are equal sharing the middle rank.
 *
 * **Unit and range.** [-1, 1]; NaN with fewer than three values, or where all of one are equal.
 * **Errors.** RangeError for lists of two lengths and for a value that is none.
 */
export function spearman(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length)
    throw new RangeError(`one list has ${a.length} values, the other ${b.length}`);
  if (a.length < 3) return NaN;
  const [x, y] = [ranksOf(a), ranksOf(b)];
  const middle = (a.length - 1) / 2;
  let [both, first, second] = [0, 0, 0];
  for (let at = 0; at < a.length; at++) {
    const [u, v] = [x[at]! - middle, y[at]! - middle];
    both += u * v;
    first += u * u;
    second += v * v;
  }
  return first === 0 || second === 0 ? NaN : both / Math.sqrt(first * second);
}

/** Ranks from 0. */
function ranksOf(values: ArrayLike<number>): Float64Array {
  const order = Uint32Array.from({ length: values.length }, (_, at) => at);
  order.forEach((at) => {
    if (Number.isNaN(values[at]!)) throw new RangeError(`value ${at} is not a number`);
  });
  order.sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let at = start; at < end; at++) ranks[order[at]!] = (start + end - 1) / 2;
    start = end;
  }
  return ranks;
}

export interface PairedValues {
  readonly a: number;
  readonly b: number;
}

/** Mean over groups of the rank correlation within them, and the number of groups that have one of at least `least` values. */
export function withinGroups<Key>(
  values: Iterable<PairedValues & { readonly group: Key }>,
  least: number,
): { readonly mean: number; readonly groups: number } {
  const groups = new Map<Key, PairedValues[]>();
  for (const { group, ...own } of values) keptIn(groups, group, () => []).push(own);
  const found = [...groups.values()]
    .filter((own) => own.length >= least)
    .map((own) =>
      spearman(
        own.map(({ a }) => a),
        own.map(({ b }) => b),
      ),
    )
    .filter((r) => !Number.isNaN(r));
  return { mean: found.reduce((sum, r) => sum + r, 0) / found.length, groups: found.length };
}
