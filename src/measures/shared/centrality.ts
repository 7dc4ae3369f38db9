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
 * Sums to 1. Steps until nothing changes, O(edges) each; they need no limit of tolerance, since errors shrink by `damping`.
 *
 * @param start probability of each node to be started at, sum 1
 */
export function pageRank(network: Network, damping: number, start: Float64Array): Float64Array {
  const { nodes, from, to, weight } = network;
  const out = strengths(network);
  const follow = weight.map((one, edge) => (damping * one) / out[from[edge]!]!);
  let rank = Float64Array.from(start);
  let next = new Float64Array(nodes);
  for (let step = 0; step < MOST_STEPS; step++) {
    let restarts = 0;
    for (let node = 0; node < nodes; node++)
      restarts += out[node]! > 0 ? (1 - damping) * rank[node]! : rank[node]!;
    for (let node = 0; node < nodes; node++) next[node] = restarts * start[node]!;
    for (let edge = 0; edge < follow.length; edge++)
      next[to[edge]!]! += follow[edge]! * rank[from[edge]!]!;
    const moved = distanceOf(rank, next);
    [rank, next] = [next, rank];
    if (moved < PRECISION * nodes) break;
  }
  return rank;
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
