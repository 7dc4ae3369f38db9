import type { NumberColumn } from '../../core/frames.js';

/** Arrays of numbers that a file of columns holds, by the name of their kind. */
export const kinds = {
  Float64Array,
  Int32Array,
  Int16Array,
  Uint16Array,
  Uint8Array,
  Int8Array,
} as const;
export type Kind = keyof typeof kinds;
export type Numbers = NumberColumn;

/** Numbers of which few differ, as places in a list of those that do: a byte or two in place of eight. */
export interface Coded {
  readonly codes: Uint8Array | Uint16Array;
  /** Of the kind of the numbers. */
  readonly of: Numbers;
}

const MOST_CODES = 2 ** 16;

/** Undefined where too many numbers differ, or it would save less than reading them takes longer. */
export function code(numbers: Numbers): Coded | undefined {
  const { length, BYTES_PER_ELEMENT: width } = numbers;
  if (width < 4) return undefined;
  const places = new BitPlaces(numbers);
  const codes = new Uint16Array(length);
  // The list alone may not take more than is saved by a byte in place of a number.
  const most = Math.min(MOST_CODES, Math.floor((length * (width - 1)) / width));
  for (let at = 0; at < length; at++) {
    codes[at] = places.of(at);
    if (places.count > most) return undefined;
  }
  const of = places.list();
  const small = places.count <= 2 ** 8 ? Uint8Array.from(codes) : codes;
  return small.byteLength + of.byteLength < numbers.byteLength ? { codes: small, of } : undefined;
}

/** Places of numbers in the list of those that differ, told apart by their bits: the two zeros are not the same number. */
class BitPlaces {
  count = 0;
  private readonly words: Int32Array;
  private readonly isWide: boolean;
  /** By digest of the bits, 1 more than the place; 0 for none. */
  private readonly slots: Int32Array;
  private readonly firstAt: Int32Array;

  constructor(private readonly numbers: Numbers) {
    const { buffer, byteOffset, byteLength, length } = numbers;
    this.words = new Int32Array(buffer, byteOffset, byteLength / 4);
    this.isWide = numbers.BYTES_PER_ELEMENT === 8;
    // Half of them stay free at least.
    const most = Math.min(length, MOST_CODES) + 1;
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * most)));
    this.firstAt = new Int32Array(most);
  }

  of(at: number): number {
    const { words, slots, firstAt, isWide } = this;
    const low = isWide ? words[2 * at]! : words[at]!;
    const high = isWide ? words[2 * at + 1]! : 0;
    const mask = slots.length - 1;
    let hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    for (let slot = (hash ^ (hash >>> 13)) & mask; ; slot = (slot + 1) & mask) {
      const place = slots[slot]! - 1;
      if (place < 0) {
        firstAt[this.count] = at;
        slots[slot] = ++this.count;
        return this.count - 1;
      }
      const first = firstAt[place]!;
      const isSame = isWide
        ? words[2 * first] === low && words[2 * first + 1] === high
        : words[first] === low;
      if (isSame) return place;
    }
  }

  list(): Numbers {
    const Kind = this.numbers.constructor as Float64ArrayConstructor;
    return Kind.from(this.firstAt.subarray(0, this.count), (at) => this.numbers[at]!);
  }
}

export function decode({ codes, of }: Coded): Numbers {
  const Kind = of.constructor as Float64ArrayConstructor;
  const numbers = new Kind(
    new SharedArrayBuffer(codes.length * Kind.BYTES_PER_ELEMENT) as unknown as ArrayBuffer,
  );
  if (numbers instanceof Float64Array && of instanceof Float64Array) {
    if (codes instanceof Uint8Array) decodeBytes(codes, of, numbers);
    else decodePairs(codes, of, numbers);
  } else for (let at = 0; at < codes.length; at++) numbers[at] = of[codes[at]!]!;
  return numbers;
}

/* Twice the same: a loop that meets one kind of array alone runs several times as fast. */

function decodeBytes(codes: Uint8Array, of: Float64Array, numbers: Float64Array): void {
  for (let at = 0; at < codes.length; at++) numbers[at] = of[codes[at]!]!;
}

function decodePairs(codes: Uint16Array, of: Float64Array, numbers: Float64Array): void {
  for (let at = 0; at < codes.length; at++) numbers[at] = of[codes[at]!]!;
}
