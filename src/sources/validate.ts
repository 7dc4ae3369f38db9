import type { DataError } from '../core/errors.js';
import { allStates } from '../states/index.js';
import { checkColumns } from './check-columns.js';
import type { RawColumn, RawRow, RawValue } from './define.js';
import { rawError } from './row-error.js';
import { lineOf, type RawText } from './text.js';

interface MatchedColumn {
  readonly name: string;
  readonly index: number;
  readonly read: (text: string) => RawValue | typeof invalid;
  readonly column: RawColumn;
}

function matchHeader(context: RawText, header: readonly string[]): MatchedColumn[] {
  const { file } = context;
  const names = Object.keys(file.columns);
  const missing = names.filter((name) => !header.includes(name));
  const repeated = names.filter((name) => header.indexOf(name) !== header.lastIndexOf(name));
  const foreign = (file.without ?? []).filter((name) => header.includes(name));
  if (missing.length > 0) throw wrongHeader(context, header, 'lacks', missing);
  if (repeated.length > 0) throw wrongHeader(context, header, 'repeats', repeated);
  if (foreign.length > 0)
    throw wrongHeader(context, header, 'has, as that of another file,', foreign);
  return names.map((name) => {
    const column = file.columns[name] as RawColumn;
    return { name, column, index: header.indexOf(name), read: reader(column) };
  });
}

/** Refuse a header before the rows are parsed, whose quotes mean nothing between other separators. */
export function requireHeader(context: RawText, header: readonly string[]): void {
  if (header.length > 0) matchHeader(context, header);
}

const separators = { ';': 'semicolons', '\t': 'tabs', '|': 'bars' } as const;

function wrongHeader(
  context: RawText,
  header: readonly string[],
  what: string,
  which: readonly string[],
): DataError {
  const { place, file } = context;
  const names = Object.keys(file.columns);
  const whole = header.join(',');
  const separated = Object.entries(separators).find(
    ([sign]) => whole.split(sign).filter((part) => names.includes(unquoted(part))).length > 1,
  );
  const form =
    separated === undefined
      ? `the header of ${place} ${what} the column${which.length > 1 ? 's' : ''} ${which.join(', ')}`
      : `the columns of ${place} are separated by ${separated[1]}, not by commas`;
  return rawError(context, form, {
    code: separated === undefined ? 'raw-header' : 'raw-separator',
    hint:
      separated === undefined
        ? 'The file may be another one, or another edition of the source than the one this version reads.'
        : 'Save it with commas between the columns and points in the numbers.',
    line: 1,
    column: separated === undefined ? which.join(',') : undefined,
    value: whole,
    expected: names.join(','),
  });
}

const unquoted = (text: string): string => text.replace(/^"(.*)"$/, '$1');

const ccodes: ReadonlySet<number> = new Set(allStates().map(({ ccode }) => ccode));

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
  const known = column.states === true ? ccodes : undefined;
  return (text) => {
    if (missing.has(text)) return absent;
    if (!pattern.test(text)) return invalid;
    const value = Number(text);
    const fits = value >= min && value <= max && Number.isFinite(value);
    return fits && known?.has(value) !== false ? value : invalid;
  };
}

/**
 * Records of a CSV file, header first, as validated rows.
 * @throws DataError for a file without rows, a header without a column, a row that is longer or shorter than the
 *   header, a value that the column does not allow, columns swapped, a repeated key, and an end that shows that the file was cut
 */
export function validateRows(context: RawText, records: readonly string[][]): RawRow[] {
  const { file } = context;
  const header = records[0];
  if (header === undefined) throw noRows(context, 0);
  const columns = matchHeader(context, header);
  if (records.length === 1) throw noRows(context, 1);
  const rows: RawRow[] = new Array<RawRow>(records.length - 1);
  for (let r = 1; r < records.length; r++) {
    const record = records[r] as string[];
    if (record.length !== header.length) throw wrongLength(context, r, header, record);
    const row: Record<string, RawValue> = {};
    for (const matched of columns) {
      const value = matched.read(record[matched.index] as string);
      if (value === invalid) throw wrongValue(context, r, matched, record[matched.index] as string);
      row[matched.name] = value;
    }
    rows[r - 1] = row;
  }
  checkColumns(context, rows);
  if (file.duplicates === undefined || file.duplicatesWithout !== undefined)
    refuseDuplicates(context, rows);
  refuseCut(context, rows.length, (records.at(-1) as string[]).at(-1));
  return rows;
}

const fetchAgain = 'The file may be cut off or edited; fetch it again from its source.';

function noRows(context: RawText, lines: 0 | 1): DataError {
  const { place, file } = context;
  return rawError(context, `${place} ${lines === 0 ? 'is empty' : 'holds a header and no rows'}`, {
    code: 'raw-empty',
    hint: fetchAgain,
    line: 1,
    expected:
      lines === 0 ? `a header with ${Object.keys(file.columns).join(',')}` : 'rows below it',
  });
}

function wrongLength(
  context: RawText,
  index: number,
  header: readonly string[],
  record: readonly string[],
): DataError {
  const { place, text } = context;
  const line = lineOf(text, index);
  const [found, wanted] = [record.length, header.length];
  return rawError(context, `${place} has ${found} of ${wanted} fields on line ${line}`, {
    code: 'raw-csv',
    hint: fetchAgain,
    line,
    column: found < wanted ? header[found - 1] : wanted + 1,
    value: found < wanted ? record.at(-1) : record[wanted],
    expected: `${wanted} fields, as in the header`,
  });
}

/** What no single row shows: fewer rows than the edition has, a last line without its end. */
function refuseCut(context: RawText, rows: number, last: string | undefined): void {
  const { place, file, text } = context;
  const cut = file.rows !== undefined && rows < file.rows;
  const open = file.openEnd !== true && !/[\n\r]$/.test(text);
  if (!cut && !open) return;
  throw rawError(
    context,
    cut
      ? `${place} ends after ${rows} rows`
      : `${place} ends within its last line, so that its last field may be cut`,
    {
      code: cut ? 'raw-rows' : 'raw-cut',
      hint: cut
        ? fetchAgain
        : 'Fetch it again; where it is whole, end its last line with a line break.',
      line: lineOf(text, rows),
      value: cut ? rows : last,
      expected: cut
        ? `at least the ${file.rows} rows of the edition that this version reads`
        : 'a line break after the last row',
    },
  );
}

function refuseDuplicates(context: RawText, rows: readonly RawRow[]): void {
  const seen = new Map<string, number>();
  const { key, duplicatesWithout } = context.file;
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r] as RawRow;
    if (duplicatesWithout !== undefined && row[duplicatesWithout] === null) continue;
    let id = '';
    for (const name of key) id += `${row[name]}\u0000`;
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, r);
      continue;
    }
    const shown = key.map((name) => `${name}=${row[name]}`).join(', ');
    throw rawError(context, `${context.place} holds two rows with the key ${shown}`, {
      code: 'raw-duplicate-key',
      hint: 'Leave one of them out, or fetch the file again from its source.',
      line: lineOf(context.text, r + 1),
      column: key.join(','),
      value: shown,
      expected: `a key that no other row has (first on line ${lineOf(context.text, first + 1)})`,
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
  return rawError(
    context,
    `${context.place} has an unexpected value in the column ${matched.name} on line ${line}`,
    {
      code: 'raw-value',
      hint: 'Check the file against its source; another edition may use other codes.',
      line,
      column: matched.name,
      value,
      expected: describe(matched.column),
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
  if (column.states === true) return `the number of a state${empty}`;
  const kind = column.type === 'integer' ? 'an integer' : 'a number';
  const from = column.min === undefined ? '' : ` from ${column.min}`;
  const to = column.max === undefined ? '' : ` to ${column.max}`;
  return `${kind}${from}${to}${empty}`;
}
