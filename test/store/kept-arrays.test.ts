import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ArrayFiles, KeptArrays, type KnownArrays } from '../../src/store/kept/arrays.js';
import type { Numbers } from '../../src/store/kept/coded.js';
import { writeFiles } from '../../src/store/staging/index.js';

const folder = mkdtempSync(join(tmpdir(), 'counterpoise-arrays-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LENGTH = 200_000;
/** Digits without a pattern. */
const irregular = (row: number): number => Math.imul(row + 1, 0x9e3779b1) ^ (row << 7);
const arrays: Readonly<Record<string, Numbers>> = {
  years: Int16Array.from({ length: LENGTH }, (_, row) => 1946 + Math.floor(row / 2500)),
  few: Float64Array.from({ length: LENGTH }, (_, row) => [0, -0, NaN, 1 / 3][row % 4]!),
  mostlyMissing: Float64Array.from({ length: LENGTH }, (_, row) => (row % 97 ? NaN : row / 7)),
  irregular: Float64Array.from({ length: LENGTH }, (_, row) => irregular(row) / 7),
  codes: Int32Array.from({ length: LENGTH }, (_, row) => irregular(row) % 1000),
  short: Float64Array.of(1, NaN, -0),
};

it.each(Object.entries(arrays))('gives every number back to the bit: %s', (_, array) => {
  const files = new ArrayFiles();
  const place = files.place(array);
  writeFiles(folder, files.files);
  const read = new KeptArrays(folder).at(place);
  expect(read.constructor).toBe(array.constructor);
  expect(read).toHaveLength(array.length);
  expect(array.findIndex((number, row) => !Object.is(number, read[row]))).toBe(-1);
});

it.each(Object.entries(arrays))('gives one number by its place: %s', (_, array) => {
  const files = new ArrayFiles();
  const place = files.place(array);
  writeFiles(folder, files.files);
  const kept = new KeptArrays(folder);
  for (const row of [0, 1, 2]) expect(kept.numberAt(place, row)).toBe(array[row]);
  expect(kept.numbersAt(place, Int32Array.of(2, 0))).toEqual(
    (array.constructor as Float64ArrayConstructor).of(array[2]!, array[0]!),
  );
});

it('takes a third of the room or less where an array is regular, and leaves others as they are', () => {
  const sizeOf = (name: string): number => {
    const files = new ArrayFiles();
    files.place(arrays[name]!);
    return files.size / arrays[name]!.byteLength;
  };
  expect(sizeOf('years')).toBeLessThan(0.05);
  expect(sizeOf('few')).toBeLessThan(0.01);
  expect(sizeOf('mostlyMissing')).toBeLessThan(1 / 3);
  expect(sizeOf('irregular')).toBe(1);
});

it('codes an array once for all who know of it', () => {
  const known: KnownArrays = new Map();
  const [one, other] = [new ArrayFiles(known), new ArrayFiles(known)];
  expect(other.place(arrays['years']!)).toBe(one.place(arrays['years']!));
  expect(other.files).toEqual(one.files);
});

it('says where a deflated file is not whole', () => {
  const files = new ArrayFiles();
  const place = files.place(arrays['years']!);
  writeFiles(folder, files.files);
  const file = join(folder, `${place.sha256.slice(0, 24)}.bin`);
  expect(place.bytes).toBe(arrays['years']!.byteLength);
  expect(statSync(file).size).toBeLessThan(place.bytes!);
  const whole = readFileSync(file);
  writeFileSync(file, whole.subarray(1));
  expect(() => new KeptArrays(folder).at(place)).toThrow(/is not what the build wrote/);
});
