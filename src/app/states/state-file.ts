import { DataError, UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import {
  codeSchemes,
  convertColumn,
  type ConvertedColumn,
  type OutputScheme,
  type When,
} from '../../states/index.js';
import { csv } from '../../table/csv.js';
import { restored } from '../../table/inert.js';
import { readCsv } from '../files/read-csv.js';

export interface StateFileRequest {
  readonly file: string;
  /** `from:to`, for example `iso3:cow`. */
  readonly convert: string;
  readonly column: string;
  readonly yearColumn?: string;
  /** Year or day of every row that has none of its own. */
  readonly when?: When;
  readonly codes?: 'then' | 'present';
  readonly minConfidence?: number;
  /** Bytes of the file at most. */
  readonly most?: number;
}

export interface StateFileResult extends ConvertedColumn {
  /** Name of the column that was added, behind the others. */
  readonly added: string;
  readonly from: (typeof readable)[number];
  readonly to: OutputScheme;
  /** The file with the column. */
  readonly text: string;
  /** Line of each row, for the report. */
  readonly lines: readonly number[];
}

/** Other names of the schemes, those of the R package countrycode among them. */
const otherNames: Readonly<Record<string, string>> = {
  cown: 'ccode',
  cowc: 'cow',
  gwn: 'gw',
  iso2c: 'iso2',
  iso3c: 'iso3',
  iso3n: 'isonum',
  m49: 'un',
};
const readable = [...codeSchemes, 'name'] as const;
const writable = [...readable, 'un-name'] as const;

/** The two schemes of a conversion. */
function schemesOf(text: string): Pick<StateFileResult, 'from' | 'to'> {
  const [from, to, ...others] = text.split(':').map((name) => {
    const plain = name.trim().toLowerCase();
    return Object.hasOwn(otherNames, plain) ? otherNames[plain]! : plain;
  });
  const source = readable.find((scheme) => scheme === from);
  const target = writable.find((scheme) => scheme === to);
  if (source !== undefined && target !== undefined && others.length === 0)
    return { from: source, to: target };
  throw new UsageError(`${quoted(text)} is no pair of schemes`, {
    code: 'unknown-scheme',
    details: {
      value: text,
      expected: `two of ${writable.join(', ')} with a colon between; un-name is only written`,
    },
    hint: 'for example --convert iso3:cow, or --convert name:iso3',
  });
}

/**
 * A CSV file with a column added: the states of one column in another scheme, each as of the year of its row.
 *
 * @throws UsageError for a file that is not there, an unknown scheme or column; DataError for what is wrong in the file,
 *   with its line
 */
export function convertFile(request: StateFileRequest): StateFileResult {
  const { file, column, yearColumn, when, codes, minConfidence } = request;
  const { from, to } = schemesOf(request.convert);
  const table = readCsv(file, {
    expected: 'a CSV file with a header',
    most: request.most,
    absentHint: 'counterpoise states --convert iso3:cow data.csv --column country',
    brokenHint:
      'separate columns by commas, give every line as many as the header, and close every quote',
  });
  const header = table.header.cells;
  const rows = table.rows.map(({ cells }) => cells);
  const lines = table.rows.map(({ line }) => line);
  const at = columnIndex(file, header, column);
  const yearAt = yearColumn === undefined ? undefined : columnIndex(file, header, yearColumn);
  const added = `${column}_${to}`;
  if (header.includes(added))
    throw new UsageError(`${file} has a column ${added} already`, {
      code: 'column-taken',
      details: { value: added, expected: 'a name that no column has' },
      hint: 'rename the column in the file',
    });
  const converted = convertColumn(
    rows.map((row) => restored(row[at]!)),
    from,
    to,
    {
      codes,
      minConfidence,
      ...(typeof when === 'number' ? { year: when } : { date: when }),
      years:
        yearAt === undefined
          ? undefined
          : rows.map((row, index) => timeOf(file, lines[index]!, yearColumn!, row[yearAt]!)),
    },
  );
  const { values } = converted;
  const text = csv(
    [...header, added],
    rows.map((row, index) => [...row, values[index]]),
  );
  return { ...converted, added, from, to, text, lines };
}

function columnIndex(file: string, header: readonly string[], column: string): number {
  const at = header.indexOf(column);
  if (at >= 0) return at;
  throw new UsageError(`${file} has no column ${quoted(column)}`, {
    code: 'no-such-column',
    details: { value: column, expected: `one of ${header.join(', ')}` },
    hint: /[;\t]/.test(header.join(''))
      ? 'separate the columns by commas'
      : 'name a column as the first line of the file does',
  });
}

/** The year or day of a row; null where its cell is empty. */
function timeOf(file: string, line: number, column: string, cell: string): When | null {
  const text = cell.trim().replace(/\.0+$/, '');
  if (text === '' || text === 'NA') return null;
  if (/^\d{4}$/.test(text)) return Number(text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  throw new DataError(`${quoted(cell)} is neither a year nor a day`, {
    code: 'bad-date',
    details: { file, line, column, value: cell, expected: 'a year or a day, 1990 or 1990-10-03' },
    hint: 'write a year with four digits, a day as year-month-day, or leave the cell empty',
  });
}
