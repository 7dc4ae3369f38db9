import { networksOfYears } from '../../src/app/network/selection.js';
import { openWorkspace } from '../../src/app/engine/workspace.js';
import { shippedDataDir } from '../../src/store/places.js';
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

const years = { from: 1946, to: 2025 };

/** Networks that are wider than those of the windows: nearly half of them are too wide for tables. */
export const frustrationOfYears: BenchCase = {
  id: 'networks',
  title: `Frustration index, proven, of the networks of the default rule, ${years.from}-${years.to}`,
  prepare: async () => {
    const workspace = await openWorkspace({ dataDir: shippedDataDir });
    const { networks: found } = await networksOfYears(workspace, years);
    workspace.close();
    const networks = found.map(({ network }) => network);
    return {
      ours: () => networks.map((network) => frustration(network)),
      sumsOf: (result) => sumsOf(result as Frustration[]),
      peers: [frustrationWithHighs(networks)],
      repeats: 3,
    };
  },
};

/** The index of each network by its number, and how many are proven. */
function sumsOf(results: readonly Frustration[]) {
  return {
    ...Object.fromEntries(results.map((result, at) => [`network ${at + 1}`, result.frustration])),
    proven: results.filter(({ optimal }) => optimal).length,
  };
}
