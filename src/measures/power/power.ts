import { feenstra2015, singer1987, worldBank } from '../../core/bibliography/index.js';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import { choice, oneOf } from '../../core/variation.js';
import { cincScores, components } from './capabilities.js';
import { stateYearValues, type StateYearValues } from '../shared/state-years.js';

/*
 * Power of states by year in its variants, for the measures that compare it.
 */

export const powerNeeds = {
  states: frameNeed('state-year', 'state-years', []),
  capabilities: frameNeed('state-year', 'capabilities', components),
  gdp: frameNeed('state-year', 'gdp', ['gdp_usd', 'gdp_ppp']),
} as const;

/** The works that the variants rest on. */
export const powerWorks = [singer1987, worldBank, feenstra2015];

const powerVariants = ['cinc', 'current-usd', 'ppp'] as const;
export type PowerVariant = (typeof powerVariants)[number];

/** Years in which a variant has values. */
export const variantCoverage: Readonly<
  Record<PowerVariant, { readonly from: number; readonly to: number }>
> = {
  cinc: { from: 1816, to: 2022 },
  'current-usd': { from: 1960, to: 2023 },
  ppp: { from: 1950, to: 2019 },
};

export const powerVariant = oneOf(
  powerVariants,
  'Yardstick: the Composite Index of National Capability (1816-2022), or gross domestic product in current US dollars at market rates (1960-2023) or at purchasing power parities (Penn World Table, 1950-2019).',
  choice(
    'yardstick',
    'The literature measures power by capability and by product; who states a product is tried with products.',
    { alike: ['current-usd', 'ppp'] },
  ),
);

export function powerSeries({
  capabilities,
  gdp,
}: Pick<FramesOf<typeof powerNeeds>, 'capabilities' | 'gdp'>): Readonly<
  Record<PowerVariant, StateYearValues>
> {
  return {
    cinc: stateYearValues(capabilities, cincScores(capabilities).value),
    'current-usd': stateYearValues(gdp, gdp.numbers.gdp_usd),
    ppp: stateYearValues(gdp, gdp.numbers.gdp_ppp),
  };
}
