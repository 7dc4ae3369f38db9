/**
 * Writes schemas/*.schema.json, one for each file of a case, from the shapes that the program checks with
 * (src/cases/schema.ts), the registry of measures and the meanings of keys (case-keys.ts): `npm run schemas`.
 * Editors check and complete the files with them; references between files are checked by `cases check` alone.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { caseFile, claimsFile, evidenceFile, readingsFile } from '../src/cases/schema.js';
import type { AnyMeasure } from '../src/core/measure.js';
import { measures } from '../src/measures/index.js';
import { caseKeys } from './case-keys.js';

type Json = Record<string, unknown>;

const root = fileURLToPath(new URL('..', import.meta.url));

const files = {
  case: ['case.yaml: the states, the years and the sources of a case', caseFile],
  readings: ['readings.yaml: questions, rival readings and what each expects', readingsFile],
  claims: ['claims.yaml: claims and how each is tested', claimsFile],
  evidence: ['evidence.yaml: coded facts with date and source', evidenceFile],
} as const;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parameters of a measure, and whether it is of three states, where an entry names it. */
function ruleOf({ id, grain, params, stateLists = [] }: AnyMeasure): Json {
  const schema = z.toJSONSchema(params as z.ZodType, { io: 'input', target: 'draft-7' });
  const properties = { ...(schema.properties as Readonly<Record<string, Json>>) };
  // In a case states have any code or name; the form of the parameter itself is that of numbers.
  for (const name of stateLists) properties[name] = { ...properties[name], pattern: undefined };
  return {
    if: { properties: { measure: { const: id } } },
    then: {
      properties: {
        params: { type: 'object', properties, additionalProperties: false },
      },
      ...(grain === 'triad-year' || grain === 'arena-year' ? { required: ['third'] } : {}),
    },
  };
}

/** The look at a measure, which every file has in the same form: said once, with the measures that there are. */
function lookOf(schema: Json): Json {
  const properties = schema.properties as Json;
  return {
    ...schema,
    properties: {
      ...properties,
      measure: { ...(properties.measure as Json), enum: measures.map(({ id }) => id) },
    },
    allOf: measures.map(ruleOf),
  };
}

const isLook = ({ properties }: Json): boolean =>
  isObject(properties) && 'measure' in properties && 'of' in properties;

/** Every key with its meaning, and every look at a measure as a reference to the one of the file. */
function explained(value: unknown, parent: string, looks: Json[]): unknown {
  if (Array.isArray(value)) return value.map((entry) => explained(entry, parent, looks));
  if (!isObject(value)) return value;
  const { properties, ...rest } = value;
  const other = Object.fromEntries(
    Object.entries(rest).map(([key, entry]) => [key, explained(entry, parent, looks)]),
  );
  if (!isObject(properties)) return other;
  const described = Object.fromEntries(
    Object.entries(properties).map(([key, entry]) => {
      const description = caseKeys[`${parent}.${key}`] ?? caseKeys[key];
      const inner = key === 'date' ? dateForms : (explained(entry, key, looks) as Json);
      return [key, description === undefined ? inner : withDescription(inner, description)];
    }),
  );
  const whole = { ...other, properties: described };
  if (!isLook(value)) return whole;
  looks.push(whole);
  return { $ref: '#/definitions/look' };
}

/** A reference says nothing beside itself in draft 7, so that it is put inside. */
const withDescription = (schema: Json, description: string): Json =>
  '$ref' in schema ? { allOf: [schema], description } : { ...schema, description };

/** A date is checked by a function, which a schema cannot say: its form can. */
const dateForms = {
  anyOf: [{ type: 'string', pattern: String.raw`^\d{4}(-\d{2}(-\d{2})?)?$` }, { type: 'integer' }],
};

/** Text of every schema by its path from the root. */
export async function caseSchemas(): Promise<ReadonlyMap<string, string>> {
  const options = { ...(await resolveConfig(join(root, 'package.json'))), parser: 'json' };
  const texts = new Map<string, string>();
  for (const [name, [title, shape]] of Object.entries(files)) {
    const looks: Json[] = [];
    const plain = z.toJSONSchema(shape, { io: 'input', target: 'draft-7' });
    const { $schema, ...schema } = explained(plain, name, looks) as Json;
    const definitions = looks[0] === undefined ? {} : { definitions: { look: lookOf(looks[0]) } };
    const text = JSON.stringify({ $schema, title, ...schema, ...definitions });
    texts.set(`schemas/${name}.schema.json`, await format(text, options));
  }
  return texts;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const texts = await caseSchemas();
  for (const [path, text] of texts) {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(`${target}.tmp`, text);
    renameSync(`${target}.tmp`, target);
  }
  process.stdout.write(`${texts.size} schemas written\n`);
}
