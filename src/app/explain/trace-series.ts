import type { MeasureResult } from '../../core/series.js';
import type { Observe } from '../../evidence/types.js';
import { shownResult, type Roles } from '../engine/observe.js';
import { seriesCommand } from '../series/series-codebook.js';
import type { Workspace } from '../engine/workspace.js';

/** A series behind a test or an observation, in the years that count, with the command that prints it. */
export interface TracedSeries {
  readonly result: MeasureResult;
  /** Which row counts where a year has several, for example a resolution. */
  readonly key?: string;
  /** Whether percentiles count in place of values. */
  readonly as: 'value' | 'percentile';
  readonly command: string;
}

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
