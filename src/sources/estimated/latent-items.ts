import { arms } from '../arms/dataset.js';
import { atop } from '../atop/dataset.js';
import { codedEvents } from '../coded-events/dataset.js';
import { orNull, pairKeys, restingOn, yearKey } from '../columns.js';
import { dca } from '../dca/dataset.js';
import type { AnyDataset } from '../define.js';
import { type Column, defineEstimatedTable } from '../define-table.js';
import { distance } from '../distance/dataset.js';
import { exercises } from '../exercises/dataset.js';
import { icb } from '../icb/dataset.js';
import { igoFactbook } from '../igo-factbook/dataset.js';
import { igo } from '../igo/dataset.js';
import { institutions } from '../institutions/dataset.js';
import { mid } from '../mid/dataset.js';
import { nmc } from '../nmc/dataset.js';
import { rivalry } from '../rivalry/dataset.js';
import { sanctions } from '../sanctions/dataset.js';
import { states } from '../states/dataset.js';
import { tradeAgreements } from '../trade-agreements/dataset.js';
import { tradeBaci } from '../trade-baci/dataset.js';
import { tradeCow } from '../trade-cow/dataset.js';
import { tradeItpd } from '../trade-itpd/dataset.js';
import { ucdp2025 } from '../ucdp-2025/dataset.js';
import { ucdp } from '../ucdp/dataset.js';
import { unVotesLibrary } from '../un-votes-undl/dataset.js';
import { unscVotes } from '../unsc-votes/dataset.js';
import { usTroops2025 } from '../us-troops-2025/dataset.js';
import { usTroops } from '../us-troops/dataset.js';
import { visits } from '../visits/dataset.js';

/** A category from 0, null where nobody looked. */
const category = (description: string, max: number, ...from: readonly AnyDataset[]): Column =>
  restingOn(
    orNull({
      type: 'uint8',
      kind: 'estimate',
      unit: 'category',
      min: 0,
      max,
      description: `${description}. Null where nobody looked`,
    } as const),
    ...from,
  );

/** A value to the hundredth, null where there is none. */
const hundredths = (description: string, ...from: readonly AnyDataset[]): Column =>
  restingOn(
    orNull({
      type: 'int16',
      kind: 'estimate',
      unit: 'hundredths',
      description: `${description}. Null where there is none`,
    } as const),
    ...from,
  );

const opportunity = (description: string, ...from: readonly AnyDataset[]): Column =>
  restingOn({ type: 'int16', kind: 'estimate', unit: 'hundredths', description } as const, ...from);

/** What latent relations are estimated from: a column for each item of the model, and the opportunity to have any. */
export const latentItemsTable = defineEstimatedTable({
  id: 'latent-items',
  title: 'Items of the latent relations of every pair of states by year, and opportunity',
  grain: 'dyad-year',
  from: {
    ...{ states, distance, nmc, mid, icb, ucdp, ucdp2025, sanctions, rivalry, atop, dca, arms },
    ...{ exercises, usTroops, usTroops2025, unscVotes, codedEvents, unVotesLibrary, tradeCow },
    ...{ tradeItpd, tradeBaci, igo, igoFactbook, institutions, tradeAgreements, visits },
  },
  columns: {
    ...pairKeys,
    year: yearKey({ from: 1946, to: 2025 }),
    acts_of_force: category(
      'Gravest act of force: 0 none, 1 threat, 2 show, 3 use, 4 fatal use, 5 war',
      5,
      ...[mid, icb, ucdp],
    ),
    crises_and_conflicts: category(
      'Crisis or armed conflict: 0 none, 1 crisis, 2 fatal clashes, 3 war',
      3,
      ...[icb, ucdp],
    ),
    armed_conflict: category(
      'Armed conflict: 0 none, 1 from 25 deaths, 2 from 1,000',
      2,
      ...[ucdp, ucdp2025],
    ),
    own_sanctions: category('1: sanctions of one against the other', 1, sanctions),
    sanctions_of_a_body: category('1: sanctions of a body of one against the other', 1, sanctions),
    strategic_rivalry: category('1: strategic rivals', 1, rivalry),
    defence_pact: category('1: an obligation to defend', 1, atop),
    consultation_pact: category(
      '1: an obligation to consult or stay neutral, without defence',
      1,
      atop,
    ),
    defence_agreement: category('1: an agreement on defence cooperation in force', 1, dca),
    arms_supply: category('1: major arms delivered from one to the other', 1, arms),
    joint_exercises: category(
      'Joint exercises: 0 none, 1 with others, 2 of the two alone',
      2,
      exercises,
    ),
    exercises_of_russia: category(
      'Joint exercises of Russia after 2010: 0 none, 1 with others, 2 of the two alone',
      2,
      exercises,
    ),
    us_troops: category(
      '1: at least 100 active-duty personnel of the United States',
      1,
      ...[usTroops, usTroops2025],
    ),
    council_agreement: hundredths(
      'Log odds of agreement in divided votes of the Security Council',
      unscVotes,
    ),
    coded_security: category('Coded acts of security cooperation, up to three', 3, codedEvents),
    roll_call_agreement: hundredths(
      'Agreement in the General Assembly beyond chance, less the swings of the year',
      unVotesLibrary,
    ),
    trade_cow_any: category('1: trade where gravity expects some', 1, ...[tradeCow, distance]),
    trade_cow: hundredths('Log of trade over what gravity expects', ...[tradeCow, distance]),
    trade_itpd: hundredths('The same of goods and services (ITPD-E)', ...[tradeItpd, distance]),
    trade_baci: hundredths('The same of 2023 (BACI)', ...[tradeBaci, distance]),
    shared_organisations: hundredths('Correlation of memberships in organisations', igo),
    shared_organisations_factbook: hundredths(
      'The same by the World Factbook',
      ...[igoFactbook, institutions],
    ),
    trade_agreement: category(
      '1: a preferential trade agreement enters into force',
      1,
      tradeAgreements,
    ),
    visits_of_chinese_leaders: category('Visits of Chinese leaders, up to two', 2, visits),
    visits_of_us_presidents: category(
      'Visits of presidents of the United States, up to two',
      2,
      visits,
    ),
    visits_by_pair: category('Visits of heads of state and government, up to two', 2, visits),
    opportunity_distance: opportunity('Opportunity: distance of the capitals', states),
    opportunity_contiguity: opportunity('Opportunity: neighbours', distance),
    opportunity_stronger: opportunity('Opportunity: capability of the stronger', nmc),
    opportunity_weaker: opportunity('Opportunity: capability of the weaker', nmc),
    opportunity_age: opportunity('Opportunity: age of the younger', states),
  },
});
