import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { DataError, EnvironmentError } from '../../src/core/errors.js';
import { defineDataset, type RawFile, type RawRow } from '../../src/sources/define.js';
import { readDataset, readRawFile } from '../../src/sources/read.js';
import { processorTime } from '../support/processor.js';

const root = mkdtempSync(path.join(tmpdir(), 'raw-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const file: RawFile = {
  path: 'sample.csv.gz',
  columns: {
    code: { type: 'text' },
    year: { type: 'integer', min: 1900, max: 2000 },
    value: { type: 'number', min: 0, nullable: true, missing: ['', '-9'] },
    kind: { type: 'enum', values: ['a', 'b'] },
  },
  key: ['code', 'year'],
};

function write(text: string | Buffer, name = file.path): void {
  writeFileSync(path.join(root, name), text);
}

async function read(text: string, changes: Partial<RawFile> = {}): Promise<RawRow[]> {
  write(gzipSync(text));
  return (await readRawFile('sample', { ...file, ...changes }, root)).rows;
}

async function failure(text: string, changes: Partial<RawFile> = {}): Promise<DataError> {
  const error: unknown = await read(text, changes).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(DataError);
  const place = path.join(root, file.path);
  expect((error as DataError).details).toMatchObject({ dataset: 'sample', file: place });
  return error as DataError;
}

const header = 'code,year,value,kind,ignored';

describe('reading a raw file', () => {
  it('converts types, keeps missing values null and ignores other columns', async () => {
    const rows = await read(
      `${header}\nNA,1900,-9,a,x\n"a, b",1901,0,b,\nc,1902,,a,\nd,1903,1.5e3,b,\n`,
    );
    expect(rows).toEqual([
      { code: 'NA', year: 1900, value: null, kind: 'a' },
      { code: 'a, b', year: 1901, value: 0, kind: 'b' },
      { code: 'c', year: 1902, value: null, kind: 'a' },
      { code: 'd', year: 1903, value: 1500, kind: 'b' },
    ]);
  });

  it('reads plain text, a byte order mark and Windows line ends', async () => {
    write(`\uFEFF${header}\r\nx,1950,1,a,\r\n`, 'plain.csv');
    const { rows } = await readRawFile('sample', { ...file, path: 'plain.csv.gz' }, root);
    expect(rows).toEqual([{ code: 'x', year: 1950, value: 1, kind: 'a' }]);
  });

  it('reads Latin-1 where the definition says so', async () => {
    write(
      Buffer.concat([
        Buffer.from(`${header}\nCura`),
        Buffer.from([0xe7]),
        Buffer.from('ao,1950,1,a,\n'),
      ]),
    );
    await expect(readRawFile('sample', file, root)).rejects.toMatchObject({ code: 'raw-encoding' });
    const { rows } = await readRawFile('sample', { ...file, encoding: 'latin1' }, root);
    expect(rows[0]!.code).toBe('Curaçao');
  });

  it.each([
    ['a missing column', 'code,year,kind\nx,1950,a\n', 'raw-header', 1, undefined],
    [
      'a repeated column',
      'code,year,value,kind,year\nx,1950,1,a,1950\n',
      'raw-header',
      1,
      undefined,
    ],
    ['an empty file', '', 'raw-empty', 1, undefined],
    ['a header alone', `${header}\n`, 'raw-empty', 1, undefined],
    ['tabs for commas', 'code\tyear\tvalue\tkind\nx\t1950\t1\ta\n', 'raw-separator', 1, undefined],
    ['a long row', `${header}\nx,1950,1,a,,\n`, 'raw-csv', 2, 6],
    ['a last line without its end', `${header}\nx,1950,1,a,cu`, 'raw-cut', 2, undefined],
    ['a fraction for an integer', `${header}\nx,1950.5,1,a,\n`, 'raw-value', 2, 'year'],
    ['a hexadecimal', `${header}\nx,0x7a0,1,a,\n`, 'raw-value', 2, 'year'],
    ['a year out of range', `${header}\nx,1950,1,a,\nx,1899,1,a,\n`, 'raw-value', 3, 'year'],
    ['a negative value', `${header}\nx,1950,-1,a,\n`, 'raw-value', 2, 'value'],
    ['a value that is no number', `${header}\nx,1950,NaN,a,\n`, 'raw-value', 2, 'value'],
    ['an unknown kind', `${header}\nx,1950,1,c,\n`, 'raw-value', 2, 'kind'],
    ['an empty text', `${header}\n,1950,1,a,\n`, 'raw-value', 2, 'code'],
    [
      'a value after a field with line breaks',
      `${header}\n"x\ny",1950,1,a,\nz,1950,1,Q,\n`,
      'raw-value',
      4,
      'kind',
    ],
    [
      'a repeated key',
      `${header}\nx,1950,1,a,\ny,1950,1,a,\nx,1950,2,b,\n`,
      'raw-duplicate-key',
      4,
      'code,year',
    ],
    ['a short row', `${header}\nx,1950,1,a,\nx,1951\n`, 'raw-csv', 3, undefined],
    ['an open quote', `${header}\n"x,1950,1,a,\n`, 'raw-csv', expect.any(Number), undefined],
  ])('names the place of %s', async (_, text, code, line, column) => {
    const error = await failure(text);
    expect(error).toMatchObject({ code, details: { line } });
    if (column !== undefined) expect(error.details.column).toBe(column);
    expect(error.details.expected).toBeTruthy();
  });

  it('shows the value and what was expected', async () => {
    const { details } = await failure(`${header}\nx,1950,1,c,\n`);
    expect(details).toMatchObject({ value: 'c', expected: 'one of a, b' });
    const { details: range } = await failure(`${header}\nx,1850,1,a,\n`);
    expect(range).toMatchObject({ value: '1850', expected: 'an integer from 1900 to 2000' });
  });

  it('accepts repeated keys only with a reason', async () => {
    const text = `${header}\nx,1950,1,a,\nx,1950,2,b,\n`;
    expect((await failure(text)).details.expected).toContain('line 2');
    await expect(read(text, { duplicates: 'two kinds' })).resolves.toHaveLength(2);
  });

  it('names a missing and a cut-off file', async () => {
    await expect(
      readRawFile('sample', { ...file, path: 'absent.csv' }, root),
    ).rejects.toMatchObject({
      code: 'raw-file-missing',
      details: { file: path.join(root, 'absent.csv') },
    });
    write('', 'occupied');
    await expect(
      readRawFile('sample', { ...file, path: 'occupied/sample.csv' }, root),
    ).rejects.toMatchObject({ code: 'raw-file-missing' });
    write(gzipSync(`${header}\n${'x,1950,1,a,\n'.repeat(100)}`).subarray(0, 40));
    await expect(readRawFile('sample', file, root)).rejects.toMatchObject({
      code: 'raw-file-damaged',
    });
  });
});

describe('readDataset', () => {
  it('names a file that is there and cannot be read', async () => {
    mkdirSync(path.join(root, 'folder.csv'));
    const error: unknown = await readRawFile('sample', { ...file, path: 'folder.csv' }, root).catch(
      (cause: unknown) => cause,
    );
    expect(error).toBeInstanceOf(EnvironmentError);
    expect(error).toMatchObject({
      code: 'cannot-read',
      details: { dataset: 'sample', file: path.join(root, 'folder.csv') },
    });
  });

  it('adds up what was matched to no state or left out, in a stable order', async () => {
    write(gzipSync(`${header}\nx,1950,1,a,\n`));
    const dataset = defineDataset({
      id: 'sample',
      title: 'Sample',
      version: '1',
      citation: [],
      licence: 'none',
      redistributable: 'yes',
      url: 'https://example.org',
      coverage: { from: 1900, to: 2000 },
      traps: [],
      files: { main: file },
      clean: (raw, context) => {
        for (const value of ['z', 'y', 'z'])
          context.unmatched({
            scheme: 'name',
            value,
            reason: 'unknown name',
            rows: 2,
          });
        for (const series of ['b', 'a', 'b'])
          context.leftOut({
            scheme: 'name',
            value: 'x',
            ccode: 2,
            series,
            reason: 'too early',
            rows: 1,
          });
        return raw.main.length;
      },
    });
    const { clean, unmatched, leftOut, files } = await readDataset(dataset, root);
    expect(clean).toBe(1);
    expect(unmatched.map(({ value, rows }) => [value, rows])).toEqual([
      ['y', 2],
      ['z', 4],
    ]);
    expect(leftOut.map(({ series, rows }) => [series, rows])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(files).toMatchObject([{ path: 'sample.csv.gz', rows: 1 }]);
    expect(files[0]!.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('speed', () => {
  it('reads 870,000 rows of four columns in time and memory', async () => {
    const lines = Array.from(
      { length: 870_000 },
      (_, i) => `s${i % 200},${1900 + (i % 100)},${i},a`,
    );
    write(gzipSync(`code,year,value,kind\n${lines.join('\n')}\n`, { level: 1 }));
    const start = processorTime();
    const { rows } = await readRawFile('sample', { ...file, key: ['value'] }, root);
    const seconds = (processorTime() - start) / 1000;
    expect(rows).toHaveLength(870_000);
    expect(seconds).toBeLessThan(15);
    expect(process.memoryUsage().rss).toBeLessThan(1.2e9);
    console.info(
      `read 870,000 rows in ${seconds.toFixed(1)} s, ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
    );
  });
});
