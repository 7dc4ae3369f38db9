import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { DataError, UsageError } from '../../src/core/errors.js';
import { frameNeed } from '../../src/core/frames.js';
import { buildPanel, type BuildOptions } from '../../src/panel/build.js';
import { estimateNotes, writeEstimated, type Estimate } from '../../src/panel/estimated.js';
import { readManifest } from '../../src/panel/manifest.js';
import { openPanel } from '../../src/panel/read.js';
import { verifyPanel } from '../../src/panel/verify.js';
import { defineEstimatedTable, type PanelRows } from '../../src/sources/define-table.js';
import { digests } from './digests.js';
import { sampleDataset, sampleTable, writeSample } from './sample.js';

const folder = mkdtempSync(path.join(tmpdir(), 'estimated-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const definition = defineEstimatedTable({
  id: 'guess',
  title: 'Guess',
  grain: 'state-year',
  orderBy: ['ccode', 'year'],
  files: ['guess.json'],
  from: { sample: sampleDataset() },
  columns: {
    ccode: { type: 'int16', kind: 'key', unit: 'code', description: 'State' },
    year: { type: 'int16', kind: 'key', unit: 'year', description: 'Year' },
    mean: { type: 'int16', kind: 'estimate', unit: 'hundredths', description: 'Mean' },
  },
});
const rows: PanelRows = {
  rows: 2,
  columns: { ccode: [365, 2], year: [1990, 1990], mean: [-150, 25] },
};
const estimate: Estimate = { definition, rows, from: ['sample'] };
const files = { 'guess.json': '{"a":1}\n' };

let raw: string;
let out: string;
const made = (name: string): string => mkdtempSync(path.join(folder, name));
const build = (changes: Partial<BuildOptions> = {}) =>
  buildPanel({
    rawRoot: raw,
    outDir: out,
    tables: [sampleTable()],
    datasets: [sampleDataset()],
    estimated: [definition],
    ...changes,
  });
const write = (estimates = [estimate], beside: Parameters<typeof writeEstimated>[2] = files) =>
  writeEstimated(out, estimates, beside, [sampleDataset()]);

beforeEach(async () => {
  raw = made('raw-');
  out = made('out-');
  writeSample(raw);
  await build();
});

describe('estimated tables', () => {
  it('lie in the panel like others, with the digests of what they were estimated from', async () => {
    const { dataVersion } = await write();
    const found = await verifyPanel(out);
    expect(found).toMatchObject({ dataVersion, problems: [], differs: [] });
    const { tables, files: listed } = await readManifest(out);
    expect(tables['guess']).toMatchObject({
      rows: 2,
      datasets: ['sample'],
      estimatedFrom: { sample: tables['sample']!.sha256 },
    });
    expect(Object.keys(listed)).toContain('guess.json');
    const panel = await openPanel(out);
    const frame = await panel.loadFrame(frameNeed('state-year', 'guess', ['mean']));
    expect([...frame.numbers.mean]).toEqual([25, -150]);
    panel.close();
    const provenance = readFileSync(path.join(out, 'PROVENANCE.md'), 'utf8');
    expect(provenance).toContain('Estimated by `npm run latent` from sample (SHA-256 `');
  });

  it('are the same bytes when they are written again, and when the panel is built again', async () => {
    await write();
    const first = digests(out);
    await write();
    expect(digests(out)).toEqual(first);
    const { estimated } = await build();
    expect(digests(out)).toEqual(first);
    expect(estimated).toEqual([{ table: 'guess', kept: true, outdated: [] }]);
    expect(estimateNotes(estimated)).toEqual([]);
  });

  it('are said to be out of date once a table behind them has changed, until they are estimated anew', async () => {
    await write();
    writeSample(raw, 'ccode,year,value\n2,1990,7\n');
    const { estimated } = await build();
    expect(estimated).toEqual([{ table: 'guess', kept: true, outdated: ['sample'] }]);
    expect(estimateNotes(estimated).join()).toMatch(/earlier editions of sample.*npm run latent/);
    expect((await readManifest(out)).tables['guess']!.outdated).toEqual(['sample']);
    expect(await verifyPanel(out)).toMatchObject({ problems: [], differs: [] });
    expect(readFileSync(path.join(out, 'PROVENANCE.md'), 'utf8')).toContain(
      'Of these have changed since, and count as they were: sample.',
    );
    // The next build does not forget it; the next estimate does.
    expect((await build()).estimated[0]!.outdated).toEqual(['sample']);
    await write();
    expect((await readManifest(out)).tables['guess']!.outdated).toBeUndefined();
    expect((await build()).estimated[0]!.outdated).toEqual([]);
  });

  it('are taken over from the base, those that fit the panel first', async () => {
    await write();
    const base = made('base-');
    cpSync(out, base, { recursive: true });
    const other = made('other-');
    expect((await build({ outDir: other, base })).estimated[0]).toMatchObject({ kept: true });
    expect(digests(other)).toEqual(digests(base));
    // In its folder is an estimate from other numbers, in the base one from these.
    writeSample(raw, 'ccode,year,value\n2,1990,7\n');
    await build();
    await write([{ ...estimate, rows: { ...rows, columns: { ...rows.columns, mean: [1, 2] } } }]);
    writeSample(raw);
    await build({ base });
    expect(digests(out)).toEqual(digests(base));
  });

  it('are left out, and the panel is built, where they are damaged or of another version', async () => {
    await write();
    const { columns } = definition;
    const later = { ...definition, columns: { ...columns, sd: columns['mean']! } };
    const elsewhere = made('else-');
    const { estimated, tables } = await build({ outDir: elsewhere, base: out, estimated: [later] });
    expect({ estimated, tables }).toEqual({
      estimated: [{ table: 'guess', kept: false, outdated: [] }],
      tables: 1,
    });
    expect(estimateNotes(estimated).join()).toMatch(/guess was left out.*npm run latent/);
    writeFileSync(path.join(out, 'guess.parquet'), 'no table');
    expect((await build()).estimated).toMatchObject([{ kept: false }]);
    expect(await verifyPanel(out)).toMatchObject({ problems: [] });
    expect(Object.keys(digests(out))).not.toContain('guess.json');
  });
});

describe('estimated tables that cannot be written', () => {
  const refused = async (attempt: Promise<unknown>, type: typeof DataError | typeof UsageError) => {
    const error: unknown = await attempt.catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(type);
    expect(await verifyPanel(out)).toMatchObject({ problems: [] });
    expect(Object.keys(digests(out))).not.toContain('guess.parquet');
    return error as DataError | UsageError;
  };

  it('say which value is wrong, and leave the panel as it was', async () => {
    const wrong = { ...rows, columns: { ...rows.columns, mean: [0.5, 0] } };
    const error = await refused(write([{ ...estimate, rows: wrong }]), DataError);
    expect(error.details).toMatchObject({ table: 'guess', column: 'mean', row: 0, value: 0.5 });
  });

  it('name a table or a dataset that the panel lacks, and a file that nobody named', async () => {
    const fromNothing = write([{ ...estimate, from: ['sample', 'trade'] }]);
    expect((await refused(fromNothing, UsageError)).details).toMatchObject({ value: 'trade' });
    const unlisted = writeEstimated(out, [estimate], files, []);
    expect(await refused(unlisted, UsageError)).toMatchObject({ code: 'panel-definition' });
    const extra = write([estimate], { ...files, 'more.json': '' });
    expect((await refused(extra, UsageError)).details).toMatchObject({ expected: 'guess.json' });
  });
});

it('a panel without an estimated table says how to get it', async () => {
  const panel = await openPanel(out);
  const need = frameNeed('dyad-year', 'latent-relations', ['hostility_mean']);
  const error: unknown = await panel.loadFrame(need).catch((cause: unknown) => cause);
  panel.close();
  expect(error).toMatchObject({ code: 'panel-table-missing' });
  expect((error as DataError).hint).toContain('npm run latent');
});
