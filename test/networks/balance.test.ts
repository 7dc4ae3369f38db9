import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  balancedShares,
  clusterability,
  cycleBalance,
  frustrationIfFlipped,
  type SignedNetwork,
  signedNetwork,
  type SignedTie,
  tieTensions,
  triangleBalance,
  triangleBalanceAtRandom,
  trianglesOf,
  walkBalance,
  withTieFlipped,
} from '../../src/networks/index.js';
import { needsRaw, rawAbsent, rawRows } from '../support/raw.js';
import { networkOf, tribes, windows } from './networks.js';
import { processorTime } from '../support/processor.js';

interface Figures {
  readonly nodes: number;
  readonly ties: number;
  readonly census: readonly number[];
  readonly walk: number;
  /** Clusters, and hostile ties inside them. */
  readonly clusters: readonly [number, number];
}

/** Written by generators/balance.R. */
const figures = JSON.parse(readFileSync(new URL('./balance.json', import.meta.url), 'utf8')) as {
  readonly tribes: Figures;
  readonly tribesDetail: {
    readonly cycles: readonly (readonly [number, number])[];
    readonly ofNode: readonly number[];
    readonly nodeTriangles: readonly number[];
    readonly tieTriangles: readonly number[];
  };
  readonly windows: Readonly<Record<string, Figures>>;
};

function figuresOf(network: SignedNetwork): Figures {
  const { count, violations } = clusterability(network);
  return {
    nodes: network.nodes.length,
    ties: network.from.length,
    census: Object.values(trianglesOf(network).census),
    walk: walkBalance(network).balance,
    clusters: [count, violations.length],
  };
}

const near = (expected: Figures): object => ({
  ...expected,
  walk: expect.closeTo(expected.walk, 12),
});

describe.skipIf(rawAbsent)(needsRaw('published and independent figures'), () => {
  it('of Read’s highland tribes are those of signnet', () => {
    const { census } = trianglesOf(tribes());
    expect(census).toEqual({ '+++': 19, '++-': 2, '+--': 40, '---': 7 });
    expect(triangleBalance(census)).toBeCloseTo(0.8676471, 7);
    expect(walkBalance(tribes()).balance).toBeCloseTo(0.3575761057, 10);
  });

  it('of Read’s highland tribes are those of base R, by node, tie and length of cycle', () => {
    const network = tribes();
    const { ofNode, ofTie } = trianglesOf(network);
    const { cycles, ofNode: walks, nodeTriangles, tieTriangles } = figures.tribesDetail;
    expect(figuresOf(network)).toEqual(near(figures.tribes));
    expect(cycleBalance(network).map((one) => [one.balanced, one.unbalanced])).toEqual(cycles);
    const balance = walkBalance(network).ofNode;
    walks.forEach((value, node) => expect(balance[node]).toBeCloseTo(value, 12));
    const net = ({ balanced, unbalanced }: typeof ofNode) =>
      Array.from(balanced, (count, at) => count - unbalanced[at]!);
    expect(net(ofNode)).toEqual(nodeTriangles);
    const rows = rawRows('signed-networks/tribes_edges.csv');
    const numbers = rows.map(({ from, to }) => {
      const ends = [network.nodes.indexOf(from!), network.nodes.indexOf(to!)].sort((a, b) => a - b);
      return network.from.findIndex((a, tie) => a === ends[0] && network.to[tie] === ends[1]);
    });
    expect(numbers.map((tie) => net(ofTie)[tie])).toEqual(tieTriangles);
  });

  it('of all 51 Correlates of War windows are those of base R', () => {
    const all = windows();
    expect(all.size).toBe(51);
    expect([...all.keys()]).toEqual(Object.keys(figures.windows));
    for (const [label, network] of all)
      expect(figuresOf(network), label).toEqual(near(figures.windows[label]!));
  });

  it('take 50 ms for the triads of all windows', () => {
    const all = [...windows().values()];
    const times = Array.from({ length: 5 }, () => {
      const start = processorTime();
      for (const network of all) trianglesOf(network);
      return processorTime() - start;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });
});

describe('small networks', () => {
  it.each([
    [networkOf('A+B', 'B+C', 'A+C'), '+++', 1, true, 1],
    [networkOf('A+B', 'B+C', 'A-C'), '++-', 0, false, 1],
    [networkOf('A+B', 'B-C', 'A-C'), '+--', 1, true, 2],
    [networkOf('A-B', 'B-C', 'A-C'), '---', 0, true, 3],
  ] as const)('triangle %#', (network, kind, share, clusterable, count) => {
    const { census, ofNode } = trianglesOf(network);
    expect(census).toEqual({ '+++': 0, '++-': 0, '+--': 0, '---': 0, [kind]: 1 });
    expect(triangleBalance(census)).toBe(share);
    expect(balancedShares(ofNode)).toEqual([share, share, share]);
    expect(clusterability(network)).toMatchObject({ clusterable, count });
  });

  it('say null where there is no triangle or cycle, and 1 where no walk can be unbalanced', () => {
    const path = networkOf('A-B', 'B+C');
    const { census, ofTie } = trianglesOf(path);
    expect(triangleBalance(census)).toBeNull();
    expect(balancedShares(ofTie)).toEqual([null, null]);
    expect(cycleBalance(path).map(({ share }) => share)).toEqual([null, null, null]);
    expect(tieTensions(trianglesOf(path))[0]).toEqual({
      balanced: 0,
      unbalanced: 0,
      tension: null,
      ifFlipped: 0,
    });
    expect(walkBalance(path).balance).toBeCloseTo(1, 14);
    expect(walkBalance(signedNetwork(['A', 'B'], []))).toEqual({
      balance: 1,
      ofNode: Float64Array.of(1, 1),
    });
    expect(walkBalance(signedNetwork([], [])).balance).toBe(1);
  });

  it('have with their signs in every order the balance that is expected at random', () => {
    const network = networkOf('A+B', 'B+C', 'A-C', 'C-D', 'A-D', 'D+E');
    const orders = (signs: readonly number[]): number[][] =>
      signs.length === 0
        ? [[]]
        : signs.flatMap((sign, at) =>
            orders(signs.filter((_, other) => other !== at)).map((rest) => [sign, ...rest]),
          );
    const balances = orders([...network.sign]).map((signs) =>
      triangleBalance(trianglesOf({ ...network, sign: Int8Array.from(signs) }).census)!,
    );
    const mean = balances.reduce((sum, value) => sum + value, 0) / balances.length;
    expect(balances).toHaveLength(720);
    expect(triangleBalanceAtRandom(network.sign)).toBeCloseTo(mean, 12);
    expect(triangleBalanceAtRandom(Int8Array.of(1, -1))).toBeNull();
  });

  it('find the hostile tie inside a cluster', () => {
    const network = networkOf('A+B', 'B+C', 'A-C', 'C-D', 'D+E', 'E-A');
    const { clusters, violations, clusterable } = clusterability(network);
    expect(clusterable).toBe(false);
    expect([...clusters]).toEqual([0, 0, 0, 1, 1]);
    expect([...violations].map((tie) => [network.from[tie], network.to[tie]])).toEqual([[0, 2]]);
  });
});

/** Networks of up to seven nodes. */
const anyNetwork = fc
  .array(fc.constantFrom(0, 0, 1, 1, -1), { minLength: 21, maxLength: 21 })
  .map((signs) => {
    const pairs = Array.from({ length: 7 }, (_, from) =>
      Array.from({ length: 6 - from }, (__, at) => ({ from, to: from + at + 1 })),
    ).flat();
    return signedNetwork(
      'A B C D E F G'.split(' '),
      pairs.flatMap((pair, at) => (signs[at] === 0 ? [] : [{ ...pair, sign: signs[at] as 1 }])),
    );
  });

/** Balanced and unbalanced cycles of a length, each walked from its first node towards the lower of its ends. */
function countedCycles({ nodes, from, to, sign }: SignedNetwork, length: number) {
  const entry = nodes.map(() => nodes.map(() => 0));
  sign.forEach((one, tie) => {
    entry[from[tie]!]![to[tie]!] = one;
    entry[to[tie]!]![from[tie]!] = one;
  });
  const found = { balanced: 0, unbalanced: 0 };
  const walk = (path: readonly number[], product: number): void => {
    const last = entry[path.at(-1)!]!;
    if (path.length === length) {
      const closing = product * last[path[0]!]!;
      if (closing !== 0 && path[1]! < path.at(-1)!)
        found[closing > 0 ? 'balanced' : 'unbalanced']++;
      return;
    }
    last.forEach((one, other) => {
      if (one !== 0 && other > path[0]! && !path.includes(other))
        walk([...path, other], product * one);
    });
  };
  nodes.forEach((_, start) => walk([start], 1));
  return found;
}

/** The fewest frustrated ties over all partitions in two. */
function leastFrustrated({ nodes, from, to, sign }: SignedNetwork): number {
  return Array.from({ length: 2 ** (nodes.length - 1) }, (_, sides) =>
    sign.reduce((sum, one, tie) => {
      const across = ((sides >> from[tie]!) ^ (sides >> to[tie]!)) & 1;
      return sum + Number(across === (one > 0 ? 1 : 0));
    }, 0),
  ).reduce((least, value) => Math.min(least, value));
}

it('counts the triangles of nodes that have ties with all others, in the middle of 40,000, at once', () => {
  const [size, hubs] = [40_000, 20];
  const isHub = (node: number): boolean => node >= size / 2 && node < size / 2 + hubs;
  const ties: SignedTie[] = [];
  for (let hub = size / 2; hub < size / 2 + hubs; hub++)
    for (let node = 0; node < size; node++)
      if (!isHub(node) || node < hub) ties.push({ from: node, to: hub, sign: 1 });
  const network = signedNetwork(
    Array.from({ length: size }, (_, node) => `n${node}`),
    ties,
  );
  const from = processorTime();
  const { census } = trianglesOf(network);
  // From each tie by the neighbours of an end it takes 8 thousand million looks.
  expect(processorTime() - from).toBeLessThan(4000);
  const pairs = (hubs * (hubs - 1)) / 2;
  expect(census['+++']).toBe((pairs * (hubs - 2)) / 3 + pairs * (size - hubs));
});

describe('any network', () => {
  it('has as many cycles as can be walked through', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        for (const { length, balanced, unbalanced } of cycleBalance(network))
          expect({ balanced, unbalanced }).toEqual(countedCycles(network, length));
      }),
    );
  });

  it('has the triangles of its nodes and ties three times each, and those of cycles of three', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const { census, ofNode, ofTie } = trianglesOf(network);
        const [three] = cycleBalance(network);
        const sum = (counts: Int32Array): number => counts.reduce((a, b) => a + b, 0);
        expect(census['+++'] + census['+--']).toBe(three!.balanced);
        expect(census['++-'] + census['---']).toBe(three!.unbalanced);
        for (const { balanced, unbalanced } of [ofNode, ofTie]) {
          expect(sum(balanced)).toBe(3 * three!.balanced);
          expect(sum(unbalanced)).toBe(3 * three!.unbalanced);
        }
      }),
    );
  });

  it('has a walk balance of 1 if and only if no tie is frustrated', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const { balance } = walkBalance(network);
        expect(balance).toBeLessThan(1 + 1e-12);
        expect(balance > 1 - 1e-9).toBe(leastFrustrated(network) === 0);
      }),
    );
  });

  it('is clusterable if it is balanced, and never with a triangle of one hostile tie', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const { clusterable } = clusterability(network);
        if (leastFrustrated(network) === 0) expect(clusterable).toBe(true);
        if (trianglesOf(network).census['++-'] > 0) expect(clusterable).toBe(false);
      }),
    );
  });

  it('has after a flip what the tension of the tie foretold', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const triangles = trianglesOf(network);
        const unbalanced = ({ census }: typeof triangles) => census['++-'] + census['---'];
        tieTensions(triangles).forEach(({ ifFlipped }, tie) => {
          const after = trianglesOf(withTieFlipped(network, tie));
          expect(unbalanced(after) - unbalanced(triangles)).toBe(ifFlipped);
        });
      }),
    );
  });
});

describe('the frustration index after a flip', () => {
  it('rises, falls or stays', () => {
    const network = networkOf('A+B', 'B+C', 'A-C', 'C+D', 'A+D');
    expect(frustrationIfFlipped(network, network.sign.keys(), leastFrustrated)).toEqual([
      0, -1, 0, 0, 0,
    ]);
    expect(frustrationIfFlipped(networkOf('A+B', 'B+C', 'A+C'), [1], leastFrustrated)).toEqual([1]);
  });
  it('is null where an index is not known', () => {
    expect(frustrationIfFlipped(networkOf('A+B'), [0], () => null)).toEqual([null]);
    let asked = 0;
    const onlyBefore = () => (asked++ === 0 ? 0 : null);
    expect(frustrationIfFlipped(networkOf('A+B'), [0], onlyBefore)).toEqual([null]);
  });
  it('has no tie that is not there', () => {
    expect(() => withTieFlipped(networkOf('A+B'), 1)).toThrow(RangeError);
  });
});
