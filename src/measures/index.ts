import { UsageError } from '../core/errors.js';
import type { AnyMeasure } from '../core/measure.js';
import { allianceObligations } from './alliance-obligations.js';
import { armedConflict } from './armed-conflict.js';
import { armsDependence } from './arms-dependence.js';
import { asymmetry } from './asymmetry.js';
import { cinc } from './cinc.js';
import { contiguity } from './contiguity.js';
import { crises } from './crises.js';
import { distance } from './distance.js';
import { eventsConflict } from './events-conflict.js';
import { eventsCooperation } from './events-cooperation.js';
import { gdpRatio } from './gdp-ratio.js';
import { hostility } from './hostility.js';
import { idealDistance } from './ideal-distance.js';
import { midHostility } from './mid-hostility.js';
import { milexRatio } from './milex-ratio.js';
import { minorPartner } from './minor-partner.js';
import { regimeSimilarity } from './regime-similarity.js';
import { partnerRank } from './partner-rank.js';
import { relativeAlignment } from './relative-alignment.js';
import { rhetoricPracticeGap } from './rhetoric-practice-gap.js';
import { rivalry } from './rivalry.js';
import { rollCall } from './roll-call.js';
import { closest } from './shared/closest.js';
import { smafStage } from './smaf-stage.js';
import { tradeDependence } from './trade-dependence.js';
import { tradeShare } from './trade-share.js';
import { unscVetoes } from './unsc-vetoes.js';
import { useOfForce } from './use-of-force.js';
import { visits } from './visits.js';
import { voteAgreement } from './vote-agreement.js';
import { voteIdentity } from './vote-identity.js';
import { voteKappa } from './vote-kappa.js';
import { exercises } from './exercises.js';
import { defenseAgreements } from './defense-agreements.js';

/** Every measure, in the order in which lists show them. */
export const measures: readonly AnyMeasure[] = [
  voteAgreement,
  voteIdentity,
  voteKappa,
  idealDistance,
  relativeAlignment,
  rollCall,
  unscVetoes,
  allianceObligations,
  armsDependence,
  cinc,
  gdpRatio,
  milexRatio,
  tradeShare,
  tradeDependence,
  partnerRank,
  asymmetry,
  minorPartner,
  hostility,
  rivalry,
  contiguity,
  distance,
  exercises,
  defenseAgreements,
  regimeSimilarity,
  visits,
  eventsCooperation,
  eventsConflict,
  rhetoricPracticeGap,
  smafStage,
  midHostility,
  useOfForce,
  crises,
  armedConflict,
];

const byId = new Map(measures.map((measure) => [measure.id, measure]));

/** Throws UsageError `unknown-measure`, with the nearest ids as the hint. */
export function measureById(id: string): AnyMeasure {
  const measure = byId.get(id);
  if (measure !== undefined) return measure;
  const near = closest(id, [...byId.keys()]);
  throw new UsageError(`there is no measure ${JSON.stringify(id)}`, {
    code: 'unknown-measure',
    details: { value: id, expected: `one of ${[...byId.keys()].join(', ')}` },
    ...(near.length === 0 ? {} : { hint: `did you mean ${near.join(' or ')}?` }),
  });
}
