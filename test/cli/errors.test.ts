import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { builtProgram } from '../support/built-program.js';
import { fewStatesDir } from '../support/few-states.js';
import { counterpoise } from './program.js';

const program = await builtProgram();

const folder = mkdtempSync(join(tmpdir(), 'counterpoise-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const packaged = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const broken = (name: string, file: string, from: string, to: string): string => {
  const dir = join(folder, name);
  cpSync(packaged('cases/russia-china'), dir, { recursive: true });
  const text = readFileSync(join(dir, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(dir, file), text.replace(from, to));
  return dir;
};

describe('a wrong request ends with 2, says what to do and writes nothing', () => {
  it.each([
    { args: ['measure', 'vote-kapa', 'RUS', 'CHN'], code: 'unknown-measure', hint: 'vote-kappa' },
    {
      args: ['measure', 'mutual-containment-shift', 'RUS', 'CHN'],
      code: 'unknown-measure',
      hint: 'nothing took its place',
    },
    { args: ['measure', 'vote-kappa', 'RUS', 'Chnia'], code: 'unknown-state', hint: 'China' },
    {
      args: ['measure', 'vote-kappa', 'RUS', 'CHN', '--from', '2010', '--to', '2000'],
      code: 'reversed-years',
      hint: '--from 2000',
    },
    {
      args: ['measure', 'vote-kappa', 'RUS', 'CHN', '--from', 'MMX'],
      code: 'bad-year',
      hint: '2014',
    },
    {
      args: ['measure', 'vote-kappa', 'RUS', 'CHN', '--yearOf', 'month'],
      code: 'invalidArgument',
      hint: '--help',
    },
    {
      args: ['measure', 'vote-kappa', 'RUS', 'CHN', '--sessions', '1'],
      code: 'unknownOption',
      hint: 'mean',
    },
    {
      args: ['measure', 'trade-share', 'RUS', '--group', 'Mars'],
      code: 'unknown-group',
      hint: 'groups',
    },
    { args: ['measure'], code: 'missing-measure', hint: '--help' },
    { args: ['assess', 'russia-chna'], code: 'unknown-case', hint: 'russia-china' },
    { args: ['assess', 'IND', 'USA'], code: 'no-third-party', hint: '--third' },
    { args: ['assess', 'RUS', 'Russia'], code: 'repeated-state', hint: 'RUS USA --third CHN' },
    { args: ['assess', 'EU', 'CHN'], code: 'no-third-party', hint: 'EU CHN --third USA' },
    { args: ['assess', 'Ukrane', 'RUS'], code: 'unknown-state', hint: 'Ukraine' },
    { args: ['assess', 'EU', 'CHN', '--third', 'OPEC'], code: 'unknown-group', hint: 'OPEC=' },
    { args: ['assess', 'EU', 'CHN', '--third', 'EU'], code: 'repeated-state', hint: 'another' },
    {
      args: ['assess', 'West Germany', 'FRA', '--third', 'USA', '--as-of', '2005'],
      code: 'not-in-system',
      hint: '--as-of 1990',
    },
    {
      args: ['assess', 'BRICS', 'USA', '--third', 'RUS', '--as-of', '1995'],
      code: 'not-in-system',
      hint: '--as-of 2009',
    },
    { args: ['states', 'BRICS', '--year', '1990'], code: 'outside-coverage', hint: '--year 20' },
    {
      args: ['measure', 'trade-share', 'EU', '--group', 'EU-28'],
      code: 'unexpected-group',
      hint: '--group',
    },
    { args: ['assess', 'IND', 'USA', '--third', 'IND'], code: 'repeated-state', hint: 'another' },
    {
      args: ['assess', 'GDR', 'POL', '--third', 'USA'],
      code: 'not-in-system',
      hint: '--as-of 1990',
    },
    { args: ['assess', 'russia-china', '--as-of', '2050'], code: 'bad-year', hint: '--as-of' },
    { args: ['assess', 'russia-china', '--seed', 'x'], code: 'bad-number', hint: '--seed' },
    { args: ['data', 'info', 'un-vote'], code: 'unknown-dataset', hint: 'un-votes' },
    { args: ['asess'], code: 'unknownCommand', hint: 'assess' },
  ])('$args', async ({ args, code, hint }) => {
    const out = join(folder, 'never');
    const ran = await program(args[0] === 'assess' ? [...args, '--out', out] : args);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(`error [${code}]`);
    expect(ran.err.slice(ran.err.indexOf('hint'))).toContain(hint);
    expect(ran.out).toBe('');
    expect(existsSync(out)).toBe(false);
  });

  it('is JSON on standard error with --json', async () => {
    const ran = await program(['measure', 'cinc', 'Atlantis', '--json']);
    expect(ran.code).toBe(2);
    expect(JSON.parse(ran.err)).toMatchObject({ error: { code: 'unknown-state' } });
    expect(ran.out).toBe('');
  });
});

describe('a bad case file ends with 3 and names file, line and column', () => {
  it.each([
    {
      name: 'yaml',
      file: 'case.yaml',
      from: 'arena: [KAZ',
      to: 'arena: [[KAZ',
      code: 'broken-yaml',
    },
    { name: 'key', file: 'case.yaml', from: 'asOf: 2021', to: 'asOff: 2021', code: 'unknown-key' },
    {
      name: 'measure',
      file: 'readings.yaml',
      from: 'measure: latent-votes',
      to: 'measure: latent-vote',
      code: 'unknown-measure',
    },
    {
      name: 'third',
      file: 'readings.yaml',
      from: 'measure: latent-votes, of: [A, B] }',
      to: 'measure: latent-votes, of: [A, B], third: K }',
      code: 'unexpected-third-party',
    },
    {
      name: 'group',
      file: 'readings.yaml',
      from: 'measure: trade-share, of: [weaker, stronger], params',
      to: 'measure: trade-share, of: [weaker], group: EU-28, params',
      code: 'row-on-group',
    },
    {
      name: 'parameter',
      file: 'claims.yaml',
      from: 'params: { resolution: A/RES/68/262 }',
      to: 'params: { resolutions: A/RES/68/262 }',
      code: 'unknown-parameter',
    },
    {
      name: 'states',
      file: 'readings.yaml',
      from: 'measure: latent-votes, of: [A, B]',
      to: 'measure: latent-votes, of: [A]',
      code: 'wrong-number-of-states',
    },
    {
      name: 'thesis',
      file: 'case.yaml',
      from: 'reading: double-containment',
      to: 'reading: triple-containment',
      code: 'unknown-reading',
    },
  ])('$name', async ({ name, file, from, to, code }) => {
    const dir = broken(name, file, from, to);
    const out = join(folder, 'never');
    const ran = await program(['assess', dir, '--out', out]);
    expect(ran.code).toBe(3);
    expect(ran.err).toContain(code);
    expect(ran.err).toMatch(new RegExp(`${file.replace('.', '\\.')}:\\d+:\\d+`));
    expect(ran.err).toContain('hint:');
    expect(existsSync(out)).toBe(false);
  });
});

describe('a case that asks a measure for what it does not have', () => {
  it.each([
    { from: 'part: spatial', to: 'part: spacial', code: 'unknown-part', entry: 'observation' },
    { from: 'group: EU-28', to: 'group: EU-29', code: 'unknown-group', entry: 'claim' },
  ])('$to ends with 3 and names the entry', async ({ from, to, code, entry }) => {
    const file = entry === 'claim' ? 'claims.yaml' : 'readings.yaml';
    const ran = await program(['assess', broken(`asks-${code}`, file, from, to)]);
    expect(ran.code).toBe(3);
    expect(ran.err).toContain(code);
    expect(ran.err).toContain(entry);
  });
});

describe('a damaged panel', () => {
  const panel = join(folder, 'panel');
  const use = (damage: (file: string) => void): string => {
    rmSync(panel, { recursive: true, force: true });
    cpSync(packaged('data'), panel, { recursive: true });
    damage(join(panel, 'gdp.parquet'));
    return panel;
  };

  it('with a changed byte: data verify names the file, and no number is computed from it', () => {
    const COUNTERPOISE_DATA = use((file) => {
      const bytes = readFileSync(file);
      bytes[bytes.length >> 1]! ^= 1;
      writeFileSync(file, bytes);
    });
    const verify = counterpoise(['data', 'verify'], { COUNTERPOISE_DATA });
    expect(verify.code).toBe(3);
    expect(verify.err).toContain('gdp.parquet');
    expect(verify.err).toContain('npm run panel');
    const ran = counterpoise(['measure', 'gdp-ratio', 'CHN', 'RUS'], { COUNTERPOISE_DATA });
    expect(ran.code).toBe(3);
    expect(ran.err).toContain('gdp.parquet');
  });

  it('truncated: the file is named', () => {
    const COUNTERPOISE_DATA = use((file) =>
      writeFileSync(file, readFileSync(file).subarray(0, 1000)),
    );
    const ran = counterpoise(['assess', 'russia-china', '--out', join(folder, 'never')], {
      COUNTERPOISE_DATA,
    });
    expect(ran.code).toBe(3);
    expect(ran.err).toContain('gdp.parquet');
    expect(existsSync(join(folder, 'never'))).toBe(false);
  });

  it('that is sound verifies', () => {
    const ran = counterpoise(['data', 'verify', '--json']);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({ problems: [] });
  });
});

describe('a folder that cannot be written', () => {
  it('ends with 6 and leaves nothing behind', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, 'kept');
    const ran = counterpoise(['assess', 'us-india', '--out', file], {
      COUNTERPOISE_DATA: await fewStatesDir(),
    });
    expect(ran.code).toBe(6);
    expect(ran.err).toContain('cannot-write');
    expect(readFileSync(file, 'utf8')).toBe('kept');
  });
});
