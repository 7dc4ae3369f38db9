import { actsOfForce } from './acts-of-force.js';
import { armedConflict } from './armed-conflict.js';
import { armsSupply } from './arms-supply.js';
import { codedSecurity } from './coded-security.js';
import { councilAgreement } from './council-agreement.js';
import { crisesAndConflicts } from './crises-and-conflicts.js';
import { defenceAgreement } from './defence-agreement.js';
import { consultationPact, defencePact } from './defence-pact.js';
import type { LatentItem } from './define.js';
import { exercisesOfRussia, jointExercises } from './exercises.js';
import { americanVisits, chineseVisits, pairVisits } from './leader-visits.js';
import { rollCallAgreement } from './roll-call-agreement.js';
import { sharedOrganisationsFactbook } from './shared-organisations-factbook.js';
import { sharedOrganisations } from './shared-organisations.js';
import { tradeAgreement } from './trade-agreement.js';
import { tradeBaci } from './trade-baci.js';
import { tradeCowAny } from './trade-cow-any.js';
import { tradeCow } from './trade-cow.js';
import { tradeItpd } from './trade-itpd.js';
import { bodySanctions, ownSanctions } from './own-sanctions.js';
import { rivalryItem } from './rivalry.js';
import { usTroops } from './us-troops.js';

export { type LatentDomain, latentDomains, type LatentItem } from './define.js';

/** Every item of the model, by domain. */
export const latentItems: readonly LatentItem[] = [
  actsOfForce,
  crisesAndConflicts,
  armedConflict,
  ownSanctions,
  bodySanctions,
  rivalryItem,
  defencePact,
  consultationPact,
  defenceAgreement,
  armsSupply,
  jointExercises,
  exercisesOfRussia,
  usTroops,
  councilAgreement,
  codedSecurity,
  rollCallAgreement,
  tradeCowAny,
  tradeCow,
  tradeItpd,
  tradeBaci,
  sharedOrganisations,
  sharedOrganisationsFactbook,
  tradeAgreement,
  chineseVisits,
  americanVisits,
  pairVisits,
];
