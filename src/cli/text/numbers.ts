/** Four significant digits, thousands separated, no trailing noise. */
export function formatNumber(value: number): string {
  if (value === 0) return '0';
  const magnitude = Math.abs(value);
  if (magnitude >= 1000) return Math.round(value).toLocaleString('en-US');
  const digits = magnitude >= 100 ? 1 : magnitude >= 10 ? 2 : magnitude >= 1 ? 3 : 4;
  return value.toFixed(digits);
}

export function formatPercentile(u: number | null | undefined): string {
  return u === undefined || u === null ? '' : (100 * u).toFixed(1);
}

export function formatPercent(share: number): string {
  const percent = 100 * share;
  return percent > 0 && percent < 0.5 ? '<1%' : `${percent.toFixed(0)}%`;
}

/** Decibels with their odds, for example `+6.0 dB, about 4 to 1`. */
export function formatDecibels(db: number): string {
  const sign = db > 0 ? '+' : db < 0 ? '−' : '';
  return `${sign}${Math.abs(db).toFixed(1)} dB`;
}
