import type { EffectNumbers } from './effect-numbers.js';

/** Effects of the shipped panel, written by scripts/build-estimates.ts (npm run estimates): not to be edited. */
export const keptEstimates: {
  readonly dataVersion: string;
  readonly estimates: Readonly<Record<string, EffectNumbers>>;
} = {
  dataVersion: '46ddc2fbcfd9',
  estimates: {
    'practice, pair, 365 710 2, +0, first, 1978-2014': {
      coefficient: -0.0584343487557,
      interval: [-0.122720248164, 0.0058515506523],
      permutationP: 0.432432432432,
      n: 35,
      years: 35,
    },
    'practice, general, one, 1955-2014': {
      coefficient: -0.00431546048499,
      interval: [-0.00842054104976, -0.000210379920218],
      permutationP: 0.086,
      n: 2721786,
      years: 60,
    },
    'practice, general, shared, 1955-2014': {
      coefficient: 0.0236140919802,
      interval: [0.00935038881873, 0.0378777951416],
      permutationP: 0.002,
      n: 2721786,
      years: 60,
    },
    'votes, general, shared, 1947-2019': {
      coefficient: 0.0901693731994,
      interval: [0.0463446581714, 0.133994088227],
      permutationP: 0.002,
      n: 3979071,
      years: 73,
    },
    'practice, general, shared, 1992-2014': {
      coefficient: 0.00724420592397,
      interval: [-0.00234850773045, 0.0168369195784],
      permutationP: 0.156,
      n: 1694660,
      years: 23,
    },
  },
};
