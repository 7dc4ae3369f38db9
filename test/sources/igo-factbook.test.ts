import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/sources/read.js';
import type { RawRow } from '../../src/sources/define.js';
import { igoFactbook } from '../../src/sources/igo-factbook/dataset.js';
import { cleanRows } from '../support/clean.js';
import { needsRaw, rawAbsent, rawRoot } from '../support/raw.js';

const entry = (year: number, org: string, status = 'member', iso3 = 'QAT'): RawRow => ({
  ...{ year, iso3, org, status },
});
const bodies: RawRow[] = [
  { org: 'UN', kind: 'igo' },
  { org: 'OPEC', kind: 'igo' },
  { org: 'WHO', kind: 'igo' },
  { org: 'G-77', kind: 'forum' },
];
const read = (memberships: RawRow[], corrections: RawRow[] = []) =>
  cleanRows(igoFactbook, { memberships, bodies, corrections });
const spell = (body: string, from: number, to: number, associate = false) => ({
  ...{ ccode: 694, body, from, to, associate },
});

describe('memberships by the World Factbook', () => {
  it('are runs of editions, of organisations alone, associates apart', () => {
    const { clean } = read([
      entry(2000, 'UN'),
      entry(2001, 'UN'),
      entry(2003, 'UN'),
      entry(2000, 'WHO', 'associate'),
      entry(2001, 'WHO'),
      entry(2003, 'WHO', 'observer'),
      entry(2000, 'G-77'),
      entry(2001, 'G-77'),
      entry(2003, 'G-77'),
    ]);
    expect(clean.spells).toEqual([
      spell('UN', 2000, 2001),
      spell('UN', 2003, 2003),
      spell('WHO', 2000, 2000, true),
      spell('WHO', 2001, 2001),
    ]);
    expect(clean.listed.map(({ year }) => year)).toEqual([2000, 2001, 2003]);
  });

  it('leave out an entry that is cut short', () => {
    const whole = ['UN', 'OPEC', 'WHO', 'G-77'];
    const { clean, leftOut } = read([
      ...whole.map((org) => entry(2011, org)),
      ...['OPEC', 'WHO'].map((org) => entry(2012, org)),
      ...['OPEC', 'WHO', 'G-77'].map((org) => entry(2013, org)),
      ...whole.map((org) => entry(2014, org)),
    ]);
    expect(clean.listed.map(({ year }) => year)).toEqual([2011, 2014]);
    expect(leftOut.map(({ reason, rows }) => [reason, rows])).toEqual([
      ['the entry of 2012 is cut short', 2],
      ['the entry of 2013 is cut short', 3],
    ]);
  });

  it('take in corrections: an exit on New Year’s Day, one in the year, a return', () => {
    const all = [2018, 2019, 2020, 2021].flatMap((year) => [
      entry(year, 'UN'),
      entry(year, 'OPEC'),
    ]);
    const change = (date: string, what: string): RawRow => ({
      ...{ org: 'OPEC', iso3: 'QAT', date, change: what },
    });
    const left = (date: string, what = 'leave') =>
      read(all, [change(date, what)]).clean.spells.filter(({ body }) => body === 'OPEC');
    expect(left('2019-01-01')).toEqual([spell('OPEC', 2018, 2018)]);
    expect(left('2019-04-12')).toEqual([spell('OPEC', 2018, 2019)]);
    expect(left('2019-04-12', 'leave (rejoined 2021)')).toEqual([
      spell('OPEC', 2018, 2019),
      spell('OPEC', 2021, 2021),
    ]);
    expect(left('2019-04-12', 'disputed')).toEqual([spell('OPEC', 2018, 2021)]);
    expect(() => left('2019-04-12', 'perhaps')).toThrow('unexpected value in the column change');
  });

  it('refuse a body that the list of bodies lacks', () => {
    expect(() => read([entry(2000, 'EVIL')])).toThrow('unexpected value in the column org');
  });
});

describe.skipIf(rawAbsent)(needsRaw('the entries of the World Factbook'), () => {
  it('are 26 cut short, and two are of territories', async () => {
    const { clean, leftOut, unmatched } = await readDataset(igoFactbook, rawRoot);
    expect(leftOut).toHaveLength(26);
    expect(new Set(leftOut.map(({ value }) => value))).toEqual(
      new Set(['AND', 'BRA', 'CHL', 'IDN', 'KEN', 'SCG', 'ZAF']),
    );
    expect(unmatched.map(({ value }) => value)).toEqual(['ESH', 'VAT']);
    expect(clean.listed).toHaveLength(6746);
  });
});
