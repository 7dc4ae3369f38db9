import { rowFlags, type Range } from '../../core/measure.js';
import { missingReasons } from '../../core/missing.js';
import type { Reference } from '../../core/references.js';
import {
  commandLines,
  csvReaders,
  factLines,
  grouped,
  jsonReaders,
  readingLines,
  section,
  tableLines,
  workLines,
  type Readers,
} from '../files/codebook-parts.js';
import { packageVersion } from '../../store/version.js';
import { commandOf, roleWords, unitWords, type TableFormat } from './describe.js';
import type { PanelTable } from './panel-table.js';
import type { TableSource } from './table-source.js';
import type { ColumnFacts } from './tally.js';
import { yearsText } from './unit.js';

/** What a table holds, for a reader: every column with its source, unit, range and what is missing. */
export function codebook(
  table: PanelTable,
  facts: readonly ColumnFacts[],
  name: string,
  format: TableFormat,
): string {
  return [
    `# Codebook of ${name}.${format}`,
    '',
    ...aboutLines(table, format),
    ...columnLines(table, facts),
    ...sourceLines(table, facts),
    ...wordLines(table, facts),
    ...datasetLines(table),
    ...readingLines(readersOf(`${name}.${format}`, format), keysOf(table)),
  ].join('\n');
}

function aboutLines(table: PanelTable, format: TableFormat): string[] {
  const { keys, request, years, states, partners } = table;
  return [
    ...factLines([
      ['one row for', unitWords[request.unit]],
      ['rows', grouped(keys.rows)],
      ['years', yearsText(years)],
      ['states', states.words],
      ...(partners === undefined ? [] : [['second states', partners.words] as const]),
      ...(request.relevant === true
        ? [
            [
              'pairs',
              'neighbours (land, or at most 400 miles of water) and pairs with a major power',
            ] as const,
          ]
        : []),
      ['program', `Counterpoise ${packageVersion()}`],
      ['data version', table.dataVersion],
    ]),
    'A state has a row in every year in which it was a member of the state system on at least one day, whether anything is',
    `known of it or not. A missing value is ${format === 'csv' ? 'empty' : 'null'}, never zero. Made by`,
    '',
    ...commandLines(commandOf(table, format)),
    ...table.notes.map((note) => `- ${note}`),
    ...(table.notes.length > 0 ? [''] : []),
  ];
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
    ['asked for as', asked.map((one) => `\`${one}\``).join(', ')],
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

function wordLines(table: PanelTable, facts: readonly ColumnFacts[]): string[] {
  const used = <Name extends string>(
    words: Readonly<Record<Name, string>>,
    of: (fact: ColumnFacts) => Readonly<Partial<Record<Name, number>>>,
  ): string[] =>
    (Object.keys(words) as Name[])
      .filter((word) => facts.some((fact) => of(fact)[word] !== undefined))
      .map((word) => `- \`${word}\`: ${words[word]}`);
  const reasons = used(missingReasons, (fact) => fact.reasons);
  const flags = used(rowFlags, (fact) => fact.flags);
  return [...section('Why values are missing', reasons), ...section('Caveats on values', flags)];
}

function datasetLines({ datasets, manifest }: PanelTable): string[] {
  const works = datasets.map((id) => ({ id, ...manifest.datasets[id]! }));
  return [
    '## Datasets',
    '',
    ...tableLines(
      ['dataset', 'version', 'licence', 'here are'],
      works.map(({ id, title, version, licence, redistributable, url }) => [
        `${id}: [${title}](${url})`,
        version,
        licence,
        redistributable === 'yes' ? 'figures of the source' : 'derived figures only',
      ]),
    ),
    'Each keeps the terms of its source. The `.bib` file beside the table has these and the methods in BibTeX:',
    '',
    ...workLines(works.flatMap(({ citation }) => citation as unknown as readonly Reference[])),
    '',
  ];
}

function readersOf(file: string, format: TableFormat): Readers {
  switch (format) {
    case 'csv':
      return csvReaders(file);
    case 'json':
      return jsonReaders(file);
    case 'parquet':
      return {
        r: `nanoparquet::read_parquet("${file}")`,
        python: ['import pandas as pd', `d = pd.read_parquet("${file}")`],
      };
  }
}

const keysOf = ({ request }: PanelTable): string[] =>
  request.unit === 'state-year' ? ['ccode', 'year'] : ['ccode1', 'ccode2', 'year'];
