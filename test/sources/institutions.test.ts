import { describe, expect, it } from 'vitest';
import { DataError } from '../../src/core/errors.js';
import type { RawRow } from '../../src/sources/define.js';
import { institutions, type Membership } from '../../src/sources/institutions/dataset.js';
import { readDataset } from '../../src/sources/read.js';
import { cleanRows } from '../support/clean.js';

const body = (given: Readonly<Record<string, string | null>> = {}): RawRow => ({
  id: 'club',
  name: 'The Club',
  kind: 'forum',
  from: '1950',
  to: null,
  complete: 'yes',
  cow: null,
  source: 'A book',
  url: 'https://example.org/club',
  grade: 'press',
  ...given,
});

const membership = (given: Readonly<Record<string, string | null>> = {}): RawRow => ({
  institution: 'club',
  state: 'FRA',
  status: 'member',
  from: '1960-05-01',
  to: null,
  source: 'A book',
  url: 'https://example.org/club',
  grade: 'press',
  ...given,
});

const clean = (memberships: RawRow[], list: RawRow[] = [body()]) =>
  cleanRows(institutions, { institutions: list, memberships }).clean;

function refused(memberships: RawRow[], list?: RawRow[]): DataError['details'] {
  try {
    clean(memberships, list);
  } catch (error) {
    expect(error).toBeInstanceOf(DataError);
    return (error as DataError).details;
  }
  throw new Error('not refused');
}

describe('institutions, hand-made', () => {
  it('reads a code as the state that bore it on the first day', () => {
    const rows = [
      membership({ state: 'DEU', from: '1955-05-06', to: '1990-10-02' }),
      membership({ state: 'DEU', from: '1990-10-03' }),
      membership({ state: 'YUG', from: '1973-07-03' }),
    ];
    expect(clean(rows).memberships.map(({ ccode }) => ccode)).toEqual([260, 255, 345]);
  });

  it('says which line and column is wrong, and what was expected', () => {
    const rows = (bad: Record<string, string | null>) => [membership({ state: 'ITA' }), membership(bad)];
    const file = 'memberships.csv';
    expect(refused(rows({ institution: 'klub' }))).toMatchObject({ file, line: 3, column: 'institution', value: 'klub' });
    expect(refused(rows({ state: 'XXX' }))).toMatchObject({ line: 3, column: 'state', value: 'XXX' });
    expect(refused(rows({ state: 'HKG' }))).toMatchObject({ column: 'state' });
    expect(refused(rows({ from: '1960-5-1' }))).toMatchObject({ column: 'from', value: '1960-5-1' });
    expect(refused(rows({ from: '1961-02-29' }))).toMatchObject({ column: 'from' });
    expect(refused(rows({ to: '1960-13' }))).toMatchObject({ column: 'to' });
    expect(refused(rows({ to: '1959' }))).toMatchObject({ column: 'to', expected: 'a date not before 1960-05-01' });
    expect(refused(rows({ url: 'example.org' }))).toMatchObject({ column: 'url' });
    expect(refused(rows({ url: null }))).toMatchObject({ column: 'url' });
    expect(refused(rows({ grade: 'recalled' }))).toMatchObject({ column: 'url' });
    expect(clean(rows({ grade: 'recalled', url: null })).memberships).toHaveLength(2);
  }); // prettier-ignore

  it('takes a year or month as the whole of it', () => {
    const rows = [membership({ from: '1960', to: '1960' }), membership({ from: '1961-02', to: '1961-02' })];
    expect(clean(rows).memberships).toHaveLength(2);
    const overlap = [membership({ from: '1960', to: '1961-02' }), membership({ from: '1961-02-28' })];
    expect(refused(overlap)).toMatchObject({ line: 3, column: 'from' });
  }); // prettier-ignore

  it('refuses spells of a state that overlap, in any order and under another code', () => {
    expect(refused([membership({ from: '1970' }), membership({ from: '1960' })])).toMatchObject({ line: 2 });
    const yugoslavia = [membership({ state: 'YUG', from: '1960' }), membership({ state: 'SRB', from: '2000' })];
    expect(refused(yugoslavia)).toMatchObject({ line: 3, value: '2000' });
  }); // prettier-ignore

  it('refuses memberships before a body began and after it ended', () => {
    expect(refused([membership({ from: '1949-12-31' })])).toMatchObject({ column: 'from' });
    const ended = [body({ to: '1970-06-30' })];
    expect(refused([membership()], ended)).toMatchObject({ column: 'to', value: '' });
    expect(refused([membership({ to: '1970-07-01' })], ended)).toMatchObject({ column: 'to' });
    expect(clean([membership({ to: '1970-06-30' })], ended).memberships).toHaveLength(1);
  });
});

const belonging = new Set(['member', 'permanent', 'elected', 'associate']);
const year = (date: string | null): number => Number((date ?? '9999').slice(0, 4));

describe('institutions, as coded', async () => {
  const { memberships } = (await readDataset(institutions, '.')).clean;
  const of = (id: string, at: number, status?: string): Membership[] =>
    memberships.filter(
      (one) =>
        one.institution === id &&
        (status === undefined ? belonging.has(one.status) : one.status === status) &&
        year(one.from) <= at &&
        at <= year(one.to),
    );
  const counts = (id: string, years: readonly number[]) =>
    years.map((at) => new Set(of(id, at).map(({ ccode }) => ccode)).size);

  it('has ten elected and five permanent members of the Security Council in every year from 1991', () => {
    for (let at = 1991; at <= 2025; at++) {
      expect(of('unsc', at, 'elected'), String(at)).toHaveLength(10);
      expect(of('unsc', at, 'permanent')).toHaveLength(5);
    }
    expect(of('unsc', 1960, 'permanent').map(({ ccode }) => ccode).sort()).toEqual([2, 200, 220, 365, 713]); // prettier-ignore
  });

  it('has as many members as the bodies say', () => {
    expect(counts('nato', [1949, 1952, 1955, 1982, 1999, 2004, 2009, 2017, 2020, 2023, 2024])).toEqual([12, 14, 15, 16, 19, 26, 28, 29, 30, 31, 32]);
    expect(counts('eu', [1958, 1973, 1981, 1986, 1995, 2004, 2007, 2013, 2020, 2021])).toEqual([6, 9, 10, 12, 15, 25, 27, 28, 28, 27]);
    expect(counts('asean', [1967, 1984, 1995, 1997, 1999, 2025])).toEqual([5, 6, 7, 9, 10, 11]);
    expect(counts('sco', [2001, 2017, 2023, 2024])).toEqual([6, 8, 9, 10]);
    expect(counts('csto', [1994, 2000, 2007, 2013])).toEqual([9, 6, 7, 6]);
    expect(counts('eaeu', [2015])).toEqual([5]);
    expect(counts('brics', [2009, 2011, 2024, 2025])).toEqual([4, 5, 9, 10]);
    expect(counts('g7', [1975, 1976, 1999, 2014, 2015])).toEqual([6, 7, 8, 8, 7]);
    expect(counts('g20', [2008])).toEqual([19]);
    expect(counts('apec', [1989, 1991, 1993, 1994, 1998])).toEqual([12, 14, 16, 17, 20]);
    expect(counts('osce', [1973, 2013])).toEqual([34, 56]);
    expect(counts('rcep', [2024])).toEqual([14]);
    expect(counts('cptpp', [2018, 2023, 2024])).toEqual([6, 11, 12]);
    expect(counts('quad', [2007, 2010, 2017])).toEqual([4, 0, 4]);
    expect(counts('ndb', [2015, 2025])).toEqual([5, 9]);
  }); // prettier-ignore

  it('dates exits', () => {
    const last = (id: string, ccode: number) =>
      memberships
        .filter((one) => one.institution === id && one.ccode === ccode)
        .map(({ to }) => to);
    expect(last('tpp', 2)).toEqual(['2017-01-30']);
    expect(last('eu', 200)).toEqual(['2020-01-31']);
    expect(last('cis', 372)).toEqual(['2009-08-18']);
    expect(last('csto', 704)).toEqual(['1999-04', '2012-12-19']);
    expect(last('g7', 365)).toEqual(['1998-05-14', '2014-03-24']);
  });
});
