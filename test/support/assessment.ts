import { readFileSync } from 'node:fs';
import type { Assessment, ClaimResult, RunManifest } from '../../src/contract/index.js';
import { contestFixture, plotted } from './contest.js';
import { figuresFixture } from './figures.js';
import { manifestOf } from '../../src/app/assess/manifest.js';

const path = new URL('../fixtures/assessment.json', import.meta.url);

/** An assessment as the engine once wrote it, kept so that the views can be tested without the panel. */
export function assessmentFixture(): Assessment {
  return JSON.parse(readFileSync(path, 'utf8')) as Assessment;
}

/** The fixture as if its rows had been weighed by learned weights, with a degree of closeness in the lead. */
export function learnedFixture(): Assessment {
  const assessment = assessmentFixture();
  return {
    ...assessment,
    questions: assessment.questions.map((question) => ({
      ...question,
      ...(question.id === 'what' ? { leader: 'partnership' } : {}),
      readings: question.readings.map((reading) =>
        reading.id === question.leader && question.id === 'what'
          ? { ...reading, id: 'partnership' }
          : reading,
      ),
      matrix: { readings: [], items: [], leastInconsistent: null },
    })),
    evidence: assessment.evidence.map((item) =>
      item.kind === 'measured' ? { ...item, learned: { what: { byReading: {} } } } : item,
    ),
  };
}

/** The fixture with one claim contradicted, one untestable and one open, so that those views are seen as well; figures that
 * it lacks, and the series behind its claims, are made up. */
export function quarrelsomeFixture(): Assessment {
  const assessment = assessmentFixture();
  const computed = assessment.claims.filter(({ predicates }) => (predicates ?? []).length > 0);
  const [contradicted, untestable, open] = computed;
  return {
    ...figuresFixture(),
    ...contestFixture(),
    ...assessment,
    claims: assessment.claims.map(withPlots).map((claim, i) =>
      assessment.claims[i] === contradicted
        ? {
            ...claim,
            verdict: 'contradicted',
            predicates: claim.predicates!.map((predicate) => ({ ...predicate, holds: 'no' })),
          }
        : assessment.claims[i] === untestable
          ? { ...claim, verdict: 'untestable', observed: null, interval: null }
          : assessment.claims[i] === open
            ? {
                ...claim,
                verdict: 'open',
                predicates: claim.predicates!.map((predicate) => ({
                  ...predicate,
                  holds: 'unclear',
                })),
              }
            : claim,
    ),
  };
}

const withPlots = (claim: ClaimResult): ClaimResult =>
  claim.predicates === undefined ? claim : { ...claim, predicates: claim.predicates.map(plotted) };

export const manifestFixture = (assessment: Assessment): RunManifest => manifestOf(assessment);
