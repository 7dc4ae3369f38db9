import type { ClaimMultiverse } from '../../../src/contract/index.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { claimQueries, claimSeries } from '../../../src/app/assess/claim-series.js';
import { claimResults } from '../../../src/app/assess/claims.js';
import { subjectOf } from '../../../src/app/casefiles/cases.js';
import { multiverseOfClaim } from '../../../src/app/multiverse/claim.js';
import { rolesOf } from '../../../src/app/engine/observe.js';
import { openWorkspace, type Workspace } from '../../../src/app/engine/workspace.js';
import { significant } from '../../../src/core/significant.js';
import type { Claim, Predicate } from '../../../src/evidence/types.js';
import { sharedWorkspace } from '../../support/workspaces.js';

const subject = subjectOf('russia-china', undefined, undefined, undefined);
let workspace: Workspace;
beforeAll(async () => {
  workspace = await sharedWorkspace();
});

const multiverse = (claim: string, seed = 1): Promise<ClaimMultiverse> =>
  multiverseOfClaim(workspace, subject, { claim, seed });
const claimNamed = (id: string): Claim => subject.claims.find((claim) => claim.id === id)!;

const decidedAlone = ({ side: _, robustness: __, ...claim }: Claim): Claim => claim;

/** The verdict and the first test of a claim by its central tests alone, changed, by the way an assessment takes. */
async function verdictOf(id: string, change: (test: Predicate) => Predicate = (test) => test) {
  const { central, halves, ...claim } = decidedAlone(claimNamed(id));
  const changed = {
    ...subject,
    claims: [
      {
        ...claim,
        ...(central === undefined ? {} : { central: { ...central, test: change(central.test) } }),
        ...(halves === undefined
          ? {}
          : {
              halves: halves.map((half) =>
                'missing' in half ? half : { ...half, test: change(half.test) },
              ),
            }),
      },
    ],
  };
  const roles = await rolesOf(workspace, subject);
  const series = await claimSeries(workspace, changed, claimQueries(changed), { roles, seed: 1 });
  const { verdict, observed, interval, predicates: results } = claimResults(changed, series, 1)[0]!;
  const holds = results!.map((result) => result.holds);
  return significant({ verdict, holds, observed: observed!, interval: interval! });
}

type Spec = ClaimMultiverse['specifications'][number];
const summaryOf = ({ verdict, tests }: Spec) => {
  const made = tests.filter((test) => test !== null);
  const { estimate: observed, interval } = made[0]!;
  return { verdict, holds: made.map(({ holds }) => holds), observed, interval };
};
const name = (years: number): string => (years > 0 ? `+${years}` : `${years}`);

describe('multiverseOfClaim', () => {
  it('C09: moves the windows of what decides as a loop over them does', async () => {
    const { specifications } = await multiverse('C09');
    for (const [start, end] of [
      [0, 0],
      [-1, 0],
      [1, 1],
      [0, -1],
    ] as const) {
      const spec = specifications.find(
        ({ choices }) =>
          choices['window-start'] === name(start) && choices['window-end'] === name(end),
      )!;
      const moved = await verdictOf('C09', (test) => {
        if (test.kind !== 'departure') throw new TypeError(test.kind);
        return {
          ...test,
          window: [2015 + start, 2018 + end],
          before: [2005 + start, 2013 + end],
        };
      });
      expect(summaryOf(spec), `${start} ${end}`).toEqual(moved);
    }
  });

  it('C48: sets the rule for missions of the United Nations on both sides together', async () => {
    const { specifications } = await multiverse('C48');
    for (const missions of ['left-out', 'counted']) {
      const spec = specifications.find(
        ({ choices }) =>
          choices['un-missions'] === missions &&
          choices['window-start'] === '0' &&
          choices['window-end'] === '0',
      )!;
      const made = await verdictOf('C48', (test) => {
        if (test.kind !== 'difference') throw new TypeError(test.kind);
        const of = (side: typeof test.minuend) => ({
          ...side,
          observe: { ...side.observe, params: { ...side.observe.params, missions } },
        });
        return { ...test, minuend: of(test.minuend), subtrahend: of(test.subtrahend) };
      });
      expect(summaryOf(spec)).toEqual(made);
    }
  });

  it('C78: facts, and single years of a record, leave nothing to choose in the halves that have no window', async () => {
    const { shares, verdict } = await multiverse('C78');
    expect(verdict).toBe('partly-supported');
    expect(shares[verdict]).toBe(1);
  });

  it('C40: what a source does not cover is impossible, and no failure', async () => {
    const { counts, shares } = await multiverse('C40');
    expect(counts.impossible['no-coverage']).toBeGreaterThan(0);
    expect(shares.true).toBe(1);
  });

  it('C83: a group that another source does not know is impossible', async () => {
    const { counts, verdict, shares } = await multiverse('C83');
    expect(counts.impossible['no-such-value']).toBeGreaterThan(0);
    expect([verdict, shares.supported]).toEqual(['supported', 1]);
  });

  it('moves the windows of a weighted sum together, so that terms of the same years stay so', async () => {
    const { specifications } = await multiverse('C83');
    const spec = specifications.find(
      ({ choices }) => choices['window-start'] === '-1' && choices['window-end'] === '0',
    )!;
    const moved = await verdictOf('C83', (test) => {
      if (test.kind !== 'contrast') throw new TypeError(test.kind);
      const terms = test.terms.map((term) => ({
        ...term,
        window: [term.window[0] - 1, term.window[1]] as const,
      }));
      return { ...test, terms };
    });
    expect(summaryOf(spec)).toEqual(moved);
  });

  it('as stated it gives the verdict of the central tests, which is that of an assessment', async () => {
    for (const id of ['C10', 'C03', 'C23', 'C36', 'C87', 'C13'])
      expect((await multiverse(id)).verdict, id).toBe((await verdictOf(id)).verdict);
  });

  it('is the same in a workspace of its own', async () => {
    const own = await openWorkspace();
    try {
      for (const claim of ['C48', 'C23'])
        expect(await multiverseOfClaim(own, subject, { claim, seed: 1 })).toEqual(
          await multiverse(claim),
        );
    } finally {
      own.close();
    }
  });

  it('samples what is too much, and says so', async () => {
    const { counts } = await multiverseOfClaim(workspace, subject, {
      ...{ claim: 'C48', seed: 1, most: 20 },
    });
    expect(counts).toMatchObject({ combinations: 50, sampled: true, tried: 20 });
  });

  it.each([
    ['C99', 'unknown-claim'],
    ['C26', 'no-tests'],
    ['C56', 'no-tests'],
  ])('%s is refused', async (claim, code) => {
    await expect(multiverse(claim)).rejects.toMatchObject({ code });
  });
});
