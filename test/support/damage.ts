import { gzipSync } from 'node:zlib';
import type { RawColumn, RawFile } from '../../src/sources/define.js';

/** A raw file as text, header and rows, with the definition that it is read by. */
export interface RawTable {
  readonly file: RawFile;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * A damaged copy. `same`: it must be read as the undamaged one; `reordered`: the same up to the order of rows;
 * `refused`: an error that names the file and, where given, line, column and value.
 */
export interface Damage {
  readonly name: string;
  /** Undefined: the file is missing. */
  readonly content: Buffer | string | undefined;
  readonly outcome: 'same' | 'reordered' | 'refused';
  readonly line?: number;
  readonly column?: string;
  readonly value?: string;
  /** The same result is right as well: what is wrong is not read. */
  readonly harmless?: boolean;
  /** Codes of errors of which it must be one. */
  readonly codes?: readonly string[];
}

const quoted = (field: string): string =>
  /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
const lineOf = (row: readonly string[], separator = ','): string => row.map(quoted).join(separator);

export function csvOf(
  { header, rows }: Pick<RawTable, 'header' | 'rows'>,
  { separator = ',', end = '\n' } = {},
): string {
  return [header, ...rows].map((row) => lineOf(row, separator) + end).join('');
}

/** Line on which a row begins. */
function lineAt(table: RawTable, row: number): number {
  return csvOf({ ...table, rows: table.rows.slice(0, row) }).split('\n').length;
}

/** Every damage that the file can suffer. */
export function damagesOf(table: RawTable): Damage[] {
  return [
    ...truncated(table),
    ...reordered(table),
    ...misencoded(table),
    ...misnamed(table),
    ...wrongValues(table),
    ...impossibleDates(table),
    ...swappedColumns(table),
  ];
}

function truncated(table: RawTable): Damage[] {
  const { file, header, rows } = table;
  const text = csvOf(table);
  const [middle, last] = [rows.length >> 1, rows.length - 1];
  const whole = gzipSync(text);
  const short = rows.map((row, at) => (at === middle ? row.slice(0, -1) : row));
  const half = rows.at(-1)!.slice(0, Math.ceil(header.length / 2));
  const refused = (
    name: string,
    content: Damage['content'],
    more: Partial<Damage> = {},
  ): Damage => ({
    name,
    content,
    outcome: 'refused',
    ...more,
  });
  return [
    refused('missing', undefined, { codes: ['raw-file-missing'] }),
    refused('empty', '', { line: 1, codes: ['raw-empty'] }),
    refused('a header alone', csvOf({ header, rows: [] }), { line: 1, codes: ['raw-empty'] }),
    refused(
      'cut between two fields of the last row',
      csvOf({ header, rows: rows.slice(0, -1) }) + lineOf(half),
      {
        line: lineAt(table, last),
        column: header[half.length - 1],
        codes: ['raw-csv'],
      },
    ),
    ...(file.openEnd === true
      ? []
      : [
          refused('cut within the last field', cutLast(text), {
            line: lineAt(table, last),
            codes: ['raw-cut', 'raw-csv', 'raw-value'],
          }),
        ]),
    ...(file.rows === undefined
      ? []
      : [
          refused('cut after a row', csvOf({ header, rows: rows.slice(0, -1) }), {
            line: lineAt(table, last - 1),
            codes: ['raw-rows'],
          }),
        ]),
    refused('a row without its last field', csvOf({ header, rows: short }), {
      line: lineAt(table, middle),
      codes: ['raw-csv'],
    }),
    refused('a quote that is not closed', brokenQuote(table, middle), { codes: ['raw-csv'] }),
    refused('gzip cut in half', whole.subarray(0, whole.length >> 1), {
      codes: ['raw-file-damaged'],
    }),
    refused('gzip without its end', whole.subarray(0, -6), { codes: ['raw-file-damaged'] }),
    refused(
      'a workbook',
      Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000[Content_Types].xml', 'latin1'),
      {
        codes: ['raw-form'],
      },
    ),
    refused('a web page', '<!DOCTYPE html>\n<html><body>404</body></html>\n', {
      codes: ['raw-form'],
    }),
  ];
}

/** The text without its end and one sign more. */
const cutLast = (text: string): string => text.slice(0, -2);

function brokenQuote(table: RawTable, row: number): string {
  const before = csvOf({ ...table, rows: table.rows.slice(0, row) });
  const after = csvOf({ header: table.rows[row]!, rows: table.rows.slice(row + 1) });
  return `${before}"${after.replace(/^"/, '')}`;
}

function reordered(table: RawTable): Damage[] {
  const { header, rows } = table;
  const reverse = <T>(list: readonly T[]): T[] => [...list].reverse();
  const byTurns = [
    ...rows.filter((_, at) => at % 2 === 1),
    ...rows.filter((_, at) => at % 2 === 0),
  ];
  return [
    {
      name: 'columns in reverse',
      content: csvOf({ header: reverse(header), rows: rows.map(reverse) }),
      outcome: 'same',
    },
    {
      name: 'a column more',
      content: csvOf({ header: ['unheard of', ...header], rows: rows.map((row) => ['', ...row]) }),
      outcome: 'same',
    },
    {
      name: 'rows in reverse',
      content: csvOf({ header, rows: reverse(rows) }),
      outcome: 'reordered',
    },
    { name: 'odd rows first', content: csvOf({ header, rows: byTurns }), outcome: 'reordered' },
  ];
}

function misencoded(table: RawTable): Damage[] {
  const { header } = table;
  const text = csvOf(table);
  const utf16 = Buffer.from(text, 'utf16le');
  const everyQuoted = [header, ...table.rows]
    .map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(','))
    .join('\n');
  const separated = (name: string, separator: string): Damage => ({
    name,
    content: csvOf(table, { separator }),
    outcome: 'refused',
    line: 1,
    codes: ['raw-separator'],
  });
  const encoding = table.file.encoding ?? 'utf-8';
  const encode = (of: string): Buffer => Buffer.from(of, encoding === 'latin1' ? 'latin1' : 'utf8');
  return [
    {
      name: 'UTF-16 with a mark',
      content: Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
      outcome: 'refused',
      codes: ['raw-encoding'],
    },
    { name: 'UTF-16 without a mark', content: utf16, outcome: 'refused', codes: ['raw-encoding'] },
    { name: 'a byte order mark', content: Buffer.from(`\uFEFF${text}`), outcome: 'same' },
    { name: 'Windows line ends', content: encode(csvOf(table, { end: '\r\n' })), outcome: 'same' },
    { name: 'both line ends', content: encode(text.replace('\n', '\r\n')), outcome: 'same' },
    { name: 'blank lines', content: encode(`${text.replace('\n', '\n\n')}\n\n`), outcome: 'same' },
    { name: 'every field quoted', content: encode(`${everyQuoted}\n`), outcome: 'same' },
    separated('semicolons', ';'),
    separated('tabs', '\t'),
    ...strayByte(table, 0xe9, encoding),
    ...strayByte(table, 0x00, encoding),
  ];
}

/** A byte in a field of a row in the middle: é as Latin-1 has it, or zero. */
function strayByte(table: RawTable, byte: number, encoding: string): Damage[] {
  const { file, header, rows } = table;
  const text = Object.entries(file.columns).find(([, { type }]) => type === 'text')?.[0];
  const column = text ?? Object.keys(file.columns)[0]!;
  const at = rows.length >> 1;
  const mark = '\u0001';
  const changed = withValue(table, at, column, `a${mark}`);
  const content = Buffer.from(
    csvOf({ header, rows: changed }),
    encoding === 'latin1' ? 'latin1' : 'utf8',
  );
  content[content.indexOf(1)] = byte;
  if (byte !== 0 && encoding === 'latin1') return [];
  return [
    {
      name: `a byte ${byte.toString(16)} in ${column}`,
      content,
      outcome: 'refused',
      line: lineAt(table, at),
      column,
      codes: ['raw-encoding'],
    },
  ];
}

/** Columns that the definition reads; of wide files the first and the last. */
function readColumns({ file }: RawTable): [string, RawColumn][] {
  const columns = Object.entries(file.columns);
  return columns.length > 14 ? [...columns.slice(0, 7), ...columns.slice(-7)] : columns;
}

function misnamed(table: RawTable): Damage[] {
  const { header, rows } = table;
  return readColumns(table).flatMap(([name]): Damage[] => {
    const index = header.indexOf(name);
    const without = (row: readonly string[]): string[] => row.filter((_, at) => at !== index);
    const refused = { outcome: 'refused', line: 1, column: name, codes: ['raw-header'] } as const;
    return [
      {
        name: `${name} under another name`,
        content: csvOf({ header: header.map((own) => (own === name ? `${name}_2` : own)), rows }),
        ...refused,
      },
      {
        name: `no ${name}`,
        content: csvOf({ header: without(header), rows: rows.map(without) }),
        ...refused,
      },
      {
        name: `${name} twice`,
        content: csvOf({
          header: [...header, name],
          rows: rows.map((row) => [...row, row[index]!]),
        }),
        ...refused,
      },
    ];
  });
}

function withValue(table: RawTable, at: number, column: string, value: string): string[][] {
  const index = table.header.indexOf(column);
  return table.rows.map((row, r) =>
    r === at ? row.map((field, c) => (c === index ? value : field)) : [...row],
  );
}

/** A row from the middle on that has a value of the column. */
function rowWith(table: RawTable, column: string, has: (value: string) => boolean): number {
  const index = table.header.indexOf(column);
  const { missing = [''] } = table.file.columns[column]!;
  const fits = (row: readonly string[]): boolean =>
    !missing.includes(row[index]!) && has(row[index]!);
  const middle = table.rows.length >> 1;
  const later = table.rows.findIndex((row, at) => at >= middle && fits(row));
  return later >= 0 ? later : table.rows.findIndex(fits);
}

function wrongValue(table: RawTable, at: number, column: string, value: string): Damage {
  return {
    name: `${JSON.stringify(value)} for ${column}`,
    content: csvOf({ ...table, rows: withValue(table, at, column, value) }),
    outcome: 'refused',
    line: lineAt(table, at),
    column,
    value,
  };
}

function wrongValues(table: RawTable): Damage[] {
  const { file, header, rows } = table;
  const values = readColumns(table).flatMap(([name, column]): Damage[] => {
    const found = rowWith(table, name, () => true);
    const at = found < 0 ? rows.length >> 1 : found;
    const value = rows[at]![header.indexOf(name)]!;
    const wrong = (text: string): Damage => wrongValue(table, at, name, text);
    const empty = column.nullable === true ? [] : [wrong((column.missing ?? [''])[0]!)];
    if (column.type === 'text') return empty;
    if (column.type === 'enum') return [...empty, wrong('none of these')];
    const below = column.min === undefined ? [] : [wrong(String(column.min - 1))];
    const above = column.max === undefined ? [] : [wrong(String(column.max * 10 + 4))];
    const stateless = 'states' in column && column.states === true ? [wrong('3')] : [];
    const dot = column.type === 'integer' ? [wrong(`${value}.5`)] : [];
    return [...empty, wrong(`${value}x`), wrong('1,5'), ...below, ...above, ...stateless, ...dot];
  });
  const { duplicates, duplicatesWithout } = file;
  if (duplicates !== undefined && duplicatesWithout === undefined) return values;
  const repeated =
    duplicatesWithout === undefined
      ? rows.length >> 1
      : rowWith(table, duplicatesWithout, () => true);
  const again = {
    name: 'a row twice',
    content: csvOf({ header, rows: [...rows, rows[repeated]!] }),
    outcome: 'refused',
    line: lineAt(table, rows.length),
    column: file.key.join(','),
    codes: ['raw-duplicate-key'],
  } as const;
  return [...values, again];
}

const forms: readonly { readonly form: RegExp; readonly impossible: (value: string) => string }[] =
  [
    { form: /^\d{4}(-\d\d){0,2}$/, impossible: (value) => `${value.slice(0, 4)}-02-30` },
    { form: /^\d{1,2}\/\d{1,2}\/\d{4}$/, impossible: (value) => `2/30/${value.slice(-4)}` },
    { form: /^20\d{6}$/, impossible: (value) => `${value.slice(0, 4)}0230` },
  ];

/** 30 February in every column of dates: told by the form of its values, or by the names of day and month. */
function impossibleDates(table: RawTable): Damage[] {
  const { file, header, rows } = table;
  const names = Object.keys(file.columns);
  const whole = names.flatMap((name) => {
    if (/year|^yr$/i.test(name)) return [];
    const values = rows.map((row) => row[header.indexOf(name)]!).filter((value) => value !== '');
    const form = forms.find((one) => {
      const fitting = values.filter((value) => one.form.test(value)).length;
      return fitting > 0 && fitting >= values.length * 0.8;
    });
    if (form === undefined || (file.columns[name]!.type !== 'text' && !/date/i.test(name)))
      return [];
    const at = rowWith(table, name, (value) => form.form.test(value));
    const value = form.impossible(rows[at]![header.indexOf(name)]!);
    return [{ ...wrongValue(table, at, name, value), harmless: true }];
  });
  const parts = names
    .filter((name) => /day$/.test(name) && names.includes(name.replace(/day$/, 'month')))
    .map((day): Damage => {
      const month = day.replace(/day$/, 'month');
      const at = rowWith(table, day, () => true);
      const february = { ...table, rows: withValue(table, at, month, '2') };
      return {
        name: `30 February in ${month} and ${day}`,
        content: csvOf({ ...table, rows: withValue(february, at, day, '30') }),
        outcome: 'refused',
        line: lineAt(table, at),
        column: day,
      };
    });
  return [...whole, ...parts];
}

/** Columns under each other's names, where the order of their values tells. */
function swappedColumns({ file, header, rows }: RawTable): Damage[] {
  return (file.order ?? []).map(({ columns: [first, second] }): Damage => {
    const swapped = header.map((own) => (own === first ? second : own === second ? first : own));
    const [a, b] = [header.indexOf(first), header.indexOf(second)];
    const differs = rows.findIndex((row) => row[a] !== row[b] && row[a] !== '' && row[b] !== '');
    return {
      name: `${first} and ${second} swapped`,
      content: csvOf({ header: swapped, rows }),
      outcome: 'refused',
      line: lineAt({ file, header, rows }, differs),
      column: first,
      codes: ['raw-order'],
    };
  });
}
