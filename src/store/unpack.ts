import { constants, gunzipSync } from 'node:zlib';
import { DataError } from '../core/errors.js';
import { tooLarge } from './read-bytes.js';

/** What zlib says of a damaged file, in words. */
const damages: readonly (readonly [says: RegExp, what: string])[] = [
  [/unexpected end of file/, 'it is cut off'],
  [/incorrect data check|incorrect length check/, 'its content has another checksum than it says'],
  [/incorrect header check|unknown compression method/, 'its header is that of no gzip file'],
];

/**
 * The content of a file that may be packed by gzip, up to a size; the same buffer where it is not.
 *
 * @throws DataError `raw-file-damaged`, with what is wrong and how much of the content can be read, and `file-too-large`
 */
export function unpacked(file: string, bytes: Buffer, most: number): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: most });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(file, most, 'unpacks to more');
    const what = damages.find(([says]) => says.test(message))?.[1] ?? 'its content is broken';
    const intact = what === 'it is cut off' ? lengthOfRest(bytes, most) : undefined;
    throw new DataError(`${file} is damaged and cannot be decompressed: ${what}`, {
      code: 'raw-file-damaged',
      hint: 'Fetch the file again from its source.',
      details: {
        file,
        ...(intact === undefined ? {} : { value: `${intact} bytes of content before the end` }),
        expected: 'a complete gzip file',
      },
      cause,
    });
  }
}

/** Bytes that a file which is cut off still holds. */
function lengthOfRest(bytes: Buffer, most: number): number | undefined {
  try {
    const options = { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH };
    return gunzipSync(bytes, options).length;
  } catch {
    return undefined;
  }
}
