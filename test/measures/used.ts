import type { MeasureColumns, RowFlag, UsedMeasure } from '../../src/core/measure.js';
import { reasonsWhereMissing } from '../../src/measures/shared/lazy.js';

export interface PairRow {
  readonly ccode1: number;
  readonly ccode2: number;
  readonly year: number;
  /** Null is not reported. */
  readonly value: number | null;
  readonly flag?: RowFlag;
}

/** A measure of ordered pairs as a composite sees it, from rows written out. */
export function usedPairs(rows: readonly PairRow[]): UsedMeasure & { columns: MeasureColumns } {
  const value = Float64Array.from(rows, (row) => row.value ?? NaN);
  return {
    columns: {
      rows: rows.length,
      ccode1: Int16Array.from(rows, ({ ccode1 }) => ccode1),
      ccode2: Int16Array.from(rows, ({ ccode2 }) => ccode2),
      year: Int16Array.from(rows, ({ year }) => year),
      value,
      reasons: reasonsWhereMissing(value, () => 'not-reported'),
      flags: new Map(rows.flatMap(({ flag }, row) => (flag === undefined ? [] : [[row, flag]]))),
    },
  };
}
