import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { convertFile } from '../../../src/app/user-table/convert.js';
import { guessMapping } from '../../../src/app/user-table/guess.js';
import { mostSearched } from '../../../src/app/user-table/convert.js';
import { columnNames } from '../../../src/app/user-table/names.js';
import { readUserFile } from '../../../src/app/user-table/read.js';
import { UserTables } from '../../../src/app/user-table/tables.js';
import type { OwnRequest } from '../../../src/contract/index.js';

const told = (work: () => unknown): Record<string, unknown> => {
  try {
    work();
  } catch (error) {
    const { code, details } = error as { code: string; details: Record<string, unknown> };
    return { code, ...details };
  }
  throw new Error('no error');
};
const read = (text: string, name = 'file.csv') => readUserFile(name, text);
const base = { fixes: {}, leastConfidence: 0.9 };
const convert = (text: string, more: Partial<OwnRequest> = {}) => {
  const file = read(text);
  const guess = guessMapping(file);
  const decimal = guess.decimal ?? '.';
  return convertFile(file, { ...guess, year: guess.year!, decimal, ...base, ...more });
};

describe('a file of a user', () => {
  it.each([
    ['a longer row', 'a,b\n1,2\n1,2,3\n', 'ragged-row', 3],
    ['a row after empty lines', 'a,b\n\n1,2\n\n1\n', 'ragged-row', 5],
    ['a row after a text over two lines', 'a,b\n"1\n2",3\n4\n', 'ragged-row', 4],
    ['an open quote', 'a,b\n"1,2\n', 'broken-csv', 2],
    ['a NUL byte', 'a,b\n1,\0\n', 'binary-file', 2],
    ['a replaced byte', 'a,b\n1,\uFFFD\n', 'not-utf8', 2],
    ['half a character', 'a,b\n1,\uD800\n', 'not-utf8', 2],
    ['a million columns', `a${',b'.repeat(1e6)}\n`, 'too-many-columns', 1],
    ['a long cell', `a,b\n1,${'x'.repeat(10_001)}\n`, 'long-cell', 2],
    ['too many rows', `a\n${'1\n'.repeat(500_001)}`, 'too-many-rows', 500_002],
    ['nothing', '', 'empty-file', 1],
    ['a header alone', 'a,b\n', 'empty-file', 1],
  ])('is refused where it has %s', (_, text, code, line) => {
    expect(told(() => read(text))).toMatchObject({ code, line, file: 'file.csv' });
  });

  it('is named by the end of its name, which never leads to a place', () => {
    expect(read('a\n1\n', '../../etc/passwd').file).toBe('passwd');
    expect(read('a\n1\n', 'C:\\x\\y.csv').file).toBe('y.csv');
    expect(read('a\n1\n', '../..').file).toBe('the file');
    expect(read('a\n1\n', 'a\u0007b\u202E.csv').file).toBe('ab.csv');
  });

  it('counts lines by where a row ends, texts over several lines included', () => {
    expect(read('a,b\n"1\n2",3\n4,5\n').lines).toEqual([3, 4]);
    expect(read('a,b\n\n1,2\n\n3,4\n').lines).toEqual([3, 5]);
  });

  it('is looked at for states, years and numbers, whatever separates its columns', () => {
    const plain = guessMapping(read('Country,Year,x,note\nGermany,1990,1.5,a\nChina,1991,,b\n'));
    expect(plain).toEqual({
      states: [{ column: 0, scheme: 'name' }],
      year: 1,
      values: [{ column: 2, type: 'number' }],
      decimal: '.',
    });
    expect(
      guessMapping(read('iso_o;iso_d;yr;flow\nUSA;CHN;2001;3,5\nCHN;USA;2001;4,25\n')),
    ).toEqual({
      states: [
        { column: 0, scheme: 'iso3' },
        { column: 1, scheme: 'iso3' },
      ],
      year: 2,
      values: [{ column: 3, type: 'number' }],
      decimal: ',',
    });
    expect(guessMapping(read('ccode\tyear\tv\n2\t1990\t1\n')).states).toEqual([
      { column: 0, scheme: 'ccode' },
    ]);
  });

  it.each([
    ['1,234', '12,500', null],
    ['1,234', '-1,000', null],
    ['1.234', '12.500', null],
    ['1,234', '12.500', null],
    ['1,234', '0,125', ','],
    ['1,234', '1234,567', ','],
    ['1,234', '12,5', ','],
    ['1,234', '1.5', '.'],
    ['1,234', '1,234,567', '.'],
    ['1,234', '1,234.5', '.'],
    ['1.234', '1.234,5', ','],
    ['1234', '12', '.'],
  ])('leaves the decimal sign of %s and %s to a person where nothing shows it', (a, b, decimal) => {
    for (const sign of [';', '\t']) {
      const rows = [`country,year,v`, `Germany,2001,A`, `China,2001,B`].map((row) =>
        row.replaceAll(',', sign).replace('A', a).replace('B', b),
      );
      expect(guessMapping(read(rows.join('\n'))).decimal, sign).toBe(decimal);
    }
    // Between commas it is a point, and 1,234 in quotes is told as no number.
    const quoted = `country,year,v\nGermany,2001,"${a}"\nChina,2001,"${b}"\n`;
    expect(guessMapping(read(quoted)).decimal).toBe('.');
  });

  it('has columns of numbers where it is open which', () => {
    const guess = guessMapping(read('country;year;v\nGermany;2001;1,234\nChina;2001;2,500\n'));
    expect([guess.decimal, guess.values]).toEqual([null, [{ column: 2, type: 'number' }]]);
  });

  it('becomes rows by state and year, and says what of it does not', () => {
    const made = convert(
      'country,year,gdp\nGermany,2001,1.5\nGermny,2002,2\nGermany,20o3,3\nGermany,2001,4\nKorea,1999,5\nFrance,2001,"1,000"\nFrance,2002,n/a\n',
    );
    const column = (name: string) => [
      ...(made.columns.find((one) => one.name === name)!.values as ArrayLike<unknown> & unknown[]),
    ];
    expect(column('iso3')).toEqual(['DEU', 'FRA', 'FRA']);
    expect(column('gdp')).toEqual([1.5, NaN, NaN]);
    expect(made.unmatched).toMatchObject([
      { value: 'Germny', line: 3, column: 'country', rows: 1 },
      { value: 'Korea', line: 6, reason: 'ambiguous name' },
    ]);
    expect(made.unmatched[0]!.candidates[0]).toMatchObject({ ccode: 255, name: 'Germany' });
    expect(made.problems.map(({ line, column: at, value }) => [line, at, value])).toEqual([
      [4, 'year', '20o3'],
      [5, 'year', '2001'],
      [7, 'gdp', '1,000'],
    ]);
    expect(made.problems[1]!.expected).toContain('line 2 has it already');
  });

  it('takes what a person says of a name, by the state or none', () => {
    const text = 'country,year,v\nGermny,2002,2\nNowhere,2002,2\n';
    const states = [{ column: 0, scheme: 'name' as const }];
    const made = convert(text, { states, fixes: { Germny: 255, Nowhere: null } });
    expect([made.rows, made.unmatched]).toEqual([1, []]);
    expect(told(() => convert(text, { states, fixes: { Germny: 1 } })).code).toBe('unknown-state');
    expect(told(() => convert(text, { states, year: 0 })).code).toBe('bad-mapping');
  });

  it('tells of the first names alone, and counts them all', () => {
    const states = [{ column: 0, scheme: 'iso3' as const }];
    const rows = Array.from({ length: 201 }, (_, n) => `X${n},2001,1\n`).join('');
    const made = convert(`iso3,year,v\n${rows}`, { states });
    expect([made.unmatched.length, made.unmatchedCount]).toEqual([200, 201]);
    expect([made.doubtful.length, made.doubtfulCount]).toEqual([0, 0]);
  });

  it('is guessed by names as they are known, so that other columns take no search', () => {
    const guess = (name: string) =>
      guessMapping(read(`country,year,v\n${name},2001,1\n`)).states.length;
    expect([guess('Switzerland'), guess('Switzerlnd')]).toEqual([1, 0]);
  });

  it('has other spellings looked for of the first unknown names, and says which were not', () => {
    const states = [{ column: 0, scheme: 'name' as const }];
    const unknown = (count: number): string =>
      Array.from({ length: count }, (_, n) => `Qx${'z'.repeat(n + 1)},200${n % 10},1\n`).join('');
    // The same name in several years is one.
    const twice = 'Qxz,1990,1\n'.repeat(3);
    const matched = (before: string) =>
      convert(`country,year,v\n${before}Switzerlnd,2001,1\n`, { states });
    const found = matched(twice + unknown(mostSearched - 1));
    expect(found.doubtful).toMatchObject([{ value: 'Switzerlnd', ccode: 225 }]);
    expect(found.unmatched.map(({ reason }) => reason)).not.toContainEqual(
      expect.stringContaining('alone'),
    );
    const left = matched(twice + unknown(mostSearched));
    expect([left.rows, left.doubtful]).toEqual([0, []]);
    expect(left.unmatched.at(-1)).toMatchObject({
      value: 'Switzerlnd',
      reason: expect.stringContaining(`of the first ${mostSearched} alone`) as string,
      candidates: [],
    });
    // Whatever is said of one of them makes room.
    const said = convert(`country,year,v\n${unknown(mostSearched)}Switzerlnd,2001,1\n`, {
      ...{ states, fixes: { Qxz: null } },
    });
    expect(said.doubtful).toMatchObject([{ value: 'Switzerlnd', ccode: 225 }]);
  });

  it('has names for its columns that SQL takes as they are, none twice', () => {
    const { columns } = convert(
      'iso3,year,"a""; drop table x;--",Year,1st,Été\nDEU,1990,1,2,3,4\n',
      {
        states: [{ column: 0, scheme: 'iso3' }],
        year: 1,
        values: [2, 3, 4, 5].map((column) => ({ column, type: 'number' as const })),
      },
    );
    expect(columns.map(({ name }) => name)).toEqual([
      'ccode',
      'iso3',
      'state',
      'year',
      'a_drop_table_x',
      'year_2',
      '_1st',
      'ete',
    ]);
  });
});

describe('names of columns', () => {
  it('are taken by the database without quotes, words of SQL too', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const database = await instance.connect();
    try {
      const words = await database.runAndReadAll(
        'select distinct keyword_name from duckdb_keywords() order by 1',
      );
      const names = columnNames(words.getRows().map(String), ['year']);
      expect(names).toEqual(expect.arrayContaining(['order_', 'select_', 'left_', 'year_2']));
      await database.run(`create table t (${names.map((name) => `"${name}" int`).join(', ')})`);
      for (const name of names)
        expect(
          (await database.runAndReadAll(`select ${name} from t where ${name} > 0`)).columnNames(),
        ).toEqual([name]);
    } finally {
      database.closeSync();
      instance.closeSync();
    }
  });
});

describe('tables of a user', () => {
  const { columns } = convert('iso3,year,v\nDEU,1990,1\n');

  it('have names of their own, and room for some', () => {
    const tables = new UserTables();
    expect(tables.add('../x".csv', columns).name).toBe('my_x');
    expect(tables.add('x.csv', columns).name).toBe('my_x_2');
    for (let n = 2; n < 10; n++) tables.add(`${n}`, columns);
    expect(told(() => tables.add('more', columns)).code).toBe('too-many-tables');
    tables.remove('my_x');
    expect(tables.add('more', columns).name).toBe('my_more');
    expect(told(() => tables.get('my_x')).code).toBe('unknown-own-table');
    const none = convert('iso3,year,v\nDEU,1,1\n', { year: 1, values: [] });
    expect(told(() => tables.add('none', none.columns)).code).toBe('no-rows');
  });
});
