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
