import { createHash } from 'node:crypto';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DataError, EnvironmentError, QueryError } from '../../src/core/errors.js';
import { frameNeed } from '../../src/core/frames.js';
import { openStore, type StoredColumn } from '../../src/store/index.js';

const folder = mkdtempSync(path.join(tmpdir(), 'store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const column = (
  name: string,
  type: StoredColumn['type'],
  values: StoredColumn['values'],
  nullable = false,
): StoredColumn => ({ name, type, values, nullable });

const rows = 20_000;
const shuffled = Array.from({ length: rows }, (_, i) => (i * 7919) % rows);

function table(): StoredColumn[] {
  return [
    column(
      'ccode',
      'int16',
      shuffled.map((i) => 2 + Math.floor(i / 100)),
    ),
    column(
      'year',
      'int16',
      shuffled.map((i) => 1900 + (i % 100)),
    ),
    column(
      'small',
      'uint8',
      shuffled.map((i) => i % 256),
    ),
    column(
      'value',
      'float64',
      shuffled.map((i) => (i % 7 === 0 ? NaN : i / 3)),
      true,
    ),
    column(
      'rank',
      'int32',
      shuffled.map((i) => (i % 5 === 0 ? NaN : i)),
      true,
    ),
    column(
      'label',
      'text',
      shuffled.map((i) => (i % 11 === 0 ? null : `é'${i % 3}`)),
      true,
    ),
  ];
}

const need = frameNeed('state-year', 'sample', ['small', 'value', 'rank'], ['label']);
const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('store', () => {
  const file = path.join(folder, "odd [name] 'x'", 'sample.parquet');

  it('writes rows in the total order and reads them back, nulls as NaN', async () => {
    const store = openStore({ threads: 2 });
    await store.writeParquet(file, table(), ['ccode', 'year']);
    const frame = await store.readFrame(file, need);
    expect(frame.rows).toBe(rows);
    expect(frame.numbers.small).toBeInstanceOf(Uint8Array);
    expect(frame.numbers.year).toBeInstanceOf(Int16Array);
    for (const i of [0, 1, 99, 100, 2047, 2048, 7_777, rows - 1]) {
      expect(frame.numbers.ccode![i]).toBe(2 + Math.floor(i / 100));
      expect(frame.numbers.year![i]).toBe(1900 + (i % 100));
      expect(frame.numbers.small![i]).toBe(i % 256);
      expect(frame.numbers.value![i]).toBe(i % 7 === 0 ? NaN : i / 3);
      expect(frame.numbers.rank![i]).toBe(i % 5 === 0 ? NaN : i);
      expect(frame.texts.label![i]).toBe(i % 11 === 0 ? '' : `é'${i % 3}`);
    }
    store.close();
    await expect(store.readFrame(file, need)).rejects.toThrow('closed');
  });

  it('reads only the rows that hold the numbers asked for, in their order', async () => {
    const store = openStore({ threads: 2 });
    const frame = await store.readFrame(file, { ...need, where: { small: 7, year: 1907 } });
    const expected = shuffled.filter((i) => i % 256 === 7 && i % 100 === 7).sort((a, b) => a - b);
    expect(expected.length).toBeGreaterThan(2);
    expect(frame.rows).toBe(expected.length);
    expect([...frame.numbers.ccode!]).toEqual(expected.map((i) => 2 + Math.floor(i / 100)));
    expect(frame.texts.label![0]).toBe(expected[0]! % 11 === 0 ? '' : `é'${expected[0]! % 3}`);
    const none = await store.readFrame(file, { ...need, where: { year: 1800 } });
    expect([none.rows, none.numbers.small!.length]).toEqual([0, 0]);
    await expect(store.readFrame(file, { ...need, where: { label: 1 } })).rejects.toMatchObject({
      code: 'panel-column-type',
    });
    await expect(store.readFrame(file, { ...need, where: { absent: 1 } })).rejects.toMatchObject({
      code: 'panel-column-missing',
    });
  });

  it('writes the same bytes at any thread count and row order', async () => {
    const other = path.join(folder, 'again.parquet');
    const backwards = table().map((c) => ({
      ...c,
      values: Array.from(c.values as number[]).reverse(),
    }));
    await openStore({ threads: 1 }).writeParquet(file, table(), ['ccode', 'year']);
    await openStore({ threads: 4 }).writeParquet(other, backwards, ['ccode', 'year']);
    expect(digest(other)).toBe(digest(file));
  });

  it('names the file that is missing, cut off or no Parquet at all', async () => {
    const store = openStore();
    const broken = path.join(folder, 'broken.parquet');
    await expect(store.readFrame(broken, need)).rejects.toMatchObject({
      code: 'panel-file-missing',
    });
    await store.writeParquet(broken, table(), ['ccode', 'year']);
    truncateSync(broken, 10_000);
    const error = await store.readFrame(broken, need).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(DataError);
    expect(error).toMatchObject({ code: 'panel-file-damaged', details: { file: broken } });
    expect((error as DataError).hint).toContain('npm run panel');
    writeFileSync(broken, 'no parquet');
    await expect(store.readFrame(broken, need)).rejects.toMatchObject({
      code: 'panel-file-damaged',
    });
  });

  it('names the column that is missing or of another type', async () => {
    const store = openStore();
    const lacking = frameNeed('state-year', 'sample', ['absent']);
    await expect(store.readFrame(file, lacking)).rejects.toMatchObject({
      code: 'panel-column-missing',
      details: { file, column: 'absent' },
    });
    const wrong = frameNeed('state-year', 'sample', [], ['small']);
    await expect(store.readFrame(file, wrong)).rejects.toMatchObject({ code: 'panel-column-type' });
    const dyads = frameNeed('dyad-year', 'sample', []);
    await expect(store.readFrame(file, dyads)).rejects.toMatchObject({
      details: { column: 'ccode1' },
    });
  });

  it('leaves the old file and no temporary one when it cannot write', async () => {
    const own = path.join(folder, 'own');
    const kept = path.join(own, 'kept.parquet');
    const store = openStore();
    await store.writeParquet(kept, table(), ['ccode', 'year']);
    const before = digest(kept);
    const bad = [column('ccode', 'uint8', [1, 300]), column('year', 'int16', [1, 2])];
    await expect(store.writeParquet(kept, bad, ['ccode'])).rejects.toBeInstanceOf(QueryError);
    expect(digest(kept)).toBe(before);
    await expect(store.writeParquet(own, table(), ['ccode', 'year'])).rejects.toBeInstanceOf(
      EnvironmentError,
    );
    expect(readdirSync(own)).toEqual(['kept.parquet']);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('does not blame the file or the disk for what the database refuses', async () => {
    const own = path.join(folder, 'refused');
    const target = path.join(own, 'sample.parquet');
    await openStore().writeParquet(target, table(), ['ccode', 'year']);
    const noThreads = openStore({ threads: 0 });
    const refused = await Promise.allSettled([
      noThreads.readFrame(target, need),
      noThreads.writeParquet(target, table(), ['ccode', 'year']),
      openStore().writeParquet(target, [...table(), table()[0]!], ['ccode', 'year']),
    ]);
    const errors = refused.map((one) => ('reason' in one ? (one.reason as unknown) : undefined));
    for (const error of errors) {
      expect(error).toBeInstanceOf(QueryError);
      expect(error).toMatchObject({
        code: 'query-refused',
        exitCode: 4,
        details: { file: target },
      });
    }
    expect((errors[2] as QueryError).message).toContain('Column with name ccode already exists');
    expect(readdirSync(own)).toEqual(['sample.parquet']);
  });

  it('reads 1.5 million rows of 15 small columns whole and in order, over many row groups', async () => {
    const big = path.join(folder, 'big.parquet');
    const n = 1_500_000;
    const columns = [
      column(
        'ccode1',
        'int16',
        Int16Array.from({ length: n }, (_, i) => Math.floor(i / 8_000)),
      ),
      column(
        'ccode2',
        'int16',
        Int16Array.from({ length: n }, (_, i) => Math.floor(i / 40) % 200),
      ),
      column(
        'year',
        'int16',
        Int16Array.from({ length: n }, (_, i) => 1946 + (i % 40)),
      ),
      ...Array.from({ length: 12 }, (_, k) =>
        column(
          `c${k}`,
          'uint8',
          Uint8Array.from({ length: n }, (_, i) => (i * (k + 3)) % 61),
        ),
      ),
    ];
    const store = openStore();
    await store.writeParquet(big, columns, ['ccode1', 'ccode2', 'year']);
    const wanted = frameNeed(
      'dyad-year',
      'big',
      columns.slice(3).map(({ name }) => name),
    );
    const frame = await store.readFrame(big, wanted);
    expect(frame.rows).toBe(n);
    for (const { name, values } of columns) {
      const read = frame.numbers[name]!;
      expect(
        (values as Uint8Array).every((value, row) => read[row] === value),
        name,
      ).toBe(true);
    }
  });
});
