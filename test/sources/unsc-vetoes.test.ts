import { describe, expect, it } from 'vitest';
import type { RawRow } from '../../src/sources/define.js';
import { readDataset } from '../../src/sources/read.js';
import { unscVetoes } from '../../src/sources/unsc-vetoes/dataset.js';
import { cleanRows } from '../support/clean.js';
import { needsRaw, rawAbsent, rawRoot, rawRows } from '../support/raw.js';

const veto = (date: string, ...members: string[]): RawRow => ({
  date,
  year: Number(date.slice(-4)),
  draft: 'S/1\nS/2',
  agenda_item: ' An  item ',
  member_veto1: members[0] ?? null,
  member_veto2: members[1] ?? null,
  member_veto3: members[2] ?? null,
});

const keys = (rows: RawRow[]) =>
  cleanRows(unscVetoes, { vetoes: rows }).clean.map(({ item, ccode, date }) => [item, ccode, date]);

describe('unsc-vetoes', () => {
  it('gives one record per member, with the running number of the draft', () => {
    expect(keys([veto('2/16/1946', 'USSR'), veto('7/11/2008', 'China', 'Russia')])).toEqual([
      [1, 365, '1946-02-16'],
      [2, 710, '2008-07-11'],
      [2, 365, '2008-07-11'],
    ]);
    expect(keys([veto('1/30/1976', 'USA', 'UK', 'France')]).map(([, ccode]) => ccode)).toEqual([
      2, 200, 220,
    ]);
  });

  it('gives the seat of China to 713 until 24 October 1971', () => {
    expect(keys([veto('10/24/1971', 'China'), veto('10/25/1971', 'China')])).toEqual([
      [1, 713, '1971-10-24'],
      [2, 710, '1971-10-25'],
    ]);
  });

  it('puts texts on one line', () => {
    const { clean } = cleanRows(unscVetoes, { vetoes: [veto('1/2/1950', 'USSR')] });
    expect(clean[0]).toMatchObject({ draft: 'S/1 S/2', agenda: 'An item' });
  });

  it('refuses dates in another form or year', () => {
    const vetoes = (row: RawRow) => () => cleanRows(unscVetoes, { vetoes: [row] });
    expect(vetoes(veto('16/2/1946', 'USSR'))).toThrow('no valid date');
    expect(vetoes({ ...veto('2/16/1946', 'USSR'), year: 1947 })).toThrow('no valid date');
  });
});

describe.skipIf(rawAbsent)(needsRaw('unsc-vetoes from raw files'), () => {
  it('counts 121, 82, 29, 17, 16 vetoes and none of Taiwan', async () => {
    const { clean } = await readDataset(unscVetoes, rawRoot);
    const count = (ccode: number) => clean.filter((row) => row.ccode === ccode).length;
    expect([365, 2, 200, 710, 220, 713].map(count)).toEqual([121, 82, 29, 17, 16, 0]);
  });

  it('finds the 14 joint vetoes of Russia and China on the days and drafts of the separate list', async () => {
    const { clean } = await readDataset(unscVetoes, rawRoot);
    const china = new Set(clean.filter((row) => row.ccode === 710).map(({ item }) => item));
    const joint = clean.filter(({ ccode, item }) => ccode === 365 && china.has(item));
    const listed = rawRows('russia-china/unsc_russia_china_double_vetoes.csv');
    expect(joint).toHaveLength(14);
    expect(joint.map(({ draft }) => draft)).toEqual(listed.map(({ draft }) => draft));
    const iso = listed.map(({ date }) => {
      const [month, day, year] = date!.split('/');
      return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
    });
    expect(joint.map(({ date }) => date)).toEqual(iso);
  });
});
