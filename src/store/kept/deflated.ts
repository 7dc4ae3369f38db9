import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Less is no gain: a disk gives out room in pieces of this size. */
const LEAST_BYTES = 4096;
/** What becomes a third or less is read back about as fast as its digest would be found otherwise. */
const MOST_OF_WHOLE = 1 / 3;
/** Pieces from which is told whether the whole is worth trying. */
const PIECES = 4;
const PIECE = 16_384;

const small = (content: Uint8Array): Uint8Array => deflateRawSync(content, { level: 1 });

/** Bytes in less room; undefined where that saves too little. */
export function deflated(content: Uint8Array): Uint8Array | undefined {
  if (content.length < LEAST_BYTES || !looksRegular(content)) return undefined;
  const found = small(content);
  return found.length <= content.length * MOST_OF_WHOLE ? found : undefined;
}

function looksRegular(content: Uint8Array): boolean {
  if (content.length <= PIECES * PIECE) return true;
  let length = 0;
  for (let at = 0; at < PIECES; at++) {
    const start = Math.floor(((content.length - PIECE) * at) / (PIECES - 1));
    length += small(content.subarray(start, start + PIECE)).length;
  }
  // A whole takes less than its pieces, which begin without what went before.
  return length <= PIECES * PIECE * MOST_OF_WHOLE * 1.25;
}

/** The bytes again, so many, in memory that can be shared. */
export function inflate(content: Uint8Array, bytes: number): Uint8Array {
  // One piece of output, with room behind it: a full one would be followed by another.
  const found = inflateRawSync(content, { chunkSize: bytes + 64 });
  const shared = new Uint8Array(new SharedArrayBuffer(bytes));
  shared.set(found);
  return shared;
}
