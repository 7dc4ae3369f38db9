import type { EffectNumbers } from './effect-numbers.js';

/** Effects of the shipped panel, written by scripts/build-estimates.ts (npm run estimates): not to be edited. */
export const keptEstimates: {
  readonly dataVersion: string;
  /** Of the numbers, the data and the code that they come from: scripts/estimates-digest.ts. */
  readonly digest: string;
  readonly estimates: Readonly<Record<string, EffectNumbers>>;
} = {
  dataVersion: '76a8911094fc',
  digest: '27d112be9055',
  estimates: {
    'practice, pair, 365 710 2, +0, first, 1978-2014': {
      coefficient: -0.0427033777242,
      interval: [-0.0894360357634, 0.00402928031493],
      permutationP: 0.189189189189,
      n: 35,
      years: 35,
    },
    'practice, general, rivals, 1955-2014': {
      coefficient: 0.000468258511776,
      interval: [-0.00673314818395, 0.0076696652075],
      permutationP: 0.933333333333,
      n: 4141,
      years: 60,
    },
    'votes, general, rivals, 1947-2019': {
      coefficient: -0.00264141667075,
      interval: [-0.0127929186261, 0.00751008528465],
      permutationP: 0.712328767123,
      n: 5665,
      years: 73,
    },
    'practice, pair, 365 710 2, +0, rivals, Asia, 1978-2014': {
      coefficient: 0.00071975729996,
      interval: [-0.0305093606662, 0.0319488752661],
      permutationP: 0.972972972973,
      n: 35,
      years: 35,
    },
    'votes, pair, 365 710 2, +0, rivals, Asia, 1978-2019': {
      coefficient: -0.0252195400267,
      interval: [-0.0557758922908, 0.00533681223748],
      permutationP: 0.190476190476,
      n: 40,
      years: 40,
    },
    'practice, general, one, 1955-2014': {
      coefficient: -0.00331167584867,
      interval: [-0.00513432834755, -0.00148902334979],
      permutationP: 0.008,
      n: 888885,
      years: 60,
    },
    'practice, general, shared, 1955-2014': {
      coefficient: 0.00475570380804,
      interval: [0.000948706700534, 0.00856270091554],
      permutationP: 0.048,
      n: 888885,
      years: 60,
    },
    'votes, general, shared, 1947-2019': {
      coefficient: 0.00973807454852,
      interval: [0.00264869553783, 0.0168274535592],
      permutationP: 0.016,
      n: 1045022,
      years: 73,
    },
    'practice, general, shared, 1992-2014': {
      coefficient: 0.00361468296925,
      interval: [-0.00232137029792, 0.00955073623642],
      permutationP: 0.352,
      n: 523355,
      years: 23,
    },
  },
};
