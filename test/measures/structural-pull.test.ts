import { describe, expect, it } from 'vitest';
import type { MeasureColumns } from '../../src/core/measure.js';
import { structuralPull } from '../../src/measures/alignment/structural-pull.js';
import { compute, rowOf } from './frame.js';
import { usedPairs } from './used.js';

const year = 1990;
const [a, b, c, d, e] = [2, 20, 200, 365, 710];
const states = [a, b, c, d, e].map((ccode) => ({ ccode, year }));

type Pair = readonly [number, number];
const pairs: readonly Pair[] = states.flatMap(({ ccode }) =>
  states.filter((other) => ccode < other.ccode).map((other) => [ccode, other.ccode] as const),
);

/** Every pair with the value that it is given, else with `usual`. */
const valued = (given: readonly (readonly [...Pair, number | null])[], usual: number | null) =>
  usedPairs(
    pairs.map(([ccode1, ccode2]) => {
      const found = given.find(([one, two]) => one === ccode1 && two === ccode2);
      return { ccode1, ccode2, year, value: found === undefined ? usual : found[2] };
    }),
  );

interface World {
  readonly treaties?: readonly (readonly [...Pair, number])[];
  readonly close?: readonly (readonly [...Pair, number | null])[];
  readonly force?: readonly (readonly [...Pair, number])[];
  readonly rivals?: readonly (readonly [...Pair, number])[];
  readonly params?: Readonly<Record<string, unknown>>;
}

function computed({ treaties, close, force, rivals, params }: World): MeasureColumns {
  const events = valued(force ?? [], 0);
  return compute(structuralPull, { states }, params, undefined, {
    alliances: valued(treaties ?? [], 0),
    alignment: valued(close ?? [], null),
    // The dispute as a whole is at war everywhere: only what happened between the two counts.
    disputes: {
      columns: {
        ...valued([], 5).columns,
        parts: { event_hostility: events.columns.value },
      },
    },
    hostility: valued(rivals ?? [], 0),
  });
}

function of(columns: MeasureColumns, [one, two]: Pair) {
  const row = rowOf(columns, one, two, year);
  if (row < 0) return undefined;
  const part = (name: string) => columns.parts![name]![row]!;
  return {
    pull: columns.value[row],
    kinds: ['shared-friends', 'shared-enemies', 'opposed'].map(part),
    thirds: part('thirds'),
    share: part('share'),
  };
}

/** c is a friend of a and b, d an enemy of both, e a friend of a and an enemy of b. */
const world: World = {
  treaties: [
    [a, c, 1],
    [b, c, 1],
    [a, e, 1],
  ],
  force: [[a, d, 4]],
  rivals: [
    [b, d, 1],
    [b, e, 1],
  ],
};

describe('the pull on two states', () => {
  it('is friends and enemies of both, less the friends of one who are enemies of the other', () => {
    expect(of(computed(world), [a, b])).toEqual({
      pull: 1,
      kinds: [1, 1, 1],
      thirds: 3,
      share: 1 / 3,
    });
  });

  it.each([
    ['friends', { treaties: [...world.treaties!, [a, b, 1]] }],
    ['enemies', { rivals: [...world.rivals!, [a, b, 1]] }],
  ] as const)('is the same where they are %s', (_, tie) => {
    expect(of(computed({ ...world, ...tie }), [a, b])!.kinds).toEqual([1, 1, 1]);
  });

  it('is not said where no third state has a tie with both', () => {
    const columns = computed({ treaties: [[a, c, 1]], rivals: [[b, d, 1]] });
    expect(columns.rows).toBe(0);
    expect(structuralPull.explainMissing!({} as never, { ccode1: a, year }, {} as never)).toBe(
      'no-common-third',
    );
  });

  it('is at its least where all third states are a friend of one and an enemy of the other', () => {
    const columns = computed({ treaties: [[a, e, 1]], rivals: [[b, e, 1]] });
    expect(of(columns, [a, b])).toEqual({ pull: -1, kinds: [0, 0, 1], thirds: 1, share: -1 });
  });

  it('counts rivals inside a pact as its parameter says', () => {
    const contested: World = {
      treaties: [
        [a, c, 1],
        [b, c, 1],
      ],
      rivals: [[b, c, 1]],
    };
    const kinds = (both: string) => of(computed({ ...contested, params: { both } }), [a, b])?.kinds;
    expect(kinds('negative')).toEqual([0, 0, 1]);
    expect(kinds('positive')).toEqual([1, 0, 0]);
    expect(kinds('no-tie')).toBeUndefined();
  });

  it('takes lesser obligations and less close pairs where it is told to', () => {
    const consulted: World = {
      treaties: [
        [a, c, 2 / 3],
        [b, c, 2 / 3],
      ],
    };
    expect(computed(consulted).rows).toBe(0);
    const friends = computed({ ...consulted, params: { obligation: 'consultation' } });
    expect(of(friends, [a, b])!.kinds).toEqual([1, 0, 0]);
    // Two of the ten pairs are close, of which the highest 5% are one.
    const closest = ([one, two]: Pair, at: number): number =>
      two === c && one !== c ? 0.9 - at / 100 : at / 100;
    const close: World = { close: pairs.map((pair, at) => [...pair, closest(pair, at)]) };
    expect(computed(close).rows).toBe(0);
    const more = computed({ ...close, params: { alignmentTop: 0.2 } });
    expect(of(more, [a, b])!.kinds).toEqual([1, 0, 0]);
  });

  it('leaves out the years before the one of interest', () => {
    const { ccode1 } = structuralPull.compute(
      { states: { numbers: { ccode: [a], year: [year] }, rows: 1 } } as never,
      { params: structuralPull.params.parse({}), from: year + 1 },
      Object.fromEntries(
        ['alliances', 'alignment', 'disputes', 'hostility'].map((id) => [
          id,
          {
            columns: { ...valued([], 1).columns, parts: { event_hostility: new Float64Array(10) } },
          },
        ]),
      ),
    );
    expect(ccode1).toHaveLength(0);
  });
});
