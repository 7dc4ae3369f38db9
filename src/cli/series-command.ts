import { Option } from 'commander';
import { isActorName, measureById, measures, parseActor } from '../app/engine/catalogue.js';
import { paramNames, paramSchemas, type ParamSchema } from '../app/engine/measure-params.js';
import { stateCounts, statesNeeded } from '../app/engine/measure-unit.js';
import { UsageError } from '../core/errors.js';
import { quoted } from '../core/quoted.js';
import { plural } from '../core/format.js';
import type { AnyMeasure } from '../core/measure.js';
import type { MeasureQuery } from '../core/measure-query.js';
import {
  common,
  flag,
  flagOf,
  value,
  type OptionOf,
  type Options,
  type ValuesOf,
} from './options.js';
import { commandOf, type ArgumentSpec } from './verb.js';

/** States, or what stands for them, in an example of a measure. */
export function exampleStates({ grain }: AnyMeasure): string {
  const states: Partial<Record<AnyMeasure['grain'], string>> = {
    'state-year': 'CHN',
    'group-year': '--group brics',
    'triad-year': 'CHN RUS --third USA',
    'arena-year': 'CHN RUS --third KAZ',
  };
  return states[grain] ?? 'CHN RUS';
}

/** What a command of a measure has beside the parameters of the measure. */
const seriesOptions = (measure: AnyMeasure) => {
  const { grain, acceptsGroup } = measure;
  const ofGroups = statesNeeded(measure) === 0;
  const hasThird = grain === 'triad-year' || grain === 'arena-year';
  const third =
    grain === 'arena-year' ? 'the third state that the pair competes over' : 'the third party';
  // What a measure does not take is known all the same, so that it can be refused for what it is.
  return {
    group: hiddenIf(
      acceptsGroup !== true,
      value('name', ofGroups ? 'the group of states' : 'a group of states in place of B'),
    ),
    third: hiddenIf(!hasThird, value('K', third)),
    part: value('name', 'a part of the measure in place of its value'),
    changes: flag(
      'the change from the year before in place of each value, missing where either year has none',
    ),
    from: common.from,
    to: common.to,
  };
};

const hiddenIf = <T>(hidden: boolean, { make }: OptionOf<T>): OptionOf<T> => ({
  make: (name) => make(name).hideHelp(hidden),
});

type SeriesOptions = ValuesOf<ReturnType<typeof seriesOptions>>;

/** What a command that takes a series of a measure is made of: its states, its parameters, and what every measure has. */
export function seriesSpec<More extends Options>(measure: AnyMeasure, more: More) {
  const { id, title, summary, acceptsGroup } = measure;
  const needed = statesNeeded(measure);
  const states = ['', '<A> ', acceptsGroup === true ? '<A> [B] ' : '<A> <B> '];
  // The last takes all further words: missing and surplus states are refused with what to write instead.
  const state = 'state: ccode, ISO3 or name; or a group: EU, West, Core=FRA,DEU';
  const words: readonly (readonly ArgumentSpec[])[] = [
    [['[surplus...]']],
    [['[A...]', state]],
    [
      ['[A]', state],
      ['[B...]', 'the second state'],
    ],
  ];
  const schemas = paramSchemas(measure);
  const params: Options = Object.fromEntries(
    paramNames(measure).map((name) => [
      name,
      schemas[name] === undefined ? goneOption : paramOption(schemas[name]),
    ]),
  );
  return {
    name: id,
    description: `${title}. ${summary}`,
    usage: `${states[needed]}[options]`,
    arguments: words[needed]!,
    options: { ...params, ...seriesOptions(measure), ...more },
  };
}

/** The series that the words and options of a command ask for. */
export function queryOf(
  measure: AnyMeasure,
  args: readonly (string | readonly string[] | undefined)[],
  options: SeriesOptions & Readonly<Record<string, unknown>>,
  example: string,
): MeasureQuery {
  const words = args.flat().filter((word) => word !== undefined);
  const { group, third, part, changes, from, to } = options;
  checkNumber(measure, words, options, example);
  const names = paramNames(measure).filter((name) => options[name] !== undefined);
  return {
    measure: measure.id,
    states: words.map((word) => parseActor(word)),
    params: Object.fromEntries(names.map((name) => [name, options[name]])),
    ...{ group, part, changes, from, to },
    third: third === undefined ? undefined : parseActor(third),
  };
}

/** Of a parameter that is gone: it is known all the same, so that it can be refused with what took its place. */
const goneOption: OptionOf<unknown> = {
  make: (name) => new Option(`${flagOf(name)} [value]`).hideHelp(),
};

/** Parameters under their names and with hyphens: `--nonUnanimousOnly` and `--non-unanimous-only` are the same option. */
export const paramOption = (schema: ParamSchema): OptionOf<unknown> => ({
  make: (name) => {
    const flags = flagOf(name) === `--${name}` ? `--${name}` : `${flagOf(name)}, --${name}`;
    const usual = schema.usual ?? (schema.default === '' ? 'none' : String(schema.default));
    const description = `${schema.description ?? ''} (default: ${usual})`;
    if (schema.type === 'boolean')
      return new Option(`${flags} [true|false]`, description)
        .preset(true)
        .argParser((text: unknown) => parseBoolean(name, text));
    const option = new Option(`${flags} <value>`, description);
    if (schema.enum !== undefined) return withPlainNumbers(option.choices([...schema.enum]));
    const isNumber = schema.type === 'number' || schema.type === 'integer';
    return isNumber ? option.argParser(Number) : option;
  },
});

/** Takes 0.25 for a choice that is written .25. */
function withPlainNumbers(option: Option): Option {
  const parse = option.parseArg!;
  option.parseArg = (text, previous) => parse(text.replace(/^0(?=\.\d+$)/, ''), previous as never);
  return option;
}

function parseBoolean(name: string, text: unknown): boolean {
  if (text === true || text === 'true') return true;
  if (text === 'false') return false;
  throw new UsageError(`--${name} is true or false, not ${quoted(text)}`, {
    code: 'bad-parameter',
    details: { value: text, expected: 'true or false' },
    hint: `write --${name}=true, or put the option after the states`,
  });
}

function checkNumber(
  measure: AnyMeasure,
  words: readonly string[],
  options: SeriesOptions,
  example: string,
): void {
  // A group where none is taken is refused as such, and stands for no state.
  const needed = statesNeeded(measure, measure.acceptsGroup ? options.group : undefined);
  if (words.length === needed) return;
  const named = ['none is', 'only one is'][words.length] ?? `${words.length} are`;
  const found = needed === 0 ? plural(words.length, 'is', 'are').replace('one', '1') : named;
  const list = words.length > needed ? `: ${words.join(', ')}` : '';
  throw new UsageError(
    `measure ${measure.id} takes ${stateCounts[needed]}, and ${found} named${list}`,
    {
      code: 'wrong-number-of-states',
      hint:
        words.length > needed ? tooManyHint(measure, words, options) : `for example: ${example}`,
    },
  );
}

function tooManyHint(
  { id, grain, acceptsGroup, stateLists = [] }: AnyMeasure,
  words: readonly string[],
  { group, third }: SeriesOptions,
): string {
  const isOfThird = grain === 'triad-year' || grain === 'arena-year';
  if (grain === 'group-year') {
    const list = stateLists.includes('states') ? `, or write --states "${words.join(', ')}"` : '';
    return `name the group behind --group, for example --group brics (--help lists them)${list}`;
  }
  if (acceptsGroup === true && group !== undefined)
    return 'the group stands in place of the second state: leave one of the two out';
  if (isOfThird && third === undefined)
    return `the third state is an option: --third ${words.at(-1)}`;
  if (isOfThird) return 'ask for one pair at a time';
  const states = words.map((word) => (/^\w+$/.test(word) ? word : JSON.stringify(word))).join(',');
  const table = `counterpoise panel --unit ${grain} --states ${states} --measures ${id}`;
  return `ask for ${grain === 'state-year' ? 'a state' : 'a pair'} at a time, or for a table of all: ${table}`;
}

const isMeasure = (id: string): boolean => measures.some((one) => one.id === id);

/** The measures among the words behind a command. */
export const measuresNamed = (words: readonly string[]): AnyMeasure[] =>
  [...new Set(words)].filter(isMeasure).map(measureById);

/** @throws UsageError for a command line that names no measure, or something else in its place */
export function refuseNoMeasure(id: string | undefined, command: string): never {
  const isMisplaced = id !== undefined && isActorName(id);
  if (id !== undefined && !isMisplaced) measureById(id);
  const list = `${command} --help lists the measures`;
  throw new UsageError(
    isMisplaced
      ? `${quoted(id)} is a state: the measure comes first`
      : 'name a measure and its states',
    {
      code: 'missing-measure',
      hint: isMisplaced ? `for example ${command} vote-kappa RUS CHN; ${list}` : list,
    },
  );
}

/**
 * A series written in one option as it is written behind `measure`: the measure, its states, its parameters.
 *
 * @example await writtenSeries('x', 'trade-share "United States" CHN --source dots')
 */
export async function writtenSeries(option: string, text: string): Promise<MeasureQuery> {
  const [id, ...words] = wordsOf(option, text);
  if (id === undefined || !isMeasure(id)) refuseNoMeasure(id, 'counterpoise measure');
  const measure = measureById(id);
  const command = commandOf({ ...seriesSpec(measure, {}), examples: [] })
    .exitOverride()
    .configureOutput({ writeErr: () => undefined, outputError: () => undefined })
    .helpOption(false)
    .action(() => undefined);
  await command.parseAsync(words, { from: 'user' });
  const example = `--${option} "${id} ${exampleStates(measure)}"`;
  return queryOf(measure, command.args, command.opts(), example);
}

/** Words between spaces; quotes hold a name of several words together. */
function wordsOf(option: string, text: string): string[] {
  const words: string[] = [];
  const pattern = /\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/y;
  const trimmed = text.trim();
  while (pattern.lastIndex < trimmed.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(trimmed);
    if (match === null)
      throw new UsageError(`--${option} has a quote that does not end`, {
        code: 'open-quote',
        details: { value: trimmed.slice(at).trim(), expected: 'quotes in pairs' },
        hint: `for example --${option} "ideal-distance 'United States' CHN"`,
      });
    words.push(match[1] ?? match[2] ?? match[3]!);
  }
  return words;
}
