import { CsvError } from 'csv-parse/sync';
import { DataError } from '../../core/errors.js';
import { ownFileLimits as limits } from '../../contract/own-table.js';
import { parseCsv, type CsvLine, type CsvTable } from '../files/read-csv.js';

/** A CSV file that a person brought in: the first line names the columns. */
export interface UserFile {
  /** Its name, without folders, for what is said of it. */
  readonly file: string;
  readonly delimiter: Delimiter;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Line of the file on which each row ends. */
  readonly lines: readonly number[];
}

export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

const expected = 'a CSV file in UTF-8 whose first line names the columns';

/**
 * A file from its text. Nothing of it is run or looked up: a cell is a text, whatever it begins with.
 *
 * @param name as the person's system gives it: folders in it are left away
 * @throws DataError with line, column and value for what is no such file or more than one may be
 */
export function readUserFile(name: string, text: string): UserFile {
  const file = plainName(name);
  checkText(file, text);
  const first = text.replace(/^\uFEFF?\s*/, '').split(/[\r\n]/, 1)[0]!;
  const delimiter = delimiterOf(first);
  // Before a line is taken apart: a million columns would take a while.
  checkColumns(file, first.split(delimiter).length);
  const { header, rows } = tableOf(file, text, delimiter);
  if (rows.length === 0)
    throw new DataError(`${file} has no row below its header`, {
      code: 'empty-file',
      details: { file, line: header.line, expected },
      hint: 'check that the file was written whole',
    });
  if (rows.length > limits.rows)
    throw new DataError(`${file} has more than ${limits.rows} rows`, {
      code: 'too-many-rows',
      details: { file, line: rows.at(-1)!.line, expected: `at most ${limits.rows} rows` },
      hint: 'leave out rows that are not needed, or sum them up by state and year',
    });
  checkColumns(file, header.cells.length);
  for (const row of rows) checkCells(file, header.cells, row);
  return {
    ...{ file, delimiter, header: header.cells.map((cell) => cell.trim()) },
    rows: rows.map(({ cells }) => cells),
    lines: rows.map(({ line }) => line),
  };
}

/** The last part of a name, without characters that a terminal or a page would act on. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1)!;
  const plain = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '')
    .trim()
    .slice(0, 100);
  return plain.replaceAll('.', '') === '' ? 'the file' : plain;
}

function checkText(file: string, text: string): void {
  const refuse = (at: number, code: string, message: string, hint: string): never => {
    const before = text.slice(0, at).split('\n');
    throw new DataError(`${file} ${message}`, {
      code,
      details: {
        ...{ file, line: before.length, column: before.at(-1)!.length + 1, expected },
        value: text.slice(Math.max(0, at - 20), at).replaceAll(/\p{Cc}/gu, ' '),
      },
      hint,
    });
  };
  const nul = text.indexOf('\0');
  if (nul >= 0)
    refuse(nul, 'binary-file', 'is no text', 'save the table as CSV: a workbook is not read');
  const broken = text.search(/\p{Surrogate}|\uFFFD/u);
  if (broken >= 0)
    refuse(broken, 'not-utf8', 'has a character that is none', 'save the file as UTF-8');
}

function delimiterOf(line: string): Delimiter {
  const unquoted = line.replaceAll(/"[^"]*"/g, '');
  const counts = delimiters.map((one) => unquoted.split(one).length);
  return delimiters[counts.indexOf(Math.max(...counts))]!;
}

function checkColumns(file: string, columns: number): void {
  if (columns <= limits.columns) return;
  throw new DataError(`${file} has ${columns} columns`, {
    code: 'too-many-columns',
    details: { file, line: 1, value: columns, expected: `at most ${limits.columns} columns` },
    hint: 'put one year in each row: a column for the state, one for the year, and those of values',
  });
}

function tableOf(file: string, text: string, delimiter: Delimiter): CsvTable {
  const brokenHint = 'close every quote, and double those inside a text';
  const most = { to: limits.rows + 2, max_record_size: limits.columns * limits.cell };
  try {
    return parseCsv(file, text, { expected, brokenHint }, { delimiter, ...most });
  } catch (error) {
    const cause = error instanceof DataError ? error.cause : undefined;
    const isRagged = cause instanceof CsvError && cause.code === ragged;
    throw isRagged ? raggedRow(file, cause, delimiter) : error;
  }
}

const ragged = 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH';

function raggedRow(file: string, cause: CsvError, delimiter: Delimiter): DataError {
  const line = Number(cause['lines'] ?? 1);
  const found = Array.isArray(cause['record']) ? (cause['record'] as string[]) : [];
  return new DataError(
    `${file}, line ${line}: ${found.length} cells under a header of other length`,
    {
      code: 'ragged-row',
      details: {
        ...{ file, line, value: found.slice(0, 8).join(delimiter).slice(0, 100) },
        expected: 'as many cells in every line as the header has',
      },
      hint: 'put texts that hold the sign between columns into double quotes',
      cause,
    },
  );
}

function checkCells(file: string, header: readonly string[], { cells, line }: CsvLine): void {
  const long = cells.findIndex((cell) => cell.length > limits.cell);
  if (long < 0) return;
  throw new DataError(`${file}, line ${line}: a cell of ${cells[long]!.length} letters`, {
    code: 'long-cell',
    details: {
      ...{ file, line, column: header[long]!, value: `${cells[long]!.slice(0, 40)}…` },
      expected: `at most ${limits.cell} letters in a cell`,
    },
    hint: 'look whether a quote is left open above it, or leave the column out',
  });
}
