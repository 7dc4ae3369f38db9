/** Rows sorted into groups: the group of every row, from 0 to count - 1, each of them with a row. */
export interface Groups {
  readonly codes: Int32Array;
  readonly count: number;
}

/**
 * Numbers groups in the order in which their labels are first met.
 *
 * @example groupsOf([1990, 1991, 1990]) // codes 0, 1, 0; count 2
 */
export function groupsOf(labels: ArrayLike<number>): Groups {
  const known = new Map<number, number>();
  const codes = new Int32Array(labels.length);
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row]!;
    let code = known.get(label);
    if (code === undefined) known.set(label, (code = known.size));
    codes[row] = code;
  }
  return { codes, count: known.size };
}

/** Groups of rows that share both a group of the one kind and a group of the other. */
export function crossed(a: Groups, b: Groups): Groups {
  const labels = new Float64Array(a.codes.length);
  for (let row = 0; row < labels.length; row++)
    labels[row] = a.codes[row]! * b.count + b.codes[row]!;
  return groupsOf(labels);
}

/** Rows of every group. */
export function sizesOf({ codes, count }: Groups): Int32Array {
  const sizes = new Int32Array(count);
  for (let row = 0; row < codes.length; row++) sizes[codes[row]!]!++;
  return sizes;
}

/** Sets of groups of two kinds that no row joins: each costs one degree of freedom less than its groups. */
export function componentsOf(
  a: Groups,
  b: Groups,
): { readonly count: number; readonly of: Int32Array } {
  const parent = Int32Array.from({ length: a.count + b.count }, (_, node) => node);
  const rootOf = (node: number): number => {
    let root = node;
    while (parent[root] !== root) root = parent[root] = parent[parent[root]!]!;
    return root;
  };
  for (let row = 0; row < a.codes.length; row++) {
    const [one, other] = [rootOf(a.codes[row]!), rootOf(a.count + b.codes[row]!)];
    if (one !== other) parent[Math.max(one, other)] = Math.min(one, other);
  }
  const { codes, count } = groupsOf(Int32Array.from(parent, (_, node) => rootOf(node)));
  return { count, of: codes };
}
