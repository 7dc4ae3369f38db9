import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureSeries } from '../../src/app/engine/measure.js';
import { openWorkspace, type Workspace } from '../../src/app/engine/workspace.js';
import { writeRelations, type RelationsRow } from '../support/estimated-relations.js';
import { expectNear, fixture } from './panel-measures.js';

interface Expected {
  readonly measure: string;
  readonly states: readonly [number, number];
  readonly third?: number;
  readonly year: number;
  readonly params: Readonly<Record<string, string>>;
  readonly value: number;
  readonly interval: readonly [number, number];
  readonly parts: Readonly<Record<string, number>>;
  readonly uninformative?: boolean;
  readonly ranked?: boolean;
}

/** Computed by test/golden/generators/latent_composites.py from a table that it makes up. */
const golden = fixture<{ rows: readonly RelationsRow[]; cases: readonly Expected[] }>(
  'latent-composites',
);
const folder = mkdtempSync(path.join(tmpdir(), 'composites-'));
let workspace: Workspace;
beforeAll(async () => {
  await writeRelations(folder, golden.rows);
  workspace = await openWorkspace({ dataDir: folder, keptDir: null });
});
afterAll(() => {
  workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

async function pointOf({ measure, states, third, year, params }: Expected) {
  const [a, b] = states;
  const asked = { measure, states: [b, a], third, params, from: year, to: year };
  return (await measureSeries(workspace, asked)).series[0]!;
}

/** Places are looked up in tables to 1e-4; one of 343 combinations may fall on the other side of a limit. */
const tolerance = (part: string): number => (part.startsWith('probability') ? 1.5 / 343 : 4e-4);

describe.each(['cooperation', 'alignment', 'external-containment'])('%s', (id) => {
  const cases = golden.cases.filter(({ measure }) => measure === id);

  it('has values, intervals and parts as by its definition', async () => {
    for (const expected of cases) {
      const point = await pointOf(expected);
      expectNear(point.value!, expected.value, 3e-4);
      expectNear(point.interval![0], expected.interval[0], 1e-3);
      expectNear(point.interval![1], expected.interval[1], 1e-3);
      expect(Object.keys(point.parts!).sort()).toEqual(Object.keys(expected.parts).sort());
      for (const [name, value] of Object.entries(expected.parts))
        expectNear(point.parts![name]!, value, tolerance(name));
      if (expected.uninformative !== undefined)
        expect(point.flag).toBe(expected.uninformative ? 'uninformative' : undefined);
    }
    expect(cases.length).toBeGreaterThan(60);
  });
});

describe('external-containment', () => {
  const cases = golden.cases.filter(({ measure }) => measure === 'external-containment');

  it('ranks the triads of its population, and shows the others without a rank', async () => {
    for (const expected of cases) {
      const { percentile } = await pointOf(expected);
      expect(percentile !== undefined, JSON.stringify(expected)).toBe(expected.ranked);
    }
    const ranked = cases.filter((one) => one.ranked).length;
    expect(ranked).toBeGreaterThan(20);
    expect(ranked).toBeLessThan(cases.length - 20);
  });

  it('has no value of a pair that is no relevant dyad', async () => {
    const { ccode1, ccode2, year } = golden.rows.find(({ relevant }) => relevant === 0)!;
    const states = [ccode1!, ccode2!];
    const third = [2, 200, 220].find((state) => !states.includes(state));
    const asked = { measure: 'external-containment', states, third, from: year, to: year };
    const [point] = (await measureSeries(workspace, asked)).series;
    expect(point).toMatchObject({ value: null, reason: 'not-relevant' });
  });
});
