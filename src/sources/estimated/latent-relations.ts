import { entriesOf } from '../../core/entries.js';
import { latentDomains } from '../../core/latent-domains.js';
import { arms } from '../arms/dataset.js';
import { atop } from '../atop/dataset.js';
import { codedEvents } from '../coded-events/dataset.js';
import { count, flag, pairKeys, yearKey } from '../columns.js';
import { dca } from '../dca/dataset.js';
import { defineEstimatedTable, type Column } from '../define-table.js';
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

const unit = 'hundredths of a standard deviation of the dyads of 1960-89';

/** A whole number of hundredths: small files, and far finer than any interval. */
const position = (description: string) =>
  ({ type: 'int16', kind: 'estimate', unit, description }) as const;
const spread = (description: string, type: 'uint8' | 'uint16' = 'uint8') =>
  ({ type, kind: 'estimate', unit, min: 1, description }) as const;

function domainColumns(domain: string, words: string): Readonly<Record<string, Column>> {
  return {
    [`${domain}_mean`]: position(`${words}: mean given the items of all years`),
    [`${domain}_sd`]: spread(`${words}: standard deviation given the items of all years`),
    [`${domain}_filtered_mean`]: position(`${words}: mean given the items to the end of the year`),
    [`${domain}_filtered_sd`]: spread(
      `${words}: standard deviation given the items to the end of the year`,
    ),
    [`${domain}_level`]: position(`${words}: mean of the slow level, given the items of all years`),
    [`${domain}_prior_sd`]: spread(
      `${words}: standard deviation in this year of a dyad without any items`,
      'uint16',
    ),
    [`${domain}_n`]: count(`${words}: items observed in the year`, 'items'),
  };
}

const threshold = (chance: string) =>
  position(
    `Hostility at which the chance of a clash or a new sanction by own decision within three years is ${chance}, at the opportunity of the two as far as two average neighbours have it`,
  );

/** What two states are to each other, by year: estimated from many items. All domains are fitted together. */
export const latentRelations = defineEstimatedTable({
  id: 'latent-relations',
  title: 'Latent relations of every pair of states by year: hostility, security, votes, ties',
  grain: 'dyad-year',
  files: ['latent-model.json'],
  from: {
    ...{ states, distance, nmc, mid, icb, ucdp, ucdp2025, sanctions, rivalry },
    ...{ atop, dca, arms, exercises, usTroops, usTroops2025, unscVotes, codedEvents },
    ...{ unVotesLibrary },
    ...{ tradeCow, tradeItpd, tradeBaci, igo, igoFactbook, institutions, tradeAgreements, visits },
  },
  columns: {
    ...pairKeys,
    year: yearKey({ from: 1946, to: 2025 }),
    relevant: flag(
      '1: near each other, one of them a major power, or with a common treaty, dispute or sanction in the twenty years before',
    ),
    ...Object.fromEntries(
      entriesOf(latentDomains).flatMap(([domain, words]) =>
        Object.entries(domainColumns(domain, words)),
      ),
    ),
    threshold_15: threshold('.15'),
    threshold_25: threshold('.25'),
    threshold_40: threshold('.40'),
  },
});
