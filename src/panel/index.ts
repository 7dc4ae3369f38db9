import type { PanelTable } from './define.js';
import { armsExporters } from './tables/arms-exporters.js';
import { armsImporters } from './tables/arms-importers.js';
import { armsShares } from './tables/arms-shares.js';
import { capabilities } from './tables/capabilities.js';
import { capitals } from './tables/capitals.js';
import { defenseAgreements } from './tables/defense-agreements.js';
import { codedEventPairs, codedEvents } from './tables/coded-events.js';
import { dyadYears } from './tables/dyad-years.js';
import { eventCounts } from './tables/event-counts.js';
import { eventIndex } from './tables/event-index.js';
import { exercises } from './tables/exercises.js';
import { gdp } from './tables/gdp.js';
import { idealPoints } from './tables/ideal-points.js';
import { groupYears } from './tables/group-years.js';
import { igoBodies } from './tables/igo-bodies.js';
import { igoMemberships } from './tables/igo-memberships.js';
import { igoStates } from './tables/igo-states.js';
import { informalBodies } from './tables/informal-bodies.js';
import { institutions } from './tables/institutions.js';
import { interstateEvents } from './tables/interstate-events.js';
import { memberships } from './tables/memberships.js';
import { milexShares } from './tables/milex-shares.js';
import { obligations } from './tables/obligations.js';
import { regimes } from './tables/regimes.js';
import { rollCalls } from './tables/roll-calls.js';
import { stateYears } from './tables/state-years.js';
import { states } from './tables/states.js';
import { tradeCow } from './tables/trade-cow.js';
import { tradeEurostat } from './tables/trade-eurostat.js';
import { tradeGroupShares } from './tables/trade-group-shares.js';
import { tradeItpd } from './tables/trade-itpd.js';
import { tradeShares } from './tables/trade-shares.js';
import { tradeTotals } from './tables/trade-totals.js';
import { vetoes } from './tables/vetoes.js';
import { visitCounts, visits } from './tables/visits.js';
import { issueVoteTables } from './tables/issue-vote-tables.js';
import { voteCohesion } from './tables/vote-cohesion.js';
import { sessionVoteTables } from './tables/session-vote-tables.js';
import { voteTables } from './tables/vote-tables.js';
import { usTroops } from './tables/us-troops.js';
import { sanctions } from './tables/sanctions.js';
import { milexBurden } from './tables/milex-burden.js';
import { fdiShares } from './tables/fdi-shares.js';
import { chineseFinance } from './tables/chinese-finance.js';

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
