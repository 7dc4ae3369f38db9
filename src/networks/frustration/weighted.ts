/**
 * Ties with whole weights: positive for friendly, negative for hostile ones. What is left of a signed network after nodes
 * were joined; a tie on the wrong side of a partition costs the size of its weight. A weight of 0 is a tie that costs nothing.
 */
export interface WeightedTies {
  /** Nodes are numbered from 0. */
  readonly size: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Int32Array;
}

/** Sides of the nodes, 0 or 1. */
export type Sides = Uint8Array;

/** The best partition found, what it costs, and what every partition costs at least. */
export interface Solution {
  readonly sides: Sides;
  readonly cost: number;
  readonly bound: number;
}

/** Weight of the ties that the partition frustrates: friendly ones across, hostile ones inside. */
export function costOf({ from, to, weight }: WeightedTies, sides: Sides): number {
  let cost = 0;
  for (let tie = 0; tie < weight.length; tie++) {
    const across = sides[from[tie]!] !== sides[to[tie]!];
    if (weight[tie]! > 0 === across) cost += Math.abs(weight[tie]!);
  }
  return cost;
}

/** Neighbours of every node with the weights of the ties. */
export function neighboursOf({ size, from, to, weight }: WeightedTies): Map<number, number>[] {
  const near = Array.from({ length: size }, () => new Map<number, number>());
  for (let tie = 0; tie < weight.length; tie++) {
    near[from[tie]!]!.set(to[tie]!, weight[tie]!);
    near[to[tie]!]!.set(from[tie]!, weight[tie]!);
  }
  return near;
}

/** The ties among the listed nodes, which are numbered by their place in the list. */
export function tiesAmong(
  near: readonly ReadonlyMap<number, number>[],
  nodes: readonly number[],
): WeightedTies {
  // Not a place for every node of the network: there may be as many blocks as nodes.
  const place = new Map(nodes.map((node, at) => [node, at]));
  const from: number[] = [];
  const to: number[] = [];
  const weight: number[] = [];
  nodes.forEach((node, at) => {
    for (const [other, value] of near[node]!) {
      const end = place.get(other) ?? -1;
      if (end <= at) continue;
      from.push(at);
      to.push(end);
      weight.push(value);
    }
  });
  return {
    size: nodes.length,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    weight: Int32Array.from(weight),
  };
}
