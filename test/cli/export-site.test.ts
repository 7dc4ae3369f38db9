import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counterpoise } from './program.js';
import { sharedSite } from './shared.js';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'counterpoise-site-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('export-site', () => {
  it('writes pages, answers and the report, and nothing of the machine', async () => {
    const { code, out, dir } = await sharedSite();
    expect(code).toBe(0);
    expect(out).toMatch(/^wrote \d+ files into .*; open them through a web server\n$/);
    const index = JSON.parse(readFileSync(join(dir, 'data/index.json'), 'utf8')) as object;
    expect(Object.keys(index)).toContain('POST /api/overview {"case":"us-india"}');
    expect(Object.keys(index)).toContain('GET /api/dyad?state=USA&state=IND&third=CHN');
    expect(Object.keys(index)).toContain('POST /api/verdicts {"case":"us-india"}');
    for (const file of Object.values(index) as string[])
      expect(existsSync(join(dir, 'data', file)), file).toBe(true);
    const text = readdirSync(join(dir, 'data'))
      .map((file) => readFileSync(join(dir, 'data', file), 'utf8'))
      .join('');
    expect(text).not.toContain(tmpdir());
    expect(text).not.toContain(process.cwd());
  });

  it.each([
    [['export-site', 'us-india'], 2, 'missing-out'],
    [['export-site', 'atlantis', '--out', 'x'], 2, 'unknown-case'],
    [['export-site', '--out', 'x'], 2, 'missing required argument'],
    [['export-site', 'us-india', '--out', 'x', '--url', 'example.org'], 2, 'bad-url'],
    [['export-site', 'us-india', '--out', 'x', '--url', 'file:///x'], 2, 'bad-url'],
  ])('%j is refused', (args, code, words) => {
    const ran = counterpoise(args);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(words);
  });

  it('writes nothing where the folder is a file', () => {
    const file = join(folder, 'file');
    writeFileSync(file, 'mine');
    const ran = counterpoise(['export-site', 'us-india', '--out', file]);
    expect([ran.code, readFileSync(file, 'utf8')]).toEqual([6, 'mine']);
    expect(ran.err).toContain('cannot-write');
  });
});
