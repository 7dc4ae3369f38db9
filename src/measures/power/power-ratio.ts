import { z } from 'zod';
import { defineMeasure } from '../../core/measure.js';
import { powerDatasets, powerNeeds, powerParams, powerSeries, powerWorks } from './power.js';
import { productFacts } from './editions.js';
import { ratioColumns } from './ratios.js';
import { statesWithValue } from '../shared/state-years.js';
import { ratioOfSums } from '../../core/of-groups.js';

const params = z.strictObject(powerParams);

/**
 * Power of the first state over that of the second, in every variant.
 *
 * **Definition.** y_i / y_j in the year, y the capability index (`cinc`), or the gross domestic product in current US
 * dollars or at purchasing power parities.
 *
 * **Convention.** Power has no one yardstick: an index of material capabilities weighs people and steel, market rates what
 * a state can buy abroad, parities what it commands at home. Which is the greater power, and since when, may depend on the
 * choice, so every variant is a part of the result. `gdp-ratio` has the same parts for states with a product only; the
 * index reaches back to 1816 and knows states without one, such as the Soviet Union. Spending on forces is another
 * measure (`milex-ratio`), and a component of the index already. 365 is the Soviet Union before 1992.
 *
 * **Editions.** Product of one edition of the World Bank, by default that of 2026, as in `gdp-ratio`.
 * **Unit and range.** Ratio, (0, infinity), 1 is parity; directed, m(i,j) m(j,i) = 1. Parts: cinc, current-usd, ppp.
 * **Nulls.** `not-reported` where a side is missing or not above zero, `outside-coverage` where the chosen variant has no
 * year; none throws.
 * **Complexity.** O(ordered pairs): two million in 0.2 s.
 * **Example.** `counterpoise measure power-ratio CHN RUS --from 1990 --to 1990` is 0.864.
 */
export const powerRatio = defineMeasure({
  id: 'power-ratio',
  title: 'Ratio of power',
  summary:
    'Capability index (or gross domestic product, in two variants) of the first state over that of the second.',
  grain: 'directed-dyad-year',
  ofGroups: ratioOfSums('ratio of the sums over the members'),
  unit: 'ratio',
  range: [0, null],
  dimension: 'power',
  population: 'all directed dyads of states with a capability index or a product in the year',
  datasets: [...powerDatasets(), 'states'],
  coverage: { from: 1816, to: 2025 },
  needs: powerNeeds,
  params,
  variant: ({ source }) => ({
    datasets: [...powerDatasets(source), 'states'],
    coverage: { from: 1816, to: productFacts[source].coverage.to },
  }),
  references: [...powerWorks],
  compute(frames, { params: { variant, source } }) {
    const series = powerSeries(frames, source);
    return ratioColumns(statesWithValue(frames.states, Object.values(series)), series, variant);
  },
});
