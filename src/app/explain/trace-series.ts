import type { MeasureResult } from '../../core/series.js';
import type { Observe } from '../../evidence/types.js';
import { shownResult, type Roles } from '../engine/observe.js';
import { seriesCommand } from '../series/series-codebook.js';
import type { Workspace } from '../engine/workspace.js';

/** A series that a test or an observation looks at, in the years it looks at, with the command that gives it again. */
export interface TracedSeries {
  readonly result: MeasureResult;
  /** Row of several in a year that is looked at, for example a resolution. */
  readonly key?: string;
  /** Whether percentiles are looked at in place of values. */
  readonly as: 'value' | 'percentile';
  readonly command: string;
}

export interface TraceContext {
  readonly workspace: Workspace;
  readonly roles: Roles;
  readonly asOf: number;
}

/** What is looked at in a window, up to the year of the case. */
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
