import { codeOfState } from '../../core/series.js';
import type { ShownSeries } from '../../contract/index.js';
import { labelOf } from '../../states/index.js';
import { inCase } from '../engine/in-case.js';
import { isUnknownRole, shownResult, stateOfRole, type Roles } from '../engine/observe.js';
import type { Workspace } from '../engine/workspace.js';
import type { Plan } from './plan.js';

/** The series that the case asks to show, cut at asOf. */
export async function shownSeries(
  workspace: Workspace,
  { subject, period }: Pick<Plan, 'subject' | 'period'>,
  roles: Roles,
): Promise<ShownSeries[]> {
  const shown: ShownSeries[] = [];
  for (const { id, lines, subtitle, rule } of subject.series) {
    const results = [];
    for (const { label, observe } of lines) {
      if (observe.of.some((name) => isUnknownRole(roles, name))) continue;
      const names = observe.of.map((name) => codeOfState(labelOf(stateOfRole(roles, name))));
      const actor = [...names, ...(observe.group === undefined ? [] : [observe.group])].join('-');
      const compute = () => shownResult(workspace, roles, observe, period);
      results.push({ label, actor, result: await inCase(subject.id, `series ${id}`, compute) });
    }
    if (results.length === 0) continue;
    const title = results[0]!.result.title;
    shown.push({ id, title, subtitle, lines: results, ...(rule === undefined ? {} : { rule }) });
  }
  return shown;
}
