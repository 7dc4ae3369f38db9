import { rowFlags } from '../../core/measure.js';
import { missingReasons } from '../../core/missing.js';
import type { Reference } from '../../core/references.js';
import type { MeasureResult, StateLabel } from '../../core/series.js';
import { measureById } from '../../measures/index.js';
import type { PanelManifest } from '../../panel/manifest.js';
import { tableBibliography } from '../cite/cite.js';
import {
  commandLines,
  csvReaders,
  factLines,
  jsonReaders,
  quoted,
  readingLines,
  section,
  tableLines,
  workLines,
} from '../files/codebook-parts.js';
import { paramSchemas } from '../engine/measure-params.js';
import { caveatsOfResults } from './series-caveats.js';
import type { ResultFormat } from '../files/result-files.js';
import { seriesColumns, type SeriesColumn } from './series-table.js';
import { packageVersion } from '../../store/version.js';

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
  const file = `${name}.${format}`;
  const isCsv = format === 'csv';
  return [
    `# Codebook of ${file}`,
    '',
    ...factLines(factsOf(result, dataVersion)),
    'Made by',
    '',
    ...commandLines(seriesCommand(result, file)),
    ...caveatsOfResults([result]).flatMap((caveat) => [`- ${caveat}`, '']),
    ...(isCsv ? columnLines(result, seriesColumns(result)) : jsonLines),
    ...wordLines(result),
    ...sourceLines(result, manifest),
    ...readingLines(isCsv ? csvReaders(file) : jsonReaders(file, 'series')),
  ].join('\n');
}

function factsOf(
  { measure, title, series, coverage }: MeasureResult,
  dataVersion: string,
): (readonly [string, string])[] {
  const { summary, range } = measureById(measure);
  const [low, high] = range;
  const { from, to, observed, existing } = coverage;
  return [
    ['one row for', 'a year, and a key where there are several values in a year'],
    ['rows', String(series.length)],
    ['measure', `${title} (\`${measure}\`): ${summary}`],
    ['range of the measure', `${low ?? 'unbounded'} to ${high ?? 'unbounded'}`],
    ['years', `${from} to ${to}, ${observed} with a value`],
    ...(existing === undefined
      ? []
      : [
          [
            'years that can have a value',
            `${existing}: what is measured did not exist in the others`,
          ] as const,
        ]),
    ['program', `Counterpoise ${packageVersion()}`],
    ['data version', dataVersion],
  ];
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

function columnLines({ series }: MeasureResult, columns: readonly SeriesColumn[]): string[] {
  const lines = columns.map(({ name, holds, unit, cell }) => {
    const values = series.filter((point) => (cell(point) ?? '') !== '').length;
    return [`\`${name}\``, holds, unit, String(values), String(series.length - values)];
  });
  return [
    '## Columns',
    '',
    ...tableLines(['column', 'holds', 'unit', 'values', 'missing'], lines),
    'A missing value is empty, never zero.',
    '',
  ];
}

const jsonLines = [
  'What was asked stands at the top; `series` has an entry for each year and key, with `value`, `interval`, `percentile`, `n`,',
  '`parts` and `flag` where it has them. A value that is null has a `reason`; it is never zero.',
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

function sourceLines(result: MeasureResult, { datasets }: PanelManifest): string[] {
  const works = datasetsOf(result).map((id) => ({ id, ...datasets[id]! }));
  const cited = works.flatMap(({ citation }) => citation as unknown as readonly Reference[]);
  const { references } = measureById(result.measure);
  return [
    '## Datasets',
    '',
    ...tableLines(
      ['dataset', 'version', 'licence'],
      works.map(({ id, title, version, licence, url }) => [
        `${id}: [${title}](${url})`,
        version,
        licence,
      ]),
    ),
    'Each keeps the terms of its source. The `.bib` file beside the table has these and the methods in BibTeX:',
    '',
    ...workLines([...references, ...cited]),
    '',
  ];
}

/** The command that prints a series again, or writes it to a file. */
export function seriesCommand(result: MeasureResult, file?: string): string {
  const { measure, states, third, group, params, part, changes, coverage } = result;
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
    ...(changes === true ? ['--changes'] : []),
    ...options.flatMap(([name, value]) =>
      value === undefined ? [] : [`--${name} ${quoted(textOf(value))}`],
    ),
  ].join(' ');
}

const codeOf = ({ iso3, ccode }: StateLabel): string => iso3 ?? String(ccode);

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
