import { codeOfState } from '../core/series.js';
import { UsageError } from '../core/errors.js';
import { labelOf, nameInText } from '../states/label.js';
import { pairTemplate, loadTemplate } from './load.js';
import type { Case } from './types.js';

/**
 * A case for any two states and a third party, from data alone: the questions, readings and observations of the
 * template, with the names of the states in place of `{A}`, `{B}` and `{K}`; no claims and no coded facts.
 *
 * @param asOf last year that is looked at; default: that of the template
 * @throws UsageError where the three are not three different states
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
  const template = loadTemplate(pairTemplate);
  const codes = codesOf(a, b, third);
  return {
    ...named(template, namesOf(a, b, third)),
    id: pairId(a, b, third),
    arguments: `${codes[0]} ${codes[1]} --third ${codes[2]}`,
    asOf: asOf ?? template.asOf,
    pair: [a, b],
    third: [third],
    arena: [],
  };
}

/** Id of the case that is made for a pair and its third party. */
export function pairId(a: number, b: number, third: number): string {
  return codesOf(a, b, third).join('-').toLowerCase();
}

function codesOf(...states: readonly number[]): string[] {
  return states.map((state) => codeOfState(labelOf(state)));
}

/** What `{A}`, `{B}` and `{K}` stand for. */
export function namesOf(a: number, b: number, third: number): Readonly<Record<string, string>> {
  return { A: nameInText(a), B: nameInText(b), K: nameInText(third) };
}

/** The value with `{A}`, `{B}` and `{K}` replaced in every text, whatever is left unchanged. */
function named<T>(value: T, names: Readonly<Record<string, string>>): T {
  if (typeof value === 'string') return textWith(value, names) as T;
  if (Array.isArray(value)) return value.map((entry: unknown) => named(entry, names)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, named(entry as unknown, names)]),
  ) as T;
}

/** The text with the names in place of `{A}`, `{B}` and `{K}`, with a capital where a sentence begins with one. */
export function textWith(text: string, names: Readonly<Record<string, string>>): string {
  return text.replace(/\{([ABK])\}/g, (_, role: string, at: number) => {
    const name = names[role]!;
    return /(^|[.!?] )$/.test(text.slice(0, at)) ? capitalised(name) : name;
  });
}

const capitalised = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
