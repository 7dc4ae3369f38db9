import { z } from 'zod';
import { voteSourceParam } from '../../votes/vote-sources.js';
import { aboveOrBelow, defineTieSource, thresholdWords } from './define.js';

/** Friendly or hostile by votes in the UN General Assembly, every pair that voted together: a dense network. */
export const votes = defineTieSource({
  id: 'votes',
  title: 'votes',
  gives: 'either',
  params: {
    voteMeasure: z
      .enum(['vote-agreement', 'vote-kappa', 'vote-pi', 'vote-identity'])
      .default('vote-kappa')
      .describe('Measure of how alike two states vote.'),
    voteSource: voteSourceParam,
    voteThreshold: z
      .union([z.literal('median'), z.number()])
      .default(0)
      .describe(
        'A pair above it is friendly, below it hostile, level with it has no tie: a value of the measure (0 is agreement by chance for kappa and pi), or the `median` of the pairs of the year.',
      ),
  },
  says: ({ voteMeasure, voteThreshold }) =>
    `${voteMeasure} above (hostile: below) ${thresholdWords(voteThreshold)}`,
  look: ({ voteMeasure, voteSource }) => ({
    measure: voteMeasure,
    params: { source: voteSource },
  }),
  signs: ({ voteThreshold }, year) => aboveOrBelow(voteThreshold, year),
  caveat: ({ voteThreshold }) =>
    voteThreshold === 'median'
      ? 'Half of the ties of votes are hostile by construction: less alike than the typical pair of the year, which is no enmity.'
      : 'A hostile tie of votes says that two states vote less alike than the threshold, which is no enmity.',
});
