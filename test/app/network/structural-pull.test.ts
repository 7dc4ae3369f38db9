import { beforeAll, expect, it } from 'vitest';
import { pairTension } from '../../../src/app/network/pair-tension.js';
import { type YearNetwork, yearNetwork } from '../../../src/app/network/year-network.js';
import type { Workspace } from '../../../src/app/engine/workspace.js';
import type { MeasureColumns } from '../../../src/core/measure.js';
import { sharedWorkspace } from '../../support/workspaces.js';

/* The measure and the networks that are shown are made by one rule: what either says of a pair is the same. */

let workspace: Workspace;
beforeAll(async () => {
  workspace = await sharedWorkspace();
  workspace.expect([
    { measure: 'structural-pull', from: 1984 },
    { measure: 'structural-pull', params: { both: 'positive', cooperationTop: 0.5 }, from: 1984 },
  ]);
});

type Kinds = readonly [friends: number, enemies: number, opposed: number];
const keyOf = (one: number, two: number): string => `${Math.min(one, two)} ${Math.max(one, two)}`;

/** Third states around every pair of a network, by paths of two ties. */
function pathsIn({ network, states }: YearNetwork): Map<string, Kinds> {
  const { from, to, sign } = network;
  const tiesOf = states.map(() => new Map<number, number>());
  sign.forEach((one, tie) => {
    tiesOf[from[tie]!]!.set(to[tie]!, one);
    tiesOf[to[tie]!]!.set(from[tie]!, one);
  });
  const found = new Map<string, [number, number, number]>();
  for (const ties of tiesOf)
    for (const [a, first] of ties)
      for (const [b, second] of ties) {
        if (a >= b) continue;
        const key = keyOf(states[a]!.ccode, states[b]!.ccode);
        const kinds = found.get(key) ?? [0, 0, 0];
        kinds[first !== second ? 2 : first > 0 ? 0 : 1]++;
        found.set(key, kinds);
      }
  return found;
}

function rowsOf({ rows, ccode1, ccode2, year, value, parts }: MeasureColumns, wanted: number) {
  const found = new Map<string, { readonly kinds: Kinds; readonly pull: number }>();
  const [friends, enemies, opposed] = ['shared-friends', 'shared-enemies', 'opposed'].map(
    (name) => parts![name]!,
  );
  for (let row = 0; row < rows; row++)
    if (year[row] === wanted)
      found.set(keyOf(ccode1[row]!, ccode2![row]!), {
        kinds: [friends![row]!, enemies![row]!, opposed![row]!],
        pull: value[row]!,
      });
  return found;
}

it.each([
  [1985, {}],
  [2014, {}],
  [2014, { both: 'positive', cooperationTop: 0.5 }],
])('%i with %j: all pairs have the third states of the network', async (year, params) => {
  const made = await yearNetwork(workspace, { year, params });
  const { population } = await workspace.compute({
    measure: 'structural-pull',
    params,
    from: 1984,
  });
  const rows = rowsOf(population.columns, year);
  const paths = pathsIn(made);
  expect(paths.size).toBeGreaterThan(3000);
  expect(new Map([...rows].map(([key, { kinds }]) => [key, kinds]))).toEqual(paths);
  for (const { kinds, pull } of rows.values()) expect(pull).toBe(kinds[0] + kinds[1] - kinds[2]);
});

it('says of a pair what network --tension says', async () => {
  const made = await yearNetwork(workspace, { year: 2014 });
  const { population } = await workspace.compute({ measure: 'structural-pull', from: 1984 });
  const rows = rowsOf(population.columns, 2014);
  const named = { label: '', network: made.network, names: [], made, placeOf: () => 0 };
  const subject = { named, parts: [], partitions: null, index: null };
  const known = ['RUS CHN', 'USA IND', 'GRC TUR', 'EGY ISR', 'USA RUS', 'IND PAK'];
  for (const pair of known) {
    const ends = pair.split(' ').map((name) => made.network.nodes.indexOf(name));
    const said = pairTension(subject, ends as [number, number]);
    const [one, two] = ends.map((node) => made.states[node]!.ccode) as [number, number];
    const row = rows.get(keyOf(one, two));
    expect(row?.kinds ?? [0, 0, 0], pair).toEqual([
      said.commonFriends,
      said.commonEnemies,
      said.mixed,
    ]);
    const ground = row?.pull ?? 0;
    expect(ground === 0 ? null : Math.sign(ground), pair).toBe(said.favoured);
  }
});
