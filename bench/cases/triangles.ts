import { type SignedNetwork, type Triangles, trianglesOf } from '../../src/networks/index.js';
import type { BenchCase, Sums } from '../define.js';
import { rPeer } from '../peers/r.js';
import { signedNetworks } from '../signed-networks.js';

/** How `trianglesOf` names the four kinds, in the order of hostile ties. */
const kinds = ['+++', '++-', '+--', '---'] as const;

export const trianglesOfWindows: BenchCase = {
  id: 'triangles',
  title:
    'Triangles of the four kinds in the 51 signed networks of the Correlates of War, 1946-1999; ours also by tie and node',
  limit: 50,
  prepare: () => {
    const networks = [...signedNetworks().values()];
    const inR = { repeats: REPEATS, packages: ['igraph'] };
    return Promise.resolve({
      ours: () => networks.map((network) => trianglesOf(network)),
      sumsOf: (result) => sumsOf(result as Triangles[]),
      peers: [rPeer('R, igraph', 'triangles.R', filesOf(networks), inR)],
      repeats: REPEATS,
    });
  },
};

/** Short work is timed more often. */
const REPEATS = 25;

/** Every count of every window: none may differ. */
function sumsOf(results: readonly Triangles[]): Sums {
  const counts = results.flatMap(({ census }, at) =>
    kinds.map((kind) => [`window ${at + 1} ${kind}`, census[kind]] as const),
  );
  return { ...Object.fromEntries(counts), networks: results.length };
}

/** The number of nodes of each network, and all ties, a row for each, nodes counted from 1. */
function filesOf(networks: readonly SignedNetwork[]) {
  const rows = networks.flatMap(({ from, to, sign }, at) =>
    Array.from(sign, (value, tie) => [at + 1, from[tie]! + 1, to[tie]! + 1, value].join(',')),
  );
  return {
    'sizes.txt': `${networks.map(({ nodes }) => nodes.length).join(' ')}\n`,
    'ties.csv': `network,from,to,sign\n${rows.join('\n')}\n`,
  };
}
