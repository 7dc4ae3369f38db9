import { UsageError } from '../../core/errors.js';
import { lastWholeYear, type AnyMeasure } from '../../core/measure.js';
import type { MeasureQuery } from '../../core/measure-query.js';
import type { YearSpan } from '../../core/years.js';
import { variations } from '../../core/variation.js';
import { measureById } from '../../measures/index.js';
import { paramFields, paramSchemas, parseParams, variantOf } from './measure-params.js';
import { pairOf, unitOf } from './measure-unit.js';
import type { Unit } from './population.js';
import type { Workspace } from './workspace.js';

/*
 * Which source a series is of where the request names none: of those that measure the same thing, the one that reaches
 * furthest for the states. A source of a single year is no series: it is taken where no series has a value in the years asked for.
 */

/** A source of a measure with the years that it covers, and its datasets, its own the first. */
export interface MeasureSource {
  readonly source: string;
  readonly coverage: YearSpan;
  /** The last year that it covers whole, where that is not the last of its coverage. */
  readonly wholeTo?: number;
  readonly datasets: readonly string[];
}

type Params = Readonly<Record<string, unknown>>;

/** The sources that a measure can be of under some parameters, in its order, those left out that do not take them. */
export function sourcesOf(definition: AnyMeasure, params: Params = {}): MeasureSource[] {
  const names = paramSchemas(definition)['source']?.enum ?? [];
  return names.flatMap((source) => {
    const asked = takenParams(definition, { ...params, source });
    if (asked === undefined) return [];
    const { coverage, wholeTo, datasets } = variantOf(definition, asked);
    return [{ source, coverage, ...(wholeTo === undefined ? {} : { wholeTo }), datasets }];
  });
}

/** The parameters, complete; undefined where one of them is not for the others. */
function takenParams(definition: AnyMeasure, params: Params): Params | undefined {
  try {
    return parseParams(definition, params);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

/** The request with the source that reaches furthest for its states, where it leaves the source to that. */
export async function withFreshest<Q extends MeasureQuery>(
  workspace: Workspace,
  query: Q,
): Promise<Q> {
  const definition = measureById(query.measure);
  if (!leavesSource(definition, query)) return query;
  const source = await freshest(workspace, definition, query);
  return source === undefined ? query : { ...query, params: { ...query.params, source } };
}

function leavesSource(definition: AnyMeasure, { states, params = {} }: MeasureQuery): boolean {
  if (definition.freshest !== true || states.length === 0 || params['source'] !== undefined)
    return false;
  const varied = variations.get(paramFields(definition)['source']!);
  const all = parseParams(definition, params);
  return !(varied?.role === 'choice' && varied.unless?.(all) === true);
}

/** Sources that may reach furthest are looked at first; those that cannot reach as far as what was found, not at all. */
async function freshest(
  workspace: Workspace,
  definition: AnyMeasure,
  query: MeasureQuery,
): Promise<string | undefined> {
  const listed = sourcesOf(definition, query.params);
  const latest = (source: MeasureSource): number =>
    Math.min(lastWholeYear(source), query.to ?? Infinity);
  const isLast = ({ coverage }: MeasureSource): number => Number(isSnapshot(coverage));
  const order = [...listed].sort((a, b) => isLast(a) - isLast(b) || latest(b) - latest(a));
  let best: { readonly source: string; readonly year: number; readonly place: number } | undefined;
  for (const candidate of order) {
    if (best !== undefined && isSnapshot(candidate.coverage)) break;
    const place = listed.indexOf(candidate);
    const reach = latest(candidate);
    if (best !== undefined && (reach < best.year || (reach === best.year && place > best.place)))
      continue;
    const year = await lastYear(workspace, withSource(query, candidate.source));
    if (year === undefined) continue;
    if (best === undefined || year > best.year || (year === best.year && place < best.place))
      best = { source: candidate.source, year, place };
  }
  // Where no source has a value in the years asked for, the snapshot of one of them says why there is none.
  return (
    best?.source ??
    listed.find(({ coverage }) => isSnapshot(coverage) && within(coverage, query))?.source
  );
}

const isSnapshot = ({ from, to }: YearSpan): boolean => from === to;

const within = (
  { from: year }: YearSpan,
  { from = -Infinity, to = Infinity }: MeasureQuery,
): boolean => from <= year && year <= to;

export const withSource = (query: MeasureQuery, source: string): MeasureQuery => ({
  ...query,
  params: { ...query.params, source },
});

/** The last of the years asked for in which a series has a value; undefined where it has none, or the source takes no such request. */
export async function lastYear(
  workspace: Workspace,
  query: MeasureQuery,
): Promise<number | undefined> {
  return (await yearsWithValue(workspace, query)).at(-1);
}

/** The years asked for in which a series has a value, ascending; none where the source takes no such request. */
export async function yearsWithValue(
  workspace: Workspace,
  { measure, states, params, group, third, part, from = -Infinity, to = Infinity }: MeasureQuery,
): Promise<number[]> {
  try {
    const pair = pairOf(measure, states);
    const since = Number.isFinite(from) ? { from } : {};
    const asked = { measure, params, pair, onlyThird: third, group, ...since, valuesAlone: true };
    const computed = await workspace.compute(asked);
    const unit: Unit = unitOf(computed, states, { group, third });
    const { columns } = computed.population;
    const values = computed.population.valuesOf(part) ?? columns.value;
    return computed.population.rowsOf(unit).flatMap((row) => {
      const year = columns.year[row]!;
      return Number.isNaN(values[row]!) || year < from || year > to ? [] : [year];
    });
  } catch (error) {
    // What is wrong with the request whatever the source is said where the series is computed.
    if (error instanceof UsageError) return [];
    throw error;
  }
}
