import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { panelTables, sources } from '../../src/sources/index.js';

const root = path.join(import.meta.dirname, '../..');
const folders = readdirSync(path.join(root, 'src/sources'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['joined', 'estimated'].includes(entry.name))
  .map(({ name }) => name);

/** Text of every test of a source. */
const tests = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(path.join(root, 'test', name), 'utf8'));

it('has one source for each folder', () => {
  expect(sources.map(({ dataset }) => dataset.id).sort()).toEqual(folders.sort());
});

it('lists every table once, those of a source among those that rest on it', () => {
  const ids = panelTables.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { dataset, tables = [] } of sources)
    for (const table of tables) {
      expect(ids).toContain(table.id);
      expect(table.datasets).toContain(dataset.id);
    }
});

describe.each(sources.map((source) => [source.dataset.id, source] as const))('%s', (id, source) => {
  const { dataset, tables = [], dyadColumns, withoutTables } = source;

  it('says where it comes from', () => {
    const { title, version, licence, citation, url, coverage } = dataset;
    for (const text of [title, version, licence]) expect(text).toMatch(/\S/);
    expect(citation.length).toBeGreaterThan(0);
    expect(url).toMatch(/^https?:\/\/\S+$/);
    expect(coverage.from).toBeLessThanOrEqual(coverage.to);
    expect(Object.keys(dataset.files).length).toBeGreaterThan(0);
  });

  it('names its traps, each in a sentence', () => {
    expect(dataset.traps.length).toBeGreaterThan(0);
    for (const trap of dataset.traps) expect(trap).toMatch(/^[\S].{15,}\.$/);
  });

  it('is in the panel, or says why not', () => {
    const columns = tables.length + (dyadColumns === undefined ? 0 : 1);
    if (columns === 0) expect(withoutTables).toMatch(/\w+ \w+/);
    else expect(withoutTables).toBeUndefined();
  });

  it('has a test on its raw files, which is skipped visibly without them', () => {
    expect(existsSync(path.join(root, 'src/sources', id, 'dataset.ts'))).toBe(true);
    const own = tests.filter((text) => text.includes(`sources/${id}/dataset.js`));
    const reading = own.filter((text) => /\breadDataset\(|\brawRows\(/.test(text));
    const visible = reading.filter(
      (text) => dataset.place === 'coded' || text.includes('needsRaw('),
    );
    expect(visible.length, `a test that reads the raw files of ${id}`).toBeGreaterThan(0);
  });
});
