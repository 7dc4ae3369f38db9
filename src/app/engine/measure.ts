import type { MeasureResult, SeriesPoint } from '../../contract/index.js';
import type { MeasureQuery } from '../../core/measure-query.js';
import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import { createRng } from '../../core/rng.js';
import { quantileSorted } from '../../core/statistics.js';
import type { MissingReason } from '../../core/missing.js';
import { didYouMean } from '../../core/closest.js';
import { isInSystem, labelOf } from '../../states/index.js';
import { unitOfPart, type AnyMeasure, type MeasureColumns } from '../../core/measure.js';
import { withFreshest } from './freshest.js';
import { unitOf } from './measure-unit.js';
import { computeUnit } from './groups/unit.js';
import type { Unit } from './population.js';
import { changesOf } from './series-changes.js';
import { coverageOf } from './series-coverage.js';
import type { ComputedMeasure, Workspace } from './workspace.js';
import { refusalOf, retiredAs } from '../../measures/retired.js';

/**
 * The series of one unit: every year asked for, null with a reason where there is no value. Where the request leaves the
 * source open, it is the one that reaches furthest for the states.
 */
export async function measureSeries(
  workspace: Workspace,
  asked: MeasureQuery & { readonly intervals?: boolean },
): Promise<MeasureResult> {
  const request = await withFreshest(workspace, asked);
  const { measure, states, params, third, group, part, changes = false, intervals } = request;
  // The first change is from the year before it.
  const first = request.from === undefined || !changes ? request.from : request.from - 1;
  const query = { measure, params, ...(group === undefined ? {} : { group }), from: first };
  const computed = await computeUnit(workspace, query, { states, third });
  const unit = unitOf(computed, states, { group, third });
  const [from, to] = yearsOf(computed, request);
  checkPart(computed, part);
  if (!changes) return seriesOf(computed, unit, states, from, to, { intervals, part });
  return changesOf(seriesOf(computed, unit, states, from - 1, to, { intervals: false, part }));
}

/** @throws UsageError `unknown-part` */
export function checkPart(
  { definition, population }: ComputedMeasure,
  part: string | undefined,
): void {
  if (part === undefined || population.valuesOf(part) !== undefined) return;
  // A measure that says nothing of a group says why, whatever the part.
  if (population.among !== undefined && population.columns.rows === 0) return;
  const parts = Object.keys(population.columns.parts ?? {});
  const gone = retiredAs(definition.id, { part });
  const refusal = gone === undefined ? undefined : refusalOf(gone);
  throw new UsageError(refusal?.message ?? `measure ${definition.id} has no part ${quoted(part)}`, {
    code: 'unknown-part',
    details: { value: part, expected: parts.join(', ') || 'no part: it has none' },
    hint: refusal?.hint ?? didYouMean(part, parts),
  });
}

/** Replicates behind an interval, and their seed: the same request gives the same interval everywhere. */
export const INTERVAL_DRAWS = 1000;
const INTERVAL_SEED = 1;

/** 90% intervals of a unit's yearly values by drawing its observations again; empty where the measure has none. */
function intervalsOf(
  computed: ComputedMeasure,
  unit: Unit,
  years: readonly number[],
): ReadonlyMap<number, readonly [number, number]> {
  const intervals = new Map<number, readonly [number, number]>();
  if (computed.definition.resample === undefined) return intervals;
  for (const year of years) {
    const interval = intervalOf(computed, unit, year);
    if (interval !== undefined) intervals.set(year, interval);
  }
  return intervals;
}

/** The draws of a year are its own, so that its interval does not depend on the other years asked for. */
function intervalOf(
  { definition, frames, request, used }: ComputedMeasure,
  unit: Unit,
  year: number,
): readonly [number, number] | undefined {
  const rng = createRng(INTERVAL_SEED, JSON.stringify([definition.id, unit, request.params, year]));
  const inYear = { ...unit, years: [year] };
  const drawn = new Float64Array(INTERVAL_DRAWS);
  for (let draw = 0; draw < INTERVAL_DRAWS; draw++)
    drawn[draw] = definition.resample!(frames, inYear, request, rng, used)[0]!;
  const sorted = drawn.filter((value) => !Number.isNaN(value)).sort();
  // A replicate without variance has no kappa; too many of those and the interval means nothing.
  if (sorted.length < INTERVAL_DRAWS / 2) return undefined;
  const [low, high] = [quantileSorted(sorted, 0.05), quantileSorted(sorted, 0.95)];
  // A value that no draw changes does not rest on what is drawn: an interval would claim a certainty nobody measured.
  return low < high ? [low, high] : undefined;
}

/** Whether a value has a place among others: one that has to do with a group stands alone. */
export function isRanked({ grain }: Pick<AnyMeasure, 'grain'>, group?: string): boolean {
  return group === undefined && grain !== 'group-year';
}

/** Percentiles of rows, in the value or a named part; NaN where there is none. */
export function percentilesOf(
  { definition, population, request }: ComputedMeasure,
  rows: readonly number[],
  part?: string,
): Float64Array {
  const own = population.columns.percentile;
  if (own !== undefined)
    return Float64Array.from(rows, (row) => (part === undefined ? own[row]! : NaN));
  if (isRanked(definition, request.group)) return population.percentiles(rows, part);
  return new Float64Array(rows.length).fill(NaN);
}

function yearsOf(
  { definition }: ComputedMeasure,
  { from, to }: { readonly from?: number; readonly to?: number },
): [number, number] {
  if (from !== undefined && to !== undefined && from > to) {
    throw new UsageError(`the years are reversed: from ${from} to ${to}`, {
      code: 'reversed-years',
      hint: `use --from ${to} --to ${from}`,
    });
  }
  const { coverage } = definition;
  const first = from ?? Math.min(coverage.from, to ?? coverage.from);
  return [first, to ?? Math.max(coverage.to, first)];
}

interface SeriesOptions {
  readonly intervals?: boolean;
  /** Whether the parts of each value stand beside it. */
  readonly parts?: boolean;
  readonly part?: string | undefined;
}

export function seriesOf(
  computed: ComputedMeasure,
  unit: Unit,
  states: readonly number[],
  from: number,
  to: number,
  { intervals: wanted = true, parts = true, part }: SeriesOptions = {},
): MeasureResult {
  const { definition, population, request } = computed;
  const rows = population.rowsOf(unit).filter((row) => {
    const year = population.columns.year[row]!;
    return year >= from && year <= to;
  });
  const values = population.valuesOf(part)!;
  const percentiles = percentilesOf(computed, rows, part);
  const observed = rows.filter((row) => !Number.isNaN(values[row]!));
  const observedYears = [...new Set(observed.map((row) => population.columns.year[row]!))];
  const drawn = wanted && part === undefined;
  const intervals = drawn ? intervalsOf(computed, unit, observedYears) : new Map<number, never>();
  const estimated = part === undefined ? errorsOf(population.columns, wanted) : () => ({});
  const points: SeriesPoint[] = [];
  let cursor = 0;
  for (let year = from; year <= to; year++) {
    if (cursor >= rows.length || population.columns.year[rows[cursor]!] !== year) {
      points.push({ year, ...missingPoint(computed, unit, year) });
      continue;
    }
    for (; cursor < rows.length && population.columns.year[rows[cursor]!] === year; cursor++) {
      const row = rows[cursor]!;
      const interval = intervals.get(year);
      points.push({
        ...rowPoint(computed, row, percentiles[cursor]!, { part, parts }),
        ...(interval === undefined ? {} : { interval }),
        ...estimated(row),
      });
    }
  }
  return {
    measure: definition.id,
    title: definition.title,
    ...(part === undefined ? {} : { part }),
    grain: definition.grain,
    unit: unitOfPart(definition, part),
    states: states.map((state) => labelOf(state)),
    ...(request.group === undefined ? {} : { group: request.group }),
    ...(unit.third === undefined ? {} : { third: labelOf(unit.third) }),
    params: request.params,
    population: definition.population,
    coverage: coverageOf(from, to, observedYears.length, points),
    series: points,
  };
}

/** What a measure that estimates its values says of the error of each. */
function errorsOf(
  { interval, information, percentileInterval }: MeasureColumns,
  intervals: boolean,
): (row: number) => Pick<SeriesPoint, 'interval' | 'information' | 'percentileInterval'> {
  const named = <Name extends string>(name: Name, ends: typeof interval, row: number) => {
    if (!intervals || ends === undefined) return {};
    const [low, high] = ends.at?.(row) ?? [ends.low[row]!, ends.high[row]!];
    return Number.isNaN(low) ? {} : ({ [name]: [low, high] } as Record<Name, [number, number]>);
  };
  return (row) => ({
    ...named('interval', interval, row),
    ...(information === undefined ? {} : { information: information[row]! }),
    ...named('percentileInterval', percentileInterval, row),
  });
}

function rowPoint(
  { definition, population }: ComputedMeasure,
  row: number,
  percentile: number,
  { part, parts: withParts }: Pick<SeriesOptions, 'part' | 'parts'>,
): SeriesPoint {
  const { columns } = population;
  const value = population.valuesOf(part)![row]!;
  const missing = Number.isNaN(value);
  const flag = columns.flags?.get(row);
  const parts =
    columns.parts === undefined || withParts !== true
      ? undefined
      : Object.fromEntries(
          Object.keys(columns.parts).map((name) => {
            const found = columns.partAt?.(name, row) ?? columns.parts![name]![row]!;
            return [name, Number.isNaN(found) ? null : found];
          }),
        );
  return {
    year: columns.year[row]!,
    ...(columns.key === undefined ? {} : { key: columns.key[row]! }),
    value: missing ? null : value,
    ...(missing ? { reason: whyNull(columns, row, part) } : {}),
    ...(flag === undefined ? {} : { flag }),
    ...(columns.n === undefined ? {} : { n: columns.n[row]! }),
    ...(parts === undefined ? {} : { parts }),
    ...(Number.isNaN(percentile) ? {} : { percentile }),
    source: definition.datasets,
  };
}

/** A part may be missing beside a value: then the reason is not that of the value, which has none. */
function whyNull({ reasons, value }: MeasureColumns, row: number, part?: string): MissingReason {
  const reason = reasons?.get(row);
  if (reason !== undefined || part === undefined) return reason ?? 'not-reported';
  return Number.isNaN(value[row]!) ? 'not-reported' : 'no-such-part';
}

function missingPoint(
  computed: ComputedMeasure,
  unit: Unit,
  year: number,
): { value: null; reason: MissingReason; source: readonly string[] } {
  const reason = whyNoRow(computed, { ...unit, year });
  return { value: null, reason, source: computed.definition.datasets };
}

/** Why a unit has no value in a year. */
export function whyMissing(
  computed: ComputedMeasure,
  unit: Unit,
  year: number,
  part?: string,
): MissingReason {
  const { population } = computed;
  const row = population.rowsOf(unit).find((index) => population.columns.year[index] === year);
  return row === undefined
    ? whyNoRow(computed, { ...unit, year })
    : whyNull(population.columns, row, part);
}

/** Why a measure has no row of a unit in a year. */
export function whyNoRow(
  { definition, frames, request }: Pick<ComputedMeasure, 'definition' | 'frames' | 'request'>,
  unit: Unit & { readonly year: number },
): MissingReason {
  const { ccode1, ccode2 = 0, third = 0, year } = unit;
  if (year < definition.coverage.from || year > definition.coverage.to) return 'outside-coverage';
  // A group in place of the second state has the number 0.
  const isOutside = (state: number): boolean => state > 0 && !isInSystem(state, year);
  if (isOutside(ccode1) || isOutside(ccode2) || isOutside(third)) return 'not-in-system';
  return definition.explainMissing?.(frames, unit, request) ?? 'not-reported';
}
