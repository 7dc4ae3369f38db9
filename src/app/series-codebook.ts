import { rowFlags } from '../core/measure.js';
import { missingReasons } from '../core/missing.js';
import { citationText, type Reference } from '../core/references.js';
import type { MeasureResult, StateLabel } from '../core/series.js';
import { measureById } from '../measures/index.js';
import type { PanelManifest } from '../panel/manifest.js';
import { tableBibliography } from './cite.js';
import { paramSchemas } from './measure-params.js';
import { caveatsOfResults } from './series-caveats.js';
import type { ResultFormat } from './roll-call-codebook.js';
import { seriesColumns, type SeriesColumn } from './series-table.js';
import { packageVersion } from './version.js';

/** A series with the version and the datasets of the panel that it was computed from. */
export interface SourcedSeries {
  readonly result: MeasureResult;
  readonly dataVersion: string;
  readonly manifest: PanelManifest;
}

/** What a series that was written holds, for a reader: every column, why values are missing, and where they come from. */
export function seriesCodebook(
  { result, dataVersion, manifest }: SourcedSeries,
  name: string,
  format: ResultFormat,
): string {
  const { summary, range } = measureById(result.measure);
  const [low, high] = range;
  const { coverage } = result;
  return [
    `# Codebook of ${name}.${format}`,
    '',
    line('', ''),
    '|---|---|',
    line('one row for', 'a year, and a key where there are several values in a year'),
    line('rows', String(result.series.length)),
    line('measure', `${result.title} (\`${result.measure}\`): ${summary}`),
    line('range of the measure', `${low ?? 'unbounded'} to ${high ?? 'unbounded'}`),
    line('years', `${coverage.from} to ${coverage.to}, ${coverage.observed} with a value`),
    ...(coverage.existing === undefined
      ? []
      : [
          line(
            'years that can have a value',
            `${coverage.existing}: what is measured did not exist in the others`,
          ),
        ]),
    line('program', `Counterpoise ${packageVersion()}`),
    line('data version', dataVersion),
    '',
    'Made by',
    '',
    '```sh',
    `npx ${seriesCommand(result, `${name}.${format}`)}`,
    '```',
    '',
    ...caveatsOfResults([result]).flatMap((caveat) => [`- ${caveat}`, '']),
    ...(format === 'csv' ? columnLines(result, seriesColumns(result)) : jsonLines),
    ...wordLines(result),
    ...sourceLines(result, manifest),
    ...readingLines(`${name}.${format}`, format),
  ].join('\n');
}

/** Methods and datasets behind a series in BibTeX. */
export function seriesBibtex({ result, dataVersion }: SourcedSeries, file: string): string {
  const { measure, params } = result;
  const source = { kind: 'measure' as const, id: measure, params };
  return tableBibliography(
    { sources: [source], datasets: datasetsOf(result), dataVersion },
    seriesCommand(result, file),
  ).bibtex;
}

const datasetsOf = ({ series }: MeasureResult): string[] => [
  ...new Set(series.flatMap(({ source }) => source)),
];

/** Cells of a table have no line breaks, and a bar would end them. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
const line = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

function columnLines({ series }: MeasureResult, columns: readonly SeriesColumn[]): string[] {
  return [
    '## Columns',
    '',
    line('column', 'holds', 'unit', 'values', 'missing'),
    '|---|---|---|---|---|',
    ...columns.map(({ name, holds, unit, cell: of }) => {
      const values = series.filter((point) => (of(point) ?? '') !== '').length;
      return line(`\`${name}\``, holds, unit, String(values), String(series.length - values));
    }),
    '',
    'A missing value is empty, never zero.',
    '',
  ];
}

const jsonLines = [
  'What was asked stands at the top; `series` has an entry for each year and key, with the names of docs/methods. A value',
  'that is null has a `reason`.',
  '',
];

function wordLines({ series }: MeasureResult): string[] {
  const reasons = new Set(series.flatMap(({ reason }) => reason ?? []));
  const flags = new Set(series.flatMap(({ flag }) => flag ?? []));
  return [
    ...section(
      'Why values are missing',
      [...reasons].map((reason) => `- \`${reason}\`: ${missingReasons[reason]}`),
    ),
    ...section(
      'Caveats on values',
      [...flags].map((flag) => `- \`${flag}\`: ${rowFlags[flag]}`),
    ),
  ];
}

const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${heading}`, '', ...lines, ''];

function sourceLines(result: MeasureResult, { datasets }: PanelManifest): string[] {
  const works = datasetsOf(result).map((id) => ({ id, ...datasets[id]! }));
  const cited = works.flatMap(({ citation }) => citation as unknown as readonly Reference[]);
  const { references } = measureById(result.measure);
  return [
    '## Datasets',
    '',
    line('dataset', 'version', 'licence'),
    '|---|---|---|',
    ...works.map(({ id, title, version, licence, url }) =>
      line(`${id}: [${title}](${url})`, version, licence),
    ),
    '',
    'Each keeps the terms of its source. The `.bib` file beside the table has these and the methods in BibTeX:',
    '',
    ...[...new Set([...references, ...cited].map(citationText))].map((work) => `- ${work}`),
    '',
  ];
}

function readingLines(file: string, format: ResultFormat): string[] {
  const readers = {
    csv: {
      r: `d <- read.csv("${file}", na.strings = "", encoding = "UTF-8")`,
      python: [
        'import pandas as pd',
        `d = pd.read_csv("${file}", keep_default_na=False, na_values=[""], float_precision="round_trip")`,
      ],
    },
    json: {
      r: `d <- jsonlite::fromJSON("${file}")$series`,
      python: [
        'import json, pandas as pd',
        `d = pd.DataFrame(json.load(open("${file}", encoding="utf-8"))["series"])`,
      ],
    },
  }[format];
  return [
    '## Read it',
    '',
    '```r',
    readers.r,
    '```',
    '',
    '```python',
    ...readers.python,
    '```',
    '',
  ];
}

/** The command that writes a series again. */
function seriesCommand(result: MeasureResult, file: string): string {
  const { measure, states, third, group, params, part, coverage } = result;
  const schemas = paramSchemas(measureById(measure));
  const chosen = Object.entries(params).filter(([name, value]) => value !== schemas[name]?.default);
  const options: (readonly [name: string, value: unknown])[] = [
    ['third', third === undefined ? undefined : codeOf(third)],
    ['group', group],
    ...chosen,
    ['part', part],
    ['from', coverage.from],
    ['to', coverage.to],
    ['out', file],
  ];
  return [
    'counterpoise measure',
    measure,
    ...states.map(codeOf),
    ...options.flatMap(([name, value]) =>
      value === undefined ? [] : [`--${name} ${quoted(value)}`],
    ),
  ].join(' ');
}

const codeOf = ({ iso3, ccode }: StateLabel): string => iso3 ?? String(ccode);

function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return /^[\w.,:=+/-]+$/.test(text) ? text : `"${text}"`;
}
