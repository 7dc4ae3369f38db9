/** What a cell may hold; null and undefined are missing. */
export type Cell = string | number | boolean | null | undefined;

/** A column of a table. CSV, JSON and codebook follow from it. */
export interface Column<Row> {
  readonly name: string;
  /** What it holds, in words. */
  readonly label: string;
  /** Empty where its cells have none. */
  readonly unit: string;
  /** The values that there can be; empty where nothing is said of it. */
  readonly range: string;
  readonly value: (row: Row) => Cell;
}

/** Columns by name, in their order. */
export type Columns<Row> = Readonly<
  Record<string, readonly [label: string, value: (row: Row) => Cell, unit?: string, range?: string]>
>;

export const columnsOf = <Row>(columns: Columns<Row>): Column<Row>[] =>
  Object.entries(columns).map(([name, [label, value, unit = '', range = '']]) => ({
    ...{ name, label, unit, range, value },
  }));

/** A table as it is handed on: what a row stands for, what the columns hold, and the cells. */
export interface Table {
  /** Behind “one row for”. */
  readonly row: string;
  readonly columns: readonly Omit<Column<never>, 'value'>[];
  readonly cells: readonly (readonly Cell[])[];
}

export type Tables = Readonly<Record<string, Table>>;

export function tableOf<Row>(row: string, rows: readonly Row[], columns: Columns<Row>): Table {
  const all = columnsOf(columns);
  return { row, columns: all, cells: rows.map((one) => all.map(({ value }) => value(one))) };
}

/** Rows as records for JSON, with a key for each column. */
export const recordsOf = <Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): Record<string, Cell>[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ name, value }) => [name, value(row)])));

/** Parameters of a measure as JSON; empty where there are none. */
export const paramsCell = (params: Readonly<Record<string, unknown>> = {}): Cell =>
  Object.keys(params).length === 0 ? undefined : JSON.stringify(params);
