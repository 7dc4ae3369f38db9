import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { DataError } from '../../src/core/errors.js';
import { codedEvents } from '../../src/sources/coded-events/dataset.js';
import { readDataset } from '../../src/sources/read.js';
import type { RawRow } from '../../src/sources/define.js';
import { cleanRows } from '../support/clean.js';

const row = (changes: Readonly<Record<string, string | null>> = {}): RawRow => ({
  id: 'treaty-2001',
  date: '2001-07-16',
  end: null,
  kind: 'agreement',
  field: 'politics',
  framework: 'bilateral',
  institution: null,
  actors: 'RUS CHN',
  target: null,
  title: 'Treaty',
  indicator: null,
  degree: null,
  source: 'A page',
  url: 'https://example.org/treaty',
  grade: 'press',
  ...changes,
});
const cleaned = (changes?: Readonly<Record<string, string | null>>) =>
  cleanRows(codedEvents, { events: [row(changes)] }).clean[0]!;

describe('coded-events', () => {
  it('names states by number, ascending, and the year of the date', () => {
    expect(cleaned()).toMatchObject({ actors: [365, 710], year: 2001, target: null });
    expect(cleaned({ actors: 'USA', framework: 'unilateral', target: 'CHN' })).toMatchObject({
      actors: [2],
      target: 710,
    });
  });

  it('takes dates as precise as they are known', () => {
    for (const date of ['2001', '2001-07', '2001-07-16', '2004-02-29'])
      expect(cleaned({ date }).date).toBe(date);
  });

  it('tells West Germany from united Germany by the day', () => {
    const of = (date: string) => cleaned({ date, actors: 'FRA DEU' }).actors;
    expect(of('1990-10-02')).toEqual([220, 260]);
    expect(of('1990-10-03')).toEqual([220, 255]);
    expect(of('1963-01-22')).toEqual([220, 260]);
  });

  it.each([
    ['id', { id: 'Treaty 2001' }],
    ['date', { date: '2001-7-16' }],
    ['date', { date: '2001-02-29' }],
    ['date', { date: '2001-13' }],
    ['date', { date: '16.7.2001' }],
    ['end', { end: '2001-07-15' }],
    ['end', { end: 'now' }],
    ['actors', { actors: 'RUS XXX' }],
    ['actors', { actors: 'RUS UKR', date: '1980' }],
    ['actors', { actors: 'RUS RUS' }],
    ['actors', { actors: 'RUS, CHN' }],
    ['framework', { framework: 'multilateral' }],
    ['framework', { actors: 'RUS CHN KAZ' }],
    ['target', { target: 'CHN' }],
    ['target', { target: 'TWN XXX' }],
    ['degree', { indicator: 'cbm' }],
    ['degree', { degree: 'full' }],
    ['url', { url: 'example.org' }],
    ['url', { url: null }],
    ['url', { grade: 'recalled' }],
  ])('refuses a wrong %s: %o', (column, changes) => {
    const read = () =>
      cleanRows(codedEvents, { events: [row({ id: 'first' }), row(changes as never)] });
    expect(read).toThrow(DataError);
    try {
      read();
    } catch (error) {
      expect((error as DataError).details).toMatchObject({ file: 'events.csv', line: 3, column });
    }
  });
});

describe('coded/events.csv', () => {
  const file = (name: string): Record<string, string>[] =>
    parse(readFileSync(new URL(`../../coded/${name}`, import.meta.url)), { columns: true });

  it('is read without fault and lies within its stated years', async () => {
    const { clean } = await readDataset(codedEvents, '/nowhere');
    const years = clean.map(({ year }) => year);
    const { from, to } = codedEvents.coverage;
    expect([Math.min(...years), Math.max(...years)]).toEqual([from, to]);
    expect(clean.length).toBe(file('events.csv').length);
  });

  it('is in the order of the dates', () => {
    const dates = file('events.csv').map(({ date, id }) => `${date} ${id}`);
    expect(dates).toEqual([...dates].sort());
  });

  it('names bodies that are coded as institutions', () => {
    const known = new Set(file('institutions.csv').map(({ id }) => id));
    const named = file('events.csv')
      .map(({ institution }) => institution!)
      .filter((id) => id !== '');
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it('has every exercise, milestone and agreement that the case names', async () => {
    const { clean } = await readDataset(codedEvents, '/nowhere');
    const ids = new Set(clean.map(({ id }) => id));
    for (const id of [
      'peace-mission-2007',
      'peace-mission-2021',
      'interaction-2021',
      'joint-sea-2015-1',
      'joint-sea-2017-1',
      'joint-sea-2016',
      'joint-sea-2021',
      'treaty-2001',
      'strategic-coordination-1996',
      'gas-contract-2014',
      'aukus-2021',
    ])
      expect(ids).toContain(id);
  });
});
