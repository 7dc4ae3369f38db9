import { readFileSync } from 'node:fs';
import { CsvError, parse, type Options } from 'csv-parse/sync';
import { DataError, EnvironmentError, UsageError } from '../core/errors.js';

/** A line of a file that a user wrote. */
export interface CsvLine {
  /** Line of the file that ends with it. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a file should be, for what is said where it is not. */
interface ExpectedCsv {
  readonly expected: string;
  readonly absentHint: string;
  readonly brokenHint: string;
}

/**
 * The lines of a CSV file, without empty ones.
 *
 * @throws UsageError where there is no such file; EnvironmentError where it cannot be read; DataError for what is no CSV,
 *   with its line
 */
export function readCsv(
  file: string,
  { expected, absentHint, brokenHint }: ExpectedCsv,
  options: Options = {},
): CsvLine[] {
  try {
    const records = parse(textOf(file, expected, absentHint), {
      bom: true,
      info: true,
      skip_empty_lines: true,
      ...options,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new DataError(`${file} is not valid CSV: ${cause.message}`, {
      code: 'broken-csv',
      details: { file, line: Number(cause['lines'] ?? 1), expected },
      hint: brokenHint,
      cause,
    });
  }
}

function textOf(file: string, expected: string, absentHint: string): string {
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
