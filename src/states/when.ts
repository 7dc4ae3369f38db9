import { UsageError } from '../core/errors.js';
import { quoted } from '../core/quoted.js';

/** A year, or a day as an ISO date (`1990-10-03`). */
export type When = number | string;

/** First and last day of a period, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * The days of a year, or the one day of a date.
 * @throws UsageError `bad-date` for text that is neither four digits nor a day of the calendar
 */
export function daysOf(when: When): Days {
  // A year far off is compared like any other: no state existed then.
  if (typeof when === 'number') return daysOfYear(Math.min(Math.max(Math.trunc(when), 0), 9999));
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})-(\d{2}))?$/.exec(when.trim()) ?? [];
  if (year !== undefined && month === undefined) return daysOfYear(Number(year));
  if (year === undefined || !isDay(Number(year), Number(month), Number(day)))
    throw new UsageError(`${quoted(when)} is neither a year nor a day`, {
      code: 'bad-date',
      details: { value: when, expected: 'a year or a day, 1990 or 1990-10-03' },
      hint: 'write a year with four digits, a day as year-month-day',
    });
  return { from: when.trim(), to: when.trim() };
}

function daysOfYear(year: number): Days {
  const digits = String(year).padStart(4, '0');
  return { from: `${digits}-01-01`, to: `${digits}-12-31` };
}

/** Whether the calendar has the day. */
export function isDay(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && !leap ? 28 : (monthLengths[month - 1] ?? 0);
  return day >= 1 && day <= length;
}

/** First day of a bound that is written as a day or as a year; null is without beginning. */
export function firstDay(bound: string | null): string {
  if (bound === null) return '0000-01-01';
  return bound.length === 4 ? `${bound}-01-01` : bound;
}

/** Last day of a bound that is written as a day or as a year; null is without end. */
export function lastDay(bound: string | null): string {
  if (bound === null) return '9999-12-31';
  return bound.length === 4 ? `${bound}-12-31` : bound;
}

/** Does a period with these bounds have a day in common with others? */
export function overlaps(from: string | null, to: string | null, days: Days): boolean {
  return firstDay(from) <= days.to && days.from <= lastDay(to);
}

/** The middle of a year stands for it where one of two names must be chosen; a day stands for itself. */
export function middleOf(days: Days): Days {
  if (days.from === days.to) return days;
  const middle = `${days.from.slice(0, 4)}-07-01`;
  return { from: middle, to: middle };
}
