import { isBoundFlag, unitOfPart } from '../../core/measure.js';
import type { Case } from '../../cases/types.js';
import type { EvidenceItem, Hole, ObservationRow, Observe } from '../../evidence/types.js';
import type { EvidenceResult } from './assessment.js';
import { inCase } from '../engine/in-case.js';
import { clusterOf } from './lineage.js';
import { withGaps } from '../../core/observed-years.js';
import {
  isUnknownRole,
  observedUnit,
  type ObservedUnit,
  type Roles,
  type StatesLook,
} from '../engine/observe.js';
import { POPULATION_SHARE, rankInWindow } from '../engine/window-ranks.js';
import type { ComputedMeasure, Workspace } from '../engine/workspace.js';

/** Covered years not after asOf that a level observation averages. */
export const LEVEL_YEARS = 5;
/** A yes-or-no observation is in force or not: the last covered year says it. */
const YES_NO_YEARS = 1;
/** Years of a trend observation unless the row names its window. */
const TREND_YEARS = 10;
/** An observation that ends more years than this before asOf says nothing of asOf. */
const OLDEST_YEARS = 10;

type MeasuredDetail = Pick<
  EvidenceResult,
  | 'measure'
  | 'of'
  | 'params'
  | 'part'
  | 'population'
  | 'window'
  | 'years'
  | 'value'
  | 'unit'
  | 'percentile'
  | 'standsInFor'
>;

export interface ObservedRow {
  readonly item: EvidenceItem;
  /** Whether a third party of the case is among the states looked at. */
  readonly involvesThird: boolean;
  readonly because: string;
  readonly detail: MeasuredDetail;
}

export interface CaseEvidence {
  readonly measured: readonly ObservedRow[];
  readonly holes: readonly Hole[];
  /** Observations that count: rows that are not stand-ins for another row of the case. */
  readonly total: number;
}

/** Look at every observation row of a case. Stand-ins drop out as soon as the row they stand in for is observed. */
export async function observeRows(
  workspace: Workspace,
  subject: Case,
  roles: Roles,
): Promise<CaseEvidence> {
  const measured: ObservedRow[] = [];
  const holes: Hole[] = [];
  for (const row of subject.observations) {
    const seen = await observeRow(workspace, row, roles, subject);
    if ('item' in seen) measured.push(seen);
    else holes.push(seen);
  }
  return withoutStandIns(subject.observations, measured, holes);
}

/** What is seen of a case, without the rows that stand in for one that could be observed. */
export function withoutStandIns(
  observations: readonly ObservationRow[],
  measured: readonly ObservedRow[],
  holes: readonly Hole[],
): CaseEvidence {
  const observed = new Set(measured.map(({ item }) => item.id));
  const superseded = (row: ObservationRow): boolean =>
    row.standsInFor !== undefined && observed.has(row.standsInFor);
  const rows = new Map(observations.map((row) => [row.id, row]));
  return {
    measured: measured.filter(({ item }) => !superseded(rows.get(item.id)!)),
    holes: holes.filter((hole) => !superseded(rows.get(hole.id)!)),
    total: observations.filter((row) => !superseded(row)).length,
  };
}

/** What is seen of one row; a level is the mean of so many last covered years. */
export function observeRow(
  workspace: Workspace,
  row: ObservationRow,
  roles: Roles,
  subject: Pick<Case, 'id' | 'asOf' | 'third'>,
  levelYears = LEVEL_YEARS,
): Promise<ObservedRow | Hole> {
  return inCase(subject.id, `observation ${row.id}`, () =>
    lookAtRow(workspace, { ...row, levelYears }, roles, subject),
  );
}

/** A row, and how many covered years a level averages. */
type Look = ObservationRow & { readonly levelYears: number };

async function lookAtRow(
  workspace: Workspace,
  row: Look,
  roles: Roles,
  { asOf, third }: Pick<Case, 'asOf' | 'third'>,
): Promise<ObservedRow | Hole> {
  const hole = (reason: string): Hole => ({
    id: row.id,
    title: row.title,
    dimension: row.dimension,
    kind: row.kind,
    waitsFor: row.waitsFor ?? [],
    reason,
    expect: row.expect,
    reliability: row.reliability,
  });
  const { observe } = row;
  if (observe === undefined) return hole(`waits for ${(row.waitsFor ?? []).join(', ')}`);
  const unknown = observe.of.find((name) => isUnknownRole(roles, name));
  if (unknown !== undefined)
    return hole(`which is the ${unknown} of the two is not known: no CINC`);
  const { computed, unit, states, covered } = await lookAt(workspace, roles, row, observe, asOf);
  const old = tooOld(covered, row, asOf);
  if (old !== undefined) return hole(old);
  const years = windowOf(covered, row, asOf);
  if (years.length === 0) {
    return hole(`${observe.measure} covers too few years of the pair up to ${asOf}`);
  }
  const statistic = row.kind === 'trend' ? 'slope' : 'mean';
  const window = { years, statistic, part: observe.part } as const;
  const { value, percentile } = rankInWindow(computed.population, unit, window);
  if (Number.isNaN(value))
    return hole(`${observe.measure} has too few covered years up to ${asOf}`);
  const datasets = computed.definition.datasets;
  const gaps = withGaps(years);
  const unitName = unitOfPart(computed.definition, observe.part);
  return {
    item: {
      id: row.id,
      title: row.title,
      kind: 'measured',
      dimension: row.dimension,
      datasets,
      cluster: clusterOf(datasets),
      reliability: row.reliability,
      observed:
        row.kind === 'yes-no'
          ? { type: 'binary', yes: value >= 0.5 }
          : { type: 'percentile', u: percentile },
      expect: row.expect,
      ...(row.ranges === undefined ? {} : { ranges: row.ranges }),
    },
    because: row.because,
    involvesThird: [...states, unit.third].some((state) => third.some((code) => code === state)),
    detail: {
      measure: observe.measure,
      of: observe.of,
      params: computed.request.params,
      ...(observe.part === undefined ? {} : { part: observe.part }),
      population: computed.definition.population,
      window: [years[0]!, years.at(-1)!],
      ...(row.kind === 'level' && gaps !== undefined ? { years: gaps } : {}),
      value,
      unit: row.kind === 'trend' ? `${unitName} per year` : unitName,
      percentile,
      ...(row.standsInFor === undefined ? {} : { standsInFor: row.standsInFor }),
    },
  };
}

interface Seen extends ObservedUnit {
  readonly covered: readonly number[];
}

/** What a row looks at: late years first, and all where the last covered ones may lie before them. */
async function lookAt(
  workspace: Workspace,
  roles: Roles,
  row: Look,
  observe: Observe,
  asOf: number,
): Promise<Seen> {
  const from = firstYearOf(row, asOf);
  const late = await observedUnit(workspace, roles, observe, { from, valuesAlone: true });
  const covered = coveredYears(late.computed, late.unit, row, asOf);
  if (areEnough(covered, row, from)) return { ...late, covered };
  const all = await observedUnit(workspace, roles, observe, { valuesAlone: true });
  return { ...all, covered: coveredYears(all.computed, all.unit, row, asOf) };
}

/** The measures that the observations of a case look at, and from which year on. */
export function rowLooks({
  observations,
  asOf,
}: Pick<Case, 'observations' | 'asOf'>): StatesLook[] {
  return observations.flatMap((row) =>
    row.observe === undefined
      ? []
      : [{ ...row.observe, from: firstYearOf(row, asOf), valuesAlone: true }],
  );
}

/** The first year that an observation looks at, where the pair is covered in late years. */
function firstYearOf({ window }: Pick<ObservationRow, 'window'>, asOf: number): number {
  const end = Math.min(window?.[1] ?? asOf, asOf);
  return Math.min(end - OLDEST_YEARS - TREND_YEARS + 1, window?.[0] ?? Infinity);
}

/** Whether the covered years from a year on are the last ones that the row looks at. */
function areEnough(
  covered: readonly number[],
  { kind, window, levelYears }: Look,
  from: number,
): boolean {
  if (kind === 'yes-no') return covered.length >= YES_NO_YEARS;
  if (kind === 'level') return covered.length >= levelYears;
  const last = covered.at(-1);
  return last !== undefined && (window?.[0] ?? last - TREND_YEARS + 1) >= from;
}

/** The years up to asOf in which the pair has a value that counts for the row. */
function coveredYears(
  { population }: ComputedMeasure,
  unit: { readonly ccode1: number; readonly ccode2?: number },
  row: ObservationRow,
  asOf: number,
): number[] {
  const values = population.valuesOf(row.observe?.part)!;
  return (
    population
      .rowsOf(unit, row.observe?.key)
      .filter((index) => !Number.isNaN(values[index]!))
      // A bound says where a value may lie, not how it moves.
      .filter((index) => row.kind !== 'trend' || !isBoundFlag(population.columns.flags?.get(index)))
      .map((index) => population.columns.year[index]!)
      .filter((year) => year <= asOf)
  );
}

/** Why the values are too old to speak of asOf, or of the end of the window that the row names. */
function tooOld(covered: readonly number[], row: ObservationRow, asOf: number): string | undefined {
  const last = covered.at(-1);
  const end = Math.min(row.window?.[1] ?? asOf, asOf);
  if (last === undefined || end - last <= OLDEST_YEARS) return undefined;
  return `the last value is of ${last}, more than ${OLDEST_YEARS} years before ${end}`;
}

/** Those of the covered years that the row looks at. */
function windowOf(covered: readonly number[], row: Look, asOf: number): number[] {
  if (row.kind === 'yes-no') return covered.slice(-YES_NO_YEARS);
  if (row.kind === 'level') return covered.slice(-row.levelYears);
  const last = Math.min(row.window?.[1] ?? asOf, covered.at(-1) ?? -Infinity);
  const first = row.window?.[0] ?? last - TREND_YEARS + 1;
  const inside = covered.filter((year) => year >= first && year <= last);
  return inside.length >= POPULATION_SHARE * (last - first + 1) ? inside : [];
}
