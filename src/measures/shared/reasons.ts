import type { MissingReason } from '../../core/missing.js';
import { LazyRows } from './lazy-rows.js';

/** The reason of every row without a value, worked out when asked for. */
export function reasonsWhereMissing(
  column: Float64Array,
  reasonOf: (row: number) => MissingReason,
): ReadonlyMap<number, MissingReason> {
  return new LazyRows(column.length, (row) =>
    Number.isNaN(column[row]!) ? reasonOf(row) : undefined,
  );
}
