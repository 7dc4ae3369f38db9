import { singer1987 } from '../../core/bibliography/index.js';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import { choice, oneOf } from '../../core/variation.js';
import { cincScores, components } from './capabilities.js';
import type { YearSpan } from '../../core/years.js';
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
import { stateYearValues, type StateYearValues } from '../shared/state-years.js';

/*
 * Power of states by year in its variants, for the measures that compare it.
 */

export const powerNeeds = {
  states: frameNeed('state-year', 'state-years', []),
  capabilities: frameNeed('state-year', 'capabilities', components),
  ...productNeeds,
  ...parityNeeds,
} as const;

/** The works that the variants rest on. */
export const powerWorks = [singer1987, ...productWorks, ...parityWorks];

/** Datasets of every variant, the product in dollars of an edition; of all editions where none is named. */
export const powerDatasets = (source?: ProductEdition): string[] => [
  'nmc',
  ...(source === undefined ? productDatasets : productsWithParity(source)),
];

const powerVariants = ['cinc', 'current-usd', 'ppp'] as const;
type PowerVariant = (typeof powerVariants)[number];

/** Years in which a variant has values. */
export function variantCoverage({ variant, source }: PowerParams): YearSpan {
  if (variant === 'current-usd') return productFacts[source].coverage;
  return variant === 'cinc' ? { from: 1816, to: 2022 } : { from: 1950, to: 2019 };
}

const powerVariant = oneOf(
  powerVariants,
  'Yardstick: the Composite Index of National Capability (1816-2022), or gross domestic product in current US dollars at market rates (1960-2025) or at purchasing power parities (Penn World Table, 1950-2019).',
  choice(
    'yardstick',
    'The literature measures power by capability and by product; who states a product is tried with products.',
    { alike: ['current-usd', 'ppp'] },
  ),
);

/** Parameters of every measure that compares power. */
export const powerParams = { variant: powerVariant, source: productEdition } as const;
interface PowerParams {
  readonly variant: PowerVariant;
  readonly source: ProductEdition;
}

export function powerSeries(
  frames: FramesOf<Omit<typeof powerNeeds, 'states'>>,
  source: ProductEdition,
): Readonly<Record<PowerVariant, StateYearValues>> {
  const { capabilities } = frames;
  return {
    cinc: stateYearValues(capabilities, cincScores(capabilities).value),
    'current-usd': productOf(frames, source),
    ppp: productAtParity(frames),
  };
}
