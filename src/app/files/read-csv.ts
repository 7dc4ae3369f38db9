import { CsvError, parse, type Options } from 'csv-parse/sync';
import { DataError } from '../../core/errors.js';
import { type ExpectedFile, readText } from './read-text.js';

/** A line of a file that a user wrote. */
export interface CsvLine {
  /** Line of the file that ends with it. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a file should be, for what is said where it is not. */
interface ExpectedCsv extends ExpectedFile {
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
    const records = parse(readText(file, { expected, absentHint }), {
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
