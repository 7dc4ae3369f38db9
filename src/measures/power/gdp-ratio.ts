import { z } from 'zod';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { cincScores, components } from './capabilities.js';
import { ratioColumns } from './ratios.js';
import { feenstra2015, singer1987, worldBank } from '../../core/bibliography/index.js';
import { choice, oneOf } from '../../core/variation.js';
import { statesWithValue, stateYearValues } from '../shared/state-years.js';

const needs = {
  gdp: frameNeed('state-year', 'gdp', ['gdp_usd', 'gdp_ppp']),
  capabilities: frameNeed('state-year', 'capabilities', components),
} as const;

const params = z.strictObject({
  variant: oneOf(
    ['current-usd', 'ppp'],
    'Prices: current US dollars at market rates (1960-2023), or purchasing power parities (Penn World Table, 1950-2019).',
    choice('prices', 'Market rates and purchasing power are both in use.'),
  ),
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
 * **Unit and range.** Ratio, (0, infinity), 1 is parity; directed, m(i,j) m(j,i) = 1. Parts: current-usd, ppp, cinc.
 * **Nulls.** `not-reported` where a side is missing or not above zero, `outside-coverage` where the chosen variant has no year; none throws.
 * **Complexity.** O(ordered pairs): about two million in 0.2 s.
 * **Example.** `counterpoise measure gdp-ratio CHN RUS --from 2021 --to 2021` is 9.667.
 */
export const gdpRatio = defineMeasure({
  id: 'gdp-ratio',
  title: 'Ratio of gross domestic products',
  summary: 'Gross domestic product of the first state over that of the second.',
  grain: 'directed-dyad-year',
  unit: 'ratio',
  range: [0, null],
  dimension: 'power',
  population: 'all directed dyads of states with a reported product in the year',
  datasets: ['gdp', 'nmc'],
  coverage: { from: 1950, to: 2023 },
  needs,
  params,
  references: [worldBank, feenstra2015, singer1987],
  compute(frames, { params: { variant } }) {
    const series = seriesOf(frames);
    const states = statesWithValue(frames.gdp, [series['current-usd'], series.ppp]);
    return ratioColumns(states, series, variant);
  },
});

function seriesOf({ gdp, capabilities }: FramesOf<typeof needs>) {
  return {
    'current-usd': stateYearValues(gdp, gdp.numbers.gdp_usd),
    ppp: stateYearValues(gdp, gdp.numbers.gdp_ppp),
    cinc: stateYearValues(capabilities, cincScores(capabilities).value),
  };
}
