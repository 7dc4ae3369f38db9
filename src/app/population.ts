import type { MeasureColumns, MeasureUnit } from '../core/measure.js';

/** The unit of a series: a state, a pair (ordered for directed measures), or a pair with a third state. */
export type Unit = MeasureUnit;

/** Correlates of War numbers are below. */
const CCODES = 1024;

/** A unit as one number, so that the same unit of different years is found without strings. */
function unitCode(ccode1: number, ccode2: number, third: number): number {
  return (third * CCODES + ccode1) * CCODES + ccode2;
}

/** A computed measure over its whole population, with the look-ups that series, percentiles and trends need. */
export class Population {
  readonly columns: MeasureColumns;
  /** Rows of earlier years may be made of a part of their input, and are never given. */
  private readonly from: number;
  private years: YearIndex | undefined;
  private firsts: FirstIndex | undefined;
  private readonly found = new Map<string, readonly number[]>();

  constructor(columns: MeasureColumns, from = -Infinity) {
    this.columns = columns;
    this.from = from;
  }

  /** Values or a named part of them; undefined for a part the measure does not have. */
  valuesOf(part?: string): Float64Array | undefined {
    const { value, parts = {} } = this.columns;
    if (part === undefined) return value;
    return Object.hasOwn(parts, part) ? parts[part] : undefined;
  }

  /** Rows of one unit, by year (and by key within a year) in the order the measure gives them. */
  rowsOf(unit: Unit, key?: string): readonly number[] {
    const asked = `${this.codeOf(unit)} ${key ?? ''}`;
    const rows = this.found.get(asked) ?? this.findRows(unit, key);
    this.found.set(asked, rows);
    return rows;
  }

  private findRows(unit: Unit, key: string | undefined): number[] {
    const { from } = this;
    const { ccode1, ccode2, third, key: keys, year } = this.columns;
    const { ccode1: first, ccode2: second = 0, third: beside = 0 } = unit;
    const { order, starts } = (this.firsts ??= indexFirsts(ccode1));
    const rows: number[] = [];
    for (let at = starts[first] ?? 0; at < (starts[first + 1] ?? 0); at++) {
      const row = order[at]!;
      if (ccode2 !== undefined && ccode2[row] !== second) continue;
      if (third !== undefined && third[row] !== beside) continue;
      if (key !== undefined && keys?.[row] !== key) continue;
      if (year[row]! < from) continue;
      rows.push(row);
    }
    return rows.sort((a, b) => year[a]! - year[b]! || a - b);
  }

  /** Midrank percentile of each given row among all rows of the same year and key. NaN for null values and single ones. */
  percentiles(rows: readonly number[], part?: string): Float64Array {
    const values = this.valuesOf(part)!;
    return Float64Array.from(rows, (row) =>
      Number.isNaN(values[row]!) ? NaN : this.percentile(row, values),
    );
  }

  private percentile(row: number, values: Float64Array): number {
    const { year, key } = this.columns;
    const own = values[row]!;
    const { order, from, to } = this.rowsOfYear(year[row]!);
    let less = 0;
    let equal = 0;
    let greater = 0;
    for (let at = from; at < to; at++) {
      const other = order === undefined ? at : order[at]!;
      if (key !== undefined && key[row] !== key[other]) continue;
      const value = values[other]!;
      // Sums of comparisons, not branches: which way they go cannot be foretold. One with NaN is never true.
      less += Number(value < own);
      equal += Number(value === own);
      greater += Number(value > own);
    }
    const all = less + equal + greater;
    // Who stands alone has no place among others.
    return all < 2 ? NaN : (less + equal / 2) / all;
  }

  /**
   * The values of every unit in the given years. A measure with several rows in a year (roll calls) has no such matrix.
   */
  matrix(years: readonly number[], part?: string): PopulationMatrix {
    const values = this.valuesOf(part)!;
    const { ccode1, ccode2, third } = this.columns;
    const width = years.length;
    const lines = new LineNumbers(third !== undefined);
    const rows = years.reduce((sum, year) => {
      const { from, to } = this.rowsOfYear(year);
      return sum + to - from;
    }, 0);
    // No more lines than rows; what is not used is never touched.
    const cells = new Float64Array(rows * width);
    years.forEach((year, slot) => {
      const { order, from, to } = this.rowsOfYear(year);
      for (let at = from; at < to; at++) {
        const row = order === undefined ? at : order[at]!;
        if (Number.isNaN(values[row]!)) continue;
        const code = unitCode(ccode1[row]!, ccode2?.[row] ?? 0, third?.[row] ?? 0);
        const known = lines.count;
        const line = lines.of(code);
        if (line === known) cells.fill(NaN, line * width, (line + 1) * width);
        cells[line * width + slot] = values[row]!;
      }
    });
    const lineAt = (line: number) => cells.subarray(line * width, (line + 1) * width);
    return {
      lineOf: (unit) => {
        const line = lines.find(this.codeOf(unit));
        return line === undefined ? undefined : lineAt(line);
      },
      *lines() {
        for (let line = 0; line < lines.count; line++) yield lineAt(line);
      },
    };
  }

  /** Rows of a year: places `from` to `to` of the order, or the rows themselves where they stand by year. */
  private rowsOfYear(year: number): YearRows {
    const { order, first, starts } = (this.years ??= indexYears(this.columns.year));
    const slot = year - first;
    if (slot < 0 || slot >= starts.length - 1) return { order, from: 0, to: 0 };
    return { order, from: starts[slot]!, to: starts[slot + 1]! };
  }

  private codeOf(unit: Unit): number {
    return unitCode(unit.ccode1, unit.ccode2 ?? 0, unit.third ?? 0);
  }
}

/** Values by unit and year: a line for each unit with any, NaN where it has none. */
export interface PopulationMatrix {
  lineOf(unit: Unit): Float64Array | undefined;
  lines(): Iterable<Float64Array>;
}

/** Numbers units in the order in which they are met: states and pairs in a list of all there may be, triads in a map. */
class LineNumbers {
  count = 0;
  private readonly listed: Int32Array;
  private readonly mapped = new Map<number, number>();

  constructor(triads: boolean) {
    this.listed = new Int32Array(triads ? 0 : CCODES * CCODES);
  }

  find(code: number): number | undefined {
    if (code >= this.listed.length) return this.mapped.get(code);
    const line = this.listed[code]! - 1;
    return line < 0 ? undefined : line;
  }

  of(code: number): number {
    const known = this.find(code);
    if (known !== undefined) return known;
    const line = this.count++;
    if (code < this.listed.length) this.listed[code] = line + 1;
    else this.mapped.set(code, line);
    return line;
  }
}

interface YearRows {
  readonly order: Int32Array | undefined;
  readonly from: number;
  readonly to: number;
}

/** Rows by year: those of year `first + i` begin at `starts[i]`. */
interface YearIndex {
  /** Rows in order of years; absent where they stand so already. */
  readonly order: Int32Array | undefined;
  readonly first: number;
  readonly starts: Int32Array;
}

function indexYears(years: ArrayLike<number>): YearIndex {
  let first = Infinity;
  let last = -Infinity;
  let ascending = true;
  for (let row = 0; row < years.length; row++) {
    const year = years[row]!;
    if (year < last) ascending = false;
    if (year < first) first = year;
    if (year > last) last = year;
  }
  if (years.length === 0) return { order: undefined, first: 0, starts: new Int32Array(1) };
  const starts = new Int32Array(last - first + 2);
  for (let row = 0; row < years.length; row++) starts[years[row]! - first + 1]!++;
  for (let slot = 1; slot < starts.length; slot++) starts[slot]! += starts[slot - 1]!;
  return { order: ascending ? undefined : orderOf(years, first, starts), first, starts };
}

/** Counting sort: the rows of a year keep their order. */
function orderOf(years: ArrayLike<number>, first: number, starts: Int32Array): Int32Array {
  const order = new Int32Array(years.length);
  const next = starts.slice();
  for (let row = 0; row < years.length; row++) order[next[years[row]! - first]!++] = row;
  return order;
}

/** Rows by first state: those of state `c` stand at places `starts[c]` to `starts[c + 1]` of the order. */
interface FirstIndex {
  readonly order: Int32Array;
  readonly starts: Int32Array;
}

/** Counting sort: many units are looked up, and a pass over a million rows for each is slower. */
function indexFirsts(ccode1: ArrayLike<number>): FirstIndex {
  const starts = new Int32Array(CCODES + 1);
  for (let row = 0; row < ccode1.length; row++) starts[ccode1[row]! + 1]!++;
  for (let state = 1; state < starts.length; state++) starts[state]! += starts[state - 1]!;
  const next = starts.slice();
  const order = new Int32Array(ccode1.length);
  for (let row = 0; row < ccode1.length; row++) order[next[ccode1[row]!]!++] = row;
  return { order, starts };
}
