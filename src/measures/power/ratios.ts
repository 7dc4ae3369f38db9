import type { MeasureColumns } from '../../core/measure.js';
import { lazyParts, reasonsWhereMissing } from '../shared/lazy.js';
import { allDirectedPairs } from '../shared/pairs.js';
import type { StateYearValues } from '../shared/state-years.js';

/**
 * Ratio of a series of the first state to that of the second, for every ordered pair of the states listed for a year, in
 * every variant, in (0, infinity), so that m(i,j) m(j,i) = 1. The value is the chosen variant; the parts are all of them.
 * NaN where a side is missing or not above zero, whichever it is; `outside-coverage` where the variant has no year.
 */
export function ratioColumns(
  states: ReadonlyMap<number, Int16Array>,
  variants: Readonly<Record<string, StateYearValues>>,
  chosen: string,
): MeasureColumns {
  const pairs = allDirectedPairs(states);
  const parts = lazyParts(
    Object.fromEntries(
      Object.entries(variants).map(([name, series]) => [name, () => ratiosOf(states, series)]),
    ),
  );
  const value = parts[chosen]!;
  const series = variants[chosen]!;
  return {
    ...pairs,
    value,
    parts,
    partAt: (name, row) => {
      const [level, year] = [variants[name]!, pairs.year[row]!];
      return over(level.get(pairs.ccode1[row]!, year), level.get(pairs.ccode2[row]!, year));
    },
    reasons: reasonsWhereMissing(value, (row) =>
      series.covers(pairs.year[row]!) ? 'not-reported' : 'outside-coverage',
    ),
  };
}

const over = (a: number, b: number): number => (a > 0 && b > 0 ? a / b : NaN);

/** Row by row of the ordered pairs: year, first state, second state. */
function ratiosOf(states: ReadonlyMap<number, Int16Array>, series: StateYearValues): Float64Array {
  let rows = 0;
  for (const { length: n } of states.values()) rows += n * (n - 1);
  const ratios = new Float64Array(rows);
  let row = 0;
  for (const [year, list] of states) {
    const levels = Float64Array.from(list, (state) => series.get(state, year));
    for (let i = 0; i < levels.length; i++)
      for (let j = 0; j < levels.length; j++)
        if (j !== i) ratios[row++] = over(levels[i]!, levels[j]!);
  }
  return ratios;
}
