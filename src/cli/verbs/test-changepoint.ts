import type { Command } from 'commander';
import { seriesTestJson } from '../../app/series/series-test-json.js';
import { testChangepoint } from '../../app/series/series-tests.js';
import type { Effects } from '../effects.js';
import { parseInteger } from '../options.js';
import { registerSeriesTest } from '../series-test-command.js';
import { changesText } from '../text/series-tests.js';

export function registerChangepoint(parent: Command, effects: Effects): void {
  registerSeriesTest<{ readonly seed: number }>(parent, effects, {
    name: 'changepoint',
    description: 'When the level of a series changed, with intervals of the years.',
    explanation:
      'Levels last five years or more; a change counts where it lowers the sum of squares by more\nthan 3 log(n) times the variance, persistence taken out. A steady rise looks like one or more\nchanges, too. Needs fifteen years with a value.',
    examples: [
      ['counterpoise test changepoint ideal-distance RUS USA', 'when did the distance change'],
      ['counterpoise test changepoint military-burden RUS --from 1992 --json', 'for a program'],
    ],
    options: (command) =>
      command.option('--seed <n>', 'seed of the bootstrap', parseInteger('seed', 0, 2 ** 31), 1),
    run: async (workspace, request, { seed }) => {
      const tested = await testChangepoint(workspace, request, { seed });
      return { text: changesText(tested), json: seriesTestJson('changepoint', tested) };
    },
  });
}
