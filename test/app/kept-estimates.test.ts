import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computedNumbers, effectKey, effectsIn, effectsOf } from '../../src/app/effects.js';
import { keptEstimates } from '../../src/app/kept-estimates.js';
import { type Roles, rolesOf } from '../../src/app/observe.js';
import { openWorkspace, type Workspace } from '../../src/app/workspace.js';
import { estimatesDigest } from '../../scripts/estimates-digest.js';
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

  it('are what the code as it is now made of it, none changed by hand: npm run estimates makes them anew', () => {
    const { dataVersion, digest, estimates } = keptEstimates;
    expect(estimatesDigest(dataVersion, estimates)).toBe(digest);
  });

  it('have another digest where a number or the code is another, and the same where a comment is', () => {
    const { dataVersion, digest, estimates } = keptEstimates;
    const [key] = Object.keys(estimates);
    const typed = { ...estimates, [key!]: { ...estimates[key!]!, permutationP: 0.001 } };
    expect(estimatesDigest(dataVersion, typed)).not.toBe(digest);
    const changed = (path: string, change: (text: string) => string) =>
      estimatesDigest(dataVersion, estimates, (one) => {
        const text = readFileSync(one, 'utf8');
        return one === path ? change(text) : text;
      });
    const shuffling = 'src/analysis/third-party-histories.ts';
    expect(changed(shuffling, (text) => text.replace('1960', '1961'))).not.toBe(digest);
    expect(changed(shuffling, (text) => `/* a comment */\n${text}`)).toBe(digest);
  });

  it('come out the same when they are computed again, but for the shuffles', async () => {
    for (const effect of effectsIn(subject)) {
      const { permutationP, ...kept } = keptEstimates.estimates[effectKey(effect, roles)]!;
      const again = await computedNumbers(workspace, effect, roles, 0);
      expect({ ...again, permutationP: again.permutationP ?? permutationP }).toEqual({
        ...kept,
        permutationP,
      });
    }
  }, 240_000);

  it('are untestable where their years reach beyond the year assessed', async () => {
    const effect = await effectsOf(workspace, { ...subject, asOf: 2010 }, roles);
    const [first] = effectsIn(subject);
    expect(effect!(first!)).toMatchObject({
      coefficient: null,
      untestable: 'since its years reach to 2014, beyond the year assessed',
    });
  });
});
