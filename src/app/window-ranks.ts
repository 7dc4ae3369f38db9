import { senSlope } from '../analysis/index.js';
import { percentileIn } from '../core/statistics.js';
import type { Population, PopulationMatrix, Unit } from './population.js';

/** Share of the window that a member of the population must cover to be ranked. */
export const POPULATION_SHARE = 0.6;

/** What is made of the values of a window: their mean, or their Theil-Sen slope per year. */
export type WindowStatistic = 'mean' | 'slope';

/** What the units of a population have in a window of years, ranked among those that cover enough of it. */
export class WindowRanks {
  private ranked: Float64Array | undefined;

  constructor(
    private readonly matrix: PopulationMatrix,
    private readonly years: readonly number[],
    private readonly statistic: WindowStatistic,
  ) {}

  /** NaN where a unit has too few values. */
  valueOf(unit: Unit): number {
    const own = this.matrix.lineOf(unit);
    return own === undefined ? NaN : this.of(own);
  }

  percentileOf(value: number): number {
    return percentileIn((this.ranked ??= this.rank()), value);
  }

  private of(values: Float64Array): number {
    return this.statistic === 'mean' ? meanOfCovered(values) : slopeOfCovered(this.years, values);
  }

  private rank(): Float64Array {
    const ranked: number[] = [];
    const least = POPULATION_SHARE * this.years.length;
    for (const values of this.matrix.lines())
      if (coveredOf(values) >= least) ranked.push(this.of(values));
    return Float64Array.from(ranked);
  }
}

/** Windows of a measure that are looked at in turn: those of the rows of a case, and of one year as of which it is looked at after another. */
const mostKept = 4;

const kept = new WeakMap<Population, Map<string, WindowRanks>>();

/** The same for several units of one window, and again where data end before the years that follow: made once. */
export function windowRanks(
  population: Population,
  years: readonly number[],
  statistic: WindowStatistic,
  part?: string,
): WindowRanks {
  let known = kept.get(population);
  if (known === undefined) kept.set(population, (known = new Map<string, WindowRanks>()));
  const key = JSON.stringify([statistic, part ?? null, years]);
  const ranks = known.get(key) ?? new WindowRanks(population.matrix(years, part), years, statistic);
  // Those that were not looked at for longest go first.
  known.delete(key);
  known.set(key, ranks);
  if (known.size > mostKept) known.delete(known.keys().next().value!);
  return ranks;
}

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
  for (let slot = 0; slot < values.length; slot++) if (!Number.isNaN(values[slot]!)) covered++;
  return covered;
}
