import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { builtProgram } from '../support/built-program.js';
import { latentCsv, latentYaml } from '../support/latent-fit.js';
import { LatentFolder } from '../support/latent-files.js';

const folder = new LatentFolder();
afterAll(() => folder.remove());
const file = folder.write(latentYaml, latentCsv());
const program = await builtProgram();

describe('counterpoise latent fit', () => {
  it('prints items and dynamics, and writes every state', async () => {
    const out = folder.at('out');
    const ran = await program(['latent', 'fit', file, '--out', out]);
    const names = ['states.csv', 'items.csv', 'model.json', 'codebook.csv'];
    expect([ran.code, ran.err.trim().split('\n')]).toEqual([
      0,
      names.map((name) => `wrote ${join(out, name)}`),
    ]);
    expect(readdirSync(out).sort()).toEqual([...names].sort());
    expect(ran.out).toContain('30 units, 360 rows, periods 1990 to');
    expect(ran.out).toMatch(/^tone +hostility +continuous +−1\d\.\d+ +−10\d\.\d +1\d\.\d+ +360$/m);
    expect(ran.out).toMatch(/^list \(after 1\) +hostility +binary +\d\.\d+ +−\d\.\d+ +– +\d+$/m);
    expect(ran.out).toMatch(/^threat +−0\.\d+$/m);
    expect(ran.out).toMatch(/^hostility +7 +0\.\d+ +0\.\d+ +0\.\d+$/m);
    expect(ran.out).toMatch(
      /^Converged after \d+ passes: no parameter moves by more than 0\.001\.$/m,
    );
    expect(ran.out).not.toContain('warning');
    const items: Record<string, string>[] = parse(readFileSync(join(out, 'items.csv')), {
      columns: true,
    });
    expect(items).toHaveLength(10);
    expect(items[1]!['thresholds']!.split(';')).toHaveLength(3);
    expect(Number(items[0]!['opportunity_distance'])).toBeLessThan(0);
    expect(items[1]!['opportunity_distance']).toBe('');
    const columns: Record<string, string>[] = parse(readFileSync(join(out, 'codebook.csv')), {
      columns: true,
    });
    for (const table of ['states', 'items']) {
      const [header] = readFileSync(join(out, `${table}.csv`), 'utf8').split('\n');
      expect(columns.filter((row) => row['table'] === table).map((row) => row['column'])).toEqual(
        header!.split(','),
      );
    }
  });

  it('prints the same bytes with two threads', async () => {
    const one = await program(['latent', 'fit', file, '--json']);
    const two = await program(['latent', 'fit', file, '--json', '--threads', '2']);
    expect([one.code, two.code, two.err]).toEqual([0, 0, '']);
    expect(two.out).toBe(one.out);
  });

  it('writes nothing and exits with 5 where the fit does not converge', async () => {
    writeFileSync(folder.at('few.yaml'), `${latentYaml}most: 3\n`);
    const out = folder.at('none');
    const ran = await program(['latent', 'fit', folder.at('few.yaml'), '--out', out]);
    expect([ran.code, ran.out]).toEqual([5, '']);
    expect(ran.err).toContain('error [not-converged]');
    expect(existsSync(out)).toBe(false);
  });

  it('exits with 3 for an error in a file, with its place', async () => {
    writeFileSync(folder.at('wrong.yaml'), latentYaml.replace('ordinal', 'ordnal'));
    const ran = await program(['latent', 'fit', folder.at('wrong.yaml')]);
    expect(ran.code).toBe(3);
    expect(ran.err).toContain(`at:       ${folder.at('wrong.yaml')}:9:`);
    expect(ran.err).toContain('did you mean "ordinal"?');
  });

  it('does not write over what it reads', async () => {
    writeFileSync(folder.at('states.csv'), latentCsv());
    writeFileSync(folder.at('own.yaml'), latentYaml.replace('model.csv', 'states.csv'));
    const ran = await program(['latent', 'fit', folder.at('own.yaml'), '--out', folder.at('.')]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('overwrites-input');
    expect(readFileSync(folder.at('states.csv'), 'utf8')).toBe(latentCsv());
  });

  it('says what is questionable', async () => {
    writeFileSync(
      folder.at('wary.yaml'),
      latentYaml.replace('sign: -1', 'sign: 1').replace('ordinal', 'ordinal, sign: 1'),
    );
    const ran = await program(['latent', 'fit', folder.at('wary.yaml')]);
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/^warning: tone has the wrong sign/m);
  });
});

describe('counterpoise latent refit', () => {
  it.each([
    ['no year', ['--out', 'x'], '--to is missing'],
    ['no folder', ['--to', '2010'], '--out is missing'],
    ['a year that leaves too little', ['--to', '1979', '--out', 'x'], '1979'],
    ['a year to come', ['--to', '2026', '--out', 'x'], '2026'],
  ])('refuses %s', async (_, args, message) => {
    const ran = await program(['latent', 'refit', ...args]);
    expect({ code: ran.code, out: ran.out }).toEqual({ code: 2, out: '' });
    expect(ran.err).toContain(message);
    expect(existsSync('x')).toBe(false);
  });

  it('refuses a file in place of a folder before it computes anything', async () => {
    const ran = await program(['latent', 'refit', '--to', '2010', '--out', file]);
    expect({ code: ran.code, out: ran.out }).toEqual({ code: 6, out: '' });
    expect(ran.err).toContain(`${file} is not a folder`);
  });
});
