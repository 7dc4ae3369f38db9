import { expect, it } from 'vitest';
import { frustrationReport } from '../../../src/app/network/frustration-report.js';
import { componentsOf, signedNetwork, type SignedTie } from '../../../src/networks/index.js';

/** Ties as `AB+`. */
function networkOf(text: string) {
  const ties = text.split(' ');
  const nodes = [...new Set(ties.flatMap((tie) => [tie[0]!, tie[1]!]))].sort();
  return signedNetwork(
    nodes,
    ties.map((tie): SignedTie => ({
      ...{ from: nodes.indexOf(tie[0]!), to: nodes.indexOf(tie[1]!) },
      sign: tie[2] === '+' ? 1 : -1,
    })),
  );
}

it('tells the bloc of the node that is asked for first, else the larger one', () => {
  const network = networkOf('AB+ AC- AD- BC- BD- CD+ DE+');
  const blocs = (first?: number) =>
    frustrationReport(network, { optima: 5, ...(first === undefined ? {} : { first }) });
  expect(blocs().blocs).toEqual([
    ['C', 'D', 'E'],
    ['A', 'B'],
  ]);
  expect(blocs(1).blocs[0]).toEqual(['A', 'B']);
  expect(blocs(1).optima!.partitions).toEqual([blocs(1).blocs]);
});

it('counts the parts that may be turned, which give no other partition', () => {
  const { parts, optima } = frustrationReport(networkOf('AB+ BC- AC- XY+ ZW-'), {});
  expect(parts).toBe(3);
  expect(optima).toMatchObject({ count: 1, open: [] });
});

it('marks the nodes that change sides: all but the most of a part that stand alike in every best partition', () => {
  const letters = ['A', 'B', 'C', 'D', 'E', 'F'];
  let state = 7;
  const next = (): number => (state = (state * 48271) % 2147483647);
  let several = 0;
  for (let trial = 0; trial < 40; trial++) {
    const pairs = letters.flatMap((a, at) => letters.slice(at + 1).map((b) => a + b));
    const kept = pairs.filter(() => next() % 5 < 3);
    const network = networkOf(
      [...kept, 'XY+'].map((p) => p.slice(0, 2) + (next() % 2 === 0 ? '+' : '-')).join(' '),
    );
    const { nodes, from, to, sign } = network;
    const cost = (sides: number): number =>
      sign.filter((one, tie) => one > 0 !== (((sides >> from[tie]!) ^ (sides >> to[tie]!)) & 1) < 1)
        .length;
    const all = [...Array(2 ** nodes.length).keys()];
    const least = Math.min(...all.map(cost));
    const best = all.filter((sides) => cost(sides) === least);
    const alike = (u: number, v: number): boolean =>
      new Set(best.map((sides) => ((sides >> u) ^ (sides >> v)) & 1)).size === 1;
    const { optima } = frustrationReport(network, {});
    const open = new Set(optima!.open);
    if (open.size > 0) several++;
    const parts = componentsOf(nodes.length, network);
    for (const part of new Set(parts)) {
      const members = [...nodes.keys()].filter((node) => parts[node] === part);
      const sizes = members.map((u) => members.filter((v) => alike(u, v)).length);
      const settled = members.filter((node) => !open.has(nodes[node]!));
      expect(settled).toHaveLength(Math.max(...sizes));
      for (const u of settled) for (const v of settled) expect(alike(u, v)).toBe(true);
    }
  }
  expect(several).toBeGreaterThan(5);
});
