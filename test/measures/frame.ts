import type { Frame, FrameNeed } from '../../src/core/frames.js';
import { keyColumns } from '../../src/core/grains.js';
import type { AnyMeasure, MeasureColumns, UsedMeasure } from '../../src/core/measure.js';

export type Rows = readonly Readonly<Record<string, number | string | null | undefined>>[];

/** A frame with the columns a measure needs, from rows written out; null is NaN, a column that is left out is zero. */
function frameOf<Need extends FrameNeed>(need: Need, rows: Rows): Frame {
  const numbers = [...keyColumns[need.grain], ...need.numbers];
  return {
    grain: need.grain,
    table: need.table,
    rows: rows.length,
    numbers: Object.fromEntries(
      numbers.map((name) => [
        name,
        Float64Array.from(rows, (row) => (row[name] === null ? NaN : Number(row[name] ?? 0))),
      ]),
    ),
    texts: Object.fromEntries(
      need.texts.map((name) => [name, rows.map((row) => String(row[name] ?? ''))]),
    ),
  };
}

/** All frames of a measure, or of something else with needs; a table that is not given is empty. */
export function framesOf(
  measure: Pick<AnyMeasure, 'needs'>,
  tables: Readonly<Record<string, Rows>>,
): Record<string, Frame> {
  const needs = measure.needs as Record<string, FrameNeed>;
  return Object.fromEntries(
    Object.entries(needs).map(([name, need]) => [name, frameOf(need, tables[name] ?? [])]),
  );
}

/** A request with the given parameters and the defaults for the others. */
export function requestOf(
  measure: AnyMeasure,
  params: Readonly<Record<string, unknown>> = {},
  group?: string,
) {
  return { params: measure.params.parse(params) as unknown, group };
}

export function compute(
  measure: AnyMeasure,
  tables: Readonly<Record<string, Rows>>,
  params: Readonly<Record<string, unknown>> = {},
  group?: string,
  used: Readonly<Record<string, UsedMeasure>> = {},
): MeasureColumns {
  return measure.compute(
    framesOf(measure, tables) as never,
    requestOf(measure, params, group),
    used,
  );
}

/** Row number of a unit in a year, -1 where it has none. */
export function rowOf(
  columns: MeasureColumns,
  ccode1: number,
  ccode2: number | undefined,
  year: number,
  key?: string,
): number {
  for (let row = 0; row < columns.rows; row++) {
    if (
      columns.ccode1[row] === ccode1 &&
      columns.ccode2?.[row] === ccode2 &&
      columns.year[row] === year &&
      (key === undefined || columns.key?.[row] === key)
    )
      return row;
  }
  return -1;
}

/** Value of a unit in a year; undefined where it has no row. */
export function valueOf(
  columns: MeasureColumns,
  ccode1: number,
  ccode2: number | undefined,
  year: number,
  part?: string,
): number | undefined {
  const row = rowOf(columns, ccode1, ccode2, year);
  if (row < 0) return undefined;
  return part === undefined ? columns.value[row] : columns.parts?.[part]?.[row];
}
