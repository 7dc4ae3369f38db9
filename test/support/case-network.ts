import type { CaseNetworkResult, CaseTie } from '../../src/contract/index.js';

const [russia, china, usa, japan] = [
  { ccode: 365, iso3: 'RUS', name: 'Russia' },
  { ccode: 710, iso3: 'CHN', name: 'China' },
  { ccode: 2, iso3: 'USA', name: 'United States' },
  { ccode: 740, iso3: 'JPN', name: 'Japan' },
] as const;

type Numbers = readonly (number | null)[];

function tie(
  states: CaseTie['states'],
  sign: Numbers,
  [sharedFriends, sharedEnemies, opposed]: readonly [Numbers, Numbers, Numbers],
): CaseTie {
  const alike = (i: number): number => sharedFriends[i]! + sharedEnemies[i]!;
  const count = (balanced: boolean): Numbers =>
    sign.map((one, i) =>
      one === null || one === 0 ? null : one > 0 === balanced ? alike(i) : opposed[i]!,
    );
  return {
    states,
    sign,
    grounds: sign.map((one) => (one === 1 ? 'alignment' : one === -1 ? 'disputes hostility' : '')),
    contested: sign[3] === -1 ? [2014] : [],
    ...{ sharedFriends, sharedEnemies, opposed },
    balanced: count(true),
    unbalanced: count(false),
    favoured: sign.map((one, i) => (one === null ? null : Math.sign(alike(i) - opposed[i]!))),
  };
}

/** What networks of four years might say of three states, from ties made up. */
export function caseNetworkFixture(): CaseNetworkResult {
  return {
    rule: { id: 'default', title: 'alliances against rivalry' },
    params: { sources: ['alignment', 'disputes'], both: 'negative', alignmentTop: 0.05 },
    sources: [
      {
        ...{ id: 'alignment', title: 'alignment', measure: 'alignment', params: {} },
        says: 'alignment among the highest 5% of the pairs of the year',
      },
      {
        ...{ id: 'disputes', title: 'militarized dispute', measure: 'mid-hostility', params: {} },
        says: 'a militarized event between the two',
      },
    ],
    datasets: [
      { id: 'mid', title: 'Militarized disputes and events between states' },
      { id: 'un-votes', title: 'United Nations General Assembly roll-call votes' },
    ],
    covered: [1954, 2014],
    years: [2011, 2014],
    states: [
      { ...russia, ground: 'pair' },
      { ...china, ground: 'pair' },
      { ...usa, ground: 'third' },
    ],
    ties: [
      tie(
        [365, 710],
        [null, 0, -1, 1],
        [
          [null, 0, 0, 1],
          [null, 0, 2, 2],
          [null, 0, 0, 1],
        ],
      ),
      tie(
        [365, 2],
        [null, -1, -1, -1],
        [
          [null, 0, 0, 0],
          [null, 0, 1, 0],
          [null, 1, 1, 2],
        ],
      ),
      tie(
        [710, 2],
        [0, -1, -1, -1],
        [
          [0, 0, 0, 0],
          [1, 1, 1, 0],
          [0, 0, 1, 3],
        ],
      ),
    ],
    last: {
      year: 2014,
      ...{ states: 6, ties: 8, hostile: 4, frustration: 1, bound: 1 },
      blocs: [
        [365, 710],
        [2, 740, 200, 220],
      ],
      optima: 2,
      oneBloc: [2, 0, 1],
      part: {
        states: [
          { ...usa, code: 'USA', bloc: 1 },
          { ...russia, code: 'RUS', bloc: 0 },
          { ...china, code: 'CHN', bloc: 0 },
          { ...japan, code: 'JPN', bloc: 1 },
        ],
        ties: [
          { from: 0, to: 1, sign: -1, frustrated: false },
          { from: 0, to: 2, sign: -1, frustrated: false },
          { from: 0, to: 3, sign: 1, frustrated: false },
          { from: 1, to: 2, sign: 1, frustrated: false },
          { from: 2, to: 3, sign: 1, frustrated: true },
        ],
      },
      caveats: ['The source alignment knows 10 of 15 pairs in 2014.'],
    },
  };
}
