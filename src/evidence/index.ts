export { type ClaimTest, isTested, predicatesOf, testsOf } from './claim-tests.js';
export {
  changeSentence,
  type ClaimEvaluation,
  claimStatus,
  decide,
  evaluateClaim,
  type HalfResult,
  isContradicted,
  isOfPremise,
  isOpposed,
  isPremiseContradicted,
  leadingTest,
  madeTest,
  verdictOfHalves,
} from './claims.js';
export { dilemmaOf, type DilemmaResult } from './dilemma.js';
export { observesOfTerm } from './chances/looks.js';
export { letterOf } from './letters.js';
export { decisiveKinds } from './chances/judged.js';
export { verdictOf } from './chances/verdict.js';
export { expectationOf, otherReading } from './expectation.js';
export { expectedInformation } from './expected-information.js';
export { judged, type Judgements, noJudgements, priorFromShares } from './judgements.js';
export { leaveOneOut, type LeaveOutOptions, type LeftOut } from './leave-out.js';
export {
  bearsOn,
  binaryProbability,
  clipPercentile,
  expectationDensity,
  itemLikelihoods,
  type LikelihoodParameters,
} from './likelihood.js';
export {
  competingHypotheses,
  type ConsistencyMark,
  type Matrix,
  type MatrixRow,
  markThresholds,
  weightAgainstRivals,
} from './matrix.js';
export { type OverturningSet, smallestOverturningSet } from './overturning.js';
export {
  type AssessOptions,
  assessQuestion,
  decibelsPerNat,
  exposes,
  type ItemWeight,
  priorOf,
  type QuestionAssessment,
  type ReadingAssessment,
  weightBetween,
} from './posterior.js';
export { isAsked, premiseOf } from './premise.js';
export { type PriorSensitivity, priorSensitivity, priorToOverturn } from './prior.js';
export type { PredicateContext } from './predicates/context.js';
export { evaluatePredicate, predicateEvaluators } from './predicates/index.js';
export { observesOf, testedSeries, type TestedSeries } from './predicates/tested-series.js';
export { aroundWindow } from './predicates/plot.js';
export {
  judgementsBetween,
  middleJudgement,
  middleWeight,
  posteriorBounds,
  type PosteriorBounds,
  weightsBetween,
} from './ranges.js';
export {
  type ReadingRobustness,
  robustness,
  type Robustness,
  type RobustnessOptions,
} from './robustness.js';
export { levelDecibels } from '../core/answer-standing.js';
export { answerStanding } from './standing.js';
export { type Sweep, sweep, sweptRanges } from './sweeps.js';
export type * from './types.js';
