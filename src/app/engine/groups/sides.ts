import type { MissingReason } from '../../../core/missing.js';
import { isGroup } from '../../../states/index.js';
import type { Unit } from '../population.js';
import type { Workspace } from '../workspace.js';
import { membersOf } from './members.js';

/** The states of a unit in one year, or why there are none. */
export interface Sides {
  readonly year: number;
  readonly first: readonly number[];
  readonly second?: readonly number[];
  readonly third?: readonly number[];
  readonly reason?: MissingReason;
}

/** The states of a unit in every year. */
export async function sidesOf(
  workspace: Workspace,
  unit: Unit,
  years: readonly number[],
): Promise<Sides[]> {
  const membersIn = await membersOf(workspace);
  const actors = [unit.ccode1, unit.ccode2, unit.third].filter((one) => one !== undefined);
  return years.map((year) => {
    const [first, second, third] = [unit.ccode1, unit.ccode2, unit.third].map((actor) =>
      actor === undefined
        ? undefined
        : isGroup(actor)
          ? // A state that stands in the unit itself is left out of the group.
            membersIn(actor, year).filter((state) => !actors.includes(state))
          : [actor],
    );
    const sides = [first, second, third].filter((side) => side !== undefined);
    const all = sides.flat();
    const reason: MissingReason | undefined = sides.some((side) => side.length === 0)
      ? 'group-not-in-being'
      : new Set(all).size < all.length
        ? 'groups-overlap'
        : undefined;
    return {
      year,
      first: first!,
      ...(second === undefined ? {} : { second }),
      ...(third === undefined ? {} : { third }),
      ...(reason === undefined ? {} : { reason }),
    };
  });
}
