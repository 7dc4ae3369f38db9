import { DataError } from '../core/errors.js';
import type { RawRow } from './define.js';

interface RawFault {
  readonly code: string;
  readonly hint: string;
  readonly line?: number;
  readonly column?: number | string;
  readonly value?: unknown;
  readonly expected?: string;
  readonly cause?: unknown;
}

/** What is wrong in a raw file, with its place. */
export function rawError(
  { dataset, place }: { readonly dataset: string; readonly place: string },
  message: string,
  { code, hint, cause, ...where }: RawFault,
): DataError {
  return new DataError(message, { code, hint, cause, details: { dataset, file: place, ...where } });
}

interface RowProblem {
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

/**
 * A row that only cleaning finds wrong: a date that does not exist, a code of no state, a row without its twin.
 * Reading adds dataset, file and line.
 */
export class RowError extends DataError {
  readonly comparesFiles: boolean;

  constructor(
    message: string,
    readonly row: RawRow,
    problem: RowProblem,
  ) {
    const { column, value = row[column], expected, hint, code = 'raw-value' } = problem;
    super(message, {
      code,
      hint: hint ?? 'Check the row against its source; another edition may have corrected it.',
      details: { column, value, expected },
    });
    this.comparesFiles = problem.comparesFiles === true;
  }
}
