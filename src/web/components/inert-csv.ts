import { csvCell } from '../../table/csv.js';

export type Cell = string | number | boolean | null | undefined | object;

/** A number as figures write it, with a sign or a unit: `-1,234.5`, `+3%`, `-2 points a year`. */
const isNumber = /^[+-](\d[\d,]*\.?\d*|\.\d+)(e[+-]?\d+)?( ?%| [a-z ]+)?$/i;

/** A text that a spreadsheet would run, with a sign before it that makes it a text. Numbers stay as they are. */
const inert = (text: string): string =>
  /^[=+\-@\t\r\n]/.test(text) && !isNumber.test(text) ? `'${text}` : text;

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
