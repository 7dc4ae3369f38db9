import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { relationsFigure } from '../../../src/app/assess/figures/relations.js';
import { relationsOf } from '../../../src/app/latent/pair-relations.js';
import { measureSeries } from '../../../src/app/engine/measure.js';
import { openWorkspace, type Workspace } from '../../../src/app/engine/workspace.js';
import { writeRelations } from '../../support/estimated-relations.js';

const pair = (ccode1: number, ccode2: number, relevant: number) =>
  Array.from({ length: 10 }, (_, i) => ({
    ...{ ccode1, ccode2, year: 1995 + i, relevant },
    ...{ hostility_mean: (ccode2 % 50) + 20 * i, hostility_sd: 40, hostility_level: ccode2 % 20 },
    ...{ hostility_filtered_mean: 10 * i, hostility_filtered_sd: 60, hostility_prior_sd: 90 },
    ...{ security_mean: 50 - i, security_sd: 89, security_prior_sd: 90, threshold_25: 130 },
  }));

/** Acts to 1998, votes that were counted, and a pact and trade. */
const observed = (ccode1: number, ccode2: number) =>
  Array.from({ length: 10 }, (_, i) => ({
    ...{ ccode1, ccode2, year: 1995 + i, defence_pact: 1, roll_call_agreement: -20, trade_cow: 30 },
    ...(i < 4 ? { acts_of_force: i % 2 } : { own_sanctions: 0 }),
  }));

let workspace: Workspace;
beforeAll(async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'relations-'));
  await writeRelations(
    dir,
    [...pair(2, 365, 1), ...pair(2, 710, 1), ...pair(220, 365, 0), ...pair(365, 710, 1)],
    [...observed(365, 710), ...observed(2, 365), ...observed(2, 710)],
  );
  workspace = await openWorkspace({ dataDir: dir, keptDir: null });
  return () => {
    workspace.close();
    rmSync(dir, { recursive: true });
  };
});

/** A page adds up the ranks of one pair, a measure takes those of all from a table: equal but for the order of sums. */
const rounded = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, one: unknown) =>
      typeof one === 'number' ? Number(one.toFixed(12)) : one,
    ),
  );

describe('the relations of a pair', () => {
  it.each(['smoothed', 'filtered'] as const)('are those of the measures, %s', async (state) => {
    for (const states of [
      [365, 2],
      [220, 365],
    ] as const) {
      const { domains, from, to } = await relationsOf(workspace.panel, states, { state });
      for (const { domain, ...own } of domains) {
        const measure = `latent-${domain}`;
        const request = { measure, states: [...states], params: { state }, from, to };
        const { series } = await measureSeries(workspace, request);
        const of = (value: (point: (typeof series)[number]) => number | null | undefined) =>
          series.map((point) => value(point) ?? null);
        expect(rounded(own)).toEqual(
          rounded({
            values: of(({ value }) => value),
            low: of(({ interval }) => interval?.[0]),
            high: of(({ interval }) => interval?.[1]),
            level: state === 'filtered' ? null : of(({ parts }) => parts?.['level']),
            information: of(({ information }) => information),
            percentiles: of(({ percentile }) => percentile),
            percentilesLow: of(({ percentileInterval }) => percentileInterval?.[0]),
            percentilesHigh: of(({ percentileInterval }) => percentileInterval?.[1]),
          }),
        );
      }
    }
  });

  it('have places among relevant dyads alone, and none where the items say nothing', async () => {
    const { domains, thresholds, from } = await relationsOf(workspace.panel, [2, 365]);
    const [hostility, security] = domains;
    expect(thresholds.slice(1994 - from, 1997 - from)).toEqual([null, 1.3, 1.3]);
    expect(hostility!.percentiles.filter((one) => one !== null)).toHaveLength(10);
    expect(security!.percentiles.every((one) => one === null)).toBe(true);
    const apart = await relationsOf(workspace.panel, [220, 365]);
    expect(apart.domains[0]!.values.filter((one) => one !== null)).toHaveLength(10);
    expect(apart.domains[0]!.percentiles.every((one) => one === null)).toBe(true);
  });

  it('have no values where the pair is not estimated', async () => {
    const { domains, thresholds } = await relationsOf(workspace.panel, [200, 220]);
    expect(thresholds.every((one) => one === null)).toBe(true);
    expect(domains[0]!.values.every((one) => one === null)).toBe(true);
  });
});

describe('the figure of a case', () => {
  const subject = { pair: [365, 710], third: [2], asOf: 2025 } as const;

  it('has all of the pair and hostility alone with the third state', async () => {
    const result = await relationsFigure(subject, [1990, 2025])!.compute(workspace);
    expect(
      result!.pairs.map(({ role, result: { domains, items } }) => [
        role,
        domains.length,
        new Set(items.map(({ domain }) => domain)).size,
      ]),
    ).toEqual([
      ['ab', 4, 4],
      ['ak', 1, 1],
      ['bk', 1, 1],
    ]);
    expect(result!.pairs[0]!.result.state).toBe('smoothed');
  });

  it('names the datasets of the domains that it shows', async () => {
    const result = await relationsFigure(subject, [1990, 2025])!.compute(workspace);
    const [own, third] = result!.pairs.map((one) => one.result.datasets);
    expect(own).toEqual(expect.arrayContaining(['mid', 'atop', 'un-votes-undl', 'visits']));
    expect(third).toContain('mid');
    expect(third).not.toContain('un-votes-undl');
  });

  it('as of a past year shows what was known by then, and nothing later', async () => {
    const asOf = { ...subject, asOf: 1999 };
    const { result } = (await relationsFigure(asOf, [1990, 1999])!.compute(workspace))!.pairs[0]!;
    expect(result).toMatchObject({ state: 'filtered', to: 1999 });
    expect(result.domains[0]!.values).toHaveLength(1999 - 1990 + 1);
    expect(result.domains[0]!.values.at(-1)).toBe(0.4);
    expect(Math.max(...result.items.flatMap(({ observed }) => observed.flat()))).toBe(1999);
  });

  it('is absent where nothing was estimated', async () => {
    const { panel } = workspace;
    const manifest = { ...panel.manifest, tables: {} };
    const bare = { ...workspace, panel: { ...panel, manifest } };
    expect(await relationsFigure(subject, [1990, 2025])!.compute(bare)).toBeUndefined();
  });
});
