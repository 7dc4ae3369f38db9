import { describe, expect, it } from 'vitest';
import type { LabelledNetwork } from '../../../src/app/network/labelled.js';
import { pairSubject, pairTension } from '../../../src/app/network/pair-tension.js';
import { tensionReport } from '../../../src/app/network/tension-report.js';
import { createRng } from '../../../src/core/rng.js';
import {
  signedNetwork,
  type SignedNetwork,
  type SignedTie,
  trianglesOf,
} from '../../../src/networks/index.js';

type Matrix = number[][];

/** A network of eight nodes as a matrix of signs, with pairs that have no tie and parts that nothing connects. */
function randomMatrix(seed: number): Matrix {
  const rng = createRng(seed, 'network-pairs');
  const signs = Array.from({ length: 8 }, () => new Array<number>(8).fill(0));
  for (let a = 0; a < 8; a++)
    for (let b = 0; b < a; b++) {
      const drawn = rng.uniform();
      const sign = drawn < 0.35 ? 1 : drawn < 0.6 ? -1 : 0;
      signs[a]![b] = signs[b]![a] = sign;
    }
  return signs;
}

function networkOf(signs: Matrix): SignedNetwork {
  const ties = signs.flatMap((row, a) =>
    row.flatMap((sign, b): SignedTie[] =>
      b < a && sign !== 0 ? [{ from: a, to: b, sign: sign > 0 ? 1 : -1 }] : [],
    ),
  );
  return signedNetwork(
    signs.map((_, node) => `n${node}`),
    ties,
  );
}

function labelled(signs: Matrix): LabelledNetwork {
  const network = networkOf(signs);
  return {
    label: 'random',
    network,
    names: network.nodes,
    placeOf: (text) => network.nodes.indexOf(text),
  };
}

/** The index and all best partitions, tried one by one: node 0 on side 0. */
function bruteForce(signs: Matrix): { index: number; best: number[] } {
  let [index, best]: [number, number[]] = [Infinity, []];
  for (let sides = 0; sides < 256; sides += 2) {
    let cost = 0;
    signs.forEach((row, a) =>
      row.forEach((sign, b) => {
        const apart = ((sides >> a) ^ (sides >> b)) & 1;
        if (b < a && sign !== 0 && sign > 0 === (apart === 1)) cost++;
      }),
    );
    if (cost < index) [index, best] = [cost, []];
    if (cost === index) best.push(sides);
  }
  return { index, best };
}

const withSign = (signs: Matrix, a: number, b: number, sign: number): Matrix =>
  signs.map((row, i) =>
    row.map((old, j) => ((i === a && j === b) || (i === b && j === a) ? sign : old)),
  );

/** Whether ties lead from a to b. */
function connected(signs: Matrix, a: number, b: number): boolean {
  const seen = new Set([a]);
  for (const node of seen) signs[node]!.forEach((sign, next) => sign !== 0 && seen.add(next));
  return seen.has(b);
}

const unbalanced = (signs: Matrix, a: number, b: number): number =>
  signs.filter((_, c) => signs[a]![b]! * signs[a]![c]! * signs[b]![c]! < 0).length;

describe('what a network says of a pair', () => {
  it.each([1, 2, 3, 4, 5, 6])('is what trying every partition gives (%d)', (seed) => {
    const signs = randomMatrix(seed);
    const { index, best } = bruteForce(signs);
    const subject = pairSubject(labelled(signs));
    for (let a = 0; a < 8; a++)
      for (let b = 0; b < 8; b++) {
        if (a === b) continue;
        const told = pairTension(subject, [a, b]);
        const now = signs[a]![b]!;
        const [friendly, hostile] = [withSign(signs, a, b, 1), withSign(signs, a, b, -1)];
        expect(told.sign).toBe(now);
        expect(told.ifFriendly).toEqual({
          unbalanced: unbalanced(friendly, a, b),
          index: bruteForce(friendly).index - index,
        });
        expect(told.ifHostile).toEqual({
          unbalanced: unbalanced(hostile, a, b),
          index: bruteForce(hostile).index - index,
        });
        expect(told.unbalanced).toBe(now === 0 ? null : unbalanced(signs, a, b));
        expect(told.commonFriends + told.commonEnemies + told.mixed).toBe(told.thirds.length);
        // Partitions that differ by turning a part count once: the share of those tried is the same.
        const together = best.filter((sides) => (((sides >> a) ^ (sides >> b)) & 1) === 0);
        if (!connected(signs, a, b)) expect(told.oneBloc).toBeNull();
        else expect(told.oneBloc!.in / told.oneBloc!.of).toBe(together.length / best.length);
      }
  });

  it('is the same whichever is named first, with the thirds turned', () => {
    const subject = pairSubject(labelled(randomMatrix(1)));
    const [one, two] = [pairTension(subject, [2, 5]), pairTension(subject, [5, 2])];
    expect({ ...two, thirds: [] }).toEqual({ ...one, thirds: [] });
    expect(two.thirds.map(({ signs: [x, y] }) => [y, x])).toEqual(
      one.thirds.map(({ signs }) => signs),
    );
  });

  it('has no triangle and costs nothing for a node without ties', () => {
    const told = pairTension(pairSubject(labelled(randomMatrix(1))), [0, 'no-tie']);
    expect(told).toMatchObject({ sign: 0, thirds: [], oneBloc: null, favoured: null });
    expect(told.ifHostile).toEqual({ unbalanced: 0, index: 0 });
  });
});

describe('the ranking of ties', () => {
  it.each([1, 2, 3, 4])(
    'holds every tie of an unbalanced triangle with its changes (%d)',
    (seed) => {
      const signs = randomMatrix(seed);
      const named = labelled(signs);
      const report = tensionReport(named, trianglesOf(named.network), 1000);
      const { index } = bruteForce(signs);
      let lowering = 0;
      for (let a = 0; a < 8; a++)
        for (let b = 0; b < a; b++) {
          const sign = signs[a]![b]!;
          if (sign === 0) continue;
          const turned = withSign(signs, a, b, -sign);
          const change = bruteForce(turned).index - index;
          if (change < 0) lowering++;
          const found = report.ties.find(({ from, to }) => from === `n${b}` && to === `n${a}`);
          if (unbalanced(signs, a, b) === 0) expect(found).toBeUndefined();
          else
            expect(found).toMatchObject({
              ifFlipped: unbalanced(turned, a, b) - unbalanced(signs, a, b),
              indexIfFlipped: change,
            });
        }
      expect(report.lowersIndex).toBe(lowering);
      expect(report.rewarded).toBe(report.ties.filter(({ ifFlipped }) => ifFlipped < 0).length);
      const changes = report.ties.map(({ ifFlipped }) => ifFlipped);
      expect(changes).toEqual([...changes].sort((a, b) => a - b));
    },
  );
});
