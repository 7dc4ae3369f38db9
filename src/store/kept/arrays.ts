import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { DataError } from '../../core/errors.js';
import { keptIn } from '../../core/memo.js';
import { sha256 } from '../sha256.js';
import type { FileContents } from '../staging/index.js';
import { code, decode, kinds, type Coded, type Kind, type Numbers } from './coded.js';
import { deflated, inflate } from './deflated.js';

/*
 * Arrays of numbers that the build writes beside the program, each in a file that is named by its digest: what measures and
 * tables have in common (the states and years of a million pairs) lies there once, and is read once.
 */

/** An array in the folder. */
export interface Place {
  readonly kind: Kind;
  /** Digest of the file. */
  readonly sha256: string;
  /** Bytes of the array, where the file is deflated. */
  readonly bytes?: number;
  /** Its numbers are places in this list. */
  readonly of?: Place;
}

/** The file of an array: so many digits tell any two apart. */
const fileOf = (digest: string): string => `${digest.slice(0, 24)}.bin`;

/** Where arrays were put that were met before, and their files. */
export type KnownArrays = Map<
  Numbers,
  { readonly place: Place; readonly files: Readonly<Record<string, Uint8Array>> }
>;

/** Collects arrays to be written. */
export class ArrayFiles {
  readonly files: Record<string, FileContents[string]> = {};

  /** @param known shared by those who collect some of the same arrays, each of which is then coded once */
  constructor(private readonly known: KnownArrays = new Map()) {}

  place(array: Numbers): Place {
    const { place, files } = keptIn(this.known, array, () => {
      const coded = code(array);
      if (coded === undefined) return placeAsIs(array);
      const [codes, of] = [placeAsIs(coded.codes), placeAsIs(coded.of)];
      return { place: { ...codes.place, of: of.place }, files: { ...codes.files, ...of.files } };
    });
    Object.assign(this.files, files);
    return place;
  }

  /** A list of texts; its digest. */
  placeTexts(texts: readonly string[]): string {
    const content = JSON.stringify(texts);
    const digest = sha256(content);
    this.files[fileOf(digest)] = content;
    return digest;
  }

  /** Bytes that they take on disk. */
  get size(): number {
    return Object.values(this.files).reduce((sum, { length }) => sum + length, 0);
  }
}

function placeAsIs(array: Numbers): { place: Place; files: Record<string, Uint8Array> } {
  const content = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  const small = deflated(content);
  const digest = sha256(small ?? content);
  return {
    place: {
      kind: array.constructor.name as Kind,
      sha256: digest,
      ...(small === undefined ? {} : { bytes: content.length }),
    },
    files: { [fileOf(digest)]: small ?? content },
  };
}

/** Arrays in a folder, each read when it is asked for, and once. */
export class KeptArrays {
  private readonly read = new Map<string, Numbers>();

  constructor(readonly dir: string) {}

  at({ of, ...place }: Place): Numbers {
    const key = `${place.kind} ${place.sha256} ${of?.sha256 ?? ''}`;
    return keptIn(this.read, key, () => {
      if (of === undefined) return this.asIs(place);
      return decode({ codes: this.at(place) as Coded['codes'], of: this.at(of) });
    });
  }

  /** One number of an array, which is not decoded for it. */
  numberAt({ of, ...place }: Place, row: number): number {
    const number = this.at(place)[row]!;
    return of === undefined ? number : this.at(of)[number]!;
  }

  /** Some numbers of an array, which is not decoded for them. */
  numbersAt({ of, ...place }: Place, rows: Int32Array): Numbers {
    const [whole, list] = [this.at(place), of && this.at(of)];
    const taken = new kinds[(list ?? whole).constructor.name as Kind](rows.length);
    rows.forEach((row, at) => (taken[at] = list === undefined ? whole[row]! : list[whole[row]!]!));
    return taken;
  }

  textsAt(digest: string): readonly string[] {
    return JSON.parse(Buffer.from(this.content(digest)).toString('utf8')) as readonly string[];
  }

  private asIs({ kind, sha256: digest, bytes }: Place): Numbers {
    const stored = this.content(digest);
    const content = bytes === undefined ? stored : inflate(stored, bytes);
    return new kinds[kind](content.buffer as ArrayBuffer);
  }

  private content(digest: string): Uint8Array {
    const file = join(this.dir, fileOf(digest));
    const content = contentOf(file);
    if (content !== undefined && sha256(content) === digest) return content;
    throw new DataError(
      `${file} ${content === undefined ? 'is missing' : 'is not what the build wrote'}`,
      {
        code: content === undefined ? 'kept-file-missing' : 'kept-file-damaged',
        hint: 'Install the package again, or build it again with `npm run build`.',
        details: { file, expected: `SHA-256 ${digest}` },
      },
    );
  }
}

/**
 * The bytes of a file, in memory that can be shared: the engine does not count it, and would otherwise look through all that
 * the program holds after every few arrays, which takes longer than to read them.
 */
function contentOf(file: string): Uint8Array | undefined {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch {
    return undefined;
  }
  try {
    const { size } = fstatSync(handle);
    const content = new Uint8Array(new SharedArrayBuffer(size));
    return readSync(handle, content) === size ? content : undefined;
  } finally {
    closeSync(handle);
  }
}

/** The files of places with their digests. */
export const filesOfPlaces = (
  places: Iterable<Place>,
): { readonly file: string; readonly sha256: string }[] =>
  [...places].flatMap(({ sha256: digest, of }) => [
    { file: fileOf(digest), sha256: digest },
    ...(of === undefined ? [] : filesOfPlaces([of])),
  ]);

export const fileOfTexts = (
  digest: string,
): { readonly file: string; readonly sha256: string } => ({
  file: fileOf(digest),
  sha256: digest,
});
