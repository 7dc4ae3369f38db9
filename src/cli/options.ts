import { Option } from 'commander';
import { UsageError } from '../core/errors.js';
import { weightings } from '../evidence/vocabulary.js';
import { quoted } from '../core/quoted.js';
import { firstYear, lastYear } from '../core/years.js';

/** An option of a verb. Its flag follows from its key among the options of the verb: `asOf` is `--as-of`. */
export interface OptionOf<T> {
  readonly make: (name: string) => Option;
  /** Never there: the type of what the verb gets. */
  readonly value?: T;
}

export type Options = Readonly<Record<string, OptionOf<unknown>>>;
export type ValuesOf<O extends Options> = {
  readonly [Name in keyof O]: O[Name] extends OptionOf<infer T> ? T : never;
};

export const flagOf = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** An option that is given or not. */
export const flag = (description: string): OptionOf<true | undefined> => ({
  make: (name) => new Option(flagOf(name), description),
});

/** An option that takes away what is there without it: `data` is `--no-data`, and false with it. */
export const unset = (description: string): OptionOf<boolean> => ({
  make: (name) => new Option(flagOf(name).replace('--', '--no-'), description),
});

/** An option with a value. @param shown how help writes the value that it has where it is not given */
export function value(placeholder: string, description: string): OptionOf<string | undefined>;
export function value<T>(
  placeholder: string,
  description: string,
  parse: (text: string, before: T | undefined) => T,
): OptionOf<T | undefined>;
export function value<T>(
  placeholder: string,
  description: string,
  parse: (text: string, before: T) => T,
  usual: T,
  shown?: string,
): OptionOf<T>;
export function value<T>(
  placeholder: string,
  description: string,
  parse?: (text: string, before: T) => T,
  usual?: T,
  shown?: string,
): OptionOf<unknown> {
  return {
    make: (name) => {
      const option = new Option(`${flagOf(name)} <${placeholder}>`, description);
      if (parse !== undefined) option.argParser(parse);
      return usual === undefined ? option : option.default(usual, shown);
    },
  };
}

/** One of several words. */
export function choice<const T extends string>(
  placeholder: string,
  description: string,
  words: readonly T[],
): OptionOf<T | undefined>;
export function choice<const T extends string>(
  placeholder: string,
  description: string,
  words: readonly T[],
  usual: NoInfer<T>,
): OptionOf<T>;
export function choice(
  placeholder: string,
  description: string,
  words: readonly string[],
  usual?: string,
): OptionOf<string | undefined> {
  return {
    make: (name) =>
      new Option(`${flagOf(name)} <${placeholder}>`, description)
        .choices([...words])
        .default(usual),
  };
}

/** A whole number within bounds. */
export function integer(
  description: string,
  min: number,
  max: number,
): OptionOf<number | undefined>;
export function integer(
  description: string,
  min: number,
  max: number,
  usual: number,
): OptionOf<number>;
export function integer(
  description: string,
  min: number,
  max: number,
  usual?: number,
): OptionOf<number | undefined> {
  return {
    make: (name) =>
      new Option(`${flagOf(name)} <n>`, description)
        .argParser((text) => parseInteger(name, min, max, text))
        .default(usual),
  };
}

interface NumberRule<Usual> {
  /** What the option takes, as the beginning of a sentence. */
  readonly what: string;
  readonly expected: string;
  readonly hint: string;
  readonly holds: (value: number) => boolean;
  readonly usual?: Usual;
}

/** A number for which a rule holds. */
export const number = <Usual extends number | undefined = undefined>(
  placeholder: string,
  description: string,
  { what, expected, hint, holds, usual }: NumberRule<Usual>,
): OptionOf<Usual extends number ? number : number | undefined> => ({
  make: (name) =>
    new Option(`${flagOf(name)} <${placeholder}>`, description)
      .argParser((text) => {
        const found = Number(text);
        if (text.trim() !== '' && Number.isFinite(found) && holds(found)) return found;
        throw new UsageError(`${what}, not ${quoted(text)}`, {
          code: 'bad-number',
          details: { value: text, expected },
          hint,
        });
      })
      .default(usual),
});

function parseInteger(name: string, min: number, max: number, text: string): number {
  const found = Number(text);
  if (text.trim() !== '' && Number.isInteger(found) && found >= min && found <= max) return found;
  throw new UsageError(
    `${flagOf(name)} takes a whole number from ${min} to ${max}, not ${quoted(text)}`,
    {
      code: 'bad-number',
      details: { value: text, expected: `a whole number from ${min} to ${max}` },
      hint: `for example ${flagOf(name)} ${min}`,
    },
  );
}

/** A calendar year. */
export function parseYear(text: string): number {
  const year = Number(text);
  if (Number.isInteger(year) && year >= firstYear && year <= lastYear) return year;
  throw new UsageError(`${quoted(text)} is not a year`, {
    code: 'bad-year',
    details: { value: text, expected: `a calendar year, ${firstYear} to ${lastYear}` },
    hint: 'write the year with four digits, for example 2014',
  });
}

/** Years as `1992-2014`, or one; a dash of typography and a colon will do. Undefined for another text. */
export function yearsIn(
  text: string,
  flagText = '',
): { readonly from: number; readonly to: number } | undefined {
  const match = /^\s*(\d+)\s*(?:[-–:]\s*(\d+)\s*)?$/.exec(text);
  if (match === null) return undefined;
  const from = parseYear(match[1]!);
  const to = match[2] === undefined ? from : parseYear(match[2]);
  if (from <= to) return { from, to };
  throw new UsageError(`the years are reversed: from ${from} to ${to}`, {
    code: 'reversed-years',
    hint: `use ${flagText}${to}-${from}`,
  });
}

/** One session or period of roll calls, or the first and the last of several. */
export function parsePeriods(text: string): readonly [number, number] {
  const match = /^(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?$/.exec(text.trim());
  if (match !== null) return [Number(match[1]), Number(match[2] ?? match[1])];
  throw new UsageError(`${quoted(text)} is no range of sessions`, {
    code: 'bad-periods',
    details: { value: text, expected: 'one number, or two with a hyphen between' },
    hint: 'for example --sessions 46-74',
  });
}

/** Options that several verbs have. */
export const common = {
  json: flag('print JSON'),
  asOf: value(
    'year',
    'use data, facts and events of years up to this one, in today’s editions',
    parseYear,
  ),
  weights: choice(
    'weights',
    'weights learned from labelled relationships where the case says so, or judged by hand alone (default: learned)',
    weightings,
  ),
  from: value('year', 'first year', parseYear),
  to: value('year', 'last year', parseYear),
  threads: integer(
    'threads of the database; with 1 everything is done in one thread. Results do not depend on it',
    1,
    64,
  ),
} as const;

/** What a user's file may have at most. */
export const maxSize = integer(
  'read files of up to so many megabytes, packed or not, if there is memory (default: 32)',
  1,
  500,
);

export const seedOf = (what: string) => integer(`seed of ${what}`, 0, 2 ** 31 - 1, 1);
