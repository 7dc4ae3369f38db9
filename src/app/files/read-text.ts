import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { DataError, EnvironmentError, UsageError } from '../../core/errors.js';

/** What a file should be, for what is said where it is not there. */
export interface ExpectedFile {
  readonly expected: string;
  readonly absentHint: string;
}

/**
 * The text of a file that a user wrote, in UTF-8: other bytes would make different names equal without a word.
 *
 * @throws UsageError where there is no such file; EnvironmentError where it cannot be read; DataError `not-utf8` with the line
 */
export function readText(file: string, expectation: ExpectedFile): string {
  const bytes = readBytes(file, expectation);
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const lines = bytes.toString('latin1').split('\n');
  const line = lines.findIndex((one) => !isUtf8(Buffer.from(one, 'latin1')));
  throw new DataError(`${file} is not in UTF-8`, {
    code: 'not-utf8',
    details: {
      file,
      line: line + 1,
      value: lines[line]!.trim().slice(0, 60),
      expected: `${expectation.expected}, in UTF-8`,
    },
    hint: 'save the file as UTF-8',
  });
}

/** Its bytes, whatever they are. Throws what `readText` throws, but for the encoding. */
export function readBytes(file: string, { expected, absentHint }: ExpectedFile): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new UsageError(`${file} does not exist`, {
        code: 'no-such-file',
        details: { value: file, expected },
        hint: absentHint,
        cause,
      });
    throw new EnvironmentError(`cannot read ${file}: ${(cause as Error).message}`, {
      code: 'cannot-read',
      details: { file, expected },
      hint: 'name a file that can be read',
      cause,
    });
  }
}
