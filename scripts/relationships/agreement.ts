/**
 * How far two coders of relationships agree: `npm run agreement` for the two passes of coded/relationships.csv, or
 * `npm run agreement -- FIRST.csv SECOND.csv` for two forms of docs/guides/code-relationships.md; the file itself can be one of
 * them, and stands for its settled answers then.
 */
import { CounterpoiseError, UsageError } from '../../src/core/errors.js';
import { degreesCrossed, kappas } from './agreement-tables.js';
import { inBoth, passes } from './codings.js';

async function run([first, second, ...more]: readonly string[]): Promise<string> {
  if (more.length > 0 || (first !== undefined && second === undefined))
    throw new UsageError('expected two forms, or none for the two passes of the file', {
      code: 'bad-arguments',
      hint: 'npm run agreement -- mine.csv coded/relationships.csv',
    });
  const cases =
    first === undefined || second === undefined ? await passes() : await inBoth(first, second);
  if (cases.length === 0)
    throw new UsageError('the two forms have no pair and year in common', {
      code: 'nothing-in-common',
      hint: 'Codes of states must be written alike, the first in the alphabet under a.',
    });
  return `${kappas(cases)}\n\n${degreesCrossed(cases)}\n`;
}

try {
  process.stdout.write(await run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof CounterpoiseError)) throw error;
  process.stderr.write(`${error.message}\n${error.hint ?? ''}\n`);
  process.exitCode = error.exitCode;
}
