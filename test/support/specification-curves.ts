import type { SpecificationCurveState } from '../../src/charts/specification-curve.js';

const outcomes = [
  { id: 'yes', word: 'the test holds', tone: 'for' },
  { id: 'no', word: 'the test fails', tone: 'against' },
  { id: 'unclear', word: 'the test is inconclusive', tone: 'unclear' },
] as const;

/** A claim with a few specifications, and a posterior with more than there are columns. */
export const curveStates: readonly SpecificationCurveState[] = [
  {
    ...{
      subject: 'C<1>',
      specifications: 4,
      estimate: 'Test 1, a share & its rise',
      unit: 'share',
    },
    shares: [
      { word: 'is mixed', share: 0.75 },
      { word: 'supported', share: 0.25 },
    ],
    ...{ threshold: 0.4, outcomes },
    points: [
      { estimate: 0.5, interval: [0.45, 0.55], outcome: 'yes', options: [0, 0] },
      { estimate: 0.41, interval: [0.35, 0.48], outcome: 'unclear', options: [0, 1] },
      { estimate: 0.3, interval: [0.25, 0.35], outcome: 'no', options: [1, 0] },
      { estimate: null, interval: null, outcome: 'no', options: [1, 1] },
    ],
    choices: [
      { title: 'source', options: ['one', 'another with a name that is too long for it'] },
      { title: 'last year of the windows', options: ['as stated', '1 year later', 'never'] },
    ],
  },
  {
    ...{
      subject: '“Reading”',
      specifications: 500,
      estimate: 'Posterior',
      unit: 'share',
      outcomes,
    },
    shares: [{ word: 'leads', share: 1 }],
    points: Array.from({ length: 500 }, (_, i) => ({
      estimate: 0.5 + ((i * 37) % 500) / 2000,
      interval: null,
      outcome: 'yes',
      options: [i % 3],
    })),
    choices: [{ title: 'weights', options: ['as stated', 'without one', 'without two'] }],
  },
];
