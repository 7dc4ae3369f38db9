import { reasonText } from '../../core/missing.js';
import { allThatCover } from '../../core/place-among.js';
import {
  countsWhole,
  isBoundFlag,
  type RowFlag,
  rowFlags,
  unitOfPart,
} from '../../core/measure.js';
import type { Case } from '../../cases/types.js';
import type { ObservationRow, Observe, Unobserved } from '../../evidence/types.js';
import { datasetById } from '../../sources/index.js';
import { inCase } from '../engine/in-case.js';
import type { Evidence } from './evidence.js';
import { withGaps } from '../../core/observed-years.js';
import { observedAs } from './observed-as.js';
import { seenOfMembers, type Observed } from './of-members.js';
import {
  isUnknownRole,
  observedUnit,
  type ObservedUnit,
  type Roles,
  type StatesQuery,
} from '../engine/observe.js';
import { whyMissing } from '../engine/measure.js';
import { POPULATION_SHARE, rankInWindow, valueInWindow } from '../engine/window-ranks.js';
import type { ComputedMeasure, Workspace } from '../engine/workspace.js';

/** Covered years not after asOf that a level observation averages. */
export const LEVEL_YEARS = 5;
/** A yes-or-no observation is in force or not: the last covered year says it. */
const YES_NO_YEARS = 1;
/** Years of a trend observation unless the row names its window. */
const TREND_YEARS = 10;
/** So many years before asOf the last covered ones are looked for first. */
const LATE_YEARS = 10;

/** The row as unobserved, for a reason. */
export function unobserved(row: ObservationRow, reason: string): Unobserved {
  const { id, title, dimension, kind, waitsFor = [], expect, reliability } = row;
  return { id, title, dimension, kind, waitsFor, reason, expect, reliability };
}

/** One row as observed, with what it is of the members where a group is in the pair; a level is the mean of so many last covered years. */
export function observeRow(
  workspace: Workspace,
  row: ObservationRow,
  roles: Roles,
  subject: Pick<Case, 'id' | 'asOf' | 'third'>,
  levelYears = row.years ?? LEVEL_YEARS,
): Promise<Observed> {
  const observe = (of: Roles, unranked = true): Promise<Evidence | Unobserved> =>
    observed(workspace, { ...row, levelYears, unranked }, of, subject);
  return inCase(subject.id, `observation ${row.id}`, async () => {
    const found = await observe(roles, false);
    const ofMembers = await seenOfMembers(workspace, row, roles, subject, observe);
    return ofMembers === undefined ? found : { ...found, ofMembers };
  });
}

/** What is to be known of the values of a unit in some years, each once. */
function flagsIn(
  population: ObservedUnit['computed']['population'],
  unit: ObservedUnit['unit'],
  years: readonly number[],
): { readonly flags?: readonly RowFlag[] } {
  const { flags, year } = population.columns;
  if (flags === undefined) return {};
  const wanted = new Set(years);
  const found = new Set<RowFlag>();
  for (const row of population.rowsOf(unit)) {
    const flag = wanted.has(year[row]!) ? flags.get(row) : undefined;
    if (flag !== undefined) found.add(flag);
  }
  return found.size === 0 ? {} : { flags: [...found].sort() };
}

/**
 * Whom the value of a window is ranked among. A measure with percentiles of its own has them by year among the units that it names; a
 * window is ranked among all that cover it.
 */
function rankedAmong({ definition, population }: ObservedUnit['computed']): string {
  return population.columns.percentile === undefined ? definition.population : allThatCover;
}

/** A row, how many covered years a level averages, and whether nobody asks for its place among others. */
type Row = ObservationRow & { readonly levelYears: number; readonly unranked: boolean };

async function observed(
  workspace: Workspace,
  row: Row,
  roles: Roles,
  { asOf, third }: Pick<Case, 'asOf' | 'third'>,
): Promise<Evidence | Unobserved> {
  const { observe } = row;
  if (observe === undefined) return unobserved(row, `waits for ${(row.waitsFor ?? []).join(', ')}`);
  const unknown = observe.of.find((name) => isUnknownRole(roles, name));
  if (unknown !== undefined)
    return unobserved(row, `which is the ${unknown} of the two is not known: no CINC`);
  const { computed, unit, states, covered } = await coveredUnit(
    workspace,
    roles,
    row,
    observe,
    asOf,
  );
  const years = windowOf(covered, row, asOf);
  if (covered.length === 0) return unobserved(row, whyNone({ computed, unit, states }, row, asOf));
  if (years.length === 0)
    return unobserved(row, `${observe.measure} covers too few years of the pair up to ${asOf}`);
  const statistic = row.kind === 'trend' ? 'slope' : 'mean';
  const window = { years, statistic, part: observe.part } as const;
  const { value, percentile } = row.unranked
    ? { value: valueInWindow(computed.population, unit, window), percentile: NaN }
    : rankInWindow(computed.population, unit, window);
  if (Number.isNaN(value))
    return unobserved(row, `${observe.measure} has too few covered years up to ${asOf}`);
  const { datasets } = computed.definition;
  const population = rankedAmong(computed);
  const gaps = withGaps(years);
  const unitName = unitOfPart(computed.definition, observe.part);
  return {
    id: row.id,
    title: row.title,
    kind: 'measured',
    dimension: row.dimension,
    datasets,
    cluster: clusterOf(datasets),
    reliability: row.reliability,
    observed: observedAs(row.kind, value, percentile),
    expect: row.expect,
    ...(row.ranges === undefined ? {} : { ranges: row.ranges }),
    because: row.because,
    years: covered,
    involvesThird: [...states, unit.third].some((state) => third.some((code) => code === state)),
    detail: {
      measure: observe.measure,
      of: observe.of,
      params: computed.request.params,
      ...(observe.part === undefined ? {} : { part: observe.part }),
      population,
      window: [years[0]!, years.at(-1)!],
      ...(row.kind === 'level' && gaps !== undefined ? { years: gaps } : {}),
      ...flagsIn(computed.population, unit, years),
      value,
      unit: row.kind === 'trend' ? `${unitName} per year` : unitName,
      percentile,
      ...(row.standsInFor === undefined ? {} : { standsInFor: row.standsInFor }),
    },
  };
}

/**
 * Cluster of an item: the dataset with the largest share of its lineage, which measures list first.
 * A dataset that is itself estimated from another one (ideal points from roll calls), or has the same events as it, counts as
 * that one, since the two are not independent witnesses.
 */
function clusterOf(datasets: readonly string[]): string {
  const first = datasets[0]!;
  const { derivedFrom, sameEventsAs } = datasetById(first);
  return derivedFrom ?? sameEventsAs ?? first;
}

interface CoveredUnit extends ObservedUnit {
  readonly covered: readonly number[];
}

/** The unit of a row with its covered years: late years first, and all where the last covered ones may lie before them. */
async function coveredUnit(
  workspace: Workspace,
  roles: Roles,
  row: Row,
  observe: Observe,
  asOf: number,
): Promise<CoveredUnit> {
  const from = firstYearOf(row, asOf);
  const late = await observedUnit(workspace, roles, observe, {
    ...{ from, valuesAlone: true, toWeigh: true },
  });
  const covered = coveredYears(late.computed, late.unit, row, asOf);
  if (areEnough(covered, row, from)) return { ...late, covered };
  const all = await observedUnit(workspace, roles, observe, { valuesAlone: true, toWeigh: true });
  return { ...all, covered: coveredYears(all.computed, all.unit, row, asOf) };
}

/** The queries of the observations of a case. */
export function rowQueries({
  observations,
  asOf,
}: Pick<Case, 'observations' | 'asOf'>): StatesQuery[] {
  return observations.flatMap((row) =>
    row.observe === undefined
      ? []
      : [{ ...row.observe, from: firstYearOf(row, asOf), valuesAlone: true }],
  );
}

/** The first year that an observation needs, where the pair is covered in late years. */
function firstYearOf({ window }: Pick<ObservationRow, 'window'>, asOf: number): number {
  const end = Math.min(window?.[1] ?? asOf, asOf);
  return Math.min(end - LATE_YEARS - TREND_YEARS + 1, window?.[0] ?? Infinity);
}

/** Whether the covered years from a year on include all that the row needs. */
function areEnough(
  covered: readonly number[],
  { kind, window, levelYears }: Row,
  from: number,
): boolean {
  if (kind === 'yes-no' || kind === 'probability') return covered.length >= YES_NO_YEARS;
  if (kind === 'level') return covered.length >= levelYears;
  const last = covered.at(-1);
  return last !== undefined && (window?.[0] ?? last - TREND_YEARS + 1) >= from;
}

/** Whether a value says too little for a row: one end of where a level may lie is no level, and no bound says how a value moves. */
const isUnfit = (flag: RowFlag | undefined, { kind }: ObservationRow): boolean =>
  kind === 'trend' ? isBoundFlag(flag) : flag === 'lower-bound' || flag === 'upper-bound';

/** The years up to asOf in which the pair has a value that counts for the row. */
function coveredYears(
  { definition, population }: ComputedMeasure,
  unit: { readonly ccode1: number; readonly ccode2?: number },
  row: ObservationRow,
  asOf: number,
): number[] {
  const values = population.valuesOf(row.observe?.part)!;
  return population
    .rowsOf(unit, row.observe?.key)
    .filter((index) => !Number.isNaN(values[index]!))
    .filter((index) => !isUnfit(population.columns.flags?.get(index), row))
    .map((index) => population.columns.year[index]!)
    .filter((year) => year <= asOf && countsWhole(definition, year));
}

/**
 * Why the pair has no value at all: the measure says nothing of groups, the pair has bounds only, or the reason of the last
 * year that the measure covers.
 */
function whyNone({ computed, unit }: ObservedUnit, row: Row, asOf: number): string {
  const { observe } = row;
  const { id, coverage, ofGroups } = computed.definition;
  if (computed.population.among !== undefined && ofGroups.rule === 'none')
    return `${id} says nothing of a group of states, since ${ofGroups.because}`;
  const { columns } = computed.population;
  const flagged = computed.population
    .rowsOf(unit, observe?.key)
    .find((index) => columns.year[index]! <= asOf && isUnfit(columns.flags?.get(index), row));
  if (flagged !== undefined)
    return `${id} has only bounds of the pair up to ${asOf}: ${rowFlags[columns.flags!.get(flagged)!]}`;
  const reason = whyMissing(computed, unit, Math.min(asOf, coverage.to), observe?.part);
  return `${id} has no value of the pair up to ${asOf}: ${reasonText(reason)}`;
}

/** The covered years in the window of the row. */
function windowOf(covered: readonly number[], row: Row, asOf: number): number[] {
  if (row.kind === 'yes-no' || row.kind === 'probability') return covered.slice(-YES_NO_YEARS);
  if (row.kind === 'level') return covered.slice(-row.levelYears);
  const last = Math.min(row.window?.[1] ?? asOf, covered.at(-1) ?? -Infinity);
  const first = row.window?.[0] ?? last - TREND_YEARS + 1;
  const inside = covered.filter((year) => year >= first && year <= last);
  return inside.length >= POPULATION_SHARE * (last - first + 1) ? inside : [];
}
