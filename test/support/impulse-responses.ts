import type { ImpulseResponseState } from '../../src/charts/impulse-response.js';

const horizons = [0, 1, 2, 3, 4, 5];

/** Three series that change, one of them with a response that differs from zero; and one that cannot be tested. */
export const impulseStates: readonly ImpulseResponseState[] = [
  {
    response: 'Alignment of One <state> – Another & other',
    unit: 'percentile per unit of hostility',
    years: [1978, 2014],
    confidence: 0.9,
    impulses: [
      {
        name: 'hostility of One <state> and a third party with a long name',
        changes: 2,
        responses: horizons.map((horizon) => ({
          horizon,
          n: 35 - horizon,
          coefficient: -0.06 + 0.01 * horizon,
          interval: [-0.12 + 0.01 * horizon, 0.006 + 0.01 * horizon],
          p: 0.43,
        })),
      },
      {
        name: 'hostility of Another & other',
        changes: 5,
        responses: horizons.map((horizon) => ({
          horizon,
          n: 35 - horizon,
          coefficient: 0.08 - 0.02 * horizon,
          interval: [0.03 - 0.02 * horizon, 0.13 - 0.02 * horizon],
          p: horizon < 2 ? 0.03 : 0.3,
        })),
      },
      {
        name: 'both, multiplied',
        changes: 1,
        responses: horizons.map((horizon) => ({
          horizon,
          n: 27 - horizon,
          coefficient: horizon < 3 ? 0.02 : null,
          interval: horizon < 2 ? [-0.04, 0.08] : null,
          p: horizon < 3 ? 0.5 : null,
        })),
      },
    ],
    source: 'one, another',
  },
  {
    response: 'Alignment of two states',
    unit: 'percentile per unit of hostility',
    years: [2005, 2014],
    confidence: 0.9,
    impulses: [
      {
        name: 'hostility of the first',
        changes: 0,
        responses: horizons.map((horizon) => ({
          ...{ horizon, n: 8 - horizon },
          ...{ coefficient: null, interval: null, p: null },
        })),
      },
    ],
    source: 'one',
  },
];
