import path from 'node:path';
import { DataError, EnvironmentError, UsageError } from '../core/errors.js';
import { quoted } from '../core/quoted.js';
import type { AnyDataset, RawFile } from './define.js';
import { bytesOf, rawSize } from '../store/read-bytes.js';
import { decompress, ofDataset } from './read.js';
import { decode, headerOf } from './text.js';

/** A file of the user, with the name of the dataset's file that it is said to be. */
export interface GivenFile {
  readonly place: string;
  readonly name?: string;
}

/**
 * Which of the dataset's files each given one is, by name: as the user says, else the one most of whose columns its
 * header has, else the one that it shares its file name with.
 *
 * @throws UsageError for an unknown name, a header that fits several files equally, and two files in one place;
 *   DataError for a file whose header and name fit none
 */
export async function assign(
  definition: AnyDataset,
  given: readonly GivenFile[],
): Promise<ReadonlyMap<string, string>> {
  const assigned = new Map<string, string>();
  for (const file of given) {
    const name = await nameOf(definition, file);
    const other = assigned.get(name);
    if (other !== undefined) {
      throw new UsageError(
        `${other} and ${file.place} are both the file ${name} of ${definition.id}`,
        {
          code: 'file-given-twice',
          details: { value: file.place, expected: namesOf(definition) },
          hint: 'leave one of them out, or write NAME=FILE to say which is which',
        },
      );
    }
    assigned.set(name, file.place);
  }
  return assigned;
}

async function nameOf(definition: AnyDataset, { place, name }: GivenFile): Promise<string> {
  const files = Object.entries(definition.files);
  if (name !== undefined) {
    if (definition.files[name] !== undefined) return name;
    throw new UsageError(`${definition.id} has no file ${quoted(name)}`, {
      code: 'unknown-file-name',
      details: { value: name, expected: namesOf(definition) },
      hint: `counterpoise data info ${definition.id} lists its files`,
    });
  }
  if (files.length === 1) return files[0]![0];
  const bytes = await contentOf(definition.id, place);
  const scored = files.map(([id, file]) => ({ id, file, ...fit(file, namesIn(file, bytes)) }));
  const best = (score: (entry: (typeof scored)[number]) => number): typeof scored => {
    const top = Math.max(...scored.map(score));
    return scored.filter((entry) => score(entry) === top);
  };
  const whole = scored.some(({ missing }) => missing === 0);
  const candidates = whole
    ? best(({ missing, found }) => (missing === 0 ? found : -1))
    : best(({ found, missing }) => found / (found + missing));
  const named = candidates.filter(({ file }) => baseName(file.path) === baseName(place));
  if (named.length === 0 && scored.every(({ found }) => found === 0))
    throw fitsNone(definition, place, bytes);
  const chosen = candidates.length === 1 ? candidates : named;
  if (chosen.length === 1) return chosen[0]!.id;
  const options = candidates.map(({ id }) => id);
  throw new UsageError(
    `the header of ${place} fits ${options.length} files of ${definition.id}: ${options.join(', ')}`,
    {
      code: 'ambiguous-file',
      details: { value: place, expected: namesOf(definition) },
      hint: `write ${options[0]}=${path.basename(place)} to say which it is, or give it its name: ${path.basename(candidates[0]!.file.path)}`,
    },
  );
}

function fitsNone(definition: AnyDataset, place: string, bytes: Buffer): DataError {
  const files = Object.entries(definition.files);
  const first = files[0]![1];
  decode(definition.id, place, bytes, first.encoding);
  return new DataError(`the header of ${place} has no column of ${definition.id}`, {
    code: 'raw-header',
    hint: `counterpoise data info ${definition.id} lists its files; write NAME=FILE to say which it is.`,
    details: {
      dataset: definition.id,
      file: place,
      line: 1,
      value: namesIn(first, bytes).join(','),
      expected: files
        .map(([id, { columns }]) => `${id}: ${Object.keys(columns).join(',')}`)
        .join('; '),
    },
  });
}

async function contentOf(dataset: string, place: string): Promise<Buffer> {
  const bytes = await bytesOf(place, rawSize).catch((cause: unknown) => {
    if (cause instanceof DataError) throw ofDataset(dataset, cause);
    throw new EnvironmentError(`cannot read ${place}: ${(cause as Error).message}`, {
      code: 'cannot-read',
      details: { dataset, file: place },
      hint: 'Check that you may read it.',
      cause,
    });
  });
  return decompress(dataset, place, bytes);
}

/** Names of the columns, also where they are separated by something else, which the validation will then say. */
function namesIn({ encoding }: RawFile, bytes: Buffer): readonly string[] {
  const header = headerOf(new TextDecoder(encoding ?? 'utf-8').decode(bytes));
  return header.length > 1 ? header : (header[0] ?? '').split(/[;\t|]/);
}

function fit(file: RawFile, header: readonly string[]): { found: number; missing: number } {
  const names = Object.keys(file.columns);
  const found = names.filter((name) => header.includes(name)).length;
  return { found, missing: names.length - found };
}

const baseName = (file: string): string => path.basename(file).replace(/\.gz$/, '').toLowerCase();
const namesOf = ({ files }: AnyDataset): string => `one of ${Object.keys(files).join(', ')}`;
