import { describe, expect, it } from 'vitest';
import { laterFactsOf } from '../../../src/app/assess/later-facts.js';
import { loadCase } from '../../../src/cases/index.js';
import type { Workspace } from '../../../src/app/engine/workspace.js';

const [usa, gbr, russia, china, india] = [2, 200, 365, 710, 750];

type Row = readonly [event: string, date: string, ccode: number, actedUpon: 0 | 1, url?: string];
const rows: readonly Row[] = [
  ['old', '2022-02-04', russia, 0],
  ['old', '2022-02-04', china, 0],
  ['visit', '2024-05-16', russia, 0],
  ['visit', '2024-05-16', china, 0],
  ['sanction', '2025-10-22', usa, 0],
  ['sanction', '2025-10-22', russia, 1],
  ['elsewhere', '2025-10-15', gbr, 0],
  ['elsewhere', '2025-10-15', russia, 1],
  ['delhi', '2025-12-04', russia, 0],
  ['delhi', '2025-12-04', india, 0],
  ['recalled', '2026-05-20', russia, 0, ''],
  ['recalled', '2026-05-20', china, 0, ''],
];

const frame = {
  rows: rows.length,
  numbers: {
    year: rows.map(([, date]) => Number(date.slice(0, 4))),
    ccode: rows.map(([, , ccode]) => ccode),
    acted_upon: rows.map(([, , , actedUpon]) => actedUpon),
  },
  texts: {
    event: rows.map(([event]) => event),
    date: rows.map(([, date]) => date),
    title: rows.map(([event]) => `Title of ${event}`),
    source: rows.map(() => 'Source'),
    url: rows.map(([, , , , url]) => url ?? 'https://example.org'),
  },
};
const workspace = (tables: object) =>
  ({
    panel: { manifest: { tables }, loadFrame: () => Promise.resolve(frame) },
  }) as unknown as Workspace;

const subject = loadCase('russia-china');
const later = (asOf: number, tables: object = { 'coded-events': {} }) =>
  laterFactsOf(workspace(tables), { ...subject, asOf });

describe('facts later than any that a measure reads', () => {
  it('are those of the pair, and of one of the two with a third party, the latest first', async () => {
    const found = await later(2100);
    expect(found?.after).toBe(2022);
    expect(found?.facts.map(({ id }) => id)).toEqual(['recalled', 'sanction', 'visit']);
    expect(found?.facts[1]).toEqual({
      ...{ id: 'sanction', date: '2025-10-22', title: 'Title of sanction', source: 'Source' },
      ...{ actors: ['United States'], url: 'https://example.org' },
    });
    expect(found?.facts[0]).not.toHaveProperty('url');
  });

  it('end with the year assessed, where a later one could be assessed', async () => {
    expect(await later(2021)).toBeUndefined();
    expect(await later(2023)).toBeUndefined();
  });

  it('are none where there is no table of them', async () => {
    expect(await later(2100, {})).toBeUndefined();
  });
});
