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
  if (numbers.BYTES_PER_ELEMENT < 4) return undefined;
  const codeOf = new Map<number, number>();
  const codes = new Uint16Array(numbers.length);
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at]!;
    // The two zeros are one key of a map, and not the same number.
    if (Object.is(number, -0)) return undefined;
    let found = codeOf.get(number);
    if (found === undefined) {
      if (codeOf.size === MOST_CODES) return undefined;
      codeOf.set(number, (found = codeOf.size));
    }
    codes[at] = found;
  }
  const Kind = numbers.constructor as Float64ArrayConstructor;
  const of: Numbers = Kind.from(codeOf.keys());
  const small = codeOf.size <= 2 ** 8 ? Uint8Array.from(codes) : codes;
  return small.byteLength + of.byteLength < numbers.byteLength ? { codes: small, of } : undefined;
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
