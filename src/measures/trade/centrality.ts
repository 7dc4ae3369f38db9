/*
 * Centrality in a weighted, directed network of some hundred nodes, given as a list of edges.
 */

export interface Network {
  readonly nodes: number;
  /** Node at which each edge starts and ends, and its weight, above 0. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
}

/** Steps after which the largest damping allowed has shrunk any error below rounding. */
const MOST_STEPS = 2000;
const PRECISION = 1e-15;

/** Sum of the weights of the edges that start at each node. */
export function strengths({ nodes, from, weight }: Network): Float64Array {
  const sums = new Float64Array(nodes);
  for (let edge = 0; edge < weight.length; edge++) sums[from[edge]!]! += weight[edge]!;
  return sums;
}

/**
 * PageRank: how often a walker is at each node who follows edges in proportion to their weights and, with the probability
 * 1 - `damping` at each step and always at a node without edges, starts again at one of the places drawn by `start`.
 * Sums to 1. Wherever the walker starts again, its ranks are in proportion to the solution of y = start + damping P'y, P
 * the shares of each node's edges. Gauss and Seidel's steps, O(edges) each, until nothing changes; after each, y is
 * stretched so that its sum is that of the solution, without which the last errors would shrink by `damping` alone.
 *
 * @param start probability of each node to be started at, sum 1
 */
export function pageRank(network: Network, damping: number, start: Float64Array): Float64Array {
  const { starts, from, follow, leaves } = edgesByEnd(network, damping);
  const rank = Float64Array.from(start);
  for (let step = 0; step < MOST_STEPS; step++) {
    let moved = 0;
    let lost = 0;
    for (let node = 0; node < rank.length; node++) {
      let next = start[node]!;
      for (let at = starts[node]!; at < starts[node + 1]!; at++)
        next += follow[at]! * rank[from[at]!]!;
      moved += Math.abs(next - rank[node]!);
      lost += (1 - leaves[node]!) * next;
      rank[node] = next;
    }
    // What starts is what is lost: sum(start) = 1 = sum(y) - damping sum(y of the nodes with edges).
    for (let node = 0; node < rank.length; node++) rank[node]! /= lost;
    if (moved < PRECISION * rank.length * lost) break;
  }
  const sum = rank.reduce((all, one) => all + one, 0);
  return rank.map((one) => one / sum);
}

/**
 * Edges sorted by the node at which they end, those of node n at `starts[n]` to `starts[n + 1]`, and the probability to
 * leave each node by an edge.
 */
function edgesByEnd(network: Network, damping: number) {
  const { nodes, from, to, weight } = network;
  const out = strengths(network);
  const starts = new Int32Array(nodes + 1);
  for (const node of to) starts[node + 1]!++;
  for (let node = 0; node < nodes; node++) starts[node + 1]! += starts[node]!;
  const next = starts.slice();
  const sorted = new Int32Array(to.length);
  const follow = new Float64Array(to.length);
  for (let edge = 0; edge < to.length; edge++) {
    const at = next[to[edge]!]!++;
    sorted[at] = from[edge]!;
    follow[at] = (damping * weight[edge]!) / out[from[edge]!]!;
  }
  return { starts, from: sorted, follow, leaves: out.map((all) => (all > 0 ? damping : 0)) };
}

/**
 * Eigenvector centrality: the vector that the network, each node taking the weighted sum of those with edges to it, only
 * stretches. Sums to 1. Of a network in several parts it is the one of the part with the largest stretch.
 */
export function eigenvector(network: Network): Float64Array {
  const { nodes, from, to, weight } = network;
  const out = strengths(network);
  let largest = 0;
  for (const one of out) largest = Math.max(largest, one);
  // Each node keeps a tenth of the largest strength of what it has: a network in two halves would swing to and fro.
  const kept = largest / 10;
  let value = new Float64Array(nodes).fill(1 / nodes);
  let next = new Float64Array(nodes);
  for (let step = 0; step < MOST_STEPS; step++) {
    for (let node = 0; node < nodes; node++) next[node] = kept * value[node]!;
    for (let edge = 0; edge < weight.length; edge++)
      next[to[edge]!]! += weight[edge]! * value[from[edge]!]!;
    let sum = 0;
    for (let node = 0; node < nodes; node++) sum += next[node]!;
    for (let node = 0; node < nodes; node++) next[node]! /= sum;
    const moved = distanceOf(value, next);
    [value, next] = [next, value];
    if (moved < PRECISION * nodes) break;
  }
  return value;
}

function distanceOf(a: Float64Array, b: Float64Array): number {
  let distance = 0;
  for (let at = 0; at < a.length; at++) distance += Math.abs(a[at]! - b[at]!);
  return distance;
}
