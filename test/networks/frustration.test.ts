import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highsSolver, xorModel } from '../../bench/peers/frustration-highs.js';
import { createRng } from '../../src/core/rng.js';
import { Budget } from '../../src/networks/frustration/budget.js';
import { frustration, weightedTies } from '../../src/networks/frustration/frustration.js';
import { indexByTables } from '../../src/networks/frustration/index-by-tables.js';
import { kernelOf, liftSides } from '../../src/networks/frustration/kernel.js';
import { packingBound } from '../../src/networks/frustration/packing.js';
import { searchLocally } from '../../src/networks/frustration/local-search.js';
import { optimalPartitions } from '../../src/networks/frustration/optima.js';
import { relax, wholeBound } from '../../src/networks/frustration/relaxation.js';
import { branchesOf, searchBranches, unjoined } from '../../src/networks/frustration/search.js';
import { sharedByOptima } from '../../src/networks/frustration/shared.js';
import { UnitVectors } from '../../src/networks/frustration/semidefinite.js';
import { fillProducts, Triangles } from '../../src/networks/frustration/triangles.js';
import { costOf, type WeightedTies } from '../../src/networks/frustration/weighted.js';
import {
  signedNetwork,
  type SignedNetwork,
  type SignedTie,
} from '../../src/networks/signed-network.js';

const named = (size: number): string[] => Array.from({ length: size }, (_, node) => `n${node}`);

/** Networks of up to `most` nodes, from none to all ties, connected or not. */
const networks = (most: number) =>
  fc.integer({ min: 0, max: most }).chain((size) => {
    const pairs = Array.from({ length: size }, (_, from) =>
      Array.from({ length: from }, (_, to) => ({ from, to })),
    ).flat();
    return fc
      .tuple(
        fc.subarray(pairs),
        fc.array(fc.constantFrom<1 | -1>(1, -1), {
          minLength: pairs.length,
          maxLength: pairs.length,
        }),
      )
      .map(([chosen, signs]) =>
        signedNetwork(
          named(size),
          chosen.map((pair, at) => ({ ...pair, sign: signs[at]! })),
        ),
      );
  });

/** All sides of the nodes, the first on side 0. */
function* partitions(size: number): Generator<Uint8Array> {
  for (let number = 0; number < 2 ** Math.max(0, size - 1); number++)
    yield Uint8Array.from(
      { length: size },
      (_, node) => (number >> (node - 1)) & (node > 0 ? 1 : 0),
    );
}

/** Least cost and the sets of ties that partitions of that cost frustrate. */
function bruteForce(network: SignedNetwork) {
  const ties = weightedTies(network);
  let least = Infinity;
  let sets = new Map<string, number[]>();
  for (const sides of partitions(ties.size)) {
    const wrong = [...network.sign.keys()].filter(
      (tie) => network.sign[tie]! > 0 === (sides[network.from[tie]!] !== sides[network.to[tie]!]),
    );
    if (wrong.length < least) [least, sets] = [wrong.length, new Map()];
    if (wrong.length === least) sets.set(wrong.join(' '), wrong);
  }
  return { least, sets: [...sets.values()] };
}

function randomNetwork(size: number, ties: number, seed: number): SignedNetwork {
  const rng = createRng(seed, 'random network');
  const chosen = new Map<string, SignedTie>();
  while (chosen.size < ties) {
    const [from, to] = [rng.integer(0, size - 1), rng.integer(0, size - 1)];
    const sign = rng.uniform() < 0.5 ? 1 : -1;
    if (from < to) chosen.set(`${from} ${to}`, { from, to, sign });
  }
  return signedNetwork(named(size), [...chosen.values()]);
}

const unlimited = () => new Budget(Infinity, () => false, 1);

describe('frustration', () => {
  it('is 0 without a negative cycle, and 1 for a triangle of enemies', () => {
    const triangle = (...signs: (1 | -1)[]) =>
      signedNetwork(
        named(3),
        signs.map((sign, at) => ({ from: at, to: (at + 1) % 3, sign })),
      );
    expect(frustration(triangle(1, -1, -1))).toMatchObject({ frustration: 0, relativeGap: 0 });
    expect(frustration(triangle(-1, -1, -1))).toMatchObject({ frustration: 1, bound: 1 });
    expect(frustration(signedNetwork([], []))).toMatchObject({ frustration: 0, optimal: true });
  });

  it('is the least over all partitions, with the ties of its partition', () => {
    fc.assert(
      fc.property(networks(12), (network) => {
        const found = frustration(network);
        expect(found.frustration).toBe(bruteForce(network).least);
        expect(found.bound).toBe(found.frustration);
        expect(found.ties).toHaveLength(found.frustration);
        expect(costOf(weightedTies(network), found.blocs)).toBe(found.frustration);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same for a network with the ties of some nodes turned, whose partition is turned too', () => {
    fc.assert(
      fc.property(
        networks(14),
        fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
        (network, turned) => {
          const switched = {
            ...network,
            sign: network.sign.map((sign, tie) =>
              turned[network.from[tie]!] === turned[network.to[tie]!] ? sign : -sign,
            ),
          };
          const found = frustration(network);
          expect(frustration(switched).frustration).toBe(found.frustration);
          const blocs = found.blocs.map((side, node) => side ^ Number(turned[node]));
          expect(costOf(weightedTies(switched), blocs)).toBe(found.frustration);
        },
      ),
    );
  });

  it('does not depend on the numbers of the nodes', () => {
    fc.assert(
      fc.property(networks(14), (network) => {
        const last = network.nodes.length - 1;
        const turned = signedNetwork(
          network.nodes,
          Array.from(network.sign, (sign, tie) => ({
            from: last - network.from[tie]!,
            to: last - network.to[tie]!,
            sign: sign as 1 | -1,
          })),
        );
        expect(frustration(turned).frustration).toBe(frustration(network).frustration);
      }),
    );
  });

  it('recovers two planted blocs', () => {
    const rng = createRng(1, 'planted');
    const bloc = Uint8Array.from({ length: 120 }, (_, node) => (node < 50 ? 0 : 1));
    const ties: SignedTie[] = [];
    for (let to = 1; to < 120; to++)
      for (let from = 0; from < to; from++) {
        if (rng.uniform() > 0.3) continue;
        const sign = bloc[from] === bloc[to] ? 1 : -1;
        ties.push({ from, to, sign: rng.uniform() < 0.1 ? (-sign as 1 | -1) : sign });
      }
    const network = signedNetwork(named(120), ties);
    const found = frustration(network);
    expect(found.optimal).toBe(true);
    expect([...found.blocs]).toEqual([...bloc]);
    expect(found.frustration).toBe(costOf(weightedTies(network), bloc));
  });

  it('adds over parts that share one node', () => {
    const [one, other] = [randomNetwork(14, 40, 1), randomNetwork(14, 40, 2)];
    const moved = signedNetwork(
      named(27),
      [one, other].flatMap((network, part) =>
        Array.from(network.sign, (sign, tie) => ({
          from: network.from[tie]! + 13 * part,
          to: network.to[tie]! + 13 * part,
          sign: sign as 1 | -1,
        })),
      ),
    );
    expect(frustration(moved).frustration).toBe(
      frustration(one).frustration + frustration(other).frustration,
    );
  });
});

describe('a network that is too wide for tables', () => {
  const network = randomNetwork(24, 80, 5);

  it('has the index that HiGHS finds', async () => {
    const { solve } = await highsSolver();
    const wide = searchBranches(weightedTies(network), unlimited(), { mostEntries: 0 });
    expect(wide.cost).toBe(solve(xorModel(network)));
    expect(wide.bound).toBe(wide.cost);
    expect(costOf(weightedTies(network), wide.sides)).toBe(wide.cost);
  });

  it('has a bound and a partition where a limit ends the search', () => {
    const dense = randomNetwork(60, 900, 3);
    const limited = frustration(dense, { nodes: 1 });
    expect(limited).toMatchObject({ optimal: false, ended: 'node-limit', explored: 1 });
    expect(limited.bound).toBeLessThan(limited.frustration);
    expect(limited.bound).toBeGreaterThan(0.9 * limited.frustration);
    expect(limited.gap).toBe(limited.frustration - limited.bound);
    expect(limited.ties).toHaveLength(limited.frustration);
    expect(frustration(dense, { nodes: 1 })).toEqual(limited);
    let now = 0;
    const time = { milliseconds: 40, clock: () => now++ };
    const ended = frustration(dense, { time });
    expect(ended).toMatchObject({ optimal: false, ended: 'time-limit' });
    expect(ended.bound).toBeLessThanOrEqual(limited.bound);
    expect(ended.bound).toBeGreaterThan(0);
  });

  it('is bounded from below by the relaxation, whenever that ends', () => {
    fc.assert(
      fc.property(networks(11), fc.nat(30), (small, steps) => {
        fc.pre(small.nodes.length > 0);
        const { least } = bruteForce(small);
        const limits = { target: least + 2, steps, timeLeft: () => true };
        const { bound } = relax(weightedTies(small), createRng(1), limits);
        expect(wholeBound(bound)).toBeLessThanOrEqual(least);
      }),
    );
  });

  it('takes no more work for a branch than it may, and has a bound nevertheless', () => {
    const dense = weightedTies(randomNetwork(120, 3000, 3));
    const steps = (work?: number) => {
      let asked = 0;
      const { bound } = relax(dense, createRng(1), {
        ...{ target: 3000, steps: 40, timeLeft: () => ++asked > 0 },
        ...(work === undefined ? {} : { work }),
      });
      return { asked, bound };
    };
    const [free, limited] = [steps(), steps(2e7)];
    expect(limited).toEqual(steps(2e7));
    // A sweep is of 120 x 120 x 17 multiplications: half of the work for the first ones, the rest for a few steps.
    expect(limited.asked).toBeLessThan(70);
    expect(limited.asked).toBeLessThan(free.asked / 2);
    expect(limited.bound).toBeLessThan(free.bound);
    expect(limited.bound).toBeGreaterThan(0.8 * free.bound);
    const search = (looks?: number) => {
      let asked = 0;
      const { cost } = searchLocally(dense, new Uint8Array(120), createRng(1), {
        ...{ starts: 2, timeLeft: () => ++asked > 0 },
        ...(looks === undefined ? {} : { looks }),
      });
      return { asked, cost };
    };
    expect(search(2e5)).toEqual(search(2e5));
    expect(search(2e5).asked).toBeLessThan(search().asked / 2);
  });

  it('is solved by branching, with any size of tables', () => {
    fc.assert(
      fc.property(networks(11), fc.constantFrom(0, 8, 64), (small, entries) => {
        fc.pre(small.sign.length > 0);
        const { cost, bound } = searchBranches(weightedTies(small), unlimited(), {
          mostEntries: entries,
        });
        expect([cost, bound]).toEqual([bruteForce(small).least, cost]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the kernel', () => {
  it('keeps the least cost, with or without ties that are certain', () => {
    fc.assert(
      fc.property(networks(11), fc.boolean(), (network, strict) => {
        const ties = weightedTies(network);
        const kernel = kernelOf(ties, { strict });
        let least: { cost: number; sides: Uint8Array } = {
          cost: Infinity,
          sides: new Uint8Array(),
        };
        for (const sides of partitions(kernel.ties.size)) {
          const cost = costOf(kernel.ties, sides);
          if (cost < least.cost) least = { cost, sides };
        }
        expect(kernel.constant + least.cost).toBe(bruteForce(network).least);
        expect(costOf(ties, liftSides(kernel, least.sides))).toBe(kernel.constant + least.cost);
      }),
    );
  });

  it('joins the members of an alliance that have nearly the same ties', () => {
    const members = [0, 1, 2, 3, 4, 5];
    const ties: SignedTie[] = members.flatMap((to) =>
      members.filter((from) => from < to).map((from) => ({ from, to, sign: 1 as const })),
    );
    ties.push(
      { from: 0, to: 6, sign: -1 },
      { from: 1, to: 6, sign: 1 },
      { from: 2, to: 7, sign: -1 },
    );
    ties.push({ from: 6, to: 7, sign: 1 });
    const kernel: WeightedTies = kernelOf(weightedTies(signedNetwork(named(8), ties))).ties;
    expect(kernel.size).toBe(0);
  });
});

/** Networks with weights from 1 to 4 of either sign. */
const weighted = fc
  .tuple(networks(9), fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 36, maxLength: 36 }))
  .map(([network, sizes]): WeightedTies => {
    const ties = weightedTies(network);
    return { ...ties, weight: ties.weight.map((sign, tie) => sign * sizes[tie]!) };
  });

const leastCost = (ties: WeightedTies): number =>
  Math.min(...[...partitions(ties.size)].map((sides) => costOf(ties, sides)));

describe('what optimal partitions have in common', () => {
  it('is what brute force says, whatever is narrow enough for tables', () => {
    fc.assert(
      fc.property(networks(12), fc.constantFrom(0, 8, undefined), (network, mostEntries) => {
        const { sets } = bruteForce(network);
        const { blocs } = frustration(network);
        const options = { nodes: Infinity, ...(mostEntries === undefined ? {} : { mostEntries }) };
        const shared = sharedByOptima(network, blocs, options);
        if (typeof shared === 'string') throw new Error(shared);
        const all = [...network.sign.keys()];
        expect([...shared.always]).toEqual(
          all.filter((tie) => sets.every((set) => set.includes(tie))),
        );
        expect([...shared.sometimes]).toEqual(
          all.filter((tie) => sets.some((set) => set.includes(tie))),
        );
        expect(shared.unique).toBe(sets.length === 1);
      }),
      { numRuns: 150 },
    );
  });

  it('is what tables say of a network that is wide for the search', () => {
    for (const seed of [1, 2, 3]) {
      const network = randomNetwork(30, 110, seed);
      const { always, sometimes, count } = optimalPartitions(network)!;
      const { blocs } = frustration(network);
      const shared = sharedByOptima(network, blocs, { nodes: Infinity, mostEntries: 0 });
      expect(shared).toEqual({ always, sometimes, unique: count === 1 });
    }
  });

  it('is not said where a limit ends the search', () => {
    const network = randomNetwork(30, 110, 1);
    const { blocs } = frustration(network);
    expect(sharedByOptima(network, blocs, { nodes: 0, mostEntries: 0 })).toBe('node-limit');
    const time = { milliseconds: 0, clock: () => 0 };
    expect(sharedByOptima(network, blocs, { time, mostEntries: 0 })).toBe('time-limit');
  });
});

describe('with weights', () => {
  it('the kernel keeps the least cost', () => {
    fc.assert(
      fc.property(weighted, fc.boolean(), (ties, strict) => {
        const kernel = kernelOf(ties, { strict });
        expect(kernel.constant + leastCost(kernel.ties)).toBe(leastCost(ties));
      }),
      { numRuns: 2000 },
    );
  });

  it('two branches together keep the least cost', () => {
    fc.assert(
      fc.property(weighted, (ties) => {
        fc.pre(ties.size > 1);
        const limits = { target: leastCost(ties) + 2, steps: 3, timeLeft: () => true };
        const branches = branchesOf(unjoined(ties), 0, relax(ties, createRng(1), limits));
        const costs = branches.map(({ kernel }) => kernel.constant + leastCost(kernel.ties));
        expect(Math.min(...costs)).toBe(leastCost(ties));
      }),
    );
  });

  it('triangle inequalities cost no partition more than it frustrates, in the kernel of a branch neither', () => {
    const rng = createRng(3, 'products');
    const size = 7;
    const vectors = new UnitVectors(size, rng);
    const products = new Float64Array(size * size);
    fillProducts(vectors, products);
    const triangles = new Triangles(size);
    triangles.separate(products);
    expect(triangles.aim(products)).toBeGreaterThan(0);
    const costs = new Float64Array(size * size);
    triangles.move(1, costs);
    const penalties = (matrix: Float64Array, nodes: number, total: number) =>
      [...partitions(nodes)].map((sides) => {
        let sum = -total;
        matrix.forEach((value, at) => {
          sum += sides[Math.floor(at / nodes)] === sides[at % nodes] ? value : -value;
        });
        return sum;
      });
    const found = penalties(costs, size, triangles.total);
    expect(Math.max(...found)).toBeLessThan(1e-9);
    expect(Math.max(...found)).toBeGreaterThan(-triangles.total);
    // Nodes 2 and 6 are joined on opposite sides; node 0 is turned.
    const joined = {
      place: Int32Array.from([0, 1, 2, 3, 4, 5, 2]),
      turned: Uint8Array.from([1, 0, 0, 0, 0, 0, 1]),
    };
    const inKernel = new Triangles(size - 1);
    const kernelCosts = new Float64Array((size - 1) ** 2);
    inKernel.adopt(triangles.multipliersOf(), joined, kernelCosts);
    expect(inKernel.total).toBeGreaterThan(0);
    const below = penalties(kernelCosts, size - 1, inKernel.total);
    expect(Math.max(...below)).toBeLessThan(1e-9);
    const lifted = [...partitions(size - 1)].map((sides) =>
      Uint8Array.from(joined.place, (at, node) => sides[at]! ^ joined.turned[node]!),
    );
    const all = [...partitions(size)].map((sides) => sides.join(''));
    lifted.forEach((sides, at) => {
      const turned = sides.map((side) => side ^ sides[0]!).join('');
      // Inequalities that lose a node in the kernel are left out: they cost the partition nothing more.
      expect(below[at]!).toBeGreaterThanOrEqual(found[all.indexOf(turned)]! - 1e-9);
    });
  });
});

describe('optimal partitions', () => {
  it('are those of brute force, with the ties that all or some of them frustrate', () => {
    fc.assert(
      fc.property(networks(11), (network) => {
        const { least, sets } = bruteForce(network);
        const found = optimalPartitions(network, { limit: Infinity })!;
        expect(found.frustration).toBe(least);
        expect(found.count).toBe(sets.length);
        const wrongTies = found.partitions!.map((blocs) =>
          [...network.sign.keys()].filter(
            (tie) =>
              network.sign[tie]! > 0 === (blocs[network.from[tie]!] !== blocs[network.to[tie]!]),
          ),
        );
        const listed = (lists: number[][]) => lists.map((list) => list.join(' ')).sort();
        expect(listed(wrongTies)).toEqual(listed(sets));
        const ties = [...network.sign.keys()];
        expect([...found.always]).toEqual(
          ties.filter((tie) => sets.every((set) => set.includes(tie))),
        );
        expect([...found.sometimes]).toEqual(
          ties.filter((tie) => sets.some((set) => set.includes(tie))),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('are not listed where they are more than the limit', () => {
    const ring = signedNetwork(
      named(9),
      named(9).map((_, from) => ({ from, to: (from + 1) % 9, sign: from === 0 ? -1 : 1 })),
    );
    expect(optimalPartitions(ring)).toMatchObject({ frustration: 1, count: 9 });
    expect(optimalPartitions(ring, { limit: 8 })!.partitions).toBeNull();
    expect([...optimalPartitions(ring)!.sometimes]).toHaveLength(9);
    expect([...optimalPartitions(ring)!.always]).toEqual([]);
  });

  it('are unknown where what is left is too wide', () => {
    expect(optimalPartitions(randomNetwork(60, 900, 3))).toBeNull();
  });
});

describe('a bound by packed cycles', () => {
  it('is never above the index, whatever the partition it starts from (property)', () => {
    fc.assert(
      fc.property(networks(9), fc.infiniteStream(fc.constantFrom(0, 1)), (network, sides) => {
        const ties = weightedTies(network);
        const some = Uint8Array.from({ length: ties.size }, () => sides.next().value as number);
        const { least } = bruteForce(network);
        expect(packingBound(ties, some, () => true)).toBeLessThanOrEqual(least);
        // Every frustrated tie of a best partition has a way around: else the part behind it would be turned.
        const best = packingBound(ties, frustration(network).blocs, () => true);
        expect(best).toBeLessThanOrEqual(least);
        expect(best > 0).toBe(least > 0);
      }),
    );
  });

  it('adds up cycles that share no weight', () => {
    // Two hostile triangles with a tie of weight 2 in common: it may stand in both.
    const ties: WeightedTies = {
      size: 4,
      from: Int32Array.of(0, 0, 1, 0, 2),
      to: Int32Array.of(1, 2, 2, 3, 3),
      weight: Int32Array.of(-1, 2, 1, -1, 1),
    };
    expect(packingBound(ties, new Uint8Array(4), () => true)).toBe(2);
    expect(
      packingBound({ ...ties, weight: ties.weight.with(1, 1) }, new Uint8Array(4), () => true),
    ).toBe(1);
    expect(packingBound(ties, new Uint8Array(4), () => false)).toBe(0);
  });
});

describe('a network of many nodes', () => {
  const size = 1600;
  const rng = createRng(3, 'sparse');
  const seen = new Set<number>();
  const ties: SignedTie[] = [];
  while (ties.length < 3 * size) {
    const [from, to] = [rng.integer(0, size - 1), rng.integer(0, size - 1)];
    const key = Math.min(from, to) * size + Math.max(from, to);
    if (from === to || seen.has(key)) continue;
    seen.add(key);
    ties.push({ from, to, sign: rng.uniform() < 0.3 ? -1 : 1 });
  }
  const network = signedNetwork(named(size), ties);

  it('ends when its time is over, with a partition', () => {
    let asked = 0;
    const clock = () => asked++;
    const ended = frustration(network, { time: { milliseconds: 50, clock } });
    expect(ended).toMatchObject({ ended: 'time-limit', optimal: false, explored: 0 });
    expect(ended.frustration).toBe(costOf(weightedTies(network), ended.blocs));
  });
});

describe('an index by tables alone', () => {
  it('is that of brute force (property)', () => {
    fc.assert(
      fc.property(networks(9), (network) => {
        expect(indexByTables(network)).toBe(bruteForce(network).least);
      }),
    );
  });

  it('is not known where the network is too wide', () => {
    expect(indexByTables(randomNetwork(60, 900, 3))).toBeNull();
  });
});
