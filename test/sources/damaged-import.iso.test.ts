import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DataError, EnvironmentError } from '../../src/core/errors.js';
import { defineDataset, type RawFile, type RawRow } from '../../src/sources/define.js';
import { importDataset } from '../../src/sources/import.js';
import { RowError } from '../../src/sources/row-error.js';

/** Places that no file can be renamed to. */
const blocked = vi.hoisted(() => new Set<string>());
vi.mock('node:fs', async (original) => {
  const actual = await original<typeof fs>();
  // A file, or the new folder that it lies in.
  const renameSync: typeof actual.renameSync = (from, to) => {
    if ([...blocked].some((place) => place.startsWith(String(to)))) throw new Error('busy');
    actual.renameSync(from, to);
  };
  return { ...actual, renameSync };
});

const scratch = mkdtempSync(path.join(tmpdir(), 'import-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const raw = path.join(scratch, 'raw');
beforeEach(() => {
  rmSync(raw, { recursive: true, force: true });
  mkdirSync(raw);
});

const given = (name: string, content: string | Buffer): string => {
  const place = path.join(scratch, name);
  writeFileSync(place, content);
  return place;
};
const there = (name: string, content: string): void => {
  mkdirSync(path.dirname(path.join(raw, name)), { recursive: true });
  writeFileSync(path.join(raw, name), gzipSync(content));
};
/** Every file below the folder of raw files with its content. */
const inventory = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(raw, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .sort()
      .map((place) => [path.relative(raw, place), gunzipSync(readFileSync(place)).toString()]),
  );

const root = fileURLToPath(new URL('../..', import.meta.url));
const main = path.join(root, 'src/cli/main.ts');

function counterpoise(...args: string[]): { code: number | null; err: string } {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', main, ...args], {
    encoding: 'utf8',
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', COUNTERPOISE_RAW: raw },
  });
  return { code: status, err: stderr };
}

describe('counterpoise data import of a damaged file ends with 3 and leaves what was there', () => {
  const nmc = 'ccode,year,milex,milper,irst,pec,tpop,upop,cinc\n';
  const row = '2,1816,3823,17,80,254,8659,101,0.04\n';

  it.each([
    {
      damage: 'a row cut off',
      args: () => ['nmc', given('NMC.csv', `${nmc}${row}2,1817,24`)],
      says: ['[raw-csv]', 'NMC.csv:3:milex', '"24"', '9 fields', 'fetch it again'],
    },
    {
      damage: 'a year that is none',
      args: () => ['nmc', given('NMC.csv', `${nmc}${row.replace('1816', '18166')}`)],
      says: ['[raw-value]', 'NMC.csv:2:year', '"18166"', 'an integer from 1816', 'fetch the file'],
    },
    {
      damage: 'an end after a row',
      args: () => ['nmc', given('NMC.csv', `${nmc}${row}`)],
      says: ['[raw-rows]', 'NMC.csv:2', 'at least the 17121 rows', 'Another edition'],
    },
    {
      damage: 'columns of a pair swapped',
      args: () => [
        'trade-cow',
        given('cow.csv', 'ccode2,ccode1,year,flow1,flow2\n2,20,1950,1,2\n2,40,1950,1,2\n'),
      ],
      says: ['[raw-order]', 'cow.csv:2:ccode1,ccode2', '"20,2"', 'below', 'Are the columns ccode1'],
    },
    {
      damage: 'columns of years swapped in one of two files',
      args: () => [
        'rivalry',
        given(
          'tss.csv',
          'tssr_id,rivalry,ccode1,ccode2,end,start,positional,spatial,ideological,interventionary\n1,A-B,2,20,1900,1910,1,,,\n',
        ),
      ],
      says: ['[raw-order]', 'tss.csv:2:start,end', '"1910,1900"', 'Are the columns start and end'],
    },
    {
      damage: 'UTF-16',
      args: () => ['gdp', given('gdp.csv', Buffer.from('\uFEFFCountry Code,Year\n', 'utf16le'))],
      says: ['[raw-encoding]', 'gdp.csv:1', 'UTF-8', 'Save it as UTF-8'],
    },
    {
      damage: 'a file of something else',
      args: () => ['gdp', given('other.csv', 'a,b\n1,2\n')],
      says: ['[raw-header]', 'other.csv:1', '"a,b"', 'usd: Country Name', 'data info gdp'],
    },
  ])('$damage', ({ args, says }) => {
    there('nmc/cow_nmc.csv.gz', 'as it was\n');
    there('gdp/wb_population.csv.gz', 'as it was\n');
    const before = inventory();
    const { code, err } = counterpoise('data', 'import', ...args());
    for (const words of says) expect(err).toContain(words);
    expect(err).not.toContain('    at ');
    expect(code).toBe(3);
    expect(inventory()).toEqual(before);
  });
});

describe('importDataset', () => {
  const file = (name: string): RawFile => ({
    path: `${name}/${name}.csv.gz`,
    columns: { year: { type: 'integer', min: 1900, max: 2000 }, [name]: { type: 'number' } },
    key: ['year'],
  });
  const definition = defineDataset({
    id: 'sample',
    title: 'Sample',
    version: '1',
    citation: [],
    licence: 'none',
    redistributable: 'yes',
    url: 'https://example.org',
    coverage: { from: 1900, to: 2000 },
    traps: [],
    files: { one: file('one'), two: file('two') },
    clean: ({ one, two }) => [...one, ...two],
  });
  const run = (...files: string[]) => importDataset({ definition, files, rawRoot: raw });
  const oldOnes = {
    'one/one.csv.gz': 'year,one\n1900,1\n',
    'two/two.csv.gz': 'year,two\n1900,1\n',
  };
  const one = () => given('a.csv', 'one,year\n5,1950\n');

  it('puts whole files in place, whatever order their columns have, and nothing else', async () => {
    for (const [name, content] of Object.entries(oldOnes)) there(name, content);
    const { files, waitsFor } = await run(one());
    expect(files).toMatchObject([{ name: 'one', rows: 1, replaced: 'another' }]);
    expect(waitsFor).toEqual([]);
    expect(inventory()).toEqual({ ...oldOnes, 'one/one.csv.gz': 'one,year\n5,1950\n' });
  });

  it('puts none of two files in place where one is damaged', async () => {
    for (const [name, content] of Object.entries(oldOnes)) there(name, content);
    const two = given('b.csv', 'year,two\n1950,5\n1951,6x\n');
    const error: unknown = await run(one(), two).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(DataError);
    expect((error as DataError).details).toMatchObject({ file: two, line: 3, column: 'two' });
    expect(inventory()).toEqual(oldOnes);
  });

  it('puts back the first of two files where the second cannot be put in place', async () => {
    const two = given('b.csv', 'year,two\n1950,5\n');
    const place = path.join(raw, 'two/two.csv.gz');
    blocked.add(place);
    await expect(run(one(), two)).rejects.toBeInstanceOf(EnvironmentError);
    expect(inventory()).toEqual({});
    for (const [name, content] of Object.entries(oldOnes)) there(name, content);
    await expect(run(one(), two)).rejects.toBeInstanceOf(EnvironmentError);
    expect(inventory()).toEqual(oldOnes);
    blocked.delete(place);
    await run(one(), two);
    expect(inventory()).toMatchObject({ 'two/two.csv.gz': 'year,two\n1950,5\n' });
  });

  it('cleans a file also while others of its dataset are not there', async () => {
    const refusing = (year: number, comparesFiles?: true) => (rows: readonly RawRow[]) => {
      const row = rows.find((each) => each.year === year);
      const about = { dataset: 'sample', file: 'one/one.csv.gz', column: 'year', expected: 'more' };
      if (row !== undefined) throw new RowError('wrong', row, { ...about, comparesFiles });
    };
    const checking = defineDataset({
      ...definition,
      clean: ({ one: ones, two: twos }) => {
        refusing(1999)(ones);
        refusing(1998, true)(ones);
        return [...ones, ...twos];
      },
    });
    const imported = (content: string) =>
      importDataset({
        definition: checking,
        files: [given('d.csv', `one,year\n${content}`)],
        rawRoot: raw,
      });
    await expect(imported('1,1950\n5,1999\n')).rejects.toMatchObject({
      code: 'raw-value',
      details: { file: path.join(scratch, 'd.csv'), line: 3, column: 'year', value: 1999 },
    });
    expect(inventory()).toEqual({});
    // What only the other file shows to be wrong is left until it is there.
    const { waitsFor } = await imported('1,1950\n5,1998\n');
    expect(waitsFor).toEqual(['two/two.csv.gz']);
    there('two/two.csv.gz', oldOnes['two/two.csv.gz']);
    await expect(imported('5,1998\n')).rejects.toMatchObject({ details: { line: 2 } });
  });

  it('tells a file separated by semicolons by its columns', async () => {
    const error: unknown = await run(given('c.csv', 'year;two\n1950;5\n')).catch(
      (cause: unknown) => cause,
    );
    expect(error).toMatchObject({ code: 'raw-separator', details: { line: 1 } });
  });
});
