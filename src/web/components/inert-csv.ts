import { csvCell } from '../../table/csv.js';
import { inert } from '../../table/inert.js';

export type Cell = string | number | boolean | null | undefined | object;

export function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return inert(cell);
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}

type Rows = readonly (readonly Cell[])[];

/** A table as CSV: what is missing is empty. */
export const asCsv = (header: readonly string[], rows: Rows): string =>
  [header, ...rows]
    .map((row) => `${row.map((cell) => csvCell(textOf(cell))).join(',')}\r\n`)
    .join('');

/** A table for the clipboard: spreadsheets take columns from tabs. */
export const asTabs = (header: readonly string[], rows: Rows): string =>
  [header, ...rows]
    .map((row) => row.map((cell) => textOf(cell).replaceAll(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n');
