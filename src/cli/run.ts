import { Command, CommanderError } from 'commander';
import { packageVersion } from '../store/version.js';
import { CounterpoiseError, formatError, UsageError } from '../core/errors.js';
import type { Effects } from './effects.js';
import { examples } from './verb.js';
import { tooLargeIn } from './too-large.js';
import { verbs } from './verbs/index.js';

/** Run one command line; returns the exit code and never throws. */
export async function run(argv: readonly string[], effects: Effects): Promise<number> {
  const program = createProgram(effects);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return 0;
  } catch (error) {
    return report(tooLargeIn(error, argv) ?? error, argv.includes('--json'), effects);
  }
}

function createProgram(effects: Effects): Command {
  const program = new Command('counterpoise')
    .description('Weigh rival readings of a relationship between states against evidence.')
    .version(packageVersion(), '-V, --version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => effects.out(text.replace(/\n$/, '')),
      writeErr: (text) => effects.err(text.replace(/\n$/, '')),
      outputError: () => undefined,
    })
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      examples([
        ['counterpoise assess russia-china', 'which reading the evidence favours, claim by claim'],
        ['counterpoise diff then/assessment.json now/assessment.json', 'what changed, and why'],
        ['counterpoise measure vote-kappa RUS CHN --from 1991', 'a series with percentiles'],
        [
          'counterpoise panel --unit dyad-year --measures vote-kappa,cinc --out panel.csv',
          'a table of all pairs by year',
        ],
        ['counterpoise data list', 'the datasets behind the numbers'],
        ['counterpoise cases list', 'the built-in cases'],
        ['counterpoise serve --open', 'the same in your browser, and for programs'],
      ]) +
        '\n\nExit codes: 0 done, 1 a bug, 2 wrong request, 3 bad input file, 4 refused query, 5 no convergence, 6 machine cannot do it, 130 interrupted.\n' +
        'COUNTERPOISE_DATA names the folder of another panel than the one that is shipped.',
    );
  for (const verb of verbs) verb.addTo(program, effects);
  return program;
}

function report(error: unknown, json: boolean, effects: Effects): number {
  const known = error instanceof CommanderError ? fromCommander(error) : error;
  if (known === null) return 0;
  if (known instanceof CounterpoiseError) {
    effects.err(json ? errorJson(known) : formatError(known));
    return known.exitCode;
  }
  const stack = known instanceof Error ? (known.stack ?? known.message) : JSON.stringify(known);
  effects.err(
    `error [bug]: this is a fault of counterpoise, not of your request\n${stack}\n  hint:     please report it with the command you ran`,
  );
  return 1;
}

/** Commander's own complaints are usage errors; its help and version are not errors at all. */
function fromCommander(error: CommanderError): UsageError | null {
  if (error.exitCode === 0 || error.code === 'commander.help') return null;
  const [message, ...rest] = error.message.replace(/^error: /, '').split('\n');
  const suggestion = rest.join(' ').replace(/^\(|\)$/g, '');
  return new UsageError(message ?? '', {
    code: error.code.replace('commander.', ''),
    hint: suggestion === '' ? 'add --help to the command to see what it takes' : suggestion,
  });
}

function errorJson(error: CounterpoiseError): string {
  const { code, message, hint, details } = error;
  return JSON.stringify({ error: { code, message, hint, details } }, null, 2);
}
