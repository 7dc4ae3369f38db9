import { expect, it } from 'vitest';
import { figuresApart, figuresOf } from '../../../src/app/assess/figures-apart.js';
import { planOf } from '../../../src/app/assess/plan.js';
import { shownSeries } from '../../../src/app/assess/shown-series.js';
import { caseForPair } from '../../../src/cases/index.js';
import { definitionsIn } from '../../../src/app/engine/groups/definitions.js';
import { rolesOf } from '../../../src/app/engine/observe.js';
import { parseActor } from '../../../src/states/index.js';
import { shippedDataDir } from '../../../src/store/places.js';
import { sharedWorkspace } from '../../support/workspaces.js';

const ids = ['dependence'] as const;

it.each([
  ['states', 'TUR'],
  ['a group that the case defines', 'Core=FRA,DEU'],
])('measures the same in a workspace of its own: %s', async (_, first) => {
  const workspace = await sharedWorkspace();
  const whole = caseForPair(parseActor(first), parseActor('RUS'), parseActor('USA'));
  const subject = { ...whole, series: whole.series.slice(0, 2) };
  const plan = planOf(subject);
  const apart = await figuresApart({
    ...{ ids, subject, groups: definitionsIn(subject), dataDir: shippedDataDir },
  });
  expect(apart.figures).toEqual(await figuresOf(workspace, plan, ids));
  const roles = await rolesOf(workspace, subject);
  expect(apart.series).toEqual(await shownSeries(workspace, plan, roles));
  expect(apart.series.length).toBe(2);
});
