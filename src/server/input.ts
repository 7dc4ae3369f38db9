import type { Context as HonoContext } from 'hono';
import { z } from 'zod';
import { UsageError } from '../core/errors.js';
import { nearestIssue, valueOf } from '../core/nearest-issue.js';
import { limitedText } from './guard.js';
import type { AnyInput, Route } from './route.js';

/** A request, checked against the schemas of its route. @throws UsageError that names what is wrong */
export async function inputOf(route: Route, c: HonoContext): Promise<AnyInput> {
  const input = {
    params: route.params && checked(route.params, c.req.param(), 'path'),
    query: checkedQuery(route, c.req.queries()),
    body: route.body && checked(route.body, await jsonOf(c, route.mostBody), 'body'),
  };
  return input as unknown as AnyInput;
}

function checkedQuery({ query, otherQuery }: Route, given: Record<string, string[]>): unknown {
  const schema: z.ZodObject = query ?? z.object({});
  const values = Object.entries(given).map(([name, texts]): [string, unknown] => {
    if (takesList(schema.shape[name])) return [name, texts];
    if (texts.length === 1) return [name, texts[0]];
    throw bad(`query: ${name}`, texts, `one value, not ${texts.length}`, name);
  });
  if (Object.hasOwn(given, '__proto__')) throw reserved('query');
  const known = otherQuery === undefined ? schema.strict() : schema.catchall(z.string());
  return checked(known, Object.fromEntries(values), 'query');
}

const takesList = (schema: unknown): boolean =>
  schema instanceof z.ZodType && z.toJSONSchema(schema, { io: 'input' }).type === 'array';

async function jsonOf(c: HonoContext, mostBody?: number): Promise<unknown> {
  const text = await limitedText(c.req.raw, mostBody);
  // Objects that are made of it would not have the key, but change.
  if (/"__proto__"\s*:/.test(text)) throw reserved('body');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`the request is no JSON: ${(cause as Error).message}`, {
      code: 'malformed-json',
      details: { expected: 'a JSON object' },
      hint: 'GET /api/openapi.json says what a request holds',
    });
  }
}

function checked(schema: z.ZodType, value: unknown, where: string): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = nearestIssue(parsed.error.issues[0]!);
  const name =
    issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.map(String).join('.');
  throw bad(
    `${where}${name === '' ? '' : `: ${name}`}`,
    valueOf(issue, value),
    issue.code === 'unrecognized_keys' ? 'no key of this name' : issue.message,
    name,
  );
}

const bad = (where: string, value: unknown, expected: string, column: string): UsageError =>
  new UsageError(`${where}: ${expected}`, {
    code: 'bad-request',
    details: { column, value, expected },
    hint: 'GET /api/openapi.json says what a request holds',
  });

const reserved = (where: string): UsageError =>
  bad(where, '__proto__', 'names other than __proto__', '__proto__');
