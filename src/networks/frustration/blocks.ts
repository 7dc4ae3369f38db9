import type { WeightedTies } from './weighted.js';

/**
 * The blocks of a network: sets of nodes that no single node separates, and bridges (Hopcroft & Tarjan 1973, Commun. ACM
 * 16, 372-378). Every tie lies in one block. A block shares at most one node with all blocks before it in the list.
 */
export function blocksOf({ size, from, to }: WeightedTies): number[][] {
  const near: number[][] = Array.from({ length: size }, () => []);
  for (let tie = 0; tie < from.length; tie++) {
    near[from[tie]!]!.push(to[tie]!);
    near[to[tie]!]!.push(from[tie]!);
  }
  const entered = new Int32Array(size);
  const lowest = new Int32Array(size);
  const next = new Int32Array(size);
  const blocks: number[][] = [];
  let clock = 0;
  for (let root = 0; root < size; root++) {
    if (entered[root] !== 0) continue;
    const path = [root];
    const seen = [root];
    entered[root] = lowest[root] = ++clock;
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const other = near[node]![next[node]!++];
      if (other === undefined) {
        path.pop();
        const above = path.at(-1);
        if (above === undefined) continue;
        lowest[above] = Math.min(lowest[above]!, lowest[node]!);
        if (lowest[node]! >= entered[above]!)
          blocks.push([above, ...seen.splice(seen.lastIndexOf(node))]);
      } else if (entered[other] === 0) {
        entered[other] = lowest[other] = ++clock;
        path.push(other);
        seen.push(other);
      } else lowest[node] = Math.min(lowest[node]!, entered[other]!);
    }
  }
  return blocks.reverse();
}
