import { DataError } from '../core/errors.js';
import type { RawRow } from './define.js';

interface RowProblem {
  readonly dataset: string;
  /** Path of the row's file as the definition has it; reading puts the place of the file and the line. */
  readonly file: string;
  /** Where it is known before. */
  readonly line?: number;
  /** Column, or columns joined by commas. */
  readonly column: string;
  /** Where it is not that of the column. */
  readonly value?: unknown;
  readonly expected: string;
  readonly hint?: string;
  readonly code?: string;
  /** It is wrong beside the rows of another file, and may be right beside those of the right one. */
  readonly comparesFiles?: true;
}

/** A row that only cleaning finds wrong: a date that does not exist, a code of no state, a row without its twin. */
export class RowError extends DataError {
  readonly comparesFiles: boolean;

  constructor(
    message: string,
    readonly row: RawRow,
    {
      dataset,
      file,
      line,
      column,
      value = row[column],
      expected,
      hint,
      code,
      comparesFiles,
    }: RowProblem,
  ) {
    super(message, {
      code: code ?? 'raw-value',
      hint: hint ?? 'Check the row against its source; another edition may have corrected it.',
      details: { dataset, file, line, column, value, expected },
    });
    this.comparesFiles = comparesFiles === true;
  }
}
