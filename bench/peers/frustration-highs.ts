import highsModule from 'highs';
import type { SignedNetwork } from '../../src/networks/signed-network.js';
import type { Peer } from '../define.js';

/**
 * The frustration index as an integer program in the LP format, independent of our algorithms: the XOR model of Aref, Mason &
 * Wilson (2020, Networks 75, 95-110), a binary x per node and f in [0, 1] per tie,
 *
 *     min sum f,  f >= x_u − x_v and f >= x_v − x_u for friendly ties,  f >= x_u + x_v − 1 and f >= 1 − x_u − x_v for hostile ones,
 *
 * with f_1 + f_2 + f_3 >= 1 for every triangle with an odd number of hostile ties, and x = 1 for the node with most ties: of the
 * forms we tried the one that HiGHS solves fastest (f binary takes twice as long, no node fixed more than ten times).
 */
export function xorModel(network: SignedNetwork): string {
  const { nodes, from, to, sign } = network;
  const number = new Map<string, number>();
  sign.forEach((_, tie) => number.set(`${from[tie]!} ${to[tie]!}`, tie));
  const rows: string[] = [];
  sign.forEach((value, tie) => {
    const [u, v] = [from[tie]!, to[tie]!];
    if (value > 0) rows.push(`f${tie} - x${u} + x${v} >= 0`, `f${tie} + x${u} - x${v} >= 0`);
    else rows.push(`f${tie} - x${u} - x${v} >= -1`, `f${tie} + x${u} + x${v} >= 1`);
    for (let third = v + 1; third < nodes.length; third++) {
      const [a, b] = [number.get(`${u} ${third}`), number.get(`${v} ${third}`)];
      if (a === undefined || b === undefined || value * sign[a]! * sign[b]! > 0) continue;
      rows.push(`f${tie} + f${a} + f${b} >= 1`);
    }
  });
  const goal = Array.from(sign, (_, tie) => `f${tie}`).join(' + ');
  const bounds = Array.from(sign, (_, tie) => `f${tie} <= 1`).join('\n ');
  const binaries = [...nodes.keys()].map((node) => `x${node}`).join(' ');
  return [
    `Minimize\n obj: ${goal}`,
    `Subject To\n ${rows.join('\n ')}`,
    `Bounds\n x${hubOf(network)} = 1\n ${bounds}`,
    `Binaries\n ${binaries}`,
    'End\n',
  ].join('\n');
}

/** The node with most ties. */
function hubOf({ nodes, from, to }: SignedNetwork): number {
  const degrees = new Int32Array(nodes.length);
  for (const node of [...from, ...to]) degrees[node]!++;
  return degrees.indexOf(degrees.reduce((most, degree) => Math.max(most, degree), 0));
}

/** The package declares types of CommonJS for its ES module too: what is imported is the loader itself. */
const loadHighs = highsModule as unknown as typeof highsModule.default;

/** HiGHS as WebAssembly; `solve` gives the index of a model. */
export async function highsSolver(): Promise<{
  readonly solve: (model: string) => number;
  readonly version: string;
}> {
  const highs = await loadHighs();
  const solve = (model: string): number => {
    const { Status: status, ObjectiveValue: value } = highs.solve(model, { mip_rel_gap: 0 });
    if (status !== 'Optimal') throw new Error(`HiGHS: ${status}`);
    return Math.round(value);
  };
  return { solve, version: `HiGHS ${highs.version.string}` };
}

/** HiGHS on the integer programs of the networks, whose text is made before. */
export function frustrationWithHighs(networks: readonly SignedNetwork[]): Peer {
  return {
    name: 'HiGHS (WebAssembly), integer program',
    repeats: 3,
    run: async (repeats) => {
      const { solve, version } = await highsSolver();
      const models = networks.map(xorModel);
      const milliseconds: number[] = [];
      let found: number[] = [];
      for (let repeat = 0; repeat < repeats; repeat++) {
        const start = performance.now();
        found = models.map((model) => solve(model));
        milliseconds.push(performance.now() - start);
      }
      const sums = Object.fromEntries(found.map((index, at) => [`network ${at + 1}`, index]));
      return { milliseconds, sums: { ...sums, proven: networks.length }, version };
    },
  };
}
