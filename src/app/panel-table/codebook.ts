import { rowFlags, type Range } from '../../core/measure.js';
import { missingReasons } from '../../core/missing.js';
import { citationText, type Reference } from '../../core/references.js';
import { packageVersion } from '../version.js';
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
    ...readingLines(table, name, format),
  ].join('\n');
}

const grouped = (count: number): string => count.toLocaleString('en-US');
/** Cells of a table have no line breaks, and a bar would end them. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

function aboutLines(table: PanelTable, format: TableFormat): string[] {
  const { keys, request, years, states, partners } = table;
  return [
    row('', ''),
    '|---|---|',
    row('one row for', unitWords[request.unit]),
    row('rows', grouped(keys.rows)),
    row('years', yearsText(years)),
    row('states', states.words),
    ...(partners === undefined ? [] : [row('second states', partners.words)]),
    ...(request.relevant === true
      ? [
          row(
            'pairs',
            'neighbours (land, or at most 400 miles of water) and pairs with a major power',
          ),
        ]
      : []),
    row('program', `Counterpoise ${packageVersion()}`),
    row('data version', table.dataVersion),
    '',
    'A state has a row in every year in which it was a member of the state system on at least one day, whether anything is',
    `known of it or not. A missing value is ${format === 'csv' ? 'empty' : 'null'}, never zero. Made by`,
    '',
    '```sh',
    `npx ${commandOf(table, format)}`,
    '```',
    '',
    ...table.notes.map((note) => `- ${note}`),
    ...(table.notes.length > 0 ? [''] : []),
  ];
}

function columnLines({ columns }: PanelTable, facts: readonly ColumnFacts[]): string[] {
  return [
    '## Columns',
    '',
    row('column', 'holds', 'unit', 'type', 'smallest', 'largest', 'values', 'missing', 'years'),
    '|---|---|---|---|---|---|---|---|---|',
    ...columns.map(({ name, holds, unit, type }, at) => {
      const { values, missing, min, max, years } = facts[at]!;
      return row(
        `\`${name}\``,
        holds,
        unit,
        type,
        min === null ? '' : String(min),
        max === null ? '' : String(max),
        grouped(values),
        grouped(missing),
        years === null ? '' : yearsText(years),
      );
    }),
    '',
  ];
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
  return [
    ...(reasons.length === 0 ? [] : ['## Why values are missing', '', ...reasons, '']),
    ...(flags.length === 0 ? [] : ['## Caveats on values', '', ...flags, '']),
  ];
}

function datasetLines({ datasets, manifest }: PanelTable): string[] {
  const works = datasets.map((id) => ({ id, ...manifest.datasets[id]! }));
  return [
    '## Datasets',
    '',
    row('dataset', 'version', 'licence', 'here are'),
    '|---|---|---|---|',
    ...works.map(({ id, title, version, licence, redistributable, url }) =>
      row(
        `${id}: [${title}](${url})`,
        version,
        licence,
        redistributable === 'yes' ? 'figures of the source' : 'derived figures only',
      ),
    ),
    '',
    'Each keeps the terms of its source. The `.bib` file beside the table has these and the methods in BibTeX:',
    '',
    ...[
      ...new Set(
        works.flatMap(({ citation }) =>
          citation.map((work) => `- ${citationText(work as unknown as Reference)}`),
        ),
      ),
    ],
    '',
  ];
}

function readingLines({ request }: PanelTable, name: string, format: TableFormat): string[] {
  const file = `${name}.${format}`;
  const readers = {
    csv: {
      r: `read.csv("${file}", na.strings = "", encoding = "UTF-8")`,
      python: `pd.read_csv("${file}", keep_default_na=False, na_values=[""], float_precision="round_trip")`,
    },
    parquet: { r: `nanoparquet::read_parquet("${file}")`, python: `pd.read_parquet("${file}")` },
    json: { r: `jsonlite::fromJSON("${file}")`, python: `pd.read_json("${file}")` },
  }[format];
  const keys = request.unit === 'state-year' ? 'ccode, year' : 'ccode1, ccode2, year';
  return [
    '## Read it',
    '',
    `Rows are told apart by ${keys} and stand in this order.`,
    '',
    '```r',
    `d <- ${readers.r}`,
    '```',
    '',
    '```python',
    'import pandas as pd',
    `d = ${readers.python}`,
    '```',
    '',
  ];
}
