import type { SignedNetwork } from './signed-network.js';

/** The neighbours of every node: those of node v stand from `start[v]` to `start[v + 1]`, in ascending order. */
export interface Neighbours {
  readonly start: Int32Array;
  readonly node: Int32Array;
  /** Sign of the tie to it. */
  readonly sign: Int8Array;
  /** Number of the tie to it. */
  readonly tie: Int32Array;
}

/** The ties of a network by node, both ways. */
export function neighboursOf({ nodes, from, to, sign }: SignedNetwork): Neighbours {
  const { start, tie } = tiesByNode(nodes.length, { from, to });
  const node = new Int32Array(tie.length);
  for (let of = 0; of < nodes.length; of++)
    for (let slot = start[of]!; slot < start[of + 1]!; slot++) {
      const at = tie[slot]!;
      node[slot] = from[at] === of ? to[at]! : from[at]!;
    }
  return { start, node, tie, sign: Int8Array.from(tie, (at) => sign[at]!) };
}

/** The numbers of the ties of every node: those of node v stand from `start[v]` to `start[v + 1]`. */
export interface TiesByNode {
  readonly start: Int32Array;
  readonly tie: Int32Array;
}

/**
 * The ties of so many nodes by node. Of ties in order of their nodes, `from` below `to`, those of a node stand in order of its neighbours:
 * ties that end at it first, then those that begin there.
 */
export function tiesByNode(
  size: number,
  { from, to }: { readonly from: Int32Array; readonly to: Int32Array },
): TiesByNode {
  const start = new Int32Array(size + 1);
  for (const ends of [from, to]) for (const node of ends) start[node + 1]!++;
  for (let node = 0; node < size; node++) start[node + 1]! += start[node]!;
  const next = start.slice(0, size);
  const tie = new Int32Array(2 * from.length);
  for (const ends of [to, from])
    for (let at = 0; at < ends.length; at++) tie[next[ends[at]!]!++] = at;
  return { start, tie };
}
