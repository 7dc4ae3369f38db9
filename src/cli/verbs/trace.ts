import { subjectOf } from '../../app/casefiles/cases.js';
import { traceClaim } from '../../app/explain/trace.js';
import { common, flag, seedOf } from '../options.js';
import { traceText } from '../text/trace.js';
import { defineVerb } from '../verb.js';

export const trace = defineVerb({
  name: 'trace',
  description:
    'What the verdict of a claim rests on: tests, values by year, measures, tables, datasets and files.',
  arguments: [
    ['<claim>', 'the id of a claim, for example C36'],
    ['[case]', 'a built-in case, or the folder of your case', 'russia-china'],
  ],
  answers: 'trace',
  options: {
    asOf: common.asOf,
    seed: seedOf('the intervals, as for assess'),
    json: flag('print JSON, with digests in full'),
  },
  examples: [
    ['counterpoise trace C36', 'from the verdict of C36 down to the files'],
    ['counterpoise trace C32 russia-china --as-of 2013', 'with what could be observed in 2013'],
    ['counterpoise trace C36 --json', 'for a program to read'],
  ],
  run: async ([claim, name], { asOf, seed }, task) => {
    const subject = subjectOf(name, undefined, undefined, asOf);
    const traced = await traceClaim(await task.workspace(), subject, { claim, seed });
    return { json: traced, text: () => traceText(traced) };
  },
});
