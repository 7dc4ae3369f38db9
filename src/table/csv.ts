import {
  columnsOf,
  type Cell,
  type Column,
  type Columns,
  type Table,
  type Tables,
} from './column.js';

/** A cell of CSV (RFC 4180): in quotes where it holds what would end it. */
export const csvCell = (text: string): string =>
  /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Rows as CSV, each with a line feed behind it. What is missing is empty. */
const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map((cell) => csvCell(String(cell ?? ''))).join(',')}\n`).join('');

/** A table as CSV: a header, then the rows. */
export const csv = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  csvLines([header, ...rows]);

const tableCsv = ({ columns, cells }: Table): string =>
  csv(
    columns.map(({ name }) => name),
    cells,
  );

/** Lines that are put together before they become part of the text: a million at once would weigh more than the file. */
const LINES_AT_ONCE = 20_000;

/** Rows as CSV by their columns. */
export function csvOf<Row>(rows: Iterable<Row>, columns: Columns<Row>): string {
  const all = columnsOf(columns);
  const parts = [csv(Object.keys(columns), [])];
  let lines: Cell[][] = [];
  for (const row of rows) {
    lines.push(all.map(({ value }) => value(row)));
    if (lines.length < LINES_AT_ONCE) continue;
    parts.push(csvLines(lines));
    lines = [];
  }
  return parts.join('') + csvLines(lines);
}

/** Tables as files, with a codebook that says what every column holds. */
export function tableFiles(tables: Tables): Readonly<Record<string, string>> {
  const entries = Object.entries(tables);
  return {
    ...Object.fromEntries(entries.map(([id, table]) => [`${id}.csv`, tableCsv(table)])),
    'codebook.csv': codebookCsv(
      Object.fromEntries(entries.map(([id, { columns }]) => [id, columns])),
    ),
  };
}

/** What every column of some tables holds. */
export const codebookCsv = (
  tables: Readonly<Record<string, readonly Pick<Column<never>, 'name' | 'label'>[]>>,
): string =>
  csv(
    ['table', 'column', 'holds'],
    Object.entries(tables).flatMap(([id, columns]) =>
      columns.map(({ name, label }) => [id, name, label]),
    ),
  );
