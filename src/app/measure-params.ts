import { UsageError } from '../core/errors.js';
import type { AnyMeasure } from '../core/measure.js';
import { parseState } from '../states/index.js';

type Params = Readonly<Record<string, unknown>>;

/** Complete and check a measure's parameters; a wrong one names the parameter and what it accepts. */
export function parseParams(definition: AnyMeasure, params: Params): Params {
  const given = withStateNumbers(definition, params);
  const parsed = definition.params.safeParse(given);
  if (parsed.success) return parsed.data as Params;
  const issue = parsed.error.issues[0]!;
  const name = issue.code === 'unrecognized_keys' ? issue.keys[0]! : issue.path.join('.');
  throw new UsageError(`measure ${definition.id}: parameter ${name}: ${issue.message}`, {
    code: 'bad-parameter',
    details: { column: name, value: params[name], expected: issue.message },
    hint: `counterpoise measure ${definition.id} --help lists the parameters`,
  });
}

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
