import { describe, expect, it } from 'vitest';
import { highsSolver, xorModel } from '../../bench/peers/frustration-highs.js';
import { frustration, optimalPartitions, type SignedNetwork } from '../../src/networks/index.js';
import { readDocument } from '../docs/markdown.js';
import { needsRaw, rawAbsent } from '../support/raw.js';
import { tribes, windows } from './networks.js';

/**
 * The published partition of the highland tribes (`frustration_exact(tribes)` of signnet: 0 0 1 1 1 1 1 1 1 1 1 1 1 1 0 0), its
 * nodes in Read's order.
 */
const readsOrder =
  'Gavev Kotun Ove Alika Nagam Gahuk Masil Ukudz Notoh Kohik Geham Asaro Uheto Seuve Nagad Gama';
const published = '0011111111111100';

function inReadsOrder(network: SignedNetwork, blocs: Uint8Array): string {
  const sides = readsOrder.split(' ').map((tribe) => blocs[network.nodes.indexOf(tribe)]!);
  return sides.map((side) => side ^ sides[0]!).join('');
}

describe.skipIf(rawAbsent)(needsRaw('frustration of the highland tribes (Read 1954)'), () => {
  it('is 7 with the published partition', () => {
    const network = tribes();
    const found = frustration(network);
    expect(found).toMatchObject({ frustration: 7, bound: 7, optimal: true, ended: 'proven' });
    expect(inReadsOrder(network, found.blocs)).toBe(published);
    expect(found.ties).toHaveLength(7);
  });

  it('has no other optimal partition', () => {
    const network = tribes();
    const { frustration: index, count, partitions } = optimalPartitions(network)!;
    expect([index, count]).toEqual([7, 1]);
    expect(partitions!.map((blocs) => inReadsOrder(network, blocs))).toEqual([published]);
  });
});

describe.skipIf(rawAbsent)(needsRaw('frustration of the Correlates of War, 1946-1999'), () => {
  const networks = rawAbsent ? [] : [...windows()];

  it('covers 51 windows', () => {
    expect(networks).toHaveLength(51);
  });

  it('is what HiGHS finds with an integer program, proven without a search', async () => {
    const { solve } = await highsSolver();
    const expected = networks.map(([label, network]) => [label, solve(xorModel(network))]);
    const found = networks.map(([, network]) => frustration(network));
    expect(found.map((result, at) => [networks[at]![0], result.frustration])).toEqual(expected);
    expect(found.filter(({ optimal, explored }) => !optimal || explored > 0)).toEqual([]);
  });

  it('is what docs/methods/frustration.md lists', () => {
    const page = readDocument('docs/methods/frustration.md').replaceAll(/\s+/g, ' ');
    const found = networks.map(([, network]) => frustration(network).frustration);
    expect(page).toContain(`in their order: ${found.join(' ')}.`);
  });

  it('has optimal partitions that frustrate as many ties, and the ties that they say', () => {
    for (const [, network] of networks) {
      const optima = optimalPartitions(network, { limit: 1000 })!;
      const { frustration: index, ties } = frustration(network);
      expect(optima.frustration).toBe(index);
      expect(optima.partitions).toHaveLength(optima.count);
      const sometimes = new Set(optima.sometimes);
      expect([...ties].filter((tie) => !sometimes.has(tie))).toEqual([]);
      expect([...optima.always].filter((tie) => !ties.includes(tie))).toEqual([]);
    }
  });
});
