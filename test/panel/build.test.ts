import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { DataError, EnvironmentError, UsageError } from '../../src/core/errors.js';
import { frameNeed } from '../../src/core/frames.js';
import { buildPanel, type BuildOptions, type BuildProgress } from '../../src/panel/build.js';
import type { PanelTable } from '../../src/sources/define-table.js';
import { loadManifest, readManifest } from '../../src/panel/manifest.js';
import { openPanel } from '../../src/panel/read.js';
import { verifyPanel } from '../../src/panel/verify.js';
import { digests } from './digests.js';
import { sampleDataset, sampleTable, writeSample } from './sample.js';

const folder = mkdtempSync(path.join(tmpdir(), 'panel-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let raw: string;
let out: string;
beforeEach(() => {
  raw = mkdtempSync(path.join(folder, 'raw-'));
  out = mkdtempSync(path.join(folder, 'out-'));
  writeSample(raw);
});

const build = (changes: Partial<BuildOptions> = {}) =>
  buildPanel({
    rawRoot: raw,
    outDir: out,
    tables: [sampleTable()],
    datasets: [sampleDataset()],
    ...changes,
  });
const withTable = (changes: Partial<PanelTable>) => build({ tables: [sampleTable(changes)] });
const columns = sampleTable().columns;

const need = frameNeed('state-year', 'sample', ['value']);

describe('building a panel', () => {
  it('writes tables, manifest, provenance, licences and what was not matched', async () => {
    const steps: BuildProgress[] = [];
    const result = await build({ onProgress: (step) => steps.push(step) });
    expect(result).toMatchObject({ tables: 1, rows: 4 });
    expect(readdirSync(out).sort()).toEqual([
      'LICENSE.md',
      'PROVENANCE.md',
      'left-out.json',
      'manifest.json',
      'sample.parquet',
      'unmatched.json',
    ]);
    expect(steps.map(({ step, id }) => `${step} ${id}`)).toEqual(['read sample', 'build sample']);
    const { manifest, dataVersion } = await loadManifest(out);
    expect(dataVersion).toBe(result.dataVersion);
    expect(manifest.tables.sample!.columns.value).toMatchObject({
      nulls: 1,
      coverage: { from: 1990, to: 1992 },
    });
    expect(manifest.datasets.sample).toMatchObject({
      unmatched: 1,
      leftOut: 5,
      inputs: [{ path: 'sample/sample.csv', rows: 4 }],
    });
    expect(readFileSync(path.join(out, 'unmatched.json'), 'utf8')).toContain('Atlantis');
    expect(JSON.parse(readFileSync(path.join(out, 'left-out.json'), 'utf8'))).toEqual({
      sample: [{ ccode: 2, scheme: 'name', value: 'America', reason: 'too early', rows: 5 }],
    });
    const provenance = readFileSync(path.join(out, 'PROVENANCE.md'), 'utf8');
    expect(provenance).toContain('A. Author');
    expect(provenance).toContain('matched to no state: 1 (in `unmatched.json`)');
    expect(provenance).toContain('left out: 5 (with reasons in `left-out.json`)');
    expect(readFileSync(path.join(out, 'LICENSE.md'), 'utf8')).toContain('CC0');
  });

  it('gives the same bytes with 1 and 4 threads and names no folder', async () => {
    await build({ threads: 1 });
    const first = digests(out);
    const other = mkdtempSync(path.join(folder, 'other-'));
    await build({ threads: 4, outDir: other });
    expect(digests(other)).toEqual(first);
    for (const file of Object.keys(first))
      expect(readFileSync(path.join(out, file), 'latin1')).not.toContain(folder);
  });

  it('takes away the table that is no longer built', async () => {
    const second = sampleTable({ id: 'second' });
    await build({ tables: [sampleTable(), second] });
    expect(readdirSync(out)).toContain('second.parquet');
    await build();
    expect(readdirSync(out)).not.toContain('second.parquet');
    expect((await verifyPanel(out)).problems).toEqual([]);
  });

  it('refuses levels of a source that allows derived figures only', async () => {
    const error: unknown = await build({ datasets: [sampleDataset('derived-only')] }).catch(
      (cause: unknown) => cause,
    );
    expect(error).toBeInstanceOf(UsageError);
    expect(error).toMatchObject({
      code: 'not-redistributable',
      details: { table: 'sample', column: 'value' },
    });
    const share = sampleTable({
      columns: { ...columns, value: { ...columns.value!, kind: 'share' } },
    });
    await expect(
      build({ datasets: [sampleDataset('derived-only')], tables: [share] }),
    ).resolves.toBeDefined();
  });

  it('refuses a definition that contradicts itself', async () => {
    const other = { ...columns, value: { ...columns.value!, datasets: ['other'] } };
    await expect(withTable({ columns: other })).rejects.toMatchObject({ code: 'panel-definition' });
    const nullable = { ...columns, year: { ...columns.year!, nullable: true } };
    await expect(withTable({ columns: nullable })).rejects.toMatchObject({
      code: 'panel-definition',
    });
    await expect(withTable({ orderBy: ['value'] })).rejects.toMatchObject({
      code: 'panel-definition',
    });
  });

  it.each<[string, Partial<Record<'ccode' | 'year' | 'value', number[]>>, string]>([
    ['above its maximum', { value: [1, 101] }, 'value'],
    ['below its minimum', { value: [1, -1] }, 'value'],
    ['infinite', { value: [1, Infinity] }, 'value'],
    ['outside its type', { ccode: [2, 40_000] }, 'ccode'],
    ['broken', { year: [1990, 1990.5] }, 'year'],
    ['null in a key', { year: [1990, NaN] }, 'year'],
    ['a repeated key', { ccode: [2, 2], year: [1990, 1990] }, 'ccode, year'],
    ['of another length', { value: [1] }, 'value'],
  ])('refuses a value %s', async (_, changed, column) => {
    const rows = { ccode: [2, 365], year: [1990, 1990], value: [1, 2], ...changed };
    const error: unknown = await withTable({ build: () => ({ rows: 2, columns: rows }) }).catch(
      (cause: unknown) => cause,
    );
    expect(error).toBeInstanceOf(DataError);
    expect(error).toMatchObject({ code: 'panel-rows', details: { table: 'sample', column } });
  });

  it('refuses a key that stands twice among others, and says where', async () => {
    const rows = { ccode: [365, 2, 220, 2], year: [1990, 1991, 1990, 1991], value: [1, 2, 3, 4] };
    await expect(withTable({ build: () => ({ rows: 4, columns: rows }) })).rejects.toMatchObject({
      code: 'panel-rows',
      details: { column: 'ccode, year', row: 1, value: 'ccode=2, year=1991' },
    });
  });

  it('refuses a column too few or too many', async () => {
    const rows = { ccode: [2], year: [1990], value: [1] };
    const few = { ccode: rows.ccode, year: rows.year };
    await expect(withTable({ build: () => ({ rows: 1, columns: few }) })).rejects.toMatchObject({
      details: { column: 'value' },
    });
    const many = { ...rows, surplus: [1] };
    await expect(withTable({ build: () => ({ rows: 1, columns: many }) })).rejects.toMatchObject({
      details: { column: 'surplus' },
    });
  });

  it('leaves the old panel untouched when anything fails', async () => {
    await build();
    const before = digests(out);
    writeSample(raw, 'ccode,year,value\n2,1990,1\n2,x,2\n');
    await expect(build()).rejects.toMatchObject({
      code: 'raw-value',
      details: { line: 3, column: 'year' },
    });
    writeSample(raw, 'ccode,year,value\n2,1990,1000\n');
    await expect(build()).rejects.toMatchObject({ code: 'panel-rows' });
    expect(digests(out)).toEqual(before);
  });

  it('says that the raw folder is absent', async () => {
    const absent = path.join(folder, 'absent');
    await expect(build({ rawRoot: absent })).rejects.toBeInstanceOf(EnvironmentError);
    const script = fileURLToPath(new URL('../../scripts/build-panel.ts', import.meta.url));
    const run = (...args: string[]) =>
      spawnSync(process.execPath, ['--import', 'tsx', script, ...args], { encoding: 'utf8' });
    const missing = run('--raw', absent, '--out', out);
    expect(missing.status).toBe(6);
    expect(missing.stderr).toContain('COUNTERPOISE_RAW');
    expect(run('--threads', 'many').status).toBe(2);
  });

  it('says where the panel cannot be written', async () => {
    const occupied = path.join(folder, 'occupied');
    writeFileSync(occupied, '');
    const error: unknown = await build({ outDir: occupied }).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(EnvironmentError);
    expect(error).toMatchObject({ code: 'cannot-write', details: { file: occupied } });
    mkdirSync(path.join(out, 'unmatched.json'));
    await expect(build()).rejects.toMatchObject({
      code: 'cannot-write',
      message: `cannot write into ${out}: ${path.join(out, 'unmatched.json')} is a folder`,
      details: { file: out },
    });
  });
});

describe('reading a panel', () => {
  it('loads columns, once', async () => {
    await build();
    const panel = await openPanel(out);
    const frame = await panel.loadFrame(need);
    expect(Array.from(frame.numbers.ccode)).toEqual([2, 2, 365, 365]);
    expect(Array.from(frame.numbers.value)).toEqual([1, NaN, 3, 4]);
    const again = await Promise.all([
      panel.loadFrame(need),
      panel.loadFrame(frameNeed('state-year', 'sample', [])),
    ]);
    expect(again[0].numbers.value).toBe(frame.numbers.value);
    expect(again[1].numbers.ccode).toBe(frame.numbers.ccode);
    panel.close();
  });

  it('keeps rows that were asked for apart from others of the table', async () => {
    await build();
    const panel = await openPanel(out);
    const russia = { ...need, where: { ccode: 365 } };
    const [some, all, again] = await Promise.all(
      [russia, need, russia].map((one) => panel.loadFrame(one)),
    );
    expect([some!.rows, all!.rows]).toEqual([2, 4]);
    expect(Array.from(some!.numbers.value)).toEqual([3, 4]);
    expect(Array.from(all!.numbers.value)).toEqual([1, NaN, 3, 4]);
    expect(again!.numbers.value).toBe(some!.numbers.value);
    expect(panel.loaded()).toEqual(['sample']);
    panel.close();
  });

  it('names the table or grain it lacks', async () => {
    await build();
    const panel = await openPanel(out);
    await expect(panel.loadFrame(frameNeed('state-year', 'absent', []))).rejects.toMatchObject({
      code: 'panel-table-missing',
    });
    await expect(panel.loadFrame(frameNeed('dyad-year', 'sample', []))).rejects.toMatchObject({
      code: 'panel-grain',
    });
  });

  it('refuses a file in which one byte changed', async () => {
    await build();
    flipByte(path.join(out, 'sample.parquet'));
    const panel = await openPanel(out);
    const error: unknown = await panel.loadFrame(need).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: 'panel-file-damaged', exitCode: 3 });
    expect((error as DataError).message).toContain('sample.parquet');
    expect((error as DataError).hint).toContain('data verify');
  });

  it('explains a manifest that is missing or broken', async () => {
    await expect(openPanel(out)).rejects.toMatchObject({ code: 'panel-manifest' });
    writeFileSync(path.join(out, 'manifest.json'), '{"format": 1');
    await expect(readManifest(out)).rejects.toMatchObject({ code: 'panel-manifest' });
    writeFileSync(
      path.join(out, 'manifest.json'),
      '{"format": 2, "tables": {}, "datasets": {}, "files": {}}',
    );
    await expect(readManifest(out)).rejects.toMatchObject({ details: { column: 'format' } });
  });
});

describe('verifying a panel', () => {
  it('names each changed, missing and extra file', async () => {
    await build({ tables: [sampleTable(), sampleTable({ id: 'second' })] });
    expect(await verifyPanel(out)).toMatchObject({ files: 6, problems: [] });
    flipByte(path.join(out, 'second.parquet'));
    rmSync(path.join(out, 'LICENSE.md'));
    writeFileSync(path.join(out, 'stranger.parquet'), '');
    expect((await verifyPanel(out)).problems).toEqual([
      { file: 'second.parquet', problem: 'changed' },
      { file: 'stranger.parquet', problem: 'extra' },
      { file: 'LICENSE.md', problem: 'missing' },
    ]);
  });
});

function flipByte(file: string): void {
  const bytes = readFileSync(file);
  bytes[40] = bytes[40]! ^ 1;
  writeFileSync(file, bytes);
}
