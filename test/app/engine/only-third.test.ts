import { expect, it } from 'vitest';
import { computeUnit } from '../../../src/app/engine/groups/unit.js';
import { unitOf } from '../../../src/app/engine/measure-unit.js';
import type { ComputedMeasure } from '../../../src/app/engine/workspace.js';
import { parseActor } from '../../../src/states/index.js';
import { sharedWorkspace } from '../../support/workspaces.js';

const [USA, RUS, TUR, IRN] = [2, 365, 640, 630];
const workspace = await sharedWorkspace();
const measure = 'external-containment';
const pair = [TUR, RUS] as const;

/** Rows behind the population, by third state. */
const besideOf = ({ population: { columns } }: ComputedMeasure) =>
  new Set(columns.third!.slice(columns.ranked));

const valuesOf = (computed: ComputedMeasure, third: number, part?: string) => {
  const { population } = computed;
  return population
    .rowsOf(unitOf(computed, pair, { third }))
    .map((row) => [population.columns.year[row], population.valuesOf(part)![row]]);
};

it('has rows of the one third state beside the population, the same as among those of all', async () => {
  const one = await workspace.compute({ measure, pair, onlyThird: USA });
  const all = await workspace.compute({ measure, pair });
  expect([...besideOf(one)]).toEqual([USA]);
  expect(besideOf(all).size).toBeGreaterThan(50);
  expect(valuesOf(one, USA)).toEqual(valuesOf(all, USA));
  expect(valuesOf(one, USA).length).toBeGreaterThan(70);
});

it('gives no rows of that to who asks for another third state, nor to a group', async () => {
  const all = await workspace.compute({ measure, pair });
  const other = await computeUnit(workspace, { measure }, { states: pair, third: IRN });
  expect(valuesOf(other, IRN)).toEqual(valuesOf(all, IRN));
  const third = parseActor('Two=USA,IRN');
  const group = await computeUnit(workspace, { measure }, { states: pair, third });
  const [years, known] = [valuesOf(group, third), valuesOf(group, third, 'members-with-value')];
  expect(known.at(-1)).toEqual([2025, 2]);
  const lastOf = (state: number): number => valuesOf(all, state).at(-1)![1]!;
  const mean = years.at(-1)![1]!;
  expect(mean).toBeGreaterThan(Math.min(lastOf(USA), lastOf(IRN)));
  expect(mean).toBeLessThan(Math.max(lastOf(USA), lastOf(IRN)));
});
