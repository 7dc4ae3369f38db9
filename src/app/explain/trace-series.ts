import type { TracedSeries } from '../../contract/index.js';
import type { Observe } from '../../evidence/types.js';
import { shownResult, type Roles } from '../engine/observe.js';
import { seriesCommand } from '../series/series-codebook.js';
import type { Workspace } from '../engine/workspace.js';

export interface TraceContext {
  readonly workspace: Workspace;
  readonly roles: Roles;
  readonly asOf: number;
}

/** The series in a window, up to the year of the case. */
export async function tracedSeries(
  { workspace, roles, asOf }: TraceContext,
  observe: Observe,
  [from, to]: readonly [number, number],
): Promise<TracedSeries> {
  const result = await shownResult(workspace, roles, observe, [from, Math.min(to, asOf)]);
  return {
    result,
    ...(observe.key === undefined ? {} : { key: observe.key }),
    as: observe.as ?? 'value',
    command: seriesCommand(result),
  };
}
