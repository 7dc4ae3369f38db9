import type { TableManifest } from '../../../src/contract/index.js';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnValues } from '../../../src/app/panel-table/column.js';
import { tableFormats, type TableFormat } from '../../../src/app/panel-table/describe.js';
import {
  panelTable,
  type PanelTable,
  type PanelTableRequest,
} from '../../../src/app/panel-table/panel-table.js';
import { writePanelTable } from '../../../src/app/panel-table/write-panel.js';
import { tableText, textForms } from '../../../src/app/panel-table/write-text.js';
import { openWorkspace, type Workspace } from '../../../src/app/engine/workspace.js';
import { EnvironmentError } from '../../../src/core/errors.js';
import { frameNeed } from '../../../src/core/frames.js';
import { openStore } from '../../../src/store/index.js';
import { parseBibtex } from '../../support/bibtex.js';

const folder = mkdtempSync(join(tmpdir(), 'panel-table-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const request: PanelTableRequest = {
  unit: 'directed-dyad-year',
  years: { from: 1990, to: 2016 },
  states: 'group:nato,RUS,CHN',
  measures: ['trade-share:source=itpd', 'vote-kappa', 'cinc', 'mid-hostility'],
  columns: ['capabilities.milex', 'dyad-years.rivalry'],
  ids: ['iso3', 'name'],
  reasons: true,
  flags: true,
};

const tables = new Map<Workspace, Promise<PanelTable>>();

async function write(format: TableFormat, dir: string, from = workspace): Promise<TableManifest> {
  if (!tables.has(from)) tables.set(from, panelTable(from, request));
  const table = await tables.get(from)!;
  return (await writePanelTable(table, { dir, name: 'panel', format })).manifest;
}

type Rows = Readonly<Record<string, number | string | null>>[];
/** What the columns hold, as they are asked for without a file. */
let wanted: Rows;
let names: string[];
let workspace: Workspace;
afterAll(() => workspace.close());
const manifests = new Map<TableFormat, TableManifest>();
const dirOf = (format: TableFormat): string => join(folder, format, 'new');

beforeAll(async () => {
  workspace = await openWorkspace({ threads: 1 });
  const table = await panelTable(workspace, request);
  names = table.columns.map(({ name }) => name);
  const columns = table.columns.map((column) => ({
    column,
    values: columnValues(column, table.keys.rows),
  }));
  wanted = Array.from({ length: table.keys.rows }, (_, row) =>
    Object.fromEntries(
      columns.map(({ column: { name, labels }, values }) => {
        const value = values[row]!;
        return [name, Number.isNaN(value) ? null : (labels?.[value] ?? value)];
      }),
    ),
  );
  for (const format of tableFormats) manifests.set(format, await write(format, dirOf(format)));
});

async function readParquet(file: string): Promise<Rows> {
  const store = openStore();
  const isText = (name: string): boolean =>
    typeof wanted.find((row) => row[name] !== null)?.[name] === 'string';
  const texts = names.filter(isText);
  const numbers = names.filter(
    (name) => !texts.includes(name) && wanted.some((row) => row[name] !== null),
  );
  const frame = await store.readFrame(
    file,
    frameNeed('directed-dyad-year', 'panel', numbers, texts),
  );
  store.close();
  return wanted.map((_, row) =>
    Object.fromEntries(
      names.map((name) => {
        const text = frame.texts[name]?.[row];
        const number = (frame.numbers as Record<string, ArrayLike<number>>)[name]?.[row] ?? NaN;
        return [name, text === undefined ? (Number.isNaN(number) ? null : number) : text || null];
      }),
    ),
  );
}

describe('a table that is written', () => {
  it('holds the same in CSV, JSON and Parquet', async () => {
    expect(wanted.length).toBeGreaterThan(10_000);
    const read = (format: TableFormat): string =>
      readFileSync(join(dirOf(format), `panel.${format}`), 'utf8');
    const csv = parse<Record<string, string>>(read('csv'), { columns: true });
    expect(Object.keys(csv[0]!)).toEqual(names);
    expect(csv).toEqual(
      wanted.map((row) => Object.fromEntries(names.map((name) => [name, String(row[name] ?? '')]))),
    );
    expect(JSON.parse(read('json'))).toEqual(wanted);
    expect(await readParquet(join(dirOf('parquet'), 'panel.parquet'))).toEqual(wanted);
  });

  it('is the same bytes again with another number of threads, all files of it', async () => {
    const other = await openWorkspace({ threads: 4 });
    for (const format of tableFormats) {
      const again = join(folder, format, 'again');
      await write(format, again, other);
      expect(readdirSync(again).sort()).toEqual(readdirSync(dirOf(format)).sort());
      for (const name of readdirSync(again))
        expect(
          readFileSync(join(again, name)).equals(readFileSync(join(dirOf(format), name))),
        ).toBe(true);
    }
    other.close();
  });

  it('has a manifest with what every column holds and how often it is missing', () => {
    const text = readFileSync(join(dirOf('csv'), 'panel.manifest.json'), 'utf8');
    const manifest = manifests.get('csv')!;
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(manifest)));
    expect(text).not.toContain(folder);
    expect(manifest.rows).toBe(wanted.length);
    expect(manifest.columns.map(({ name }) => name)).toEqual(names);
    const { sha256, bytes } = manifest.file;
    const file = readFileSync(join(dirOf('csv'), 'panel.csv'));
    expect([bytes, sha256]).toEqual([file.length, createHash('sha256').update(file).digest('hex')]);
    for (const {
      name,
      role,
      values,
      missing,
      reasons,
      flags,
      min,
      max,
      years,
    } of manifest.columns) {
      const present = wanted.filter((row) => row[name] !== null);
      expect([values, missing]).toEqual([present.length, wanted.length - present.length]);
      const numbers = present.map((row) => row[name]).filter((value) => typeof value === 'number');
      expect(min).toBe(numbers.length === 0 ? null : numbers.reduce((a, b) => Math.min(a, b)));
      expect(max).toBe(numbers.length === 0 ? null : numbers.reduce((a, b) => Math.max(a, b)));
      const when = present.map(({ year }) => year as number);
      expect(years).toEqual(
        when.length === 0 ? null : { from: Math.min(...when), to: Math.max(...when) },
      );
      if (role !== 'value') continue;
      expect(reasons, name).toEqual(countOf(name.replace(/(_[12])?$/, '_missing$1')));
      const flagName = name.replace(/(_[12])?$/, '_flag$1');
      const flagged = present.filter((row) => typeof row[flagName] === 'string');
      expect(
        Object.values(flags).reduce((a, b) => a + b, 0),
        name,
      ).toBe(flagged.length);
    }
    expect(manifest.datasets.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'institutions',
        'mid',
        'nmc',
        'rivalry',
        'states',
        'trade-itpd',
        'un-votes-undl',
      ]),
    );
  });

  it('has a codebook with every column, reason, dataset and how to make it again', () => {
    const book = readFileSync(join(dirOf('csv'), 'panel.codebook.md'), 'utf8');
    for (const name of names) expect(book).toContain(`| \`${name}\` |`);
    const { columns, datasets, command } = manifests.get('csv')!;
    for (const reason of columns.flatMap(({ reasons }) => Object.keys(reasons)))
      expect(book).toContain(`- \`${reason}\`: `);
    for (const { id, licence } of datasets) {
      expect(book).toContain(`| ${id}: [`);
      expect(book).toContain(licence.replaceAll('|', '\\|'));
    }
    expect(book).toContain(command);
    expect(command).toBe(
      'counterpoise panel --unit directed-dyad-year --years 1990-2016 --states group:nato,365,710 ' +
        '--measures trade-share:source=itpd,vote-kappa,cinc,mid-hostility --columns capabilities.milex,dyad-years.rivalry ' +
        '--ids iso3,name --reasons --flags --out panel.csv',
    );
    expect(book).toContain('source = itpd');
  });

  it('has the works that it rests on beside it', () => {
    const keys = parseBibtex(readFileSync(join(dirOf('csv'), 'panel.bib'), 'utf8')).map(
      ({ key }) => key,
    );
    expect(keys).toEqual(
      expect.arrayContaining(['haege2011', 'borchert2021', 'singer1987', 'palmer2022', 'cow2017']),
    );
    expect(keys).not.toContain('imfDots');
  });

  it('leaves nothing unfinished behind where it cannot be written', async () => {
    const dir = join(folder, 'full');
    mkdirSync(join(dir, 'panel.bib'), { recursive: true });
    writeFileSync(join(dir, 'panel.bib', 'kept'), 'kept');
    for (const format of tableFormats) {
      await expect(write(format, dir)).rejects.toThrow(EnvironmentError);
      expect(
        readdirSync(dir, { recursive: true }).filter((name) => String(name).startsWith('.')),
      ).toEqual([]);
      expect(readFileSync(join(dir, 'panel.bib', 'kept'), 'utf8')).toBe('kept');
    }
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    await expect(write('csv', join(file, 'x'))).rejects.toThrow(EnvironmentError);
  });
});

function countOf(name: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of wanted) {
    const word = row[name];
    if (typeof word === 'string') counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
}

describe('numbers in text', () => {
  it('are read back as the same numbers', () => {
    const numbers = [
      ...[0, -0, 1, -1, 9, 10, 99, 100, 1234567890, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), 2 ** 53],
      ...[0.1, 1 / 3, 1e-7, 5e-324, 1.7976931348623157e308, -2.5, 1e21, 123456.789, NaN],
    ];
    const column = {
      name: 'x',
      role: 'value',
      type: 'float64',
      holds: '',
      unit: '',
      fill: (into: Float64Array, from: number, to: number) => into.set(numbers.slice(from, to)),
    } as const;
    const text = (format: 'csv' | 'json'): string =>
      [...tableText([column], numbers.length, textForms[format]([column]))]
        .map((bytes) => new TextDecoder().decode(bytes))
        .join('');
    const read = text('csv').trimEnd().split('\n').slice(1);
    expect(read).toHaveLength(numbers.length - 1);
    numbers.slice(0, -1).forEach((number, at) => expect(Number(read[at]) + 0).toBe(number + 0));
    const records = JSON.parse(text('json')) as { x: number | null }[];
    expect(records.map(({ x }) => x ?? NaN).map((x) => x + 0)).toEqual(numbers.map((x) => x + 0));
  });
});
