import type { MeasureColumns } from '../../core/measure.js';
import { allDirectedPairs } from './pairs.js';
import { reasonsWhereMissing } from './reasons.js';
import type { StateYearValues } from './state-years.js';

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
  const parts: Record<string, Float64Array> = {};
  for (const [name, series] of Object.entries(variants)) {
    const ratio = new Float64Array(pairs.rows);
    for (let row = 0; row < pairs.rows; row++) {
      const numerator = series.get(pairs.ccode1[row]!, pairs.year[row]!);
      const denominator = series.get(pairs.ccode2[row]!, pairs.year[row]!);
      ratio[row] = numerator > 0 && denominator > 0 ? numerator / denominator : NaN;
    }
    parts[name] = ratio;
  }
  const value = parts[chosen]!;
  const series = variants[chosen]!;
  return {
    ...pairs,
    value,
    parts,
    reasons: reasonsWhereMissing(value, (row) =>
      series.covers(pairs.year[row]!) ? 'not-reported' : 'outside-coverage',
    ),
  };
}
