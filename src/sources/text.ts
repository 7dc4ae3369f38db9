import { parse } from 'csv-parse/sync';
import type { DataError } from '../core/errors.js';
import type { RawFile } from './define.js';
import { rawError } from './row-error.js';

/** A raw file's text with what is needed to say where in it something is wrong. */
export interface RawText {
  readonly dataset: string;
  /** Path of the file. */
  readonly place: string;
  readonly file: RawFile;
  readonly text: string;
}

type Encoding = NonNullable<RawFile['encoding']>;

/** Forms of a file that hold no CSV text, by the bytes or words that they begin with. */
const otherForms: readonly { readonly begins: RegExp; readonly form: string; hint: string }[] = [
  {
    begins: /^PK\x03\x04/,
    form: 'a zip archive or an Excel workbook',
    hint: 'Take the CSV file out of the archive, or save the sheet as CSV (UTF-8).',
  },
  {
    begins: /^\xd0\xcf\x11\xe0/,
    form: 'an Excel workbook',
    hint: 'Save the sheet as CSV (UTF-8).',
  },
  {
    begins: /^\s*<(!doctype|html|\?xml)/i,
    form: 'a web page or XML',
    hint: 'The download may have failed: open the file to see what the server answered.',
  },
];

/**
 * The text of a file. A byte order mark of UTF-8 goes before the encoding that the definition names.
 * @throws DataError for another form than text, UTF-16, and bytes that the encoding does not have, with their place
 */
export function decode(
  dataset: string,
  place: string,
  bytes: Buffer,
  encoding: Encoding = 'utf-8',
): string {
  const start = bytes.toString('latin1', 0, 64);
  const other = otherForms.find(({ begins }) => begins.test(start));
  if (other !== undefined)
    throw rawError({ dataset, place }, `${place} is ${other.form}, not CSV`, {
      code: 'raw-form',
      hint: other.hint,
      line: 1,
      expected: 'a CSV file, plain or gzip',
    });
  const marked = start.startsWith('\xef\xbb\xbf');
  const applied = marked ? 'utf-8' : encoding;
  const text = new TextDecoder(applied).decode(bytes);
  const utf16 = /^(\xff\xfe|\xfe\xff)/.test(start);
  if (utf16 || text.includes('\0')) throw wrongEncoding(dataset, place, applied, text, '\0');
  if (text.includes('\uFFFD') && !isValid(bytes, applied))
    throw wrongEncoding(dataset, place, applied, text, '\uFFFD');
  return text;
}

function isValid(bytes: Buffer, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function wrongEncoding(
  dataset: string,
  place: string,
  encoding: Encoding,
  text: string,
  sign: '\0' | '\uFFFD',
): DataError {
  const zeros = sign === '\0';
  const { line, column, value } = fieldWith(text, sign);
  return rawError(
    { dataset, place },
    `${place} is not ${encoding.toUpperCase()} text: ${zeros ? 'it holds zero bytes, as UTF-16 does' : `line ${line} holds bytes that are none of its characters`}`,
    {
      code: 'raw-encoding',
      hint: zeros
        ? 'Save it as UTF-8; where it is no text at all, fetch it again from its source.'
        : 'Save it as UTF-8; Excel calls that “CSV UTF-8”.',
      line,
      column,
      value,
      expected: `text in ${encoding.toUpperCase()}`,
    },
  );
}

/** First field that holds a sign, with its line and, as far as the text can be parsed, its column. */
function fieldWith(
  text: string,
  sign: string,
): { line: number; column: string | undefined; value: string | undefined } {
  const at = Math.max(0, text.indexOf(sign));
  const line = linesIn(text.slice(0, at));
  const end = /[\r\n]/.exec(text.slice(at))?.index ?? text.length - at;
  const before = text.slice(0, at + end);
  try {
    const records: string[][] = parse(before, csvOptions(before));
    const [header, last] = [records[0] ?? [], records.at(-1) ?? []];
    const index = last.findIndex((field) => field.includes(sign));
    return {
      line,
      column: records.length > 1 ? header[index] : undefined,
      value: last[index]?.slice(0, 80),
    };
  } catch {
    return { line, column: undefined, value: undefined };
  }
}

/** Line ends of either kind, also mixed; a carriage return alone only where there is no other. */
const csvOptions = (text: string) => ({
  bom: true,
  skip_empty_lines: true,
  relax_column_count: true,
  record_delimiter: text.includes('\n') ? ['\r\n', '\n'] : ['\r'],
});

/** Characters at the start of a file that hold its header. */
const HEADER_LENGTH = 65_536;

/** The fields of the first line; none where it cannot be parsed, which the parsing of the whole will explain. */
export function headerOf(text: string): readonly string[] {
  const start = text.slice(0, HEADER_LENGTH);
  try {
    const records: string[][] = parse(start, { ...csvOptions(start), to: 1, relax_quotes: true });
    return records[0] ?? [];
  } catch {
    return [];
  }
}

/** Records of a CSV text, header first. How many fields they have is checked with their values. */
export function parseCsv(dataset: string, place: string, text: string): string[][] {
  try {
    return parse(text, csvOptions(text));
  } catch (cause) {
    const { lines, column } = cause as { lines?: number; column?: string | number };
    throw rawError(
      { dataset, place },
      `${place} is not well-formed CSV: ${(cause as Error).message}`,
      {
        code: 'raw-csv',
        hint: 'The file may be cut off or edited; fetch it again from its source.',
        line: lines,
        column: typeof column === 'number' ? column + 1 : column,
        expected: 'fields whose quotes are closed',
        cause,
      },
    );
  }
}

/** Line on which record `index` starts (the header is record 0). Parses again, so only for errors. */
export function lineOf(text: string, index: number): number {
  if (index === 0) return 1;
  const bytes = Buffer.from(text);
  let end = 0;
  let records = 0;
  parse(bytes, {
    ...csvOptions(text),
    to: index,
    on_record: (record: string[], info: { bytes: number }) => {
      if (records++ < index) end = info.bytes;
      return record;
    },
  });
  while (bytes[end] === 0x0a || bytes[end] === 0x0d) end++;
  return linesIn(bytes.toString('utf8', 0, end));
}

/** Lines of a text, the last one begun. */
const linesIn = (text: string): number => text.split(text.includes('\n') ? '\n' : '\r').length;
