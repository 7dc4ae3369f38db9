import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { UsageError } from '../../core/errors.js';
import { writeFiles } from '../../store/staging/index.js';
import { quoted } from '../../core/quoted.js';

const resultFormats = ['csv', 'json'] as const;
export type ResultFormat = (typeof resultFormats)[number];

/** How a result is written, and what is written beside it. */
export interface ResultForms<Result> {
  readonly csv: (result: Result) => string;
  readonly json: (result: Result) => string;
  readonly codebook: (result: Result, name: string, format: ResultFormat) => string;
  readonly bibtex: (result: Result, file: string) => string;
}

/**
 * What writes a result in the form that the name of a file asks for, with its codebook (`NAME.codebook.md`) and its
 * citations (`NAME.bib`), all or none. Chosen before anything is read, so that a name that cannot be written costs no time.
 *
 * @param input the user’s own file that the result is made from, which is not to be overwritten
 * @returns the paths written
 * @throws UsageError for a name that ends otherwise, that of a folder and that of the input; EnvironmentError, on writing, where the
 *   folder cannot be written to
 */
export function resultWriter<Result>(
  out: string,
  input: string | undefined,
  forms: ResultForms<Result>,
): (result: Result) => string[] {
  const format = resultFormats.find((one) => extname(out).toLowerCase() === `.${one}`);
  if (format === undefined)
    throw new UsageError(`${quoted(out)} is to be neither CSV nor JSON`, {
      code: 'unknown-format',
      details: { value: out, expected: 'a name that ends in .csv or .json' },
      hint: 'for example --out result.csv',
    });
  if (existsSync(out) && statSync(out).isDirectory())
    throw new UsageError(`${out} is a folder`, {
      code: 'is-a-folder',
      details: { value: out, expected: 'the name of a file' },
      hint: `for example --out ${join(out, 'result.csv')}`,
    });
  if (input !== undefined && isSameFile(out, input))
    throw new UsageError(`${out} is the file that is read, which would be overwritten`, {
      code: 'overwrites-input',
      details: { value: out, expected: 'another file' },
      hint: 'for example --out result.csv',
    });
  const file = basename(out);
  const name = basename(file, extname(file));
  return (result) =>
    writeFiles(dirname(out), {
      [file]: forms[format](result),
      [`${name}.codebook.md`]: forms.codebook(result, name, format),
      [`${name}.bib`]: forms.bibtex(result, file),
    });
}

export const isSameFile = (a: string, b: string): boolean =>
  existsSync(a) && existsSync(b) && realpathSync(a) === realpathSync(b);
