import { csvCell } from '../../core/csv-cell.js';

export type CsvCell = string | number | boolean | null | undefined;

/** A table as CSV (RFC 4180, but with line feeds): a header, then the rows. What is missing is empty. */
export function csv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cellText).join(',')}\n`).join('');
}

const cellText = (value: CsvCell): string =>
  value === null || value === undefined ? '' : csvCell(String(value));
