import { DataError } from '../core/errors.js';
import type { RawRow } from './define.js';

/**
 * A day that a raw column gives as YYYY-MM-DD.
 * @throws DataError for a text that is no day of the calendar
 */
export function isoDay(
  row: RawRow,
  column: string,
  source: { readonly dataset: string; readonly file: string },
): string {
  const text = String(row[column]);
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text) return text;
  throw new DataError(`${source.file}: ${JSON.stringify(text)} is not a day`, {
    code: 'raw-value',
    details: { ...source, column, value: text, expected: 'a day as YYYY-MM-DD' },
  });
}
