import type { PanelTable } from '../sources/define-table.js';
import { armsExporters } from '../sources/arms/arms-exporters.js';
import { armsImporters } from '../sources/arms/arms-importers.js';
import { armsShares } from '../sources/arms/arms-shares.js';
import { capabilities } from '../sources/nmc/capabilities.js';
import { capitals } from '../sources/distance/capitals.js';
import { defenseAgreements } from '../sources/dca/defense-agreements.js';
import { codedEventPairs, codedEvents } from '../sources/coded-events/coded-events.js';
import { dyadYears } from '../sources/joined/dyad-years.js';
import { eventCounts } from '../sources/icews/event-counts.js';
import { eventIndex } from '../sources/gdelt-daily/event-index.js';
import { exercises } from '../sources/exercises/exercises.js';
import { gdp } from '../sources/gdp/gdp.js';
import { idealPoints } from '../sources/un-ideal-points/ideal-points.js';
import { groupYears } from '../sources/joined/group-years.js';
import { igoBodies } from '../sources/igo/igo-bodies.js';
import { igoMemberships } from '../sources/igo/igo-memberships.js';
import { igoStates } from '../sources/igo/igo-states.js';
import { informalBodies } from '../sources/igo-informal/informal-bodies.js';
import { institutions } from '../sources/institutions/institutions.js';
import { interstateEvents } from '../sources/mid/interstate-events.js';
import { memberships } from '../sources/institutions/memberships.js';
import { milexShares } from '../sources/milex/milex-shares.js';
import { obligations } from '../sources/atop/obligations.js';
import { regimes } from '../sources/regime/regimes.js';
import { rollCalls } from '../sources/un-votes/roll-calls.js';
import { stateYears } from '../sources/states/state-years.js';
import { states } from '../sources/states/states.js';
import { tradeCow } from '../sources/trade-cow/trade-cow.js';
import { tradeEurostat } from '../sources/trade-eurostat/trade-eurostat.js';
import { tradeGroupShares } from '../sources/trade-dots/trade-group-shares.js';
import { tradeItpd } from '../sources/trade-itpd/trade-itpd.js';
import { tradeShares } from '../sources/trade-dots/trade-shares.js';
import { tradeTotals } from '../sources/joined/trade-totals.js';
import { vetoes } from '../sources/unsc-vetoes/vetoes.js';
import { visitCounts, visits } from '../sources/visits/visits.js';
import { issueVoteTables } from '../sources/un-votes/issue-vote-tables.js';
import { voteCohesion } from '../sources/un-votes/vote-cohesion.js';
import { sessionVoteTables } from '../sources/un-votes/session-vote-tables.js';
import { voteTables } from '../sources/un-votes/vote-tables.js';
import { usTroops } from '../sources/us-troops/us-troops.js';
import { sanctions } from '../sources/sanctions/sanctions.js';
import { milexBurden } from '../sources/milex/milex-burden.js';
import { fdiShares } from '../sources/fdi/fdi-shares.js';
import { chineseFinance } from '../sources/china-finance/chinese-finance.js';

/** Every table of the panel, in the order in which it is built and listed. */
export const panelTables: readonly PanelTable[] = [
  states,
  stateYears,
  voteTables,
  sessionVoteTables,
  issueVoteTables,
  voteCohesion,
  rollCalls,
  idealPoints,
  vetoes,
  obligations,
  capabilities,
  gdp,
  tradeShares,
  tradeGroupShares,
  tradeCow,
  tradeItpd,
  tradeTotals,
  tradeEurostat,
  armsShares,
  armsImporters,
  armsExporters,
  milexShares,
  regimes,
  eventCounts,
  eventIndex,
  visits,
  visitCounts,
  igoBodies,
  igoMemberships,
  igoStates,
  institutions,
  memberships,
  groupYears,
  informalBodies,
  dyadYears,
  capitals,
  exercises,
  defenseAgreements,
  codedEvents,
  codedEventPairs,
  interstateEvents,
  usTroops,
  sanctions,
  milexBurden,
  fdiShares,
  chineseFinance,
];
