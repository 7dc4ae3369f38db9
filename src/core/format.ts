/*
 * How numbers are written for people: one rule for each kind, on every surface. Files for programs hold numbers as computed.
 */

const minus = '\u2212';

const signed = (text: string, negative: boolean): string => (negative ? `${minus}${text}` : text);

const withSeparators = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** Fixed decimals with thousands separators and a true minus sign; a rounded zero has no sign. */
export function formatFixed(value: number, decimals: number): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const text = withSeparators(whole) + (fraction === undefined ? '' : `.${fraction}`);
  return signed(text, value < 0 && /[1-9]/.test(text));
}

/** Smaller numbers are written with an exponent. */
const leastPlain = 1e-4;

/** So many significant digits; whole numbers in full, and nothing after the point from 1,000 on. */
function toDigits(value: number, digits: number): string {
  if (!Number.isFinite(value)) return 'no value';
  const size = Math.abs(value);
  if (Number.isInteger(value) || Number(size.toPrecision(digits)) >= 1000)
    return formatFixed(value, 0);
  const text = size < leastPlain ? size.toExponential(digits - 1) : size.toPrecision(digits);
  return signed(text, value < 0);
}

/**
 * A number in a sentence or on a chart: three significant digits without zeros at the end.
 *
 * @example formatNumber(0.69844) // '0.698'
 * @example formatNumber(12345.6) // '12,346'
 */
export const formatNumber = (value: number): string =>
  toDigits(value, 3)
    .replace(/(\.\d*?)0+(?=e|$)/, '$1')
    .replace(/\.(?=e|$)/, '');

/** A number in a column of a table: four significant digits, zeros kept, so that digits stand below each other. */
export const formatCell = (value: number): string => toDigits(value, 4);

/** A probability or share as a percentage; what is not zero never reads as zero. */
export function formatPercent(share: number, decimals = 0): string {
  const percent = 100 * share;
  const least = 10 ** -decimals;
  if (percent > 0 && percent < least / 2) return `under ${formatFixed(least, decimals)}%`;
  if (percent < 100 && percent > 100 - least / 2)
    return `over ${formatFixed(100 - least, decimals)}%`;
  return `${formatFixed(percent, decimals)}%`;
}

/** A probability: hardly above zero is a bound, since no estimate says never. */
export const formatProbability = (probability: number): string =>
  probability < leastProbability ? `under ${leastProbability}` : formatFixed(probability, 2);

/** A share of draws: short of none and of all it is a bound. */
export const formatShare = (share: number): string =>
  share < 1 && share > 1 - leastProbability / 2 ? 'over 0.99' : formatProbability(share);

/** Below this a probability has no digits of its own. */
export const leastProbability = 0.01;

/** A percentage inside a sentence: `15%`, `more than 99%`. */
export const percentWords = (share: number): string =>
  formatPercent(share).replace('over', 'more than').replace('under', 'less than');

/** Percentiles of a population run from 0 to 1; in sentences from 1st to 99th, since no place is beyond all others: `87th`. */
export function formatPercentile(u: number): string {
  const n = Math.min(99, Math.max(1, Math.round(100 * u)));
  const teen = n > 10 && n < 14;
  return `${n}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][n % 10]) ?? 'th'}`;
}

/** A percentile in a column: `86.7`, and `<0.1` or `>99.9` where a place short of the end would round to it; empty where there is none. */
export function formatPercentileCell(u: number | null | undefined): string {
  if (u === undefined || u === null) return '';
  const percent = 100 * u;
  if (u > 0 && percent < 0.05) return '<0.1';
  return u < 1 && percent >= 99.95 ? '>99.9' : percent.toFixed(1);
}

/** Decibels with their sign: `+6.0 dB`. */
export function formatDecibels(db: number): string {
  const text = formatFixed(db, 1);
  return `${db > 0 && /[1-9]/.test(text) ? '+' : ''}${text} dB`;
}

/** Decibels as odds in words: `about 4 to 1`, `about 1 to 4`, `about even`. */
export function formatOdds(db: number): string {
  const odds = 10 ** (Math.abs(db) / 10);
  if (odds < 1.05) return 'about even';
  const rounded =
    odds < 2.95 ? odds.toFixed(1).replace(/\.0$/, '') : withSeparators(odds.toFixed(0));
  return db > 0 ? `about ${rounded} to 1` : `about 1 to ${rounded}`;
}

/** A p value: two digits above 0.01, below 0.001 as a bound. */
export function formatP(p: number): string {
  if (p < 0.001) return 'p < 0.001';
  return `p = ${p < 0.01 ? p.toFixed(3) : p.toFixed(2)}`;
}

/** A span of years: `2001–2014`, or the one year. */
export const formatWindow = ([from, to]: readonly [number, number]): string =>
  from === to ? String(from) : `${from}–${to}`;

/** `one item`, `2 items`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${formatFixed(count, 0)} ${count === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;

/** With a capital where a sentence begins. */
export const capitalised = (text: string): string =>
  text.replace(/^./u, (letter) => letter.toUpperCase());
