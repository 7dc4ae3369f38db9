/**
 * How far two coders of relationships agree: `npm run agreement` for the two passes of coded/relationships.csv, or
 * `npm run agreement -- FIRST.csv SECOND.csv` for two forms of docs/guides/code-relationships.md; the file itself can be one of
 * them, and stands for its settled answers then.
 */
import { CounterpoiseError, formatError, UsageError } from '../../src/core/errors.js';
import { degreesCrossed, degreesThatDiffer, kappas } from './agreement-tables.js';
import { inBoth, passes } from './codings.js';

const usage = `npm run agreement                                  the two passes of coded/relationships.csv
npm run agreement -- FIRST.csv SECOND.csv          two forms
npm run agreement -- mine.csv coded/relationships.csv   a form and the settled answers
docs/guides/code-relationships.md says how to fill in a form.
`;

/** Rows under which an interval by bootstrap says little. */
const few = 50;
/** Rows without a counterpart that are named. */
const named = 10;

async function compared(files: readonly string[]): Promise<string[]> {
  const [first, second] = files;
  const { both: cases, lacking } =
    first === undefined || second === undefined
      ? { both: await passes(), lacking: [] }
      : await inBoth(first, second);
  if (cases.length === 0)
    throw new UsageError('the two forms have no pair and year in common', {
      code: 'nothing-in-common',
      hint: 'Compare the codes of the states and the years.',
    });
  const notes = lacking.slice(0, named);
  if (lacking.length > named) notes.push(`… and ${lacking.length - named} more`);
  if (cases.length < few)
    notes.push(`With ${cases.length} rows the intervals are rough, and likely too narrow.`);
  const parts = [kappas(cases), degreesCrossed(cases), degreesThatDiffer(cases)];
  const opened = cases.filter(({ seen }) => seen !== 'recalled');
  if (opened.length < cases.length)
    parts.push(`Without rows that rest on a recalled work:\n\n${kappas(opened)}`);
  return [...parts, notes.join('\n')];
}

async function run(given: readonly string[]): Promise<string> {
  if (given.some((one) => one === '--help' || one === '-h')) return usage;
  if (given.length !== 0 && given.length !== 2)
    throw new UsageError(`${given.length} files are given`, {
      code: 'bad-arguments',
      details: { expected: 'two forms, or none for the two passes of the file' },
      hint: 'npm run agreement -- mine.csv coded/relationships.csv',
    });
  const parts = await compared(given);
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

try {
  process.stdout.write(await run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof CounterpoiseError)) throw error;
  process.stderr.write(`${formatError(error)}\n`);
  process.exitCode = error.exitCode;
}
