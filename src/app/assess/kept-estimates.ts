import type { EffectNumbers } from './effect-numbers.js';

/** Effects of the shipped panel, written by scripts/build-estimates.ts (npm run estimates): not to be edited. */
export const keptEstimates: {
  readonly dataVersion: string;
  /** Of the numbers, the data and the code that they come from: scripts/estimates-digest.ts. */
  readonly digest: string;
  readonly estimates: Readonly<Record<string, EffectNumbers>>;
} = {
  dataVersion: 'a97b65bd36db',
  digest: '69baaa3ce7f3',
  estimates: {
    'practice, pair, 365 710 2, +0, first, 1978-2014': {
      coefficient: -0.0688414612133,
      interval: [-0.121950737543, -0.0157321848834],
      permutationP: 0.324324324324,
      n: 35,
      years: 35,
    },
    'practice, general, rivals, 1955-2014': {
      coefficient: 0.0124704352885,
      interval: [-0.00129165017081, 0.0262325207479],
      permutationP: 0.0689655172414,
      n: 10570,
      years: 58,
    },
    'votes, general, rivals, 1947-2019': {
      coefficient: -0.00354326298246,
      interval: [-0.0150917029288, 0.00800517696386],
      permutationP: 0.591549295775,
      n: 13467,
      years: 71,
    },
    'practice, pair, 365 710 2, +0, rivals, Asia, 1978-2014': {
      coefficient: -0.01700993174,
      interval: [-0.124420937352, 0.0904010738723],
      permutationP: 0.675675675676,
      n: 35,
      years: 35,
    },
    'votes, pair, 365 710 2, +0, rivals, Asia, 1978-2019': {
      coefficient: -0.0233095329904,
      interval: [-0.143881315479, 0.097262249498],
      permutationP: 0.595238095238,
      n: 40,
      years: 40,
    },
    'practice, general, one, 1955-2014': {
      coefficient: -0.00235215116296,
      interval: [-0.00655338675058, 0.00184908442465],
      permutationP: 0.406,
      n: 2699315,
      years: 58,
    },
    'practice, general, shared, 1955-2014': {
      coefficient: 0.0237086840161,
      interval: [0.00964878927503, 0.0377685787571],
      permutationP: 0.002,
      n: 2699315,
      years: 58,
    },
    'votes, general, shared, 1947-2019': {
      coefficient: 0.0841207296427,
      interval: [0.0432429133882, 0.124998545897],
      permutationP: 0.002,
      n: 3947648,
      years: 71,
    },
    'practice, general, shared, 1992-2014': {
      coefficient: 0.00710387990269,
      interval: [-0.0028777939848, 0.0170855537902],
      permutationP: 0.168,
      n: 1688423,
      years: 23,
    },
  },
};
