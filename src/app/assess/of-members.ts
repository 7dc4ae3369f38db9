import type { Case } from '../../cases/types.js';
import { standsForInTheEnd } from '../../evidence/stand-ins.js';
import type { ObservationRow, Unobserved } from '../../evidence/types.js';
import { isGroup } from '../../states/index.js';
import { capabilitiesOf } from '../engine/groups/capabilities.js';
import { membersOf } from '../engine/groups/members.js';
import { rolesOf, type Roles } from '../engine/observe.js';
import type { Workspace } from '../engine/workspace.js';
import type { MemberValue } from '../learned/look.js';
import type { Evidence } from './evidence.js';

/*
 * How close a group is to another actor follows from its members: weights of closeness were learned from pairs of states, and a sum
 * over many members is no value that any pair of states could have. Each member is observed as it would be in an assessment of its
 * own: with the source that reaches furthest for it, and what stands in for a row that is too old.
 */

/** What a row shows of one member beside the other side. */
export interface SeenOfMember extends Pick<MemberValue, 'pair' | 'share'> {
  readonly seen: Evidence | Unobserved;
}

/** A row as observed, with what it shows of each member where it looks at a pair with a group. */
export type Observed = (Evidence | Unobserved) & { readonly ofMembers?: readonly SeenOfMember[] };

/** What a row shows of each member; undefined where it does not look at a pair with a group. */
export async function seenOfMembers(
  workspace: Workspace,
  row: ObservationRow,
  { A, B, K }: Roles,
  subject: Pick<Case, 'asOf' | 'third'>,
  observe: (roles: Roles) => Promise<Evidence | Unobserved>,
): Promise<readonly SeenOfMember[] | undefined> {
  if (![A, B].some(isGroup) || !looksAtPair(row)) return undefined;
  const seen: SeenOfMember[] = [];
  const named = [A, B, ...(K === undefined ? [] : [K])];
  for (const { pair, share } of await memberPairs(workspace, [A, B], named, subject.asOf)) {
    const roles = { ...(await rolesOf(workspace, { ...subject, pair })), K };
    seen.push({ pair, share, seen: await observe(roles) });
  }
  return seen;
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

/** What weighs of the members. */
export interface OfMembers {
  /** By the row that they stand in for in the end, what speaks of each member; of those alone of which any has something. */
  readonly seen: ReadonlyMap<string, readonly Seen[]>;
  /** Rows that look at the members, though none has anything that speaks of the year. */
  readonly silent: ReadonlySet<string>;
}

interface Seen extends Pick<MemberValue, 'pair' | 'share'> {
  readonly item: Evidence | undefined;
}

/**
 * What speaks of each member among rows as observed; undefined where no row looks at members.
 *
 * @param speaking the rows that are weighed, of rows as observed of one member
 */
export function speakingOfMembers(
  observations: readonly ObservationRow[],
  found: readonly Observed[],
  speaking: (
    observations: readonly ObservationRow[],
    found: readonly (Evidence | Unobserved)[],
  ) => readonly Evidence[],
): OfMembers | undefined {
  const rows = new Map(observations.map((row) => [row.id, row]));
  const looked = found.flatMap(({ id, ofMembers }) =>
    ofMembers === undefined ? [] : [{ row: rows.get(id)!, ofMembers }],
  );
  if (looked.length === 0) return undefined;
  const own = looked.map(({ row }) => row);
  const rootOf = ({ id }: Pick<Evidence, 'id'>): string =>
    standsForInTheEnd(rows.get(id)!, rows).id;
  const byMember = looked[0]!.ofMembers.map(({ pair, share }, member) => {
    const items = speaking(
      own,
      looked.map(({ ofMembers }) => ofMembers[member]!.seen),
    );
    return { pair, share, items: new Map(items.map((item) => [rootOf(item), item])) };
  });
  const roots = [...new Set(own.map(rootOf))];
  const isSeen = (root: string): boolean => byMember.some(({ items }) => items.has(root));
  const seen = roots
    .filter(isSeen)
    .map((root): [string, Seen[]] => [
      root,
      byMember.map(({ pair, share, items }) => ({ pair, share, item: items.get(root) })),
    ]);
  return { seen: new Map(seen), silent: new Set(roots.filter((root) => !isSeen(root))) };
}

const valuesOf = (seen: readonly Seen[]): MemberValue[] =>
  seen.map(({ pair, share, item }) => ({ pair, share, value: item?.detail.value ?? NaN }));

/** A row that is weighed of the group as a whole, with what it shows of each member. */
export const withMembers = (item: Evidence, seen: readonly Seen[]): Evidence => ({
  ...item,
  members: valuesOf(seen),
});

const withoutValue = ({
  value: _value,
  percentile: _percentile,
  ...detail
}: Evidence['detail']): Evidence['detail'] => detail;

/**
 * A row that has no value of the group as a whole, or one that is too old, and yet weighs on how close its members are. It looks as it does
 * of the largest member that it speaks of.
 *
 * @param readings of the question that it weighs on; on others it has nothing to say
 */
export function membersAlone(seen: readonly Seen[], readings: readonly string[]): Evidence {
  const known = seen.filter(({ item }) => item !== undefined);
  const { item } = known.reduce((most, one) => (one.share > most.share ? one : most));
  const years = [...new Set(known.flatMap((one) => one.item!.years))].sort((a, b) => a - b);
  const expect = Object.fromEntries(
    Object.entries(item!.expect ?? {}).filter(([id]) => readings.includes(id)),
  );
  return {
    ...item!,
    expect,
    years,
    members: valuesOf(seen),
    isOfMembersAlone: true,
    detail: withoutValue(item!.detail),
  };
}
