import type { Case } from '../cases/types.js';
import { measureById } from '../measures/index.js';
import { looksByObserve, measuresOf, type ClaimLook, type ClaimLooks } from './claim-looks.js';
import { contestMeasures } from './contest.js';
import { firstYearOf } from './evidence-items.js';
import { figureMeasures } from './figures.js';
import { institutionNeeds } from './institutions.js';
import { parseParams } from './measure-params.js';
import { usesOf } from './measure-uses.js';
import type { MeasureLook, Workspace } from './workspace.js';

/** Tell the workspace every measure and table that a case will ask it for, and from which year on. */
export function expectCase(
  workspace: Workspace,
  subject: Case,
  claims: readonly ClaimLooks[],
): void {
  workspace.expect([...ownLooks(subject), ...claims.flatMap(measuresOf)], institutionNeeds);
}

/** Every measure that a case looks at. */
export function allLooks(subject: Case): MeasureLook[] {
  return [...ownLooks(subject), ...measuresOf(looksByObserve(subject))];
}

/** What a case looks at beside its claims. */
function ownLooks(subject: Case): MeasureLook[] {
  const { observations, series, period, asOf } = subject;
  const from = period[0];
  return [
    { measure: 'cinc' },
    ...series.flatMap(({ lines }) => lines.map(({ observe }) => ({ ...observe, from }))),
    ...[...figureMeasures(subject), ...contestMeasures(subject)].map((look) => ({ ...look, from })),
    ...observations.flatMap((row) =>
      row.observe === undefined ? [] : [{ ...row.observe, from: firstYearOf(row, asOf), valuesAlone: true }],
    ),
  ];
}

/**
 * The looks of the claims, those `apart` that can be taken in a thread of their own: the case asks for their measure in
 * claims alone, and nothing that it is made of can be drawn again, which takes its tables.
 */
export function claimLooksOf(subject: Case): {
  readonly apart: ClaimLooks;
  readonly here: ClaimLooks;
} {
  const own = new Set(ownLooks(subject).map(({ measure }) => measure));
  const apart = new Map<string, ClaimLook>();
  const here = new Map<string, ClaimLook>();
  for (const [key, look] of looksByObserve(subject)) {
    const { measure, params = {} } = look.observe;
    const isApart = !own.has(measure) && !canBeDrawnAgain(measure, params);
    (isApart ? apart : here).set(key, look);
  }
  return { apart, here };
}

function canBeDrawnAgain(measure: string, params: Readonly<Record<string, unknown>>): boolean {
  const definition = measureById(measure);
  if (definition.resample !== undefined) return true;
  const uses = usesOf(definition, parseParams(definition, params));
  return Object.values(uses).some((use) => canBeDrawnAgain(use.measure, use.params ?? {}));
}
