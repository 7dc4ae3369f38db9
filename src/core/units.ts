import { formatFixed, formatNumber, formatProbability, leastProbability } from './format.js';

/*
 * How values are written with their units.
 */

/** Units whose numbers are read as percentages. */
export function isShare(unit: string): boolean {
  return /^(share|proportion|percent|%)\b/i.test(unit) || unit === '%';
}

/** Whether values are years: names and not quantities, in which no comma stands. */
export const isYear = (unit: string): boolean => unit === 'year';

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
  if (isYear(unit)) return String(Math.round(value));
  if (isVote(unit)) return voteWords[value - 1] ?? formatNumber(value);
  return isHardlyLikely(value, unit) ? formatProbability(value) : formatNumber(value);
}

/** Whether a value is a probability of hardly anything: its digits, and its place among others, mean nothing. */
export const isHardlyLikely = (value: number, unit: string): boolean =>
  unit === 'probability' && value < leastProbability;

const voteWords = ['yes', 'abstain', 'no'];

function isVote(unit: string): boolean {
  return unit.startsWith('vote (1 yes');
}

const decimalsOf = (text: string): number => /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;

/** An interval in a unit: `38.3% to 38.6%`; the unit is said once where it is words. */
export function formatInterval([low, high]: readonly [number, number], unit: string): string {
  if (isYear(unit)) return `${formatValue(low, unit)} to ${formatValue(high, unit)}`;
  if (!isShare(unit) && !isVote(unit)) {
    const decimals = Math.max(...[low, high].map((end) => decimalsOf(formatNumber(end))));
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
  ['state', 'states'],
  ['body', 'bodies'],
  ['crisis', 'crises'],
  ['dispute', 'disputes'],
  ['event', 'events'],
  ['exercise', 'exercises'],
  ['agreement', 'agreements'],
  ['visit', 'visits'],
  ['triangle', 'triangles'],
  ['conflict', 'conflicts'],
  ['power', 'powers'],
  ['person', 'persons'],
  ['sentence', 'sentences'],
  ['indicator', 'indicators'],
  ['type of sanctions', 'types of sanctions'],
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
  const silent = word === '' || /^(index|probability|ratio|score|none|year)\b/i.test(word);
  return `${silent ? '' : ` ${word}`}${unit.endsWith(' per year') ? ' a year' : ''}`;
}
