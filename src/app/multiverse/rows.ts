import type { Case } from '../../cases/types.js';
import type { Hole, ObservationRow } from '../../evidence/types.js';
import {
  LEVEL_YEARS,
  observeRow,
  rowLooks,
  withoutStandIns,
  type CaseEvidence,
  type ObservedRow,
} from '../assess/evidence-items.js';
import { rolesOf, type Roles } from '../engine/observe.js';
import type { Workspace } from '../engine/workspace.js';
import { asItIs, chosenLook, type Choice, type Option } from './choices.js';

const levelYears = [LEVEL_YEARS, 3, 7] as const;
/** How many covered years a level averages: of a row, not of its measure. */
export const levelChoice: Choice = {
  id: 'level-years',
  title: 'covered years in a level',
  options: levelYears.map((years) => ({
    id: String(years),
    label: `${years} years`,
    look: asItIs,
  })),
  measures: [],
};

type Seen = ObservedRow | Hole;
/** What is seen of a row under the options of some choices, the years of a level first; looked at once. */
type Look = (
  row: ObservationRow,
  choices: readonly Choice[],
  chosen: readonly number[],
) => Promise<Seen>;

export async function observer(workspace: Workspace, subject: Case): Promise<Look> {
  workspace.expect([{ measure: 'cinc' }, ...rowLooks(subject)]);
  const roles: Roles = await rolesOf(workspace, subject);
  const known = new Map<string, Promise<Seen>>();
  const look = (row: ObservationRow | Hole, years: number): Promise<Seen> =>
    'reason' in row ? Promise.resolve(row) : observeRow(workspace, row, roles, subject, years);
  return (row, choices, chosen) => {
    const made = choices.flatMap(({ id, options, measures }, at) => {
      const isTouched =
        id === levelChoice.id
          ? row.kind === 'level'
          : measures.includes(row.observe?.measure ?? '');
      return isTouched ? [[id, options[chosen[at]!]!] as const] : [];
    });
    const key = [row.id, ...made.map(([id, option]) => `${id}=${option.id}`)].join(' ');
    const seen = known.get(key) ?? look(chosenRow(row, made), yearsOf(made));
    known.set(key, seen);
    return seen;
  };
}

type MadeChoice = readonly [id: string, option: Option];

const yearsOf = (made: readonly MadeChoice[]): number =>
  Number(made.find(([id]) => id === levelChoice.id)?.[1].id ?? LEVEL_YEARS);

/** The row as chosen; a hole where its measure knows no such value. */
function chosenRow(row: ObservationRow, made: readonly MadeChoice[]): ObservationRow | Hole {
  if (row.observe === undefined) return row;
  const options = made.map(([, option]) => option);
  const observe = chosenLook(row.observe, options);
  if (observe !== null) return { ...row, observe };
  const { id, title, dimension, kind, waitsFor = [], expect, reliability } = row;
  const reason = `${row.observe.measure} cannot be made this way`;
  return { id, title, dimension, kind, waitsFor, reason, expect, reliability };
}

/** What the observations that count look at, as the case states them. */
export async function looksInUse(subject: Case, look: Look) {
  const inUse = new Set(
    (await evidenceOf(subject, [], [], look)).measured.map(({ item }) => item.id),
  );
  return subject.observations.flatMap(({ id, observe }) =>
    inUse.has(id) && observe !== undefined ? [observe] : [],
  );
}

/** What is seen of a case under some options: a row that has no value then is a hole, as in an assessment. */
export async function evidenceOf(
  { observations }: Case,
  choices: readonly Choice[],
  chosen: readonly number[],
  look: Look,
): Promise<CaseEvidence> {
  const measured: ObservedRow[] = [];
  const holes: Hole[] = [];
  for (const row of observations) {
    const seen = await look(row, choices, chosen);
    if ('item' in seen) measured.push(seen);
    else holes.push(seen);
  }
  return withoutStandIns(observations, measured, holes);
}
