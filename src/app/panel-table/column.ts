import type { StoredType } from '../../store/index.js';
import type { Fill } from './place.js';

/** What a column is there for. */
export type ColumnRole = 'key' | 'id' | 'value' | 'part' | 'missing' | 'flag';

/** A column of a table. Its values are worked out when they are asked for, some rows at a time. */
export interface TableColumn {
  readonly name: string;
  readonly role: ColumnRole;
  readonly type: StoredType;
  /** Of a text column: what its numbers stand for. */
  readonly labels?: readonly string[];
  /** What it holds, in words. */
  readonly holds: string;
  readonly unit: string;
  /** Place of what it comes from among the sources of the table; absent for keys and ids. */
  readonly source?: number;
  readonly fill: Fill;
  /** Number of the reason of a row without a value. */
  readonly reasonAt?: (row: number) => number;
  /** Number of the flag of a row; -1 for none. */
  readonly flagAt?: (row: number) => number;
}

/** All values of a column: NaN is null; of a text column the numbers of its labels. */
export function columnValues(column: TableColumn, rows: number): Float64Array {
  const values = new Float64Array(rows);
  column.fill(values, 0, rows);
  return values;
}
