/** The verdicts of the case on the United States and India, from the panel. */
import { beforeAll, describe, expect, it } from 'vitest';
import { claimQueries, claimSeries } from '../../../src/app/assess/claim-series.js';
import { claimResults } from '../../../src/app/assess/claims.js';
import { rolesOf } from '../../../src/app/engine/observe.js';
import type { Workspace } from '../../../src/app/engine/workspace.js';
import { loadCase } from '../../../src/cases/index.js';
import type { ClaimResult } from '../../../src/contract/index.js';
import { sharedWorkspace } from '../../support/workspaces.js';

let workspace: Workspace;
let claims: readonly ClaimResult[];
beforeAll(async () => {
  workspace = await sharedWorkspace();
  const subject = loadCase('us-india');
  const roles = await rolesOf(workspace, subject);
  const series = await claimSeries(workspace, subject, claimQueries(subject), {
    roles,
    seed: 1,
  });
  claims = claimResults(subject, series, 1);
});

const testsOf = (id: string) => claims.find((claim) => claim.id === id)!.predicates!;

describe('the claims of us-india', () => {
  it('have the verdicts that the panel gives', () => {
    const verdicts = Object.fromEntries(
      claims.flatMap(({ id, verdict }) => (verdict === undefined ? [] : [[id, verdict]])),
    );
    expect(verdicts).toEqual({
      U01: 'supported',
      U02: 'supported',
      U03: 'open',
      U04: 'true',
      U07: 'supported',
      U08: 'true',
      U09: 'supported',
      U10: 'supported',
      U11: 'supported',
      U12: 'supported',
      U13: 'open',
      U14: 'open',
      U15: 'disputed',
      U16: 'supported',
      U17: 'partly-supported',
      U18: 'disputed',
      U20: 'true',
      U23: 'leaning-against',
      U24: 'leaning-against',
    });
  });

  it('name the works that make them, beside the datasets', () => {
    expect(claims.find(({ id }) => id === 'U12')!.sources).toEqual(
      expect.arrayContaining(['hindustantimes2010', 'un-votes-undl']),
    );
  });

  it('find Russia’s share of India’s arms imports near what SIPRI published at the time', () => {
    // Trends in International Arms Transfers, 2021: 69 per cent in 2012-16, 46 in 2017-21; later editions revise deliveries.
    const [before, after] = testsOf('U08')[0]!.parts!;
    expect(before!.observed).toBeCloseTo(0.69, 1);
    expect(Math.abs(after!.observed! - 0.46)).toBeLessThan(0.05);
  });

  it('let no claim be decided by years that are not covered', () => {
    for (const { id, predicates = [] } of claims)
      for (const { role, holds, finding } of predicates)
        if (role === 'central') expect(holds, `${id}: ${finding}`).not.toBe('untestable');
  });

  it('name two sources that say the opposite: China as India’s first partner, and ahead of it among its neighbours', () => {
    for (const id of ['U15', 'U18']) {
      const [central, other] = testsOf(id);
      expect([central!.decided!.verdict, other!.decided!.verdict], id).toEqual(['false', 'true']);
      expect(other!.datasets).not.toEqual(central!.datasets);
    }
  });
});
