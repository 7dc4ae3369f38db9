import type { CleanInstitutions } from './dataset.js';
import { ascending } from '../cells.js';
import { belonging, holdsOn, madeGroups } from '../../measures/shared/groups.js';

/** A group of states by day. */
export interface VotingGroup {
  readonly id: string;
  /** Members on a day (ISO date), ascending. */
  readonly membersOn: (day: string) => readonly number[];
}

/** Coded bodies whose lists of members are complete, and the groups that are made of such. */
export function votingGroups({ institutions, memberships }: CleanInstitutions): VotingGroup[] {
  const bodies = institutions
    .filter(({ complete }) => complete)
    .map(({ id }): VotingGroup => {
      const spells = memberships.filter(
        ({ institution, status }) => institution === id && belonging.has(status),
      );
      return {
        id,
        membersOn: (day) =>
          ascending(
            spells.flatMap(({ ccode, from, to }) => (holdsOn(from, to, day) ? [ccode] : [])),
          ),
      };
    });
  const made = madeGroups.map(({ id, bodies: parts, without }): VotingGroup => {
    const named = bodies.filter((body) => parts.some((part) => part === body.id));
    return {
      id,
      membersOn: (day) =>
        ascending(named.flatMap(({ membersOn }) => membersOn(day))).filter(
          (state) => !without.includes(state),
        ),
    };
  });
  return [...bodies, ...made];
}
