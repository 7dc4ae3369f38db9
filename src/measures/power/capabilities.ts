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

const remembered = new WeakMap<object, CincScores>();

/**
 * Mean over the reported components of the share of the sum over the states that report it in the year. Remembered, since
 * many measures ask which states are the large ones.
 */
export function cincScores(frame: Frame<'state-year', Component>): CincScores {
  // The column, not the frame: measures that read the same table share it.
  const column = frame.numbers.milex;
  let scores = remembered.get(column);
  if (scores === undefined) remembered.set(column, (scores = makeScores(frame)));
  return scores;
}

function makeScores(frame: Frame<'state-year', Component>): CincScores {
  const { year } = frame.numbers;
  const value = new Float64Array(frame.rows);
  const n = new Int16Array(frame.rows);
  const parts = Object.fromEntries(
    components.map((component) => [
      component,
      sharesOfYear(year, frame.numbers[component], frame.rows),
    ]),
  ) as Record<Component, Float64Array>;
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
