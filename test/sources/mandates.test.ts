import { beforeAll, describe, expect, it } from 'vitest';
import { DataError } from '../../src/core/errors.js';
import type { RawRow } from '../../src/sources/define.js';
import { codedTo } from '../../src/sources/institutions/dataset.js';
import { mandates, type CleanMandates } from '../../src/sources/mandates/dataset.js';
import { mandates as table } from '../../src/sources/mandates/mandates.js';
import { readDataset } from '../../src/sources/read.js';
import { cleanRows, tableRows } from '../support/clean.js';

type Given = Readonly<Record<string, string | number | null>>;

const page = { source: 'A book', url: 'https://example.org/club', grade: 'press' } as const;

const body = (given: Given = {}): RawRow => ({
  id: 'club',
  name: 'The Club',
  kind: 'forum',
  from: '1950',
  to: null,
  complete: 'yes',
  cow: null,
  ...page,
  ...given,
});

const row = (given: Given = {}): RawRow => ({
  institution: 'club',
  from: '1950',
  to: null,
  mandate: 'economic',
  second_mandate: null,
  depth: 1,
  mandate1: 'economic',
  depth1: 1,
  mandate2: 'political',
  depth2: 2,
  basis: 'The treaty speaks of trade.',
  ...page,
  ...given,
});

const clean = (rows: RawRow[], bodies: RawRow[] = [body()]) =>
  cleanRows(mandates, { institutions: bodies, mandates: rows }).clean;

function refused(rows: RawRow[], bodies?: RawRow[]): DataError['details'] {
  try {
    clean(rows, bodies);
  } catch (error) {
    expect(error).toBeInstanceOf(DataError);
    expect((error as DataError).hint).toMatch(/coded\/README/);
    return (error as DataError).details;
  }
  throw new Error('not refused');
}

const grown = [
  row({ to: '1960-06-30' }),
  row({ from: '1960-07-01', depth: 2, second_mandate: 'technical' }),
];

describe('mandates, hand-made', () => {
  it('keep both passes beside the settled answer', () => {
    expect(clean(grown).spells).toMatchObject([
      { from: '1950', to: '1960-06-30', depth: 1, secondMandate: null },
      {
        institution: 'club',
        mandate: 'economic',
        secondMandate: 'technical',
        depth: 2,
        passes: [
          { mandate: 'economic', depth: 1 },
          { mandate: 'political', depth: 2 },
        ],
        grade: 'press',
      },
    ]);
  });

  it('become a row for each year, with what holds at its end', () => {
    const bodies = [body({ to: '1961-03' })];
    const ended = [grown[0]!, { ...grown[1]!, to: '1961-03' }];
    const rows = tableRows(table, { mandates: clean(ended, bodies) });
    expect(rows.map(({ year, depth }) => [year, depth])).toEqual([
      ...Array.from({ length: 10 }, (_, at) => [1950 + at, 1]),
      [1960, 2],
      [1961, 2],
    ]);
    expect(rows.at(-1)).toMatchObject({
      ...{ id: 'club', mandate: 'economic', second_mandate: 'technical', to: '1961-03' },
      ...{ mandate1: 'economic', depth1: 1, mandate2: 'political', depth2: 2 },
    });
  });

  it('refuse a wrong value with line, column, value and what was expected', () => {
    const file = 'mandates.csv';
    const one = (given: Given) => refused([row(given)]);
    expect(one({ institution: 'klub' })).toMatchObject({ file, line: 2, column: 'institution', value: 'klub' });
    expect(one({ from: '1950-13' })).toMatchObject({ file, column: 'from', value: '1950-13' });
    expect(one({ to: '1949' })).toMatchObject({ column: 'to', expected: 'a date not before 1950' });
    expect(one({ url: null })).toMatchObject({ column: 'url' });
    expect(one({ grade: 'recalled' })).toMatchObject({ column: 'url' });
    expect(one({ mandate: 'security' })).toMatchObject({ column: 'mandate', value: 'security', expected: 'economic or political, as one of the two passes says' });
    expect(one({ depth: 3 })).toMatchObject({ column: 'depth', value: 3, expected: '1 or 2, as one of the two passes says' });
    expect(one({ second_mandate: 'economic' })).toMatchObject({ column: 'second_mandate' });
  }); // prettier-ignore

  it('refuse spells that overlap, leave a gap, or do not end where the body does', () => {
    const after = (from: string) => refused([grown[0]!, { ...grown[1]!, from }]);
    const due = '1960-07-01, the day after the last';
    expect(after('1960-06-30')).toMatchObject({ line: 3, column: 'from', expected: due });
    expect(after('1960-07-02')).toMatchObject({ line: 3, column: 'from', expected: due });
    expect(refused([row(), grown[1]!])).toMatchObject({ line: 2, column: 'to', value: '' });
    expect(refused([row({ from: '1950-02' })])).toMatchObject({ column: 'from', value: '1950-02' });
    expect(refused([grown[0]!])).toMatchObject({ column: 'to', value: '1960-06-30' });
    const ended = [body({ to: '1970' })];
    expect(refused([row()], ended)).toMatchObject({ column: 'to', expected: '1970, its end' });
    expect(clean([row({ to: '1970-12-31' })], ended).spells).toHaveLength(1);
  });

  it('refuse a body without a row, in the list of bodies', () => {
    const bodies = [body(), body({ id: 'league' })];
    const details = { file: 'institutions.csv', line: 3, column: 'id', value: 'league' };
    expect(refused([row()], bodies)).toMatchObject(details);
  });
});

describe('mandates, as coded', () => {
  let coded: CleanMandates;
  beforeAll(async () => {
    coded = (await readDataset(mandates, '/nowhere')).clean;
  });
  const depthsOf = (id: string): (string | number)[][] =>
    coded.spells
      .filter(({ institution }) => institution === id)
      .map(({ from, mandate, depth }) => [from, mandate, depth]);

  it('have a row for every body in every year of it, and no other', () => {
    const rows = tableRows(table, { mandates: coded });
    const expected = coded.bodies.flatMap(({ id, from, to }) => {
      const last = to === null ? codedTo : Number(to.slice(0, 4));
      const first = Number(from.slice(0, 4));
      return Array.from({ length: last - first + 1 }, (_, at) => `${id} ${first + at}`);
    });
    expect(rows.map(({ id, year }) => `${String(id)} ${String(year)}`)).toEqual(expected);
  });

  it('are what the treaties of the best known bodies say', () => {
    expect(depthsOf('sco')).toEqual([
      ['2001-06-15', 'security', 1],
      ['2003-09-19', 'security', 2],
    ]);
    expect(depthsOf('csto')).toEqual([
      ['1994-04-20', 'security', 2],
      ['2003-09-18', 'security', 3],
    ]);
    expect(depthsOf('eaeu')).toEqual([['2015-01-01', 'economic', 3]]);
    expect(depthsOf('brics')).toEqual([['2009-06-16', 'economic', 1]]);
    for (const bank of ['aiib', 'ndb'])
      expect(depthsOf(bank)[0]!.slice(1)).toEqual(['economic', 3]);
    expect(depthsOf('nato')).toEqual([
      ['1949-08-24', 'security', 2],
      ['1951-04-02', 'security', 3],
    ]);
    expect(depthsOf('eu').map(([, , depth]) => depth)).toEqual([3, 3]);
    expect(depthsOf('unsc')).toEqual([['1945-10-24', 'security', 3]]);
  });

  it('are minimal as long as a treaty is signed only', () => {
    expect(depthsOf('tpp').map(([, , depth]) => depth)).toEqual([1]);
    for (const id of ['eaec', 'rcep', 'cptpp']) expect(depthsOf(id)[0]![2], id).toBe(1);
  });

  it('have a basis of their own in each row, 35 words at most', () => {
    const words = coded.spells.map(({ basis }) => basis.split(/\s+/).length);
    expect(Math.min(...words)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...words)).toBeLessThanOrEqual(35);
  });
});
