import { UsageError } from '../core/errors.js';
import { firstYear, lastYear } from '../core/years.js';

/** Parse a calendar year given on the command line. */
export function parseYear(text: string): number {
  const year = Number(text);
  if (!Number.isInteger(year) || year < firstYear || year > lastYear) {
    throw new UsageError(`${JSON.stringify(text)} is not a year`, {
      code: 'bad-year',
      details: { value: text, expected: `a calendar year, ${firstYear} to ${lastYear}` },
      hint: 'write the year with four digits, for example 2014',
    });
  }
  return year;
}

/** Parse a whole number within bounds. */
export function parseInteger(name: string, min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === '' || !Number.isInteger(value) || value < min || value > max) {
      throw new UsageError(`--${name} takes a whole number, not ${JSON.stringify(text)}`, {
        code: 'bad-number',
        details: { value: text, expected: `a whole number from ${min} to ${max}` },
        hint: `for example --${name} ${min}`,
      });
    }
    return value;
  };
}

/** Parse names with commas between. */
export const parseList = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Parse one session or period of roll calls, or the first and the last of several. */
export function parsePeriods(text: string): [number, number] {
  const match = /^(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?$/.exec(text.trim());
  if (match === null)
    throw new UsageError(`${JSON.stringify(text)} is no range of sessions`, {
      code: 'bad-periods',
      details: { value: text, expected: 'one number, or two with a hyphen between' },
      hint: 'for example --sessions 46-74',
    });
  return [Number(match[1]), Number(match[2] ?? match[1])];
}
