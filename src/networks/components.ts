/** The connected part of each of so many nodes over the given ties, known by its first node. */
export function componentsOf(
  size: number,
  { from, to }: { readonly from: ArrayLike<number>; readonly to: ArrayLike<number> },
): Int32Array {
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
