/** An assessment as of a year is the same on a panel that ends with that year. */
import { rm } from 'node:fs/promises';
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
import { writePanelAsOf } from '../../support/panel-as-of.js';

/** Two assessments of a case with all that it asks for, on a machine that does other things as well. */
const MINUTES = 600_000;

let whole: Workspace;
beforeAll(async () => {
  whole = await openWorkspace();
});
afterAll(() => whole.close());

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

/** The case without some tests of its claims, and without the claims that have no other. */
function without(subject: Case, tests: readonly object[]): Case {
  const others = (predicates: Case['claims'][number]['predicates'] = []) =>
    predicates.filter((one) => !tests.includes(one));
  const claims = subject.claims.map((claim) => ({
    ...claim,
    predicates: others(claim.predicates),
  }));
  const emptied = ({ predicates = [] }: Case['claims'][number], at: number): boolean =>
    predicates.length === 0 && (subject.claims[at]!.predicates ?? []).length > 0;
  return { ...subject, claims: claims.filter((claim, at) => !emptied(claim, at)) };
}

describe.each([1999, 2013, 2018])('as of %i', (asOf) => {
  const dir = path.join(tmpdir(), `counterpoise-as-of-${asOf}-${process.pid}`);
  let cut: Workspace;
  beforeAll(async () => {
    await writePanelAsOf(dir, asOf);
    cut = await openWorkspace({ dataDir: dir });
  }, MINUTES);
  afterAll(async () => {
    cut.close();
    await rm(dir, { recursive: true });
  });

  /** What is said of a case, which must be what the panel that ends with the year says. */
  const looksNoFurther = async (subject: Case): Promise<Assessment> => {
    const request = { seed: 1, draws: 100 };
    const told = await assess(whole, subject, request);
    expect(contentOf(told)).toBe(contentOf(await assess(cut, writtenIn(subject), request)));
    expect(told.answer).toContain(hindsightSentence(told.evidence, asOf));
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
        const roles = await rolesOf(whole, built);
        for (const effect of kinds.values())
          expect({ ...(await computedNumbers(cut, effect, roles, 0)), permutationP: null }).toEqual(
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
        const claims = [{ ...built.claims[0]!, predicates: effects }];
        const roles = await rolesOf(whole, built);
        const [told, known] = await Promise.all(
          [whole, cut].map((workspace) => effectsOf(workspace, { claims, asOf }, roles)),
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
