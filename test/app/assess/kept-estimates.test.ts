import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  computedNumbers,
  effectKey,
  effectsIn,
  effectsOf,
} from '../../../src/app/assess/effects.js';
import { keptEstimates } from '../../../src/app/assess/kept-estimates.js';
import { type Roles, rolesOf } from '../../../src/app/engine/observe.js';
import type { Workspace } from '../../../src/app/engine/workspace.js';
import { estimatesDigest } from '../../../scripts/estimates-digest.js';
import { loadCase } from '../../../src/cases/index.js';
import { sharedWorkspace } from '../../support/workspaces.js';

const subject = loadCase('russia-china');
let workspace: Workspace;
let roles: Roles;
beforeAll(async () => {
  workspace = await sharedWorkspace();
  roles = await rolesOf(workspace, subject);
});

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
  });

  it('are of earlier years as of an earlier year: those of pair and rivals computed, the others for who waits', async () => {
    const votes = effectsIn(subject).filter(({ estimate }) => estimate.outcome === 'votes');
    const claims = subject.claims.map((claim) => ({
      ...claim,
      side: votes.filter((one) => claim.side?.includes(one) === true),
    }));
    const effect = (await effectsOf(workspace, { claims, asOf: 2010 }, roles))!;
    for (const one of votes) {
      const [from] = one.window;
      const found = effect(one);
      const { scope, outcome, term } = one.estimate;
      if (scope === 'general' && term !== 'rivals') {
        expect(found).toMatchObject({ coefficient: null, window: [from, 2010] });
        expect(found.untestable).toContain(
          `third-party-pull --outcome ${outcome} --from ${from} --to 2010`,
        );
        continue;
      }
      // That nothing later is behind the number: test/app/assess/as-of.test.ts.
      expect(found.coefficient).not.toBeNull();
      expect(found.n).toBeLessThan(keptEstimates.estimates[effectKey(one, roles)]!.n);
      expect(found.window).toEqual([from, 2010]);
    }
  });

  it('are untestable where too little of their years has passed', async () => {
    const effects = effectsIn(subject);
    const why = async (asOf: number): Promise<(string | undefined)[]> => {
      const effect = (await effectsOf(workspace, { ...subject, asOf }, roles))!;
      return effects.map((one) => effect(one).untestable);
    };
    const found = await why(1985);
    expect(found.every((reason) => reason !== undefined)).toBe(true);
    expect(new Set(found)).toEqual(
      new Set([
        'since only 31 of its 60 years have passed in 1985, less than 60%',
        'since only 39 of its 73 years have passed in 1985, less than 60%',
        'since 25 years are needed, and up to 1985 there are 8',
        'since its years begin in 1992, after the year assessed',
      ]),
    );
  });
});
