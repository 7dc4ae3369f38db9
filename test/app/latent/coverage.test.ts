import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { coverageOf } from '../../../src/app/latent/coverage.js';
import { latentItems } from '../../../src/app/latent/items/index.js';
import { openPanel, type Panel } from '../../../src/panel/read.js';
import { writeRelations } from '../../support/estimated-relations.js';

const row = (year: number, items: Readonly<Record<string, number>>) => ({
  ...{ ccode1: 2, ccode2: 365, year },
  ...items,
});

let panel: Panel;
beforeAll(async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'coverage-'));
  await writeRelations(
    dir,
    [{ ccode1: 2, ccode2: 365, year: 1990 }],
    [
      row(1990, { acts_of_force: 3, roll_call_agreement: -40 }),
      row(1991, { acts_of_force: 0, armed_conflict: 2, roll_call_agreement: 0 }),
      row(1992, { acts_of_force: 1, own_sanctions: 0 }),
      row(1993, { own_sanctions: 1, roll_call_agreement: 10 }),
      row(2020, { armed_conflict: 0 }),
      row(2021, { armed_conflict: 1 }),
      { ccode1: 2, ccode2: 710, year: 1995, us_troops: 1 },
    ],
  );
  panel = await openPanel(dir);
  return () => {
    panel.close();
    rmSync(dir, { recursive: true });
  };
});

describe('what was observed of a pair', () => {
  it('is the years in which somebody looked, and of records those with an entry, in either order', async () => {
    const found = await coverageOf(panel, [365, 2]);
    expect(found).toEqual(await coverageOf(panel, [2, 365]));
    expect(found.map(({ id, kind, observed, spoke }) => ({ id, kind, observed, spoke }))).toEqual([
      {
        ...{ id: 'acts-of-force', kind: 'record', observed: [[1990, 1992]] },
        spoke: [
          [1990, 1990],
          [1992, 1992],
        ],
      },
      // Until 2019 the same acts stand in the acts of force.
      {
        ...{ id: 'armed-conflict', kind: 'record' },
        observed: [[2020, 2021]],
        spoke: [[2021, 2021]],
      },
      {
        ...{ id: 'own-sanctions', kind: 'record' },
        observed: [[1992, 1993]],
        spoke: [[1993, 1993]],
      },
      {
        ...{ id: 'roll-call-agreement', kind: 'measurement', spoke: [] },
        observed: [
          [1990, 1991],
          [1993, 1993],
        ],
      },
    ]);
  });

  it('ends in the year that is looked at last, and has nothing of another pair', async () => {
    const found = await coverageOf(panel, [2, 365], { to: 1991 });
    expect(found.map(({ id }) => id)).toEqual(['acts-of-force', 'roll-call-agreement']);
    expect(found[0]!.observed).toEqual([[1990, 1991]]);
    expect(await coverageOf(panel, [2, 200])).toEqual([]);
  });
});

it('every item has a name that fits beside a row of marks', () => {
  expect(latentItems.filter(({ short }) => short.length > 15 || short === '')).toEqual([]);
  expect(new Set(latentItems.map(({ short }) => short)).size).toBe(latentItems.length);
});
