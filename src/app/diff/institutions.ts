import type {
  Assessment,
  BodyDiff,
  InstitutionResult,
  InstitutionsDiff,
  InstitutionsResult,
  MembershipDiff,
} from '../../contract/index.js';
import { causesOfPresence } from './causes.js';
import { changed } from './items.js';
import { matched } from './matched.js';
import { placeIn } from '../assess/place-in-body.js';

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
