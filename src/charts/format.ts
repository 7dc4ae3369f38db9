const minus = '\u2212';

function signed(text: string, negative: boolean): string {
  return negative ? `${minus}${text}` : text;
}

function thousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** Fixed decimals with thousands separators and a true minus sign; a rounded zero has no sign. */
export function formatFixed(value: number, decimals: number): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const text = fraction === undefined ? thousands(whole) : `${thousands(whole)}.${fraction}`;
  return signed(text, value < 0 && /[1-9]/.test(text));
}

/** Decimals that the size of a number deserves: about three significant digits. */
function decimalsFor(value: number): number {
  const size = Math.abs(value);
  if (Number.isInteger(value) || size >= 100) return 0;
  if (size >= 10) return 1;
  if (size >= 0.1) return 2;
  return size >= 0.01 ? 3 : 4;
}

export function formatNumber(value: number): string {
  return formatFixed(value, decimalsFor(value));
}

/** A probability or share as a percentage; what is not zero never reads as zero. */
export function formatPercent(share: number, decimals = 0): string {
  const percent = 100 * share;
  const least = 10 ** -decimals;
  if (percent > 0 && percent < least / 2) return `under ${formatFixed(least, decimals)}%`;
  if (percent < 100 && percent > 100 - least / 2)
    return `over ${formatFixed(100 - least, decimals)}%`;
  return `${formatFixed(percent, decimals)}%`;
}

/** A percentage inside a sentence: `15%`, `more than 99%`. */
export function percentWords(share: number): string {
  return formatPercent(share).replace('over', 'more than').replace('under', 'less than');
}

/** Units whose numbers are read as percentages. */
export function isShare(unit: string): boolean {
  return /^(share|proportion|percent|%)\b/i.test(unit) || unit === '%';
}

/** Factor that turns a value in the unit into percent. */
export function percentFactor(unit: string): number {
  return /^(percent|%)/i.test(unit) ? 1 : 100;
}

/** A change or a difference of percentages is counted in points. */
function percentSuffix(unit: string): string {
  if (unit.includes('per year')) return ' points a year';
  return unit.endsWith(' difference') ? ' points' : '%';
}

/** A value as it stands in a sentence or a cell: percentages carry their sign, other units follow the number. */
export function formatValue(value: number, unit: string): string {
  if (isShare(unit)) {
    const percent = value * percentFactor(unit);
    const decimals = Math.abs(percent) < 1 && percent !== 0 ? 2 : 1;
    return `${formatFixed(percent, decimals)}${percentSuffix(unit)}`;
  }
  if (isVote(unit)) return voteWords[value - 1] ?? formatNumber(value);
  return formatNumber(value);
}

const voteWords = ['yes', 'abstain', 'no'];

function isVote(unit: string): boolean {
  return unit.startsWith('vote (1 yes');
}

/** An interval in a unit: `38.3% to 38.6%`; the unit is said once where it is words. */
export function formatInterval([low, high]: readonly [number, number], unit: string): string {
  if (!isShare(unit) && !isVote(unit)) {
    const decimals = Math.max(decimalsFor(low), decimalsFor(high));
    return `${formatFixed(low, decimals)} to ${formatFixed(high, decimals)}`;
  }
  if (isVote(unit)) return `${formatValue(low, unit)} to ${formatValue(high, unit)}`;
  const [from, to] = [low * percentFactor(unit), high * percentFactor(unit)];
  const decimals = Math.min(Math.abs(from), Math.abs(to)) < 1 ? 2 : 1;
  const suffix = percentSuffix(unit);
  return `${formatFixed(from, decimals)}${suffix === '%' ? '%' : ''} to ${formatFixed(to, decimals)}${suffix}`;
}

/** One and many of the units that are counted. */
const countedUnits: readonly (readonly [string, string])[] = [
  ['obligation', 'obligations'],
  ['veto', 'vetoes'],
];

/** A unit as it stands after a number: `1 veto`, `0 obligations`. */
export function unitWords(unit: string, value: number): string {
  const counted = countedUnits.find((words) => words.includes(unit));
  if (counted === undefined) return unit;
  return counted[Math.abs(value) === 1 ? 0 : 1];
}

/** Unit as words after a number; empty where the number already says it. */
export function unitSuffix(unit: string, value: number): string {
  if (isShare(unit) || isVote(unit)) return '';
  const word = unitWords(unit.replace(/ (per year|difference)$/, ''), value);
  const silent = word === '' || /^(index|ratio|score|none|year)\b/i.test(word);
  return `${silent ? '' : ` ${word}`}${unit.endsWith(' per year') ? ' a year' : ''}`;
}

/** `+6.0 dB`. */
export function formatDecibels(db: number): string {
  const text = formatFixed(db, 1);
  const sign = db > 0 && /[1-9]/.test(text) ? '+' : '';
  return `${sign}${text} dB`;
}

/** Decibels as odds in words: `about 4 to 1`, `about 1 to 4`, `about even`. */
export function formatOdds(db: number): string {
  const odds = 10 ** (Math.abs(db) / 10);
  if (odds < 1.05) return 'about even';
  const rounded = odds < 2.95 ? odds.toFixed(1).replace(/\.0$/, '') : thousands(odds.toFixed(0));
  return db > 0 ? `about ${rounded} to 1` : `about 1 to ${rounded}`;
}

/** Percentile u in (0, 1) as `87th`. */
export function formatPercentile(u: number): string {
  const n = Math.min(99, Math.max(1, Math.round(100 * u)));
  const tens = n % 100;
  const ending =
    tens >= 11 && tens <= 13
      ? 'th'
      : (({ 1: 'st', 2: 'nd', 3: 'rd' } as Record<number, string>)[n % 10] ?? 'th');
  return `${n}${ending}`;
}

export function formatWindow([from, to]: readonly [number, number]): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** `one item`, `2 items`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatFixed(count, 0)} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}
