import type { MeasureColumns, MeasureUnit } from '../core/measure.js';

/** The unit of a series: a state, a pair (ordered for directed measures), or a pair with a third state. */
export type Unit = MeasureUnit;

/** A unit as one number, so that the same unit of different years is found without strings. */
function unitCode(ccode1: number, ccode2: number, third: number): number {
  return (third * 1024 + ccode1) * 1024 + ccode2;
}

/** A computed measure over its whole population, with the look-ups that series, percentiles and trends need. */
export class Population {
  readonly columns: MeasureColumns;
  private byYear: ReadonlyMap<number, Int32Array> | undefined;

  constructor(columns: MeasureColumns) {
    this.columns = columns;
  }

  /** Values or a named part of them; undefined for a part the measure does not have. */
  valuesOf(part?: string): Float64Array | undefined {
    return part === undefined ? this.columns.value : this.columns.parts?.[part];
  }

  /** Rows of one unit, by year (and by key within a year) in the order the measure gives them. */
  rowsOf(unit: Unit, key?: string): number[] {
    const { ccode1, ccode2, third } = this.columns;
    const { ccode1: first, ccode2: second = 0, third: beside = 0 } = unit;
    const rows: number[] = [];
    for (let row = 0; row < this.columns.rows; row++) {
      if (ccode1[row] !== first) continue;
      if (ccode2 !== undefined && ccode2[row] !== second) continue;
      if (third !== undefined && third[row] !== beside) continue;
      if (key !== undefined && this.columns.key?.[row] !== key) continue;
      rows.push(row);
    }
    const years = this.columns.year;
    return rows.sort((a, b) => years[a]! - years[b]! || a - b);
  }

  /** Midrank percentile of each given row among all rows of the same year and key. NaN for null values. */
  percentiles(rows: readonly number[], part?: string): Float64Array {
    const values = this.valuesOf(part)!;
    return Float64Array.from(rows, (row) =>
      Number.isNaN(values[row]!) ? NaN : this.percentile(row, values),
    );
  }

  private percentile(row: number, values: Float64Array): number {
    const { year, key } = this.columns;
    const own = values[row]!;
    const rows = this.rowsOfYear(year[row]!);
    let less = 0;
    let equal = 0;
    let count = 0;
    for (let at = 0; at < rows.length; at++) {
      const other = rows[at]!;
      if (key !== undefined && key[row] !== key[other]) continue;
      const value = values[other]!;
      if (value < own) less++;
      else if (value === own) equal++;
      // A value that is no number is in none of the three.
      else if (!(value > own)) continue;
      count++;
    }
    return (less + equal / 2) / count;
  }

  /**
   * For every unit, its values in the given years (NaN where missing), as one array per unit.
   * A measure with several rows in a year (roll calls) has no such matrix.
   */
  matrix(years: readonly number[], part?: string): Map<number, Float64Array> {
    const values = this.valuesOf(part)!;
    const { ccode1, ccode2, third } = this.columns;
    const matrix = new Map<number, Float64Array>();
    years.forEach((year, slot) => {
      for (const row of this.rowsOfYear(year)) {
        if (Number.isNaN(values[row]!)) continue;
        const code = unitCode(ccode1[row]!, ccode2?.[row] ?? 0, third?.[row] ?? 0);
        let line = matrix.get(code);
        if (line === undefined) {
          line = new Float64Array(years.length).fill(NaN);
          matrix.set(code, line);
        }
        line[slot] = values[row]!;
      }
    });
    return matrix;
  }

  /** Rows of a year in their order; all years are sorted out once (counting sort). */
  private rowsOfYear(year: number): Int32Array {
    this.byYear ??= rowsByYear(this.columns.year);
    return this.byYear.get(year) ?? new Int32Array(0);
  }

  codeOf(unit: Unit): number {
    return unitCode(unit.ccode1, unit.ccode2 ?? 0, unit.third ?? 0);
  }
}

function rowsByYear(years: ArrayLike<number>): Map<number, Int32Array> {
  let first = Infinity;
  let last = -Infinity;
  for (let row = 0; row < years.length; row++) {
    first = Math.min(first, years[row]!);
    last = Math.max(last, years[row]!);
  }
  const slices = new Map<number, Int32Array>();
  if (years.length === 0) return slices;
  const counts = new Int32Array(last - first + 1);
  for (let row = 0; row < years.length; row++) counts[years[row]! - first]!++;
  const order = new Int32Array(years.length);
  const next = new Int32Array(counts.length);
  let start = 0;
  counts.forEach((count, index) => {
    next[index] = start;
    slices.set(first + index, order.subarray(start, start + count));
    start += count;
  });
  for (let row = 0; row < years.length; row++) order[next[years[row]! - first]!++] = row;
  return slices;
}
