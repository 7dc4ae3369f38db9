/** Four significant digits, thousands separated. A value that is not zero never prints as zero. */
export function formatNumber(value: number): string {
  if (value === 0 || Number.isNaN(value)) return String(value);
  const magnitude = Math.abs(value);
  if (magnitude >= 1000) return Math.round(value).toLocaleString('en-US');
  if (magnitude < 0.00001) return value.toExponential(3);
  return Number.isInteger(value) ? String(value) : value.toPrecision(4);
}

export function formatPercentile(u: number | null | undefined): string {
  return u === undefined || u === null ? '' : (100 * u).toFixed(1);
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
