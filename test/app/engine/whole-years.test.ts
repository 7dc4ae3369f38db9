import { beforeAll, describe, expect, it } from 'vitest';
import { observeRow } from '../../../src/app/assess/observations.js';
import { measureSeries } from '../../../src/app/engine/measure.js';
import { observeSeries } from '../../../src/app/engine/observe.js';
import type { Workspace } from '../../../src/app/engine/workspace.js';
import { testTrend } from '../../../src/app/series/series-tests.js';
import { sharedWorkspace } from '../../support/workspaces.js';

/** The library ends within 2025. */
const params = { source: 'undl', yearOf: 'date' };
const [usa, china] = [2, 710];
const roles = { A: usa, B: china };
const observe = { measure: 'vote-kappa', of: ['A', 'B'], params };

let workspace: Workspace;
beforeAll(async () => {
  workspace = await sharedWorkspace();
});

describe('a year within which the source ends', () => {
  it('has a value, and a flag', async () => {
    const request = { measure: 'vote-kappa', states: [usa, china], params, from: 2024 };
    const { series } = await measureSeries(workspace, request);
    expect(series.map(({ year, value, flag }) => [year, value === null, flag])).toEqual([
      [2024, false, undefined],
      [2025, false, 'partial-year'],
    ]);
  });

  it('enters no trend', async () => {
    const request = { measure: 'vote-kappa', states: [usa, china], params, from: 2000 };
    const { asked, outcome } = await testTrend(workspace, request);
    expect(asked.years.at(-1)).toBe(2024);
    expect(outcome).toMatchObject({ estimate: { n: 25 } });
  });

  it('enters no claim', async () => {
    const years = { from: 2020, asOf: 2026, seed: 1 };
    const { points } = await observeSeries(workspace, roles, observe, years);
    expect(points.map(({ year }) => year).slice(-5)).toEqual([2020, 2021, 2022, 2023, 2024]);
  });

  it('enters no row of a case', async () => {
    const row = {
      id: 'votes',
      title: 'votes',
      kind: 'level',
      dimension: 'norms',
      observe,
      reliability: 1,
      expect: {},
      because: '',
    } as const;
    const found = await observeRow(workspace, row, roles, { id: 'x', asOf: 2026, third: [] });
    expect(found).toMatchObject({ detail: { window: [2020, 2024] } });
  });
});
