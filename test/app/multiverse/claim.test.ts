import type { ClaimMultiverse } from '../../../src/contract/index.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { claimQueries, claimSeries } from '../../../src/app/assess/claim-series.js';
import { claimResults } from '../../../src/app/assess/claims.js';
import { subjectOf } from '../../../src/app/casefiles/cases.js';
import { effectsIn, effectsOf } from '../../../src/app/assess/effects.js';
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

/** The verdict and the first test of a claim with other tests, by the way an assessment takes. */
async function verdictOf(id: string, predicates: readonly Predicate[]) {
  const changed = { ...subject, claims: [{ ...claimNamed(id), predicates }] };
  const roles = await rolesOf(workspace, subject);
  const looks = claimQueries(changed);
  const series = await claimSeries(workspace, changed, looks, { roles, seed: 1 });
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

describe('multiverseOfClaim', () => {
  it('C10: moves the windows as a loop over them does', async () => {
    const { specifications, counts } = await multiverse('C10');
    const found = new Map(
      specifications.map((spec) => [
        `${spec.choices['window-start']} ${spec.choices['window-end']}`,
        summaryOf(spec),
      ]),
    );
    // The case looks at nothing after 2021, where both windows end: they can only end earlier.
    expect([counts.combinations, counts.repeated, found.size]).toEqual([25, 10, 15]);
    for (const start of [0, -1, 1, -2, 2])
      for (const end of [0, -1, -2]) {
        const moved = claimNamed('C10').predicates!.map((predicate) => ({
          ...predicate,
          window: [2008 + start, 2021 + end] as const,
        }));
        const name = (years: number): string => (years > 0 ? `+${years}` : `${years}`);
        expect(found.get(`${name(start)} ${name(end)}`)).toEqual(
          await verdictOf('C10', moved as Predicate[]),
        );
      }
  });

  it('C48: sets the rule for clashes in all tests together, and every window with it', async () => {
    const { specifications } = await multiverse('C48');
    expect(specifications).toHaveLength(30);
    for (const clashes of ['counted', 'left-out'])
      for (const [start, end] of [
        [0, 0],
        [-2, -1],
        [2, 0],
      ] as const) {
        const changed = claimNamed('C48').predicates!.map((predicate) => {
          if (predicate.kind !== 'difference') throw new TypeError(predicate.kind);
          const { minuend, subtrahend } = predicate;
          const made = (look: typeof minuend) => ({
            observe: { ...look.observe, params: { ...look.observe.params, clashes } },
            window: [1992 + start, 2014 + end] as const,
          });
          return { ...predicate, minuend: made(minuend), subtrahend: made(subtrahend) };
        });
        const name = (years: number): string => (years > 0 ? `+${years}` : `${years}`);
        const spec = specifications.find(
          ({ choices }) =>
            choices.clashes === clashes &&
            choices['window-start'] === name(start) &&
            choices['window-end'] === name(end),
        )!;
        expect(summaryOf(spec)).toEqual(await verdictOf('C48', changed));
      }
  });

  it('C03: a source by itself keeps its own tests only', async () => {
    const { specifications, choices, verdict } = await multiverse('C03');
    expect(verdict).toBe('mixed');
    const alone = (only: string) =>
      specifications.find(
        ({ choices: made }) =>
          made['trade-source'] === only &&
          made['window-start'] === '0' &&
          made['window-end'] === '0',
      )!;
    const [cow, itpd] = claimNamed('C03').predicates!;
    expect(summaryOf(alone('only-cow'))).toEqual(await verdictOf('C03', [cow!]));
    expect(summaryOf(alone('only-itpd'))).toEqual(await verdictOf('C03', [itpd!]));
    expect(alone('only-itpd').tests[0]).toBeNull();
    expect(choices[0]!.id).toBe('trade-source');
  });

  it('C78: single years and a named resolution leave nothing to choose', async () => {
    const { counts, choices, specifications, shares, verdict } = await multiverse('C78');
    expect([counts.combinations, choices.length, specifications.length]).toEqual([1, 0, 1]);
    expect(shares[verdict]).toBe(1);
  });

  it('C40: what a source does not cover is impossible, and no failure', async () => {
    const { counts, shares } = await multiverse('C40');
    expect(counts).toMatchObject({ impossible: { 'no-coverage': 2 }, specifications: 1 });
    expect(shares.supported).toBe(1);
  });

  it('C83: a group that another source does not know is impossible', async () => {
    const { counts } = await multiverse('C83');
    expect(counts.impossible['no-such-value']).toBe(50);
  });

  it('C61: what needs the single ballots is counted apart', async () => {
    const { counts, choices } = await multiverse('C61');
    expect(counts.impossible).toEqual({ 'needs-import': 200 });
    expect(choices.find(({ id }) => id === 'absences')!.changes).toBeNull();
  });

  it('C61: what the claim itself needs is no reason to leave it out, and cannot be tested', async () => {
    const { predicates = [], ...claim } = claimNamed('C61');
    const onBallots = predicates.map((predicate) => {
      if (predicate.kind !== 'trend') return predicate;
      const { observe } = predicate;
      const params = { ...observe.params, absences: 'as-category' };
      return { ...predicate, observe: { ...observe, params } };
    });
    const changed = { ...subject, claims: [{ ...claim, predicates: onBallots }] };
    const { verdict, specifications } = await multiverseOfClaim(workspace, changed, {
      ...{ claim: 'C61', seed: 1, most: 50 },
    });
    expect(specifications[0]!.number).toBe(1);
    expect([verdict, specifications[0]!.tests[0]!.holds]).toEqual(['untestable', 'untestable']);
  });

  it('C01: searches for a change with other segments and penalties, in the same years asked about', async () => {
    const [stated] = claimNamed('C01').predicates!;
    if (stated?.kind !== 'at-least') throw new TypeError(stated?.kind);
    // The votes of Russia draw near to those of the United States in 1991, the fourth year of the window.
    const breaks = stated.of
      .filter((one) => one.kind === 'break')
      .map((one) => ({
        ...one,
        observe: { measure: 'ideal-distance', of: ['RUS', 'USA'] },
        window: [1988, 2021] as const,
        between: [1990, 1993] as const,
        sign: 'negative' as const,
      }));
    const changed = { ...subject, claims: [{ ...claimNamed('C01'), predicates: breaks }] };
    const { specifications } = await multiverseOfClaim(workspace, changed, {
      ...{ claim: 'C01', seed: 1 },
    });
    const seen = new Set<string>();
    for (const [shortest, penalty] of [
      ['5', '3'],
      ['5', '2'],
      ['3', '3'],
      ['3', '2'],
    ] as const) {
      const made = breaks.map((one) => ({
        ...one,
        search: { minimumSegment: Number(shortest), penalty: Number(penalty) },
      }));
      const spec = specifications.find(({ choices }) => {
        const isSearch = choices['shortest-level'] === shortest && choices.penalty === penalty;
        return isSearch && choices['window-start'] === '0' && choices['window-end'] === '0';
      })!;
      expect(summaryOf(spec)).toEqual(await verdictOf('C01', made));
      seen.add(JSON.stringify(spec.tests));
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  it('C08: tests a lead with other lags and errors', async () => {
    const { specifications } = await multiverse('C08');
    const p = new Set<number>();
    for (const [lags, errors] of [
      ['1', 'classical'],
      ['1', 'hac'],
      ['2', 'hac'],
    ] as const) {
      const changed = claimNamed('C08').predicates!.map((predicate) =>
        predicate.kind === 'leads'
          ? { ...predicate, test: { lags: Number(lags), errors } }
          : predicate,
      );
      const spec = specifications.find(({ choices: made }) => {
        const isMade = made.lags === lags && made['lead-errors'] === errors;
        const isUsual = made.clashes === 'counted';
        return isMade && isUsual && made['window-start'] === '0' && made['window-end'] === '0';
      })!;
      expect(summaryOf(spec)).toEqual(await verdictOf('C08', changed));
      p.add(spec.tests[2]!.estimate!);
    }
    expect(p.size).toBe(3);
  });

  it('C56: effects on votes, or of all pairs, keep their own tests only', async () => {
    const { specifications, counts } = await multiverse('C56');
    const made = specifications.map(({ choices, tests }) => [
      choices['effect-outcome'],
      choices['effect-scope'],
      tests.flatMap((test, at) => (test === null ? [] : [at])),
    ]);
    expect(made).toEqual([
      ['as-stated', 'as-stated', [0, 1, 2, 3, 4]],
      ['as-stated', 'only-general', [0, 1, 2, 3]],
      ['as-stated', 'only-pair', [4]],
      ['only-practice', 'as-stated', [0, 1, 3, 4]],
      ['only-practice', 'only-general', [0, 1, 3]],
      ['only-votes', 'as-stated', [2]],
    ]);
    expect(counts).toMatchObject({ repeated: 2, impossible: { 'no-test': 1 } });
    // As docs/methods/multiverse.md says.
    const others = ['mixed', 'mixed', 'undecided', 'mixed', 'mixed'];
    expect(specifications.map(({ verdict }) => verdict)).toEqual([...others, 'supported']);
  });

  it('C01: is undecided in every specification, as docs/methods/multiverse.md says', async () => {
    const { shares, counts } = await multiverse('C01');
    expect([shares.undecided, counts.specifications]).toEqual([1, 160]);
  });

  const ofEffects = subject.claims.filter((claim) => effectsIn({ claims: [claim] }).length > 0);
  it.each(ofEffects.map(({ id }) => id))(
    '%s: an effect itself is what it is in an assessment',
    async (id) => {
      const { verdict, tests } = await multiverse(id);
      const roles = await rolesOf(workspace, subject);
      const claim = claimNamed(id);
      const only = { ...subject, claims: [claim] };
      const looks = claimQueries(only);
      const options = { roles, seed: 1 };
      const series = await claimSeries(workspace, only, looks, options);
      const effects = await effectsOf(workspace, only, roles);
      const [told] = claimResults(only, series, 1, effects);
      expect(verdict).toBe(told!.verdict);
      expect(tests.map(({ label }) => label)).toEqual(told!.predicates!.map(({ label }) => label));
    },
  );

  it('as stated it gives the verdict of an assessment', async () => {
    for (const id of ['C10', 'C03', 'C23', 'C36', 'C87'])
      expect((await multiverse(id)).verdict).toBe(
        (await verdictOf(id, claimNamed(id).predicates!)).verdict,
      );
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
    ['C26', 'no-predicates'],
  ])('%s is refused', async (claim, code) => {
    await expect(multiverse(claim)).rejects.toMatchObject({ code });
  });
});
