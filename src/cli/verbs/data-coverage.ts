import { tradeCoverage } from '../../app/data/trade-coverage.js';
import { parseState } from '../../app/engine/catalogue.js';
import { UsageError } from '../../core/errors.js';
import { common, flag } from '../options.js';
import { tradeCoverageCsv, tradeCoverageText } from '../text/trade-coverage.js';
import { defineVerb } from '../verb.js';

export const dataCoverage = defineVerb({
  name: 'coverage',
  description:
    'What each source of trade has of a pair: years, whose books, and if shares can be formed.',
  arguments: [['<states...>', 'two states: ccode, ISO3 or name']],
  answers: 'data coverage',
  options: { csv: flag('print CSV, with the command that shows each series'), json: common.json },
  examples: [
    ['counterpoise data coverage RUS CHN', 'six sources of trade, in both orders'],
    ['counterpoise data coverage RUS BLR --csv', 'a table with the command of each series'],
  ],
  run: async ([words], { csv, json }, task) => {
    if (csv === true && json === true)
      throw new UsageError('--json and --csv ask for two things', {
        code: 'bad-parameter',
        hint: 'print one of the two',
      });
    const found = await tradeCoverage(
      await task.workspace(),
      words.map((word) => parseState(word)),
    );
    if (csv === true) return tradeCoverageCsv(found).trimEnd();
    return { json: found, text: () => tradeCoverageText(found) };
  },
});
