import { basename, dirname, extname } from 'node:path';
import { UsageError } from '../../core/errors.js';
import { writeFiles } from '../write-files.js';
import { pullCsv } from './csv.js';
import type { ThirdPartyPull } from './pull.js';

/** What writes a result to a file of the form that its name says, known to be possible before anything is computed. */
export function pullFiles(path: string): (result: ThirdPartyPull) => string {
  const form = extname(path).toLowerCase();
  const put = (text: string): string => {
    writeFiles(dirname(path), { [basename(path)]: text });
    return path;
  };
  if (form === '.csv') return (result) => put(pullCsv(result));
  throw new UsageError(`${path} names no form that the test is written in`, {
    code: 'unknown-form',
    details: { file: path, value: form, expected: '.csv' },
    hint: 'for example --out pull.csv',
  });
}
