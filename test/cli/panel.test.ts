import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { builtProgram } from '../support/built-program.js';

const folder = mkdtempSync(join(tmpdir(), 'panel-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

const panel = async (...args: string[]) => (await builtProgram())(['panel', ...args]);
const pair = ['--unit', 'dyad-year', '--states', 'RUS,CHN'];

describe('counterpoise panel', () => {
  it('prints a table as CSV, and what is missing in it on standard error', async () => {
    const ran = await panel(
      ...pair,
      '--years',
      '2014-2015',
      '--measures',
      'mid-hostility,cinc',
      '--reasons',
    );
    expect(ran.code).toBe(0);
    const [head, first, second, ...more] = ran.out.trimEnd().split('\n');
    expect(head).toBe(
      'ccode1,ccode2,year,mid_hostility,mid_hostility_missing,cinc_1,cinc_2,cinc_missing_1,cinc_missing_2',
    );
    expect(first).toMatch(/^365,710,2014,0,,0\.039\d+,0\.228\d+,,$/);
    expect(second).toMatch(/^365,710,2015,,outside-coverage,0\.\d+,0\.\d+,,$/);
    expect(more).toEqual([]);
    expect(ran.err).toBe('note: mid-hostility covers 1946–2014 and is empty in other years.\n');
  });

  it('prints a table as JSON', async () => {
    const ran = await panel(
      ...pair,
      '--years',
      '2014',
      '--columns',
      'trade-cow.imports1',
      '--format',
      'json',
    );
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out)).toEqual([
      { ccode1: 365, ccode2: 710, year: 2014, trade_cow_imports1: expect.any(Number) as number },
    ]);
  });

  it.each(['csv', 'parquet', 'json'])(
    'writes a table in %s with what belongs beside it',
    async (format) => {
      const out = join(folder, format, `t.${format}`);
      const ran = await panel(
        ...pair,
        '--measures',
        'vote-kappa,trade-share:source=cow',
        '--out',
        out,
      );
      expect(ran.code).toBe(0);
      expect(ran.out).toMatch(/^\d+ rows: pairs by year, 1946 to 2025; 6 columns\n/);
      expect(ran.out).toContain('trade_share_cow_21');
      expect(readdirSync(join(folder, format)).sort()).toEqual(
        ['t.bib', 't.codebook.md', `t.${format}`, 't.manifest.json'].sort(),
      );
      expect(ran.err).toContain(`wrote ${out}`);
    },
  );

  it('takes lists in several pieces, and the format from --format', async () => {
    const out = join(folder, 'pieces', 'table');
    const ran = await panel(
      ...[...pair, '--years', '2000', '--measures', 'cinc, vote-kappa', '--measures', 'rivalry'],
      ...['--out', out, '--format', 'csv', '--json'],
    );
    expect(ran.code).toBe(0);
    const manifest = JSON.parse(ran.out) as { columns: { name: string }[]; rows: number };
    expect(manifest.rows).toBe(1);
    expect(manifest.columns.map(({ name }) => name).slice(3)).toEqual([
      ...['cinc_1', 'cinc_2', 'vote_kappa', 'rivalry'],
    ]);
    expect(readFileSync(`${out}.csv`, 'utf8').split('\n')).toHaveLength(3);
  });

  it('says what there is to choose from', async () => {
    const text = await panel('--list');
    expect(text.code).toBe(0);
    for (const word of ['vote-kappa', 'capabilities (state): milex', 'group:NAME', 'major-powers'])
      expect(text.out).toContain(word);
    const offer = JSON.parse((await panel('--list', '--json')).out) as {
      measures: { id: string; kind: string }[];
    };
    expect(offer.measures.find(({ id }) => id === 'hedging')?.kind).toBe('arena');
  });

  it('is found in the help of the program', async () => {
    expect((await (await builtProgram())(['--help'])).out).toMatch(/^ {2}panel .*table/m);
    const help = (await panel('--help')).out;
    for (const word of ['--unit', '--relevant', 'vote-kappa:with=USA', '.codebook.md'])
      expect(help).toContain(word);
  });

  it.each([
    [['--measures', 'cinc'], 'missing-unit', '--unit dyad-year'],
    [['--unit', 'dyad'], 'unknown-unit', 'dyad-year'],
    [[...pair, '--years', '2014-2000'], 'reversed-years', '--years 2000-2014'],
    [[...pair, '--years', 'now'], 'bad-year', '1946-2014'],
    [[...pair, '--years', '2000-20140'], 'bad-year', 'four digits'],
    [[...pair, '--measures', 'vote-kapa'], 'unknown-measure', 'vote-kappa'],
    [[...pair, '--measures', 'double-containment'], 'missing-third', ':third=USA'],
    [[...pair, '--measures', 'roll-call'], 'several-rows', 'roll-call:resolution='],
    [[...pair, '--ids', 'iso2'], 'unknown-ids', 'iso3'],
    [[...pair, '--format', 'xlsx'], 'unknown-format', 'panel.csv'],
    [[...pair, '--format', 'parquet'], 'missing-out', '--out panel.parquet'],
    [[...pair, '--out', 'never'], 'unknown-format', '--format'],
    [[...pair, '--out', 'never.csv', '--format', 'json'], 'unknown-format', 'never.json'],
    [['--unit', 'dyad-year', '--states', 'RUS,Chnia'], 'unknown-state', 'China'],
  ] as const)('refuses %j as %s', async (args, code, hint) => {
    const ran = await panel(...args);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(`error [${code}]`);
    expect(ran.err.slice(ran.err.indexOf('hint'))).toContain(hint);
    expect(ran.out).toBe('');
    expect(existsSync('never.csv')).toBe(false);
  });

  it('ends with 6 where the table cannot be written', async () => {
    const ran = await panel(...pair, '--out', join(program, 'panel.csv'));
    expect(ran.code).toBe(6);
    expect(ran.err).toContain('error [cannot-write]');
  });

  it.skipIf(process.platform === 'win32').each(['csv', 'parquet'])(
    'leaves nothing where it is interrupted while it writes %s',
    async (format) => {
      const dir = join(folder, 'interrupted', format);
      const args = [
        'panel',
        '--unit',
        'directed-dyad-year',
        '--measures',
        'cinc,distance',
        '--parts',
      ];
      const child = spawn(process.execPath, [program, ...args, '--out', join(dir, `t.${format}`)]);
      const ended = new Promise<unknown>((resolve) =>
        child.on('close', (code, by) => resolve(code ?? by)),
      );
      const isWriting = (): boolean =>
        readdirSync(folder).some((name) => name.startsWith('.writing-'));
      while (child.exitCode === null && !isWriting()) await setTimeout(5);
      await setTimeout(100);
      expect(child.exitCode).toBeNull();
      child.kill('SIGINT');
      expect(await ended).toBe('SIGINT');
      expect([existsSync(dir), isWriting()]).toEqual([false, false]);
    },
  );
});
