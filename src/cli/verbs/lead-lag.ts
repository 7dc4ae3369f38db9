import { Option } from 'commander';
import { pairTestJson } from '../../app/series/series-test-json.js';
import { testLeadLag } from '../../app/series/series-tests.js';
import { leadErrors } from '../../core/lead-lag.js';
import { choice, common, integer, type OptionOf } from '../options.js';
import { writtenSeries } from '../series-command.js';
import { leadLagText } from '../text/series-tests.js';
import { defineVerb } from '../verb.js';

const series = (description: string): OptionOf<string> => ({
  make: (name) => new Option(`--${name} <series>`, description).makeOptionMandatory(),
});

export const leadLag = defineVerb({
  name: 'lead-lag',
  description: 'Whether one series leads another: Granger tests both ways.',
  usage: '--x "<measure> <states> [options]" --y "<measure> <states> [options]" [options]',
  answers: 'test lead-lag',
  options: {
    x: series('a series, written as behind counterpoise measure'),
    y: series('the other, written likewise'),
    from: common.from,
    to: common.to,
    lags: integer('lags tested (default: 1 or 2, by BIC)', 1, 2),
    augment: integer(
      'lags put in beside them and not tested, so that series that drift lead nobody by that; 0 is the textbook test',
      0,
      2,
      1,
    ),
    errors: choice(
      'kind',
      'how the variance is estimated: hac is that of Newey and West',
      leadErrors,
      'classical',
    ),
    json: common.json,
  },
  help: [
    '\nOne series leads where its past helps to predict the other beyond the other’s own past.\nA third cause that reaches it sooner makes a lead, too. Needs 25 years to explain.',
  ],
  examples: [
    [
      'counterpoise test lead-lag --x "ideal-distance RUS USA" --y "military-burden RUS"',
      'do votes turn before budgets',
    ],
    [
      `counterpoise test lead-lag --x "milex-ratio 'United States' Russia" --y "cinc Russia" --from 1992`,
      'names of several words in quotes',
    ],
  ],
  run: async (_, { x, y, from, to, lags, augment, errors }, task) => {
    const years = {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    };
    const queries = {
      x: { ...(await writtenSeries('x', x)), ...years },
      y: { ...(await writtenSeries('y', y)), ...years },
    };
    const tested = await testLeadLag(await task.workspace(), queries, { lags, augment, errors });
    return { json: pairTestJson('lead-lag', tested), text: () => leadLagText(tested) };
  },
});
