import { csv, type CsvCell } from '../files/csv.js';

/** A table of a bundle with what its rows and columns hold, so that the codebook cannot tell of others. */
export interface BundleTable {
  /** What one row is, behind “one row for”. */
  readonly row: string;
  /** By name of the column, in their order. */
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: readonly Readonly<Record<string, CsvCell>>[];
}

export type BundleTables = Readonly<Record<string, BundleTable>>;

/** A table of which every row has a cell for every column. */
export function bundleTable<const Columns extends Readonly<Record<string, string>>>(
  row: string,
  columns: Columns,
  rows: readonly { readonly [Name in keyof Columns]: CsvCell }[],
): BundleTable {
  return { row, columns, rows };
}

/** The tables as files, with a codebook that says what every column holds. */
export function tableFiles(tables: BundleTables): Readonly<Record<string, string>> {
  const files = Object.entries(tables).map(([id, { columns, rows }]) => {
    const names = Object.keys(columns);
    return [
      `${id}.csv`,
      csv(
        names,
        rows.map((row) => names.map((name) => row[name])),
      ),
    ] as const;
  });
  const codebook = Object.entries(tables).flatMap(([id, { columns }]) =>
    Object.entries(columns).map(([column, holds]) => [id, column, holds]),
  );
  return {
    ...Object.fromEntries(files),
    'codebook.csv': csv(['table', 'column', 'holds'], codebook),
  };
}

/** Parameters of a measure as JSON; empty where there are none. */
export function paramsCell(params: Readonly<Record<string, unknown>> | undefined): CsvCell {
  return params === undefined || Object.keys(params).length === 0
    ? undefined
    : JSON.stringify(params);
}

/** What columns hold that stand in several tables. */
export const common = {
  measure: 'measure, as `counterpoise measure` knows it; empty where nothing is measured',
  params: 'parameters of the measure that are set, as JSON',
  unit: 'unit of the value',
  year: 'calendar year',
  low: 'lower end of the 90% interval, where there is one',
  high: 'upper end of the 90% interval, where there is one',
  percentile: 'place of the value among those of all others in the year, between 0 and 1',
  missing: 'why there is no value; the words are in README.md',
  flag: 'caveat on the value; the words are in README.md',
  sources: 'ids of the datasets behind it, with spaces between',
  ccode1: 'Correlates of War number of the first state',
  ccode2: 'Correlates of War number of the second state',
} as const;
