import { z } from 'zod';
import { defineMeasure } from '../../core/measure.js';
import {
  militaryDatasets,
  militaryEdition,
  militaryFacts,
  militaryNeeds,
  militaryWorks,
} from './editions.js';
import { ratioColumns } from './ratios.js';
import { choice, oneOf } from '../../core/variation.js';
import { statesWithValue, stateYearValues } from '../shared/state-years.js';
import { ratioOfSums } from '../../core/of-groups.js';

const params = z.strictObject({
  variant: oneOf(
    ['constant-usd', 'current-usd'],
    'Prices: constant US dollars, which compare years, or current US dollars at market rates.',
    choice('military-prices', 'Both prices compare two states in one year.'),
  ),
  source: militaryEdition,
});

/**
 * Military expenditure of the first state over that of the second.
 *
 * **Definition.** w_i / w_j, w the state's share of the expenditure of all states that report the year; the common
 * denominator cancels, so that this is the ratio of the expenditures themselves.
 *
 * **Convention.** Constant dollars by default, so that the ratio does not move with exchange rates; current dollars as a
 * part beside it. Parities for military goods do not exist for most states, and market rates understate what poorer
 * states get for their money. The source's zero means no figure and is null here.
 *
 * **Editions.** Prices, exchange rates and estimates are revised with each edition: a series is of one. The edition of 2026 has 2025 at
 * constant dollars alone, and at constant dollars no figure of Cuba, Eritrea, North Korea, Syria, Venezuela and Yugoslavia.
 *
 * **Unit and range.** Ratio, (0, infinity), 1 is parity; directed, m(i,j) m(j,i) = 1. Parts: constant-usd, current-usd.
 * **Nulls.** `not-reported` where a side is missing or not above zero, `outside-coverage` where the prices have no year; none throws.
 * **Complexity.** O(ordered pairs): about one million in 0.1 s.
 * **Example.** `counterpoise measure milex-ratio CHN RUS --from 2025 --to 2025` is 2.117 (335,018 over 158,236 million).
 */
export const milexRatio = defineMeasure({
  id: 'milex-ratio',
  title: 'Ratio of military expenditures',
  summary: 'Military expenditure of the first state over that of the second.',
  grain: 'directed-dyad-year',
  ofGroups: ratioOfSums('ratio of the sums of the expenditures of the members'),
  unit: 'ratio',
  range: [0, null],
  dimension: 'power',
  population: 'all directed dyads of states with reported military expenditure in the year',
  datasets: militaryDatasets,
  coverage: { from: 1948, to: 2025 },
  needs: militaryNeeds,
  params,
  freshest: true,
  variant: ({ source }) => {
    const { dataset, coverage } = militaryFacts[source];
    return { datasets: [dataset], coverage };
  },
  references: militaryWorks,
  compute(frames, { params: { variant, source } }) {
    const shares = frames[source];
    const series = {
      'constant-usd': stateYearValues(shares, shares.numbers.world_share_constant),
      'current-usd': stateYearValues(shares, shares.numbers.world_share_current),
    };
    return ratioColumns(statesWithValue(shares, Object.values(series)), series, variant);
  },
});
