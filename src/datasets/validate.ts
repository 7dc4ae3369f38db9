import { parse } from 'csv-parse/sync';
import { DataError } from '../core/errors.js';
import type { RawColumn, RawFile, RawRow, RawValue } from './define.js';

/** A raw file's text with what is needed to say where in it something is wrong. */
export interface RawText {
  readonly dataset: string;
  /** Path of the file. */
  readonly place: string;
  readonly file: RawFile;
  readonly text: string;
}

interface MatchedColumn {
  readonly name: string;
  readonly index: number;
  readonly read: (text: string) => RawValue | typeof invalid;
  readonly column: RawColumn;
}

function matchHeader(
  { dataset, place, file }: RawText,
  header: readonly string[],
): MatchedColumn[] {
  const names = Object.keys(file.columns);
  const missing = names.filter((name) => !header.includes(name));
  const repeated = names.filter((name) => header.indexOf(name) !== header.lastIndexOf(name));
  if (missing.length > 0 || repeated.length > 0) {
    const what = missing.length > 0 ? 'lacks the column' : 'repeats the column';
    const which = missing.length > 0 ? missing : repeated;
    throw new DataError(
      `the header of ${place} ${what}${which.length > 1 ? 's' : ''} ${which.join(', ')}`,
      {
        code: 'raw-header',
        hint: 'The file may be another edition of the source than the one this version reads.',
        details: {
          dataset,
          file: place,
          line: 1,
          value: header.join(','),
          expected: names.join(','),
        },
      },
    );
  }
  return names.map((name) => {
    const column = file.columns[name] as RawColumn;
    return { name, column, index: header.indexOf(name), read: reader(column) };
  });
}

const invalid = Symbol('invalid');
const integerPattern = /^[+-]?\d+$/;
const numberPattern = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** The conversion of one column, with its checks decided once instead of per value. */
function reader(column: RawColumn): MatchedColumn['read'] {
  const missing = new Set(column.missing ?? ['']);
  const absent = column.nullable === true ? null : invalid;
  if (column.type === 'text') {
    const seen = new Map<string, string>();
    return (text) => {
      if (missing.has(text)) return absent;
      const known = seen.get(text);
      if (known !== undefined) return known;
      if (seen.size < 4096) seen.set(text, text);
      return text;
    };
  }
  if (column.type === 'enum') {
    const values = new Map(column.values.map((value) => [value, value]));
    return (text) => (missing.has(text) ? absent : (values.get(text) ?? invalid));
  }
  const pattern = column.type === 'integer' ? integerPattern : numberPattern;
  const min = column.min ?? -Infinity;
  const max = column.max ?? Infinity;
  return (text) => {
    if (missing.has(text)) return absent;
    if (!pattern.test(text)) return invalid;
    const value = Number(text);
    return value >= min && value <= max && Number.isFinite(value) ? value : invalid;
  };
}

/**
 * Records of a CSV file, header first, as validated rows.
 * @throws DataError for a header without a column, a value that the column does not allow, a repeated key
 */
export function validateRows(context: RawText, records: readonly string[][]): RawRow[] {
  const { file } = context;
  const columns = matchHeader(context, records[0] ?? []);
  const rows: RawRow[] = new Array<RawRow>(Math.max(0, records.length - 1));
  for (let r = 1; r < records.length; r++) {
    const record = records[r] as string[];
    const row: Record<string, RawValue> = {};
    for (const matched of columns) {
      const value = matched.read(record[matched.index] as string);
      if (value === invalid) throw wrongValue(context, r, matched, record[matched.index] as string);
      row[matched.name] = value;
    }
    rows[r - 1] = row;
  }
  if (file.duplicates === undefined) refuseDuplicates(context, rows);
  return rows;
}

function refuseDuplicates(context: RawText, rows: readonly RawRow[]): void {
  const seen = new Map<string, number>();
  const { key } = context.file;
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r] as RawRow;
    let id = '';
    for (const name of key) id += `${row[name]}\u0000`;
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, r);
      continue;
    }
    const shown = key.map((name) => `${name}=${row[name]}`).join(', ');
    throw new DataError(`${context.place} holds two rows with the key ${shown}`, {
      code: 'raw-duplicate-key',
      details: {
        dataset: context.dataset,
        file: context.place,
        line: lineOf(context.text, r + 1),
        column: key.join(','),
        value: shown,
        expected: `a key that no other row has (first on line ${lineOf(context.text, first + 1)})`,
      },
    });
  }
}

function wrongValue(
  context: RawText,
  record: number,
  matched: MatchedColumn,
  value: string,
): DataError {
  const line = lineOf(context.text, record);
  return new DataError(
    `${context.place} has an unexpected value in the column ${matched.name} on line ${line}`,
    {
      code: 'raw-value',
      hint: 'Check the file against its source; another edition may use other codes.',
      details: {
        dataset: context.dataset,
        file: context.place,
        line,
        column: matched.name,
        value,
        expected: describe(matched.column),
      },
    },
  );
}

function describe(column: RawColumn): string {
  const empty =
    column.nullable === true
      ? ` or nothing (${(column.missing ?? ['']).map((code) => JSON.stringify(code)).join(', ')})`
      : '';
  if (column.type === 'enum') return `one of ${column.values.join(', ')}${empty}`;
  if (column.type === 'text') return `a text${empty}`;
  const kind = column.type === 'integer' ? 'an integer' : 'a number';
  const from = column.min === undefined ? '' : ` from ${column.min}`;
  const to = column.max === undefined ? '' : ` to ${column.max}`;
  return `${kind}${from}${to}${empty}`;
}

/** Line on which record `index` starts (the header is record 0). Parses again, so only for errors. */
function lineOf(text: string, index: number): number {
  let line = 1;
  let previousEnd = 0;
  parse(text, {
    bom: true,
    skip_empty_lines: true,
    to: index + 1,
    on_record: (record, info: { lines: number }) => {
      line = previousEnd + 1;
      previousEnd = info.lines;
      return record;
    },
  });
  return line;
}
