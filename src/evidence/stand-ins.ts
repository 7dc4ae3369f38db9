import type { ObservationRow } from './types.js';

/** The row that a row stands in for in the end; itself where it stands in for none of the rows. */
export function standsForInTheEnd(
  row: ObservationRow,
  rows: ReadonlyMap<string, ObservationRow>,
): ObservationRow {
  const wanted = row.standsInFor === undefined ? undefined : rows.get(row.standsInFor);
  return wanted === undefined ? row : standsForInTheEnd(wanted, rows);
}
