import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EnvironmentError } from '../../src/core/errors.js';
import { frameNeed } from '../../src/core/frames.js';
import { Database } from '../../src/store/database.js';
import { openStore, type StreamedColumn } from '../../src/store/index.js';

const folder = mkdtempSync(path.join(tmpdir(), 'stream-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rows = 10_001;

function column(
  name: string,
  type: StreamedColumn['type'],
  at: (row: number) => number,
  labels?: readonly string[],
): StreamedColumn {
  return {
    name,
    type,
    ...(labels === undefined ? {} : { labels }),
    fill: (into, from, to) => {
      for (let row = from; row < to; row++) into[row - from] = at(row);
    },
  };
}

const words = ['zero', 'one, “two”', 'três'];
const columns = [
  column('ccode', 'int16', (row) => rows - row),
  column('year', 'int16', (row) => 1900 + (row % 100)),
  column('small', 'uint8', (row) => (row % 7 === 0 ? NaN : row % 256)),
  column('value', 'float64', (row) => (row % 64 === 63 ? NaN : row / 3)),
  column('empty', 'float64', () => NaN),
  column('word', 'text', (row) => (row % 4 === 3 ? NaN : row % 4), words),
  column('nothing', 'text', () => NaN, []),
];

describe('rows streamed into a Parquet file', () => {
  it('are read back in their order, with nulls and texts', async () => {
    const store = openStore();
    const file = path.join(folder, 'rows.parquet');
    await store.streamParquet(file, columns, rows);
    const frame = await store.readFrame(
      file,
      frameNeed('state-year', 'rows', ['small', 'value', 'empty'], ['word', 'nothing']),
    );
    store.close();
    expect(frame.rows).toBe(rows);
    const of = <T>(at: (row: number) => T): T[] =>
      Array.from({ length: rows }, (_, row) => at(row));
    const { ccode, year, small, value, empty } = frame.numbers as Record<string, Float64Array>;
    expect([...ccode!]).toEqual(of((row) => rows - row));
    expect([...year!]).toEqual(of((row) => 1900 + (row % 100)));
    expect([...small!]).toEqual(of((row) => (row % 7 === 0 ? NaN : row % 256)));
    expect([...value!]).toEqual(of((row) => (row % 64 === 63 ? NaN : row / 3)));
    expect([...empty!]).toEqual(of(() => NaN));
    expect(frame.texts.word).toEqual(of((row) => (row % 4 === 3 ? '' : words[row % 4])));
    expect(frame.texts.nothing).toEqual(of(() => ''));
    expect(readdirSync(folder)).toEqual(['rows.parquet']);
  });

  it('are the same bytes whatever the number of threads', async () => {
    const digests = new Set<string>();
    for (const threads of [1, 2, 4]) {
      const store = openStore({ threads });
      const file = path.join(folder, `threads-${threads}.parquet`);
      await store.streamParquet(file, columns, rows);
      store.close();
      digests.add(createHash('sha256').update(readFileSync(file)).digest('hex'));
    }
    expect(digests.size).toBe(1);
  });

  it('may be none', async () => {
    const store = openStore();
    const file = path.join(folder, 'none.parquet');
    await store.streamParquet(file, columns, 0);
    const frame = await store.readFrame(file, frameNeed('state-year', 'none', ['value'], ['word']));
    store.close();
    expect(frame.rows).toBe(0);
  });

  it('cannot go into a folder that is not there', async () => {
    const store = openStore();
    const file = path.join(folder, 'absent', 'rows.parquet');
    await expect(store.streamParquet(file, columns, rows)).rejects.toThrow(EnvironmentError);
    store.close();
  });

  it('go nowhere else than into the file named', async () => {
    const database = new Database({ files: [path.join(folder, 'named.parquet')] });
    const copy = (name: string): Promise<unknown> =>
      database.run((connection) =>
        connection.run(`copy (select 1 as one) to '${path.join(folder, name)}'`),
      );
    await copy('named.parquet');
    await expect(copy('other.parquet')).rejects.toThrow(/Permission Error|disabled/);
    database.close();
    expect(readdirSync(folder)).not.toContain('other.parquet');
  });
});
