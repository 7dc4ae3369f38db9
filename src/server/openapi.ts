import { z } from 'zod';
import { errorShape } from '../contract/errors.js';
import { packageFacts } from '../store/version.js';
import type { Route } from './route.js';

type Json = Readonly<Record<string, unknown>>;

/** Zod writes JSON Schema 2020-12, the dialect of OpenAPI 3.1: schemas stand in it as they are, without their dialect. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  return withoutDialect(z.toJSONSchema(schema, { io, unrepresentable: 'any' }));
}

const withoutDialect = ({ $schema: _, ...schema }: Json): Json => schema;

/** A shape that contains itself has a name, which a reference finds among the components of the document. */
function withNames<T>(description: T): { readonly named: Json; readonly description: T } {
  const named: Record<string, unknown> = {};
  const moved = (value: unknown, names: ReadonlyMap<string, string>): unknown => {
    if (Array.isArray(value)) return value.map((one) => moved(one, names));
    if (typeof value !== 'object' || value === null) return value;
    const { $defs = {}, ...rest } = value as Json & { $defs?: Json };
    const inner = new Map([
      ...names,
      ...Object.keys($defs).map(
        (name, at) => [name, `Shape${Object.keys(named).length + at + 1}`] as const,
      ),
    ]);
    for (const [name, shape] of Object.entries($defs)) {
      const place = inner.get(name)!;
      named[place] = {};
      named[place] = moved(shape, inner);
    }
    return Object.fromEntries(
      Object.entries(rest).map(([key, one]) => {
        const local = key === '$ref' && typeof one === 'string' && /^#\/\$defs\/(.*)$/.exec(one);
        return [key, local ? `#/components/schemas/${inner.get(local[1]!)!}` : moved(one, inner)];
      }),
    );
  };
  return { description: moved(description, new Map()) as T, named };
}

/** The description of the API, made from the schemas that check its requests. */
export function openApiOf(routes: readonly Route[]) {
  const { name, version, description, license } = packageFacts();
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes)
    (paths[route.path] ??= {})[route.method.toLowerCase()] = operationOf(route);
  const { description: described, named } = withNames(paths);
  return {
    openapi: '3.1.1',
    info: { title: name, version, description, license: { name: license, identifier: license } },
    servers: [{ url: '/' }],
    paths: described,
    components: {
      schemas: { Error: schemaOf(errorShape, 'output'), ...named },
      responses: {
        Error: {
          description: 'What is wrong and what to do about it',
          content: json({ $ref: '#/components/schemas/Error' }),
        },
      },
    },
  };
}

const json = (schema: Json): Json => ({ 'application/json': { schema } });

function operationOf(route: Route): Json {
  const { id, summary, description, body, versions } = route;
  const parameters = [
    ...parametersOf(route.params, 'path'),
    ...parametersOf(route.query, 'query'),
    ...otherParameters(route),
  ];
  return {
    operationId: id,
    summary,
    ...(description === undefined ? {} : { description }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: json(schemaOf(body, 'input')) } }),
    responses: {
      200: answerOf(route),
      ...(versions === undefined ? {} : { 304: { description: 'The client has this answer' } }),
      default: { $ref: '#/components/responses/Error' },
    },
  };
}

function parametersOf(shape: z.ZodObject | undefined, place: 'path' | 'query'): Json[] {
  if (shape === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(shape, 'input') as {
    properties?: Readonly<Record<string, Json>>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema,
  }));
}

/** Names that are not fixed: in OpenAPI an object whose members are spread over the query. */
function otherParameters({ otherQuery }: Route): Json[] {
  if (otherQuery === undefined) return [];
  const schema = { type: 'object', additionalProperties: { type: 'string' } };
  return [
    {
      name: 'parameters',
      in: 'query',
      description: otherQuery,
      style: 'form',
      explode: true,
      schema,
    },
  ];
}

function answerOf({ answers, answer, streams, versions }: Route): Json {
  const text = { schema: { type: 'string' } };
  const headers =
    versions === undefined
      ? {}
      : { headers: { ETag: { description: 'for If-None-Match', schema: { type: 'string' } } } };
  return {
    description: answers,
    ...headers,
    content: {
      ...(answer === undefined ? { 'text/html': text } : json(schemaOf(answer, 'output'))),
      ...(streams ? { 'text/event-stream': text, 'application/x-ndjson': text } : {}),
    },
  };
}
