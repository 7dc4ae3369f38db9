import { readFileSync } from 'node:fs';
import type { Assessment } from '../../src/app/assessment.js';
import { manifestOf, type RunManifest } from '../../src/app/manifest.js';

const path = new URL('../fixtures/assessment.json', import.meta.url);

/** An assessment as the engine once wrote it, kept so that the views can be tested without the panel. */
export function assessmentFixture(): Assessment {
  return JSON.parse(readFileSync(path, 'utf8')) as Assessment;
}

/** The fixture with one claim contradicted and one split between its parts, so that those views are seen as well. */
export function quarrelsomeFixture(): Assessment {
  const assessment = assessmentFixture();
  const computed = assessment.claims.filter(({ predicates }) => (predicates ?? []).length > 0);
  const [contradicted, untestable] = computed;
  return {
    ...assessment,
    claims: assessment.claims.map((claim) =>
      claim === contradicted
        ? {
            ...claim,
            verdict: 'contradicted',
            predicates: claim.predicates!.map((predicate) => ({ ...predicate, holds: 'no' })),
          }
        : claim === untestable
          ? { ...claim, verdict: 'untestable', observed: null, interval: null }
          : claim,
    ),
  };
}

export const manifestFixture = (assessment: Assessment): RunManifest => manifestOf(assessment);
