import type { Case } from '../../cases/types.js';
import { UsageError } from '../../core/errors.js';
import { capitalised, listed, plural } from '../../core/format.js';
import { isGroup, labelOf } from '../../states/index.js';
import { nameInText } from '../../states/label.js';
import { membersOf } from '../engine/groups/members.js';
import type { Workspace } from '../engine/workspace.js';

const NAMED = 5;

/** What two groups have in common. */
interface Overlap {
  readonly sentence: string;
  /** The names of some members of both. */
  readonly names: string;
}

/** Two groups with members in common have no value between them: a state has no relation to itself. Undefined where there are none. */
export async function overlapOf(
  workspace: Workspace,
  { pair, asOf }: Pick<Case, 'pair' | 'asOf'>,
): Promise<Overlap | undefined> {
  if (!pair.every(isGroup)) return undefined;
  const membersIn = await membersOf(workspace);
  const [first, second] = pair.map((group) => membersIn(group, asOf));
  const both = first!.filter((state) => second!.includes(state));
  if (both.length === 0) return undefined;
  const named = both.slice(0, NAMED).map((state) => labelOf(state, asOf).name);
  const rest = both.length - named.length;
  const [a, b] = pair.map((group) => nameInText(group));
  return {
    sentence: `${capitalised(a!)} and ${b!} have ${plural(both.length, 'member')} in common in ${asOf}`,
    names: listed(rest > 0 ? [...named, plural(rest, 'other')] : named),
  };
}

/** @throws UsageError `groups-overlap` */
export async function refuseOverlap(
  workspace: Workspace,
  subject: Pick<Case, 'pair' | 'asOf'>,
): Promise<void> {
  const overlap = await overlapOf(workspace, subject);
  if (overlap === undefined) return;
  throw new UsageError(`${overlap.sentence}: nothing between them can be measured`, {
    code: 'groups-overlap',
    details: { 'members in common': overlap.names },
    hint: 'list the members of one of them without these, as in Name=USA,GBR,CAN',
  });
}
