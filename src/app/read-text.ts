import { readFileSync } from 'node:fs';
import { EnvironmentError, UsageError } from '../core/errors.js';

/** What a file should be, for what is said where it is not there. */
export interface ExpectedFile {
  readonly expected: string;
  readonly absentHint: string;
}

/**
 * The text of a file that a user wrote.
 *
 * @throws UsageError where there is no such file; EnvironmentError where it cannot be read
 */
export function readText(file: string, { expected, absentHint }: ExpectedFile): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT')
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
