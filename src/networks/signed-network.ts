/**
 * A signed network: nodes, and at most one undirected tie between two of them, friendly (+1) or hostile (−1). Ties stand in
 * the order of their nodes' numbers (`from` below `to`), so that the same network is the same arrays however it was listed.
 */
export interface SignedNetwork {
  /** Names of the nodes; a node is known by its place in this list. */
  readonly nodes: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly sign: Int8Array;
}

/** A tie between two nodes, by their numbers. */
export interface SignedTie {
  readonly from: number;
  readonly to: number;
  readonly sign: 1 | -1;
}

/**
 * The network of the given ties, each pair of nodes once in either order.
 * @throws RangeError for a loop, a pair that is listed twice, an unknown node or another sign
 */
export function signedNetwork(nodes: readonly string[], ties: readonly SignedTie[]): SignedNetwork {
  const ordered = ties
    .map(({ from, to, sign }) => ({ from: Math.min(from, to), to: Math.max(from, to), sign }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  ordered.forEach((tie, at) => checkTie(nodes.length, tie, ordered[at - 1]));
  return {
    nodes,
    from: Int32Array.from(ordered, ({ from }) => from),
    to: Int32Array.from(ordered, ({ to }) => to),
    sign: Int8Array.from(ordered, ({ sign }) => sign),
  };
}

function checkTie(nodes: number, tie: SignedTie, before: SignedTie | undefined): void {
  const { from, to, sign } = tie;
  const named = `tie ${from}–${to}`;
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to >= nodes)
    throw new RangeError(`${named}: there are ${nodes} nodes`);
  if (from === to) throw new RangeError(`${named} is a loop`);
  if (Math.abs(sign) !== 1) throw new RangeError(`${named} has the sign ${sign}`);
  if (before?.from === from && before.to === to) throw new RangeError(`${named} is listed twice`);
}
