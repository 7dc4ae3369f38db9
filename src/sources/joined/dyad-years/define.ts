import {
  cleanedOf,
  withDatasets,
  type CleanById,
  type CleanedOf,
  type Column,
  type Datasets,
  type PanelTable,
} from '../../define-table.js';

/** Every pair of members of the state system in every year, rows by ccode1, ccode2, year. */
export interface DyadYears {
  readonly rows: number;
  readonly ccode1: Int16Array;
  readonly ccode2: Int16Array;
  readonly year: Int16Array;
  /** Row of a pair, named in either order, in a year; -1 where not both were members in it. */
  rowOf(i: number, j: number, year: number): number;
}

/** One value per row of each column; NaN is null in nullable ones. */
type Filled<Names extends string> = Readonly<Record<Names, ArrayLike<number>>>;

/** What one source adds to the table of dyad-years. */
export interface DyadColumns {
  readonly datasets: readonly string[];
  /** Figures that repeat from year to year or are mostly zero: a column of incompressible doubles costs 7 MB. */
  readonly columns: PanelTable['columns'];
  readonly fill: (clean: CleanById, pairs: DyadYears) => Filled<string>;
}

export function defineDyadColumns<D extends Datasets, Names extends string>({
  from,
  columns,
  fill,
}: {
  readonly from: D;
  readonly columns: Readonly<Record<Names, Column>>;
  readonly fill: (clean: CleanedOf<D>, pairs: DyadYears) => Filled<NoInfer<Names>>;
}): DyadColumns {
  return {
    datasets: Object.values(from).map(({ id }) => id),
    columns: withDatasets(columns, from),
    fill: (clean, pairs) => fill(cleanedOf(from, clean), pairs),
  };
}

/** Zero within the covered years, unknown outside. */
export const coveredIn = (
  { year }: DyadYears,
  { from = -Infinity, to }: { readonly from?: number; readonly to: number },
): Float64Array => Float64Array.from(year, (at) => (at < from || at > to ? NaN : 0));
