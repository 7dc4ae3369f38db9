import { memoOn } from '../../core/memo.js';
import { senSlope } from '../../analysis/index.js';
import { percentileIn } from '../../core/statistics.js';
import type { Population, Unit } from './population.js';
import { CCODES } from './row-index.js';

/** Share of the window that a member of the population must cover to be ranked. */
export const POPULATION_SHARE = 0.6;

/** Some years, and what is made of the values in them: their mean, or their Theil-Sen slope per year. */
export interface Window {
  readonly years: readonly number[];
  readonly statistic: 'mean' | 'slope';
  readonly part?: string | undefined;
}

interface Ranked {
  readonly value: number;
  /** Midrank percentile among the units that cover enough of the window. */
  readonly percentile: number;
}

/** What is known of a window: values of units, and those that all are ranked among. The values of every unit and year are not kept. */
interface Known {
  readonly values: Map<string, number>;
  ranked?: Float64Array;
}

/** Windows of a measure that are looked at in turn: those of the rows of a case, and of one year as of which it is looked at after another. */
const mostKept = 4;

const windowsOf = memoOn(
  (population: Population) => [population],
  () => new Map<string, Known>(),
);

/**
 * The value of a unit in a window, NaN where it has too few, and its percentile. A population is ranked once for several units of one
 * window, and once where data end before the years as of which it is looked at.
 */
export function rankInWindow(population: Population, unit: Unit, window: Window): Ranked {
  const known = knownOf(population, window);
  const name = JSON.stringify(unit);
  const before = known.values.get(name);
  if (before !== undefined) return ranked(before, known.ranked);
  const value = valueInWindow(population, unit, window);
  known.values.set(name, value);
  if (!Number.isNaN(value)) known.ranked ??= rank(population, window);
  return ranked(value, known.ranked);
}

/** The value alone, of a unit that nobody asks the place of. */
export function valueInWindow(population: Population, unit: Unit, window: Window): number {
  const values = population.valuesOf(window.part);
  const line = new Float64Array(window.years.length).fill(NaN);
  for (const row of values === undefined ? [] : population.rowsOf(unit)) {
    const slot = window.years.indexOf(population.columns.year[row]!);
    if (slot >= 0) line[slot] = values![row]!;
  }
  return statisticOf(window, line);
}

const ranked = (value: number, among: Float64Array | undefined): Ranked => ({
  value,
  percentile: among === undefined ? NaN : percentileIn(among, value),
});

/** Of those that were not looked at for longest nothing is known any more. */
function knownOf(population: Population, { years, statistic, part }: Window): Known {
  const windows = windowsOf(population);
  const key = JSON.stringify([statistic, part ?? null, years]);
  const known = windows.get(key) ?? { values: new Map<string, number>() };
  windows.delete(key);
  windows.set(key, known);
  if (windows.size > mostKept) windows.delete(windows.keys().next().value!);
  return known;
}

/** The statistics of all that are ranked, in no order. */
function rank(population: Population, window: Window): Float64Array {
  const { among } = population;
  // A part that only groups have is placed among the values of states.
  if (among !== undefined)
    return rank(among, {
      ...window,
      part: among.valuesOf(window.part) === undefined ? undefined : window.part,
    });
  const values = population.valuesOf(window.part)!;
  const rows = window.years.map((year) => rowsIn(population, year));
  const numbers = numbersOf(population, rows);
  return (window.statistic === 'mean' ? means : slopes)(values, rows, numbers, window.years);
}

function rowsIn(population: Population, year: number): Int32Array {
  const { order, from, to } = population.rowsOfYear(year);
  return order?.subarray(from, to) ?? new Int32Array(to - from).map((_, at) => from + at);
}

/** A number for the unit of each row, by year. Units of which there is no row have numbers as well: those of states times states. */
interface Numbers {
  readonly of: readonly Int32Array[];
  readonly count: number;
}

function numbersOf({ columns }: Population, rows: readonly Int32Array[]): Numbers {
  const { ccode1, ccode2, third } = columns;
  const [states, thirds] = [new Places(), new Places()];
  for (const ofYear of rows)
    for (const row of ofYear) {
      states.of(ccode1[row]!);
      if (ccode2 !== undefined) states.of(ccode2[row]!);
      if (third !== undefined) thirds.of(third[row]!);
    }
  const width = states.count;
  const pairs = ccode2 === undefined ? width : width * width;
  const of = rows.map((ofYear) =>
    ofYear.map((row) => {
      const first = states.of(ccode1[row]!);
      const pair = ccode2 === undefined ? first : first * width + states.of(ccode2[row]!);
      return third === undefined ? pair : thirds.of(third[row]!) * pairs + pair;
    }),
  );
  return { of, count: third === undefined ? pairs : thirds.count * pairs };
}

/** Numbers states in the order in which they are met. */
class Places {
  count = 0;
  private readonly places = new Int16Array(CCODES).fill(-1);

  of(ccode: number): number {
    const place = this.places[ccode]!;
    return place >= 0 ? place : (this.places[ccode] = this.count++);
  }
}

type Statistics = (
  values: Float64Array,
  rows: readonly Int32Array[],
  numbers: Numbers,
  years: readonly number[],
) => Float64Array;

const means: Statistics = (values, rows, { of, count }) => {
  const sums = new Float64Array(count);
  const covered = new Int32Array(count);
  rows.forEach((ofYear, slot) => {
    const numbers = of[slot]!;
    for (let at = 0; at < ofYear.length; at++) {
      const value = values[ofYear[at]!]!;
      if (Number.isNaN(value)) continue;
      sums[numbers[at]!]! += value;
      covered[numbers[at]!]!++;
    }
  });
  const least = POPULATION_SHARE * rows.length;
  let found = 0;
  for (let unit = 0; unit < count; unit++)
    if (covered[unit]! >= least) sums[found++] = sums[unit]! / covered[unit]!;
  return sums.slice(0, found);
};

const slopes: Statistics = (values, rows, { of, count }, years) => {
  const width = years.length;
  const cells = new Float64Array(count * width).fill(NaN);
  rows.forEach((ofYear, slot) => {
    const numbers = of[slot]!;
    for (let at = 0; at < ofYear.length; at++)
      cells[numbers[at]! * width + slot] = values[ofYear[at]!]!;
  });
  const least = POPULATION_SHARE * width;
  const found: number[] = [];
  for (let from = 0; from < cells.length; from += width) {
    const line = cells.subarray(from, from + width);
    // Slopes are worked out of a line by itself.
    if (coveredOf(line) >= least) found.push(slopeOfCovered(years, line));
  }
  return Float64Array.from(found);
};

const statisticOf = ({ years, statistic }: Window, values: Float64Array): number =>
  statistic === 'mean' ? meanOfCovered(values) : slopeOfCovered(years, values);

function meanOfCovered(values: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  return count === 0 ? NaN : sum / count;
}

/** Theil-Sen slope of the covered years; NaN for fewer than three. */
const slopeOfCovered = (years: readonly number[], values: Float64Array): number =>
  coveredOf(values) < 3 ? NaN : senSlope(years, values);

function coveredOf(values: Float64Array): number {
  let covered = 0;
  for (const value of values) if (!Number.isNaN(value)) covered++;
  return covered;
}
