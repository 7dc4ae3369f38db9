import { statSync } from 'node:fs';
import { CounterpoiseError, DataError, EnvironmentError } from '../core/errors.js';

const sizeCodes = ['ERR_STRING_TOO_LONG', 'ERR_FS_FILE_TOO_LARGE', 'ERR_BUFFER_TOO_LARGE'];
const sizeWords =
  /^(Invalid (string|array|typed array) length|(Map|Set) maximum size exceeded|Array buffer allocation failed)/;
const stackWords = /^Maximum call stack size exceeded/;

/**
 * What an error of the machine means that some part of the program met where a file is larger or deeper nested than any was thought to
 * be: the file is at fault where the command names one, else the machine is too small. Undefined for every other error: a stack that is
 * too deep without a file to go through is a bug, and so is whatever else is thrown.
 */
export function tooLargeIn(error: unknown, argv: readonly string[]): CounterpoiseError | undefined {
  if (!(error instanceof Error) || error instanceof CounterpoiseError) return undefined;
  const isSize =
    sizeCodes.includes((error as NodeJS.ErrnoException).code ?? '') ||
    (error instanceof RangeError && sizeWords.test(error.message));
  const isStack = error instanceof RangeError && stackWords.test(error.message);
  const file = argv.find((word, at) => at > 0 && argv[at - 1] !== '--out' && isRead(word));
  if (file !== undefined && (isSize || isStack))
    return new DataError(
      isStack
        ? `${file} is nested too deep to be read`
        : `${file} is too large for what is to be made of it`,
      {
        code: isStack ? 'too-deep' : 'too-large',
        details: { file, expected: isStack ? 'a file that is nested less' : 'a smaller file' },
        hint: 'Take a part of the file, or ask for less of it.',
        cause: error,
      },
    );
  if (!isSize) return undefined;
  return new EnvironmentError(`the answer is too large for this machine: ${error.message}`, {
    code: 'too-large',
    hint: 'Ask for less at a time: fewer states, years or measures.',
    cause: error,
  });
}

function isRead(word: string): boolean {
  const found = statSync(word, { throwIfNoEntry: false });
  return found !== undefined && !found.isDirectory();
}
