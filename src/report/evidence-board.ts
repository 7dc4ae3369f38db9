import type {
  Assessment,
  ClaimResult,
  EvidenceBoard,
  EvidenceResult,
  ShownClaim,
  ShownEvidence,
  ShownTest,
} from '../contract/index.js';
import { formSentences } from '../evidence/claim-words.js';
import { tradeOffState } from '../views/trade-off.js';
import { asAnswered } from '../app/assess/as-answered.js';
import { itemOf } from '../app/assess/evidence.js';
import { withLearnedPriors, withSamples } from '../app/learned/apply.js';
import { howGoodIn } from '../app/learned/how-good.js';
import { observedYears } from '../core/observed-years.js';
import { caveatsOfTests } from '../views/test-caveats.js';
import type { ObservationRow, PredicateResult, Question } from '../evidence/types.js';
import { claimState, effectState } from '../views/claim-chart.js';
import {
  basisSentences,
  chancesWords,
  deltaSentence,
  outcomeWord,
  standingWords,
  verdictSentences,
} from '../views/claim-words.js';
import { createContext, type ViewContext } from '../views/context.js';
import {
  coverageText,
  groupOf,
  observedText,
  paramsText,
  sentence,
  unitOfPredicate,
  seenText,
} from '../views/words.js';

/** What a case says of its questions and rows. */
interface Asked {
  readonly questions: readonly Question[];
  readonly observations: readonly ObservationRow[];
}

/** @param subject the case that was assessed */
export function evidenceBoard(subject: Asked, assessment: Assessment): EvidenceBoard {
  const context = createContext(assessment);
  const used = assessment.evidence.filter((one) => one.used);
  const { case: summary, caseDigest, dataVersion, asOf, seed, sources } = assessment;
  return {
    ...(assessment.weights === undefined ? {} : { weights: assessment.weights }),
    ...howGoodIn(assessment),
    ...{ case: summary, caseDigest, dataVersion, asOf, seed, sources },
    draws: assessment.questions[0]!.robustness.draws,
    questions: withLearnedPriors(subject.questions).map((question) =>
      asAnswered(question, assessment.questions),
    ),
    items: withSamples(
      subject,
      used.map((result) => ({ item: itemOf(subject, result), known: result })),
    ),
    holes: assessment.holes.map(({ id, title, dimension, waitsFor, reason }) => {
      const { kind, reliability, expect } = subject.observations.find((row) => row.id === id)!;
      return { id, title, dimension, waitsFor, reason, kind, reliability, expect };
    }),
    published: assessment.questions.map(
      ({ id, leader, runnerUp, standing, readings, robustness }) => ({
        ...{ id, leader, runnerUp, standing, readings },
        overturning: robustness.smallestOverturningSet,
      }),
    ),
    evidence: used.map((result) => shownEvidence(result, context)),
    claims: assessment.claims.map((claim) => shownClaim(claim, context)),
  };
}

function shownEvidence(
  { expect: _, codedWeights: __, ranges: ___, learned: ____, params, ...item }: EvidenceResult,
  context: ViewContext,
): ShownEvidence {
  const { window, years, of, actors, measure, part } = item;
  const observed = seenText(item);
  return {
    ...item,
    ...(observed === undefined ? {} : { observed }),
    ...(window === undefined ? {} : { span: observedYears(window, years) }),
    ...(of === undefined ? {} : { states: of.map((role) => context.actorName(role)).join(' – ') }),
    ...(measure === undefined ? {} : { settings: paramsText(measure, { ...params, part }) }),
    ...(actors === undefined ? {} : { actors: actors.map((code) => context.actorName(code)) }),
  };
}

function shownClaim({ predicates = [], ...claim }: ClaimResult, context: ViewContext): ShownClaim {
  const path = tradeOffState({ ...claim, predicates });
  return {
    ...claim,
    group: groupOf(claim),
    tests: predicates.map((predicate) => shownTest(predicate, context)),
    form: formSentences({ ...claim, predicates }),
    ...(path === null ? {} : { tradeOff: { id: 'trade-off', state: path } as const }),
    rests: verdictSentences({ ...claim, predicates }),
    standing: standingWords(claim),
    shared: basisSentences(claim, context.assessment.claims, context.assessment.case.bases),
    caveats: caveatsOfTests(predicates, context.assessment.case),
  };
}

const pickedRole = ({ role, half, decided }: PredicateResult) => ({
  ...(role === undefined ? {} : { role }),
  ...(half === undefined ? {} : { half }),
  ...(decided === undefined ? {} : { decided }),
});

function shownTest(predicate: PredicateResult, context: ViewContext): ShownTest {
  const { kind, label, holds, threshold, intervalMethod, coverage, window, parts } = predicate;
  const { measure, params, datasets, observed, unit, interval } = predicate;
  const effect = effectState(predicate);
  const series = effect === null ? claimState(predicate) : null;
  return {
    ...{ kind, holds, threshold, intervalMethod, coverage, window, measure, datasets },
    label: sentence(label),
    outcome: outcomeWord(predicate),
    ...pickedRole(predicate),
    chances: chancesWords(predicate),
    delta: deltaSentence(predicate),
    finding: sentence(predicate.finding),
    observed: observedText(observed, unit, interval),
    covered: coverageText(coverage),
    states: unitOfPredicate(predicate, context),
    settings: paramsText(measure, params),
    ...(effect === null ? {} : { chart: { id: 'claim-effect', state: effect } as const }),
    ...(series === null ? {} : { chart: { id: 'claim-series', state: series } as const }),
    parts: (parts ?? []).map((part) => shownTest(part, context)),
  };
}
