import { describe, expect, it } from 'vitest';
import { DataError } from '../../src/core/errors.js';
import type { RawRow } from '../../src/sources/define.js';
import { pacts } from '../../src/sources/pacts/dataset.js';
import { pacts as table } from '../../src/sources/pacts/pacts.js';
import { readDataset } from '../../src/sources/read.js';
import { cleanRows, tableRows } from '../support/clean.js';

const row = (changes: Readonly<Record<string, string | null>> = {}): RawRow => ({
  id: 'sahel-2023',
  members: 'BFA MLI NER',
  from: '2023-09-16',
  to: null,
  begins: 'signed',
  title: 'A charter',
  source: 'Its text',
  url: 'https://example.org/charter',
  grade: 'primary',
  ...changes,
});
const cleaned = (changes?: Readonly<Record<string, string | null>>) =>
  cleanRows(pacts, { pacts: [row(changes)] }).clean;

it('pacts, as coded, are those of two or three states, each with its source', async () => {
  const { clean } = await readDataset(pacts, '/nowhere');
  expect(clean.map(({ id }) => id)).toContain('korea-russia-2024');
  for (const { members, from, begins } of clean) {
    expect(members.length).toBeLessThanOrEqual(3);
    expect(from).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(['signed', 'ratified', 'in-force']).toContain(begins);
  }
  expect(tableRows(table, { pacts: clean })).toHaveLength(24);
});

describe('pacts', () => {
  it('are rows of pairs, from the year in which they begin to that in which they end', () => {
    const rows = tableRows(table, { pacts: cleaned({ to: '2024-01-28' }) });
    expect(rows.map(({ ccode1, ccode2, year }) => [ccode1, ccode2, year])).toEqual([
      [432, 439, 2023],
      [432, 439, 2024],
      [436, 439, 2023],
      [436, 439, 2024],
      [432, 436, 2023],
      [432, 436, 2024],
    ]);
    expect(rows[0]).toMatchObject({ id: 'sahel-2023', begins: 'signed', to: '2024-01-28' });
  });

  it('go on to the last coded year where they have no end', () => {
    const rows = tableRows(table, { pacts: cleaned({ members: 'RUS PRK' }) });
    expect(rows.map(({ ccode1, ccode2, year }) => [ccode1, ccode2, year])).toEqual([
      [365, 731, 2023],
      [365, 731, 2024],
      [365, 731, 2025],
    ]);
  });

  it.each([
    [{ members: 'BFA' }, 'members', /two states/],
    [{ members: 'BFA BFA' }, 'members', /each once/],
    [{ members: 'BFA XXX' }, 'members', /ISO3/],
    [{ from: '2017-01-01' }, 'from', /2019 to 2025/],
    [{ from: '2023-13' }, 'from', /date of the calendar/],
    [{ to: '2022' }, 'to', /not before/],
    [{ url: null }, 'url', /public page/],
  ])('%o is refused', (changes, column, expected) => {
    expect(() => cleaned(changes)).toThrow(DataError);
    try {
      cleaned(changes);
    } catch (error) {
      const { details } = error as DataError;
      expect(details['column']).toBe(column);
      expect(details['expected']).toMatch(expected);
    }
  });
});
