import { classTrade } from './class-trade.js';
import { CCODE_LIMIT, stateYearPlaces } from '../shared/state-years.js';
import type { FlowFrames } from './trade-sources.js';

export type Flow = 'total' | 'exports' | 'imports';

/**
 * Whether a trade share of the Direction of Trade Statistics is only a lower bound: 17% of Russia’s exports of 2011 stand
 * under no partner (at most 0.2% later). In the share of a partner (`mirrored`) they are the partner’s imports.
 */
export function isLowerBound(year: number, flow: Flow, mirrored = false): boolean {
  return year === 2011 && flow !== (mirrored ? 'exports' : 'imports');
}

/**
 * The partners of a state of which both flows are reported must do this part of the trade of all other states. Below it
 * more of what the state may trade is unknown than known, so that a total over them is no total.
 */
const KNOWN_PARTNERS = 0.5;

/**
 * Whether Correlates of War reports too few partners of a state in a year for a share of its trade to be more than an upper
 * bound (`KNOWN_PARTNERS`). Partners count by their own trade and not by the head: of West Germany 1960-90 Belgium and
 * Luxembourg are reported, 4% of the others’ trade, of Cape Verde 1975-96 the same two. Worked out when first asked.
 */
export function fewPartnersKnown(frames: FlowFrames): (ccode: number, year: number) => boolean {
  let known: ((ccode: number, year: number) => number) | undefined;
  return (ccode, year) => (known ??= partnersKnown(frames))(ccode, year) < KNOWN_PARTNERS;
}

/** Of the trade of all other states, the part of those of which both flows are reported; NaN without any. */
function partnersKnown(frames: FlowFrames): (ccode: number, year: number) => number {
  const { ccode, year, reported } = classTrade(frames, 'cow', new Int8Array(CCODE_LIMIT), 1);
  const placeOf = stateYearPlaces(ccode, year);
  return (state, y) => reported[placeOf(state, y)] ?? NaN;
}
