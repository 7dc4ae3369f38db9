import { keysOf } from '../../core/entries.js';
import type { ColumnFacts } from '../../contract/index.js';
import { rowFlags, type Range } from '../../core/measure.js';
import { missingReasons } from '../../core/missing.js';
import { packageVersion } from '../../store/version.js';
import { codebook, datasetLines, grouped, tableLines, wordLines } from '../../table/codebook.js';
import { commandOf, roleWords, unitWords, type TableFormat } from './describe.js';
import type { PanelTable } from './panel-table.js';
import type { TableSource } from './table-source.js';
import { yearsText } from './unit.js';

/** What a table holds, for a reader: every column with its source, unit, range and what is missing. */
export function panelCodebook(
  table: PanelTable,
  facts: readonly ColumnFacts[],
  name: string,
  format: TableFormat,
): string {
  const used = <Name extends string>(
    words: Readonly<Record<Name, string>>,
    of: (fact: ColumnFacts) => Readonly<Partial<Record<Name, number>>>,
  ): Name[] => keysOf(words).filter((word) => facts.some((fact) => of(fact)[word] !== undefined));
  return codebook({
    file: `${name}.${format}`,
    facts: factsOf(table),
    made: [
      'A state has a row in every year in which it was a member of the state system on at least one day, whether anything is',
      `known of it or not. A missing value is ${format === 'csv' ? 'empty' : 'null'}, never zero. Made by`,
    ],
    command: commandOf(table, format),
    body: [
      ...table.notes.map((note) => `- ${note}`),
      ...(table.notes.length > 0 ? [''] : []),
      ...columnLines(table, facts),
      ...sourceLines(table, facts),
      ...wordLines(
        used(missingReasons, ({ reasons }) => reasons),
        used(rowFlags, ({ flags }) => flags),
      ),
      ...datasetLines(table.manifest.datasets, table.datasets, [], {
        'here are': ({ redistributable }) =>
          redistributable === 'yes' ? 'figures of the source' : 'derived figures only',
      }),
    ],
    keys: table.columns.filter(({ role }) => role === 'key').map((column) => column.name),
  });
}

function factsOf({
  keys,
  request,
  years,
  states,
  partners,
  dataVersion,
}: PanelTable): (readonly [string, string])[] {
  const facts: (readonly [string, string | undefined])[] = [
    ['one row for', unitWords[request.unit]],
    ['rows', grouped(keys.rows)],
    ['years', yearsText(years)],
    ['states', states.words],
    ['second states', partners?.words],
    [
      'pairs',
      request.relevant === true
        ? 'neighbours (land, or at most 400 miles of water) and pairs with a major power'
        : undefined,
    ],
    ['program', `Counterpoise ${packageVersion()}`],
    ['data version', dataVersion],
  ];
  return facts.flatMap(([what, fact]) => (fact === undefined ? [] : [[what, fact] as const]));
}

const columnHead = [
  'column',
  'holds',
  'unit',
  'type',
  'smallest',
  'largest',
  'values',
  'missing',
  'years',
];

function columnLines({ columns }: PanelTable, facts: readonly ColumnFacts[]): string[] {
  const lines = columns.map(({ name, holds, unit, type }, at) => {
    const { values, missing, min, max, years } = facts[at]!;
    return [
      `\`${name}\``,
      holds,
      unit,
      type,
      min === null ? '' : String(min),
      max === null ? '' : String(max),
      grouped(values),
      grouped(missing),
      years === null ? '' : yearsText(years),
    ];
  });
  return ['## Columns', '', ...tableLines(columnHead, lines)];
}

function sourceLines(table: PanelTable, facts: readonly ColumnFacts[]): string[] {
  if (table.sources.length === 0) return [];
  const sections = new Map<string, number[]>();
  table.sources.forEach(({ kind, id, params, fixed }, at) => {
    const key = JSON.stringify([kind, id, params, fixed]);
    sections.set(key, [...(sections.get(key) ?? []), at]);
  });
  const lines = [...sections.values()].flatMap((places) => {
    const source = table.sources[places[0]!]!;
    return [
      `### ${source.title} (\`${source.id}\`)`,
      '',
      source.summary,
      '',
      ...sourceFacts(
        source,
        places.map((at) => table.sources[at]!.asked),
      ),
      ...table.columns.flatMap((column, place) =>
        column.source !== undefined && places.includes(column.source)
          ? countLines(column.name, column.role, facts[place]!)
          : [],
      ),
      '',
    ];
  });
  return ['## What the columns come from', '', ...lines];
}

function sourceFacts(source: TableSource, asked: readonly string[]): string[] {
  const { kind, params, fixed, range, population, coverage, datasets } = source;
  const facts: [string, string][] = [
    ['requested as', asked.map((one) => `\`${one}\``).join(', ')],
    ['parameters', paramsText(params)],
    ['fixed', fixed],
    [kind === 'measure' ? 'range of the value' : 'range', rangeText(range)],
    ['covers', coverage === null ? 'no year' : yearsText(coverage)],
    ['population', kind === 'measure' ? population : 'what the source lists'],
    ['datasets', datasets.join(', ')],
  ];
  return facts.filter(([, fact]) => fact !== '').map(([what, fact]) => `- ${what}: ${fact}`);
}

const paramsText = (params: Readonly<Record<string, unknown>>): string =>
  Object.entries(params)
    .map(
      ([name, value]) => `${name} = ${typeof value === 'string' ? value : JSON.stringify(value)}`,
    )
    .join(', ');

const rangeText = ([low, high]: Range): string => `${low ?? 'unbounded'} to ${high ?? 'unbounded'}`;

function countLines(name: string, role: keyof typeof roleWords, facts: ColumnFacts): string[] {
  const counts = (of: Readonly<Record<string, number>>): string =>
    Object.entries(of)
      .map(([word, count]) => `${word} ${grouped(count)}`)
      .join(', ');
  if (role === 'missing' || role === 'flag') return [`- \`${name}\`: ${roleWords[role]}`];
  const flags = counts(facts.flags);
  return [
    `- \`${name}\`: ${grouped(facts.values)} values${flags === '' ? '' : ` (flagged: ${flags})`}; missing: ${counts(facts.reasons) || 'none'}`,
  ];
}
