import { assess as assessCase } from '../../app/assess.js';
import { subjectOf } from '../../app/cases.js';
import { openWorkspace } from '../../app/workspace.js';
import { writeAssessment } from '../../report/write.js';
import type { Effects } from '../effects.js';
import { parseInteger, parseYear } from '../options.js';
import { assessmentText } from '../text/assessment.js';
import { defineVerb, examples } from '../verb.js';

interface AssessOptions {
  readonly third?: string;
  readonly asOf?: number;
  readonly out?: string;
  readonly seed: number;
  readonly threads?: number;
  readonly json?: true;
}

export const assess = defineVerb({
  name: 'assess',
  register(program, effects) {
    program
      .command('assess')
      .description(
        'Weigh the rival readings of a relationship: a case, or any pair with a third party.',
      )
      .argument('<case|A>', 'a built-in case, the folder of your own, or the first state of a pair')
      .argument('[B]', 'the second state of the pair')
      .option('--third <K>', 'the third party of the pair: ccode, ISO3 or name')
      .option('--as-of <year>', 'use nothing later than this year', parseYear)
      .option('--out <dir>', 'also write report.html, assessment.json and manifest.json there')
      .option('--seed <n>', 'seed of the robustness draws', parseInteger('seed', 0, 2 ** 31 - 1), 1)
      .option(
        '--threads <n>',
        'database threads; results do not depend on it',
        parseInteger('threads', 1, 64),
      )
      .option('--json', 'print JSON')
      .addHelpText(
        'after',
        examples([
          ['counterpoise assess russia-china', 'the built-in case'],
          ['counterpoise assess russia-china --as-of 2013', 'with what could be observed in 2013'],
          ['counterpoise assess IND USA --third CHN --out out', 'any pair, with a report'],
          ['counterpoise assess ./my-case --json', 'a case of your own, for a program to read'],
        ]),
      )
      .action((first: string, second: string | undefined, options: AssessOptions) =>
        runAssess(first, second, options, effects),
      );
  },
});

async function runAssess(
  first: string,
  second: string | undefined,
  options: AssessOptions,
  effects: Effects,
): Promise<void> {
  const subject = subjectOf(first, second, options.third, options.asOf);
  const workspace = await openWorkspace({ threads: options.threads });
  const progress = effects.progress(4);
  try {
    const assessment = await assessCase(workspace, subject, {
      seed: options.seed,
      onStep: (label) => progress.step(label),
    });
    progress.done();
    const written = options.out === undefined ? [] : writeAssessment(assessment, options.out);
    if (options.json) effects.out(JSON.stringify(assessment, null, 2));
    else effects.out(assessmentText(assessment));
    for (const file of written) effects.err(`wrote ${file}`);
  } finally {
    progress.done();
    workspace.close();
  }
}
