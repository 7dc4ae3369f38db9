/**
 * For every element the midrank of its value among the `k` others nearest to it in x: the share of them below it, ties
 * counting half. Of two others equally near the one with the smaller x is taken, among equal x the one that stands
 * first. NaN throughout where there are not `k` others. O(n log n + n k).
 */
export function rankAmongNearest(
  x: ArrayLike<number>,
  value: ArrayLike<number>,
  k: number,
): Float64Array {
  const n = x.length;
  const ranks = new Float64Array(n).fill(NaN);
  if (n <= k) return ranks;
  const order = Int32Array.from({ length: n }, (_, i) => i).sort((a, b) => x[a]! - x[b]! || a - b);
  for (let at = 0; at < n; at++) {
    const own = order[at]!;
    let [left, right] = [at - 1, at + 1];
    let below = 0;
    for (let taken = 0; taken < k; taken++) {
      const leftIsNearer =
        right >= n || (left >= 0 && x[own]! - x[order[left]!]! <= x[order[right]!]! - x[own]!);
      const other = order[leftIsNearer ? left-- : right++]!;
      if (value[other]! < value[own]!) below++;
      else if (value[other] === value[own]) below += 0.5;
    }
    ranks[own] = below / k;
  }
  return ranks;
}
