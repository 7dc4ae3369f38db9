import { DataError } from '../../src/core/errors.js';
import { cleanContext } from '../../src/sources/context.js';
import type { DatasetDefinition, LeftOut, RawRow, Unmatched } from '../../src/sources/define.js';
import type { CleanById, PanelRows, PanelTable } from '../../src/sources/define-table.js';
import { allFiles } from '../../src/sources/read.js';
import { RowError } from '../../src/sources/row-error.js';

type RawTables = Readonly<Record<string, readonly RawRow[]>>;

/** Clean hand-made raw rows and collect what could not be matched or was left out. */
export function cleanRows<T>(
  dataset: DatasetDefinition<T>,
  raw: RawTables,
): { clean: T; unmatched: Unmatched[]; leftOut: LeftOut[] } {
  const unmatched: Unmatched[] = [];
  const leftOut: LeftOut[] = [];
  const context = cleanContext(
    dataset.id,
    (entry) => unmatched.push(entry),
    (entry) => leftOut.push(entry),
  );
  try {
    return { clean: dataset.clean(allFiles(dataset, raw), context), unmatched, leftOut };
  } catch (cause) {
    throw cause instanceof RowError ? placed(cause, dataset, raw) : cause;
  }
}

/** The error with the place of its row, which is that of a file with one row on each line. */
function placed(error: RowError, dataset: DatasetDefinition, raw: RawTables): DataError {
  const [name, rows] = Object.entries(raw).find(([, rows]) => rows.includes(error.row))!;
  const place = { file: dataset.files[name]!.path, line: rows.indexOf(error.row) + 2 };
  const { message, code, hint, details } = error;
  return new DataError(message, { code, hint, details: { ...details, ...place }, cause: error });
}

/** The rows of a table built from cleaned datasets by id. */
export const tableRows = (table: PanelTable, clean: CleanById) => rowsOf(table.build(clean));

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
