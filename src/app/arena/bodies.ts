import { frameNeed } from '../../core/frames.js';
import {
  codedSpells,
  type MembershipSpell,
} from '../../measures/institutions/membership-spells.js';
import { isInSystem } from '../../states/index.js';
import type { Workspace } from '../engine/workspace.js';

const needs = {
  institutions: frameNeed(
    'group-year',
    'institutions',
    ['to_year', 'complete'],
    ['id', 'name', 'kind', 'cow', 'from'],
  ),
  codedSpells: frameNeed(
    'state-year',
    'memberships',
    ['to_year'],
    ['institution', 'status', 'from'],
  ),
} as const;

/** Tables that hold the coded bodies and who belongs to them. */
export const bodyTables = Object.values(needs);

/** Years for which bodies are coded. */
export const bodiesCoverage = { from: 1946, to: 2025 } as const;

/** Whether the panel has the coded bodies: one that was built without their source has not. */
export const hasBodies = ({ panel: { manifest } }: Workspace): boolean =>
  bodyTables.every(({ table }) => table in manifest.tables);

export async function bodyFrames({ panel }: Workspace) {
  const [institutions, spells] = await Promise.all([
    panel.loadFrame(needs.institutions),
    panel.loadFrame(needs.codedSpells),
  ]);
  return { institutions, codedSpells: spells };
}

/**
 * Spells of belonging to the bodies whose lists are complete: those that `shared-igos` counts,
 * associates included. Undefined where the panel has none.
 */
export async function membershipsOf(
  workspace: Workspace,
): Promise<readonly MembershipSpell[] | undefined> {
  return hasBodies(workspace) ? codedSpells(await bodyFrames(workspace), true).spells : undefined;
}

/** Coded bodies that two states share by year; NaN in years in which one of them did not exist. */
export function sharedBodies(
  spells: readonly MembershipSpell[],
  a: number,
  b: number,
  [from, to]: readonly [number, number],
): Float64Array {
  const spellsOf = (state: number) => spells.filter(({ ccode }) => ccode === state);
  const [ours, theirs] = [spellsOf(a), spellsOf(b)];
  const bodiesIn = (of: readonly MembershipSpell[], year: number): Set<number> =>
    new Set(of.flatMap((spell) => (spell.from <= year && year <= spell.to ? spell.body : [])));
  return Float64Array.from({ length: to - from + 1 }, (_, i) => {
    const year = from + i;
    const known =
      year >= bodiesCoverage.from &&
      year <= bodiesCoverage.to &&
      isInSystem(a, year) &&
      isInSystem(b, year);
    if (!known) return NaN;
    const others = bodiesIn(theirs, year);
    return [...bodiesIn(ours, year)].filter((body) => others.has(body)).length;
  });
}
