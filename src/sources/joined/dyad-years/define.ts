import type { PanelColumn } from '../../define-table.js';

/** Every pair of members of the state system in every year, rows by ccode1, ccode2, year. */
export interface DyadYears {
  readonly rows: number;
  readonly ccode1: Int16Array;
  readonly ccode2: Int16Array;
  readonly year: Int16Array;
  /** Row of a pair, named in either order, in a year; -1 where not both were members in it. */
  rowOf(i: number, j: number, year: number): number;
}

/** What one source adds to the table of dyad-years. */
export interface DyadColumns {
  readonly id: string;
  readonly datasets: readonly string[];
  /** Figures that repeat from year to year or are mostly zero: a column of incompressible doubles costs 7 MB. */
  readonly columns: Readonly<Record<string, PanelColumn>>;
  /** One value per row of each column; NaN is null in nullable ones. */
  fill(
    clean: Readonly<Record<string, unknown>>,
    pairs: DyadYears,
  ): Readonly<Record<string, ArrayLike<number>>>;
}

export function defineDyadColumns(columns: DyadColumns): DyadColumns {
  return columns;
}
