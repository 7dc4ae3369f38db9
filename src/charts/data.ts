/** A thing as it was computed; null where there is none. Yes and no are 1 and 0, as statistical packages read them. */
export type DataValue = string | number | null;

/** What a chart rests on, for programs: every number with every digit, each in a separate column. */
export interface ChartData {
  /** Unique names. A column holds numbers or texts, never both. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly DataValue[])[];
}

export type DataColumns<Row> = Readonly<Record<string, (row: Row) => DataValue | undefined>>;

/** A line for each row. A number that is none, such as that of a division by zero, is missing. */
export function dataOf<Row>(rows: readonly Row[], columns: DataColumns<Row>): ChartData {
  const cells = Object.values(columns);
  return {
    columns: Object.keys(columns),
    rows: rows.map((row) =>
      cells.map((cell) => {
        const value = cell(row) ?? null;
        return typeof value === 'number' && !Number.isFinite(value) ? null : value;
      }),
    ),
  };
}

export const yesNo = (is: boolean): number => (is ? 1 : 0);
