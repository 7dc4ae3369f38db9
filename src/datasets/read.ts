import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { DataError } from '../core/errors.js';
import type { DatasetDefinition, RawFile, RawRow, Unmatched } from './define.js';
import { validateRows } from './validate.js';

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
  return { rows: validateRows({ dataset, place, file, text }, records), sha256 };
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
