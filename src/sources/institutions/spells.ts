import type { FactGrade } from '../../core/fact-grades.js';
import { expectedPage, hasItsPage } from '../coded-page.js';
import { daysOfDate } from '../days.js';
import type { RawRow } from '../define.js';
import { RowError } from '../row-error.js';

/** What every row about a body has: its dates, as precise as known, and its source. */
export interface Spell {
  readonly from: string;
  /** Last day, null where it goes on. */
  readonly to: string | null;
  readonly source: string;
  readonly url: string | null;
  readonly grade: FactGrade;
}

export const firstDay = (date: string): string => daysOfDate(date)!.first;
export const lastDay = (date: string): string => daysOfDate(date)!.last;

/** The dates of a row, which must have an address of the web too unless it is recalled. */
export function spellOf(row: RawRow & Spell): Pick<Spell, 'from' | 'to'> {
  const { from, to } = row;
  const form = 'a date of the calendar as YYYY, YYYY-MM or YYYY-MM-DD';
  if (daysOfDate(from) === undefined) throw wrong(row, 'from', form);
  if (to !== null && daysOfDate(to) === undefined) throw wrong(row, 'to', form);
  if (to !== null && lastDay(to) < firstDay(from))
    throw wrong(row, 'to', `a date not before ${from}`);
  if (!hasItsPage(row)) throw wrong(row, 'url', expectedPage);
  return { from, to };
}

export function wrong(row: RawRow, column: string, expected: string): RowError {
  return new RowError(`unexpected value in the column ${column}`, row, {
    column,
    value: row[column] ?? '',
    expected,
    hint: 'coded/README.md says how facts are coded.',
  });
}
