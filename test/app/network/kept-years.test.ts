import { beforeAll, describe, expect, it } from 'vitest';
import type { Workspace } from '../../../src/app/engine/workspace.js';
import { yearsWithNetwork } from '../../../src/app/network/coverage.js';
import { keptYears, type KeptYears } from '../../../src/app/network/kept-years.js';
import { networkReport } from '../../../src/app/network/network-report.js';
import { paramsOf } from '../../../src/app/network/rule-choice.js';
import { drawsTask, indexTask, frustrationTask, tellYear } from '../../../src/app/network/years.js';
import { sharedWorkspace } from '../../support/workspaces.js';

const { rule, params } = paramsOf({});
let workspace: Workspace;
let kept: KeptYears;
beforeAll(async () => {
  workspace = await sharedWorkspace();
  const found = keptYears(workspace.panel.dataVersion, rule.id, params);
  if (found === undefined) throw new Error('npm run networks keeps the years of this panel');
  kept = found;
});

describe('the networks kept of the shipped panel', () => {
  it('are of all years of the default rule, and of no other rule, parameter or panel', () => {
    const { from, to } = yearsWithNetwork(params);
    const years = Array.from({ length: to - from + 1 }, (_, at) => from + at);
    for (const list of [kept.index, kept.draws, kept.frustration])
      expect(list.map(({ year }) => year)).toEqual(years);
    const { dataVersion } = workspace.panel;
    expect(keptYears('another', rule.id, params)).toBeUndefined();
    expect(keptYears(dataVersion, 'voting', params)).toBeUndefined();
    const other = paramsOf({ params: { hostileProbability: 0.6 } });
    expect(keptYears(dataVersion, rule.id, other.params)).toBeUndefined();
  });

  it('come out the same when they are counted again: npm run networks makes them anew', async () => {
    for (let year = 1951; year <= 2025; year += 18) {
      const request = { rule: rule.id, year };
      const same = <T extends { readonly year: number }>(list: readonly T[]) =>
        list.find((one) => one.year === year);
      expect(await tellYear(workspace, request, indexTask, networkReport)).toEqual(
        same(kept.index),
      );
      expect(await tellYear(workspace, request, drawsTask, networkReport)).toEqual(
        same(kept.draws),
      );
      expect(await tellYear(workspace, request, frustrationTask, networkReport)).toEqual(
        same(kept.frustration),
      );
    }
  });
});
