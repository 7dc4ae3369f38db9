import { join } from 'node:path';
import { UsageError } from '../core/errors.js';
import { labelOf } from '../states/index.js';
import { builtInCases, loadTemplate } from './load.js';
import type { Case } from './types.js';

/**
 * A case for any two states and a third party, from data alone: the questions, readings and observations of the
 * template, with the names of the states in place of `{A}`, `{B}` and `{K}`; no claims and no coded facts.
 *
 * @param asOf last year that is looked at; default: that of the template
 * @throws UsageError where the three are not three different states, or `asOf` lies outside the period
 */
export function caseForPair(a: number, b: number, third: number, asOf?: number): Case {
  if (new Set([a, b, third]).size < 3) {
    const names = [a, b, third].map((state) => labelOf(state).name).join(', ');
    throw new UsageError('a pair and its third party are three different states', {
      code: 'repeated-state',
      details: { value: names, expected: 'three different states' },
      hint: 'name another state as one of the pair, or as --third',
    });
  }
  const template = loadTemplate(join(builtInCases, 'any-pair'));
  const [from, to] = template.period;
  if (asOf !== undefined && (asOf < from || asOf > to)) {
    throw new UsageError(`the year ${asOf} lies outside the period that pairs are assessed in`, {
      code: 'bad-year',
      details: { value: asOf, expected: `a year in ${from}-${to}` },
      hint: `for example --as-of ${to}`,
    });
  }
  const names = { A: nameInText(a), B: nameInText(b), K: nameInText(third) };
  const codes = [a, b, third].map((state) => labelOf(state).iso3 ?? String(state));
  return {
    ...named(template, names),
    id: codes.join('-').toLowerCase(),
    arguments: `${codes[0]} ${codes[1]} --third ${codes[2]}`,
    asOf: asOf ?? template.asOf,
    pair: [a, b],
    third: [third],
    arena: [],
  };
}

/** Names that take an article inside a sentence. */
const withArticle =
  /^(United |Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Seychelles|(Central African|Czech|Dominican|Democratic) |.* (Islands|Republic|Union|Emirates)$)/;

function nameInText(state: number): string {
  const { name } = labelOf(state);
  return withArticle.test(name) ? `the ${name}` : name;
}

/** The value with `{A}`, `{B}` and `{K}` replaced in every text, whatever is left unchanged. */
function named<T>(value: T, names: Readonly<Record<string, string>>): T {
  if (typeof value === 'string')
    return value.replace(/\{([ABK])\}/g, (_, role: string) => names[role]!) as T;
  if (Array.isArray(value)) return value.map((entry: unknown) => named(entry, names)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, named(entry as unknown, names)]),
  ) as T;
}
