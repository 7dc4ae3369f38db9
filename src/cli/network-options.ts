import { namesIn } from '../core/names-in.js';
import { Option } from 'commander';
import { z } from 'zod';
import type { ParamSchema } from '../app/engine/measure-params.js';
import type { NetworkFileRequest } from '../app/network/file-network.js';
import { contradictionRules } from '../app/network/listed-ties.js';
import { networkParams, networkParamsFromText } from '../app/network/params.js';
import { networkRules } from '../app/network/rules.js';
import { UsageError } from '../core/errors.js';
import { quoted } from '../core/quoted.js';
import {
  choice,
  flag,
  flagOf,
  integer,
  maxSize,
  number,
  value,
  yearsIn,
  type OptionOf,
  type Options,
  type ValuesOf,
} from './options.js';
import { paramOption } from './series-command.js';

const schemas = z.toJSONSchema(networkParams, { io: 'input' }).properties as Readonly<
  Record<string, ParamSchema>
>;

/** Parameters of the rule under their names; `both` is taken for files, too. */
const ruleOptions: Options = Object.fromEntries(
  Object.entries(schemas)
    .filter(([name]) => name !== 'both')
    .map(([name, schema]) => {
      const description = `years: ${schema.description ?? ''}`;
      return [name, paramOption({ ...schema, description })];
    }),
);

const rules = networkRules.map(({ id, title }) => `${id} (${title})`).join('; ');

/** What is said of networks and of how they are searched, whatever is to be found. */
export const networkOptions = {
  rule: value('name', `years: the rule that makes ties, one of: ${rules}`),
  ...ruleOptions,
  both: choice(
    'sign',
    'sign of a pair with grounds for either (default: negative; a file that lists a pair so is refused)',
    contradictionRules,
  ),
  columns: value(
    'list',
    'files: columns under other names, for example from=source,to=target,sign=value,window=year',
    parseColumns,
  ),
  window: value('label', 'files: one of several networks, by its label'),
  maxSize,
  optima: integer('list the optimal partitions where there are at most so many', 1, 10_000),
  timeLimit: number(
    'seconds',
    'end the search for the index of each network after this time (default: 60, with --branches none)',
    {
      what: '--time-limit takes seconds',
      expected: 'a number above 0',
      hint: 'for example --time-limit 30',
      holds: (seconds) => seconds > 0,
    },
  ),
  branches: integer(
    'end it after so many branches, which gives the same result on any machine',
    0,
    1_000_000,
  ),
  seed: integer('seed of the search', 0, 2 ** 31 - 1),
  top: integer('states and ties in lists of the lowest', 1, 100_000, 10),
  out: value('dir', 'write a page with charts, its numbers as JSON, tables of nodes and ties'),
  json: flag('print JSON'),
};

/** The states that are named, or true where none is. */
const tension: OptionOf<true | readonly string[] | undefined> = {
  make: () =>
    new Option(
      '--tension [states...]',
      'ties that the triangles press on; with two or more states, every pair among them',
    ),
};

/** What is asked of the networks. */
export const sectionOptions = {
  balance: flag('triads, balance of triangles, walks and cycles, clusters, where it is least'),
  frustration: flag('the frustration index with its proof or gap, and the blocs'),
  tension,
};

export type NetworkOptions = ValuesOf<typeof networkOptions> &
  Partial<ValuesOf<typeof sectionOptions>>;

/** The value of an option as it was written. */
function wordsOf(name: string, given: unknown): string {
  if (Array.isArray(given)) return given.join(name === 'tension' ? ' ' : ',');
  if (typeof given !== 'object' || given === null) return String(given);
  return Object.entries(given)
    .map(([key, one]) => `${key}=${String(one)}`)
    .join(',');
}

/** The command that asks for the same again. */
export function networkCommand(target: string, options: NetworkOptions): string {
  const words = Object.entries(options).flatMap(([name, given]: [string, unknown]) => {
    if (name === 'out' || name === 'json' || given === undefined) return [];
    if (name === 'top' && given === 10) return [];
    return [given === true ? flagOf(name) : `${flagOf(name)} ${wordsOf(name, given)}`];
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
  const years = yearsIn(text);
  if (years !== undefined) return years;
  if (/\.\w+$/.test(text)) return { file: text };
  throw new UsageError(`${quoted(text)} is neither a year nor a file`, {
    code: 'bad-target',
    details: { value: text, expected: 'a year, as 2014 or 1992-2014, or a file' },
    hint: 'files are .csv, .tsv, .graphml or .xml; states stand behind --tension',
  });
}

type Given = Readonly<Record<string, unknown>>;

/** The parameters of the rule that the command line gives, as they are meant. */
export function ruleParams(options: Given): Record<string, unknown> {
  const given = Object.keys(schemas).filter((name) => options[name] !== undefined);
  return networkParamsFromText(given.map((name) => [name, String(options[name])] as const));
}

/** An option that does not go with the target is refused for what it is. */
export function refuseStray(target: NetworkTarget, options: Given): void {
  const isFile = 'file' in target;
  const others = isFile
    ? ['rule', ...Object.keys(ruleOptions)]
    : ['columns', 'window', 'maxSize', ...(options['both'] === 'refuse' ? ['both'] : [])];
  const stray = others.find((name) => options[name] !== undefined);
  if (stray === undefined) return;
  const named = flagOf(stray);
  throw new UsageError(
    isFile
      ? `${named} makes the network of a year; a file has its ties`
      : `${named} says how to read a file, but a year is given`,
    {
      code: 'stray-option',
      details: { column: named, value: options[stray] },
      hint: isFile
        ? `leave it out, or name a year: counterpoise network 2014 ${named} …`
        : `leave ${stray === 'both' ? `${named} refuse` : named} out`,
    },
  );
}

const columnNames = ['from', 'to', 'sign', 'window'] as const;

function parseColumns(text: string): NonNullable<NetworkFileRequest['columns']> {
  const pairs = namesIn(text).map((part) => part.split('='));
  const wrong = pairs.find(
    ([name, column, ...more]) =>
      !columnNames.some((known) => known === name) || (column ?? '') === '' || more.length > 0,
  );
  if (wrong !== undefined || pairs.length === 0)
    throw new UsageError(`--columns cannot be read at ${quoted(wrong?.join('=') ?? '')}`, {
      code: 'bad-columns',
      details: {
        value: text,
        expected: `any of ${columnNames.join(', ')}, each with = and a column`,
      },
      hint: 'for example --columns from=source,to=target,sign=value',
    });
  return Object.fromEntries(pairs.map(([name, column]) => [name!, column!]));
}
