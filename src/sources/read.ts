import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CounterpoiseError, DataError, EnvironmentError } from '../core/errors.js';
import { cleanContext } from './context.js';
import type {
  AnyDataset,
  DatasetDefinition,
  LeftOut,
  RawFile,
  RawRow,
  Unmatched,
} from './define.js';
import { RowError } from './row-error.js';
import { decode, headerOf, lineOf, parseCsv } from './text.js';
import { requireHeader, validateRows } from './validate.js';
import { bytesOf, rawSize } from '../store/read-bytes.js';
import { sha256 as digestOf } from '../store/sha256.js';
import { unpacked } from '../store/unpack.js';

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
  /** What was matched to a state and left out all the same, in a stable order. */
  readonly leftOut: readonly LeftOut[];
  readonly files: readonly RawFileReading[];
}

/** Folder of the facts that the project codes by hand. */
const codedRoot = fileURLToPath(new URL('../../coded', import.meta.url));

/**
 * Read, validate and clean one dataset.
 *
 * @param rawRoot folder of the raw files (`COUNTERPOISE_RAW`)
 * @throws DataError for a missing or damaged file, a header without a column, a value of the wrong type,
 *   out of range or not among the allowed ones, and a repeated key; with file, line and column.
 *   EnvironmentError for a file that is there and cannot be read.
 */
export async function readDataset<Clean>(
  definition: DatasetDefinition<Clean>,
  rawRoot: string,
): Promise<DatasetReading<Clean>> {
  const root = definition.place === 'coded' ? codedRoot : rawRoot;
  const raw: Record<string, readonly RawRow[]> = {};
  const files: RawFileReading[] = [];
  for (const [name, file] of Object.entries(definition.files)) {
    const { rows, sha256 } = await readRawFile(definition.id, file, root);
    raw[name] = rows;
    files.push({ path: file.path, rows: rows.length, sha256 });
  }
  return { ...(await cleaned(definition, raw, root)), files };
}

type Raw = Readonly<Record<string, readonly RawRow[]>>;

/** What `readDataset` does with the rows, errors placed in the file they come from. */
async function cleaned<Clean>(
  definition: DatasetDefinition<Clean>,
  raw: Raw,
  root: string,
): Promise<Omit<DatasetReading<Clean>, 'files'>> {
  const unmatched = new Tally<Unmatched>();
  const leftOut = new Tally<LeftOut>();
  const context = cleanContext(
    definition.id,
    (entry) => unmatched.add(entry),
    (entry) => leftOut.add(entry),
  );
  try {
    const clean = definition.clean(allFiles(definition, raw), context);
    return { clean, unmatched: unmatched.entries(), leftOut: leftOut.entries() };
  } catch (cause) {
    if (cause instanceof RowError) throw await located(cause, definition, raw, root);
    throw cause;
  }
}

/** Rows of every file of a dataset, none of one that was not read. */
export const allFiles = ({ files }: AnyDataset, raw: Raw): Raw =>
  Object.fromEntries(Object.keys(files).map((name) => [name, raw[name] ?? []]));

/**
 * Read, validate and clean one file of a dataset while others of it are not there: whatever the file alone shows to be
 * wrong is found, what only a comparison with another file shows is left.
 */
export async function readFileAlone(
  definition: AnyDataset,
  name: string,
  rawRoot: string,
): Promise<{ rows: readonly RawRow[]; sha256: string }> {
  const read = await readRawFile(definition.id, definition.files[name]!, rawRoot);
  await cleaned(definition, { [name]: read.rows }, rawRoot).catch((cause: unknown) => {
    const error = cause instanceof DataError ? (cause.cause ?? cause) : cause;
    if (!(error instanceof RowError && error.comparesFiles)) throw cause;
  });
  return read;
}

/** The error with the file and line of its row; as it is where the row is none of those that were read. */
async function located(
  error: RowError,
  { id, files }: AnyDataset,
  raw: Raw,
  root: string,
): Promise<DataError> {
  for (const [name, file] of Object.entries(files)) {
    const index = raw[name]?.indexOf(error.row) ?? -1;
    if (index < 0) continue;
    const { place, content } = await readContent(id, file, root);
    const text = decode(id, place, decompress(id, place, content), file.encoding);
    const line = lineOf(text, index + 1);
    return new DataError(`${error.message} (${place}, line ${line})`, {
      code: error.code,
      hint: error.hint,
      details: { dataset: id, ...error.details, file: place, line },
      cause: error,
    });
  }
  return error;
}

/** Paths of the dataset's files that are not there, below the folder of raw files. */
export function missingFiles(definition: AnyDataset, rawRoot: string): string[] {
  const root = definition.place === 'coded' ? codedRoot : rawRoot;
  return Object.values(definition.files)
    .filter((file) => !placesOf(file, root).some((place) => existsSync(place)))
    .map((file) => file.path);
}

/** Where a file may lie: under its name, or under the name without `.gz`. */
function placesOf(file: RawFile, root: string): string[] {
  const place = path.join(root, file.path);
  return [...new Set([place, place.replace(/\.gz$/, '')])];
}

/** Entries that differ in more than their rows, with their rows summed, in a stable order. */
class Tally<Entry extends Unmatched> {
  private readonly known = new Map<string, Entry>();

  add(entry: Entry): void {
    const { scheme, value, series = '', reason, rows } = entry;
    const key = JSON.stringify([scheme, value, series, reason]);
    this.known.set(key, { ...entry, rows: rows + (this.known.get(key)?.rows ?? 0) });
  }

  entries(): Entry[] {
    const ordered = [...this.known].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return ordered.map(([, entry]) => entry);
  }
}

/** Read and validate one raw file. Exported for tests and for the import of a user's file. */
export async function readRawFile(
  dataset: string,
  file: RawFile,
  rawRoot: string,
): Promise<{ rows: RawRow[]; sha256: string }> {
  const { place, content } = await readContent(dataset, file, rawRoot);
  const bytes = decompress(dataset, place, content);
  const sha256 = digestOf(bytes);
  const text = decode(dataset, place, bytes, file.encoding);
  const whole = { dataset, place, file, text };
  requireHeader(whole, headerOf(text));
  return { rows: validateRows(whole, parseCsv(dataset, place, text)), sha256 };
}

async function readContent(
  dataset: string,
  file: RawFile,
  rawRoot: string,
): Promise<{ place: string; content: Buffer }> {
  const places = placesOf(file, rawRoot);
  for (const candidate of places) {
    try {
      return { place: candidate, content: await bytesOf(candidate, rawSize) };
    } catch (cause) {
      if (cause instanceof CounterpoiseError) throw ofDataset(dataset, cause);
      const { code } = cause as NodeJS.ErrnoException;
      if (code !== 'ENOENT' && code !== 'ENOTDIR') throw unreadable(dataset, candidate, cause);
    }
  }
  throw new DataError(`the raw file ${file.path} of ${dataset} is missing`, {
    code: 'raw-file-missing',
    hint: 'Set COUNTERPOISE_RAW (or --raw) to the folder that holds the raw files.',
    details: { dataset, file: places[0], expected: 'a CSV file, plain or gzip' },
  });
}

function unreadable(dataset: string, place: string, cause: unknown): EnvironmentError {
  return new EnvironmentError(`cannot read the raw file ${place}: ${(cause as Error).message}`, {
    code: 'cannot-read',
    hint: 'Check that it is a file, not a folder, and that you may read it.',
    details: { dataset, file: place, expected: 'a CSV file, plain or gzip' },
    cause,
  });
}

/** The content of a raw file that may be compressed; the same buffer where it is not. */
export function decompress(dataset: string, place: string, bytes: Buffer, most = rawSize): Buffer {
  try {
    return unpacked(place, bytes, most);
  } catch (cause) {
    throw cause instanceof CounterpoiseError ? ofDataset(dataset, cause) : cause;
  }
}

/** What is wrong with a file, with the dataset that it is of. */
export function ofDataset(
  dataset: string,
  { message, code, hint, details, cause }: CounterpoiseError,
) {
  const isLarge = code === 'file-too-large';
  return new DataError(message, {
    code,
    hint: isLarge ? 'No file of the source is so large: check which file it is.' : hint,
    details: { dataset, ...details },
    cause,
  });
}
