import type { OwnTable } from './tables.js';

/** The first rows of a table; what is missing is null. */
export function cellsOf(columns: OwnTable['columns'], rows: number): (string | number | null)[][] {
  return Array.from({ length: rows }, (_, row) =>
    columns.map(({ values }) => {
      const value = values[row] ?? null;
      return typeof value === 'number' && Number.isNaN(value) ? null : value;
    }),
  );
}
