import type { Assessment, InstitutionResult, InstitutionsResult } from '../../contract/index.js';
import { causesOfPresence } from './causes.js';
import { changed, type Change } from './items.js';
import { matched, type Presence } from './matched.js';
import { placeIn } from '../assess/place-in-body.js';

export interface InstitutionsDiff {
  /** The year looked at. */
  readonly year?: Change<number>;
  /** States that only one of the two looks for; their memberships are not compared. */
  readonly states: { readonly added: readonly string[]; readonly removed: readonly string[] };
  readonly bodies: readonly BodyDiff[];
  /** Why, as far as two assessments tell. */
  readonly why: readonly string[];
}

export interface BodyDiff {
  readonly id: string;
  readonly name: string;
  /** A body is there where it exists and one of the states has a place in it. */
  readonly change: Presence;
  /** What differs about the body: its group, its number of members and what else is said of it. */
  readonly fields: Readonly<Record<string, Change<string | number | null>>>;
  readonly memberships: readonly MembershipDiff[];
}

/** The place of a state in a body. Null: none, or none that is known. */
export interface MembershipDiff {
  readonly ccode: number;
  readonly state: string;
  readonly status: Change<string | null>;
  readonly since: Change<string | null>;
  readonly belongs: Change<boolean | null>;
}

/** What differs between the institutions of two assessments; undefined where nothing does, or one has none. */
export function institutionsDiff(a: Assessment, b: Assessment): InstitutionsDiff | undefined {
  const [was, is] = [a.institutions, b.institutions];
  if (was === undefined || is === undefined) return undefined;
  const diff = {
    ...changed('year', was, is),
    states: { added: statesOnly(is, was), removed: statesOnly(was, is) },
    bodies: bodyDiffs(was, is),
  };
  const { states, bodies } = diff;
  const found = states.added.length + states.removed.length + bodies.length;
  if (found === 0 && diff.year === undefined) return undefined;
  return { ...diff, why: causesOfPresence([a, b], ['institutions']) };
}

function statesOnly(a: InstitutionsResult, b: InstitutionsResult): string[] {
  const others = new Set(b.states.map(({ ccode }) => ccode));
  return a.states.filter(({ ccode }) => !others.has(ccode)).map(({ name }) => name);
}

function bodyDiffs(was: InstitutionsResult, is: InstitutionsResult): BodyDiff[] {
  const known = new Set(was.states.map(({ ccode }) => ccode));
  const states = is.states.filter(({ ccode }) => known.has(ccode));
  return matched(was.bodies, is.bodies, ({ id }) => id, 'is')
    .map(({ id, was: x, is: y, entry: { name }, change }): BodyDiff => ({
      ...{ id, name, change },
      fields: x === undefined || y === undefined ? {} : fieldsOf(x, y),
      memberships: states.flatMap((state) => membershipDiff(state, x, y)),
    }))
    .filter(
      ({ change, fields, memberships }) =>
        change !== 'changed' || Object.keys(fields).length > 0 || memberships.length > 0,
    );
}

const fieldsOf = (was: InstitutionResult, is: InstitutionResult): BodyDiff['fields'] => ({
  ...changed('group', was, is),
  ...changed('members', was, is),
  ...changed('name', was, is),
  ...changed('kind', was, is),
  ...changed('since', was, is),
});

function membershipDiff(
  { ccode, name }: InstitutionsResult['states'][number],
  a: InstitutionResult | undefined,
  b: InstitutionResult | undefined,
): MembershipDiff[] {
  const [was, is] = [placeIn(a, ccode), placeIn(b, ccode)];
  const nowhere = was.status === null && is.status === null;
  const same =
    nowhere || (was.status === is.status && was.since === is.since && was.belongs === is.belongs);
  return same
    ? []
    : [
        {
          ccode,
          state: name,
          status: { from: was.status, to: is.status },
          since: { from: was.since, to: is.since },
          belongs: { from: was.belongs, to: is.belongs },
        },
      ];
}
