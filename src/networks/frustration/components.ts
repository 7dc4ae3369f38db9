import type { Sides, WeightedTies } from './weighted.js';

/** The connected part of each node, known by its first node. */
export function componentsOf({ size, from, to }: WeightedTies): Int32Array {
  const parent = Int32Array.from({ length: size }, (_, node) => node);
  const rootOf = (node: number): number => {
    let root = node;
    while (parent[root] !== root) root = parent[root] = parent[parent[root]!]!;
    return root;
  };
  for (let tie = 0; tie < from.length; tie++) {
    const [u, v] = [rootOf(from[tie]!), rootOf(to[tie]!)];
    if (u < v) parent[v] = u;
    else parent[u] = v;
  }
  return parent.map((_, node) => rootOf(node));
}

/** The same partition with the first node of each connected part on side 0: turning a part changes no cost. */
export function canonicalSides(ties: WeightedTies, sides: Sides): Sides {
  const first = componentsOf(ties);
  return sides.map((side, node) => side ^ sides[first[node]!]!);
}
