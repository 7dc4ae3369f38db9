import type { EffectNumbers } from './effect-numbers.js';

/** Effects of the shipped panel, written by scripts/build-estimates.ts (npm run estimates): not to be edited. */
export const keptEstimates: {
  readonly dataVersion: string;
  /** Of the numbers, the data and the code that they come from: scripts/estimates-digest.ts. */
  readonly digest: string;
  readonly estimates: Readonly<Record<string, EffectNumbers>>;
} = {
  dataVersion: '0f85fdd6aae3',
  digest: '9088c033d189',
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
      coefficient: -0.000843360485399,
      interval: [-0.00224178298816, 0.00055506201736],
      permutationP: 0.278,
      n: 888885,
      years: 60,
    },
    'practice, general, shared, 1955-2014': {
      coefficient: 0.00360768271881,
      interval: [0.000388265362502, 0.00682710007512],
      permutationP: 0.014,
      n: 888885,
      years: 60,
    },
    'votes, general, shared, 1947-2019': {
      coefficient: 0.00464870599848,
      interval: [-0.00190853849705, 0.011205950494],
      permutationP: 0.052,
      n: 1045022,
      years: 73,
    },
    'practice, general, shared, 1992-2014': {
      coefficient: 0.00128822168497,
      interval: [-0.00369118294829, 0.00626762631823],
      permutationP: 0.606,
      n: 523355,
      years: 23,
    },
  },
};
