import { z } from 'zod';
import { UsageError } from '../../core/errors.js';
import type { AnyMeasure, MeasureUse } from '../../core/measure.js';
import { goneParams, refusalOf, retiredAs } from '../../measures/retired.js';
import { parseState } from '../../states/index.js';

type Params = Readonly<Record<string, unknown>>;

/** What a parameter takes, as help texts and readers of text need to know it. */
export interface ParamSchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly description?: string;
  /** What is taken where it is left out, if that is not always the default. */
  readonly usual?: string;
}

/** The definition as its parameters, which are complete, make it. */
export const variantOf = (definition: AnyMeasure, params: Params): AnyMeasure => ({
  ...definition,
  ...definition.variant?.(params),
});

/** The declared parameters of a measure by name. */
export const paramFields = ({ params }: AnyMeasure): Readonly<Record<string, z.ZodType>> =>
  (params as unknown as z.ZodObject<Readonly<Record<string, z.ZodType>>>).shape;

/** Parameters of a measure by name, for texts. */
export function paramSchemas(definition: AnyMeasure): Readonly<Record<string, ParamSchema>> {
  const schema = z.toJSONSchema(definition.params as z.ZodType, { io: 'input' });
  const found = (schema.properties ?? {}) as Record<string, ParamSchema>;
  const { source } = found;
  if (definition.freshest !== true || source === undefined) return found;
  const usual = `the source that reaches furthest for the states; in tables of all states ${String(source.default)}`;
  return { ...found, source: { ...source, usual } };
}

/** Names that a parameter of the measure may be given by, those that are gone and refused among them. */
export const paramNames = (definition: AnyMeasure): readonly string[] => [
  ...Object.keys(paramSchemas(definition)),
  ...goneParams(definition.id),
];

/** Parameters written as text, under their names or with hyphens: `non-unanimous-only` is `nonUnanimousOnly`. */
export function paramsFromText(
  definition: AnyMeasure,
  texts: Iterable<readonly [name: string, text: string]>,
): Params {
  const schemas = paramSchemas(definition);
  // Whatever its name, each becomes a key of the result, so that an unknown one is refused.
  return Object.fromEntries(
    Array.from(texts, ([written, text]) => {
      const name = written.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
      return [name, fromText(text, Object.hasOwn(schemas, name) ? schemas[name]!.type : undefined)];
    }),
  );
}

function fromText(text: string, type: string | undefined): unknown {
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return type === 'number' || type === 'integer' ? Number(text) : text;
}

/** Complete and check a measure's parameters; a wrong one names the parameter and what it accepts. */
export function parseParams(definition: AnyMeasure, params: Params): Params {
  const given = withStateNumbers(definition, params);
  const parsed = definition.params.safeParse(given);
  if (parsed.success) return parsed.data as Params;
  const issue = parsed.error.issues[0]!;
  const name = issue.code === 'unrecognized_keys' ? issue.keys[0]! : issue.path.join('.');
  const gone = retiredAs(definition.id, { parameter: name });
  const refusal = gone === undefined ? undefined : refusalOf(gone);
  const message =
    refusal?.message ?? `measure ${definition.id}: parameter ${name}: ${issue.message}`;
  throw new UsageError(message, {
    code: 'bad-parameter',
    details: {
      column: name,
      value: params[name],
      expected: issue.code === 'unrecognized_keys' ? knownText(definition) : issue.message,
    },
    hint: refusal?.hint ?? `counterpoise measure ${definition.id} --help lists the parameters`,
  });
}

const knownText = (definition: AnyMeasure): string =>
  Object.keys(paramSchemas(definition)).join(', ') || 'no parameter';

/** Lists of states among the parameters as numbers, ascending: `KAZ, Uzbekistan` is `704,705`. */
function withStateNumbers(definition: AnyMeasure, params: Params): Params {
  const found: Record<string, unknown> = { ...params };
  for (const name of definition.stateLists ?? []) {
    const list = params[name];
    if (typeof list === 'string' && list !== 'automatic') found[name] = stateNumbers(list);
  }
  return found;
}

function stateNumbers(list: string): string {
  const names = list.split(list.includes(',') ? ',' : ' ').map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== '').map(parseState))]
    .sort((a, b) => a - b)
    .join(',');
}

type Uses = Readonly<Record<string, MeasureUse>>;

/** The measures that a composite is made of under the given parameters. */
export function usesOf(definition: AnyMeasure, params: Params): Uses {
  const uses = (definition.uses ?? {}) as Uses | ((params: unknown) => Uses);
  return typeof uses === 'function' ? uses(params) : uses;
}
