import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyData } from '../../../src/app/data/verify.js';
import type { PanelManifest } from '../../../src/panel/manifest.js';
import { shippedDataDir } from '../../../src/store/places.js';
import { sha256 } from '../../../src/store/sha256.js';

const folder = mkdtempSync(join(tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

let dir: string;
/** The shipped panel with files that can be replaced one by one: an extract with two tables, so that little is read. */
beforeEach(() => {
  dir = mkdtempSync(join(folder, 'panel-'));
  for (const name of readdirSync(shippedDataDir))
    if (!name.endsWith('.parquet') || ['states.parquet', 'gdp.parquet'].includes(name))
      symlinkSync(join(shippedDataDir, name), join(dir, name));
  write('extract.json', JSON.stringify({ of: versionNow(), tables: ['states', 'gdp'] }));
});

const read = (name: string): string => readFileSync(join(dir, name), 'utf8');
const write = (name: string, text: string): void => {
  rmSync(join(dir, name), { force: true });
  writeFileSync(join(dir, name), text);
};
const versionNow = (): string => sha256(read('manifest.json')).slice(0, 12);

/** As somebody would who wants nobody to see it: everything that the folder says of itself agrees. */
function tampered(change: (manifest: PanelManifest) => void): void {
  const manifest = JSON.parse(read('manifest.json')) as PanelManifest;
  change(manifest);
  write('manifest.json', JSON.stringify(manifest));
  write('extract.json', JSON.stringify({ of: versionNow(), tables: ['states', 'gdp'] }));
}
const asShipped = () => verifyData(dir, dir);

describe('data verify', () => {
  it('finds nothing wrong with the panel that is shipped', async () => {
    expect(await asShipped()).toMatchObject({ shipped: true, problems: [], differs: [] });
  });

  it.each([
    [
      'the title of a source',
      'title of gdp',
      (m: PanelManifest) => (m.datasets['gdp']!.title = 'X'),
    ],
    [
      'the licence of a source',
      'licence of nmc',
      (m: PanelManifest) => (m.datasets['nmc']!.licence = 'public domain'),
    ],
    [
      'the citation of a source',
      'citation of nmc',
      (m: PanelManifest) => m.datasets['nmc']!.citation.pop(),
    ],
  ])('finds that %s was changed, and says so of a panel of one’s own', async (_, what, change) => {
    tampered(change);
    const [problem] = (await asShipped()).problems;
    expect(problem).toMatchObject({ file: 'manifest.json', problem: 'changed' });
    expect(problem!.what).toContain(what);
    const own = await verifyData(dir);
    expect([own.shipped, own.problems]).toEqual([false, []]);
    expect(own.differs).toContain(what);
  });

  it('finds a document that was changed together with its digest', async () => {
    const text = read('LICENSE.md').replace('CC BY 4.0', 'no terms at all');
    write('LICENSE.md', text);
    tampered(({ files }) => {
      files['LICENSE.md'] = { bytes: Buffer.byteLength(text), sha256: sha256(text) };
    });
    expect((await asShipped()).problems[0]!.what).toContain('LICENSE.md');
    expect((await verifyData(dir)).differs).toEqual(['LICENSE.md']);
  });

  it.each([
    ['rows', 'rows of gdp.parquet', (m: PanelManifest) => (m.tables['gdp']!.rows += 1)],
    ['bytes', 'bytes of gdp.parquet', (m: PanelManifest) => (m.tables['gdp']!.bytes += 1)],
    [
      'types',
      'column ccode of gdp.parquet',
      (m: PanelManifest) => (m.tables['gdp']!.columns['ccode']!.type = 'text'),
    ],
    [
      'columns',
      'column year of gdp.parquet',
      (m: PanelManifest) => delete m.tables['gdp']!.columns['year'],
    ],
    [
      'columns that are not there',
      'column other of gdp.parquet',
      ({ tables: { gdp } }: PanelManifest) =>
        (gdp!.columns['other'] = { ...gdp!.columns['year']! }),
    ],
  ])('compares %s with the file, of any panel', async (_, what, change) => {
    tampered(change);
    for (const { problems } of [await verifyData(dir), await asShipped()])
      expect(problems).toContainEqual({ file: 'manifest.json', problem: 'changed', what });
  });

  it('says which file is missing or not the one that it was', async () => {
    unlinkSync(join(dir, 'gdp.parquet'));
    write('PROVENANCE.md', 'x');
    expect((await asShipped()).problems).toEqual([
      { file: 'PROVENANCE.md', problem: 'changed' },
      { file: 'gdp.parquet', problem: 'missing' },
    ]);
  });
});
