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
export function neighboursOf({ nodes, from, to, sign: signs }: SignedNetwork): Neighbours {
  const size = nodes.length;
  const start = new Int32Array(size + 1);
  for (let at = 0; at < from.length; at++) {
    start[from[at]! + 1]!++;
    start[to[at]! + 1]!++;
  }
  for (let node = 0; node < size; node++) start[node + 1]! += start[node]!;
  const next = start.slice(0, size);
  const node = new Int32Array(2 * from.length);
  const sign = new Int8Array(2 * from.length);
  const tie = new Int32Array(2 * from.length);
  const place = (of: number, other: number, at: number): void => {
    const slot = next[of]!++;
    node[slot] = other;
    sign[slot] = signs[at]!;
    tie[slot] = at;
  };
  // Ties stand in order of their nodes: the lower neighbours of all nodes first, then the higher ones, are both ascending.
  for (let at = 0; at < from.length; at++) place(to[at]!, from[at]!, at);
  for (let at = 0; at < from.length; at++) place(from[at]!, to[at]!, at);
  return { start, node, sign, tie };
}
