import type { MeasureResult } from '../contract/index.js';
import type { AnyMeasure } from '../core/measure.js';
import type { MeasureQuery } from '../core/measure-query.js';
import type { MissingReason } from '../core/missing.js';
import { yearRunsText } from '../core/year-runs.js';
import { yearsBetween } from '../core/years.js';
import { sourcesOf, withSource, yearsWithValue } from '../app/engine/freshest.js';
import type { Workspace } from '../app/engine/workspace.js';

/** No source can have a value of what did not exist. */
const nowhere: ReadonlySet<MissingReason | undefined> = new Set([
  'not-in-system',
  'group-not-in-being',
] as const);

/** Of the years asked for that have no value: which of them another source of the measure has for these states. */
export async function sourceHints(
  workspace: Workspace,
  definition: AnyMeasure,
  request: MeasureQuery,
  result: MeasureResult,
): Promise<string[]> {
  const missing = missingYears(definition, request, result);
  if (missing.size === 0 || request.states.length === 0) return [];
  const hints: string[] = [];
  for (const { source, coverage } of sourcesOf(definition, result.params)) {
    const reaches = [...missing].some((year) => year >= coverage.from && year <= coverage.to);
    if (source === result.params['source'] || !reaches) continue;
    const asked = withSource({ ...request, params: result.params }, source);
    const years = new Set(await yearsWithValue(workspace, asked));
    const known = [...missing].filter((year) => years.has(year));
    if (known.length > 0) hints.push(`--source ${source} has ${yearRunsText(known)}.`);
  }
  return [...hints, ...silentHints(result)];
}

/** What is known of a state that does not report, where it was left out. */
const silentHints = ({ params, series }: MeasureResult): string[] =>
  params['silent'] === 'left-out' && series.some(({ reason }) => reason === 'does-not-report')
    ? ['--silent estimated takes what its partners report, where that is nearly all.']
    : [];

/** Years without a value; those outside the source too where the request does not say which it wants. */
function missingYears(
  { coverage }: AnyMeasure,
  { from = coverage.from, to = coverage.to }: MeasureQuery,
  { series }: MeasureResult,
): ReadonlySet<number> {
  const reasons = new Map(series.map(({ year, value, reason }) => [year, { value, reason }]));
  return new Set(
    yearsBetween([from, to]).filter((year) => {
      const point = reasons.get(year);
      return point === undefined || (point.value === null && !nowhere.has(point.reason));
    }),
  );
}
