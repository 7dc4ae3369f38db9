import type { StateRecord, Territory } from './record.js';
import { stateRecords, territories } from './state-records.js';

export { identityCaveats, type IdentityCaveat } from './caveats.js';
export {
  codeOf,
  codeSchemes,
  codesOf,
  holdersOf,
  type CodedScheme,
  type CodeOptions,
  type CodeSpell,
  type OutputScheme,
} from './codes.js';
export {
  convertColumn,
  type ColumnOptions,
  type ConvertedColumn,
  type DoubtfulValue,
  type UnmatchedValue,
} from './column.js';
export { convert, type Conversion, type ConvertOptions, type UnmatchedReason } from './convert.js';
export { describeState, type Period, type StateDescription } from './describe.js';
export { groupActor, groupActors, isGroup, type GroupActor } from './groups.js';
export { labelOf } from './label.js';
export { m49RegionOf, type M49Region } from './m49.js';
export { matchName, type MatchOptions, type NameCandidate, type NameMatch } from './match.js';
export {
  isInSystem,
  isMajorPower,
  isMembershipKnown,
  majorPowersIn,
  majorSpellsOf,
  membershipCoverage,
  openEnd,
  stateByCcode,
  statesInYear,
} from './membership.js';
export { meantByFormerName, meantInYear } from './meant.js';
export { normalizeName } from './names.js';
export { nameOf, namesOf, unNameOf, type NameSpell } from './names-by-date.js';
export type { NonStateReason } from './non-states.js';
export { otherNamesOf } from './other-names.js';
export { isActorName, isStateName, parseActor, parseState, parseStateAt } from './parse.js';
export type { GwSpan, MajorSpell, Spell, StateRecord, Territory } from './record.js';
export { resolveState, type CodeScheme, type Resolution } from './resolve.js';
export {
  predecessorsOf,
  successionKinds,
  successions,
  successorsOf,
  type Succession,
  type SuccessionKind,
} from './succession.js';
export { isDay, type When } from './when.js';

/** Every state that ever was a member of the system since 1816, by `ccode`. */
export function allStates(): readonly StateRecord[] {
  return stateRecords;
}

/** Territories with codes that are no states, by name. */
export function allTerritories(): readonly Territory[] {
  return territories;
}
