import type { Case } from '../cases/types.js';
import { looksByObserve } from './claims.js';
import { contestMeasures } from './contest.js';
import { firstYearOf } from './evidence-items.js';
import { figureMeasures } from './figures.js';
import { institutionNeeds } from './institutions.js';
import type { MeasureLook, Workspace } from './workspace.js';

/** Tell the workspace every measure and table that a case will ask for, and from which year on. */
export function expectCase(workspace: Workspace, subject: Case): void {
  workspace.expect(looksOfCase(subject), institutionNeeds);
}

function looksOfCase(subject: Case): MeasureLook[] {
  const { observations, series, period, asOf } = subject;
  const from = period[0];
  return [
    { measure: 'cinc' },
    ...series.flatMap(({ lines }) => lines.map(({ observe }) => ({ ...observe, from }))),
    ...[...contestMeasures(subject), ...figureMeasures(subject)].map((look) => ({ ...look, from })),
    ...observations.flatMap((row) =>
      row.observe === undefined ? [] : [{ ...row.observe, from: firstYearOf(row, asOf) }],
    ),
    ...[...looksByObserve(subject).values()].map((look) => ({ ...look.observe, from: look.from })),
  ];
}
