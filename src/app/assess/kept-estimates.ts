import type { EffectNumbers } from './effect-numbers.js';

/** Effects of the shipped panel, written by scripts/build-estimates.ts (npm run estimates): not to be edited. */
export const keptEstimates: {
  readonly dataVersion: string;
  /** Of the numbers, the data and the code that they come from: scripts/estimates-digest.ts. */
  readonly digest: string;
  readonly estimates: Readonly<Record<string, EffectNumbers>>;
} = {
  dataVersion: 'dce30940da1e',
  digest: '58d9a5661f80',
  estimates: {
    'practice, pair, 365 710 2, +0, first, 1978-2014': {
      coefficient: -0.0584343487557,
      interval: [-0.122720248164, 0.0058515506523],
      permutationP: 0.432432432432,
      n: 35,
      years: 35,
    },
    'practice, general, rivals, 1955-2014': {
      coefficient: 0.0108774511565,
      interval: [-0.00520526699649, 0.0269601693095],
      permutationP: 0.0333333333333,
      n: 10692,
      years: 60,
    },
    'votes, general, rivals, 1947-2019': {
      coefficient: -0.00261324101762,
      interval: [-0.0171699681943, 0.011943486159],
      permutationP: 0.643835616438,
      n: 13658,
      years: 73,
    },
    'practice, pair, 365 710 2, +0, rivals, Asia, 1978-2014': {
      coefficient: -0.0311049353486,
      interval: [-0.14451700496, 0.082307134263],
      permutationP: 0.486486486486,
      n: 35,
      years: 35,
    },
    'votes, pair, 365 710 2, +0, rivals, Asia, 1978-2019': {
      coefficient: -0.0444087689261,
      interval: [-0.171468447502, 0.0826509096499],
      permutationP: 0.380952380952,
      n: 40,
      years: 40,
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
