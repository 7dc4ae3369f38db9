import { z } from 'zod';
import { UsageError } from '../../core/errors.js';
import { bothParam } from '../../measures/alignment/both-signs.js';
import {
  type AnyTieSource,
  sourceParams,
  tieSources,
  usualSources,
} from '../../measures/alignment/tie-sources/index.js';

const sourceIds = tieSources.map(({ id }) => id);

/** What a signed network of a year is made by; every field has a default and a description. */
export const networkParams = z.strictObject({
  sources: z
    .array(z.enum(sourceIds))
    .min(1)
    .default(usualSources.map(({ id }) => id))
    .describe(`What gives two states a tie: ${sourceIds.join(', ')}.`),
  both: bothParam,
  nodes: z
    .enum(['tied', 'system'])
    .default('tied')
    .describe('Nodes: the states with at least one tie, or all members of the state system.'),
  uncovered: z
    .enum(['refuse', 'drop'])
    .default('refuse')
    .describe(
      'A year that a source does not cover is refused, or the source is dropped, which the result says.',
    ),
  ...sourceParams,
});
export type NetworkParams = z.output<typeof networkParams>;

/** Sources in the order of the registry, each once. */
export function sourcesOf({ sources }: Pick<NetworkParams, 'sources'>): AnyTieSource[] {
  return tieSources.filter(({ id }) => sources.includes(id));
}

/** The parameters that the network rests on: those of its sources, and those of every network. */
export function usedParams(params: NetworkParams): Record<string, unknown> {
  const used = new Set(sourcesOf(params).flatMap((source) => Object.keys(source.params as object)));
  return Object.fromEntries(
    Object.entries(params).filter(([name]) => !Object.hasOwn(sourceParams, name) || used.has(name)),
  );
}

/**
 * Parameters completed and checked.
 * @throws UsageError `bad-parameter`; a parameter of a source that the network does not have is refused too
 */
export function parseNetworkParams(given: Readonly<Record<string, unknown>>): NetworkParams {
  const parsed = networkParams.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const name = issue.code === 'unrecognized_keys' ? issue.keys[0]! : String(issue.path[0]);
    if (issue.code === 'unrecognized_keys')
      throw badParameter(name, given[name], 'a network has no such parameter', {
        expected: names.join(', '),
      });
    throw badParameter(name, given[name], issue.message);
  }
  const used = usedParams(parsed.data);
  const idle = Object.keys(given).find((name) => !Object.hasOwn(used, name));
  if (idle === undefined) return parsed.data;
  const owner = tieSources.find((source) => Object.hasOwn(source.params as object, idle))!;
  const all = [...sourcesOf(parsed.data), owner].map(({ id }) => id).join(',');
  throw badParameter(idle, given[idle], `belongs to the source ${owner.id}, which is not used`, {
    way: `leave it out, or use the source as well: --sources ${all}; `,
  });
}

const names = Object.keys(networkParams.shape);

function badParameter(
  name: string,
  value: unknown,
  message: string,
  { way = '', expected = message }: { readonly way?: string; readonly expected?: string } = {},
): UsageError {
  return new UsageError(`signed network: parameter ${name}: ${message}`, {
    code: 'bad-parameter',
    details: { column: name, value, expected },
    hint: `${way}a network takes ${names.map((one) => `--${one}`).join(', ')}`,
  });
}

/** Parameters written as text, under their names or with hyphens; `sources` with commas between. */
export function networkParamsFromText(
  texts: Iterable<readonly [name: string, text: string]>,
): Record<string, unknown> {
  const params: Record<string, unknown> = {};
  for (const [written, text] of texts) {
    const name = written.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    if (name === 'sources') params[name] = text.split(',').map((one) => one.trim());
    else if (text === 'true' || text === 'false') params[name] = text === 'true';
    else if (text.trim() !== '' && !Number.isNaN(Number(text))) params[name] = Number(text);
    else params[name] = text;
  }
  return params;
}
