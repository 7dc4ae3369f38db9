import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { zipOf } from '../../../src/app/files/zip.js';

const files = { 'b/x.parquet': Uint8Array.from([1, 2, 3]), 'a.csv': 'é\n', 'B.md': '' };
const text = (content: Uint8Array | undefined): string => Buffer.from(content!).toString('utf8');

afterEach(() => vi.useRealTimers());

describe('a bundle as zip', () => {
  it('holds the files in the order of their names, with a digest of each', () => {
    const unpacked = unzipSync(zipOf(files));
    expect(Object.keys(unpacked)).toEqual(['B.md', 'SHA256SUMS', 'a.csv', 'b/x.parquet']);
    expect(text(unpacked['a.csv'])).toBe('é\n');
    expect(unpacked['b/x.parquet']).toEqual(files['b/x.parquet']);
    const sum = (content: string | Uint8Array): string =>
      createHash('sha256').update(content).digest('hex');
    expect(text(unpacked['SHA256SUMS'])).toBe(
      `${sum('')}  B.md\n${sum('é\n')}  a.csv\n${sum(files['b/x.parquet'])}  b/x.parquet\n`,
    );
  });

  it('is the same bytes at another time and from another order', () => {
    vi.useFakeTimers();
    vi.setSystemTime(new Date(2001, 1, 3, 4, 5, 6));
    const one = zipOf(files);
    vi.setSystemTime(new Date(2031, 7, 8, 9, 10, 11));
    const other = zipOf(Object.fromEntries(Object.entries(files).reverse()));
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it('stores tables as they are and packs text', () => {
    const size = (name: string): number => zipOf({ [name]: 'x'.repeat(10_000) }).length;
    expect(size('t.parquet')).toBeGreaterThan(10_000);
    expect(size('t.csv')).toBeLessThan(1_000);
  });
});
