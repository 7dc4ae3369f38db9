import { type Neighbours, neighboursOf } from './neighbours.js';
import type { SignedNetwork } from './signed-network.js';

/** The cycles of one length. */
export interface CycleBalance {
  readonly length: 3 | 4 | 5;
  readonly balanced: number;
  readonly unbalanced: number;
  /** Share of the balanced ones; null where there is no cycle of the length. */
  readonly share: number | null;
}

/**
 * Relative k-balance for k = 3, 4 and 5: the share of simple cycles of length k (no node twice) with an even number of
 * hostile ties. 1 less than that is the R_k of Giscard, Rochet & Wilson.
 *
 * With A the signed adjacency matrix, d the number of ties of a node, t_i = (A³)_ii and m ties, the cycles counted by their sign
 * are closed walks less those that are no cycle:
 *
 *     S_3 = tr A³ / 6,   S_4 = (tr A⁴ − 2 sum d_i² + 2m) / 8,   S_5 = (tr A⁵ − 5 sum (d_i − 1) t_i) / 10,
 *
 * and N_k is the same of |A|: a walk that takes a tie back and forth has the sign of the rest. Balanced are (N_k + S_k) / 2.
 * Range 0 to 1; null where there is none. Whole numbers, exact while tr |A|⁵ stays below 2^53 (about 1,500 nodes all tied).
 * Longer cycles are left out: they approach what signs at random give, and counting them is no matter of milliseconds.
 *
 * Source: Cartwright & Harary 1956, Psychol. Rev. 63, 277-293; Giscard, Rochet & Wilson 2017, J. Complex Netw. 5, 750-775; the counts:
 * Harary & Manvel 1971, Mat. Casopis 21, 55-63. Golden: the cycles of Read’s highland tribes, walked through one by one (balance.R). O(n m).
 */
export function cycleBalance(network: SignedNetwork): readonly CycleBalance[] {
  const neighbours = neighboursOf(network);
  const size = network.nodes.length;
  const signed = cyclesBySign(neighbours, size, ({ sign }, slot) => sign[slot]!);
  const all = cyclesBySign(neighbours, size, () => 1);
  return ([3, 4, 5] as const).map((length, at) => {
    const balanced = (all[at]! + signed[at]!) / 2;
    return {
      length,
      balanced,
      unbalanced: all[at]! - balanced,
      share: all[at] === 0 ? null : balanced / all[at]!,
    };
  });
}

/** S_3, S_4 and S_5. */
function cyclesBySign(
  neighbours: Neighbours,
  size: number,
  entry: (neighbours: Neighbours, slot: number) => number,
): readonly [number, number, number] {
  const { start, node } = neighbours;
  /** Row i of the product of A and a matrix. */
  const rowOf = (
    i: number,
    other: (k: number) => Float64Array,
    row: Float64Array,
  ): Float64Array => {
    row.fill(0);
    for (let slot = start[i]!; slot < start[i + 1]!; slot++) {
      const weight = entry(neighbours, slot);
      const from = other(node[slot]!);
      for (let j = 0; j < size; j++) row[j]! += weight * from[j]!;
    }
    return row;
  };
  const first = Array.from({ length: size }, (_, i) => {
    const row = new Float64Array(size);
    for (let slot = start[i]!; slot < start[i + 1]!; slot++)
      row[node[slot]!] = entry(neighbours, slot);
    return row;
  });
  const second = first.map((_, i) => rowOf(i, (k) => first[k]!, new Float64Array(size)));
  const third = new Float64Array(size);
  let [three, four, five, squares, ties, pendant] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < size; i++) {
    rowOf(i, (k) => second[k]!, third);
    const degree = start[i + 1]! - start[i]!;
    three += third[i]!;
    squares += degree * degree;
    ties += degree;
    pendant += (degree - 1) * third[i]!;
    for (let j = 0; j < size; j++) {
      four += second[i]![j]! ** 2;
      five += second[i]![j]! * third[j]!;
    }
  }
  // Each cycle is a closed walk from any of its nodes, either way round; `ties` counts each tie twice.
  return [three / 6, (four - 2 * squares + ties) / 8, (five - 5 * pendant) / 10];
}
