import { DataError } from '../../core/errors.js';
import type { RawRow } from '../../sources/define.js';
import { lineOf } from '../../sources/text.js';

/** The rows of a file of roll calls, with its text to say where one of them stands. */
export interface VoteRows {
  readonly place: string;
  readonly text: string;
  readonly rows: readonly RawRow[];
}

interface Refusal {
  readonly message: string;
  readonly expected: string;
  readonly hint: string;
  readonly code?: string;
}

/** Line of a row, by its place in the list. */
export const lineOfRow = ({ text }: VoteRows, at: number): number => lineOf(text, at + 1);

/** The error of a row and one of its columns. */
export function refusal(
  source: VoteRows,
  at: number,
  column: string,
  { message, expected, hint, code = 'raw-value' }: Refusal,
): DataError {
  const line = lineOfRow(source, at);
  const value = source.rows[at]![column] ?? '';
  return new DataError(`${source.place}, line ${line}: ${message}`, {
    code,
    hint,
    details: { file: source.place, line, column, value, expected },
  });
}
