import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eigenvector, pageRank, type Network } from '../../src/measures/trade/centrality.js';
import { tradeCentrality } from '../../src/measures/trade/trade-centrality.js';
import { compute, rowOf, valueOf } from './frame.js';

const year = 2010;

describe('trade-centrality', () => {
  // A star: the United States trade with both others, which do not trade with each other. Chile is reported without trade.
  const cow = [
    { ccode1: 2, ccode2: 20, year, imports1: 30, imports2: 10 },
    { ccode1: 2, ccode2: 710, year, imports1: 60, imports2: null },
    { ccode1: 2, ccode2: 155, year, imports1: 0, imports2: 0 },
  ];
  const of = (params: Record<string, unknown>) => compute(tradeCentrality, { cow }, params);

  it('is the share of the walk: in a star that of the middle follows from a line', () => {
    // c = (1 - d)/3 + d (all that is elsewhere), so that c = (1 - d)/3 + d (1 - c).
    const d = 0.85;
    const centre = ((1 - d) / 3 + d) / (1 + d);
    const columns = of({});
    expect(valueOf(columns, 2, undefined, year)).toBeCloseTo(centre, 14);
    const rest = (1 - d) / 3 + d * centre * 0.4;
    expect(valueOf(columns, 20, undefined, year)).toBeCloseTo(rest, 14);
    expect(valueOf(columns, 710, undefined, year, 'rank')).toBe(2);
    expect(valueOf(columns, 2, undefined, year, 'relative')).toBeCloseTo(3 * centre, 13);
    expect(valueOf(columns, 2, undefined, year, 'strength')).toBe(0.5);
  });

  it('leaves out a state without trade above zero', () => {
    expect(rowOf(of({}), 155, undefined, year)).toBe(-1);
    expect(tradeCentrality.explainMissing!({} as never, { ccode1: 155, year }, {} as never)).toBe(
      'no-trade',
    );
  });

  it('follows one flow: exports lead to markets, imports to suppliers', () => {
    // China sells to the United States and is not known to buy: nothing leads to it but a new start.
    const exports = of({ flow: 'exports' });
    expect(valueOf(exports, 710, undefined, year, 'strength')).toBe(0);
    expect(valueOf(exports, 2, undefined, year, 'strength')).toBe(0.9);
    const imports = of({ flow: 'imports' });
    expect(valueOf(imports, 710, undefined, year, 'strength')).toBe(0.6);
    expect(valueOf(imports, 710, undefined, year)!).toBeGreaterThan(
      valueOf(imports, 20, undefined, year)!,
    );
  });

  it('starts anew in a region, and anywhere in a year in which the region has no state', () => {
    const asia = of({ start: 'asia-oceania', damping: 0 });
    expect([2, 20, 710].map((state) => valueOf(asia, state, undefined, year))).toEqual([0, 0, 1]);
    const cis = of({ start: 'cis', damping: 0 });
    expect(valueOf(cis, 2, undefined, year)).toBeCloseTo(1 / 3, 14);
  });

  it('has the rivals of PageRank: volumes and the eigenvector', () => {
    expect(valueOf(of({ index: 'strength' }), 710, undefined, year)).toBe(0.3);
    // Of a star with weights 40 and 60 the middle has sqrt(40^2 + 60^2) to 40 and 60.
    const middle = Math.hypot(40, 60);
    const sum = middle + 100;
    const columns = of({ index: 'eigenvector' });
    expect(valueOf(columns, 2, undefined, year)).toBeCloseTo(middle / sum, 12);
    expect(valueOf(columns, 20, undefined, year)).toBeCloseTo(40 / sum, 12);
  });
});

describe('networks at random', () => {
  const networks = fc.integer({ min: 2, max: 9 }).chain((nodes) =>
    fc
      .array(
        fc.record({
          from: fc.nat(nodes - 1),
          to: fc.nat(nodes - 1),
          weight: fc.double({ min: 0.01, max: 100, noNaN: true }),
        }),
        { maxLength: 30 },
      )
      .map((edges): Network => ({
        nodes,
        from: Int32Array.from(edges, ({ from }) => from),
        to: Int32Array.from(edges, ({ to }) => to),
        weight: Float64Array.from(edges, ({ weight }) => weight),
      })),
  );
  const uniform = (nodes: number) => new Float64Array(nodes).fill(1 / nodes);
  const sum = (list: Float64Array) => list.reduce((a, b) => a + b, 0);

  it('PageRank sums to one, is never under what a new start gives, and solves its equation', () => {
    fc.assert(
      fc.property(networks, fc.double({ min: 0, max: 0.98, noNaN: true }), (network, damping) => {
        const { nodes, from, to, weight } = network;
        const rank = pageRank(network, damping, uniform(nodes));
        expect(sum(rank)).toBeCloseTo(1, 10);
        for (const one of rank) expect(one).toBeGreaterThanOrEqual((1 - damping) / nodes - 1e-12);
        const out = new Float64Array(nodes);
        weight.forEach((one, edge) => (out[from[edge]!]! += one));
        const solved = new Float64Array(nodes);
        weight.forEach((one, edge) => {
          solved[to[edge]!]! += (damping * rank[from[edge]!]! * one) / out[from[edge]!]!;
        });
        const again = 1 - sum(solved);
        solved.forEach((one, node) => expect(one + again / nodes).toBeCloseTo(rank[node]!, 10));
      }),
    );
  });

  it('labels do not matter', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const turned = (node: number) => network.nodes - 1 - node;
        const other = { ...network, from: network.from.map(turned), to: network.to.map(turned) };
        const rank = pageRank(network, 0.85, uniform(network.nodes));
        const again = pageRank(other, 0.85, uniform(network.nodes));
        rank.forEach((one, node) => expect(again[turned(node)]!).toBeCloseTo(one, 12));
      }),
    );
  });

  it('an undamped walk in both directions is at each node in proportion to its strength', () => {
    const edges = [
      [0, 1, 3],
      [1, 2, 1],
      [0, 2, 2],
      [2, 3, 4],
    ] as const;
    const both = edges.flatMap(([a, b, w]) => [[a, b, w] as const, [b, a, w] as const]);
    const network = {
      nodes: 4,
      from: Int32Array.from(both, ([a]) => a),
      to: Int32Array.from(both, ([, b]) => b),
      weight: Float64Array.from(both, ([, , w]) => w),
    };
    const rank = pageRank(network, 0.98, uniform(4));
    const strength = [5, 4, 7, 4].map((one) => one / 20);
    rank.forEach((one, node) => expect(Math.abs(one - strength[node]!)).toBeLessThan(0.01));
    expect(sum(eigenvector(network))).toBeCloseTo(1, 12);
  });
});
