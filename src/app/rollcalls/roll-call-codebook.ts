import type { Reference } from '../../core/references.js';
import { datasetById } from '../../sources/index.js';
import { packageVersion } from '../../store/version.js';
import {
  codebook,
  commandText,
  grouped,
  quoted,
  tableLines,
  workLines,
} from '../../table/codebook.js';
import { columnsOf, type Column, type Columns } from '../../table/column.js';
import type { RollCallSource } from './roll-call-source.js';

interface CodebookParts<Row> {
  readonly file: string;
  readonly source: RollCallSource;
  /** What a row is. */
  readonly unit: string;
  readonly rows: readonly Row[];
  readonly columns: Columns<Row>;
  /** Key of the records in JSON. */
  readonly records: string;
  readonly keys: readonly string[];
  readonly about: readonly (readonly [what: string, fact: string])[];
  /** The command that makes it again. */
  readonly command: string;
  /** What is missing and why, one line each. */
  readonly missing: readonly string[];
  readonly method: readonly string[];
  readonly references: readonly Reference[];
}

/** What a result from single votes holds, for a reader: every column with its unit, its range and what is missing. */
export function rollCallCodebook<Row>(parts: CodebookParts<Row>): string {
  const { file, source, unit, rows, about, command, records, keys } = parts;
  return codebook({
    ...{ file, command, records, keys },
    facts: [
      ['one row for', unit],
      ['rows', grouped(rows.length)],
      ['roll calls of', source.isUn ? `the UN General Assembly (\`${source.name}\`)` : source.name],
      ...source.files.map(({ name, sha256 }) => [`SHA-256 of ${name}`, `\`${sha256}\``] as const),
      ...about,
      ['program', `Counterpoise ${packageVersion()}`],
    ],
    body: [
      '## Columns',
      '',
      ...tableLines(
        ['column', 'holds', 'unit', 'range', 'smallest', 'largest', 'values', 'missing'],
        columnsOf(parts.columns).map((column) => columnLine(column, rows)),
      ),
      '## What is missing',
      '',
      ...parts.missing.map((line) => `- ${line}`),
      '',
      '## Method',
      '',
      ...parts.method,
      '',
      ...sourceLines(source, parts.references),
    ],
  });
}

function columnLine<Row>(
  { name, label, unit, range, value }: Column<Row>,
  rows: readonly Row[],
): string[] {
  let [least, most, values] = [Infinity, -Infinity, 0];
  for (const row of rows) {
    const cell = value(row);
    if (cell === null) continue;
    values++;
    if (typeof cell === 'string') continue;
    least = Math.min(least, Number(cell));
    most = Math.max(most, Number(cell));
  }
  const ends = least > most ? ['', ''] : [String(least), String(most)];
  return [
    `\`${name}\``,
    label,
    unit,
    range,
    ...ends,
    grouped(values),
    grouped(rows.length - values),
  ];
}

function sourceLines({ isUn, name }: RollCallSource, references: readonly Reference[]): string[] {
  const { title, version, licence, url, citation } = datasetById(isUn ? name : 'un-votes');
  return [
    '## Sources',
    '',
    ...workLines([...references, ...(isUn ? citation : [])]).sort(),
    '',
    'The `.bib` file beside the table has these in BibTeX.',
    '',
    ...(isUn
      ? [`The votes are those of [${title}](${url}), ${version}. Licence: ${licence}.`, '']
      : []),
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

/** What was read, at the head of JSON. */
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

/** The columns of a period: of the UN the session and the year in which it begins. */
export const periodColumns = <Row>(
  word: 'session' | 'period' | 'year',
  periodOf: (row: Row) => number,
  yearOf: (row: Row) => number | undefined,
): Columns<Row> =>
  word === 'year'
    ? { year: ['calendar year of the roll calls', periodOf, 'year', '1 or later'] }
    : {
        [word]: [
          word === 'session' ? 'session of the General Assembly' : 'period of the file',
          periodOf,
          '',
          '1 or more',
        ],
        ...(word === 'session' && {
          year: ['calendar year in which the session begins', yearOf, 'year', '1946 or later'],
        }),
      };

/** A command with its options, those without a value left out. */
export const commandWith = (
  verb: string,
  { name, isUn, reading }: RollCallSource,
  options: Parameters<typeof commandText>[1],
): string =>
  commandText([verb, ...(isUn ? [] : [quoted(name)])], {
    source: name === 'un-votes-undl' ? 'undl' : undefined,
    voters: reading?.voters.as,
    ...options,
  });
