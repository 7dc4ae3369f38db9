import { memoOn } from '../../core/memo.js';
import type { DyadContext } from '../../contract/index.js';
import { quantilesByMoving } from '../../core/statistics.js';
import type { Population } from '../engine/population.js';

interface Quartiles {
  readonly n: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Median and middle half of all values of a measure, year by year. */
export function contextOf(population: Population, from: number, to: number): DyadContext {
  const found = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) =>
    quartilesOf(population, from + i),
  );
  return {
    low: found.map((one) => one?.low ?? null),
    median: found.map((one) => one?.median ?? null),
    high: found.map((one) => one?.high ?? null),
    n: found.map((one) => one?.n ?? 0),
  };
}

/** Quartiles do not change as long as the population is held: each year is looked through once. */
const quartilesOf = memoOn(
  (population: Population, year: number) => [population, year],
  (population, year) => quartilesIn(population, year),
);

function quartilesIn(population: Population, year: number): Quartiles | null {
  const { order, from, to } = population.rowsOfYear(year);
  const { value } = population.columns;
  const values = new Float64Array(to - from);
  let n = 0;
  for (let at = from; at < to; at++) {
    const one = value[order === undefined ? at : order[at]!]!;
    if (!Number.isNaN(one)) values[n++] = one;
  }
  if (n === 0) return null;
  const [low, median, high] = quantilesByMoving(values, [0.25, 0.5, 0.75], n) as [
    number,
    number,
    number,
  ];
  return { n, low, median, high };
}
