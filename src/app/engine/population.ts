import { keptIn, memoOn } from '../../core/memo.js';
import type { MeasureColumns, MeasureUnit } from '../../core/measure.js';
import { percentileIn, percentilesOfYears } from './percentiles.js';
import {
  areInOrder,
  CCODES,
  indexStates,
  indexYears,
  rowsOfStates,
  rowsOfYear,
  type RowRange,
  type StateIndex,
  type YearIndex,
} from './row-index.js';

/** The unit of a series: a state, a pair (ordered for directed measures), or a pair with a third state. */
export type Unit = MeasureUnit;

/** Before an index of states is made, so many units are looked for in all rows. */
const FEW_UNITS = 3;
/** Rows of so many years are read faster one year after the other than all rows once. */
const FEW_YEARS = 3;

/** A unit as one number, so that the same unit of different years is found without strings. */
function unitCode(ccode1: number, ccode2: number, third: number): number {
  return (third * CCODES + ccode1) * CCODES + ccode2;
}

/** Populations of the same pairs and years share their columns. */
const yearsOf = memoOn(
  (year: MeasureColumns['year'], ranked: number) => [year, ranked],
  (year, ranked) => indexYears(year.subarray(0, ranked)),
);
const noStates: object = {};
const keysOfStates = ({ ccode1, ccode2 }: Pick<MeasureColumns, 'ccode1' | 'ccode2'>) =>
  [ccode1, ccode2 ?? noStates] as const;
const inOrder = memoOn(keysOfStates, areInOrder);
const statesOf = memoOn(keysOfStates, indexStates);

/** A computed measure over its whole population, with the look-ups that series, percentiles and trends need. */
export class Population {
  readonly columns: MeasureColumns;
  /** Rows of earlier years may be made of a part of their input, and are never given. */
  private readonly from: number;
  private years: YearIndex | undefined;
  private states: StateIndex | undefined;
  private readonly found = new Map<string, readonly number[]>();

  /** @param among of a unit with a group, which is no member of any population: the one that its value is placed in */
  constructor(
    columns: MeasureColumns,
    from = -Infinity,
    readonly among?: Population,
  ) {
    this.columns = columns;
    this.from = from;
  }

  /** How many rows are ranked. */
  private get ranked(): number {
    return this.columns.ranked ?? this.columns.rows;
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
    return keptIn(this.found, asked, () => this.findRows(unit, key));
  }

  private findRows(unit: Unit, key: string | undefined): number[] {
    const { from } = this;
    const { ccode1, ccode2, third, year } = this.columns;
    const keys = key === undefined ? undefined : this.columns.key;
    const { ccode1: first, ccode2: second = 0, third: beside = 0 } = unit;
    const {
      order,
      from: start,
      to,
    } = this.among !== undefined || (this.found.size < FEW_UNITS && !inOrder(this.columns))
      ? { order: undefined, from: 0, to: year.length }
      : this.rowsOfStates(first, second);
    const rows: number[] = [];
    for (let at = start; at < to; at++) {
      const row = order === undefined ? at : order[at]!;
      if (ccode1[row] !== first) continue;
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
    const { year, key, rankedTo = Infinity } = this.columns;
    const { ranked } = this;
    if (this.among !== undefined) return new Float64Array(rows.length).fill(NaN);
    const many = rows.length > FEW_YEARS && key === undefined;
    const together = many ? percentilesOfYears(rows, year, values.subarray(0, ranked)) : undefined;
    return Float64Array.from(rows, (row, at) => {
      if (Number.isNaN(values[row]!) || year[row]! > rankedTo || row >= ranked) return NaN;
      return together?.[at] ?? percentileIn(this.rowsOfYear(year[row]!), values, row, key);
    });
  }

  /**
   * The values of every unit in the given years. A measure with several rows in a year (roll calls) has no such matrix.
   */
  matrix(years: readonly number[], part?: string): PopulationMatrix {
    if (this.among !== undefined) return this.matrixAmong(this.among, years, part);
    const values = this.valuesOf(part)!;
    const { ccode1, ccode2, third } = this.columns;
    const width = years.length;
    const lines = new LineNumbers(third !== undefined);
    const rows = years.reduce((sum, year) => {
      const { from, to } = this.rowsOfYear(year);
      return sum + to - from;
    }, 0);
    // No more lines than rows; what is not used is never touched.
    const cells = new Float64Array((rows + this.columns.rows - this.ranked) * width);
    const put = (row: number, slot: number): void => {
      if (Number.isNaN(values[row]!)) return;
      const code = unitCode(ccode1[row]!, ccode2?.[row] ?? 0, third?.[row] ?? 0);
      const known = lines.count;
      const line = lines.of(code);
      if (line === known) cells.fill(NaN, line * width, (line + 1) * width);
      cells[line * width + slot] = values[row]!;
    };
    years.forEach((year, slot) => {
      const { order, from, to } = this.rowsOfYear(year);
      for (let at = from; at < to; at++) put(order === undefined ? at : order[at]!, slot);
    });
    // What follows has values, and is no member of the population.
    const members = lines.count;
    for (let row = this.ranked; row < this.columns.rows; row++) {
      const slot = years.indexOf(this.columns.year[row]!);
      if (slot >= 0) put(row, slot);
    }
    const lineAt = (line: number) => cells.subarray(line * width, (line + 1) * width);
    return {
      lineOf: (unit) => {
        const line = lines.find(this.codeOf(unit));
        return line === undefined ? undefined : lineAt(line);
      },
      ranked: () => ({ cells, count: members }),
    };
  }

  private matrixAmong(
    among: Population,
    years: readonly number[],
    part?: string,
  ): PopulationMatrix {
    const values = this.valuesOf(part);
    return {
      lineOf: (unit) => {
        const line = new Float64Array(years.length).fill(NaN);
        for (const row of this.rowsOf(unit)) {
          const slot = years.indexOf(this.columns.year[row]!);
          if (slot >= 0 && values !== undefined) line[slot] = values[row]!;
        }
        return line.every((value) => Number.isNaN(value)) ? undefined : line;
      },
      // A part that only groups have is placed among the values of states.
      ranked: () =>
        among.matrix(years, among.valuesOf(part) === undefined ? undefined : part).ranked(),
    };
  }

  /** Where the rows of a year are that are ranked. */
  rowsOfYear(year: number): RowRange {
    if (this.among !== undefined) return this.among.rowsOfYear(year);
    return rowsOfYear((this.years ??= yearsOf(this.columns.year, this.ranked)), year);
  }

  private rowsOfStates(first: number, second: number): RowRange {
    return rowsOfStates(this.columns, (this.states ??= statesOf(this.columns)), first, second);
  }

  private codeOf(unit: Unit): number {
    return unitCode(unit.ccode1, unit.ccode2 ?? 0, unit.third ?? 0);
  }
}

/** Values by unit and year: a line of cells for each unit with any, NaN where it has none. */
export interface PopulationMatrix {
  lineOf(unit: Unit): Float64Array | undefined;
  /** The lines of the units that are ranked. */
  ranked(): Lines;
}

/** So many lines of cells, one behind the other; more cells may follow. */
export interface Lines {
  readonly cells: Float64Array;
  readonly count: number;
}

/** No population has so many states. */
const STATES = 512;

/** Numbers units in the order in which they are met: states and pairs in a table of states as they are met, triads in a map. */
class LineNumbers {
  count = 0;
  private states = 0;
  private readonly placeOf = new Int16Array(CCODES).fill(-1);
  private readonly listed: Int32Array;
  private readonly mapped = new Map<number, number>();

  constructor(private readonly triads: boolean) {
    this.listed = new Int32Array(triads ? 0 : STATES * STATES);
  }

  private place(ccode: number): number {
    const known = this.placeOf[ccode]!;
    return known >= 0 ? known : (this.placeOf[ccode] = this.states++);
  }

  private slot(code: number): number {
    return this.place(Math.floor(code / CCODES)) * STATES + this.place(code % CCODES);
  }

  find(code: number): number | undefined {
    if (this.triads) return this.mapped.get(code);
    const line = this.listed[this.slot(code)]! - 1;
    return line < 0 ? undefined : line;
  }

  of(code: number): number {
    const known = this.find(code);
    if (known !== undefined) return known;
    const line = this.count++;
    if (this.triads) this.mapped.set(code, line);
    else this.listed[this.slot(code)] = line + 1;
    return line;
  }
}
