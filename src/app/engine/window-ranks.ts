import { memoOn } from '../../core/memo.js';
import { senSlope } from '../../analysis/index.js';
import { percentileIn } from '../../core/statistics.js';
import type { Lines, Population, Unit } from './population.js';

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
  const matrix = population.matrix(window.years, window.part);
  const own = matrix.lineOf(unit);
  const value = own === undefined ? NaN : statisticOf(window, own);
  known.values.set(name, value);
  if (!Number.isNaN(value)) known.ranked ??= rank(matrix.ranked(), window);
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

function rank({ cells, count: members }: Lines, window: Window): Float64Array {
  const width = window.years.length;
  const values = new Float64Array(members);
  const least = POPULATION_SHARE * width;
  let count = 0;
  for (let line = 0; line < members; line++) {
    const [from, to] = [line * width, (line + 1) * width];
    if (coveredOf(cells, from, to) < least) continue;
    // Slopes are worked out of a line by itself.
    values[count++] =
      window.statistic === 'mean'
        ? meanOfCovered(cells, from, to)
        : slopeOfCovered(window.years, cells.subarray(from, to));
  }
  return values.subarray(0, count);
}

const statisticOf = ({ years, statistic }: Window, values: Float64Array): number =>
  statistic === 'mean' ? meanOfCovered(values, 0, values.length) : slopeOfCovered(years, values);

function meanOfCovered(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  let count = 0;
  for (let slot = from; slot < to; slot++) {
    const value = values[slot]!;
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  return count === 0 ? NaN : sum / count;
}

/** Theil-Sen slope of the covered years; NaN for fewer than three. */
const slopeOfCovered = (years: readonly number[], values: Float64Array): number =>
  coveredOf(values, 0, values.length) < 3 ? NaN : senSlope(years, values);

function coveredOf(values: Float64Array, from: number, to: number): number {
  let covered = 0;
  for (let slot = from; slot < to; slot++) if (!Number.isNaN(values[slot]!)) covered++;
  return covered;
}
