import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { DataError } from '../../src/core/errors.js';
import { frameNeed } from '../../src/core/frames.js';
import type { AnyDataset } from '../../src/sources/define.js';
import { buildPanel, type BuildOptions } from '../../src/panel/build.js';
import type { PanelTable } from '../../src/sources/define-table.js';
import { readManifest } from '../../src/panel/manifest.js';
import { openPanel } from '../../src/panel/read.js';
import { verifyPanel } from '../../src/panel/verify.js';
import { sampleDataset, sampleTable, type SampleRow } from './sample.js';

const folder = mkdtempSync(path.join(tmpdir(), 'refresh-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const one = sampleDataset();
const two: AnyDataset = {
  ...one,
  id: 'two',
  files: { main: { ...one.files.main, path: 'two/two.csv.gz' } },
};

type Keys = Readonly<Record<string, ArrayLike<number>>>;

function valuesOf(clean: unknown, keys: Keys): number[] {
  const rows = clean as readonly SampleRow[];
  const find = (ccode: number, year: number) =>
    rows.find((row) => row.ccode === ccode && row.year === year)?.value ?? NaN;
  return Array.from(keys['ccode']!, (ccode, row) => find(ccode, keys['year']![row]!));
}

const ofOne = sampleTable();
const { ccode, year, value } = ofOne.columns as Record<string, (typeof ofOne.columns)[string]>;
/** The keys of the sample with a column of each dataset; each of the two can be built apart. */
const both: PanelTable = {
  ...ofOne,
  id: 'both',
  datasets: ['sample', 'two'],
  columns: { ccode: ccode!, year: year!, a: value!, b: { ...value!, datasets: ['two'] } },
  parts: [
    {
      datasets: ['sample'],
      columns: ['a'],
      build: (clean, keys) => ({ a: valuesOf(clean['sample'], keys) }),
    },
    {
      datasets: ['two'],
      columns: ['b'],
      build: (clean, keys) => ({ b: valuesOf(clean['two'], keys) }),
    },
  ],
  build: (clean) => {
    const rows = clean['sample'] as readonly SampleRow[];
    const keys = { ccode: rows.map((row) => row.ccode), year: rows.map((row) => row.year) };
    const columns = { a: valuesOf(rows, keys), b: valuesOf(clean['two'], keys) };
    return { rows: rows.length, columns: { ...keys, ...columns } };
  },
};
/** The same table, which can be built as a whole only. */
const joint: PanelTable = { ...both, id: 'joint', parts: undefined };

const csv = (...values: readonly (number | '')[]): string =>
  `ccode,year,value\n2,1990,${values[0]}\n2,1991,${values[1]}\n365,1990,${values[2]}\n`;

let raw: string;
let base: string;
let out: string;

const write = (dataset: 'sample' | 'two', text: string): void => {
  mkdirSync(path.join(raw, dataset), { recursive: true });
  writeFileSync(path.join(raw, dataset, dataset === 'two' ? 'two.csv.gz' : 'sample.csv'), text);
};
const build = (changes: Partial<BuildOptions> = {}) =>
  buildPanel({
    rawRoot: raw,
    outDir: out,
    tables: [ofOne, both, joint],
    datasets: [one, two],
    ...changes,
  });
const bytes = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir)
      .sort()
      .map((name) => [name, readFileSync(path.join(dir, name)).toString('latin1')]),
  );

async function numbers(dir: string, table: string, column: string): Promise<number[]> {
  const panel = await openPanel(dir);
  try {
    const frame = await panel.loadFrame(frameNeed('state-year', table, [column]));
    return [...frame.numbers[column]!];
  } finally {
    panel.close();
  }
}

beforeEach(async () => {
  raw = mkdtempSync(path.join(folder, 'raw-'));
  base = mkdtempSync(path.join(folder, 'base-'));
  out = mkdtempSync(path.join(folder, 'out-'));
  write('sample', csv(1, '', 3));
  write('two', csv(4, 5, 6));
  await build({ outDir: base });
  rmSync(path.join(raw, 'sample'), { recursive: true });
  rmSync(path.join(raw, 'two'), { recursive: true });
});

describe('a refresh from some raw files', () => {
  it('builds what rests on them, takes the rest over and says which is which', async () => {
    write('two', csv(40, 50, 60));
    const result = await build({ base });
    expect(result.read).toEqual(['two']);
    expect(result.built).toEqual([]);
    expect(result.takenOver).toEqual([
      { table: 'sample', waitsFor: ['sample'] },
      { table: 'both', columns: ['ccode', 'year', 'a'], waitsFor: ['sample'] },
      { table: 'joint', waitsFor: ['sample'] },
    ]);
    expect(result.missing).toEqual({ sample: ['sample/sample.csv'] });
    expect(await numbers(out, 'both', 'b')).toEqual([40, 50, 60]);
    expect(await numbers(out, 'both', 'a')).toEqual([1, NaN, 3]);
    expect(await numbers(out, 'joint', 'b')).toEqual([4, 5, 6]);
    expect((await verifyPanel(out)).problems).toEqual([]);
  });

  it('keeps on record which columns rest on another edition than the dataset lists', async () => {
    write('two', csv(40, 50, 60));
    await build({ base });
    const [before, after] = [await readManifest(base), await readManifest(out)];
    expect(after.datasets['sample']).toEqual(before.datasets['sample']);
    expect(after.datasets['two']!.inputs).not.toEqual(before.datasets['two']!.inputs);
    expect(after.tables['both']!.older).toBeUndefined();
    expect(after.tables['joint']!.older).toEqual([
      { dataset: 'two', columns: ['b'], inputs: before.datasets['two']!.inputs },
    ]);
    const provenance = readFileSync(path.join(out, 'PROVENANCE.md'), 'utf8');
    expect(provenance).toContain('`b` rest on another edition of two');

    // A later refresh from the refreshed panel still knows it, and forgets it once the table is built.
    const later = mkdtempSync(path.join(folder, 'later-'));
    await build({ base: out, outDir: later });
    expect((await readManifest(later)).tables['joint']!.older).toHaveLength(1);
    write('sample', csv(1, '', 3));
    await build({ base: out, outDir: later });
    expect((await readManifest(later)).tables['joint']!.older).toBeUndefined();
    expect(await numbers(later, 'joint', 'b')).toEqual([40, 50, 60]);
  });

  it('from the files that the panel was built from gives the same bytes, in its own folder too', async () => {
    write('two', csv(4, 5, 6));
    const before = bytes(base);
    await build({ base });
    expect(bytes(out)).toEqual(before);
    await build({ base, outDir: base });
    expect(bytes(base)).toEqual(before);
  });

  it('lists what the untouched datasets left unmatched as before', async () => {
    write('two', csv(40, 50, 60));
    await build({ base });
    const lists = JSON.parse(readFileSync(path.join(out, 'unmatched.json'), 'utf8'));
    expect(lists.sample).toHaveLength(1);
  });
});

describe('a refresh that cannot be', () => {
  const refused = async (changes: Partial<BuildOptions> = {}) => {
    const error: unknown = await build({ base, ...changes }).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(DataError);
    expect(readdirSync(out)).toEqual([]);
    return error;
  };

  it('without a single whole dataset', async () => {
    expect(await refused()).toMatchObject({ code: 'nothing-to-build' });
  });

  it('from a panel with other columns, or without the table', async () => {
    write('two', csv(4, 5, 6));
    const renamed = { ...joint, columns: { ...joint.columns, c: joint.columns['a']! } };
    expect(await refused({ tables: [renamed] })).toMatchObject({ code: 'panel-other-version' });
    expect(await refused({ tables: [{ ...joint, id: 'fresh' }] })).toMatchObject({
      code: 'panel-other-version',
    });
  });

  it('from a damaged panel', async () => {
    write('two', csv(4, 5, 6));
    writeFileSync(path.join(base, 'joint.parquet'), 'no table');
    expect(await refused()).toMatchObject({ code: 'panel-file-damaged' });
  });

  it('from a wrong raw file', async () => {
    write('two', csv(4, 5, 6).replace('365', 'RUS'));
    expect(await refused()).toMatchObject({ code: 'raw-value', details: { line: 4 } });
  });
});
