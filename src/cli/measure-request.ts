import type { MeasureQuery } from '../core/measure-query.js';
import { parseState } from '../app/engine/catalogue.js';
import { statesNeeded } from '../app/engine/measure.js';
import { UsageError } from '../core/errors.js';
import type { AnyMeasure } from '../core/measure.js';

/** Options that every measure has beside its own parameters. */
export interface MeasureOptions {
  readonly group?: string;
  readonly third?: string;
  readonly part?: string;
  readonly changes?: true;
  readonly from?: number;
  readonly to?: number;
  readonly out?: string;
  readonly format?: 'text' | 'csv' | 'json';
  readonly json?: true;
}

/** What the words and options of a command line ask for. */
export function seriesRequest(
  definition: AnyMeasure,
  words: readonly string[],
  options: MeasureOptions,
  params: Readonly<Record<string, unknown>>,
  example: string,
): MeasureQuery {
  const { group, third, part, changes, from, to } = options;
  checkNumber(definition, words, options, example);
  return {
    measure: definition.id,
    states: words.map((word) => parseState(word)),
    params,
    group,
    part,
    changes,
    third: third === undefined ? undefined : parseState(third),
    from,
    to,
  };
}

const counts = ['no state', 'one state', 'two states'] as const;

function checkNumber(
  definition: AnyMeasure,
  words: readonly string[],
  options: MeasureOptions,
  example: string,
): void {
  // A group where none is taken is refused as such, and stands for no state.
  const needed = statesNeeded(definition, definition.acceptsGroup ? options.group : undefined);
  if (words.length === needed) return;
  const named = ['none is', 'only one is'][words.length] ?? `${words.length} are`;
  const list = words.length > needed ? `: ${words.join(', ')}` : '';
  throw new UsageError(
    `measure ${definition.id} takes ${counts[needed]}, and ${needed === 0 ? `${words.length} ${words.length === 1 ? 'is' : 'are'}` : named} named${list}`,
    {
      code: 'wrong-number-of-states',
      hint:
        words.length > needed ? tooManyHint(definition, words, options) : `for example: ${example}`,
    },
  );
}

function tooManyHint(
  { id, grain, acceptsGroup, stateLists = [] }: AnyMeasure,
  words: readonly string[],
  { group, third }: MeasureOptions,
): string {
  if (grain === 'group-year') {
    const own = stateLists.includes('states') ? `, or write --states "${words.join(', ')}"` : '';
    return `name the group behind --group, for example --group brics (--help lists them)${own}`;
  }
  if (acceptsGroup === true && group !== undefined)
    return 'the group stands in place of the second state: leave one of the two out';
  if ((grain === 'triad-year' || grain === 'arena-year') && third === undefined)
    return `the third state is an option: --third ${words.at(-1)}`;
  const unit = grain === 'state-year' ? 'a state' : 'a pair';
  const table = `counterpoise panel --unit ${grain} --states ${words.map(asListed).join(',')} --measures ${id}`;
  return grain === 'triad-year' || grain === 'arena-year'
    ? 'ask for one pair at a time'
    : `ask for ${unit} at a time, or for a table of all: ${table}`;
}

const asListed = (word: string): string => (/^\w+$/.test(word) ? word : JSON.stringify(word));
