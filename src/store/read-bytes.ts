import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { DataError } from '../core/errors.js';

const MB = 1_000_000;

/** A file that a user names is read up to so many bytes: what is made of it takes twenty times as many. */
export const usualSize = 32 * MB;
/** A file of a case: that of 20,000 claims with their tests takes 6 MB. */
export const caseSize = 12 * MB;
/** A raw file of a source, packed or not: the largest that we know unpacks to 28 MB. */
export const rawSize = 400 * MB;

export const sizeOf = (megabytes: number | undefined): number =>
  megabytes === undefined ? usualSize : megabytes * MB;

/** Bytes that are read at once. */
const CHUNK = 2 ** 16;

/**
 * The bytes of a file, pipe or device, up to a size: of a device that never ends no more is read.
 *
 * @throws DataError `file-too-large`; what `openSync` and `readSync` throw
 */
export function readBytesOf(file: string, most: number): Buffer {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    if (size > most) throw tooLarge(file, most);
    const parts: Buffer[] = [];
    let all = 0;
    for (;;) {
      const part = Buffer.allocUnsafe(Math.max(CHUNK, Math.min(size - all + 1, most)));
      const read = readSync(handle, part);
      if (read === 0) break;
      all += read;
      if (all > most) throw tooLarge(file, most);
      parts.push(part.subarray(0, read));
    }
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts, all);
  } finally {
    closeSync(handle);
  }
}

/** The same as a promise, which is refused with what `readBytesOf` throws. */
export const bytesOf = (file: string, most: number): Promise<Buffer> =>
  new Promise((resolve) => {
    resolve(readBytesOf(file, most));
  });

/** @param how what is too large, where it is not the file as it lies there */
export function tooLarge(file: string, most: number, how = 'is larger'): DataError {
  const limit = `${Math.floor(most / MB)} MB`;
  return new DataError(`${file} ${how} than ${limit}`, {
    code: 'file-too-large',
    details: { file, expected: `at most ${limit}` },
    hint: 'Check that it is the file you mean, or take a part of it. Of roll calls, ties and lists of states more is read with --max-size MB.',
  });
}
