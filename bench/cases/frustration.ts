import { frustration, type Frustration } from '../../src/networks/index.js';
import type { BenchCase } from '../define.js';
import { frustrationWithHighs } from '../peers/frustration-highs.js';
import { signedNetworks } from '../signed-networks.js';

export const frustrationOfWindows: BenchCase = {
  id: 'frustration',
  title: 'Frustration index, proven, of the 51 signed networks of the Correlates of War, 1946-1999',
  limit: 1300,
  prepare: () => {
    const networks = [...signedNetworks().values()];
    return Promise.resolve({
      ours: () => networks.map((network) => frustration(network)),
      sumsOf: (result) => sumsOf(result as Frustration[]),
      peers: [frustrationWithHighs(networks)],
    });
  },
};

/** The index of each window by its number, and how many are proven. */
function sumsOf(results: readonly Frustration[]) {
  return {
    ...Object.fromEntries(results.map((result, at) => [`window ${at + 1}`, result.frustration])),
    proven: results.filter(({ optimal }) => optimal).length,
  };
}
