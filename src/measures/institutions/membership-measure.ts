import { z } from 'zod';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import type { RowFlag } from '../../core/measure.js';
import { choice, oneOf, param } from '../../core/variation.js';
import {
  codedCoverage,
  factbookBits,
  membershipBits,
  type MembershipBits,
} from './membership-bits.js';
import {
  factbookCoverage,
  factbookKept,
  factbookNeeds,
  igoCoverage,
  membershipNeeds,
} from './membership-spells.js';
import { flagWhere } from '../shared/lazy.js';
import { allPairs, type PairKeys } from '../shared/pairs.js';
import { inYears, statesByYear } from '../shared/state-years.js';

/*
 * What the measures of common memberships have in common: their tables, parameters and population.
 */

export const membershipMeasureNeeds = {
  ...membershipNeeds,
  ...factbookNeeds,
  states: frameNeed('state-year', 'state-years', []),
} as const;
export type MembershipMeasureFrames = FramesOf<typeof membershipMeasureNeeds>;

export const membershipParams = z.strictObject({
  source: oneOf(
    ['cow', 'coded', 'factbook'],
    'List of bodies: `cow`, the 534 organisations of the Correlates of War list, to 2014; `coded`, bodies and groups coded with date and source whose lists of members are complete, to 2024; `factbook`, the organisations of the World Factbook, 1990 to 2025, coded members first. Their levels do not compare.',
    choice('body-list', 'Three lists of bodies: one long, one late, one late and stale in part.'),
  ),
  associates: param(
    z.boolean(),
    true,
    'Whether associate members count as members; observers never do.',
    choice('associates', 'Associate members have some of the rights.'),
  ),
});
export type MembershipParams = z.output<typeof membershipParams>;

export const membershipCoverage = { from: igoCoverage.from, to: factbookCoverage.to } as const;

const sources = {
  cow: {
    datasets: ['igo', 'states'],
    coverage: igoCoverage,
    population:
      'all dyads of states that the Correlates of War list of memberships has in the year',
  },
  coded: {
    datasets: ['institutions', 'states'],
    coverage: codedCoverage,
    population: 'all dyads of members of the state system',
  },
  factbook: {
    datasets: ['igo-factbook', 'institutions', 'states'],
    coverage: factbookCoverage,
    wholeTo: factbookKept,
    population: 'all dyads of states of which the edition of the year lists memberships',
  },
} as const;

export const membershipVariant = ({ source }: MembershipParams) => sources[source];

/** What every measure of two states’ common memberships says of itself. */
export const membershipDefinition = {
  grain: 'dyad-year',
  direction: 'closer',
  dimension: 'institutions',
  population: 'all dyads of states whose memberships the list has in the year',
  datasets: ['igo', 'igo-factbook', 'institutions', 'states'],
  coverage: membershipCoverage,
  needs: membershipMeasureNeeds,
  params: membershipParams,
  freshest: true,
  variant: membershipVariant,
} as const;

/** States whose memberships are known, by year of the coverage. */
export function membershipStates(
  { igoStates, factbookStates, states }: MembershipMeasureFrames,
  { source }: MembershipParams,
): ReadonlyMap<number, Int16Array> {
  const known = { cow: igoStates, factbook: factbookStates, coded: states }[source];
  return inYears(statesByYear(known), sources[source].coverage);
}

/** Every pair of these states with the memberships to compare. */
export function membershipPairs(
  frames: MembershipMeasureFrames,
  params: MembershipParams,
): { readonly pairs: PairKeys; readonly bits: MembershipBits } {
  return {
    pairs: allPairs(membershipStates(frames, params)),
    bits: bitsOf(frames, params),
  };
}

/** Flags of rows that rest on years which a list filled in, or no longer kept up. */
export function membershipFlags(
  { rows, ccode1, ccode2, year }: PairKeys,
  { source }: MembershipParams,
  bits: MembershipBits,
): ReadonlyMap<number, RowFlag> {
  if (source === 'factbook')
    return flagWhere(rows, 'stale-list', (row) => year[row]! > factbookKept);
  return flagWhere(
    rows,
    'imputed',
    (row) => year[row]! < 1965 && bits.hasImputed(ccode1[row]!, ccode2[row]!, year[row]!),
  );
}

/** Memberships by the list that the parameters name. */
export const bitsOf = (
  frames: MembershipMeasureFrames,
  { source, associates }: MembershipParams,
): MembershipBits =>
  source === 'factbook'
    ? factbookBits(frames, associates)
    : membershipBits(frames, { source, associates });
