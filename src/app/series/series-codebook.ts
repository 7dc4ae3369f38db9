import type { MeasureResult } from '../../contract/index.js';
import { codeOfState } from '../../core/series.js';
import { measureById } from '../../measures/index.js';
import type { PanelManifest } from '../../panel/manifest.js';
import { packageVersion } from '../../store/version.js';
import {
  codebook,
  commandText,
  datasetLines,
  tableLines,
  wordLines,
} from '../../table/codebook.js';
import { columnsOf } from '../../table/column.js';
import { tableBibliography } from '../cite/cite.js';
import { nameInText } from '../engine/catalogue.js';
import { paramSchemas } from '../engine/measure-params.js';
import type { ResultFormat } from '../files/result-files.js';
import { caveatsOfResults } from '../../measures/series-caveats.js';
import { stateOfPart } from './part-state.js';
import { seriesColumns } from './series-table.js';

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
  const { measure, series } = result;
  return codebook({
    file,
    facts: factsOf(result, dataVersion),
    command: seriesCommand(result, file),
    records: 'series',
    body: [
      ...caveatsOfResults([result]).flatMap((caveat) => [`- ${caveat}`, '']),
      ...(format === 'csv' ? columnLines(result) : jsonLines(result)),
      ...wordLines(
        new Set(series.flatMap(({ reason }) => reason ?? [])),
        new Set(series.flatMap(({ flag }) => flag ?? [])),
      ),
      ...datasetLines(manifest.datasets, datasetsOf(result), measureById(measure).references),
    ],
  });
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

function columnLines(result: MeasureResult): string[] {
  const { series } = result;
  const lines = columnsOf(seriesColumns(result)).map(({ name, label, unit, value }) => {
    const values = series.filter((point) => (value(point) ?? '') !== '').length;
    return [`\`${name}\``, label, unit, String(values), String(series.length - values)];
  });
  return [
    '## Columns',
    '',
    ...tableLines(['column', 'holds', 'unit', 'values', 'missing'], lines),
    'A missing value is empty, never zero.',
    '',
  ];
}

const jsonLines = (result: MeasureResult): string[] => [
  'The request stands at the top; `series` has an entry for each year and key, with `value`, `interval`, `information`,',
  '`percentile`, `percentileInterval`, `n`, `parts` and `flag` where it has them. A value that is null has a `reason`; it is never zero.',
  ...partLines(result),
  '',
];

/** Which part is of which state: the JSON names the states as they were asked for. */
function partLines(result: MeasureResult): string[] {
  const names = new Set(result.series.flatMap(({ parts = {} }) => Object.keys(parts)));
  return [...names].flatMap((part) => {
    const state = stateOfPart(result, part);
    return state === undefined ? [] : [`The part \`${part}\` is of ${nameInText(state.ccode)}.`];
  });
}

/** The command that prints a series again, or writes it to a file. */
export function seriesCommand(result: MeasureResult, file?: string): string {
  const { measure, states, third, group, params, part, changes, coverage } = result;
  const schemas = paramSchemas(measureById(measure));
  const chosen = Object.entries(params)
    .filter(
      ([name, value]) => value !== schemas[name]?.default || schemas[name]?.usual !== undefined,
    )
    .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
  return commandText(['measure', measure, ...states.map(codeOfState)], {
    changes,
    third: third && codeOfState(third),
    group,
    ...(Object.fromEntries(chosen) as Record<string, string>),
    part,
    from: coverage.from,
    to: coverage.to,
    out: file,
  });
}
