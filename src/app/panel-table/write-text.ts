import type { TableColumn } from './column.js';

/** Rows that are worked out and handed on at once. */
const CHUNK_ROWS = 4096;

const ZERO = '0'.charCodeAt(0);

/** A form of text that rows are written in. */
interface TextForm {
  readonly head: string;
  readonly foot: string;
  /** What stands before the value of a column; the form's comma is in it. */
  before(column: TableColumn, at: number): string;
  readonly missing: string;
  label(text: string): string;
  /** What stands after a row, the last one apart. */
  readonly after: string;
  readonly afterLast: string;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A header, then the rows; a missing value is empty (RFC 4180, but with line feeds). */
const csvForm = (columns: readonly TableColumn[]): TextForm => ({
  head: `${columns.map(({ name }) => name).join(',')}\n`,
  foot: '',
  before: (_, at) => (at === 0 ? '' : ','),
  missing: '',
  label: (text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text),
  after: '\n',
  afterLast: '\n',
});

/** A list of records, one on a line; a missing value is null. */
const jsonForm = (): TextForm => ({
  head: '[\n',
  foot: ']\n',
  before: ({ name }, at) => `${at === 0 ? '{' : ','}${JSON.stringify(name)}:`,
  missing: 'null',
  label: (text) => JSON.stringify(text),
  after: '},\n',
  afterLast: '}\n',
});

export const textForms = { csv: csvForm, json: jsonForm } as const;

/** What is written for the columns, in bytes. */
interface Pieces {
  readonly before: readonly Uint8Array[];
  /** Of text columns: the bytes of each label. */
  readonly labels: readonly (readonly Uint8Array[] | undefined)[];
  readonly missing: Uint8Array;
  readonly after: Uint8Array;
  readonly afterLast: Uint8Array;
  /** More bytes than any row takes. */
  readonly rowBytes: number;
}

/** No number has as many digits, with sign, point and exponent. */
const NUMBER_BYTES = 32;

function piecesOf(columns: readonly TableColumn[], form: TextForm): Pieces {
  const before = columns.map((column, at) => bytesOf(form.before(column, at)));
  const labels = columns.map(({ labels: texts }) =>
    texts?.map((text) => bytesOf(form.label(text))),
  );
  const widest = labels.map((texts = []) =>
    texts.reduce((most, { length }) => Math.max(most, length), NUMBER_BYTES),
  );
  const [after, afterLast] = [bytesOf(form.after), bytesOf(form.afterLast)];
  const sum = (lengths: readonly number[]): number => lengths.reduce((a, b) => a + b, 0);
  return {
    before,
    labels,
    missing: bytesOf(form.missing),
    after,
    afterLast,
    rowBytes: sum(before.map(({ length }) => length)) + sum(widest) + after.length,
  };
}

/**
 * The rows of a table as text, some of it at a time. Numbers have the fewest digits that give the same number again.
 * What is handed on is to be used before the next is asked for.
 */
export function* tableText(
  columns: readonly TableColumn[],
  rows: number,
  form: TextForm,
): Generator<Uint8Array> {
  const pieces = piecesOf(columns, form);
  const values = columns.map(() => new Float64Array(Math.min(CHUNK_ROWS, rows)));
  const buffer = new Uint8Array(pieces.rowBytes * Math.min(CHUNK_ROWS, rows));
  yield bytesOf(form.head);
  for (let from = 0; from < rows; from += CHUNK_ROWS) {
    const to = Math.min(rows, from + CHUNK_ROWS);
    columns.forEach((column, at) => column.fill(values[at]!.subarray(0, to - from), from, to));
    const length = writeRows(buffer, values, to - from, to === rows, pieces);
    yield buffer.subarray(0, length);
  }
  if (form.foot !== '') yield bytesOf(form.foot);
}

/** Write rows into a buffer that is large enough for them; returns how many bytes they took. */
function writeRows(
  buffer: Uint8Array,
  values: readonly Float64Array[],
  rows: number,
  withLast: boolean,
  { before, labels, missing, after, afterLast }: Pieces,
): number {
  let length = 0;
  for (let row = 0; row < rows; row++) {
    for (let at = 0; at < values.length; at++) {
      length = writeBytes(buffer, length, before[at]!);
      const value = values[at]![row]!;
      const texts = labels[at];
      if (Number.isNaN(value)) length = writeBytes(buffer, length, missing);
      else if (texts === undefined) length = writeNumber(buffer, length, value);
      else length = writeBytes(buffer, length, texts[value]!);
    }
    length = writeBytes(buffer, length, withLast && row === rows - 1 ? afterLast : after);
  }
  return length;
}

function writeBytes(buffer: Uint8Array, length: number, bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at++) buffer[length + at] = bytes[at]!;
  return length + bytes.length;
}

/** The digits of whole numbers are written one by one: a text for each would be garbage. */
function writeNumber(buffer: Uint8Array, length: number, value: number): number {
  const whole = value | 0;
  if (whole !== value || whole < 0) {
    const text = String(value);
    for (let at = 0; at < text.length; at++) buffer[length + at] = text.charCodeAt(at);
    return length + text.length;
  }
  let end = length + 1;
  for (let rest = whole; rest >= 10; rest = (rest / 10) | 0) end++;
  let rest = whole;
  for (let at = end - 1; at >= length; at--) {
    const tens = (rest / 10) | 0;
    buffer[at] = ZERO + rest - 10 * tens;
    rest = tens;
  }
  return end;
}
