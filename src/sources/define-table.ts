import type { Grain } from '../core/grains.js';
import type { StoredColumn } from '../store/index.js';

/**
 * What a column of the panel holds. `level` columns (a source's own figures) are refused for sources
 * that allow derived figures only.
 */
export type ColumnKind = 'key' | 'count' | 'flag' | 'share' | 'level' | 'label';

export interface PanelColumn {
  readonly type: StoredColumn['type'];
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
  /** What the key columns stand for; a table may have several rows of one unit, as `orderBy` says. */
  readonly grain: Grain | 'state';
  readonly columns: Readonly<Record<string, PanelColumn>>;
  /** Total order of the rows: must identify a row. */
  readonly orderBy: readonly string[];
  /** Computes the rows from the cleaned datasets named here. */
  readonly datasets: readonly string[];
  build(clean: Readonly<Record<string, unknown>>): PanelRows;
  /** Columns that can be built apart from the others, over the keys of rows built before. */
  readonly parts?: readonly PanelPart[];
}

/** Numeric columns that a refresh can rebuild when only their own datasets are at hand. */
export interface PanelPart {
  readonly datasets: readonly string[];
  readonly columns: readonly string[];
  build(
    clean: Readonly<Record<string, unknown>>,
    keys: Readonly<Record<string, ArrayLike<number>>>,
  ): Readonly<Record<string, ArrayLike<number>>>;
}

/** Columns of equal length. NaN is null in nullable numeric columns; null is null in text columns. */
export interface PanelRows {
  readonly rows: number;
  readonly columns: Readonly<Record<string, StoredColumn['values']>>;
}

export function definePanelTable(table: PanelTable): PanelTable {
  return table;
}
