import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { caseSchemas } from '../../scripts/build-schemas.js';
import { listCases } from '../../src/cases/index.js';
import { measures } from '../../src/measures/index.js';

type Json = Readonly<Record<string, unknown>>;
interface Rule {
  readonly if: { readonly properties: { readonly measure: { readonly const: string } } };
  readonly then: {
    readonly properties: { readonly params: Json };
    readonly required?: readonly string[];
  };
}

const root = resolve(import.meta.dirname, '../..');
const refresh = 'npm run schemas refreshes it';
const names = ['case', 'readings', 'claims', 'evidence'] as const;
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const published = (name: string) => JSON.parse(read(`schemas/${name}.schema.json`)) as Json;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object in a value, the value itself included. */
function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (!isObject(value)) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

/** The rules of measures in a schema. */
const rulesIn = (schema: Json): Rule[] =>
  objectsIn(schema).filter((entry) => 'if' in entry) as unknown as Rule[];

/** What a reader of JSON Schema of its own says; it knows no conditions, so that rules of measures are asked beside it. */
function accepts(name: string, value: unknown): boolean {
  const schema = published(name);
  const rules = rulesIn(schema);
  const plain = JSON.parse(
    JSON.stringify(schema, (_, entry: unknown) =>
      isObject(entry) && 'if' in entry ? undefined : entry,
    ),
    (_, entry: unknown) =>
      isObject(entry) && Array.isArray(entry.allOf) && entry.allOf.every((rule) => rule === null)
        ? Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'allOf'))
        : entry,
  ) as Parameters<typeof z.fromJSONSchema>[0];
  const looks = objectsIn(value).filter((entry) => typeof entry.measure === 'string');
  return (
    z.fromJSONSchema(plain).safeParse(value).success &&
    looks.every((look) =>
      rules
        .filter((rule) => rule.if.properties.measure.const === look.measure)
        .every(
          ({ then }) =>
            (then.required ?? []).every((key) => key in look) &&
            z.fromJSONSchema(then.properties.params).safeParse(look.params ?? {}).success,
        ),
    )
  );
}

describe('the schemas of case files', () => {
  let fresh: ReadonlyMap<string, string>;
  beforeAll(async () => {
    fresh = await caseSchemas();
  });

  it.each(names)('%s is what the program checks with', (name) => {
    const path = `schemas/${name}.schema.json`;
    expect(read(path) === fresh.get(path), `${path} is stale: ${refresh}`).toBe(true);
  });

  it('are all that lies there', () => {
    const present = readdirSync(join(root, 'schemas')).map((name) => `schemas/${name}`);
    expect(present.sort(), refresh).toEqual([...fresh.keys()].sort());
  });

  it.each(names)('%s says what every key means', (name) => {
    const silent = objectsIn(published(name))
      .filter((entry) => !('const' in entry) && isObject(entry.properties) && entry.type)
      .flatMap(({ properties }) => Object.entries(properties as Json))
      .filter(([, entry]) => isObject(entry) && entry.description === undefined)
      .map(([key]) => key);
    expect(silent, 'scripts/case-keys.ts has no line for these').toEqual([]);
  });

  it('know every measure with its parameters', () => {
    const rules = rulesIn(published('claims'));
    expect(rules.map((rule) => rule.if.properties.measure.const)).toEqual(
      measures.map(({ id }) => id),
    );
  });

  it.each(listCases())('take the built-in case %s', (id) => {
    for (const name of readdirSync(join(root, 'cases', id)))
      expect(accepts(name.replace('.yaml', ''), parse(read(`cases/${id}/${name}`))), name).toBe(
        true,
      );
  });

  const look = { measure: 'vote-kappa', of: ['A', 'B'] };
  const claimWith = (observe: Json) => ({
    claims: [
      {
        id: 'C1',
        level: 'mutual',
        dimension: 'norms',
        kind: 'measured',
        statement: 'They vote alike.',
        side: [
          { kind: 'trend', label: 'it rises', observe, window: [2000, 2019], sign: 'positive' },
        ],
      },
    ],
  });

  it.each<{ what: string; observe: Json; sound: boolean }>([
    { what: 'a sound look', observe: look, sound: true },
    { what: 'a known parameter', observe: { ...look, params: { yearOf: 'date' } }, sound: true },
    {
      what: 'states by code in a list',
      observe: {
        ...look,
        measure: 'mutual-containment',
        third: 'K',
        params: { arena: 'KAZ, UZB' },
      },
      sound: true,
    },
    { what: 'an unknown measure', observe: { ...look, measure: 'vote-kapa' }, sound: false },
    { what: 'an unknown key', observe: { ...look, state: 'A' }, sound: false },
    { what: 'an unknown parameter', observe: { ...look, params: { year: 1 } }, sound: false },
    { what: 'a wrong value', observe: { ...look, params: { yearOf: 'day' } }, sound: false },
    { what: 'no third state', observe: { ...look, measure: 'hedging' }, sound: false },
  ])('$what: $sound', ({ observe, sound }) => {
    expect(accepts('claims', claimWith(observe))).toBe(sound);
  });

  it.each([
    { date: '1963-01-22', sound: true },
    { date: 1963, sound: true },
    { date: 'January 1963', sound: false },
  ])('the date $date: $sound', ({ date, sound }) => {
    const head = parse(read('test/cases/fixtures/small/case.yaml')) as Json;
    expect(accepts('case', { ...head, events: [{ date, label: 'x' }] })).toBe(sound);
  });
});
