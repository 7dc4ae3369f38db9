import type { EffectNumbers } from './effect-numbers.js';

/** Effects of the shipped panel, written by scripts/build-estimates.ts (npm run estimates): not to be edited. */
export const keptEstimates: {
  readonly dataVersion: string;
  /** Of the numbers, the data and the code that they come from: scripts/estimates-digest.ts. */
  readonly digest: string;
  readonly estimates: Readonly<Record<string, EffectNumbers>>;
} = {
  dataVersion: '0f85fdd6aae3',
  digest: '91c28bb68bd5',
  estimates: {
    'practice, pair, 365 710 2, +0, first, 1978-2014': {
      coefficient: -0.027350143337,
      interval: [-0.0708569601466, 0.0161566734726],
      permutationP: 0.243243243243,
      n: 35,
      years: 35,
    },
    'practice, general, rivals, 1955-2014': {
      coefficient: 0.00384370914723,
      interval: [-0.00196745885877, 0.00965487715322],
      permutationP: 0.216666666667,
      n: 5389,
      years: 60,
    },
    'votes, general, rivals, 1947-2019': {
      coefficient: 0.00793818949397,
      interval: [-0.0033728113281, 0.0192491903161],
      permutationP: 0.315068493151,
      n: 7282,
      years: 73,
    },
    'practice, pair, 365 710 2, +0, rivals, Asia, 1978-2014': {
      coefficient: 0.00978701774696,
      interval: [-0.0245638820033, 0.0441379174972],
      permutationP: 0.297297297297,
      n: 35,
      years: 35,
    },
    'votes, pair, 365 710 2, +0, rivals, Asia, 1978-2019': {
      coefficient: -0.0237397574084,
      interval: [-0.0395479269064, -0.00793158791035],
      permutationP: 0.0714285714286,
      n: 40,
      years: 40,
    },
    'practice, general, one, 1955-2014': {
      coefficient: -0.000838176801889,
      interval: [-0.00214336371572, 0.000467010111946],
      permutationP: 0.25,
      n: 888885,
      years: 60,
    },
    'practice, general, shared, 1955-2014': {
      coefficient: 0.00350487368944,
      interval: [0.000555044671117, 0.00645470270775],
      permutationP: 0.012,
      n: 888885,
      years: 60,
    },
    'votes, general, shared, 1947-2019': {
      coefficient: 0.00447058765941,
      interval: [-0.00161990408262, 0.0105610794014],
      permutationP: 0.044,
      n: 1045022,
      years: 73,
    },
    'practice, general, shared, 1992-2014': {
      coefficient: 0.00167101820026,
      interval: [-0.00249316666222, 0.00583520306273],
      permutationP: 0.486,
      n: 523355,
      years: 23,
    },
  },
};
