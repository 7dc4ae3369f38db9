import { keptIn } from '../../core/memo.js';
import type { Case } from '../../cases/types.js';
import { standsForInTheEnd } from '../../evidence/stand-ins.js';
import type { ObservationRow, Observe } from '../../evidence/types.js';
import type { Observed } from '../assess/of-members.js';
import { withoutStandIns, type CaseEvidence } from '../assess/case-rows.js';
import { LEVEL_YEARS, observeRow, unobserved } from '../assess/observations.js';
import type { Roles } from '../engine/observe.js';
import type { Workspace } from '../engine/workspace.js';
import { asItIs, chosenObserve, type Choice, type Option } from './choices.js';

const levelYears = [LEVEL_YEARS, 3, 7] as const;
/** Whether the row is a level that names no years of its own. */
const isOpenLevel = ({ kind, years }: ObservationRow): boolean =>
  kind === 'level' && years === undefined;
/** The choice of years, where a row leaves it open. */
export const levelChoices = (rows: readonly ObservationRow[]): readonly Choice[] =>
  rows.some(isOpenLevel) ? [levelChoice] : [];

/** How many covered years a level averages: of a row, not of its measure. */
const levelChoice: Choice = {
  id: 'level-years',
  title: 'covered years in a level',
  options: levelYears.map((years) => ({
    id: String(years),
    label: `${years} years`,
    change: asItIs,
  })),
  measures: [],
};

/**
 * A row observed under the options of some choices, the years of a level first; each way is observed once. A row that stands in
 * for another keeps its own source: the other one is measured as chosen.
 */
type ObserveChosen = (
  row: ObservationRow,
  choices: readonly Choice[],
  chosen: readonly number[],
) => Promise<Observed>;

export function observer(workspace: Workspace, subject: Case, roles: Roles): ObserveChosen {
  const known = new Map<string, Promise<Observed>>();
  return (row, choices, chosen) => {
    const made = choices.flatMap(({ id, options, measures }, at) => {
      const isTouched =
        id === levelChoice.id
          ? isOpenLevel(row)
          : row.standsInFor === undefined && measures.includes(row.observe?.measure ?? '');
      return isTouched ? [[id, options[chosen[at]!]!] as const] : [];
    });
    const key = [row.id, ...made.map(([id, option]) => `${id}=${option.id}`)].join(' ');
    return keptIn(known, key, () => observeMade(workspace, row, made, { roles, subject }));
  };
}

type MadeChoice = readonly [id: string, option: Option];

function yearsOf(made: readonly MadeChoice[]): number | undefined {
  const option = made.find(([id]) => id === levelChoice.id)?.[1].id;
  return option === undefined ? undefined : Number(option);
}

/** The row observed as chosen; unobserved where its measure knows no such value. */
async function observeMade(
  workspace: Workspace,
  row: ObservationRow,
  made: readonly MadeChoice[],
  { roles, subject }: { readonly roles: Roles; readonly subject: Case },
): Promise<Observed> {
  const options = made.map(([, option]) => option);
  const observe = row.observe && chosenObserve(row.observe, options);
  if (observe === null) return unobserved(row, `${row.observe!.measure} cannot be made this way`);
  return observeRow(workspace, { ...row, observe }, roles, subject, yearsOf(made));
}

/** What the observations that count observe, as the case states them; that which they stand in for with them. */
export async function observesInUse(subject: Case, observe: ObserveChosen): Promise<Observe[]> {
  const { measured } = await evidenceOf(subject, [], [], observe);
  const rows = new Map(subject.observations.map((row) => [row.id, row]));
  const inUse = new Set(measured.map(({ id }) => standsForInTheEnd(rows.get(id)!, rows)));
  return subject.observations.flatMap((row) =>
    inUse.has(row) && row.observe !== undefined ? [row.observe] : [],
  );
}

/** The evidence of a case under some options: a row that has no value then is unobserved, as in an assessment. */
export async function evidenceOf(
  subject: Case,
  choices: readonly Choice[],
  chosen: readonly number[],
  observe: ObserveChosen,
): Promise<CaseEvidence> {
  const found: Observed[] = [];
  for (const row of subject.observations) found.push(await observe(row, choices, chosen));
  return withoutStandIns(subject, found);
}
