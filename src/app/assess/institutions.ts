import type {
  InstitutionGroup,
  InstitutionResult,
  InstitutionsResult,
  Membership,
} from '../../contract/index.js';
import type { Case } from '../../cases/types.js';
import { isGroup, labelOf } from '../../states/index.js';
import { bodyFrames, bodyTables, hasBodies } from '../arena/bodies.js';
import type { Figure } from '../engine/figure.js';
import type { Workspace } from '../engine/workspace.js';

/** Who of the two and the third party is inside, in the order in which the groups are shown. */
const institutionGroups = [
  { id: 'pair', first: true, second: true, third: false },
  { id: 'all', first: true, second: true, third: true },
  { id: 'first-third', first: true, second: false, third: true },
  { id: 'second-third', first: false, second: true, third: true },
  { id: 'first', first: true, second: false, third: false },
  { id: 'second', first: false, second: true, third: false },
  { id: 'third', first: false, second: false, third: true },
  { id: 'none', first: false, second: false, third: false },
] as const;
const belonging: ReadonlySet<string> = new Set(['member', 'permanent', 'elected', 'associate']);

/**
 * Which bodies hold which of the case’s states at the end of what it looks at. Undefined where none holds any, or
 * the panel has no coded bodies.
 */
export const institutionsFigure = (
  subject: Case,
): Figure<InstitutionsResult | undefined> | undefined =>
  // Bodies have states as members: a group in the pair has no place among them.
  subject.pair.some(isGroup)
    ? undefined
    : {
        queries: [],
        tables: bodyTables,
        compute: (workspace) => institutionsOf(workspace, subject),
      };

async function institutionsOf(
  workspace: Workspace,
  subject: Case,
): Promise<InstitutionsResult | undefined> {
  if (!hasBodies(workspace)) return undefined;
  const year = subject.asOf;
  const third = subject.third.slice(0, 1).filter((one) => !isGroup(one));
  const states = [...subject.pair, ...third, ...subject.arena];
  const { institutions, codedSpells: spells } = await bodyFrames(workspace);
  const inForce = new Map<string, { readonly ccode: number; readonly row: number }[]>();
  for (let row = 0; row < spells.rows; row++) {
    if (spells.numbers.year[row]! > year || spells.numbers.to_year[row]! < year) continue;
    const id = spells.texts.institution[row]!;
    inForce.set(id, [...(inForce.get(id) ?? []), { ccode: spells.numbers.ccode[row]!, row }]);
  }
  const placeOf = (ccode: number, row: number): Membership => ({
    ccode,
    status: spells.texts.status[row]!,
    belongs: belonging.has(spells.texts.status[row]!),
    since: spells.texts.from[row]!,
  });
  const bodies: InstitutionResult[] = [];
  for (let row = 0; row < institutions.rows; row++) {
    if (institutions.numbers.year[row]! > year || institutions.numbers.to_year[row]! < year)
      continue;
    const places = (inForce.get(institutions.texts.id[row]!) ?? []).map(({ ccode, row: spell }) =>
      placeOf(ccode, spell),
    );
    const memberships = states.flatMap((state) => strongest(places, state) ?? []);
    if (memberships.length === 0) continue;
    const inside = new Set(places.filter(({ belongs }) => belongs).map(({ ccode }) => ccode));
    bodies.push({
      id: institutions.texts.id[row]!,
      name: institutions.texts.name[row]!,
      kind: institutions.texts.kind[row]!,
      since: institutions.texts.from[row]!,
      group: groupOf([...subject.pair, ...third], inside),
      members: institutions.numbers.complete[row] === 1 ? inside.size : null,
      memberships,
    });
  }
  if (bodies.length === 0) return undefined;
  return { year, states: states.map((state) => labelOf(state)), bodies: sorted(bodies) };
}

/** The status of a state in the year: one by which it belongs before the others, the latest of these. */
function strongest(places: readonly Membership[], state: number): Membership | undefined {
  return places
    .filter(({ ccode }) => ccode === state)
    .sort((a, b) => Number(b.belongs) - Number(a.belongs) || (a.since < b.since ? 1 : -1))[0];
}

function groupOf([a, b, k]: readonly number[], inside: ReadonlySet<number>): InstitutionGroup {
  const [first, second, third] = [a, b, k].map((state) => state !== undefined && inside.has(state));
  return institutionGroups.find(
    (group) => group.first === first && group.second === second && group.third === third,
  )!.id;
}

/** By group, then by age. */
function sorted(bodies: readonly InstitutionResult[]): InstitutionResult[] {
  const place = ({ group }: InstitutionResult): number =>
    institutionGroups.findIndex(({ id }) => id === group);
  return [...bodies].sort(
    (a, b) =>
      place(a) - place(b) ||
      (a.since < b.since ? -1 : a.since > b.since ? 1 : a.id < b.id ? -1 : 1),
  );
}
