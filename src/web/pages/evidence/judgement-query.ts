import {
  codedWeights,
  expectations,
  type EvidenceItem,
  type Expectation,
  type Question,
} from '../../../evidence/types.js';
import type { Judgements } from '../../../evidence/judgements.js';

/*
 * Judgements in an address, in the signs that no address has to escape: entries stand apart by a space, which is written as a plus;
 * an item and its readings by an asterisk, a reading and its judgement by an underscore.
 *
 *   off=pull+treaty-2001   rel=easing_0.5   lik=pull*alliance_low+treaty-2001*what.other_-6   prior=what*alliance_40*…   g=0.2
 */

/** Judgements, and choices that no case file can hold. */
export interface Choices extends Judgements {
  /** g of the tempering n^-g; absent: as assessed. */
  readonly dependence?: number;
  readonly sharpness?: number;
}

/** What may be judged. */
export interface Judged {
  readonly questions: readonly Question[];
  readonly items: readonly EvidenceItem[];
}

type QueryName = 'off' | 'rel' | 'lik' | 'prior' | 'g' | 's';

const number = (text: string | undefined, low: number, high: number): number | undefined => {
  const value = Number(text);
  return text !== undefined && /^-?\d+(\.\d+)?$/.test(text) && value >= low && value <= high
    ? value
    : undefined;
};

interface Read {
  readonly choices: Choices;
  /** Parts of the address that do not fit the case. */
  readonly unknown: readonly string[];
}

/** The judgements of an address; what does not fit is left out and told. */
export function choicesFrom(query: URLSearchParams, judged: Judged): Read {
  const unknown: string[] = [];
  const items = new Map(judged.items.map((item) => [item.id, item]));
  const entries = (name: QueryName): string[] =>
    (query.get(name) ?? '').split(/[ ,]+/).filter((entry) => entry !== '');
  const take = <T>(name: QueryName, read: (entry: string) => T | undefined): T[] =>
    entries(name).flatMap((entry) => {
      const found = read(entry);
      if (found === undefined) unknown.push(`${name}=${entry}`);
      return found === undefined ? [] : [found];
    });
  const single = (name: QueryName, low: number, high: number): number | undefined =>
    take(name, (entry) => number(entry, low, high))[0];
  const off = take('off', (id) => (items.has(id) ? id : undefined));
  const reliability = take('rel', (entry) => {
    const [id, text] = entry.split('_');
    const value = number(text, 0, 1);
    return value === undefined || !items.has(id!) ? undefined : ([id!, value] as const);
  });
  const likelihoods = take('lik', (entry) => likelihoodFrom(entry, items, judged.questions));
  const prior = take('prior', (entry) => priorFrom(entry, judged.questions));
  const dependence = single('g', 0, 1);
  const sharpness = single('s', 0.1, 10);
  return {
    choices: {
      off: [...new Set(off)],
      reliability: Object.fromEntries(reliability),
      expect: Object.fromEntries(likelihoods.flatMap(({ expect }) => expect)),
      weights: Object.fromEntries(likelihoods.flatMap(({ weights }) => weights)),
      prior: Object.fromEntries(prior),
      ...(dependence === undefined ? {} : { dependence }),
      ...(sharpness === undefined ? {} : { sharpness }),
    },
    unknown,
  };
}

interface Likelihood {
  readonly expect: [string, Record<string, Expectation>][];
  readonly weights: [string, Record<string, Record<string, number>>][];
}

function likelihoodFrom(
  entry: string,
  items: ReadonlyMap<string, EvidenceItem>,
  questions: readonly Question[],
): Likelihood | undefined {
  const [id, ...parts] = entry.split('*');
  const item = items.get(id!);
  if (item === undefined || parts.length === 0) return undefined;
  const expect: Record<string, Expectation> = {};
  const weights: Record<string, Record<string, number>> = {};
  for (const part of parts) {
    const [name = '', text = ''] = part.split('_');
    const place = placeOf(name, questions);
    if (place === undefined) return undefined;
    if (item.observed.type === 'coded') {
      const db = codedWeights.find((weight) => String(weight) === text);
      if (db === undefined || item.weights?.[place.question] === undefined) return undefined;
      (weights[place.question] ??= {})[place.reading] = db;
    } else {
      const word = wordsFor(item).find((one) => one === text);
      if (word === undefined) return undefined;
      expect[place.reading] = word;
    }
  }
  return item.observed.type === 'coded'
    ? { expect: [], weights: [[item.id, weights]] }
    : { expect: [[item.id, expect]], weights: [] };
}

/** The expectations that an item can be held against. */
export function wordsFor({ observed }: Pick<EvidenceItem, 'observed'>): readonly Expectation[] {
  const binary: readonly Expectation[] = ['yes', 'no'];
  return expectations.filter(
    (word) =>
      word === 'any' || binary.includes(word) === ['binary', 'probability'].includes(observed.type),
  );
}

/** `what.other`, or the reading alone, whose id no other question has. */
function placeOf(
  name: string,
  questions: readonly Question[],
): { readonly question: string; readonly reading: string } | undefined {
  const [first, second] = name.split('.');
  const reading = second ?? first;
  const found = questions.find(
    ({ id, readings }) =>
      (second === undefined || id === first) && readings.some((one) => one.id === reading),
  );
  return found && { question: found.id, reading: reading! };
}

function priorFrom(
  entry: string,
  questions: readonly Question[],
): readonly [string, Record<string, number>] | undefined {
  const [id, ...parts] = entry.split('*');
  const question = questions.find((one) => one.id === id);
  const shares = Object.fromEntries(
    parts.map((part) => {
      const [reading = '', text] = part.split('_');
      return [reading, number(text, 0.01, 1000)];
    }),
  );
  const given = question?.readings.map((reading) => [reading.id, shares[reading.id]] as const);
  return given === undefined || given.some(([, share]) => share === undefined)
    ? undefined
    : [question!.id, Object.fromEntries(given) as Record<string, number>];
}

/** The judgements as parts of an address; null where there are none. */
export function queryOf(
  { off, reliability, expect, weights, prior, dependence, sharpness }: Choices,
  questions: readonly Question[],
): Record<QueryName, string | null> {
  const joined = (entries: readonly string[]): string | null =>
    entries.length === 0 ? null : entries.join(' ');
  const pairs = <T extends string | number>(values: Readonly<Record<string, T>>): string[] =>
    Object.entries(values).map(([key, value]) => `${key}_${value}`);
  const recurs = (reading: string): boolean =>
    questions.filter(({ readings }) => readings.some(({ id }) => id === reading)).length > 1;
  const coded = Object.entries(weights).map(([id, byQuestion]) =>
    [
      id,
      ...Object.entries(byQuestion).flatMap(([question, values]) =>
        Object.entries(values).map(
          ([reading, db]) => `${recurs(reading) ? `${question}.` : ''}${reading}_${db}`,
        ),
      ),
    ].join('*'),
  );
  return {
    off: joined(off),
    rel: joined(pairs(reliability)),
    lik: joined([
      ...Object.entries(expect).map(([id, values]) => [id, ...pairs(values)].join('*')),
      ...coded,
    ]),
    prior: joined(Object.entries(prior).map(([id, values]) => [id, ...pairs(values)].join('*'))),
    g: dependence === undefined ? null : String(dependence),
    s: sharpness === undefined ? null : String(sharpness),
  };
}
