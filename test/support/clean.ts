import type {
  CleanContext,
  DatasetDefinition,
  LeftOut,
  RawRow,
  Unmatched,
} from '../../src/sources/define.js';
import type { PanelRows } from '../../src/sources/define-table.js';

/** Clean hand-made raw rows and collect what could not be matched or was left out. */
export function cleanRows<T>(
  dataset: DatasetDefinition<T>,
  raw: Readonly<Record<string, readonly RawRow[]>>,
): { clean: T; unmatched: Unmatched[]; leftOut: LeftOut[] } {
  const unmatched: Unmatched[] = [];
  const leftOut: LeftOut[] = [];
  const context: CleanContext = {
    unmatched: (entry) => unmatched.push(entry),
    leftOut: (entry) => leftOut.push(entry),
  };
  return { clean: dataset.clean(raw, context), unmatched, leftOut };
}

/** The rows of a panel table as objects, with null for NaN as it is stored. */
export function rowsOf({ rows, columns }: PanelRows): Record<string, number | string | null>[] {
  const stored = (value: number | string | null | undefined) =>
    value === undefined || Number.isNaN(value) ? null : value;
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(
      Object.entries(columns).map(([name, values]) => [name, stored(values[row])]),
    ),
  );
}
