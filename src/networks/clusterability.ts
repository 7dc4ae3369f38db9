import { componentsOf } from './components.js';
import type { SignedNetwork } from './signed-network.js';

export interface Clusterability {
  /** Whether no cycle has exactly one hostile tie. */
  readonly clusterable: boolean;
  /** The cluster of each node, counted from 0 by their first nodes. */
  readonly clusters: Int32Array;
  /** How many clusters there are, single nodes included. */
  readonly count: number;
  /** Hostile ties inside a cluster, by their numbers: each closes a cycle of which it is the only hostile tie. */
  readonly violations: Int32Array;
}

/**
 * Whether a signed network falls into clusters, friendly inside and hostile between, two or more: that is so if and only if
 * no cycle has exactly one hostile tie, that is if no hostile tie joins two nodes that friendly ties connect (Davis 1967,
 * Hum. Relat. 20, 181-187, theorems 1 and 2). The parts that friendly ties connect are the clusters; where the network is
 * complete they are the only ones, else parts without a tie between them could as well be one.
 *
 * Weak balance: −−− is allowed, ++− is not. A balanced network is clusterable. The fewest ties to change until it is so (line index
 * of clusterability) is not computed: it is as hard as the frustration index. O(n + m).
 *
 * Golden: the friendly ties of Read’s highland tribes leave two parts, with 7 hostile ties inside (balance.R).
 */
export function clusterability({ nodes, from, to, sign }: SignedNetwork): Clusterability {
  const isFriendly = (_: number, tie: number): boolean => sign[tie]! > 0;
  const friendly = { from: from.filter(isFriendly), to: to.filter(isFriendly) };
  const parts = componentsOf(nodes.length, friendly);
  const numbers = new Map<number, number>();
  const clusters = Int32Array.from(nodes, (_, node) => {
    const part = parts[node]!;
    const number = numbers.get(part) ?? numbers.size;
    numbers.set(part, number);
    return number;
  });
  const violations = Int32Array.from(sign.keys()).filter(
    (tie) => sign[tie]! < 0 && clusters[from[tie]!] === clusters[to[tie]!],
  );
  return { clusterable: violations.length === 0, clusters, count: numbers.size, violations };
}
