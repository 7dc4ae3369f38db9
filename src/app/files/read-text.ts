import { isUtf8 } from 'node:buffer';
import { CounterpoiseError, DataError, EnvironmentError, UsageError } from '../../core/errors.js';
import { placeIn } from '../../core/text-place.js';
import { readBytesOf, usualSize } from '../../store/read-bytes.js';

/** What a file should be, for what is said where it is not there. */
export interface ExpectedFile {
  readonly expected: string;
  readonly absentHint: string;
  /** Bytes at most. @default usualSize */
  readonly most?: number;
}

/**
 * The text of a file that a user wrote, in UTF-8: other bytes would make different names equal without a word.
 *
 * @throws UsageError where there is no such file; EnvironmentError where it cannot be read; DataError `file-too-large`, and
 *   `not-utf8` and `nul-character` with the line
 */
export function readText(file: string, expectation: ExpectedFile): string {
  const bytes = readBytes(file, expectation);
  if (bytes.includes(0)) throw zeroByte(file, bytes, expectation);
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

/** No name has one: what reads the text next may end it there. */
function zeroByte(file: string, bytes: Buffer, { expected }: ExpectedFile): DataError {
  const before = bytes.toString('utf8', 0, bytes.indexOf(0));
  const { line, column } = placeIn(before, before.length);
  return new DataError(`${file}, line ${line}: character ${column} is NUL (a zero byte)`, {
    code: 'nul-character',
    details: { file, line, column, value: '\0', expected: `${expected}, without zero bytes` },
    hint: 'take the character out, or save the file as UTF-8 where it is in UTF-16',
  });
}

/** Its bytes, whatever they are. Throws what `readText` throws, but for the encoding. */
export function readBytes(file: string, expectation: ExpectedFile): Buffer {
  const { expected, absentHint, most = usualSize } = expectation;
  try {
    return readBytesOf(file, most);
  } catch (cause) {
    if (cause instanceof CounterpoiseError) throw cause;
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
