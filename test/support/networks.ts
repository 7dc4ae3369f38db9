import type { FrustrationYearsState, YearDraws } from '../../src/charts/frustration-years-state.js';
import type { NetworkState } from '../../src/charts/network-state.js';
import type { PairTrianglesState } from '../../src/charts/pair-triangles.js';
import type { TieTensionState } from '../../src/charts/tie-tension.js';

const names = ['One <state>', 'Another & other', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh'];

/** Two blocs of four and three, with one friendly tie between them and one hostile tie inside the second. */
const twoBlocs: NetworkState = {
  label: '2014',
  noun: 'state',
  nodes: names.map((name, at) => ({ code: `N${at}`, name, bloc: at < 4 ? 0 : 1 })),
  ties: [
    { from: 0, to: 1, sign: 1, frustrated: false },
    { from: 0, to: 2, sign: 1, frustrated: false },
    { from: 1, to: 2, sign: 1, frustrated: false },
    { from: 1, to: 3, sign: 1, frustrated: false },
    { from: 0, to: 4, sign: -1, frustrated: false },
    { from: 2, to: 5, sign: -1, frustrated: false },
    { from: 3, to: 6, sign: 1, frustrated: true },
    { from: 4, to: 5, sign: 1, frustrated: false },
    { from: 4, to: 6, sign: 1, frustrated: false },
    { from: 5, to: 6, sign: -1, frustrated: true },
  ],
  named: [0, 1, 4],
  bound: 2,
  optima: 3,
  source: 'one, another',
};

export const networkStates: readonly NetworkState[] = [
  twoBlocs,
  // One bloc, and an index that is not proven.
  {
    ...twoBlocs,
    label: 'a window',
    noun: 'node',
    nodes: twoBlocs.nodes.map((node) => ({ ...node, bloc: 0 })),
    ties: twoBlocs.ties.map((tie) => ({ ...tie, frustrated: tie.sign < 0 })),
    bound: 1,
    optima: null,
  },
];

const named = (name: string) => ({ code: name.slice(0, 3).toUpperCase(), name });

export const tensionStates: readonly TieTensionState[] = [
  {
    label: '2014',
    inTriangles: 120,
    rewarded: 2,
    ties: [
      {
        states: [named('One <state>'), named('Another & other')],
        sign: 1,
        balanced: 2,
        unbalanced: 9,
        index: -1,
      },
      { states: [named('Third'), named('Fourth')], sign: -1, balanced: 0, unbalanced: 3, index: 0 },
      {
        states: [named('Fifth'), named('Sixth')],
        sign: -1,
        balanced: 12,
        unbalanced: 1,
        index: null,
      },
    ],
    source: 'one, another',
  },
  {
    label: '1954',
    inTriangles: 3,
    rewarded: 0,
    ties: [{ states: [named('A'), named('B')], sign: 1, balanced: 1, unbalanced: 1, index: 0 }],
    source: 'one',
  },
];

export const triangleStates: readonly PairTrianglesState[] = [
  {
    pair: ['One <state>', 'Another & other'],
    codes: ['ONE', 'ANO'],
    years: [
      { label: '1992', sign: -1, thirds: [] },
      { label: '2003', sign: 0, thirds: [{ ...named('Third'), signs: [-1, -1] }] },
      {
        label: '2014',
        sign: 1,
        thirds: [
          { ...named('Third'), signs: [-1, -1] },
          { ...named('Fourth'), signs: [1, 1] },
          { ...named('Fifth'), signs: [1, -1] },
          { ...named('Sixth'), signs: [-1, 1] },
          { ...named('Seventh'), signs: [-1, 1] },
        ],
      },
    ],
    source: 'one, another',
  },
];

/** Bands around some values. */
const drawn = (frustration: number, hostile: number, balanced: number | null): YearDraws => ({
  frustration: [frustration - 6, frustration + 9],
  share: [(frustration - 6) / 1250, (frustration + 9) / 1250],
  hostile: [hostile - 10, hostile + 12],
  balanced: balanced === null ? null : [balanced - 0.02, balanced + 0.01],
});

/** Years all proven, with bands and with a year without a network among them, windows of a file of which one is not proven, and networks whose ranges overlap. */
export const frustrationStates: readonly FrustrationYearsState[] = [
  {
    noun: 'year',
    years: [
      {
        label: '1984',
        ties: 1200,
        hostile: 140,
        balanced: 0.91,
        frustration: 95,
        bound: 95,
        parts: 12,
        draws: drawn(95, 140, 0.9),
      },
      {
        label: '1985',
        ties: 1210,
        hostile: 120,
        balanced: 0.925,
        frustration: 80,
        bound: 80,
        parts: 11,
        draws: drawn(90, 150, 0.88),
      },
      { label: '1986', because: 'alignment does not cover <1986>' },
      {
        label: '1987',
        ties: 1300,
        hostile: 90,
        balanced: null,
        frustration: 50,
        bound: 50,
        parts: null,
        draws: drawn(60, 95, null),
      },
    ],
    source: 'rule default on Strategic rivalries & the peace scale',
  },
  {
    noun: 'network',
    years: [
      {
        label: '46-49',
        ties: 362,
        hostile: 30,
        balanced: 0.97,
        frustration: 7,
        bound: 5,
        parts: 3,
      },
      { label: '50-53', ties: 0, hostile: 0, balanced: null, frustration: 0, bound: 0, parts: 4 },
    ],
    source: 'windows.csv',
  },
  {
    noun: 'network',
    years: [
      {
        label: 'one',
        ties: 780,
        hostile: 390,
        balanced: 0.5,
        frustration: 299,
        bound: 224,
        parts: null,
      },
      {
        label: 'two',
        ties: 780,
        hostile: 380,
        balanced: 0.51,
        frustration: 310,
        bound: 219,
        parts: null,
      },
    ],
    source: 'random.csv',
  },
];
