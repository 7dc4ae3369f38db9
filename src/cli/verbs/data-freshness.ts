import { freshness } from '../../app/data/freshness.js';
import { parseState } from '../../app/engine/catalogue.js';
import { UsageError } from '../../core/errors.js';
import { common, flag } from '../options.js';
import { freshnessCsv, freshnessText } from '../text/freshness.js';
import { defineVerb } from '../verb.js';

export const dataFreshness = defineVerb({
  name: 'freshness',
  description: 'How far each measure reaches, by source: in all, or for a pair.',
  arguments: [['[states...]', 'none, or two states: ccode, ISO3 or name']],
  answers: 'data freshness',
  options: { csv: flag('print CSV, with the command that shows each series'), json: common.json },
  examples: [
    ['counterpoise data freshness', 'the last year of every source of every measure'],
    ['counterpoise data freshness RUS CHN', 'the last year with a value of the pair'],
    ['counterpoise data freshness RUS CHN --csv', 'a table with the command of each series'],
  ],
  run: async ([words], { csv, json }, task) => {
    if (csv === true && json === true)
      throw new UsageError('--json and --csv ask for two things', {
        code: 'bad-parameter',
        hint: 'print one of the two',
      });
    const pair = words.map((word) => parseState(word));
    const found = await freshness(await task.workspace(), pair);
    if (csv === true) return freshnessCsv(found).trimEnd();
    return { json: found, text: () => freshnessText(found) };
  },
});
