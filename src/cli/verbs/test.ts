import { seriesTestJson } from '../../app/series/series-test-json.js';
import { testChangepoint, testTrend } from '../../app/series/series-tests.js';
import type { AnyMeasure } from '../../core/measure.js';
import { factsHelp, measureList } from '../measure-help.js';
import { common, seedOf, type Options } from '../options.js';
import {
  exampleStates,
  measuresNamed,
  queryOf,
  refuseNoMeasure,
  seriesSpec,
} from '../series-command.js';
import { changesText, trendText } from '../text/series-tests.js';
import { defineVerb, type Verb } from '../verb.js';
import { leadLag } from './lead-lag.js';
import { thirdPartyPull } from './third-party-pull.js';

const exampleOf = (test: string, measure: AnyMeasure): string =>
  `counterpoise test ${test} ${measure.id} ${exampleStates(measure)}`;

/** What the command of a measure below a test of one series is made of: the words behind it are those that `measure` takes. */
const measureSpec = <O extends Options>(test: string, measure: AnyMeasure, options: O) => ({
  ...seriesSpec(measure, options),
  help: [factsHelp(measure)],
  examples: [[exampleOf(test, measure), 'all years']] as const,
});

/** A test of one series. */
const seriesTest = (
  test: Pick<Parameters<typeof defineVerb>[0], 'name' | 'description' | 'help' | 'examples'>,
  verbOf: (measure: AnyMeasure) => Verb,
): Verb =>
  defineVerb({
    ...test,
    arguments: [
      ['[id]', 'the measure'],
      ['[states...]', 'one or two states: ccode, ISO3 or name'],
    ],
    help: [...(test.help ?? []), measureList],
    hidden: (words) => measuresNamed(words).map(verbOf),
    run: ([id]) => refuseNoMeasure(id, `counterpoise test ${test.name}`),
  });

const trend = seriesTest(
  {
    name: 'trend',
    description: 'Whether a series rises or falls: Theil–Sen slope and Mann–Kendall test.',
    help: [
      '\nThe slope is the median of the slopes between all pairs of years. The test is corrected for\nautocorrelation (Hamed–Rao) and needs ten years with a value.',
    ],
    examples: [
      ['counterpoise test trend military-burden RUS --from 2000', 'does it rise or fall'],
      ['counterpoise test trend vote-kappa RUS CHN --from 1992 --json', 'for a program to read'],
    ],
  },
  (measure) =>
    defineVerb({
      answers: 'test trend',
      ...measureSpec('trend', measure, { json: common.json }),
      run: async (args, options, task) => {
        const query = queryOf(measure, args, options, exampleOf('trend', measure));
        const tested = await testTrend(await task.workspace(), query);
        return { text: () => trendText(tested), json: seriesTestJson('trend', tested) };
      },
    }),
);

const changepoint = seriesTest(
  {
    name: 'changepoint',
    description: 'When the level of a series changed, with intervals of the years.',
    help: [
      '\nLevels last five years or more; a change counts where it lowers the sum of squares by more\nthan 3 log(n) times the variance, persistence taken out. A steady rise looks like one or more\nchanges, too. Needs fifteen years with a value.',
    ],
    examples: [
      ['counterpoise test changepoint ideal-distance RUS USA', 'when did the distance change'],
      ['counterpoise test changepoint military-burden RUS --from 1992 --json', 'for a program'],
    ],
  },
  (measure) =>
    defineVerb({
      answers: 'test changepoint',
      ...measureSpec('changepoint', measure, { seed: seedOf('the bootstrap'), json: common.json }),
      run: async (args, options, task) => {
        const query = queryOf(measure, args, options, exampleOf('changepoint', measure));
        const { seed } = options;
        const tested = await testChangepoint(await task.workspace(), query, { seed });
        return { text: () => changesText(tested), json: seriesTestJson('changepoint', tested) };
      },
    }),
);

export const test = defineVerb({
  name: 'test',
  description: 'A statistical test of one or more series, with what it rests on.',
  examples: [
    ['counterpoise test trend military-burden RUS --from 2000', 'does it rise or fall'],
    ['counterpoise test changepoint ideal-distance RUS USA', 'when did its level change'],
  ],
  commands: [trend, changepoint, leadLag, thirdPartyPull],
});
