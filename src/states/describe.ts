import { shiftDay } from '../core/day-shift.js';
import type { IdentityCaveat } from './caveats.js';
import { codesOf, type CodeSpell } from './codes.js';
import { m49RegionOf, type M49Region } from './m49.js';
import {
  isInSystem,
  isMajorPower,
  isMembershipKnown,
  majorSpellsOf,
  openEnd,
  stateByCcode,
} from './membership.js';
import { nameOf, namesOf, unNameOf, type NameSpell } from './names-by-date.js';
import { predecessorsOf, successorsOf, type Succession } from './succession.js';
import type { When } from './when.js';

/** A succession with the name that the other state bore. */
type NamedSuccession = Succession & { readonly name: string };

/** A period, both days included; null is an end that has not come. */
export type Period = readonly [from: string, to: string | null];

/** Everything that is known of the identity of a state. */
export interface StateDescription {
  readonly ccode: number;
  readonly abbreviation: string;
  /** Name at the requested time, else the present one. */
  readonly name: string;
  readonly unName: string | null;
  /** The requested time; null: at present. */
  readonly when: When | null;
  /** Whether it was a member of the state system then, and a major power; null without a time, or where the lists do not reach. */
  readonly inSystem: boolean | null;
  readonly majorPower: boolean | null;
  readonly caveats: readonly IdentityCaveat[];
  readonly region: { readonly worldBank: string | null; readonly m49: M49Region | null };
  /** Periods of membership of the state system, and as a major power. */
  readonly spells: readonly Period[];
  readonly majorSpells: readonly Period[];
  readonly codes: readonly CodeSpell[];
  readonly names: readonly NameSpell[];
  readonly predecessors: readonly NamedSuccession[];
  readonly successors: readonly NamedSuccession[];
}

/** The identity of a state with its codes, names and successions; undefined for a number that belongs to none. */
export function describeState(ccode: number, when?: When): StateDescription | undefined {
  const record = stateByCcode(ccode);
  if (record === undefined) return undefined;
  const known = when !== undefined && isMembershipKnown(when);
  const inSystem = known ? isInSystem(ccode, when) : null;
  return {
    ccode,
    abbreviation: record.abbreviation,
    name: nameOf(ccode, when),
    unName: unNameOf(ccode, when) ?? null,
    when: when ?? null,
    inSystem,
    majorPower: known ? isMajorPower(ccode, when) : null,
    caveats: inSystem === false ? ['not-in-system'] : [],
    region: { worldBank: record.region, m49: m49RegionOf(ccode) ?? null },
    spells: record.spells.map(openEnded),
    majorSpells: majorSpellsOf(ccode).map(openEnded),
    codes: codesOf(ccode),
    names: namesOf(ccode),
    predecessors: predecessorsOf(ccode).map((succession) => ({
      ...succession,
      name: nameOf(succession.predecessor, shiftDay(succession.date, -1)),
    })),
    successors: successorsOf(ccode).map((succession) => ({
      ...succession,
      name: nameOf(succession.successor, succession.date),
    })),
  };
}

function openEnded([from, to]: readonly [string, string]): Period {
  return [from, openEnd(to)];
}
