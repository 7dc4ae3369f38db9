import { keysOf } from '../../../core/entries.js';
import type { MeasureColumns } from '../../../core/measure.js';
import type { MadeOfGroups } from '../../../core/of-groups.js';
import type { Unit } from '../population.js';
import type { ComputedMeasure } from '../workspace.js';
import type { Row } from './combine.js';
import type { Sides } from './sides.js';

/** What a measure makes of a unit from its own tables. */
export function madeColumns(
  { frames, request }: ComputedMeasure,
  { of }: MadeOfGroups,
  unit: Unit,
  sides: readonly Sides[],
): MeasureColumns {
  const valueOf = of(frames, request);
  const rows = sides.map((side): Row => {
    if (side.reason !== undefined) return { value: NaN, parts: {}, reason: side.reason };
    const { value, parts = {}, flag, reason } = valueOf({ ...side, second: side.second ?? [] });
    return {
      value,
      parts,
      ...(flag === undefined ? {} : { flag }),
      ...(Number.isNaN(value) ? { reason: reason ?? 'not-reported' } : {}),
    };
  });
  const names = [...new Set(rows.flatMap(({ parts }) => keysOf(parts)))];
  return columnsOf(unit, sides, rows, names);
}

/** The rows of a unit as columns. */
export function columnsOf(
  { ccode1, ccode2, third }: Unit,
  sides: readonly Sides[],
  rows: readonly Row[],
  parts: readonly string[],
): MeasureColumns {
  const filled = (state: number): Int32Array => new Int32Array(rows.length).fill(state);
  return {
    rows: rows.length,
    ccode1: filled(ccode1),
    ...(ccode2 === undefined ? {} : { ccode2: filled(ccode2) }),
    ...(third === undefined ? {} : { third: filled(third) }),
    year: Int32Array.from(sides, ({ year }) => year),
    value: Float64Array.from(rows, ({ value }) => value),
    parts: Object.fromEntries(
      parts.map((name) => [name, Float64Array.from(rows, (row) => row.parts[name] ?? NaN)]),
    ),
    reasons: new Map(
      rows.flatMap(({ reason }, row) => (reason === undefined ? [] : [[row, reason] as const])),
    ),
    flags: new Map(
      rows.flatMap(({ flag }, row) => (flag === undefined ? [] : [[row, flag] as const])),
    ),
  };
}
