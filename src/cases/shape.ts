import type { z } from 'zod';
import type { CaseDocument, CaseIssue, Path } from './document.js';
import { didYouMean } from '../core/closest.js';
import { quoted } from '../core/quoted.js';

/** What a file may not contain because the tool computes it. */
const computedKeys = new Set([
  'verdict',
  'status',
  'posterior',
  'observed',
  'interval',
  'percentile',
  'lead',
  'support',
]);

/** The value of a document in the shape of a schema, or what is wrong with it. */
export function shaped<T extends z.ZodType>(
  document: CaseDocument,
  schema: T,
): { readonly value: z.output<T> } | { readonly issues: readonly CaseIssue[] } {
  const parsed = schema.safeParse(document.value);
  if (parsed.success) return { value: parsed.data };
  return { issues: parsed.error.issues.flatMap((issue) => translate(document, schema, issue)) };
}

type Issue = z.core.$ZodIssue;

function translate(document: CaseDocument, schema: z.ZodType, issue: Issue): CaseIssue[] {
  const path = issue.path as Path;
  const value = valueAt(document.value, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(document, schema, path, key));
    case 'invalid_value':
      return [notOneOf(document, path, value, issue.values.map(String))];
    case 'invalid_union': {
      const nearest = nearestForm(issue, Array.isArray(value));
      if (nearest !== undefined)
        return nearest.flatMap((inner) =>
          translate(document, schema, { ...inner, path: [...issue.path, ...inner.path] }),
        );
      return [noneOfTheForms(document, schema, path, value, issue)];
    }
    default: {
      const expected = issue.code === 'invalid_type' ? typeNames[issue.expected] : undefined;
      return [wrongValue(document, path, value, expected ?? plainMessage(issue))];
    }
  }
}

/** Of one value or a list of such values, what is wrong with the one that was meant; undefined for other unions. */
function nearestForm(issue: Issue, isList: boolean): readonly Issue[] | undefined {
  if (issue.code !== 'invalid_union' || issue.errors.length !== 2) return undefined;
  const [one, list] = issue.errors;
  const isChoice = one?.length === 1 && one[0]!.code === 'invalid_value';
  return isChoice ? (isList ? list : one) : undefined;
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a mapping of keys to values',
  record: 'a mapping of keys to values',
};

function plainMessage(issue: Issue): string {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string'
        ? 'text that is not empty'
        : issue.origin === 'array'
          ? `a list of at least ${issue.minimum} entries`
          : `a number of at least ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'array'
        ? `a list of at most ${issue.maximum} entries`
        : `a number of at most ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'url' ? 'a URL' : issue.message;
    default:
      return issue.message;
  }
}

/** Keys of the old form of a claim, and what takes their place. */
const retiredKeys: Readonly<Record<string, string>> = {
  predicates:
    'put the one test that decides under central: (test, because, delta, why), or one for each half of the sentence under halves:; the others under side: or robustness:',
  atBest: 'say under fit: (kind, because, needs) how far the central test is from the sentence',
  waitsFor: 'say under missing: in a sentence what would have to be measured',
  needsSimulation: 'name the simulation under pending:',
};

function unknownKey(document: CaseDocument, schema: z.ZodType, path: Path, key: string): CaseIssue {
  const retired = path[0] === 'claims' ? retiredKeys[key] : undefined;
  if (retired !== undefined)
    return {
      document,
      path: [...path, key],
      at: 'key',
      code: 'retired-key',
      message: `${key} belongs to the old form of a claim`,
      value: key,
      expected: 'central or halves, side, robustness, fit, years; or missing, or pending',
      hint: retired,
    };
  const known = Object.keys(definitionOf(schemaAt(schema, document.value, path)).shape ?? {});
  const computed = computedKeys.has(key);
  return {
    document,
    path: [...path, key],
    at: 'key',
    code: computed ? 'computed-not-typed' : 'unknown-key',
    message: computed
      ? `${key} is typed into the file, but verdicts are computed`
      : `unknown key ${quoted(key)}`,
    value: key,
    expected: known.join(', '),
    hint: computed
      ? `delete ${key}: the tool computes it from the data`
      : didYouMean(key, known, 'use one of the expected keys, or delete it', JSON.stringify),
  };
}

function notOneOf(
  document: CaseDocument,
  path: Path,
  value: unknown,
  values: readonly string[],
): CaseIssue {
  const expected = values.join(', ');
  if (value === undefined) return missing(document, path, expected);
  const fallback = 'use one of the expected values';
  return {
    document,
    path,
    at: 'value',
    code: 'wrong-value',
    message: `${nameOf(path)} is not one of the known values`,
    value,
    expected,
    hint:
      typeof value === 'string' ? didYouMean(value, values, fallback, JSON.stringify) : fallback,
  };
}

function noneOfTheForms(
  document: CaseDocument,
  schema: z.ZodType,
  path: Path,
  value: unknown,
  issue: Issue,
): CaseIssue {
  const discriminator = 'discriminator' in issue ? String(issue.discriminator) : undefined;
  if (discriminator !== undefined && path.at(-1) === discriminator) {
    const union = schemaAt(schema, document.value, path.slice(0, -1), (by) => by === discriminator);
    return notOneOf(document, path, value, [...new Set(literalsOf(union, discriminator))]);
  }
  const forms = definitionOf(schemaAt(schema, document.value, path, () => true)).options ?? [];
  const expected = forms.map((form) => typeNames[typeOf(form)] ?? typeOf(form)).join(' or ');
  return wrongValue(document, path, value, expected);
}

function wrongValue(
  document: CaseDocument,
  path: Path,
  value: unknown,
  expected: string,
): CaseIssue {
  if (value === undefined) return missing(document, path, expected);
  return {
    document,
    path,
    at: 'value',
    code: 'wrong-value',
    message: `${nameOf(path)} is not ${expected}`,
    value,
    expected,
    hint: value === null ? 'give a value, or delete the key' : 'give a value of the expected form',
  };
}

function missing(document: CaseDocument, path: Path, expected: string): CaseIssue {
  const key = path.at(-1);
  const base = { document, path, at: 'value', code: 'missing-key', expected } as const;
  if (key === undefined)
    return { ...base, message: 'the file is empty', hint: 'write its entries, or delete the file' };
  if (typeof key === 'number')
    return { ...base, message: `entry ${key + 1} of ${nameOf(path)} is missing`, hint: 'add it' };
  return { ...base, message: `the key ${key} is missing`, hint: `add ${key}:` };
}

function nameOf(path: Path): string {
  const named = path.filter((part) => typeof part === 'string').at(-1);
  return named ?? 'the file';
}

function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const part of path) {
    if (current === null || typeof current !== 'object') return undefined;
    current = (current as Record<string | number, unknown>)[part];
  }
  return current;
}

/* A walk through zod's own description of a schema, to name the keys and values that a place accepts. */

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly valueType?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly discriminator?: string;
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
}

const definitionOf = (schema: z.ZodType): Definition => schema._zod.def;

/** The schema without its wrappers (optional, default, transform). */
function bare(schema: z.ZodType): z.ZodType {
  const { innerType, type, in: input } = definitionOf(schema);
  if (innerType !== undefined) return bare(innerType);
  return type === 'pipe' && input !== undefined ? bare(input) : schema;
}

function typeOf(schema: z.ZodType): string {
  return definitionOf(bare(schema)).type;
}

/** Whether a union is wanted as it is, by the key that tells its forms apart. */
type Wanted = (discriminator: string) => boolean;

/** The schema at a path: of a discriminated union the form that the value has, unless the path ends in one that is wanted. */
function schemaAt(schema: z.ZodType, value: unknown, path: Path, isWanted?: Wanted): z.ZodType {
  const here = chosen(bare(schema), value, path.length === 0 ? isWanted : undefined);
  const [part, ...rest] = path;
  if (part === undefined) return here;
  const { shape, element, items, valueType } = definitionOf(here);
  const next = shape?.[String(part)] ?? element ?? items?.[Number(part)] ?? valueType;
  return next === undefined ? here : schemaAt(next, valueAt(value, [part]), rest, isWanted);
}

/** The form of a discriminated union, and of unions inside it, that a value claims to have. */
function chosen(schema: z.ZodType, value: unknown, isWanted: Wanted = () => false): z.ZodType {
  const { options, discriminator } = definitionOf(schema);
  if (options === undefined || discriminator === undefined) return schema;
  if (isWanted(discriminator)) return schema;
  const named = valueAt(value, [discriminator]);
  const form =
    typeof named === 'string'
      ? options.find((option) => literalsOf(option, discriminator).includes(named))
      : undefined;
  return form === undefined ? schema : chosen(form, value, isWanted);
}

function literalsOf(schema: z.ZodType, key: string): readonly string[] {
  const { shape, options = [] } = definitionOf(schema);
  const literal = shape?.[key];
  if (literal === undefined) return options.flatMap((option) => literalsOf(option, key));
  const { values, entries } = definitionOf(literal);
  return (values ?? Object.values(entries ?? {})).map(String);
}
