import { describe, expect, it } from 'vitest';
import type { CodedEvent } from '../../../src/sources/coded-events/dataset.js';
import { codedEventPairs, codedEvents } from '../../../src/sources/coded-events/coded-events.js';
import { tableRows } from '../../support/clean.js';

const event = (changes: Partial<CodedEvent>): CodedEvent => ({
  id: 'x',
  date: '2014-03-17',
  end: null,
  year: 2014,
  kind: 'sanction',
  field: 'politics',
  framework: 'multilateral',
  institution: null,
  actors: [2, 200, 220],
  target: null,
  title: 'Title',
  indicator: null,
  degree: null,
  source: 'Source',
  url: 'https://example.org',
  grade: 'press',
  ...changes,
});

describe('tables of coded facts', () => {
  it('give a row per state, those acted upon told apart', () => {
    const rows = tableRows(codedEvents, { 'coded-events': [event({ target: 365 })] });
    expect(rows.map(({ ccode, acted_upon }) => [ccode, acted_upon])).toEqual([
      [2, 0],
      [200, 0],
      [220, 0],
      [365, 1],
    ]);
    expect(rows[0]).toMatchObject({ event: 'x', year: 2014, end: null, indicator: null });
  });

  it('give a row per pair of those that acted together', () => {
    const rows = tableRows(codedEventPairs, {
      'coded-events': [event({ target: 365, end: '2016-05' })],
    });
    expect(rows.map(({ ccode1, ccode2 }) => [ccode1, ccode2])).toEqual([
      [2, 200],
      [2, 220],
      [200, 220],
    ]);
    expect(rows[0]).toMatchObject({ event: 'x', year: 2014, until: 2016 });
    expect(tableRows(codedEventPairs, { 'coded-events': [event({})] })[0]).toMatchObject({
      until: null,
    });
    expect(tableRows(codedEventPairs, { 'coded-events': [event({ actors: [365] })] })).toEqual([]);
  });
});
