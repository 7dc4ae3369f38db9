import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { voteCodes } from '../../src/core/roll-calls.js';
import { simulate } from '../analysis/ideal-points/simulate.js';
import { builtProgram } from '../support/built-program.js';
import { counterpoise } from './program.js';

const folder = mkdtempSync(join(tmpdir(), 'ideal-points-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A council of ten with two terms, as a user would write it down. */
const file = join(folder, 'council.csv');
const { calls } = simulate(11, { voters: 10, periods: 2, items: 14, walk: 0.2 });
const words = Object.fromEntries(Object.entries(voteCodes).map(([word, code]) => [code, word]));
const lines = ['rollcall,state,vote,period,title'];
calls.ids.forEach((id, row) => {
  calls.voters.forEach(({ name }, v) => {
    const vote = calls.votes[row * calls.voters.length + v]!;
    lines.push(`${id},${name},${words[vote]!},${calls.periods[row]!},${calls.titles![row]!}`);
  });
});
// A third term has one roll call.
calls.voters.forEach(({ name }, v) => lines.push(`late,${name},${v < 5 ? 'yes' : 'no'},3,last`));
writeFileSync(file, `${lines.join('\n')}\n`);

interface Row {
  readonly name: string;
  readonly period: string;
  readonly value: string;
  readonly error: string;
  readonly low90: string;
  readonly high90: string;
}
const rowsOf = (path: string): Row[] => parse(readFileSync(path), { columns: true });

const program = await builtProgram();

describe('counterpoise ideal-points', () => {
  it('estimates a user’s roll calls and writes them all', async () => {
    const out = join(folder, 'points.csv');
    const ran = await program(['ideal-points', file, '--out', out]);
    const beside = ['points.codebook.md', 'points.bib'].map((name) => join(folder, name));
    expect([ran.code, ran.err.trim()]).toEqual([0, `wrote ${[out, ...beside].join(', ')}`]);
    expect(readFileSync(beside[1]!, 'utf8')).toContain('@article{bailey2017,');
    expect(ran.out).toContain('Dynamic ideal points of');
    expect(ran.out).toContain('10 voters, 2 periods');
    expect(ran.out).toMatch(/^voter 1 +1 +\d+ +−?\d\.\d\d\*? +\d\.\d\d +−?\d\.\d\d to −?\d\.\d\d/m);
    expect(ran.out).toContain('No points for period 3: it has 1 roll call that is not unanimous');
    const rows = rowsOf(out);
    expect(rows).toHaveLength(20);
    for (const row of rows) {
      const half = (Number(row.high90) - Number(row.low90)) / 2;
      expect(half / Number(row.error)).toBeCloseTo(1.645, 2);
    }
    const first = rows.filter(({ name }) => name === 'voter 1');
    expect(first.reduce((sum, { value }) => sum + Number(value), 0)).toBeGreaterThan(0);
  });

  it('is made again, to the byte, by the command in its codebook', async () => {
    const [first, again] = [join(folder, 'first'), join(folder, 'again')];
    const run = async (args: readonly string[]): Promise<number | null> =>
      (await program(args)).code;
    expect(
      await run([
        ...['ideal-points', file, '--positive', 'voter 3', '--no-bridge'],
        ...['--smoothing', '0.2', '--sessions', '1-2', '--out', join(first, 'p.csv')],
      ]),
    ).toBe(0);
    const codebook = readFileSync(join(first, 'p.codebook.md'), 'utf8');
    const [, command] = /```sh\nnpx counterpoise (.*)\n```/.exec(codebook)!;
    const words = [...command!.matchAll(/"([^"]*)"|(\S+)/g)].map(([, a, b]) => a ?? b!);
    expect(words.slice(-2)).toEqual(['--out', 'p.csv']);
    const placed = words.map((word) => (word === 'council.csv' ? file : word));
    expect(await run([...placed.slice(0, -1), join(again, 'p.csv')])).toBe(0);
    for (const name of ['p.csv', 'p.codebook.md', 'p.bib'])
      expect(readFileSync(join(again, name), 'utf8')).toBe(readFileSync(join(first, name), 'utf8'));
  });

  it('says how many voters it shows, and shows all where asked to', async () => {
    const { out } = await program(['ideal-points', file]);
    expect(out.match(/^voter \d+ /gm)).toHaveLength(10);
    expect(out).toContain('Shown: 5 of 10 voters; --states all shows every voter');
    const all = (await program(['ideal-points', file, '--states', 'all'])).out;
    expect(all.match(/^voter \d+ /gm)).toHaveLength(20);
    expect(all).not.toContain('Shown:');
  });

  it('says of many periods how many it shows', async () => {
    const long = join(folder, 'long.csv');
    const rows = Array.from({ length: 16 }, (_, at) =>
      ['Ash', 'Birch', 'Cedar'].map(
        (name, v) => `r${at},${name},${(at + v) % 3 === 0 ? 'no' : 'yes'},${1 + (at >> 1)}`,
      ),
    );
    writeFileSync(long, `rollcall,state,vote,period\n${rows.flat().join('\n')}\n`);
    const { out } = await program(['ideal-points', long]);
    expect(out).toContain('3 voters, 8 periods, 16 roll calls');
    expect(out).toContain('Shown: at most 6 periods of each; --out FILE or --json has all');
  });

  it('counts one period, roll call and round as one', async () => {
    const two = join(folder, 'two.csv');
    writeFileSync(two, 'rollcall,state,vote\na,Ash,yes\na,Birch,no\nb,Ash,no\nb,Birch,yes\n');
    const { out } = await program(['ideal-points', two]);
    expect(out).toContain('2 voters, 1 period, 2 roll calls');
    expect(out).toContain('Converged after 1 round, ');
    expect(out).not.toMatch(/\b1 \w+s\b/);
  });

  it('says that a voter without points is not the positive one', async () => {
    const late = join(folder, 'late.csv');
    const rows = 'a,Ash,yes\na,Birch,no\nb,Ash,no\nb,Birch,yes\nc,Cedar,yes\n';
    writeFileSync(late, `rollcall,state,vote\n${rows}`);
    const { out, err } = await program(['ideal-points', late, '--positive', 'cedar']);
    expect(err).toBe('note: Cedar has no points here, so that Ash is the positive voter\n');
    expect(out).toContain('positive = Ash');
  });

  it('turns the axis to the voter named, and prints those asked for', async () => {
    const { points } = JSON.parse((await program(['ideal-points', file, '--json'])).out) as {
      points: { name: string; value: number }[];
    };
    const negative = points.find(({ value }) => value < -0.5)!.name;
    const { out } = await program([
      ...['ideal-points', file, '--positive', negative, '--states', `voter 2,${negative}`],
    ]);
    expect(out).toContain(`positive = ${negative}`);
    expect(out.match(/^voter \d+ /gm)).toHaveLength(4);
  });

  it('writes the same bytes with one, two and three threads', () => {
    const texts = [1, 2, 3].map((threads) => {
      const out = join(folder, `static-${threads}.csv`);
      const ran = counterpoise([
        ...['ideal-points', file, '--static', '--threads', String(threads), '--out', out],
      ]);
      expect(ran.code, ran.err).toBe(0);
      return readFileSync(out, 'utf8');
    });
    expect(texts[0]!.split('\n')).toHaveLength(22);
    expect(texts[1]).toBe(texts[0]);
    expect(texts[2]).toBe(texts[0]);
  });

  it.each([
    [['--sessions', '3', '--static'], 'too-few-roll-calls'],
    [['--sessions', '2-1'], 'reversed-periods'],
    [['--issue', 'me'], 'unknown-issue'],
    [['--smoothing', '0'], 'bad-number'],
    [['--states', 'nobody'], 'unknown-voter'],
    [['--states', ','], 'no-voters'],
    [['--voters', 'people'], 'invalidArgument'],
    [['--out', join(folder, 'points.xlsx')], 'unknown-format'],
  ])('refuses %j', async (args, expected) => {
    const { code, out, err } = await program(['ideal-points', file, ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`[${expected}]`);
    expect(err).toContain('hint:');
  });

  it('says how to bring the ballots of the UN in', () => {
    const { code, err } = counterpoise(['ideal-points'], { COUNTERPOISE_RAW: folder });
    expect(code).toBe(3);
    expect(err).toContain('[needs-import]');
    expect(err).toContain('counterpoise data import un-votes');
  });
});
