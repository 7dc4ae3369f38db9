import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { needsRaw, rawAbsent, rawRoot } from '../support/raw.js';
import { builtProgram } from '../support/built-program.js';
import { counterpoise } from './program.js';

const folder = mkdtempSync(join(tmpdir(), 'votes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, 'mine.csv');
writeFileSync(
  file,
  'rollcall,state,vote\na,USA,yes\na,CHN,no\na,Atlantis,no\nb,USA,no\nb,CHN,no\n',
);

const program = await builtProgram();

describe('counterpoise votes', () => {
  it.each([
    ['--sessions', '46-74'],
    ['--measure', 'pi'],
    ['--by', 'date'],
    ['--source', 'undl'],
  ])('refuses %s %s beside --compare-sources', async (option, given) => {
    const { code, err } = await program(['votes', '--compare-sources', option, given]);
    expect(code).toBe(2);
    expect(err).toContain(`${option} has no use beside --compare-sources`);
  });

  it('prints the pairs of a small file with the rules that they rest on', async () => {
    const { code, out, err } = await program(['votes', file]);
    expect(code).toBe(0);
    expect(err).toBe(
      'note: voters are read as states (USA is United States, CHN is China); Atlantis is no state and votes under its own name: --voters names keeps the names of the file\n',
    );
    expect(out).toContain(`Votes of mine.csv: 3 pairs and periods, 3 voters\n`);
    expect(out).toContain('Parameters: yearOf = session, votes = all, nonUnanimousOnly = false');
    expect(out).toContain('voters = states');
    expect(out).toMatch(/United States +China +1 +2 +0\.5000 +0\.5000 +0 +−0\.3333/);
  });

  it('writes every pair as CSV and JSON', async () => {
    const [table, data] = [join(folder, 'pairs.csv'), join(folder, 'pairs.json')];
    expect((await program(['votes', file, '--measure', 'pi,agreement', '--out', table])).code).toBe(
      0,
    );
    expect(readFileSync(table, 'utf8').split('\n').slice(0, 2)).toEqual([
      'voter1,name1,voter2,name2,period,n,agreement,pi',
      '2,United States,710,China,1,2,0.5,-0.33333333333333326',
    ]);
    const { out } = await program(['votes', file, '--out', data, '--json']);
    expect(readFileSync(data, 'utf8')).toBe(`${out.trimEnd()}\n`);
  });

  it('writes codebook and citations beside it', async () => {
    const table = join(folder, 'kappa.csv');
    const { code, err } = await program(['votes', file, '--measure', 'kappa', '--out', table]);
    const beside = ['kappa.codebook.md', 'kappa.bib'].map((name) => join(folder, name));
    expect([code, err.split('\n')[1]]).toEqual([0, `wrote ${[table, ...beside].join(', ')}`]);
    expect(readFileSync(beside[0]!, 'utf8')).toContain('# Codebook of kappa.csv');
    expect(readFileSync(beside[1]!, 'utf8')).toContain('@article{cohen1968,');
  });

  it('counts one pair as one', async () => {
    const { out } = await program(['votes', file, '--states', 'USA,CHN']);
    expect(out).toContain('1 pair and period, 3 voters');
  });

  it.each([
    [['--measure', 'kapa'], 'unknown-statistic'],
    [['--sessions', 'first'], 'bad-periods'],
    [['--out', join(folder, 'pairs.xlsx')], 'unknown-format'],
    [['--states', 'BRA'], 'unknown-voter'],
  ])('refuses %j', async (args, expected) => {
    const { code, out, err } = await program(['votes', file, ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`[${expected}]`);
    expect(err).toContain('hint:');
  });

  it('names place and value of what is wrong in a file', async () => {
    const wrong = join(folder, 'wrong.csv');
    writeFileSync(wrong, 'rollcall,state,vote\na,USA,yes\na,CHN,perhaps\n');
    const { code, err } = await program(['votes', wrong]);
    expect(code).toBe(3);
    expect(err).toContain(`${wrong}:3:vote`);
    expect(err).toContain('"perhaps"');
  });

  it('says how to bring the ballots of the UN in', () => {
    const { code, err } = counterpoise(['votes'], { COUNTERPOISE_RAW: folder });
    expect(code).toBe(3);
    expect(err).toContain('counterpoise data import un-votes');
  });
});

describe.skipIf(rawAbsent)(needsRaw('counterpoise votes of the UN'), () => {
  it('sums many pairs up by session', () => {
    const { code, out } = counterpoise(['votes', '--measure', 'agreement,kappa'], {
      COUNTERPOISE_RAW: resolve(rawRoot),
    });
    expect(code).toBe(0);
    expect(out).toContain('826,638 pairs and sessions, 200 voters');
    expect(out).toMatch(/\n +73 +2018 +95 +193 +18,528 +0\.8428 +0\.08447/);
  });
});
