/** What the build parsed of the built-in cases: needs dist/. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sha256 } from '../../src/store/sha256.js';
import { counterpoise } from '../cli/program.js';

const folder = mkdtempSync(join(tmpdir(), 'parsed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (file: string): string => readFileSync(file, 'utf8');

describe('cases parsed at build time', () => {
  it('are every built-in file with the values that its text has', () => {
    const texts = readdirSync('cases', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => read(join('cases', name)));
    expect(texts.length).toBeGreaterThan(5);
    expect(JSON.parse(read('dist/parsed-cases.json'))).toEqual(
      Object.fromEntries(texts.map((text) => [sha256(text), parse(text)])),
    );
  });

  it('have their errors placed as others have', () => {
    const copy = join(folder, 'copy');
    cpSync('cases/russia-china', copy, { recursive: true });
    const readings = read(join(copy, 'readings.yaml'));
    const id = 'convenience';
    const claims = read(join(copy, 'claims.yaml'));
    const line = claims.split('\n').findIndex((text) => text.includes(`reading: ${id}`)) + 1;
    expect(line).toBeGreaterThan(0);
    writeFileSync(join(copy, 'readings.yaml'), readings.replaceAll(id, 'another-reading'));
    const { code, err } = counterpoise(['cases', 'check', copy]);
    expect(code).toBe(3);
    expect(err).toContain(`${join(copy, 'claims.yaml')}:${line}:`);
  });
});
