import type { Case } from '../../cases/types.js';
import type { ObservationRow, Unobserved } from '../../evidence/types.js';
import { isGroup } from '../../states/index.js';
import { capabilitiesOf } from '../engine/groups/capabilities.js';
import { membersOf } from '../engine/groups/members.js';
import { rolesOf, type Roles } from '../engine/observe.js';
import type { Workspace } from '../engine/workspace.js';
import type { MemberValue } from '../learned/look.js';
import { speaksTo } from './age.js';
import type { Evidence } from './evidence.js';

/*
 * How close a group is to another actor follows from its members: weights of closeness were learned from pairs of states, and a sum
 * over many members is no value that any pair of states could have.
 */

/** What a row shows of each member; undefined where it does not look at a pair with a group. */
export async function valuesOfMembers(
  workspace: Workspace,
  row: ObservationRow,
  { A, B, K }: Roles,
  subject: Pick<Case, 'asOf' | 'third'>,
  observe: (roles: Roles) => Promise<Evidence | Unobserved>,
): Promise<readonly MemberValue[] | undefined> {
  if (![A, B].some(isGroup) || !looksAtPair(row)) return undefined;
  const members: MemberValue[] = [];
  const named = [A, B, ...(K === undefined ? [] : [K])];
  for (const { pair, share } of await memberPairs(workspace, [A, B], named, subject.asOf)) {
    const seen = await observe({ ...(await rolesOf(workspace, { ...subject, pair })), K });
    const value =
      'observed' in seen && speaksTo(row, seen, subject.asOf) !== undefined
        ? seen.detail.value!
        : NaN;
    members.push({ pair, share, value });
  }
  return members;
}

const pairRoles: readonly string[] = ['A', 'B', 'weaker', 'stronger'];

const looksAtPair = ({ kind, observe }: ObservationRow): boolean =>
  (kind === 'level' || kind === 'yes-no') &&
  observe !== undefined &&
  observe.third === undefined &&
  observe.of.every((role) => pairRoles.includes(role));

/** Every state of one side with every state of the other, and their shares; states that are named by themselves are left out of groups. */
async function memberPairs(
  workspace: Workspace,
  [a, b]: readonly [number, number],
  named: readonly number[],
  year: number,
): Promise<readonly Pick<MemberValue, 'pair' | 'share'>[]> {
  const membersIn = await membersOf(workspace);
  const capabilities = await capabilitiesOf(workspace);
  const sideOf = (actor: number) => {
    if (!isGroup(actor)) return [{ state: actor, share: 1 }];
    const states = membersIn(actor, year).filter((state) => !named.includes(state));
    const all = states.reduce((sum, state) => sum + capabilities(state, year), 0);
    const shareOf = (state: number): number =>
      all === 0 ? 1 / states.length : capabilities(state, year) / all;
    return states.map((state) => ({ state, share: shareOf(state) }));
  };
  const [first, second] = [sideOf(a), sideOf(b)];
  return first.flatMap((one) =>
    second
      .filter(({ state }) => state !== one.state)
      .map((other) => ({
        pair: [one.state, other.state] as const,
        share: one.share * other.share,
      })),
  );
}
