import { readFileSync } from 'node:fs';
import type { Workspace } from '../../src/app/engine/workspace.js';
import type { Frame } from '../../src/core/frames.js';
import type { MeasureColumns } from '../../src/core/measure.js';
import type { Panel } from '../../src/panel/read.js';
import { expect } from 'vitest';
import { sharedWorkspace } from '../support/workspaces.js';

/** A fixture that a script of test/golden/generators wrote. */
export function fixture<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8')) as T;
}

/** That a value is there and no further from the expected one. */
export function expectNear(value: number | undefined, expected: number, within = 1e-12): void {
  expect(value).toBeDefined();
  expect(Math.abs(value! - expected), `${value} for ${expected}`).toBeLessThanOrEqual(within);
}

type Unit = readonly [ccode1: number, ccode2?: number];

/** Row of a unit in a year, -1 where it has none. */
export function rowOf(columns: MeasureColumns, [first, second]: Unit, wanted: number): number {
  const { rows, ccode1, ccode2, year } = columns;
  for (let row = 0; row < rows; row++) {
    if (year[row] === wanted && ccode1[row] === first && ccode2?.[row] === second) return row;
  }
  return -1;
}

/** Row of a frame with the given keys, -1 where it has none. */
export function rowOfFrame(frame: Frame, keys: Readonly<Record<string, number>>): number {
  const wanted = Object.entries(keys).map(
    ([name, value]) => [frame.numbers[name]!, value] as const,
  );
  for (let row = 0; row < frame.rows; row++)
    if (wanted.every(([column, value]) => column[row] === value)) return row;
  return -1;
}

/** Measures of the committed panel, each population computed once. */
export interface PanelMeasures {
  readonly workspace: Workspace;
  readonly panel: Panel;
  compute(
    id: string,
    params?: Readonly<Record<string, unknown>>,
    group?: string,
    pair?: readonly [number, number],
  ): Promise<MeasureColumns>;
  /** Value of a unit in a year; undefined where it has no row. */
  value(
    id: string,
    unit: Unit,
    year: number,
    options?: { params?: Readonly<Record<string, unknown>>; group?: string },
  ): Promise<number | undefined>;
}

export async function openPanelMeasures(): Promise<PanelMeasures> {
  const workspace = await sharedWorkspace();
  const known = new Map<string, MeasureColumns>();
  const compute: PanelMeasures['compute'] = async (id, params = {}, group, pair) => {
    const name = JSON.stringify([id, params, group, pair]);
    const found = known.get(name);
    if (found !== undefined) return found;
    const { population } = await workspace.compute({ measure: id, params, group, pair });
    known.set(name, population.columns);
    return population.columns;
  };
  return {
    workspace,
    panel: workspace.panel,
    compute,
    value: async (id, unit, year, { params, group } = {}) => {
      const columns = await compute(id, params, group);
      return columns.value[rowOf(columns, unit, year)];
    },
  };
}
