import type { DirectoryEntry, GroupEntry, ListedState } from '../../contract/index.js';
import { UsageError } from '../../core/errors.js';
import {
  allStates,
  describeState,
  groupActor,
  groupActors,
  isActorName,
  isStateName,
  parseActor,
  isMajorPower,
  isMembershipKnown,
  membershipCoverage,
  nameOf,
  otherNamesOf,
  parseState,
  parseStateAt,
  statesInYear,
  type StateDescription,
  type StateRecord,
  type When,
} from '../../states/index.js';
import { membersOf as groupMembersOf } from '../engine/groups/members.js';
import type { Workspace } from '../engine/workspace.js';

/** What the command line shows of the identity of states. */
export {
  codeSchemes,
  identityCaveats,
  type CodeSpell,
  type NameCandidate,
  type StateDescription,
  type UnmatchedValue,
} from '../../states/index.js';

/**
 * The identity of the state that a person means by a code or name, as of a year or day.
 * @throws UsageError as `parseState` does, and `bad-date`
 */
export function identityOf(text: string, when: When | undefined): StateDescription {
  const ccode = when === undefined ? parseState(text) : parseStateAt(text, when);
  return describeState(ccode, when)!;
}

/**
 * Members of the state system in a year or on a day, under the names they bore; without one in the last year known.
 * @throws UsageError `outside-coverage` where the lists do not reach, `bad-date`
 */
export function membersOf(when: When = membershipCoverage.to): ListedState[] {
  if (!isMembershipKnown(when)) {
    const { from, to } = membershipCoverage;
    throw new UsageError(`the members of the state system are not known for ${when}`, {
      code: 'outside-coverage',
      details: { value: String(when), expected: `a year from ${from} to ${to}, or a day in one` },
      hint: `for example --year ${to}`,
    });
  }
  return statesInYear(when).map((state) => listedAt(state, when));
}

const listedAt = (
  { ccode, abbreviation, iso3 }: Pick<StateRecord, 'ccode' | 'abbreviation' | 'iso3'>,
  when: When,
): ListedState => ({
  ...{ ccode, abbreviation, iso3 },
  name: nameOf(ccode, when),
  majorPower: isMajorPower(ccode, when),
});

/** Whether a text names a group of states, as `BRICS` does. */
export const isGroupName = (text: string): boolean => isActorName(text) && !isStateName(text);

/** What a listing of a group is of. */
export interface GroupMembers {
  readonly name: string;
  readonly year: number;
  readonly members: readonly ListedState[];
}

/**
 * Members of a group at the end of a year; without one in the last year of which memberships are known.
 * @throws UsageError `outside-coverage` in a year in which the group did not exist, or for a day
 */
export async function membersOfGroup(
  workspace: Workspace,
  text: string,
  when: When = membershipCoverage.to,
): Promise<GroupMembers> {
  const group = groupActor(parseActor(text))!;
  const year = Number(when);
  const ofYear = (await groupMembersOf(workspace))(group.ccode, year);
  if (ofYear.length === 0) {
    const [from, to] = group.years;
    throw new UsageError(`${group.name} has no members in ${when}`, {
      code: 'outside-coverage',
      details: { value: String(when), expected: `a year from ${from} to ${to ?? 'now'}` },
      hint: `for example --year ${to ?? membershipCoverage.to}`,
    });
  }
  const wanted = new Set(ofYear);
  const members = allStates().filter(({ ccode }) => wanted.has(ccode));
  return { name: group.name, year, members: members.map((state) => listedAt(state, year)) };
}

/** Every state that ever was a member, by name. */
export function stateDirectory(): DirectoryEntry[] {
  const yearOf = (day: string): number => Number(day.slice(0, 4));
  return allStates()
    .map(({ ccode, iso3, name, spells }) => {
      const last = yearOf(spells.at(-1)![1]);
      return {
        ...{ ccode, iso3, name },
        from: yearOf(spells[0]![0]),
        to: last >= membershipCoverage.to ? null : last,
        otherNames: otherNamesOf(ccode),
      };
    })
    .sort(byName);
}

/** Every group that can stand in place of a state, by name. */
export const groupDirectory = (): GroupEntry[] =>
  groupActors
    .map(({ ccode, code, name, years: [from, to], otherNames }) => ({
      ...{ ccode, iso3: null, name, group: code },
      ...{ from, to, otherNames },
    }))
    .sort(byName);

const byName = (a: DirectoryEntry, b: DirectoryEntry): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.ccode - b.ccode;
