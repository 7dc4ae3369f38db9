import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureSeries } from '../../src/app/engine/measure.js';
import { openWorkspace, type Workspace } from '../../src/app/engine/workspace.js';
import { writeRelations, type RelationsRow } from '../support/estimated-relations.js';
import { expectNear, fixture } from './panel-measures.js';

interface Expected {
  /** Row of the made-up table. */
  readonly row: number;
  readonly measure: string;
  readonly params: Readonly<Record<string, string>>;
  readonly value: number;
  readonly n: number;
  readonly information: number;
  readonly interval?: readonly [number, number];
  readonly percentile?: number;
  readonly percentileInterval?: readonly [number, number];
  readonly parts?: Readonly<Record<string, number>>;
}

/** Computed by test/golden/generators/latent_measures.py from a table that it makes up. */
const golden = fixture<{ rows: readonly RelationsRow[]; cases: readonly Expected[] }>(
  'latent-measures',
);
const folder = mkdtempSync(path.join(tmpdir(), 'latent-'));
let workspace: Workspace;
beforeAll(async () => {
  await writeRelations(folder, golden.rows);
  workspace = await openWorkspace({ dataDir: folder, keptDir: null });
});
afterAll(() => {
  workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Ranks are looked up in a table by hundredths; everything else is computed. */
const RANK = 1e-4;

describe.each([
  'latent-hostility',
  'latent-security',
  'latent-votes',
  'latent-ties',
  'hostile-probability',
])('%s', (id) => {
  const cases = golden.cases.filter(({ measure }) => measure === id);

  it('has values, intervals, information and ranks as by their definitions', async () => {
    for (const expected of cases) {
      const { ccode1, ccode2, year } = golden.rows[expected.row]!;
      const { series } = await measureSeries(workspace, {
        ...{ measure: id, states: [ccode2!, ccode1!], params: expected.params },
        ...{ from: year, to: year },
      });
      const point = series[0]!;
      expectNear(point.value!, expected.value);
      expectNear(point.information, expected.information);
      expect(point.n).toBe(expected.n);
      expect(point.flag).toBe(expected.information < 0.2 ? 'uninformative' : undefined);
      const isOfDomain = id !== 'hostile-probability';
      expectEnds(point.interval, expected.interval, 1e-9);
      expect(point.interval !== undefined).toBe(isOfDomain);
      expect(point.percentile === undefined).toBe(expected.percentile === undefined);
      if (expected.percentile !== undefined)
        expectNear(point.percentile, expected.percentile, isOfDomain ? RANK : 1e-12);
      expectEnds(point.percentileInterval, expected.percentileInterval, RANK);
      expect(Object.keys(point.parts ?? {})).toEqual(Object.keys(expected.parts ?? {}));
      for (const [name, value] of Object.entries(expected.parts ?? {}))
        expectNear(point.parts![name]!, value);
    }
  });

  it('is held where options bite', () => {
    expect(cases.length).toBeGreaterThan(40);
    const ranked = cases.filter(({ percentile }) => percentile !== undefined);
    expect(ranked.length).toBeGreaterThan(5);
    expect(ranked.length).toBeLessThan(cases.length);
    expect(cases.some(({ information }) => information < 0.2)).toBe(true);
    expect(cases.some(({ information }) => information === 0)).toBe(true);
  });
});

function expectEnds(
  found: readonly [number, number] | undefined,
  expected: readonly [number, number] | undefined,
  within: number,
): void {
  expect(found === undefined).toBe(expected === undefined);
  expected?.forEach((end, at) => expectNear(found![at], end, within));
}
