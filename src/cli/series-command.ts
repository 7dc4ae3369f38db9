import type { MeasureQuery } from '../core/measure-query.js';
import { Command, Option } from 'commander';
import { paramSchemas, type ParamSchema } from '../app/engine/measure-params.js';
import { statesNeeded } from '../app/engine/measure.js';
import { UsageError } from '../core/errors.js';
import type { AnyMeasure } from '../core/measure.js';
import { seriesRequest, type MeasureOptions } from './measure-request.js';
import { parseYear } from './options.js';

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

/** A command that takes a series of a measure: its states, its parameters, and what every measure has. */
export function seriesCommand(definition: AnyMeasure): Command {
  const { id, title, summary, grain, acceptsGroup } = definition;
  const most = statesNeeded(definition);
  const command = new Command(id).description(`${title}. ${summary}`).usage(usageOf(definition));
  // The last takes all further words: missing and surplus states are refused with what to write instead.
  if (most === 0) command.argument('[surplus...]');
  if (most === 1) command.argument('[A...]', 'state: ccode, ISO3 or name');
  if (most === 2)
    command.argument('[A]', 'state: ccode, ISO3 or name').argument('[B...]', 'the second state');
  const params = paramSchemas(definition);
  for (const [name, schema] of Object.entries(params)) command.addOption(paramOption(name, schema));
  const group = new Option(
    '--group <name>',
    most === 0 ? 'the group of states' : 'a group of states in place of B',
  );
  const third = new Option(
    '--third <K>',
    grain === 'arena-year' ? 'the third state that the pair competes over' : 'the third party',
  );
  // What a measure does not take is known all the same, so that it can be refused for what it is.
  return command
    .addOption(group.hideHelp(acceptsGroup !== true))
    .addOption(third.hideHelp(grain !== 'triad-year' && grain !== 'arena-year'))
    .option('--part <name>', 'a part of the measure in place of its value')
    .option(
      '--changes',
      'the change from the year before in place of each value, missing where either year has none',
    )
    .option('--from <year>', 'first year', parseYear)
    .option('--to <year>', 'last year', parseYear);
}

/** What a parsed command of `seriesCommand` asks for. */
export function askedSeries(
  definition: AnyMeasure,
  command: Command,
  example: string,
): MeasureQuery {
  const options = command.opts<MeasureOptions & Record<string, unknown>>();
  const params = Object.fromEntries(
    Object.keys(paramSchemas(definition))
      .filter((name) => options[name] !== undefined)
      .map((name) => [name, options[name]]),
  );
  return seriesRequest(definition, command.args, options, params, example);
}

function usageOf(definition: AnyMeasure): string {
  const states = ['', '<A> ', definition.acceptsGroup === true ? '<A> [B] ' : '<A> <B> '];
  return `${states[statesNeeded(definition)]}[options]`;
}

/** `--nonUnanimousOnly`, `--nonUnanimousOnly=true` and `--non-unanimous-only` are the same option. */
export function paramOption(name: string, schema: ParamSchema): Option {
  const description = schema.description ?? '';
  const kebab = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const flags = kebab === name ? `--${name}` : `--${kebab}, --${name}`;
  if (schema.type === 'boolean') {
    return new Option(
      `${flags} [true|false]`,
      `${description} (default: ${String(schema.default)})`,
    )
      .preset(true)
      .argParser((text: unknown) => parseBoolean(name, text));
  }
  const option = new Option(
    `${flags} <value>`,
    `${description} (default: ${schema.default === '' ? 'none' : String(schema.default)})`,
  );
  if (schema.enum !== undefined) option.choices([...schema.enum]);
  else if (schema.type === 'number' || schema.type === 'integer') option.argParser(Number);
  return option;
}

function parseBoolean(name: string, text: unknown): boolean {
  if (text === true || text === 'true') return true;
  if (text === 'false') return false;
  throw new UsageError(`--${name} is true or false, not ${JSON.stringify(text)}`, {
    code: 'bad-parameter',
    details: { value: text, expected: 'true or false' },
    hint: `write --${name}=true, or put the option after the states`,
  });
}
