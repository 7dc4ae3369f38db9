import { beforeAll, describe, expect, it } from 'vitest';
import { datasetCoverage, mappedTables } from '../../../src/app/data/coverage/dataset.js';
import { CoverageGrid } from '../../../src/app/data/coverage/grid.js';
import { measureCoverage } from '../../../src/app/data/coverage/measure.js';
import type { Workspace } from '../../../src/app/engine/workspace.js';
import { sharedWorkspace } from '../../support/workspaces.js';

const reason = (): string => 'none';
const runsOf = (map: ReturnType<CoverageGrid['finish']>, code: string) =>
  map.states.find((state) => state.code === code)?.runs;

describe('a grid of states and years', () => {
  it('has each state in the years of its membership, with a value or a reason', () => {
    const grid = new CoverageGrid('states', { from: 1990, to: 1994 }, false);
    grid.addState(2, 1990);
    grid.addState(2, 1992);
    grid.addState(2, 2050);
    const map = grid.finish(reason);
    expect([map.from, map.to, map.reasons]).toEqual([1990, 1994, ['none']]);
    expect(runsOf(map, 'USA')).toEqual([1, 100, 1, -2, 1, 100, 2, -2]);
    // Members since 1991 and 1993: blank before.
    expect(runsOf(map, 'KAZ')).toEqual([1, -1, 4, -2]);
    expect(runsOf(map, 'SVK')).toEqual([3, -1, 2, -2]);
    expect(runsOf(map, '265')).toEqual([1, -2, 4, -1]);
  });

  it('counts each pair once a year, from both ends or from the first', () => {
    const add = (grid: CoverageGrid): CoverageGrid => {
      for (const partner of [20, 20, 365, 710]) grid.addPair(2, partner, 2010);
      return grid;
    };
    const span = { from: 2010, to: 2010 };
    const both = add(new CoverageGrid('pairs', span, false)).finish(reason);
    // Three of the 194 others: 1.5%. One of 194 is no less than 1%: what there is never reads as nothing.
    expect([runsOf(both, 'USA'), runsOf(both, 'CAN')]).toEqual([
      [1, 1],
      [1, 1],
    ]);
    const first = add(new CoverageGrid('pairs', span, true)).finish(reason);
    expect([runsOf(first, 'USA'), runsOf(first, 'CAN')]).toEqual([
      [1, 1],
      [1, -2],
    ]);
  });
});

describe('coverage of the panel', () => {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = await sharedWorkspace();
  });

  it('of a dataset is by table, and knows what the source leaves out', async () => {
    expect(mappedTables(workspace.panel.manifest, 'trade-cow')).toEqual([
      'trade-cow',
      'trade-totals',
    ]);
    const totals = await datasetCoverage(workspace, 'trade-cow', 'trade-totals');
    expect([totals.of, totals.from, totals.to]).toEqual(['states', 1946, 2014]);
    expect(runsOf(totals, 'USA')).toEqual([69, 100]);
    // Spells count for all their years: a founding member of the United Nations.
    const members = await datasetCoverage(workspace, 'institutions', 'memberships');
    expect(runsOf(members, 'FRA')).toEqual([81, 100]);
    await expect(datasetCoverage(workspace, 'trade-cow', 'states')).rejects.toMatchObject({
      code: 'no-coverage-map',
    });
  });

  it('of a measure gives its reasons', async () => {
    const map = await measureCoverage(workspace, 'openness');
    expect([map.of, map.from, map.to]).toEqual(['states', 1960, 2014]);
    expect(map.reasons).toEqual([
      'The source covers the year but reports no value for this state.',
    ]);
    expect(runsOf(map, 'CHN')).toEqual([55, 100]);
    await expect(measureCoverage(workspace, 'hedging')).rejects.toMatchObject({
      code: 'no-coverage-map',
    });
  });
});
