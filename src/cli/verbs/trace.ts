import { subjectOf } from '../../app/casefiles/cases.js';
import { traceClaim } from '../../app/explain/trace.js';
import { openWorkspace } from '../../app/engine/workspace.js';
import type { Effects } from '../effects.js';
import { parseInteger, parseYear } from '../options.js';
import { traceText } from '../text/trace.js';
import { defineVerb, examples } from '../verb.js';

interface TraceOptions {
  readonly asOf?: number;
  readonly seed: number;
  readonly json?: true;
}

export const trace = defineVerb({
  name: 'trace',
  register(program, effects) {
    program
      .command('trace')
      .description(
        'What the verdict of a claim rests on: tests, values by year, measures, tables, datasets and files.',
      )
      .argument('<claim>', 'the id of a claim, for example C36')
      .argument('[case]', 'a built-in case, or the folder of your own', 'russia-china')
      .option('--as-of <year>', 'use nothing later than this year', parseYear)
      .option(
        '--seed <n>',
        'seed of the intervals, as for assess',
        parseInteger('seed', 0, 2 ** 31 - 1),
        1,
      )
      .option('--json', 'print JSON, with digests in full')
      .addHelpText(
        'after',
        examples([
          ['counterpoise trace C36', 'from the verdict of C36 down to the files'],
          [
            'counterpoise trace C32 russia-china --as-of 2013',
            'with what could be observed in 2013',
          ],
          ['counterpoise trace C36 --json', 'for a program to read'],
        ]),
      )
      .action((claim: string, subject: string, options: TraceOptions) =>
        runTrace(claim, subject, options, effects),
      );
  },
});

async function runTrace(
  claim: string,
  name: string,
  { asOf, seed, json }: TraceOptions,
  effects: Effects,
): Promise<void> {
  const subject = subjectOf(name, undefined, undefined, asOf);
  const workspace = await openWorkspace();
  try {
    const traced = await traceClaim(workspace, subject, { claim, seed });
    effects.out(json ? JSON.stringify(traced, null, 2) : traceText(traced));
  } finally {
    workspace.close();
  }
}
