/** Three significant digits, whole numbers from 1,000 on with separators, no exponent above 0.0001, a true minus sign. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return 'no value';
  return sized(value).replace(/^-/, '\u2212');
}

function sized(value: number): string {
  const size = Math.abs(value);
  if (size >= 1000) return `${Math.round(value)}`.replace(/\B(?=(\d{3})+$)/g, ',');
  if (size !== 0 && size < 1e-4) return value.toExponential(1);
  return String(Number(value.toPrecision(3)));
}

/** Percentiles of a population run from 0 to 1; in sentences from 1 to 99, since no place is beyond all others. */
export function formatPercentile(u: number): string {
  const rounded = Math.round(100 * u);
  if (rounded > 99) return 'percentile above 99';
  return rounded < 1 ? 'percentile below 1' : `percentile ${rounded}`;
}

export function formatWindow([from, to]: readonly [number, number]): string {
  return from === to ? `${from}` : `${from}\u2013${to}`;
}

export function formatInterval(
  interval: readonly [number, number],
  confidence: number,
  method: string | null,
): string {
  const [low, high] = interval.map(formatNumber);
  return `${Math.round(100 * confidence)}% interval ${low} to ${high}${method === null ? '' : `, ${method}`}`;
}

/** p values: two digits above 0.01, below 0.001 as a bound. */
export function formatP(p: number): string {
  if (p < 0.001) return 'p < 0.001';
  return `p = ${p < 0.01 ? p.toFixed(3) : p.toFixed(2)}`;
}
