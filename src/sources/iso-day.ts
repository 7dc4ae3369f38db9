import type { RawRow } from './define.js';
import { RowError } from './row-error.js';

/**
 * A day that a raw column gives as YYYY-MM-DD.
 * @throws RowError for a text that is no day of the calendar
 */
export function isoDay(
  row: RawRow,
  column: string,
  source: { readonly dataset: string; readonly file: string },
): string {
  const text = String(row[column]);
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text) return text;
  throw new RowError(`${source.file}: ${JSON.stringify(text)} is not a day`, row, {
    ...source,
    column,
    expected: 'a day as YYYY-MM-DD',
  });
}

/** Whether the calendar has the day. */
export function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
