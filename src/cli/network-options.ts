import { type Command, Option } from 'commander';
import { z } from 'zod';
import type { ParamSchema } from '../app/engine/measure-params.js';
import type { NetworkFileRequest } from '../app/network/file-network.js';
import { contradictionRules } from '../app/network/listed-ties.js';
import { networkParams, networkParamsFromText } from '../app/network/params.js';
import { networkRules } from '../app/network/rules.js';
import { UsageError } from '../core/errors.js';
import { parseInteger, parseList, parseYear } from './options.js';
import { paramOption } from './series-command.js';

/** What the command line says of networks and of what is asked of them; parameters of the rule stand beside under their names. */
export interface NetworkOptions {
  readonly rule?: string;
  readonly both?: NetworkFileRequest['contradictions'];
  readonly columns?: NetworkFileRequest['columns'];
  readonly window?: string;
  readonly balance?: true;
  readonly frustration?: true;
  /** The states that are named, or true where none is. */
  readonly tension?: true | readonly string[];
  readonly optima?: number;
  readonly timeLimit?: number;
  readonly branches?: number;
  readonly seed?: number;
  readonly top: number;
  /** Folder that the page and its tables are written to. */
  readonly out?: string;
  readonly json?: true;
}

const schemas = z.toJSONSchema(networkParams, { io: 'input' }).properties as Readonly<
  Record<string, ParamSchema>
>;
/** `both` is taken for files, too. */
const ruleOptions = Object.entries(schemas).filter(([name]) => name !== 'both');

export function addNetworkOptions(command: Command): Command {
  const rules = networkRules.map(({ id, title }) => `${id} (${title})`).join('; ');
  command.option('--rule <name>', `years: the rule that makes ties, one of: ${rules}`);
  for (const [name, schema] of ruleOptions)
    command.addOption(
      paramOption(name, { ...schema, description: `years: ${schema.description ?? ''}` }),
    );
  return command
    .addOption(
      new Option(
        '--both <sign>',
        'sign of a pair with grounds for either (default: negative; a file that lists a pair so is refused)',
      ).choices([...contradictionRules]),
    )
    .option(
      '--columns <list>',
      'files: columns under other names, for example from=source,to=target,sign=value,window=year',
      parseColumns,
    )
    .option('--window <label>', 'files: one of several networks, by its label')
    .option(
      '--optima <n>',
      'list the optimal partitions where there are at most so many',
      parseInteger('optima', 1, 10_000),
    )
    .option(
      '--time-limit <seconds>',
      'end the search for the index of each network after this time (default: 60, with --branches none)',
      parseSeconds,
    )
    .option(
      '--branches <n>',
      'end it after so many branches, which gives the same result on any machine',
      parseInteger('branches', 0, 1_000_000),
    )
    .option('--seed <n>', 'seed of the search', parseInteger('seed', 0, 2 ** 31 - 1))
    .option(
      '--top <n>',
      'states and ties in lists of the lowest',
      parseInteger('top', 1, 100_000),
      10,
    )
    .option(
      '--out <dir>',
      'write a page with charts, its numbers as JSON, tables of nodes and ties',
    )
    .option('--json', 'print JSON');
}

/** The value of an option as it was written. */
function wordsOf(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.join(name === 'tension' ? ' ' : ',');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, one]) => `${key}=${String(one)}`)
    .join(',');
}

/** The command that asks for the same again. */
export function networkCommand(target: string, options: NetworkOptions): string {
  const words = Object.entries(options).flatMap(([name, value]: [string, unknown]) => {
    if (name === 'out' || name === 'json' || value === undefined) return [];
    if (name === 'top' && value === 10) return [];
    const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    if (value === true) return [flag];
    return [`${flag} ${wordsOf(name, value)}`];
  });
  return ['counterpoise network', target, ...words].join(' ');
}

/** What a network is asked of: years, or a file. */
export type NetworkTarget =
  { readonly from: number; readonly to: number } | { readonly file: string };

/** `2014`, `1992-2014`, or the name of a file. */
export function parseTarget(text: string | undefined): NetworkTarget {
  if (text === undefined)
    throw new UsageError('name a year or a file, before --tension', {
      code: 'missing-target',
      details: { expected: 'a year, two years with a hyphen between, or a file' },
      hint: 'for example counterpoise network 2014 --tension RUS CHN',
    });
  const years = /^(\d+)(?:\s*[-–:]\s*(\d+))?$/.exec(text.trim());
  if (years === null) {
    if (/\.\w+$/.test(text)) return { file: text };
    throw new UsageError(`${JSON.stringify(text)} is neither a year nor a file`, {
      code: 'bad-target',
      details: { value: text, expected: 'a year, as 2014 or 1992-2014, or a file' },
      hint: 'files are .csv, .tsv, .graphml or .xml; states stand behind --tension',
    });
  }
  const from = parseYear(years[1]!);
  const to = years[2] === undefined ? from : parseYear(years[2]);
  if (from <= to) return { from, to };
  throw new UsageError(`the years are reversed: from ${from} to ${to}`, {
    code: 'reversed-years',
    hint: `use ${to}-${from}`,
  });
}

/** The parameters of the rule that the command line gives, as they are meant. */
export function ruleParams(options: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const given = Object.keys(schemas).filter((name) => options[name] !== undefined);
  return networkParamsFromText(given.map((name) => [name, String(options[name])] as const));
}

/** An option that does not go with the target is refused for what it is. */
export function refuseStray(
  target: NetworkTarget,
  options: Readonly<Record<string, unknown>>,
): void {
  const isFile = 'file' in target;
  const others = isFile
    ? ['rule', ...ruleOptions.map(([name]) => name)]
    : ['columns', 'window', ...(options['both'] === 'refuse' ? ['both'] : [])];
  const stray = others.find((name) => options[name] !== undefined);
  if (stray === undefined) return;
  const flag = `--${stray.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  throw new UsageError(
    isFile
      ? `${flag} makes the network of a year; a file has its ties`
      : `${flag} says how a file is read, and a year is asked for`,
    {
      code: 'stray-option',
      details: { column: flag, value: options[stray] },
      hint: isFile
        ? `leave it out, or name a year: counterpoise network 2014 ${flag} …`
        : `leave ${stray === 'both' ? `${flag} refuse` : flag} out`,
    },
  );
}

const columnNames = ['from', 'to', 'sign', 'window'] as const;

function parseColumns(text: string): NonNullable<NetworkFileRequest['columns']> {
  const pairs = parseList(text).map((part) => part.split('='));
  const wrong = pairs.find(
    ([name, column, ...more]) =>
      !columnNames.some((known) => known === name) || (column ?? '') === '' || more.length > 0,
  );
  if (wrong !== undefined || pairs.length === 0)
    throw new UsageError(`--columns cannot be read at ${JSON.stringify(wrong?.join('=') ?? '')}`, {
      code: 'bad-columns',
      details: {
        value: text,
        expected: `any of ${columnNames.join(', ')}, each with = and a column`,
      },
      hint: 'for example --columns from=source,to=target,sign=value',
    });
  return Object.fromEntries(pairs.map(([name, column]) => [name!, column!]));
}

function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (text.trim() !== '' && seconds > 0 && Number.isFinite(seconds)) return seconds;
  throw new UsageError(`--time-limit takes seconds, not ${JSON.stringify(text)}`, {
    code: 'bad-number',
    details: { value: text, expected: 'a number above 0' },
    hint: 'for example --time-limit 30',
  });
}
