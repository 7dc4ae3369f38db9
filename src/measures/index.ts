import { UsageError } from '../core/errors.js';
import type { AnyMeasure } from '../core/measure.js';
import { agreementsByField } from './agreements-by-field.js';
import { agreementsTrend } from './agreements-trend.js';
import { alignment } from './alignment.js';
import { allianceObligations } from './alliance-obligations.js';
import { armedConflict } from './armed-conflict.js';
import { armsDependence } from './arms-dependence.js';
import { asymmetry } from './asymmetry.js';
import { bilateralMultilateralGap } from './bilateral-multilateral-gap.js';
import { chineseFinance } from './chinese-finance.js';
import { cinc } from './cinc.js';
import { concentration } from './concentration.js';
import { contiguity } from './contiguity.js';
import { crises } from './crises.js';
import { defenseAgreements } from './defense-agreements.js';
import { discourseDistance } from './discourse-distance.js';
import { distance } from './distance.js';
import { doubleContainment } from './double-containment.js';
import { effectivePoles } from './effective-poles.js';
import { eventsConflict } from './events-conflict.js';
import { eventsCooperation } from './events-cooperation.js';
import { exclusiveInstitutions } from './exclusive-institutions.js';
import { exercises } from './exercises.js';
import { externalContainment } from './external-containment.js';
import { fdiShare } from './fdi-share.js';
import { gdpRatio } from './gdp-ratio.js';
import { groupCohesion } from './group-cohesion.js';
import { groupInequality } from './group-inequality.js';
import { hedging } from './hedging.js';
import { hostility } from './hostility.js';
import { hostilityResponse } from './hostility-response.js';
import { idealDistance } from './ideal-distance.js';
import { igoJaccard } from './igo-jaccard.js';
import { influenceContest } from './influence-contest.js';
import { interdependence } from './interdependence.js';
import { membership } from './membership.js';
import { midHostility } from './mid-hostility.js';
import { milexRatio } from './milex-ratio.js';
import { militaryBurden } from './military-burden.js';
import { minorPartner } from './minor-partner.js';
import { multilateralContainment } from './multilateral-containment.js';
import { mutualContainment } from './mutual-containment.js';
import { mutualContainmentShift } from './mutual-containment-shift.js';
import { openness } from './openness.js';
import { parityYear } from './parity-year.js';
import { partnerRank } from './partner-rank.js';
import { powerRatio } from './power-ratio.js';
import { powerTransition } from './power-transition.js';
import { portfolioKappa } from './portfolio-kappa.js';
import { portfolioPi } from './portfolio-pi.js';
import { regimeSimilarity } from './regime-similarity.js';
import { regionalAlignment } from './regional-alignment.js';
import { regionalConcentration } from './regional-concentration.js';
import { regionalTradeShare } from './regional-trade-share.js';
import { relativeAlignment } from './relative-alignment.js';
import { rhetoricPracticeGap } from './rhetoric-practice-gap.js';
import { rivalry } from './rivalry.js';
import { rollCall } from './roll-call.js';
import { sScore } from './s-score.js';
import { sanctions } from './sanctions.js';
import { sharedIgos } from './shared-igos.js';
import { closest } from './shared/closest.js';
import { smafStage } from './smaf-stage.js';
import { tauB } from './tau-b.js';
import { statusInconsistency } from './status-inconsistency.js';
import { structuralPull } from './structural-pull.js';
import { tradeCentrality } from './trade-centrality.js';
import { tradeDependence } from './trade-dependence.js';
import { tradeShare } from './trade-share.js';
import { unscVetoes } from './unsc-vetoes.js';
import { usTroops } from './us-troops.js';
import { useOfForce } from './use-of-force.js';
import { visits } from './visits.js';
import { voteAgreementByIssue } from './vote-agreement-by-issue.js';
import { voteAgreement } from './vote-agreement.js';
import { voteIdentity } from './vote-identity.js';
import { voteKappa } from './vote-kappa.js';
import { votePi } from './vote-pi.js';

/** Every measure, in the order in which lists show them. */
export const measures: readonly AnyMeasure[] = [
  alignment,
  doubleContainment,
  mutualContainmentShift,
  hostilityResponse,
  structuralPull,
  externalContainment,
  mutualContainment,
  multilateralContainment,
  voteAgreement,
  voteAgreementByIssue,
  voteIdentity,
  voteKappa,
  votePi,
  groupCohesion,
  idealDistance,
  relativeAlignment,
  regionalAlignment,
  rollCall,
  unscVetoes,
  allianceObligations,
  sScore,
  portfolioKappa,
  portfolioPi,
  tauB,
  armsDependence,
  cinc,
  gdpRatio,
  milexRatio,
  powerRatio,
  parityYear,
  powerTransition,
  concentration,
  effectivePoles,
  groupInequality,
  statusInconsistency,
  tradeShare,
  tradeDependence,
  partnerRank,
  interdependence,
  openness,
  regionalTradeShare,
  regionalConcentration,
  tradeCentrality,
  fdiShare,
  chineseFinance,
  asymmetry,
  minorPartner,
  influenceContest,
  hedging,
  hostility,
  rivalry,
  contiguity,
  distance,
  exercises,
  defenseAgreements,
  agreementsTrend,
  agreementsByField,
  regimeSimilarity,
  visits,
  eventsCooperation,
  eventsConflict,
  discourseDistance,
  rhetoricPracticeGap,
  smafStage,
  bilateralMultilateralGap,
  midHostility,
  useOfForce,
  crises,
  armedConflict,
  usTroops,
  sanctions,
  militaryBurden,
  membership,
  sharedIgos,
  igoJaccard,
  exclusiveInstitutions,
];

const byId = new Map(measures.map((measure) => [measure.id, measure]));

/** Throws UsageError `unknown-measure`, with the nearest ids as the hint. */
export function measureById(id: string): AnyMeasure {
  const measure = byId.get(id);
  if (measure !== undefined) return measure;
  const near = closest(id, [...byId.keys()]);
  throw new UsageError(`there is no measure ${JSON.stringify(id)}`, {
    code: 'unknown-measure',
    details: { value: id, expected: `the id of one of ${byId.size} measures` },
    hint: `${near.length === 0 ? '' : `did you mean ${near.join(' or ')}? `}counterpoise measure --help lists all`,
  });
}
