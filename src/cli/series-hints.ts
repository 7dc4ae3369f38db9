import { measureSeries, type SeriesRequest } from '../app/measure.js';
import type { Workspace } from '../app/workspace.js';
import type { AnyMeasure } from '../core/measure.js';
import type { MeasureResult } from '../core/series.js';

/** What to ask instead, for a series without any value: other years, or the states in the other order. */
export async function emptySeriesHints(
  workspace: Workspace,
  definition: AnyMeasure,
  request: SeriesRequest,
  result: MeasureResult,
): Promise<string[]> {
  if (result.coverage.observed > 0) return [];
  const { coverage } = { ...definition, ...definition.variant?.(result.params) };
  if (result.series.every(({ reason }) => reason === 'outside-coverage'))
    return [`The measure covers ${coverage.from} to ${coverage.to}.`];
  if (definition.symmetric || result.states.length !== 2) return [];
  const states = [...request.states].reverse();
  const reversed = await measureSeries(workspace, { ...request, states });
  if (reversed.coverage.observed === 0) return [];
  const order = reversed.states.map(({ ccode, iso3 }) => iso3 ?? ccode).join(' ');
  return [`The order of the states matters here: try ${order}.`];
}
