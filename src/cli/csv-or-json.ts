import { basename, dirname, extname } from 'node:path';
import { writeFiles } from '../app/write-files.js';
import { UsageError } from '../core/errors.js';

/**
 * What writes a result in the form that the name of a file asks for. Chosen before anything is read, so that a name that
 * cannot be written costs no time.
 *
 * @throws UsageError for a name that ends otherwise
 */
export function csvOrJson<Result>(
  out: string,
  forms: { readonly csv: (result: Result) => string; readonly json: (result: Result) => string },
): (result: Result) => void {
  const form = { '.csv': forms.csv, '.json': forms.json }[extname(out).toLowerCase()];
  if (form === undefined)
    throw new UsageError(`${out} is to be neither CSV nor JSON`, {
      code: 'unknown-format',
      details: { value: out, expected: 'a name that ends in .csv or .json' },
      hint: 'for example --out result.csv',
    });
  return (result) => {
    writeFiles(dirname(out), { [basename(out)]: form(result) });
  };
}
