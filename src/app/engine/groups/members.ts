import { keptIn, memoOn } from '../../../core/memo.js';
import { wholeNeed, type FramesOf } from '../../../core/frames.js';
import { belonging, holdsOn, madeGroups } from '../../../measures/shared/groups.js';
import { groupActor, isInSystem, type GroupActor } from '../../../states/index.js';
import type { Workspace } from '../workspace.js';

/** Members of a group in a year, ascending. */
export type MembersIn = (group: number, year: number) => readonly number[];

const need = wholeNeed(
  'state-year',
  'memberships',
  ['to_year'],
  ['institution', 'status', 'from', 'to'],
);
type Spells = FramesOf<{ spells: typeof need }>['spells'];

/** Who belongs to the groups at the end of each year: who joins within it counts, who leaves within it does not. */
export const membersOf = memoOn(
  ({ panel }: Pick<Workspace, 'panel'>) => [panel],
  async ({ panel }): Promise<MembersIn> => {
    const spells = need.table in panel.manifest.tables ? await panel.loadFrame(need) : undefined;
    const found = new Map<string, readonly number[]>();
    return (group, year) =>
      keptIn(found, `${group} ${year}`, () => {
        const actor = groupActor(group);
        if (actor === undefined || !within(actor.years, year)) return [];
        const members =
          actor.members === undefined ? coded(spells, actor, year) : listed(actor, year);
        return [...new Set(members)].filter((one) => isInSystem(one, year)).sort((a, b) => a - b);
      });
  },
);

const within = ([from, to]: readonly [number | null, number | null], year: number): boolean =>
  (from ?? -Infinity) <= year && year <= (to ?? Infinity);

const listed = ({ members = [] }: GroupActor, year: number): number[] =>
  members.flatMap(({ ccode, from, to }) => (within([from, to], year) ? [ccode] : []));

function coded(spells: Spells | undefined, { id }: GroupActor, year: number): number[] {
  if (spells === undefined) return [];
  const made = madeGroups.find((group) => group.id === id);
  const bodies = made?.bodies ?? [id];
  const { institution, status, from, to } = spells.texts;
  const { ccode } = spells.numbers;
  const day = `${year}-12-31`;
  const members: number[] = [];
  for (let row = 0; row < spells.rows; row++)
    if (
      bodies.includes(institution[row]!) &&
      belonging.has(status[row]!) &&
      holdsOn(from[row]!, to[row]!, day) &&
      made?.without.includes(ccode[row]!) !== true
    )
      members.push(ccode[row]!);
  return members;
}
