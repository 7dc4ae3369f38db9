/** Four significant digits, thousands separated. A value that is not zero never prints as zero. */
export function formatNumber(value: number): string {
  if (value === 0 || Number.isNaN(value)) return String(value);
  const magnitude = Math.abs(value);
  if (magnitude >= 1000) return Math.round(value).toLocaleString('en-US');
  if (magnitude < 0.00001) return value.toExponential(3);
  return Number.isInteger(value) ? String(value) : value.toPrecision(4);
}

/** A place that is not at an end and would round to it says that it lies short of it. */
export function formatPercentile(u: number | null | undefined): string {
  if (u === undefined || u === null) return '';
  const percent = 100 * u;
  if (u > 0 && percent < 0.05) return '<0.1';
  return u < 1 && percent >= 99.95 ? '>99.9' : percent.toFixed(1);
}

export function formatPercent(share: number): string {
  const percent = 100 * share;
  return percent > 0 && percent < 0.5 ? '<1%' : `${percent.toFixed(0)}%`;
}

/** Decibels with their sign, for example `+6.0 dB`. */
export function formatDecibels(db: number): string {
  const sign = db > 0 ? '+' : db < 0 ? '−' : '';
  return `${sign}${Math.abs(db).toFixed(1)} dB`;
}
