import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBytesOf } from '../../src/store/read-bytes.js';
import { unpacked } from '../../src/store/unpack.js';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'counterpoise-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isTooLarge = expect.objectContaining({ exitCode: 3, code: 'file-too-large' }) as Error;

describe('the bytes of a file', () => {
  it('are read to the last, up to the size that is allowed', () => {
    const file = join(folder, 'a');
    for (const size of [0, 1, 65_536, 200_000]) {
      const bytes = Buffer.alloc(size, 'abc');
      writeFileSync(file, bytes);
      expect(readBytesOf(file, size).equals(bytes)).toBe(true);
      if (size > 0) expect(() => readBytesOf(file, size - 1)).toThrow(isTooLarge);
    }
  });
  it('of a device that never ends are refused', () => {
    expect(() => readBytesOf('/dev/zero', 1_000_000)).toThrow(isTooLarge);
  });
  it('come from a pipe, too', () => {
    const pipe = join(folder, 'pipe');
    const writer = `mkfifo ${pipe}; (printf a; sleep 0.05; printf b) > ${pipe} &`;
    execFileSync('sh', ['-c', writer], { stdio: 'ignore' });
    expect(readBytesOf(pipe, 10).toString()).toBe('ab');
  });
});

describe('a packed file', () => {
  const text = Array.from({ length: 5000 }, (_, at) => `${at},${(at * 7919) % 1000}\n`).join('');
  const whole = gzipSync(text);
  const changed = (at: number): Buffer => {
    const bytes = Buffer.from(whole);
    bytes[at]! ^= 0xff;
    return bytes;
  };

  it('is unpacked up to the size that is allowed', () => {
    expect(unpacked('a.gz', whole, text.length).toString()).toBe(text);
    expect(() => unpacked('a.gz', gzipSync(Buffer.alloc(50_000_000)), 1_000_000)).toThrow(
      isTooLarge,
    );
  });
  it.each([
    ['it is cut off', whole.subarray(0, whole.length / 2), /^\d+ bytes of content/],
    ['another checksum', changed(whole.length - 6), undefined],
    ['its header', changed(2), undefined],
  ] as const)('that is damaged is refused by what is wrong: %s', (what, bytes, value) => {
    expect(() => unpacked('a.gz', bytes, 1_000_000)).toThrow(
      expect.objectContaining({
        exitCode: 3,
        message: expect.stringContaining(what) as string,
        details: expect.objectContaining({
          file: 'a.gz',
          ...(value && { value: expect.stringMatching(value) as string }),
        }) as object,
      }) as Error,
    );
  });
});
