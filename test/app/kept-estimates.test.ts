import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computedNumbers, effectKey, effectsIn, effectsOf } from '../../src/app/effects.js';
import { keptEstimates } from '../../src/app/kept-estimates.js';
import { type Roles, rolesOf } from '../../src/app/observe.js';
import { openWorkspace, type Workspace } from '../../src/app/workspace.js';
import { loadCase } from '../../src/cases/index.js';

const subject = loadCase('russia-china');
let workspace: Workspace;
let roles: Roles;
beforeAll(async () => {
  workspace = await openWorkspace();
  roles = await rolesOf(workspace, subject);
});
afterAll(() => workspace.close());

describe('effects kept for the shipped panel', () => {
  it('are of this panel, and all that the case asks for: npm run estimates makes them anew', () => {
    expect(keptEstimates.dataVersion).toBe(workspace.panel.dataVersion);
    const asked = effectsIn(subject).map((effect) => effectKey(effect, roles));
    expect(Object.keys(keptEstimates.estimates).sort()).toEqual([...new Set(asked)].sort());
  });

  it('come out the same when the series of the pair is computed again', async () => {
    const own = effectsIn(subject).find(({ estimate }) => estimate.scope === 'pair')!;
    expect(await computedNumbers(workspace, own, roles)).toEqual(
      keptEstimates.estimates[effectKey(own, roles)],
    );
  });

  it('are untestable where their years reach beyond the year assessed', async () => {
    const effect = await effectsOf(workspace, { ...subject, asOf: 2010 }, roles);
    const [first] = effectsIn(subject);
    expect(effect!(first!)).toMatchObject({
      coefficient: null,
      untestable: 'since its years reach to 2014, beyond the year assessed',
    });
  });
});
