import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { DataError } from '../../src/core/errors.js';
import type { AnyDataset, RawFile } from '../../src/sources/define.js';
import { datasets } from '../../src/sources/index.js';
import { readDataset, readRawFile } from '../../src/sources/read.js';
import { csvOf, damagesOf, type Damage, type RawTable } from '../support/damage.js';
import { needsRaw, rawAbsent, rawRoot } from '../support/raw.js';

/**
 * Every file of every dataset, damaged in every way, read as the build reads it: the result is that of the whole
 * file, or a DataError that says where and what to do. Small copies of the real files are damaged.
 */
const scratch = mkdtempSync(path.join(tmpdir(), 'damaged-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const codedRoot = fileURLToPath(new URL('../../coded', import.meta.url));
const rootOf = ({ place }: AnyDataset): string => (place === 'coded' ? codedRoot : rawRoot);

/** Rows of a file that are parsed at most. */
const ENOUGH = 20_000;

/** A file, of large ones the beginning, with the number of all its rows. */
function tableOf(root: string, file: RawFile): { table: RawTable; count: number } {
  const bytes = readFileSync(path.join(root, file.path));
  const content = bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
  const text = new TextDecoder(file.encoding ?? 'utf-8').decode(content);
  const records: string[][] = parse(text, { skip_empty_lines: true, to: ENOUGH + 1 });
  const table = { file, header: records[0]!, rows: records.slice(1) };
  const count =
    table.rows.length < ENOUGH ? table.rows.length : text.replace(/\n$/, '').split('\n').length - 1;
  return { table, count };
}

/** First rows of a file: few of one with many columns or long texts. */
function first({ file, header, rows }: RawTable): RawTable {
  const length = rows[0]?.join().length ?? 1;
  const most = Math.min(200, Math.ceil(12_000 / header.length), Math.ceil(200_000 / length));
  return { file, header, rows: rows.slice(0, most) };
}

/** First rows of a file of those that name what the first rows of another list (the votes on some roll calls). */
function listed(table: RawTable, all: readonly RawTable[]): RawTable {
  const list = all.find(
    ({ file: { key } }) =>
      key.length === 1 && table.header.includes(key[0]!) && key !== table.file.key,
  );
  if (list === undefined) return first(table);
  const [name] = list.file.key as [string];
  const ids = new Set(first(list).rows.map((row) => row[list.header.indexOf(name)]));
  const at = table.header.indexOf(name);
  return first({ ...table, rows: table.rows.filter((row) => ids.has(row[at])) });
}

/** A dozen rows of a file that lists what another is about (votes of the Council), and all rows of the other on these. */
function aDozen(table: RawTable, all: readonly RawTable[]): RawTable {
  const list = all.find(({ file: { key } }) => key.length === 1);
  const [name] = list?.file.key ?? [];
  const at = name === undefined ? -1 : table.header.indexOf(name);
  if (list === undefined || at < 0) return first(table);
  const ids = new Set(list.rows.slice(0, 12).map((row) => row[list.header.indexOf(name!)]));
  return { ...table, rows: table.rows.filter((row) => ids.has(row[at])) };
}

/** First rows of a file; of one with a letter for each row of another, all rows, with the letters of that file's first ones. */
function lettered(table: RawTable, all: readonly RawTable[]): RawTable {
  const { file, header, rows } = table;
  const listOf = (cell: string): RawTable | undefined =>
    all.find((other) => other !== table && other.rows.length === cell.length);
  const cut = (cell: string): string => {
    const list = listOf(cell);
    return list === undefined ? cell : cell.slice(0, first(list).rows.length);
  };
  return rows[0]!.some((cell) => listOf(cell) !== undefined)
    ? { file, header, rows: rows.map((row) => row.map(cut)) }
    : first(table);
}

/** Rows between the first few states of files by pair, so that what stands in both directions stays so. */
function between(table: RawTable): RawTable {
  const { file, header, rows } = table;
  const pair = ['ccode1', 'ccode2'].map((name) => header.indexOf(name));
  if (pair.includes(-1)) return table;
  if (file.key[0] !== 'ccode1' || file.key[1] !== 'ccode2') return first(table);
  const states = new Set([...new Set(rows.map((row) => row[pair[0]!]!))].slice(0, 8));
  return { file, header, rows: rows.filter((row) => pair.every((at) => states.has(row[at]!))) };
}

interface Sample {
  /** The dataset on small files. */
  readonly definition: AnyDataset;
  readonly root: string;
  readonly tables: ReadonlyMap<string, RawTable>;
  readonly undamaged: unknown;
}

const placeOf = (root: string, file: RawFile): string => path.join(root, file.path);

/** The definition of a small copy: not compressed, with the rows that it has. */
function smallFile({ file, rows }: RawTable): RawFile {
  // What is known of a state in all rows need not hold in a few.
  const small = { ...file, path: file.path.replace(/\.gz$/, ''), direction: undefined };
  return file.rows === undefined ? small : { ...small, rows: rows.length };
}

async function sampleOf(dataset: AnyDataset): Promise<Sample> {
  const root = path.join(scratch, dataset.id);
  const whole = Object.entries(dataset.files).map(
    ([name, file]) => [name, tableOf(rootOf(dataset), file)] as const,
  );
  for (const [name, { table, count }] of whole)
    expect(`${name}: ${table.file.rows ?? count} rows`).toBe(`${name}: ${count} rows`);
  let failure: unknown;
  const all = whole.map(([, { table }]) => table);
  for (const part of [first, lettered, listed, aDozen, between, (table: RawTable) => table]) {
    const tables = new Map(whole.map(([name, { table }]) => [name, part(table, all)]));
    const files = Object.fromEntries([...tables].map(([name, table]) => [name, smallFile(table)]));
    const definition = { ...dataset, place: 'raw', files } as AnyDataset;
    for (const [name, table] of tables) {
      const place = placeOf(root, files[name]!);
      mkdirSync(path.dirname(place), { recursive: true });
      write(place, table.file, csvOf(table));
    }
    try {
      return { definition, root, tables, undamaged: await readDataset(definition, root) };
    } catch (cause) {
      failure = cause;
    }
  }
  throw failure;
}

function write(place: string, { encoding }: RawFile, content: Damage['content']): void {
  if (content === undefined) rmSync(place, { force: true });
  else if (typeof content !== 'string') writeFileSync(place, content);
  else writeFileSync(place, content, encoding === 'latin1' ? 'latin1' : 'utf8');
}

/** Text of a value: equal for equal values. Without order, rows stand sorted and their running numbers are left out. */
function textOf(value: unknown, ordered: boolean): string {
  const plain = (key: string, part: unknown): unknown => {
    if (!ordered && key === 'item') return undefined;
    const list =
      part instanceof Map || part instanceof Set || ArrayBuffer.isView(part)
        ? [...(part as Iterable<unknown>)]
        : part;
    if (ordered || !Array.isArray(list)) return list;
    return list.map((one) => JSON.stringify(one, plain)).sort();
  };
  return JSON.stringify(value, plain);
}

const resultOf = ({ clean, unmatched, leftOut }: Awaited<ReturnType<typeof readDataset>>) => ({
  clean,
  unmatched,
  leftOut,
});

/** What is wrong with the outcome of a damage; undefined where nothing is. */
async function complaint(
  { definition, root, undamaged }: Sample,
  damage: Damage,
  place: string,
): Promise<string | undefined> {
  const read = await readDataset(definition, root).then(
    (reading) => ({ reading }),
    (error: unknown) => ({ error }),
  );
  if ('reading' in read) {
    if (damage.outcome === 'refused' && damage.harmless !== true) return 'was read';
    const ordered = damage.outcome !== 'reordered';
    const [is, was] = [read.reading, undamaged as typeof read.reading].map((reading) =>
      textOf(resultOf(reading), ordered),
    );
    return is === was ? undefined : 'was read as something else';
  }
  const { error } = read;
  if (!(error instanceof DataError)) return `${String(error)}, no DataError`;
  if (damage.outcome !== 'refused') return `was refused: ${error.message}`;
  const { dataset, file, line, column, value, expected } = error.details;
  const wrong = [
    dataset === definition.id ? '' : `dataset ${dataset}`,
    file === place ? '' : `file ${file}`,
    damage.line === undefined || line === damage.line ? '' : `line ${line}, not ${damage.line}`,
    damage.column === undefined ||
    String(column).split(',').includes(damage.column) ||
    column === damage.column
      ? ''
      : `column ${column}, not ${damage.column}`,
    damage.value === undefined || String(value) === damage.value ? '' : `value ${String(value)}`,
    expected ? '' : 'nothing expected',
    error.hint ? '' : 'no hint',
    damage.codes === undefined || damage.codes.includes(error.code) ? '' : `code ${error.code}`,
  ].filter((part) => part !== '');
  return wrong.length === 0 ? undefined : `${error.message}: ${wrong.join('; ')}`;
}

async function complaints(dataset: AnyDataset): Promise<string[]> {
  const sample = await sampleOf(dataset);
  const found: string[] = [];
  let count = 0;
  for (const [name, table] of sample.tables) {
    const file = sample.definition.files[name]!;
    const place = placeOf(sample.root, file);
    for (const damage of damagesOf(table)) {
      count++;
      write(place, file, damage.content);
      const wrong = await complaint(sample, damage, place);
      if (wrong !== undefined) found.push(`${name}, ${damage.name}: ${wrong}`);
    }
    write(place, file, csvOf(table));
  }
  expect(count).toBeGreaterThan(20 * sample.tables.size);
  return found;
}

const raw = datasets.filter(({ place }) => place !== 'coded');
const coded = datasets.filter(({ place }) => place === 'coded');

/** Pairs of files of which the second has every column that the first must have. */
function lookalikes(): [string, AnyDataset, RawFile, string][] {
  const files = datasets.flatMap((dataset) =>
    Object.entries(dataset.files).map(([name, file]) => ({ dataset, name, file })),
  );
  const headers = files.map(({ dataset, file }) => headerAt(path.join(rootOf(dataset), file.path)));
  return files.flatMap(({ dataset, name, file }) =>
    files.flatMap((other, at): [string, AnyDataset, RawFile, string][] =>
      other.file === file || !Object.keys(file.columns).every((key) => headers[at]!.includes(key))
        ? []
        : [
            [
              `${dataset.id}/${name} is not ${other.dataset.id}/${other.name}`,
              dataset,
              file,
              path.resolve(rootOf(other.dataset), other.file.path),
            ],
          ],
    ),
  );
}

function headerAt(place: string): readonly string[] {
  if (!existsSync(place)) return [];
  const bytes = readFileSync(place);
  const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('latin1', 0, 65_536);
  const records: string[][] = parse(text.replace(/^\xef\xbb\xbf/, ''), { to: 1 });
  return records[0]!;
}

describe('damaged copies of the files that the project codes', () => {
  it.each(coded.map((dataset) => [dataset.id, dataset] as const))('%s', async (_, dataset) => {
    expect(await complaints(dataset)).toEqual([]);
  });
});

it('every raw file says how many rows it has, and every year and code its range', () => {
  const open = raw.flatMap(({ id, files }) =>
    Object.entries(files).flatMap(([name, { rows, columns }]) => [
      ...(rows === undefined ? [`${id}/${name}: rows`] : []),
      ...Object.entries(columns)
        .filter(([column]) =>
          /year|^yr$|^begin$|^(c|gw)code|^gwno|^cown$|^state[ab]$/i.test(column),
        )
        .filter(([, { type }]) => type === 'integer' || type === 'number')
        .filter(([, column]) => !('min' in column && 'max' in column))
        .map(([column]) => `${id}/${name}: ${column}`),
    ]),
  );
  expect(open).toEqual([]);
});

describe.skipIf(rawAbsent)(needsRaw('damaged copies of the raw files'), () => {
  it.each(raw.map((dataset) => [dataset.id, dataset] as const))('%s', async (_, dataset) => {
    expect(await complaints(dataset)).toEqual([]);
  });
});

describe.skipIf(rawAbsent)(needsRaw('a file under the name of another'), () => {
  it.each(lookalikes())('%s', async (_, dataset, file, other) => {
    const read = readRawFile(dataset.id, { ...file, path: other }, '/');
    await expect(read).rejects.toBeInstanceOf(DataError);
  });
});
