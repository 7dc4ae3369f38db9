import { UsageError } from '../core/errors.js';
import { quoted } from '../core/quoted.js';
import type { AnyMeasure } from '../core/measure.js';
import { agreementsByField } from './cooperation/agreements-by-field.js';
import { fieldOverlap } from './cooperation/field-overlap.js';
import { agreementsTrend } from './cooperation/agreements-trend.js';
import { alignment } from './alignment/alignment.js';
import { allianceObligations } from './alliance/alliance-obligations.js';
import { defenceCommitment } from './alliance/defence-commitment.js';
import { keptPact } from './alliance/kept-pact.js';
import { armedConflict } from './conflict/armed-conflict.js';
import { forceAbroad } from './conflict/force-abroad.js';
import { armsDependence } from './dependence/arms-dependence.js';
import { armsPerMilex } from './dependence/arms-per-milex.js';
import { asymmetry } from './dependence/asymmetry.js';
import { bilateralMultilateralGap } from './cooperation/bilateral-multilateral-gap.js';
import { chineseFinance } from './trade/chinese-finance.js';
import { cinc } from './power/cinc.js';
import { commonAdversaries } from './containment/common-adversaries.js';
import { concentration } from './power/concentration.js';
import { contiguity } from './conflict/contiguity.js';
import { cooperation } from './alignment/cooperation.js';
import { crises } from './conflict/crises.js';
import { defenseAgreements } from './cooperation/defense-agreements.js';
import { discourseDistance } from './events/discourse-distance.js';
import { discourseLeaning } from './events/discourse-leaning.js';
import { distance } from './conflict/distance.js';
import { doubleContainment } from './containment/double-containment.js';
import { effectivePoles } from './power/effective-poles.js';
import { eventsConflict } from './events/events-conflict.js';
import { eventsCooperation } from './events/events-cooperation.js';
import { exclusiveInstitutions } from './institutions/exclusive-institutions.js';
import { exercises } from './cooperation/exercises.js';
import { externalContainment } from './containment/external-containment.js';
import { favourableViews } from './events/favourable-views.js';
import { fdiShare } from './trade/fdi-share.js';
import { gdpRatio } from './power/gdp-ratio.js';
import { groupCohesion } from './votes/group-cohesion.js';
import { groupInequality } from './power/group-inequality.js';
import { hedging } from './dependence/hedging.js';
import { hostilityResponse } from './containment/hostility-response.js';
import { idealDistance } from './votes/ideal-distance.js';
import { igoJaccard } from './institutions/igo-jaccard.js';
import { influenceContest } from './dependence/influence-contest.js';
import { interdependence } from './trade/interdependence.js';
import { hostileProbability } from './latent/hostile-probability.js';
import { latentHostility } from './latent/latent-hostility.js';
import { latentSecurity } from './latent/latent-security.js';
import { latentTies } from './latent/latent-ties.js';
import { latentVotes } from './latent/latent-votes.js';
import { membership } from './institutions/membership.js';
import { forceLevel } from './conflict/force-level.js';
import { midHostility } from './conflict/mid-hostility.js';
import { milexRatio } from './power/milex-ratio.js';
import { militaryBurden } from './power/military-burden.js';
import { minorPartner } from './dependence/minor-partner.js';
import { multilateralContainment } from './containment/multilateral-containment.js';
import { mutualContainment } from './containment/mutual-containment.js';
import { openness } from './trade/openness.js';
import { parityYear } from './power/parity-year.js';
import { partnerRank } from './trade/partner-rank.js';
import { powerRatio } from './power/power-ratio.js';
import { powerTransition } from './power/power-transition.js';
import { portfolioKappa } from './alliance/portfolio-kappa.js';
import { portfolioPi } from './alliance/portfolio-pi.js';
import { regimeSimilarity } from './alignment/regime-similarity.js';
import { polyarchy } from './alignment/polyarchy.js';
import { regionalAlignment } from './votes/regional-alignment.js';
import { regionalConcentration } from './trade/regional-concentration.js';
import { agreementsAbroad } from './trade/agreements-abroad.js';
import { regionalTradeShare } from './trade/regional-trade-share.js';
import { relativeAlignment } from './votes/relative-alignment.js';
import { relationsScore } from './events/relations-score.js';
import { refusalOf, retiredAs } from './retired.js';
import { rhetoricPracticeGap } from './events/rhetoric-practice-gap.js';
import { rivalry } from './conflict/rivalry.js';
import { rollCall } from './votes/roll-call.js';
import { sScore } from './alliance/s-score.js';
import { sanctions } from './conflict/sanctions.js';
import { armsEmbargo } from './conflict/arms-embargo.js';
import { unSanctions } from './conflict/un-sanctions.js';
import { sharedIgos } from './institutions/shared-igos.js';
import { didYouMean } from '../core/closest.js';
import { smafStage } from './cooperation/smaf-stage.js';
import { tauB } from './alliance/tau-b.js';
import { speechPosition } from './events/speech-position.js';
import { speechSalience } from './events/speech-salience.js';
import { speechAccusations } from './events/speech-accusations.js';
import { speechRate } from './events/speech-rate.js';
import { statusInconsistency } from './power/status-inconsistency.js';
import { structuralPull } from './alignment/structural-pull.js';
import { tradeCentrality } from './trade/trade-centrality.js';
import { tradeDependence } from './trade/trade-dependence.js';
import { tradeGrowth } from './trade/trade-growth.js';
import { tradeCompensation } from './trade/trade-compensation.js';
import { tradeShareWithin } from './trade/trade-share-within.js';
import { tradeShare } from './trade/trade-share.js';
import { tradeTotal } from './trade/trade-total.js';
import { tradeValue } from './trade/trade-value.js';
import { unscAgreement } from './votes/unsc-agreement.js';
import { unscVetoes } from './votes/unsc-vetoes.js';
import { vetoesCast } from './votes/vetoes-cast.js';
import { usTroops } from './power/us-troops.js';
import { useOfForce } from './conflict/use-of-force.js';
import { visits } from './cooperation/visits.js';
import { voteAgreementByIssue } from './votes/vote-agreement-by-issue.js';
import { voteAgreement } from './votes/vote-agreement.js';
import { voteIdentity } from './votes/vote-identity.js';
import { voteKappa } from './votes/vote-kappa.js';
import { votePi } from './votes/vote-pi.js';

/** Every measure, in the order in which lists show them. */
export const measures: readonly AnyMeasure[] = [
  alignment,
  cooperation,
  doubleContainment,
  hostilityResponse,
  structuralPull,
  externalContainment,
  mutualContainment,
  multilateralContainment,
  commonAdversaries,
  latentHostility,
  latentSecurity,
  latentVotes,
  latentTies,
  hostileProbability,
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
  unscAgreement,
  unscVetoes,
  vetoesCast,
  allianceObligations,
  defenceCommitment,
  keptPact,
  sScore,
  portfolioKappa,
  portfolioPi,
  tauB,
  armsDependence,
  armsPerMilex,
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
  tradeValue,
  tradeGrowth,
  tradeCompensation,
  tradeTotal,
  tradeShareWithin,
  interdependence,
  openness,
  regionalTradeShare,
  regionalConcentration,
  agreementsAbroad,
  tradeCentrality,
  fdiShare,
  chineseFinance,
  asymmetry,
  minorPartner,
  influenceContest,
  hedging,
  rivalry,
  contiguity,
  distance,
  exercises,
  defenseAgreements,
  agreementsTrend,
  agreementsByField,
  fieldOverlap,
  regimeSimilarity,
  polyarchy,
  visits,
  eventsCooperation,
  eventsConflict,
  discourseDistance,
  discourseLeaning,
  speechPosition,
  speechSalience,
  speechAccusations,
  speechRate,
  relationsScore,
  favourableViews,
  rhetoricPracticeGap,
  smafStage,
  bilateralMultilateralGap,
  midHostility,
  forceLevel,
  useOfForce,
  crises,
  armedConflict,
  forceAbroad,
  usTroops,
  sanctions,
  armsEmbargo,
  unSanctions,
  militaryBurden,
  membership,
  sharedIgos,
  igoJaccard,
  exclusiveInstitutions,
];

const byId = new Map(measures.map((measure) => [measure.id, measure]));

/** Throws UsageError `unknown-measure`, with what took its place or the nearest ids as the hint. */
export function measureById(id: string): AnyMeasure {
  const measure = byId.get(id);
  if (measure !== undefined) return measure;
  const details = { value: id, expected: `the id of one of ${byId.size} measures` };
  const gone = retiredAs(id);
  if (gone !== undefined) {
    const { message, hint } = refusalOf(gone);
    throw new UsageError(message, { code: 'unknown-measure', details, hint });
  }
  const near = didYouMean(id, [...byId.keys()]);
  throw new UsageError(`there is no measure ${quoted(id)}`, {
    code: 'unknown-measure',
    details,
    hint: `${near === undefined ? '' : `${near} `}counterpoise measure --help lists all`,
  });
}
