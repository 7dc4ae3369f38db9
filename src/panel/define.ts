import type { Grain } from '../core/grains.js';

/**
 * What a column of the panel holds. `level` columns (a source's own figures) are refused for sources
 * that allow derived figures only.
 */
export type ColumnKind = 'key' | 'count' | 'flag' | 'share' | 'rank' | 'level' | 'label';

export interface PanelColumn {
  readonly type: 'int8' | 'uint8' | 'int16' | 'uint16' | 'int32' | 'float64' | 'text';
  readonly kind: ColumnKind;
  readonly nullable?: boolean;
  readonly unit: string;
  readonly description: string;
  readonly min?: number;
  readonly max?: number;
  /** Datasets the column is computed from. */
  readonly datasets: readonly string[];
}

export interface PanelTable {
  readonly id: string;
  readonly title: string;
  readonly grain: Grain | 'state' | 'event';
  readonly columns: Readonly<Record<string, PanelColumn>>;
  /** Total order of the rows: must identify a row. */
  readonly orderBy: readonly string[];
  /** Computes the rows from the cleaned datasets named here. */
  readonly datasets: readonly string[];
  build(clean: Readonly<Record<string, unknown>>): PanelRows;
}

/** Columns of equal length. NaN is null in nullable numeric columns; null is null in text columns. */
export interface PanelRows {
  readonly rows: number;
  readonly columns: Readonly<Record<string, ArrayLike<number> | readonly (string | null)[]>>;
}

export function definePanelTable(table: PanelTable): PanelTable {
  return table;
}
