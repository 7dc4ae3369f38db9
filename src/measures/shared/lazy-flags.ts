import type { RowFlag } from '../../core/measure.js';
import { LazyRows } from './lazy-rows.js';

/** Flags of the rows of a list, worked out when asked for. */
export function flagsOf(
  rows: number,
  flagOf: (row: number) => RowFlag | undefined,
): ReadonlyMap<number, RowFlag> {
  return new LazyRows(rows, flagOf);
}

/** One flag for the rows of which a condition holds. */
export function flagWhere(
  rows: number,
  flag: RowFlag,
  holds: (row: number) => boolean,
): ReadonlyMap<number, RowFlag> {
  return new LazyRows(rows, (row) => (holds(row) ? flag : undefined));
}
