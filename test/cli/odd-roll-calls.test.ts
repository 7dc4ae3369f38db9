import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ran as inProcess } from '../support/in-process.js';

const folder = mkdtempSync(join(tmpdir(), 'odd-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const mine = join(folder, 'mine.csv');
beforeEach(() => {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
});

async function ran(...args: readonly string[]) {
  const { code, out, err } = await inProcess(args);
  return { code, out, err };
}

const header = 'rollcall,state,vote\n';
/** Two who differ twice. */
const small = `${header}a,Ash,yes\na,Birch,no\nb,Ash,no\nb,Birch,yes\n`;
const dated = small.replace('vote\n', 'vote,period\n').replaceAll(/(yes|no)\n/g, '$1,1\n');

describe.each(['votes', 'ideal-points'])('%s of a strange file', (verb) => {
  it.each<[string, string | Buffer]>([
    ['a byte order mark and Windows line ends', `\uFEFF${small.replaceAll('\n', '\r\n')}`],
    ['line ends of the old Mac', small.replaceAll('\n', '\r')],
    ['empty lines', small.replaceAll('\n', '\n\n')],
    ['columns in another order and case', small.replace(/.*\n/, 'RollCall, STATE ,Vote\n')],
    ['quotes around everything', small.replaceAll(/[^,\n]+/g, '"$&"')],
    ['gzip', gzipSync(small)],
    ['spaces around its values', small.replaceAll(/,(\w+)\n/g, ', $1 \n')],
  ])('with %s is read like any other', async (_, content) => {
    writeFileSync(mine, small);
    const plain = await ran(verb, mine);
    writeFileSync(mine, content);
    expect(await ran(verb, mine)).toEqual(plain);
    expect(plain).toMatchObject({ code: 0, err: '' });
  });

  it.each<[string, string | Buffer, number, string, RegExp]>([
    ['nothing in it', '', 3, 'raw-empty', /rollcall,state,vote/],
    ['a header alone', header, 3, 'raw-empty', /one row for each vote/],
    ['one voter', `${header}a,Ash,yes\nb,Ash,no\n`, 3, 'one-voter', /exchanged/],
    ['a row twice', `${small}b,Birch,yes\n`, 3, 'double-vote', /first on line 5/],
    ['a vote that is none', small.replace('yes', 'present'), 3, 'raw-value', /mine\.csv:2:vote/],
    ['votes of 0 and 1', `${header}a,Ash,0\na,Birch,1\n`, 3, 'raw-value', /value: +"0"/],
    ['other columns', small.replace('rollcall,state', 'rcid,country'), 3, 'raw-header', /rollcall,state:?/], // prettier-ignore
    ['a column in two cases', small.replace('vote', 'Vote,vote'), 3, 'raw-header', /repeats/],
    ['semicolons', small.replaceAll(',', ';'), 3, 'raw-separator', /semicolons/],
    ['tabs', small.replaceAll(',', '\t'), 3, 'raw-separator', /tabs/],
    ['a huge number', dated.replace(',1\n', ',99999999999999999999\n'), 3, 'raw-value', /1 to 9999/], // prettier-ignore
    ['a negative number', dated.replace(',1\n', ',-1\n'), 3, 'raw-value', /mine\.csv:2:period/],
    ['a number with a point', dated.replace(',1\n', ',1.5\n'), 3, 'raw-value', /"1\.5"/],
    ['too many fields', small.replace('yes\n', 'yes,more\n'), 3, 'raw-csv', /"more"/],
    ['an open quote', small.replace('Ash', '"Ash'), 3, 'raw-csv', /quotes/],
    ['no end', small.slice(0, -1), 3, 'raw-cut', /line break/],
    ['UTF-16', Buffer.from(small, 'utf16le'), 3, 'raw-encoding', /UTF-8/],
    ['a workbook', Buffer.from('PK\u0003\u0004', 'latin1'), 3, 'raw-form', /save the sheet as CSV/],
    ['only absences', small.replaceAll(/yes|no/g, 'absent'), 2, verb === 'votes' ? 'nothing-to-compare' : 'too-few-roll-calls', /hint/], // prettier-ignore
  ])('with %s is refused, with a hint', async (_, content, code, name, expected) => {
    writeFileSync(mine, content);
    const { err, ...rest } = await ran(verb, mine, '--out', join(folder, 'made', 'x.csv'));
    expect(rest).toEqual({ code, out: '' });
    expect(err).toContain(`error [${name}]`);
    expect(err).toMatch(/^ {2}hint: +\S/m);
    expect(err).toMatch(expected);
    expect(readdirSync(folder)).toEqual(['mine.csv']);
  });

  it.each<[string, string, number, string]>([
    ['that is not there', 'none.csv', 2, 'no-such-file'],
    ['that is a folder', '.', 6, 'cannot-read'],
  ])('%s is refused', async (_, name, code, expected) => {
    const { err, ...rest } = await ran(verb, join(folder, name));
    expect(rest).toEqual({ code, out: '' });
    expect(err).toContain(`error [${expected}]`);
  });

  it.each<[string, string, number, string]>([
    ['into the file itself', 'mine.csv', 2, 'overwrites-input'],
    ['into the file itself by another way', '../mine.csv', 2, 'overwrites-input'],
    ['into a folder', 'folder.csv', 2, 'is-a-folder'],
    ['into a folder that is a file', 'mine.csv/x.csv', 6, 'cannot-write'],
    ['as a workbook', 'x.xlsx', 2, 'unknown-format'],
    ['as nothing', 'x', 2, 'unknown-format'],
  ])('is not written %s', async (_, name, code, expected) => {
    writeFileSync(mine, small);
    mkdirSync(join(folder, 'folder.csv'));
    const out = name.startsWith('..') ? `${folder}/folder.csv/${name}` : join(folder, name);
    const { err, ...rest } = await ran(verb, mine, '--out', out);
    expect(rest).toEqual({ code, out: '' });
    expect(err).toContain(`error [${expected}]`);
    expect(readFileSync(mine, 'utf8')).toBe(small);
    expect(readdirSync(folder).sort()).toEqual(['folder.csv', 'mine.csv']);
  });

  it('is read alike, whoever its voters are', async () => {
    writeFileSync(mine, small.replaceAll('Ash', 'IN').replaceAll('Birch', 'GA'));
    const states = await ran(verb, mine);
    expect(states.err).toContain('IN is India, GA is Gabon');
    expect(states.err).toContain('--voters names');
    expect(states.out).toContain('voters = states');
    expect(states.out).toMatch(/India/);
    const names = await ran(verb, mine, '--voters', 'names');
    expect(names.err).toBe('');
    expect(names.out).toContain('voters = names');
    expect(names.out).not.toMatch(/India|Gabon/);
    const { code, err } = await ran(verb, mine, '--voters', 'names', '--states', 'India');
    expect(code).toBe(2);
    expect(err).toContain('--voters states');
  });

  it('is asked about its voters only where there is one', async () => {
    const { code, err } = await ran(verb, '--voters', 'names');
    expect(code).toBe(2);
    expect(err).toContain('error [voters-without-file]');
  });
});

describe('an option that looks at a column', () => {
  it.each([
    ['votes', '--by', 'date', 'date'],
    ['votes', '--votes', 'whole-resolutions', 'part'],
    ['ideal-points', '--parts', 'none', 'part'],
  ])('of %s, %s %s, is refused without it', async (verb, option, value, column) => {
    writeFileSync(mine, small);
    const { err, ...rest } = await ran(verb, mine, option, value);
    expect(rest).toEqual({ code: 2, out: '' });
    expect(err).toContain('error [missing-column]');
    expect(err).toContain(`mine.csv has no column ${column}`);
    const filled = { date: '2001', part: '0' }[column]!;
    writeFileSync(mine, small.replaceAll('\n', `,${filled}\n`).replace(`,${filled}`, `,${column}`));
    expect(await ran(verb, mine, option, value)).toMatchObject({ code: 0, err: '' });
  });
});

describe('ideal points of too few roll calls', () => {
  it.each([
    [[], 'voters divide over it'],
    [['--static'], 'Without --static'],
    [['--sessions', '4-9'], 'of period 1.'],
    [['--parts', 'all'], 'leave out --issue and --parts'],
  ])('with %j hint at what to do', async (args, hint) => {
    writeFileSync(mine, small.replace(/b,[^]*/, ''));
    const { code, err } = await ran('ideal-points', mine, ...args);
    expect(code).toBe(2);
    expect(err).toContain('error [too-few-roll-calls]');
    expect(err).toContain(hint);
  });
});
