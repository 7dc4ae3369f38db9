import { recordOf } from '../../core/entries.js';
import { memoOn } from '../../core/memo.js';
import type { Frame } from '../../core/frames.js';

/** Components of national capability in the order of the published tables. */
export const components = ['milex', 'milper', 'irst', 'pec', 'tpop', 'upop'] as const;
type Component = (typeof components)[number];

export interface CincScores {
  /** By row of the frame; NaN where the state reports no component. */
  readonly value: Float64Array;
  /** Components reported. */
  readonly n: Int16Array;
  /** Share of the world sum in each component; NaN where it is not reported. */
  readonly parts: Readonly<Record<Component, Float64Array>>;
}

/** Mean over the reported components of the share of the sum over the states that report it in the year. */
export const cincScores = memoOn(
  ({ numbers }: Frame<'state-year', Component>) => [numbers.milex],
  makeScores,
);

function makeScores(frame: Frame<'state-year', Component>): CincScores {
  const { year } = frame.numbers;
  const value = new Float64Array(frame.rows);
  const n = new Int16Array(frame.rows);
  const parts = recordOf(components, (component) =>
    sharesOfYear(year, frame.numbers[component], frame.rows),
  );
  for (let row = 0; row < frame.rows; row++) {
    let sum = 0;
    for (const component of components) {
      const share = parts[component][row]!;
      if (Number.isNaN(share)) continue;
      sum += share;
      n[row]!++;
    }
    value[row] = n[row] === 0 ? NaN : sum / n[row]!;
  }
  return { value, n, parts };
}

function sharesOfYear(
  year: ArrayLike<number>,
  values: ArrayLike<number>,
  rows: number,
): Float64Array {
  let last = 0;
  for (let row = 0; row < rows; row++) last = Math.max(last, year[row]!);
  const sums = new Float64Array(last + 1);
  for (let row = 0; row < rows; row++)
    if (!Number.isNaN(values[row]!)) sums[year[row]!]! += values[row]!;
  const shares = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const sum = sums[year[row]!]!;
    shares[row] = sum > 0 ? values[row]! / sum : NaN;
  }
  return shares;
}
