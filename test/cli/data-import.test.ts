import type { DataBuild, DataImport } from '../../src/contract/index.js';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { needsRaw, rawAbsent, rawRoot } from '../support/raw.js';
import { expectShape } from './json-shape.js';
import { counterpoise } from './program.js';

const folder = mkdtempSync(join(tmpdir(), 'data-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const shipped = fileURLToPath(new URL('../../data', import.meta.url));
const vetoes = 'unsc-vetoes/unsc_vetoes_1946_sept2022.csv';

let own = '';
let raw = '';
let panel = '';
beforeEach(() => {
  own = mkdtempSync(join(folder, 'case-'));
  [raw, panel] = [join(own, 'raw'), join(own, 'panel')];
});

/** The file as a user may have it: under another name, compressed. */
function downloaded(text: string): string {
  const file = join(own, 'download.csv.gz');
  writeFileSync(file, gzipSync(text));
  return file;
}

function json<T>(args: readonly string[], env: Readonly<Record<string, string>> = {}): T {
  const ran = counterpoise([...args, '--json'], env);
  expect(ran.code, ran.err).toBe(0);
  const command = args.slice(0, 2).join(' ');
  if (command === 'data import' || command === 'data build') expectShape(command, ran.out);
  return JSON.parse(ran.out) as T;
}

describe.skipIf(rawAbsent)(needsRaw('data import and data build'), () => {
  const original = (): string => readFileSync(resolve(rawRoot, vetoes), 'utf8');
  const importing = (text: string): DataImport =>
    json(['data', 'import', 'unsc-vetoes', downloaded(text), '--raw', raw]);
  const building = (): DataBuild => json(['data', 'build', '--raw', raw, '--out', panel]);

  it('put the file in its place as it was, and say what replaced what', () => {
    const first = importing(original());
    expect(first).toMatchObject({ waitsFor: [], checked: { states: 5, unmatched: [] } });
    expect(first.files).toMatchObject([{ path: vetoes, replaced: 'nothing' }]);
    expect(readFileSync(join(raw, vetoes), 'utf8')).toBe(original());
    expect(importing(original()).files).toMatchObject([{ replaced: 'the same' }]);
    const changed = original().replace('S/PV.23', 'S/PV.23a');
    expect(importing(changed).files).toMatchObject([{ replaced: 'another' }]);
    expect(readdirSync(join(raw, 'unsc-vetoes'))).toHaveLength(1);
  });

  it('build a panel that verifies, names what it took over and gives the numbers of the files', () => {
    // The first draft that Russia and China vetoed together becomes one of Russia alone.
    const lines = original().split('\n');
    const joint = lines.findIndex((line) => /,Russia,China,/.test(line));
    expect(joint).toBeGreaterThan(0);
    const year = lines[joint]!.split(',')[0]!;
    lines[joint] = lines[joint]!.replace(',Russia,China,', ',Russia,,');
    importing(lines.join('\n'));
    const built = building();
    expect(built.read).toContain('unsc-vetoes');
    expect(built.built).toContain('vetoes');
    expect(built.takenOver).toContainEqual({ table: 'gdp', waitsFor: ['gdp'] });
    expect(built.dataVersion).not.toBe(built.base);

    const env = { COUNTERPOISE_DATA: panel };
    const { dataVersion, problems } = json<{ dataVersion: string; problems: unknown[] }>(
      ['data', 'verify'],
      env,
    );
    expect({ dataVersion, problems }).toEqual({ dataVersion: built.dataVersion, problems: [] });
    const args = ['measure', 'unsc-vetoes', 'RUS', 'CHN', '--source', 'unsc-vetoes'];
    args.push('--from', year, '--to', year);
    const valueOf = (result: { series: { value: number }[] }): number => result.series[0]!.value;
    const [before, after] = [valueOf(json(args)), valueOf(json(args, env))];
    expect(after).toBe(before - 1);
  });

  it('say it in words, and refresh in one command', () => {
    const args = ['--raw', raw, '--out', panel, '--build'];
    const { code, out } = counterpoise([
      'data',
      'import',
      'unsc-vetoes',
      downloaded(original()),
      ...args,
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/214 rows .* \(new\), SHA-256 [0-9a-f]{64}/);
    expect(out).toContain('Every name and code was matched to a state.');
    expect(out).toMatch(/Built: .*vetoes/);
    expect(out).toContain('gdp (waits for gdp)');
    expect(out).toContain(`Use it with COUNTERPOISE_DATA=${panel}`);
  });

  it('refuse a wrong value with its place, and leave what was there', () => {
    importing(original());
    const ran = counterpoise([
      ...['data', 'import', 'unsc-vetoes', '--raw', raw],
      downloaded(original().replace(/^1946,/m, 'MCMXLVI,')),
    ]);
    expect(ran.code).toBe(3);
    expect(ran.err).toMatch(/download\.csv\.gz:2:year/);
    expect(ran.err).toContain('guide “Refresh the panel”');
    expect(readFileSync(join(raw, vetoes), 'utf8')).toBe(original());
    expect(readdirSync(join(raw, 'unsc-vetoes'))).toHaveLength(1);
  });
});

describe('data import and data build refuse', () => {
  it.each([
    {
      what: 'an unknown dataset',
      args: ['import', 'un-vote', 'x.csv'],
      exit: 2,
      code: 'unknown-dataset',
    },
    {
      what: 'a file that is not there',
      args: ['import', 'nmc', 'x.csv'],
      exit: 2,
      code: 'no-such-file',
    },
    {
      what: 'facts coded by hand',
      args: ['import', 'coded-events', 'x.csv'],
      exit: 2,
      code: 'not-importable',
    },
    {
      what: 'a file with another header',
      args: ['import', 'nmc', 'HEADER'],
      exit: 3,
      code: 'raw-header',
    },
    { what: 'a folder that is not there', args: ['build'], exit: 6, code: 'raw-folder-missing' },
  ])('$what', ({ args, exit, code }) => {
    const other = join(own, 'other.csv');
    writeFileSync(other, 'x,y\n1,2\n');
    const given = args.map((arg) => (arg === 'HEADER' ? other : arg));
    const ran = counterpoise(['data', ...given, '--raw', raw, '--out', panel]);
    expect(ran.code).toBe(exit);
    expect(ran.err).toContain(`error [${code}]`);
    expect(ran.err).toContain('hint:');
    expect([existsSync(raw), existsSync(panel)]).toEqual([false, false]);
  });

  it('to build from an empty folder', () => {
    mkdirSync(raw);
    const ran = counterpoise(['data', 'build', '--raw', raw, '--out', panel]);
    expect(ran.code).toBe(3);
    expect(ran.err).toContain('nothing-to-build');
    expect(ran.err).toContain('data import');
    expect(existsSync(panel)).toBe(false);
  });

  it('to build in the place of the shipped panel', () => {
    mkdirSync(raw);
    const before = readFileSync(join(shipped, 'manifest.json'), 'utf8');
    const ran = counterpoise(['data', 'build', '--raw', raw, '--out', shipped]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('shipped-panel');
    expect(readFileSync(join(shipped, 'manifest.json'), 'utf8')).toBe(before);
  });

  it('to take over from a damaged panel', () => {
    const base = join(own, 'base');
    cpSync(shipped, base, { recursive: true });
    writeFileSync(join(base, 'manifest.json'), '{}');
    mkdirSync(raw);
    const ran = counterpoise(['data', 'build', '--raw', raw, '--out', panel], {
      COUNTERPOISE_DATA: base,
    });
    expect(ran.code).toBe(3);
    expect(ran.err).toContain('panel-manifest');
    expect(existsSync(panel)).toBe(false);
  });
});
