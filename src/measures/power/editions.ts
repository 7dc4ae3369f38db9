import {
  feenstra2015,
  sipriMilex,
  sipriMilex2025,
  sipriMilex2026,
  worldBank,
  worldBank2026,
} from '../../core/bibliography/index.js';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import { constant, oneOf } from '../../core/variation.js';
import type { YearSpan } from '../../core/years.js';
import { stateYearValues, type StateYearValues } from '../shared/state-years.js';

/*
 * Editions of the sources of product and of military expenditure. A new edition revises earlier years, so that a series is
 * of one edition and is never joined to another.
 */

const replaced = constant('A new edition replaces the one before, which is kept to be compared.');

interface Edition {
  readonly dataset: string;
  readonly coverage: YearSpan;
}

const productEditions = ['wdi-2026', 'wdi-2025'] as const;
export type ProductEdition = (typeof productEditions)[number];

export const productEdition = oneOf(
  productEditions,
  'Edition of the product in current US dollars: `wdi-2026`, World Development Indicators of July 2026, 1960-2025; `wdi-2025`, those of 2025, 1960-2023.',
  replaced,
);

export const productFacts: Readonly<Record<ProductEdition, Edition>> = {
  'wdi-2026': { dataset: 'gdp-2026', coverage: { from: 1960, to: 2025 } },
  'wdi-2025': { dataset: 'gdp', coverage: { from: 1960, to: 2023 } },
};
export const productDatasets = productEditions.map((edition) => productFacts[edition].dataset);
export const productWorks = [worldBank2026, worldBank];

export const productNeeds = {
  'wdi-2026': frameNeed('state-year', 'gdp-2026', ['gdp_usd']),
  'wdi-2025': frameNeed('state-year', 'gdp', ['gdp_usd']),
} as const;

/** Gross domestic product in current US dollars. */
export const productOf = (
  frames: FramesOf<typeof productNeeds>,
  edition: ProductEdition,
): StateYearValues => stateYearValues(frames[edition], frames[edition].numbers.gdp_usd);

/** Product at purchasing power parities, which has one edition. */
export const parityNeeds = {
  pwt: frameNeed('state-year', 'gdp', ['gdp_ppp']),
} as const;
export const parityWorks = [feenstra2015];

export const productAtParity = ({ pwt }: FramesOf<typeof parityNeeds>): StateYearValues =>
  stateYearValues(pwt, pwt.numbers.gdp_ppp);

/** Datasets of a measure that has product both in dollars of an edition and at parities. */
export const productsWithParity = (edition: ProductEdition): string[] => [
  ...new Set([productFacts[edition].dataset, 'gdp']),
];

const militaryEditions = ['sipri-2026', 'sipri-2024'] as const;
export type MilitaryEdition = (typeof militaryEditions)[number];

export const militaryEdition = oneOf(
  militaryEditions,
  'Edition of the military expenditure: `sipri-2026`, at constant 2024 US dollars 1949-2025, at current ones and over product 1949-2024; `sipri-2024`, at constant 2022 US dollars, 1948-2023.',
  replaced,
);

export const militaryFacts: Readonly<Record<MilitaryEdition, Edition>> = {
  'sipri-2026': { dataset: 'milex-2026', coverage: { from: 1949, to: 2025 } },
  'sipri-2024': { dataset: 'milex', coverage: { from: 1948, to: 2023 } },
};
export const militaryDatasets = militaryEditions.map((edition) => militaryFacts[edition].dataset);
export const militaryWorks = [sipriMilex2026, sipriMilex2025, sipriMilex];

const shareColumns = ['world_share_constant', 'world_share_current'] as const;
export const militaryNeeds = {
  'sipri-2026': frameNeed('state-year', 'milex-shares-2026', shareColumns),
  'sipri-2024': frameNeed('state-year', 'milex-shares', shareColumns),
} as const;
