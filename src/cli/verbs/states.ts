import { basename, dirname } from 'node:path';
import { convertFile } from '../../app/states/state-file.js';
import { identityOf, membersOf } from '../../app/states/states.js';
import { writeFiles } from '../../app/files/write-files.js';
import { UsageError } from '../../core/errors.js';
import type { Effects } from '../effects.js';
import { conversionText, identityText, membersText } from '../text/states.js';
import { defineVerb, examples } from '../verb.js';

interface StatesOptions {
  readonly year?: number | string;
  readonly convert?: string;
  readonly column?: string;
  readonly yearColumn?: string;
  readonly codes?: 'then' | 'present';
  readonly minConfidence?: number;
  readonly out?: string;
  readonly json?: true;
}

export const states = defineVerb({
  name: 'states',
  register(program, effects) {
    program
      .command('states')
      .description(
        'Which states there were, under which codes and names: one state, the members of a year, or a column of a file converted.',
      )
      .argument('[target]', 'a state by code or name, or with --convert a CSV file')
      .option('--year <year>', 'a year, or a day as 1990-10-03, of which the answer is', parseTime)
      .option('--convert <from:to>', `schemes of the column and of the one to be added: ${schemes}`)
      .option('--column <name>', 'the column to convert')
      .option(
        '--year-column <name>',
        'column with the year or day of each row; where it is empty, --year counts, else the present',
      )
      .option(
        '--codes <which>',
        'codes of the time (then) or of today in all years (present)',
        parseCodes,
      )
      .option(
        '--min-confidence <p>',
        'take names in another spelling from this confidence on, for example 0.9 (default: exact names only)',
        parseConfidence,
      )
      .option('--out <file>', 'write the file with the new column there instead of printing it')
      .option('--json', 'print JSON: with --convert the whole report')
      .addHelpText(
        'after',
        examples([
          ['counterpoise states Zaire --year 1975', 'codes, names, predecessors and successors'],
          ['counterpoise states --year 1914', 'the members of the state system in a year'],
          [
            'counterpoise states --convert iso3:cow data.csv --column country --year-column year --out new.csv',
            'a column in another scheme',
          ],
          [
            'counterpoise states --convert name:iso3 data.csv --column country --min-confidence 0.9 --out new.csv',
            'names, misspelt ones too',
          ],
        ]),
      )
      .action((target: string | undefined, options: StatesOptions) =>
        runStates(target, options, effects),
      );
  },
});

const schemes =
  'ccode (Correlates of War number), cow (its abbreviation), gw, iso3, iso2, isonum, un (M49), wb, imf, name, un-name';

function runStates(target: string | undefined, options: StatesOptions, effects: Effects): void {
  const { year, json, convert } = options;
  if (convert !== undefined) return runConvert(target, { ...options, convert }, effects);
  const stray = (['column', 'yearColumn', 'codes', 'minConfidence', 'out'] as const).find(
    (name) => options[name] !== undefined,
  );
  if (stray !== undefined)
    throw new UsageError(
      `--${stray.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} goes with --convert`,
      {
        code: 'without-convert',
        hint: 'for example counterpoise states --convert iso3:cow data.csv --column country',
      },
    );
  if (target === undefined) {
    const members = membersOf(year);
    effects.out(
      json
        ? JSON.stringify(members, null, 2)
        : membersText(members, year === undefined ? 'the last year known' : String(year)),
    );
    return;
  }
  const state = identityOf(target, year);
  effects.out(json ? JSON.stringify(state, null, 2) : identityText(state));
}

function runConvert(
  file: string | undefined,
  options: StatesOptions & { readonly convert: string },
  effects: Effects,
): void {
  const { convert, column, year, out, json, ...others } = options;
  if (file === undefined || column === undefined)
    throw new UsageError('--convert takes a file and --column', {
      code: 'missing-column',
      hint: `for example counterpoise states --convert ${convert} data.csv --column country`,
    });
  const result = convertFile({ ...others, file, convert, column, when: year });
  const { text, rows, matched, unmatched, doubtful, added, from, to } = result;
  if (out !== undefined) writeFiles(dirname(out), { [basename(out)]: text });
  if (json)
    effects.out(JSON.stringify({ from, to, added, rows, matched, unmatched, doubtful }, null, 2));
  else if (out === undefined) {
    effects.out(text.trimEnd());
    effects.err(conversionText(result));
  } else effects.out(conversionText(result));
  if (out !== undefined) effects.err(`wrote ${out}`);
}

/** A year as a number, a day as it stands; what is neither is refused where it is used. */
function parseTime(text: string): number | string {
  return /^\d{4}$/.test(text) ? Number(text) : text;
}

function parseCodes(text: string): 'then' | 'present' {
  if (text === 'then' || text === 'present') return text;
  throw new UsageError(`--codes is then or present, not ${JSON.stringify(text)}`, {
    code: 'bad-parameter',
    details: { value: text, expected: 'then or present' },
    hint: '--codes present is for sources that use the codes of today in all years',
  });
}

function parseConfidence(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value > 0 && value <= 1) return value;
  throw new UsageError(`--min-confidence is a probability, not ${JSON.stringify(text)}`, {
    code: 'bad-number',
    details: { value: text, expected: 'a number above 0 and up to 1' },
    hint: 'for example --min-confidence 0.9',
  });
}
