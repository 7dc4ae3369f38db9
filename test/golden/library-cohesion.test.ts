import { beforeAll, describe, expect, it } from 'vitest';
import { expectNear, fixture, openPanelMeasures, type PanelMeasures } from './panel-measures.js';

/** Computed from the raw files by generators/library_cohesion.py. */
const { cases, votes } = fixture<{
  readonly cases: readonly {
    readonly group: string;
    readonly year: number;
    readonly nonUnanimousOnly: boolean;
    readonly n: number;
    readonly value: number;
    readonly members: number;
    readonly voted: number;
  }[];
  readonly votes: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
}>('library-cohesion');

let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

describe('cohesion on the roll calls of the library, calendar years', () => {
  it.each(cases)('$group in $year', async ({ group, year, nonUnanimousOnly, ...expected }) => {
    const params = { source: 'undl', yearOf: 'date', nonUnanimousOnly };
    const columns = await panel.compute('group-cohesion', params, group);
    const row = columns.year.indexOf(year);
    expectNear(columns.value[row], expected.value);
    const { members, voted } = columns.parts!;
    expect([columns.n![row], members![row], voted![row]]).toEqual([
      expected.n,
      expected.members,
      expected.voted,
    ]);
    expect(columns.flags!.get(row)).toBe(year === 2025 ? 'partial-year' : undefined);
  });
});

describe('votes on a resolution', () => {
  it.each(Object.entries(votes))('%s', async (resolution, expected) => {
    const columns = await panel.compute('roll-call', { resolution });
    for (const [state, vote] of Object.entries(expected)) {
      const row = columns.ccode1.indexOf(Number(state));
      if (vote === null) expect(columns.reasons?.get(row), state).toBe('absent');
      else expect(columns.value[row], state).toBe(vote);
    }
  });

  // Printed by the library, and named in reports of the votes.
  it.each([
    ['A/RES/ES-11/1', [141, 35, 5]],
    ['A/RES/ES-11/3', [93, 58, 24]],
    ['A/RES/ES-11/7', [93, 65, 18]],
    ['A/RES/ES-10/24', [124, 43, 14]],
    ['A/RES/68/262', [100, 58, 11]],
  ])('%s has %j votes for, abstentions and votes against', async (resolution, expected) => {
    const { value } = await panel.compute('roll-call', { resolution });
    expect([1, 2, 3].map((vote) => value.filter((one) => one === vote).length)).toEqual(expected);
  });
});
