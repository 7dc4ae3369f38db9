import { isDay } from '../states/index.js';
import type { RawRow } from './define.js';
import { RowError } from './row-error.js';

/**
 * A day that a raw column gives as YYYY-MM-DD.
 * @throws RowError for a text that is no day of the calendar
 */
export function isoDay(row: RawRow, column: string): string {
  const text = String(row[column]);
  if (text.length === 10 && daysOfDate(text) !== undefined) return text;
  throw new RowError(`${JSON.stringify(text)} is not a day`, row, {
    column,
    expected: 'a day as YYYY-MM-DD',
  });
}

/** First and last day of a date given as year, month or day (ISO); undefined where the calendar has no such date. */
export function daysOfDate(date: string): { first: string; last: string } | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  if (year === undefined) return undefined;
  const lastOfMonth = new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).getUTCDate();
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const last = `${year}-${month ?? '12'}-${day ?? lastOfMonth}`;
  const exists = isDay(Number(year), Number(month ?? 1), Number(day ?? 1));
  return exists ? { first, last } : undefined;
}
