import type { BalanceReport } from '../../contract/index.js';
import {
  balancedShares,
  clusterability,
  cycleBalance,
  type SignedNetwork,
  triangleBalance,
  triangleBalanceAtRandom,
  type Triangles,
  walkBalance,
} from '../../networks/index.js';
import { namedTies } from './labelled.js';

/** Triangles through a node or a tie. */
interface Counted {
  readonly balanced: number;
  readonly unbalanced: number;
  /** Share of the balanced ones. */
  readonly share: number;
}

/** Walks and cycles are counted in matrices of nodes by nodes, which takes ten seconds for so many. */
export const MOST_NODES = 1000;

/**
 * The balance of a network by triads, walks, cycles and clusters, and where it is least: `top` nodes and ties, the least share of
 * balanced triangles first, of equal shares the most unbalanced triangles first. Nodes and ties in no unbalanced triangle are
 * not listed.
 */
export function balanceReport(
  network: SignedNetwork,
  { census, ofNode, ofTie }: Triangles,
  top: number,
): BalanceReport {
  const isLarge = network.nodes.length > MOST_NODES;
  const walks = isLarge ? null : walkBalance(network);
  const { clusterable, count, violations } = clusterability(network);
  return {
    triads: census,
    triangleBalance: triangleBalance(census),
    triangleBalanceAtRandom: triangleBalanceAtRandom(network.sign),
    walkBalance: walks?.balance ?? null,
    cycleBalance: isLarge ? null : cycleBalance(network),
    clusterability: {
      clusterable,
      clusters: count,
      violations: namedTies(network, violations),
    },
    lowestNodes: lowest(ofNode, top).map(({ at, ...counts }) => ({
      node: network.nodes[at]!,
      ...counts,
      walkBalance: walks?.ofNode[at] ?? null,
    })),
    lowestTies: lowest(ofTie, top).map(({ at, ...counts }) => ({
      ...namedTies(network, [at])[0]!,
      ...counts,
    })),
  };
}

function lowest(tally: Triangles['ofNode'], top: number): (Counted & { readonly at: number })[] {
  return balancedShares(tally)
    .map((share, at) => ({
      at,
      balanced: tally.balanced[at]!,
      unbalanced: tally.unbalanced[at]!,
      share: share ?? 1,
    }))
    .filter(({ unbalanced }) => unbalanced > 0)
    .sort((a, b) => a.share - b.share || b.unbalanced - a.unbalanced || a.at - b.at)
    .slice(0, top);
}
