import { groupExists } from './groups.js';
import { majorSpells, stateRecords } from './state-records.js';
import type { StateRecord } from './record.js';
import { daysOf, overlaps, type When } from './when.js';

/** First and last year for which membership of the state system is known. */
export const membershipCoverage = { from: 1816, to: 2025 } as const;

const records: ReadonlyMap<number, StateRecord> = new Map(
  stateRecords.map((record) => [record.ccode, record]),
);

/** The record of a state, or undefined for a number that belongs to none. */
export function stateByCcode(ccode: number): StateRecord | undefined {
  return records.get(ccode);
}

/** First and last years of the spells: years are queried by the million. */
const spellYears: ReadonlyMap<number, readonly (readonly [number, number])[]> = new Map(
  stateRecords.map(({ ccode, spells }) => [
    ccode,
    spells.map(([from, to]) => [Number(from.slice(0, 4)), Number(to.slice(0, 4))] as const),
  ]),
);

/**
 * Was the state a member of the system on the day, or on at least one day of the year? False outside 1816-2025, since
 * the lists do not reach further. Of a group of states: did it exist in the year?
 */
export function isInSystem(ccode: number, when: When): boolean {
  if (typeof when === 'number') {
    const years = spellYears.get(ccode);
    if (years === undefined) return groupExists(ccode, when);
    return years.some(([from, to]) => from <= when && when <= to);
  }
  const days = daysOf(when);
  return (records.get(ccode)?.spells ?? []).some(([from, to]) => overlaps(from, to, days));
}

/** Do the lists of members reach to the day, or to the year? */
export function isMembershipKnown(when: When): boolean {
  const year = Number(daysOf(when).from.slice(0, 4));
  return membershipCoverage.from <= year && year <= membershipCoverage.to;
}

/** The end of a period, a day or a year; null where it runs to the end of the lists and has none yet. */
export function openEnd(to: string): string | null {
  return Number(to.slice(0, 4)) >= membershipCoverage.to ? null : to;
}

/** Members of the system on the day or in the year, by `ccode`. */
export function statesInYear(when: When): readonly StateRecord[] {
  return stateRecords.filter((record) => isInSystem(record.ccode, when));
}

/** Was the state a major power on the day, or on at least one day of the year? After 2016 as in 2016. */
export function isMajorPower(ccode: number, when: When): boolean {
  const days = daysOf(when);
  return majorSpells.some((spell) => spell.ccode === ccode && overlaps(spell.from, spell.to, days));
}

/** Major powers on the day or in the year, by `ccode`. */
export function majorPowersIn(when: When): readonly StateRecord[] {
  return stateRecords.filter((record) => isMajorPower(record.ccode, when));
}

/** Periods in which a state was a major power, both days included, in their order. */
export function majorSpellsOf(ccode: number): readonly (readonly [from: string, to: string])[] {
  return majorSpells
    .filter((spell) => spell.ccode === ccode)
    .map(({ from, to }) => [from, to] as const);
}
