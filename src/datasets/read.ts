import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { DataError } from '../core/errors.js';
import type {
  DatasetDefinition,
  RawColumn,
  RawFile,
  RawRow,
  RawValue,
  Unmatched,
} from './define.js';

/** One raw file as it was read: for provenance. */
export interface RawFileReading {
  readonly path: string;
  readonly rows: number;
  /** SHA-256 of the file's uncompressed content. */
  readonly sha256: string;
}

export interface DatasetReading<Clean> {
  readonly clean: Clean;
  /** What could not be matched to a state and why, in a stable order. */
  readonly unmatched: readonly Unmatched[];
  readonly files: readonly RawFileReading[];
}

/**
 * Read, validate and clean one dataset.
 *
 * @param rawRoot folder of the raw files (`COUNTERPOISE_RAW`)
 * @throws DataError for a missing or damaged file, a header without a column, a value of the wrong type,
 *   out of range or not among the allowed ones, and a repeated key; with file, line and column.
 */
export async function readDataset<Clean>(
  definition: DatasetDefinition<Clean>,
  rawRoot: string,
): Promise<DatasetReading<Clean>> {
  const raw: Record<string, readonly RawRow[]> = {};
  const files: RawFileReading[] = [];
  for (const [name, file] of Object.entries(definition.files)) {
    const { rows, sha256 } = await readRawFile(definition.id, file, rawRoot);
    raw[name] = rows;
    files.push({ path: file.path, rows: rows.length, sha256 });
  }
  const unmatched = new Map<string, Unmatched>();
  const clean = definition.clean(raw, {
    unmatched: (entry) => {
      const key = JSON.stringify([entry.scheme, entry.value, entry.reason]);
      const known = unmatched.get(key);
      unmatched.set(key, known ? { ...known, rows: known.rows + entry.rows } : entry);
    },
  });
  const ordered = [...unmatched.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { clean, unmatched: ordered.map(([, entry]) => entry), files };
}

/** Read and validate one raw file. Exported for tests and for the import of a user's own file. */
export async function readRawFile(
  dataset: string,
  file: RawFile,
  rawRoot: string,
): Promise<{ rows: RawRow[]; sha256: string }> {
  const place = locate(dataset, file, rawRoot);
  const bytes = decompress(dataset, place, await readFile(place));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const text = decode(dataset, place, bytes, file.encoding ?? 'utf-8');
  const records = parseCsv(dataset, place, text);
  const columns = matchHeader(dataset, place, file, records[0] ?? []);
  return { rows: validateRows({ dataset, place, file, text, columns }, records), sha256 };
}

function locate(dataset: string, file: RawFile, rawRoot: string): string {
  const place = path.join(rawRoot, file.path);
  if (existsSync(place)) return place;
  const plain = place.replace(/\.gz$/, '');
  if (existsSync(plain)) return plain;
  throw new DataError(`the raw file ${file.path} of ${dataset} is missing`, {
    code: 'raw-file-missing',
    hint: 'Set COUNTERPOISE_RAW (or --raw) to the folder that holds the raw files.',
    details: { dataset, file: place, expected: 'a CSV file, plain or gzip' },
  });
}

function decompress(dataset: string, place: string, bytes: Buffer): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes);
  } catch (cause) {
    throw new DataError(`${place} is damaged: it cannot be decompressed`, {
      code: 'raw-file-damaged',
      hint: 'Fetch the file again from its source.',
      details: { dataset, file: place, expected: 'a complete gzip file' },
      cause,
    });
  }
}

function decode(dataset: string, place: string, bytes: Buffer, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new DataError(`${place} is not valid ${encoding} text`, {
      code: 'raw-encoding',
      details: { dataset, file: place, expected: `text in ${encoding}` },
      cause,
    });
  }
}

function parseCsv(dataset: string, place: string, text: string): string[][] {
  try {
    return parse(text, { bom: true, skip_empty_lines: true });
  } catch (cause) {
    const line = (cause as { lines?: number }).lines;
    throw new DataError(`${place} is not well-formed CSV: ${(cause as Error).message}`, {
      code: 'raw-csv',
      hint: 'The file may be cut off or edited; fetch it again from its source.',
      details: { dataset, file: place, line, expected: 'rows with as many fields as the header' },
      cause,
    });
  }
}

interface MatchedColumn {
  readonly name: string;
  readonly index: number;
  readonly read: (text: string) => RawValue | typeof invalid;
  readonly column: RawColumn;
}

function matchHeader(
  dataset: string,
  place: string,
  file: RawFile,
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

interface FileContext {
  readonly dataset: string;
  readonly place: string;
  readonly file: RawFile;
  readonly text: string;
  readonly columns: readonly MatchedColumn[];
}

function validateRows(context: FileContext, records: readonly string[][]): RawRow[] {
  const { columns, file } = context;
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

function refuseDuplicates(context: FileContext, rows: readonly RawRow[]): void {
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
  context: FileContext,
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
      return record as string[];
    },
  });
  return line;
}
