import { formatNumber } from '../../core/format.js';

/** Percentiles of a population run from 0 to 1; in sentences from 1 to 99, since no place is beyond all others. */
export function percentileWords(u: number): string {
  const rounded = Math.round(100 * u);
  if (rounded > 99) return 'percentile above 99';
  return rounded < 1 ? 'percentile below 1' : `percentile ${rounded}`;
}

export function intervalWords(
  interval: readonly [number, number],
  confidence: number,
  method: string | null,
): string {
  const [low, high] = interval.map(formatNumber);
  return `${Math.round(100 * confidence)}% interval ${low} to ${high}${method === null ? '' : `, ${method}`}`;
}
