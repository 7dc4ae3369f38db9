import { claimContext } from '../../src/app/assess/claims.js';
import { claimQueries, claimSeries } from '../../src/app/assess/claim-series.js';
import { rolesOf } from '../../src/app/engine/observe.js';
import { openWorkspace } from '../../src/app/engine/workspace.js';
import { loadCase } from '../../src/cases/index.js';
import { decide, isTested, madeTest, testsOf } from '../../src/evidence/index.js';
import type { Verdict } from '../../src/evidence/vocabulary.js';

/** A case with its central tests alone, and the series of these. */
export async function opened(name: string, seed: number) {
  const subject = loadCase(name);
  const workspace = await openWorkspace();
  const claims = subject.claims
    .filter(isTested)
    .map(({ side: _, robustness: __, ...claim }) => claim);
  const roles = await rolesOf(workspace, subject);
  const series = await claimSeries(workspace, subject, claimQueries({ claims }), { roles, seed });
  return { subject, workspace, claims, roles, context: claimContext(subject, series, seed) };
}
export type OpenedCase = Awaited<ReturnType<typeof opened>>;

/** The verdicts of the claims by their central tests. */
export const verdictsAsStated = ({ claims, context }: OpenedCase): Verdict[] =>
  claims.map(
    (claim) =>
      decide(
        claim,
        testsOf(claim).map((test) => madeTest(test, context)),
      ).verdict,
  );
