import { CsvError, parse, type Options } from 'csv-parse/sync';
import { DataError } from '../../core/errors.js';
import { type ExpectedFile, readText } from './read-text.js';

/** A line of a table that a user wrote, by the number of the line of the file that ends with it. */
export interface CsvLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table that a user wrote: its first line, which names the columns, and the others. */
export interface CsvTable {
  readonly header: CsvLine;
  readonly rows: readonly CsvLine[];
}

/** What a text should be, for what is said where it is not. */
interface ExpectedCsv {
  readonly expected: string;
  readonly brokenHint: string;
  /** Code of the error for a file without a line, `empty-file` unless another is given. */
  readonly emptyCode?: string;
}

/**
 * The table of a CSV file, without empty lines.
 *
 * @throws UsageError where there is no such file; EnvironmentError where it cannot be read; DataError for what is no CSV,
 *   with its line
 */
export function readCsv(
  file: string,
  expectation: ExpectedCsv & ExpectedFile,
  options?: Options,
): CsvTable {
  return parseCsv(file, readText(file, expectation), expectation, options);
}

/** The same of a text that was read. @throws DataError `broken-csv`, with the CsvError as its cause, or for an empty text */
export function parseCsv(
  file: string,
  text: string,
  expectation: ExpectedCsv,
  options: Options = {},
): CsvTable {
  const [header, ...rows] = linesOf(file, text, expectation, options);
  if (header !== undefined) return { header, rows };
  const { expected, emptyCode = 'empty-file' } = expectation;
  throw new DataError(`${file} is empty`, {
    code: emptyCode,
    details: { file, line: 1, expected },
    hint: 'check that the file was written whole',
  });
}

function linesOf(
  file: string,
  text: string,
  { expected, brokenHint }: ExpectedCsv,
  options: Options,
): CsvLine[] {
  const all = { bom: true, skip_empty_lines: true, ...options };
  try {
    if (options.trim !== true && !hasEmptyLine.test(text)) return numbered(parse(text, all));
    const records = parse(text, { ...all, info: true }) as unknown as {
      readonly record: string[];
      readonly info: { readonly lines: number };
    }[];
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

/** Lines that make no record; the last may be one. */
const hasEmptyLine = /^\uFEFF?\r?\n|\n\r?\n[^\r\n]|\r(?!\n)/;

/** Without empty lines each record ends on the next line: counting them here takes a third of the parser’s time for it. */
function numbered(records: readonly string[][]): CsvLine[] {
  let line = 0;
  return records.map((cells) => {
    line++;
    for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1;
    return { line, cells };
  });
}
