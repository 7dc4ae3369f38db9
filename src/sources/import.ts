import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { DataError, UsageError } from '../core/errors.js';
import { quoted } from '../core/quoted.js';
import { stateByCcode } from '../states/index.js';
import type { AnyDataset, RawFile } from './define.js';
import { assign, type GivenFile } from './import-match.js';
import { decompress, missingFiles, readDataset, readFileAlone } from './read.js';
import { sha256 as digestOf } from '../store/sha256.js';
import { openStaging } from '../store/staging/index.js';

export interface ImportedFile {
  /** Name of the file in the dataset's definition. */
  readonly name: string;
  /** Where it lies now, below the folder of raw files. */
  readonly path: string;
  readonly from: string;
  readonly rows: number;
  /** SHA-256 of its uncompressed content. */
  readonly sha256: string;
  /** What it replaced: nothing, the same content, or other content. */
  readonly replaced: 'nothing' | 'the same' | 'another';
}

export interface ImportRequest {
  readonly definition: AnyDataset;
  /** Files in any form and under any name: `file`, or `name=file` to say which of the dataset's files it is. */
  readonly files: readonly string[];
  /** Folder of the raw files. */
  readonly rawRoot: string;
  readonly onStep?: (label: string) => void;
}

/** Steps that an import reports. */
export const importSteps = 3;

/**
 * Bring files that a user downloaded into the folder of raw files. Every file is matched to one of the dataset's
 * files by its header, validated and cleaned by itself and, once the dataset is whole, beside the others as for the panel; only then are
 * the files put in place, each whole or not at all. What was there before stays until that moment.
 *
 * @throws UsageError for a file that is not there, a dataset without raw files, two files in one place;
 *   DataError for whatever is wrong in a file, with file, line, column, value and expectation; EnvironmentError
 *   where a file cannot be read or the folder cannot be written
 */
export async function importDataset(request: ImportRequest) {
  const { definition, rawRoot, onStep = () => undefined } = request;
  if (definition.place === 'coded') {
    throw new UsageError(`${definition.id} is coded by hand: it has no file to import`, {
      code: 'not-importable',
      details: { value: definition.id },
      hint: 'Its facts lie in coded/; counterpoise data list shows the datasets.',
    });
  }
  onStep(`reading ${definition.id}`);
  const assigned = await assign(definition, request.files.map(givenFile));
  onStep(`checking ${definition.id}`);
  const checked = await ofThisEdition(definition, () => check(definition, assigned, rawRoot));
  onStep(`putting ${definition.id} in place`);
  const files = await put(definition, checked.files, assigned, rawRoot);
  return {
    dataset: definition.id,
    files,
    waitsFor: missingFiles(definition, rawRoot),
    ...(checked.whole === undefined ? {} : { checked: checked.whole }),
  };
}

function givenFile(text: string): GivenFile {
  const [, name, rest] = /^([\w-]+)=(.+)$/.exec(text) ?? [];
  const given =
    name === undefined || rest === undefined || existsSync(text)
      ? { place: path.resolve(text) }
      : { name, place: path.resolve(rest) };
  if (existsSync(given.place) && statSync(given.place).isFile()) return given;
  throw new UsageError(`there is no file ${quoted(rest ?? text)}`, {
    code: 'no-such-file',
    details: { value: text, expected: 'a CSV file, plain or gzip' },
    hint: 'name the file that you downloaded from the source',
  });
}

/** The places that a dataset is read from: the user's files, and beside them what is there already. */
async function check(
  definition: AnyDataset,
  assigned: ReadonlyMap<string, string>,
  rawRoot: string,
) {
  const there = new Set(missingFiles(definition, rawRoot));
  const places = Object.fromEntries(
    Object.entries(definition.files).map(([name, file]) => {
      const given = assigned.get(name);
      const place = given ?? (there.has(file.path) ? undefined : path.join(rawRoot, file.path));
      return [name, place === undefined ? undefined : { ...file, path: path.resolve(place) }];
    }),
  );
  const names = Object.keys(places);
  if (names.some((name) => places[name] === undefined)) {
    const files = [];
    for (const name of assigned.keys()) {
      const { rows, sha256 } = await readFileAlone(withPlaces(definition, places), name, '');
      files.push({ name, rows: rows.length, sha256 });
    }
    return { files };
  }
  const reading = await readDataset(withPlaces(definition, places), '');
  const files = names.flatMap((name, index) => {
    const { rows, sha256 } = reading.files[index]!;
    return assigned.has(name) ? [{ name, rows, sha256 }] : [];
  });
  const { unmatched, leftOut } = reading;
  return { files, whole: { states: statesIn(reading.clean), unmatched, leftOut } };
}

const withPlaces = (
  definition: AnyDataset,
  places: Readonly<Record<string, RawFile | undefined>>,
): AnyDataset => ({ ...definition, files: places as AnyDataset['files'] });

/** Names under which cleaned records hold the number of a state. */
const stateFields = /^(ccode|state|supplier|recipient|reporter|partner|exporter|importer|host)/i;

/** Distinct states that cleaned records name, however they are arranged. */
function statesIn(clean: unknown): number {
  const states = new Set<number>();
  const seen = new Set<object>();
  const note = (value: unknown): void => {
    if (typeof value === 'number' && stateByCcode(value) !== undefined) states.add(value);
  };
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object' || seen.has(value)) return;
    seen.add(value);
    if (ArrayBuffer.isView(value)) return;
    if (value instanceof Map) for (const entry of value.values()) walk(entry);
    else if (Array.isArray(value) || value instanceof Set) for (const entry of value) walk(entry);
    else
      for (const [name, entry] of Object.entries(value)) {
        if (!stateFields.test(name)) walk(entry);
        else if (ArrayBuffer.isView(entry)) (entry as Int16Array).forEach(note);
        else if (Array.isArray(entry)) {
          entry.forEach(note);
          walk(entry);
        } else {
          note(entry);
          walk(entry);
        }
      }
  };
  walk(clean);
  return states.size;
}

/** Add to an error in a file what it may mean: an edition that this version of the program does not read. */
async function ofThisEdition<T>(definition: AnyDataset, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof DataError) || !/^raw-(header|value|rows)$/.test(cause.code)) throw cause;
    throw new DataError(cause.message, {
      code: cause.code,
      details: { ...cause.details },
      hint: `This version reads ${definition.title}, ${definition.version}. Another edition needs a version of the program that reads it, or a change in the sources of the program (guide “Refresh the panel”); otherwise fetch the file again.`,
      cause,
    });
  }
}

/** Puts all files in place, or none. */
async function put(
  definition: AnyDataset,
  checked: readonly { name: string; rows: number; sha256: string }[],
  assigned: ReadonlyMap<string, string>,
  rawRoot: string,
): Promise<ImportedFile[]> {
  const staging = openStaging(
    rawRoot,
    'Set COUNTERPOISE_RAW or give --raw: a folder that you may write to.',
  );
  try {
    const imported: ImportedFile[] = [];
    for (const { name, rows, sha256 } of checked) {
      const from = assigned.get(name)!;
      const given = await readFile(from).catch(() => undefined);
      if (given === undefined) throw changedMeanwhile(definition.id, from);
      const content = decompress(definition.id, from, given);
      if (digestOf(content) !== sha256) throw changedMeanwhile(definition.id, from);
      const { path: below } = definition.files[name]!;
      const compressed = below.endsWith('.gz');
      const asGiven = compressed === (content !== given);
      const stored = compressed ? gzipSync(content, { level: 9 }) : content;
      staging.write({ [below]: asGiven ? given : stored });
      const replaced = await comparison(definition.id, path.join(rawRoot, below), sha256);
      imported.push({ name, path: below, from, rows, sha256, replaced });
    }
    staging.commit();
    return imported;
  } finally {
    staging.discard();
  }
}

async function comparison(
  dataset: string,
  place: string,
  sha256: string,
): Promise<ImportedFile['replaced']> {
  const before = await readFile(place).catch(() => undefined);
  if (before === undefined) return 'nothing';
  try {
    return digestOf(decompress(dataset, place, before)) === sha256 ? 'the same' : 'another';
  } catch {
    return 'another';
  }
}

function changedMeanwhile(dataset: string, file: string): DataError {
  return new DataError(`${file} changed while it was being read`, {
    code: 'raw-file-changed',
    hint: 'Wait until it is downloaded whole, then import it again.',
    details: { dataset, file },
  });
}
