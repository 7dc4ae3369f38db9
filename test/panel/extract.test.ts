import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frameNeed } from '../../src/core/frames.js';
import { buildPanel } from '../../src/panel/build.js';
import { extractOf } from '../../src/panel/extract.js';
import { openPanel } from '../../src/panel/read.js';
import { verifyPanel } from '../../src/panel/verify.js';
import { sampleDataset, sampleTable } from './sample.js';

const folder = mkdtempSync(path.join(tmpdir(), 'extract-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [raw, whole, part] = ['raw', 'whole', 'part'].map((name) => path.join(folder, name));
const other = { ...sampleTable(), id: 'other' };

beforeAll(async () => {
  mkdirSync(path.join(raw!, 'sample'), { recursive: true });
  writeFileSync(
    path.join(raw!, 'sample', 'sample.csv'),
    'ccode,year,value\n2,1990,1\n365,1990,3\n',
  );
  await buildPanel({
    rawRoot: raw!,
    outDir: whole!,
    tables: [sampleTable(), other],
    datasets: [sampleDataset()],
  });
  const panel = await openPanel(whole!);
  await panel.loadFrame(frameNeed('state-year', 'other', ['value']));
  expect(panel.loaded()).toEqual(['other']);
  mkdirSync(part!);
  for (const [name, content] of Object.entries(await extractOf(panel, panel.loaded())))
    writeFileSync(path.join(part!, name), content);
  panel.close();
});

describe('an extract of a panel', () => {
  it('holds the tables that were read and no other, under the version of the whole', async () => {
    expect(readdirSync(part!).filter((name) => name.endsWith('.parquet'))).toEqual([
      'other.parquet',
    ]);
    const verified = await verifyPanel(part!);
    expect(verified).toMatchObject({ problems: [], extract: ['other'] });
    expect(verified.dataVersion).toBe((await verifyPanel(whole!)).dataVersion);
    expect((await verifyPanel(whole!)).extract).toBeUndefined();
  });

  it('gives the same numbers, and says why a table is not there', async () => {
    const panel = await openPanel(part!);
    const frame = await panel.loadFrame(frameNeed('state-year', 'other', ['value']));
    expect([...frame.numbers['value']]).toEqual([1, 3]);
    await expect(
      panel.loadFrame(frameNeed('state-year', 'sample', ['value'])),
    ).rejects.toMatchObject({
      code: 'panel-file-missing',
      hint: expect.stringContaining('extract') as string,
    });
    panel.close();
  });

  it('does not verify when it is damaged, cut or of another panel', async () => {
    const file = path.join(part!, 'extract.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/"of":"\w+"/, '"of":"000000000000"'));
    expect((await verifyPanel(part!)).problems).toEqual([
      { file: 'extract.json', problem: 'changed' },
    ]);
    writeFileSync(file, text.replace('["other"]', '["other","sample"]'));
    expect((await verifyPanel(part!)).problems).toEqual([
      { file: 'sample.parquet', problem: 'missing' },
    ]);
    writeFileSync(file, '{}');
    await expect(verifyPanel(part!)).rejects.toMatchObject({ code: 'panel-extract', exitCode: 3 });
    writeFileSync(file, text);
  });

  it('is not made of a damaged panel', async () => {
    const panel = await openPanel(whole!);
    writeFileSync(path.join(whole!, 'LICENSE.md'), 'other terms');
    await expect(extractOf(panel, ['other'])).rejects.toMatchObject({ code: 'panel-file-damaged' });
    panel.close();
  });
});
