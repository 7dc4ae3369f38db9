import { yearsBetween } from '../core/years.js';

/** The numbers of a chart as text, for a reader who cannot see it, or wants digits. */
export interface ChartTable {
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

interface TableColumn<Row> {
  readonly label: string;
  readonly numeric: boolean;
  readonly cell: (row: Row) => string;
}

/** A column of words. */
export const words = <Row>(label: string, cell: (row: Row) => string): TableColumn<Row> => ({
  ...{ label, numeric: false, cell },
});

/** A column of numbers. */
export const numbers = <Row>(label: string, cell: (row: Row) => string): TableColumn<Row> => ({
  ...{ label, numeric: true, cell },
});

/** A line for each row. */
export const tableOf = <Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
): ChartTable => ({
  columns: columns.map(({ label, numeric }) => ({ label, numeric })),
  rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
});

/** A row for each year in which any column has a value, which is null where there is none; `missing` says why not. */
export function yearTable(
  span: readonly [number, number],
  columns: readonly {
    readonly label: string;
    readonly value: (year: number) => string | null;
    readonly missing: (year: number) => string;
  }[],
): ChartTable {
  return tableOf(
    yearsBetween(span).filter((year) => columns.some(({ value }) => value(year) !== null)),
    [
      words('Year', String),
      ...columns.map(({ label, value, missing }) =>
        numbers(label, (year: number) => value(year) ?? missing(year)),
      ),
    ],
  );
}
