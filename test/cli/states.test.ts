import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { StateDescription } from '../../src/states/index.js';
import { builtProgram } from '../support/built-program.js';

const counterpoise = await builtProgram();

const folder = mkdtempSync(join(tmpdir(), 'states-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('states', () => {
  it('tells a state by name, number or code, as of a year', async () => {
    const told: StateDescription[] = [];
    for (const target of ['Soviet Union', '365', 'SUN']) {
      const { code, out } = await counterpoise(['states', target, '--year', '1980', '--json']);
      expect(code).toBe(0);
      told.push(JSON.parse(out) as StateDescription);
    }
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
    expect(told[0]).toMatchObject({ ccode: 365, name: 'Soviet Union', majorPower: true });
    const { out } = await counterpoise(['states', '365', '--year', '1980']);
    expect(out).toContain('Soviet Union (365, RUS)');
    expect(out).toContain('in 1980      member of the state system, major power');
    expect(out).toMatch(/followed by {2}Finland \(375\), secession, 1917-12-06/);
  });

  it('lists the members of a group at the end of a year', async () => {
    const { out } = await counterpoise(['states', 'BRICS', '--year', '2023']);
    expect(out).toContain('BRICS: 5 members at the end of 2023');
    const json = await counterpoise(['states', 'EU', '--year', '2019', '--json']);
    const members = (JSON.parse(json.out) as { iso3: string }[]).map(({ iso3 }) => iso3);
    expect(members).toHaveLength(28);
    expect(members).toContain('GBR');
    const none = await counterpoise(['states', 'BRICS', '--year', '1990']);
    expect(none.code).toBe(2);
    expect(none.err).toContain('BRICS has no members in 1990');
  });

  it('lists the members of a year or a day', async () => {
    expect((await counterpoise(['states', '--year', '2016'])).out).toMatch(
      /195 members of the state system/,
    );
    const { out } = await counterpoise(['states', '--year', '1990-10-03', '--json']);
    const numbers = (JSON.parse(out) as { ccode: number }[]).map(({ ccode }) => ccode);
    expect(numbers).toContain(255);
    expect(numbers).not.toContain(260);
  });

  it.each([
    { args: ['Germany', '--year', '1960'], code: 'ambiguous-state', says: 'West Germany (260)' },
    { args: ['Germny'], code: 'unknown-state', says: 'Germany (DEU)' },
    { args: ['Hong Kong'], code: 'unknown-state', says: 'territory' },
    { args: ['Russia', '--year', '19'], code: 'bad-date', says: '1990-10-03' },
    { args: ['--year', '2030'], code: 'outside-coverage', says: 'not known for 2030' },
    { args: ['Russia', '--column', 'x'], code: 'without-convert', says: '--column' },
    { args: ['--convert', 'iso3:cow'], code: 'missing-column', says: '--column' },
    {
      args: ['--convert', 'iso3:xyz', 'a.csv', '--column', 'x'],
      code: 'unknown-scheme',
      says: 'iso3:cow',
    },
    {
      args: ['--convert', 'iso3:cow', 'a.csv', '--column', 'x'],
      code: 'no-such-file',
      says: 'a.csv',
    },
    { args: ['x', '--min-confidence', '2'], code: 'bad-number', says: '0.9' },
    { args: ['x', '--codes', 'later'], code: 'bad-parameter', says: 'present' },
  ])('refuses $args: $code', async ({ args, code, says }) => {
    const ran = await counterpoise(['states', ...args]);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain(`error [${code}]`);
    expect(ran.err).toContain(says);
  });
});

describe('states --convert', () => {
  const text = '\uFEFFname,year,"a, b"\r\nSUN,1980,"x ""y"""\r\nHKG,1990,\r\nDEU,,2\r\n';

  it('adds a column to the rows as they are, and reports to standard error where it prints the file', async () => {
    const file = fileOf('quoted.csv', text);
    const args = ['states', '--convert', 'iso3c:cown', file, '--column', 'name'];
    const { code, out, err } = await counterpoise([
      ...args,
      '--year-column',
      'year',
      '--year',
      '1980',
    ]);
    expect(code).toBe(0);
    expect(out).toBe(
      'name,year,"a, b",name_ccode\nSUN,1980,"x ""y""",365\nHKG,1990,,\nDEU,,2,260\n',
    );
    expect(err).toContain('2 of 3 rows converted from iso3 to ccode (column name_ccode)');
    expect(err).toContain('"HKG" in 1990: not a state (territory) (1 row, first in line 3)');
  });

  it('writes a file, reports to standard output, and prints the whole report for a program', async () => {
    const file = fileOf('names.csv', 'name\nKazakstan\nKorea\nKazakstan\n');
    const out = join(folder, 'new', 'out.csv');
    const args = ['states', '--convert', 'name:iso3', file, '--column', 'name', '--out', out];
    const careful = await counterpoise(args);
    expect(careful.out).toContain('0 of 3 rows converted');
    expect(careful.out).toContain('--min-confidence 0.9 takes names in another spelling');
    expect(careful.out).toContain(
      '"Kazakstan": unknown name; may be Kazakhstan (705) 0.99 (2 rows',
    );
    const bold = await counterpoise([...args, '--min-confidence', '0.9', '--json']);
    expect(bold.err).toBe(`wrote ${out}\n`);
    expect(JSON.parse(bold.out)).toMatchObject({
      added: 'name_iso3',
      rows: 3,
      matched: 2,
      unmatched: [{ value: 'Korea', reason: 'ambiguous name', rows: 1, firstRow: 1 }],
      doubtful: [{ value: 'Kazakstan', converted: 'KAZ', rows: 2, caveats: ['approximate'] }],
    });
    expect(readFileSync(out, 'utf8')).toBe(
      'name,name_iso3\nKazakstan,KAZ\nKorea,\nKazakstan,KAZ\n',
    );
  });

  it('present codes on both sides', async () => {
    const file = fileOf('present.csv', 'c\nRUS\nDEU\n');
    const args = ['states', '--convert', 'iso3:ccode', file, '--column', 'c', '--year', '1980'];
    expect((await counterpoise(args)).out).toBe('c,c_ccode\nRUS,365\nDEU,260\n');
    expect((await counterpoise([...args, '--codes', 'present'])).out).toBe(
      'c,c_ccode\nRUS,365\nDEU,255\n',
    );
  });

  it.each([
    ['name,year\nSUN,198O\n', ['--year-column', 'year'], 3, 'bad-date', ':2:year'],
    ['name,year\n"SUN,1980\n', [], 3, 'broken-csv', 'close every quote'],
    ['name,year\nSUN\n', [], 3, 'broken-csv', 'as many as the header'],
    ['name;year\nSUN;1980\n', [], 2, 'no-such-column', 'separate the columns by commas'],
    ['name,name_cow\nSUN,1\n', [], 2, 'column-taken', 'name_cow'],
    ['', [], 3, 'empty-file', 'wrong.csv is empty'],
  ])('refuses %j and writes nothing', async (content, more, exit, code, says) => {
    const out = join(folder, 'never.csv');
    const file = fileOf('wrong.csv', content);
    const args = ['states', '--convert', 'iso3:cow', file, '--column', 'name', ...more];
    const ran = await counterpoise([...args, '--out', out]);
    expect(ran.code).toBe(exit);
    expect(ran.err).toContain(`error [${code}]`);
    expect(ran.err).toContain(says);
    expect(existsSync(out)).toBe(false);
  });
});
