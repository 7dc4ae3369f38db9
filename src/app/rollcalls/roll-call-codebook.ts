import type { Reference } from '../../core/references.js';
import { datasetById } from '../../sources/index.js';
import {
  commandLines,
  csvReaders,
  factLines,
  grouped,
  jsonReaders,
  quoted,
  readingLines,
  tableLines,
  workLines,
} from '../files/codebook-parts.js';
import type { ResultFormat } from '../files/result-files.js';
import type { RollCallSource } from './roll-call-source.js';
import { packageVersion } from '../../store/version.js';

/** A column of a result, or a key of its records in JSON. */
export interface CodebookColumn {
  readonly name: string;
  readonly holds: string;
  readonly unit: string;
  /** The values that there can be. */
  readonly range: string;
  /** Value of a row; NaN where it is missing, undefined for a text. */
  readonly at?: (row: number) => number;
}

export interface CodebookParts {
  /** Name of the table without its ending. */
  readonly name: string;
  readonly format: ResultFormat;
  readonly source: RollCallSource;
  /** What a row is. */
  readonly unit: string;
  readonly rows: number;
  /** Key of the records in JSON. */
  readonly records: string;
  readonly keys: readonly string[];
  readonly about: readonly (readonly [what: string, fact: string])[];
  /** The command that makes it again. */
  readonly command: string;
  readonly columns: readonly CodebookColumn[];
  /** What is missing and why, one line each. */
  readonly missing: readonly string[];
  readonly method: readonly string[];
  readonly references: readonly Reference[];
}

/** What a result from single votes holds, for a reader: every column with its unit, its range and what is missing. */
export function rollCallCodebook(parts: CodebookParts): string {
  return [
    `# Codebook of ${parts.name}.${parts.format}`,
    '',
    ...aboutLines(parts),
    ...columnLines(parts),
    '## What is missing',
    '',
    ...parts.missing.map((line) => `- ${line}`),
    '',
    '## Method',
    '',
    ...parts.method,
    '',
    ...sourceLines(parts),
    ...readingLines(readersOf(parts), parts.keys),
  ].join('\n');
}

function aboutLines({ source, unit, rows, about, command }: CodebookParts): string[] {
  return [
    ...factLines([
      ['one row for', unit],
      ['rows', grouped(rows)],
      ['roll calls of', source.isUn ? 'the UN General Assembly (`un-votes`)' : source.name],
      ...source.files.map(({ name, sha256 }) => [`SHA-256 of ${name}`, `\`${sha256}\``] as const),
      ...about,
      ['program', `Counterpoise ${packageVersion()}`],
    ]),
    'Made by',
    '',
    ...commandLines(command),
  ];
}

/** How the voters of a file were read, in words; nothing for the UN. */
export function readAs({ reading }: RollCallSource): (readonly [string, string])[] {
  if (reading === undefined) return [];
  const { as, others } = reading.voters;
  if (as === 'names') return [['voters are read as', 'names of the file']];
  return [
    ['voters are read as', 'states'],
    ...(others.length > 0 ? [['no states', others.join(', ')] as const] : []),
  ];
}

/** What the number of a voter is. */
export function voterIdHolds({ isUn, reading }: RollCallSource): string {
  if (!isUn && reading?.voters.as !== 'states') return 'place of the voter in the file, from 1';
  const others = reading === undefined || reading.voters.others.length === 0;
  return `number of the state (Correlates of War)${others ? '' : '; from 1001 on a voter that is no state'}`;
}

/** The same for JSON, with what was read. */
export function sourceHead({ name, files, reading }: RollCallSource) {
  return {
    source: name,
    files,
    ...(reading && {
      votersAs: reading.voters.as,
      noStates: reading.voters.as === 'states' ? reading.voters.others : [],
    }),
  };
}

const columnHead = ['column', 'holds', 'unit', 'range', 'smallest', 'largest', 'values', 'missing'];

function columnLines({ columns, rows }: CodebookParts): string[] {
  const lines = columns.map(({ name, holds, unit, range, at }) => {
    const [least, most, values] = at === undefined ? ['', '', rows] : extremes(rows, at);
    const counts = [grouped(values), grouped(rows - values)];
    return [`\`${name}\``, holds, unit, range, least, most, ...counts];
  });
  return ['## Columns', '', ...tableLines(columnHead, lines)];
}

function extremes(
  rows: number,
  at: (row: number) => number,
): [least: string, most: string, values: number] {
  let [least, most, values] = [Infinity, -Infinity, 0];
  for (let row = 0; row < rows; row++) {
    const value = at(row);
    if (Number.isNaN(value)) continue;
    values++;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return values === 0 ? ['', '', 0] : [String(least), String(most), values];
}

function sourceLines({ source, references }: CodebookParts): string[] {
  const { title, version, licence, url, citation } = datasetById('un-votes');
  const works = [...references, ...(source.isUn ? citation : [])];
  return [
    '## Sources',
    '',
    ...workLines(works).sort(),
    '',
    'The `.bib` file beside the table has these in BibTeX.',
    '',
    ...(source.isUn
      ? [`The votes are those of [${title}](${url}), ${version}. Licence: ${licence}.`, '']
      : []),
  ];
}

function readersOf({ name, format, records }: CodebookParts) {
  const file = `${name}.${format}`;
  return format === 'csv' ? csvReaders(file) : jsonReaders(file, records);
}

/** A command with its options, those without a value left out. */
export function commandWith(
  verb: string,
  { name, isUn, reading }: RollCallSource,
  options: readonly (readonly [name: string, value: string | undefined])[],
): string {
  const voters = ['voters', reading?.voters.as] as const;
  return [
    'counterpoise',
    verb,
    ...(isUn ? [] : [quoted(name)]),
    ...[voters, ...options].flatMap(([option, value]) => {
      if (value === undefined) return [];
      return value === '' ? [`--${option}`] : [`--${option}`, quoted(value)];
    }),
  ].join(' ');
}
