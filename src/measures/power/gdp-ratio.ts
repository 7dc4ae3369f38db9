import { z } from 'zod';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { cincScores, components } from './capabilities.js';
import {
  parityNeeds,
  parityWorks,
  productAtParity,
  productDatasets,
  productEdition,
  productFacts,
  productNeeds,
  productOf,
  productsWithParity,
  productWorks,
  type ProductEdition,
} from './editions.js';
import { ratioColumns } from './ratios.js';
import { singer1987 } from '../../core/bibliography/index.js';
import { choice, oneOf } from '../../core/variation.js';
import { statesWithValue, stateYearValues } from '../shared/state-years.js';
import { ratioOfSums } from '../../core/of-groups.js';

const needs = {
  ...productNeeds,
  ...parityNeeds,
  states: frameNeed('state-year', 'state-years', []),
  capabilities: frameNeed('state-year', 'capabilities', components),
} as const;

const params = z.strictObject({
  variant: oneOf(
    ['current-usd', 'ppp'],
    'Prices: current US dollars at market rates (1960-2025), or purchasing power parities (Penn World Table, 1950-2019).',
    choice('prices', 'Market rates and purchasing power are both in use.'),
  ),
  source: productEdition,
});

/**
 * Gross domestic product of the first state over that of the second.
 *
 * **Definition.** GDP_i / GDP_j in the year, both in current US dollars, or both at current purchasing power parities
 * (output side, `cgdpo`).
 *
 * **Convention.** Market rates say what a state can buy abroad, parities what it can command at home: for a poorer state
 * against a richer one the second ratio is higher, and the year of parity differs by decades. Neither is the right one,
 * so every variant is a part of the result, with the ratio of the capability index (`cinc`) beside them. Each variant is
 * one source and never joined to another.
 *
 * **Editions.** The World Bank revises earlier years: China’s product of 2023 is 18.270 trillion dollars in the edition of 2026, 17.795
 * in that of 2025. A series is of one edition, by default the newest that reaches furthest.
 *
 * **Unit and range.** Ratio, (0, infinity), 1 is parity; directed, m(i,j) m(j,i) = 1. Parts: current-usd, ppp, cinc.
 * **Nulls.** `not-reported` where a side is missing or not above zero, `outside-coverage` where the chosen variant has no year; none throws.
 * **Complexity.** O(ordered pairs): about two million in 0.2 s.
 * **Example.** `counterpoise measure gdp-ratio CHN RUS --from 2025 --to 2025` is 7.613 (19.498 over 2.561 trillion).
 */
export const gdpRatio = defineMeasure({
  id: 'gdp-ratio',
  title: 'Ratio of gross domestic products',
  summary: 'Gross domestic product of the first state over that of the second.',
  grain: 'directed-dyad-year',
  ofGroups: ratioOfSums('ratio of the sums of the products of the members'),
  unit: 'ratio',
  range: [0, null],
  dimension: 'power',
  population: 'all directed dyads of states with a reported product in the year',
  datasets: [...productDatasets, 'nmc', 'states'],
  coverage: { from: 1950, to: 2025 },
  needs,
  params,
  freshest: true,
  variant: ({ source }) => ({
    datasets: [...productsWithParity(source), 'nmc', 'states'],
    coverage: { from: 1950, to: productFacts[source].coverage.to },
  }),
  references: [...productWorks, ...parityWorks, singer1987],
  compute(frames, { params: { variant, source } }) {
    const series = seriesOf(frames, source);
    const states = statesWithValue(frames.states, [series['current-usd'], series.ppp]);
    return ratioColumns(states, series, variant);
  },
});

function seriesOf(frames: FramesOf<typeof needs>, source: ProductEdition) {
  const { capabilities } = frames;
  return {
    'current-usd': productOf(frames, source),
    ppp: productAtParity(frames),
    cinc: stateYearValues(capabilities, cincScores(capabilities).value),
  };
}
