/** An assessment as of a year is the same on a panel that ends with that year. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../../src/app/assess/assess.js';
import { subjectOf } from '../../../src/app/casefiles/cases.js';
import {
  computedNumbers,
  effectKey,
  effectsIn,
  effectsOf,
} from '../../../src/app/assess/effects.js';
import { hindsightSentence } from '../../../src/app/assess/caveats.js';
import { keptEstimates } from '../../../src/app/assess/kept-estimates.js';
import { rolesOf } from '../../../src/app/engine/observe.js';
import { openWorkspace, type Workspace } from '../../../src/app/engine/workspace.js';
import type { Case } from '../../../src/cases/types.js';
import type { Assessment } from '../../../src/contract/index.js';
import { wellKnown, writeCutPanel } from '../../support/cut-panel.js';

/** Two assessments of a case with all that it asks for, on a machine that does other things as well. */
const MINUTES = 600_000;

const folder = mkdtempSync(path.join(tmpdir(), 'counterpoise-as-of-'));
const open: Workspace[] = [];
async function opened(dataDir?: string): Promise<Workspace> {
  const workspace = await openWorkspace({ dataDir });
  open.push(workspace);
  return workspace;
}
/** The panel of some states, from its beginning to a year or to its end: nothing that is asked here depends on how many there are. */
async function fewTo(asOf?: number): Promise<Workspace> {
  const dataDir = path.join(folder, `few-${asOf ?? 'whole'}`);
  await writeCutPanel(dataDir, { states: wellKnown, asOf });
  return opened(dataDir);
}

let few: Workspace;
beforeAll(async () => {
  few = await fewTo();
}, MINUTES);
afterAll(() => {
  for (const workspace of open) workspace.close();
  rmSync(folder, { recursive: true });
});

/** What a case could hold that was written at the end of the year. */
function writtenIn(subject: Case): Case {
  const isThen = ({ date }: { readonly date: string }) => Number(date.slice(0, 4)) <= subject.asOf;
  return {
    ...subject,
    facts: subject.facts.filter(isThen),
    events: subject.events.filter(isThen),
  };
}

/** Everything but the names of the data and of the case, which are others. */
const contentOf = (assessment: Assessment): string =>
  JSON.stringify({ ...assessment, dataVersion: '', caseDigest: '' }, null, 1);

/** The case without some of the tests beside its claims. */
function without(subject: Case, tests: readonly object[]): Case {
  const others = (side: Case['claims'][number]['side'] = []) =>
    side.filter((one) => !tests.some((test) => test === one));
  const claims = subject.claims.map(({ side, ...claim }) => {
    const kept = others(side);
    return kept.length === 0 ? claim : { ...claim, side: kept };
  });
  return { ...subject, claims };
}

describe.each([1999, 2013, 2018])('as of %i', (asOf) => {
  let cut: Workspace;
  beforeAll(async () => {
    cut = await fewTo(asOf);
  }, MINUTES);

  /** What is said of a case, which must be what the panel that ends with the year says. */
  const looksNoFurther = async (subject: Case): Promise<Assessment> => {
    const request = { seed: 1, draws: 100 };
    const told = await assess(few, subject, request);
    expect(contentOf(told)).toBe(contentOf(await assess(cut, writtenIn(subject), request)));
    expect(told.limits).toContain(hindsightSentence(told.evidence, asOf));
    return told;
  };

  const built = subjectOf('russia-china', undefined, undefined, asOf);
  /** Effects whose years are all past: an assessment computes them from another panel than the shipped one, shuffles and all. */
  const computed = effectsIn(built).filter(({ window }) => window[1] <= asOf);
  it(
    'nothing later is looked at for a case with claims and facts',
    async () => {
      const { claims } = await looksNoFurther(without(built, effectsIn(built)));
      if (asOf !== 1999) return;
      // All facts of a documented claim are later, and it says so.
      const claim = claims.find(({ id }) => id === 'C11')!;
      expect(claim).toMatchObject({ status: 'documented', facts: [], sources: [] });
      expect(claim.reason).toBe('All facts on which it rests are later than 1999.');
    },
    MINUTES,
  );
  /** One of the pair and one of all pairs: all are held to what is kept by test/app/assess/kept-estimates.test.ts. */
  const kinds = new Map(computed.map((effect) => [effect.estimate.scope, effect]));
  // A year with no effect of its own is not asked, so that nothing is skipped.
  if (computed.length > 0)
    it(
      'nor for the effects that its claims ask for, which are what is kept of the whole panel but for shuffles',
      async () => {
        const dataDir = path.join(folder, `all-${asOf}`);
        await writeCutPanel(dataDir, { asOf });
        const all = await opened(dataDir);
        const roles = await rolesOf(all, built);
        for (const effect of kinds.values())
          expect({ ...(await computedNumbers(all, effect, roles, 0)), permutationP: null }).toEqual(
            {
              ...keptEstimates.estimates[effectKey(effect, roles)]!,
              permutationP: null,
            },
          );
      },
      MINUTES,
    );
  if (asOf === 2013)
    it(
      'nor for the effects in a pair, of which it leaves the years that have passed',
      async () => {
        const effects = effectsIn(built).filter(({ estimate }) => estimate.scope === 'pair');
        const claims = [{ ...built.claims[0]!, side: effects }];
        const roles = await rolesOf(few, built);
        const [told, known] = await Promise.all(
          [few, cut].map((workspace) => effectsOf(workspace, { claims, asOf }, roles)),
        );
        for (const effect of effects) {
          expect(told!(effect)).toEqual(known!(effect));
          expect(told!(effect)).toMatchObject({
            window: [effect.window[0], asOf],
            coefficient: expect.any(Number) as number,
          });
        }
      },
      MINUTES,
    );
  if (asOf === 2013)
    it(
      'nor for a pair from data alone, and it says which values rest on later years',
      async () => {
        const { evidence } = await looksNoFurther(subjectOf('IND', 'USA', 'CHN', asOf));
        expect(hindsightSentence(evidence, 2013)).toBe(
          'Scores of democracy are estimated from all years of their source, those after 2013 included.',
        );
        expect(hindsightSentence(evidence, 2030)).toBe('');
      },
      MINUTES,
    );
});
