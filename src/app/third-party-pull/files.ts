import { basename, dirname, extname } from 'node:path';
import { UsageError } from '../../core/errors.js';
import { writeFiles } from '../../store/staging/index.js';
import { pullCsv } from './csv.js';
import type { ThirdPartyPull } from './pull.js';

type Writer = (result: ThirdPartyPull) => string;

/**
 * What writes a result to a file of the form that its name says, known to be possible before anything is computed. A chart is drawn by who asks
 * for it, and shows the series of a pair.
 */
export function pullFiles(path: string, draw: Writer, hasPair: boolean): Writer {
  const form = extname(path).toLowerCase();
  const writers: Readonly<Record<string, Writer>> = { '.csv': pullCsv, '.svg': draw };
  const write = writers[form];
  if (write === undefined)
    throw new UsageError(`${path} names no form that the test is written in`, {
      code: 'unknown-form',
      details: { file: path, value: form, expected: '.csv or .svg' },
      hint: 'for example --out pull.csv',
    });
  if (form === '.svg' && !hasPair)
    throw new UsageError('the chart shows the series of a pair: name one', {
      code: 'nothing-to-draw',
      details: { file: path, expected: 'two states and --third' },
      hint: 'name a pair, or write every estimate as .csv',
    });
  return (result) => {
    writeFiles(dirname(path), { [basename(path)]: write(result) });
    return path;
  };
}
