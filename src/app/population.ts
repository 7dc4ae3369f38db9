import type { MeasureColumns } from '../core/measure.js';

/** The unit of a series: a state, or a pair (ordered for directed measures). */
export interface Unit {
  readonly ccode1: number;
  readonly ccode2?: number;
}

/** Row keys as one number, so that the same unit of different years is found without strings. */
function unitCode(ccode1: number, ccode2: number): number {
  return ccode1 * 1024 + ccode2;
}

/** A computed measure over its whole population, with the look-ups that series, percentiles and trends need. */
export class Population {
  readonly columns: MeasureColumns;
  private readonly codes: Int32Array;

  constructor(columns: MeasureColumns) {
    this.columns = columns;
    this.codes = new Int32Array(columns.rows);
    for (let row = 0; row < columns.rows; row++) {
      this.codes[row] = unitCode(columns.ccode1[row]!, columns.ccode2?.[row] ?? 0);
    }
  }

  /** Values or a named part of them; undefined for a part the measure does not have. */
  valuesOf(part?: string): Float64Array | undefined {
    return part === undefined ? this.columns.value : this.columns.parts?.[part];
  }

  /** Rows of one unit, by year (and by key within a year) in the order the measure gives them. */
  rowsOf(unit: Unit, key?: string): number[] {
    const code = unitCode(unit.ccode1, unit.ccode2 ?? 0);
    const rows: number[] = [];
    for (let row = 0; row < this.codes.length; row++) {
      if (this.codes[row] !== code) continue;
      if (key !== undefined && this.columns.key?.[row] !== key) continue;
      rows.push(row);
    }
    const years = this.columns.year;
    return rows.sort((a, b) => years[a]! - years[b]! || a - b);
  }

  /** Midrank percentile of each given row among all rows of the same year and key. NaN for null values. */
  percentiles(rows: readonly number[], part?: string): Float64Array {
    const values = this.valuesOf(part)!;
    const { year, key } = this.columns;
    const slotsOfYear = new Map<number, number[]>();
    rows.forEach((row, slot) => {
      const slots = slotsOfYear.get(year[row]!);
      if (slots === undefined) slotsOfYear.set(year[row]!, [slot]);
      else slots.push(slot);
    });
    // Years are small numbers: an array of slots by year is looked up once per row of the population.
    const lookup: (number[] | undefined)[] = [];
    for (const [of, slots] of slotsOfYear) lookup[of] = slots;
    const less = new Float64Array(rows.length);
    const equal = new Float64Array(rows.length);
    const count = new Float64Array(rows.length);
    for (let other = 0; other < values.length; other++) {
      const slots = lookup[year[other]!];
      if (slots === undefined) continue;
      const value = values[other]!;
      if (Number.isNaN(value)) continue;
      for (const slot of slots) {
        const row = rows[slot]!;
        if (key !== undefined && key[row] !== key[other]) continue;
        const own = values[row]!;
        count[slot]!++;
        if (value < own) less[slot]!++;
        else if (value === own) equal[slot]!++;
      }
    }
    return Float64Array.from(rows, (row, slot) =>
      Number.isNaN(values[row]!) ? NaN : (less[slot]! + equal[slot]! / 2) / count[slot]!,
    );
  }

  /**
   * For every unit, its values in the given years (NaN where missing), as one array per unit.
   * A measure with several rows in a year (roll calls) has no such matrix.
   */
  matrix(years: readonly number[], part?: string): Map<number, Float64Array> {
    const values = this.valuesOf(part)!;
    const slotOf = new Map(years.map((year, slot) => [year, slot]));
    const matrix = new Map<number, Float64Array>();
    for (let row = 0; row < values.length; row++) {
      const slot = slotOf.get(this.columns.year[row]!);
      if (slot === undefined || Number.isNaN(values[row]!)) continue;
      const code = this.codes[row]!;
      let line = matrix.get(code);
      if (line === undefined) {
        line = new Float64Array(years.length).fill(NaN);
        matrix.set(code, line);
      }
      line[slot] = values[row]!;
    }
    return matrix;
  }

  codeOf(unit: Unit): number {
    return unitCode(unit.ccode1, unit.ccode2 ?? 0);
  }
}
