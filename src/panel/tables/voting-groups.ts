import type { CleanInstitutions } from '../../datasets/institutions.js';

/** A group of states by day. */
export interface VotingGroup {
  readonly id: string;
  /** Members on a day (ISO date), ascending. */
  readonly membersOn: (day: string) => readonly number[];
}

const belonging: ReadonlySet<string> = new Set(['member', 'permanent', 'elected']);

/** Bodies that make up the West: whoever belongs to one of them, Russia’s years in the Group of Eight left out. */
const western = { bodies: ['nato', 'eu', 'g7', 'five-eyes'], without: [365] } as const;
const unitedStates = 2;

/**
 * Coded bodies whose lists of members are complete, the West, and the West without the United States. A date of a month
 * or year alone stands for its first day where a membership begins and for its last where it ends.
 */
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
            spells.flatMap(({ ccode, from, to }) =>
              firstDay(from) <= day && (to === null || day <= lastDay(to)) ? [ccode] : [],
            ),
          ),
      };
    });
  const named = (id: string): VotingGroup | undefined => bodies.find((body) => body.id === id);
  const west = (without: readonly number[]): VotingGroup['membersOn'] => {
    const parts = western.bodies.flatMap((id) => named(id) ?? []);
    return (day) =>
      ascending(parts.flatMap(({ membersOn }) => membersOn(day))).filter(
        (state) => !without.includes(state),
      );
  };
  return [
    ...bodies,
    { id: 'west', membersOn: west(western.without) },
    { id: 'west-without-usa', membersOn: west([...western.without, unitedStates]) },
  ];
}

const ascending = (states: readonly number[]): number[] =>
  [...new Set(states)].sort((a, b) => a - b);
const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);
/** Not a day of the calendar where the month is shorter, but one that sorts after all of its days. */
const lastDay = (date: string): string =>
  date.length === 4 ? `${date}-12-31` : `${date}-31`.slice(0, 10);
