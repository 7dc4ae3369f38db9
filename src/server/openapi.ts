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

/** Definitions that a schema carries (of a shape that contains itself) stand once, among the components of the document, by their id. */
function withComponents<T>(described: T): { readonly described: T; readonly components: Json } {
  const components: Record<string, unknown> = {};
  const move = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(/^#\/\$defs\//, '#/components/schemas/');
    if (Array.isArray(value)) return value.map(move);
    if (typeof value !== 'object' || value === null) return value;
    const { $defs = {}, ...rest } = value as { readonly $defs?: Json };
    for (const [id, definition] of Object.entries($defs)) components[id] = move(definition);
    return Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, move(inner)]));
  };
  return { described: move(described) as T, components };
}

/** The description of the API, made from the schemas that check its requests. */
export function openApiOf(routes: readonly Route[]) {
  const { name, version, description, license } = packageFacts();
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes)
    (paths[route.path] ??= {})[route.method.toLowerCase()] = operationOf(route);
  const { described, components } = withComponents(paths);
  return {
    openapi: '3.1.1',
    info: { title: name, version, description, license: { name: license, identifier: license } },
    servers: [{ url: '/' }],
    paths: described,
    components: {
      schemas: { Error: schemaOf(errorShape, 'output'), ...components },
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
