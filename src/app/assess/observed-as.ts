import type { ObservationRow, Observed } from '../../evidence/types.js';

/** What was seen of a row, in the form that its kind says. */
export function observedAs(
  kind: ObservationRow['kind'],
  value: number,
  percentile: number,
): Observed {
  if (kind === 'yes-no') return { type: 'binary', yes: value >= 0.5 };
  return kind === 'probability'
    ? { type: 'probability', p: value }
    : { type: 'percentile', u: percentile };
}
