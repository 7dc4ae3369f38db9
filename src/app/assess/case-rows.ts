import type { Case } from '../../cases/types.js';
import { answeredByMembers } from '../../core/mean-of-members.js';
import { standsForInTheEnd } from '../../evidence/stand-ins.js';
import type { ObservationRow, Unobserved } from '../../evidence/types.js';
import type { Roles } from '../engine/observe.js';
import type { Workspace } from '../engine/workspace.js';
import { learnedOf, placeOf } from '../learned/apply.js';
import { outdatedReason, speaksTo } from './age.js';
import type { Evidence } from './evidence.js';
import { observeRow, unobserved } from './observations.js';
import {
  membersAlone,
  speakingOfMembers,
  withMembers,
  type Observed,
  type OfMembers,
} from './of-members.js';

/** What can be observed of a case, and what cannot. */
export interface CaseEvidence {
  /** Rows that are weighed. */
  readonly measured: readonly Evidence[];
  /** Rows whose last value is too old to speak of asOf: they are shown, and weigh nothing. */
  readonly outdated: readonly Evidence[];
  readonly unobserved: readonly Unobserved[];
  /** Observations of the case, those that others stand in for left out. */
  readonly total: number;
}

type Rows = Pick<Case, 'observations' | 'asOf'> & Partial<Pick<Case, 'questions'>>;

/** Observe every row of a case. Of a row and its stand-ins the freshest is weighed. */
export async function observeRows(
  workspace: Workspace,
  subject: Case,
  roles: Roles,
): Promise<CaseEvidence> {
  const found: Observed[] = [];
  for (const row of subject.observations)
    found.push(await observeRow(workspace, row, roles, subject));
  return withoutStandIns(subject, found);
}

/**
 * The rows of a case as weighed or not. Of a row and what stands in for it the one with the latest value speaks, the row itself
 * where they are of the same year. Of members of a group the same holds for each of them by itself.
 */
export function withoutStandIns(subject: Rows, found: readonly Observed[]): CaseEvidence {
  const evidence = speakingRows(subject, found);
  const { observations, asOf } = subject;
  const ofMembers = speakingOfMembers(
    observations,
    found,
    (rows, seen) => speakingRows({ observations: rows, asOf }, seen).measured,
  );
  return ofMembers === undefined ? evidence : joined(subject, evidence, ofMembers);
}

/** Rows of a group with what they show of its members: one of which no member has anything weighs nothing. */
function joined(
  { observations, asOf, questions = [] }: Rows,
  { measured, outdated, unobserved: empty, total }: CaseEvidence,
  { seen, silent }: OfMembers,
): CaseEvidence {
  const rows = new Map(observations.map((row) => [row.id, row]));
  const rootOf = ({ id }: { readonly id: string }): string =>
    standsForInTheEnd(rows.get(id)!, rows).id;
  const byMembers = questions.find(({ id }) => answeredByMembers.has(id));
  const learned = byMembers && learnedOf(byMembers);
  const readings = byMembers?.readings.map(({ id }) => id) ?? [];
  // By hand a row weighs by its place among others, which no mean of members has.
  const weighs = (root: ObservationRow): boolean =>
    learned !== undefined && placeOf(learned, root, root) >= 0;
  const isSilent = (item: Evidence): boolean => silent.has(rootOf(item));
  const asWhole = new Set(measured.map(rootOf));
  const alone = [...seen].filter(([root]) => !asWhole.has(root) && weighs(rows.get(root)!));
  const aloneIds = new Set(alone.map(([root]) => root));
  return {
    measured: [
      ...measured
        .filter((item) => !isSilent(item))
        .map((item) => {
          const members = seen.get(rootOf(item));
          return members === undefined ? item : withMembers(item, members);
        }),
      ...alone.map(([, members]) => membersAlone(members, readings)),
    ],
    outdated: outdated.filter((item) => !aloneIds.has(rootOf(item))),
    unobserved: [
      ...empty.filter((row) => !aloneIds.has(rootOf(row))),
      ...measured
        .filter(isSilent)
        .map(({ id }) => unobserved(rows.get(id)!, `no member has a value that speaks of ${asOf}`)),
    ],
    total,
  };
}

function speakingRows(
  { observations, asOf }: Pick<Case, 'observations' | 'asOf'>,
  found: readonly (Evidence | Unobserved)[],
): CaseEvidence {
  const rows = new Map(observations.map((row) => [row.id, row]));
  const observed = new Map(found.filter(isObserved).map((item) => [item.id, item]));
  const standsIn = ({ id }: Pick<ObservationRow, 'id'>): string | undefined => {
    const wanted = rows.get(id)!.standsInFor;
    return wanted !== undefined && rows.has(wanted) ? wanted : undefined;
  };
  /** The rows that speak for a row: itself, or what stands in for it. */
  const speaking = (id: string): Speaking => {
    const item = observed.get(id);
    const own = item === undefined ? undefined : speaksTo(rows.get(id)!, item, asOf);
    const others = found
      .filter((one) => standsIn(one) === id)
      .map((one) => speaking(one.id))
      .filter(({ ids }) => ids.length > 0);
    const other = Math.min(...others.map(({ year }) => year));
    if (own !== undefined && (others.length === 0 || own >= other)) return { ids: [id], year: own };
    return { ids: others.flatMap(({ ids }) => ids), year: other };
  };
  const wanted = found.filter((one) => standsIn(one) === undefined);
  const spoken = new Map(wanted.map(({ id }) => [id, speaking(id).ids]));
  const weighed = new Set([...spoken.values()].flat());
  const replacing = (id: string): readonly string[] =>
    spoken.get(standsForInTheEnd(rows.get(id)!, rows).id) ?? [];
  const items = [...observed.values()];
  const measured = items.filter(({ id }) => weighed.has(id));
  /** Whether the row stands in, in the end, for one that speaks itself. */
  const isSpare = (row: Pick<ObservationRow, 'id'>): boolean => {
    const id = standsIn(row);
    return id !== undefined && (weighed.has(id) || isSpare({ id }));
  };
  const outdated = items
    .filter((item) => speaksTo(rows.get(item.id)!, item, asOf) === undefined && !isSpare(item))
    .map((item) => withReplacing(item, replacing(item.id)));
  // A stand-in that has no value either leaves no place empty.
  const empty = wanted.filter(({ id }) => spoken.get(id)!.length === 0);
  return {
    measured,
    outdated,
    unobserved: empty.map((one) =>
      isObserved(one) ? unobserved(rows.get(one.id)!, outdatedReason(one.years, asOf)) : one,
    ),
    total: measured.length + empty.length,
  };
}

interface Speaking {
  readonly ids: readonly string[];
  /** Of the oldest of their last values. */
  readonly year: number;
}

const withReplacing = (item: Evidence, replacedBy: readonly string[]): Evidence =>
  replacedBy.length === 0 ? item : { ...item, detail: { ...item.detail, replacedBy } };

const isObserved = (found: Evidence | Unobserved): found is Evidence => 'observed' in found;
