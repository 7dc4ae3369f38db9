import { UsageError } from '../core/errors.js';

/** Parse a calendar year given on the command line. */
export function parseYear(text: string): number {
  const year = Number(text);
  if (!Number.isInteger(year) || year < 1816 || year > 2100) {
    throw new UsageError(`${JSON.stringify(text)} is not a year`, {
      code: 'bad-year',
      details: { value: text, expected: 'a calendar year, 1816 to 2100' },
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
