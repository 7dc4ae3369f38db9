import { memoOn } from '../../core/memo.js';
import type { Frame } from '../../core/frames.js';
import { wholeNeed } from '../../core/frames.js';
import type { MeasureUnit } from '../../core/measure.js';
import type { MissingReason } from '../../core/missing.js';
import { cincScores, components } from '../power/capabilities.js';
import { statesByYear, stateYearValues } from './state-years.js';

/** Share of world capability from which a state counts beside the major powers. */
const REFERENCE_CINC = 0.02;

/** The tables that the list is drawn from, for a measure's `needs`: both in whole, since the list is remembered by them. */
export const referenceNeeds = {
  states: wholeNeed('state-year', 'state-years', ['major']),
  capabilities: wholeNeed('state-year', 'capabilities', components),
} as const;

export interface ReferenceFrames {
  readonly states: Frame<'state-year', 'major', never>;
  readonly capabilities: Frame<'state-year', (typeof components)[number], never>;
}

/**
 * Major powers, and every other state whose Composite Index of National Capability is at least .02, by year, each list
 * ascending: the states whose dealings with one another are compared with each other. The index ends in 2022; from then on
 * that of 2022 stands, as the list of major powers stands as of 2016. A state enters only in years in which it
 * is a member of the system. The major powers alone would be five to nine, and would leave out India.
 */
export const referenceStates = memoOn(
  ({ capabilities }: ReferenceFrames) => [capabilities.numbers.year],
  listReferenceStates,
);

function listReferenceStates({
  states,
  capabilities,
}: ReferenceFrames): ReadonlyMap<number, Int16Array> {
  const major = stateYearValues(states, states.numbers.major);
  const cinc = stateYearValues(capabilities, cincScores(capabilities).value);
  return new Map(
    [...statesByYear(states)].map(([year, members]) => {
      const known = Math.min(year, cinc.lastYear);
      return [
        year,
        members.filter(
          (ccode) => major.get(ccode, year) === 1 || cinc.get(ccode, known) >= REFERENCE_CINC,
        ),
      ];
    }),
  );
}

/** Every state that is a reference state in some year, ascending. */
export function everReference(frames: ReferenceFrames): readonly number[] {
  const states = new Set<number>();
  for (const list of referenceStates(frames).values()) for (const one of list) states.add(one);
  return [...states].sort((a, b) => a - b);
}

/** Why a measure among reference states has no row: one of the two or three is none in the year. */
export function explainReference(
  frames: ReferenceFrames,
  { ccode1, ccode2, third, year }: MeasureUnit & { readonly year: number },
): MissingReason | undefined {
  const listed = referenceStates(frames).get(year);
  const isListed = (state: number | undefined): boolean =>
    state === undefined || listed?.includes(state) === true;
  return [ccode1, ccode2, third].every(isListed) ? undefined : 'not-a-reference-state';
}
