import type { MeasureResult, SeriesPoint } from '../../contract/index.js';
import type { MissingReason } from '../../core/missing.js';

/** Why a year can have no value: what would be measured did not exist. */
const nonexistent: ReadonlySet<MissingReason | undefined> = new Set([
  'not-in-system',
  'group-not-in-being',
] as const);

/** How many of the years asked for have a value, and in how many there can be one. */
export function coverageOf(
  from: number,
  to: number,
  observed: number,
  points: readonly SeriesPoint[],
): MeasureResult['coverage'] {
  const years = to - from + 1;
  const possible = points.filter(({ reason }) => !nonexistent.has(reason));
  const existing = new Set(possible.map(({ year }) => year)).size;
  return {
    from,
    to,
    years,
    observed,
    ...(existing === years ? {} : { existing }),
    share: existing === 0 ? 0 : observed / existing,
  };
}
