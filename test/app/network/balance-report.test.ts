import { expect, it } from 'vitest';
import { balanceReport, MOST_NODES } from '../../../src/app/network/balance-report.js';
import { signedNetwork, type SignedTie, trianglesOf } from '../../../src/networks/index.js';

/** A ring of friendly ties with one hostile tie. */
function ring(size: number) {
  const ties = Array.from({ length: size }, (_, from): SignedTie => {
    return { from, to: (from + 1) % size, sign: from === 0 ? -1 : 1 };
  });
  const network = signedNetwork(
    ties.map(({ from }) => `n${from}`),
    ties,
  );
  return balanceReport(network, trianglesOf(network), 10);
}

it('counts walks and cycles of a small network', () => {
  const { walkBalance, cycleBalance } = ring(5);
  expect(walkBalance).toBeGreaterThan(0);
  expect(walkBalance).toBeLessThan(1);
  expect(cycleBalance!.map(({ length, unbalanced }) => [length, unbalanced])).toEqual([
    [3, 0],
    [4, 0],
    [5, 1],
  ]);
});

it('does not count them where the matrices would be too large, and says nothing false of them', () => {
  const report = ring(MOST_NODES + 1);
  expect(report).toMatchObject({ walkBalance: null, cycleBalance: null, triangleBalance: null });
  expect(report.clusterability).toMatchObject({ clusterable: false, clusters: 1 });
});
