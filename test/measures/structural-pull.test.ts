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
  /** Pairs that cooperate closely: the others that are given have less. */
  readonly friends?: readonly Pair[];
  readonly enemies?: readonly Pair[];
  /** Pairs with a defence pact that is kept. */
  readonly allies?: readonly Pair[];
  /** Pairs with a probability of hostility of their own. */
  readonly doubted?: readonly (readonly [...Pair, number])[];
  readonly params?: Readonly<Record<string, unknown>>;
}

/** A share of friends that holds all that are named. */
const shareOf = ({ length }: readonly Pair[]): number => Math.max(length / pairs.length, 0.01);

function computed({
  friends = [],
  enemies = [],
  allies = [],
  doubted = [],
  params,
}: World): MeasureColumns {
  return compute(
    structuralPull,
    { states },
    { cooperationTop: shareOf(friends), ...params },
    undefined,
    {
      // Without friends nobody has a value: the highest of any values would be friends.
      cooperation: valued(
        friends.map((pair) => [...pair, 0.9]),
        friends.length === 0 ? null : 0.4,
      ),
      hostility: valued([...enemies.map((pair) => [...pair, 0.5] as const), ...doubted], 0.19),
      pacts: valued(
        allies.map((pair) => [...pair, 1]),
        0,
      ),
    },
  );
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
const world = {
  friends: [
    [a, c],
    [b, c],
    [a, e],
  ],
  enemies: [
    [a, d],
    [b, d],
    [b, e],
  ],
} as const satisfies World;

describe('the pull on two states', () => {
  it('is friends and enemies of both, less the friends of one who are enemies of the other', () => {
    expect(of(computed(world), [a, b])).toEqual({
      pull: 1,
      kinds: [1, 1, 1],
      thirds: 3,
      share: 1 / 3,
    });
  });

  it('takes allies for friends, and allies that are hostile for enemies', () => {
    const allied: World = {
      friends: [[a, c]],
      enemies: [[b, d]],
      allies: [
        [b, c],
        [a, d],
        [b, d],
      ],
    };
    expect(of(computed(allied), [a, b])!.kinds).toEqual([1, 0, 1]);
    const doubted: World = { ...allied, doubted: [[b, c, 0.2]] };
    expect(of(computed(doubted), [a, b])!.kinds).toEqual([0, 0, 1]);
    const lenient = computed({ ...doubted, params: { pactHostility: 0.3 } });
    expect(of(lenient, [a, b])!.kinds).toEqual([1, 0, 1]);
  });

  it.each([
    ['friends', { friends: [...world.friends, [a, b]] }],
    ['enemies', { enemies: [...world.enemies, [a, b]] }],
  ] as const)('is the same where they are %s', (_, tie) => {
    expect(of(computed({ ...world, ...tie }), [a, b])!.kinds).toEqual([1, 1, 1]);
  });

  it('is not said where no third state has a tie with both', () => {
    const columns = computed({ friends: [[a, c]], enemies: [[b, d]] });
    expect(columns.rows).toBe(0);
    expect(structuralPull.explainMissing!({} as never, { ccode1: a, year }, {} as never)).toBe(
      'no-common-third',
    );
  });

  it('is at its least where all third states are a friend of one and an enemy of the other', () => {
    const columns = computed({ friends: [[a, e]], enemies: [[b, e]] });
    expect(of(columns, [a, b])).toEqual({ pull: -1, kinds: [0, 0, 1], thirds: 1, share: -1 });
  });

  it('counts friends that are hostile as its parameter says', () => {
    const contested: World = {
      friends: [
        [a, c],
        [b, c],
      ],
      enemies: [[b, c]],
    };
    const kinds = (both: string) => of(computed({ ...contested, params: { both } }), [a, b])?.kinds;
    expect(kinds('negative')).toEqual([0, 0, 1]);
    expect(kinds('positive')).toEqual([1, 0, 0]);
    expect(kinds('no-tie')).toBeUndefined();
  });

  it('takes less close pairs for friends, and surer enemies, where it is told to', () => {
    const closest = ([one, two]: Pair, at: number): number =>
      two === c && one !== c ? 0.9 - at / 100 : at / 100;
    const world: World = { friends: [pairs[0]!], enemies: [] };
    const columns = (params: Readonly<Record<string, unknown>>) =>
      compute(structuralPull, { states }, params, undefined, {
        cooperation: valued(
          pairs.map((pair, at) => [...pair, closest(pair, at)]),
          null,
        ),
        hostility: valued(
          [
            [a, d, 0.6],
            [b, d, 0.9],
          ],
          0,
        ),
        pacts: valued([], 0),
      });
    expect(computed(world).rows).toBe(0);
    // Two of the ten pairs are close, and d is an enemy of both.
    expect(of(columns({ cooperationTop: 0.1 }), [a, b])!.kinds).toEqual([0, 1, 0]);
    expect(of(columns({ cooperationTop: 0.2 }), [a, b])!.kinds).toEqual([1, 1, 0]);
    const surer = columns({ cooperationTop: 0.2, hostileProbability: 0.75 });
    expect(of(surer, [a, b])!.kinds).toEqual([1, 0, 0]);
  });

  it('leaves out the years before the one of interest', () => {
    const { ccode1 } = structuralPull.compute(
      { states: { numbers: { ccode: [a], year: [year] }, rows: 1 } } as never,
      { params: structuralPull.params.parse({}), from: year + 1 },
      Object.fromEntries(['cooperation', 'pacts', 'hostility'].map((id) => [id, valued([], 1)])),
    );
    expect(ccode1).toHaveLength(0);
  });
});
