import type { ArenaResult, ArenaGroup } from '../../../contract/index.js';
import { arena } from './strings.js';

/** The group whose states, the pair left out, are those of the answer. */
export function groupOf(
  { origin, pair, states }: ArenaResult,
  groups: readonly ArenaGroup[],
): ArenaGroup | undefined {
  if (origin.kind === 'group') return groups.find(({ id }) => id === origin.id);
  const sides = new Set(pair.map(({ ccode }) => ccode));
  const own = new Set(states.map(({ ccode }) => ccode));
  return groups.find((group) => {
    const others = group.states.filter(({ ccode }) => !sides.has(ccode));
    return others.length === own.size && others.every(({ ccode }) => own.has(ccode));
  });
}

/** The states contended for, by the name of their group or their own. */
export function placeName(result: ArenaResult, groups: readonly ArenaGroup[]): string {
  const name = result.origin.kind === 'group' ? result.origin.name : groupOf(result, groups)?.name;
  return arena.place(
    result.states.map((state) => state.inText),
    name,
  );
}
