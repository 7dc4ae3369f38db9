import type { MeasureResult } from '../../contract/index.js';
import type { PopulationQuery } from '../../core/measure-query.js';
import { countsWhole, unitOfPart } from '../../core/measure.js';
import { createRng } from '../../core/rng.js';
import { UsageError } from '../../core/errors.js';
import type { Observe, ObservedSeries, ObservedValue } from '../../evidence/types.js';
import { labelOf, parseActor } from '../../states/index.js';
import type { Case } from '../../cases/types.js';
import { measureById } from '../../measures/index.js';
import { checkPart, percentilesOf, seriesOf } from './measure.js';
import { parseParams } from './measure-params.js';
import { computeUnit, hasGroup } from './groups/unit.js';
import { pairOf, unitOf } from './measure-unit.js';
import type { Unit } from './population.js';
import type { ComputedMeasure, Workspace } from './workspace.js';

/** Roles that stand for states in a case. */
export interface Roles {
  readonly A: number;
  readonly B: number;
  readonly K?: number;
  /** The member of the pair with the smaller CINC in its last covered year; undefined where one has none. */
  readonly weaker?: number;
  readonly stronger?: number;
}

/** What decides who is the weaker and who the stronger of a pair. */
export const capabilities: PopulationQuery = { measure: 'cinc' };

/** The roles of a case; its queries are announced first, so that their tables are read meanwhile. */
export function rolesWith(
  workspace: Workspace,
  subject: Pick<Case, 'asOf' | 'pair' | 'third'>,
  queries: readonly StatesQuery[],
): Promise<Roles> {
  workspace.expect([capabilities, ...queries.map((query) => withPair(subject, query))]);
  return rolesOf(workspace, subject);
}

export async function rolesOf(
  workspace: Workspace,
  subject: Pick<Case, 'asOf' | 'pair' | 'third'>,
): Promise<Roles> {
  const [A, B] = subject.pair;
  const computed = await Promise.all(
    subject.pair.map((state) => computeUnit(workspace, capabilities, { states: [state] })),
  );
  const last = (state: number): number => {
    const { population } = computed[subject.pair.indexOf(state)]!;
    const { columns } = population;
    const rows = population
      .rowsOf({ ccode1: state })
      .filter((row) => columns.year[row]! <= subject.asOf && !Number.isNaN(columns.value[row]!));
    return rows.length === 0 ? NaN : columns.value[rows.at(-1)!]!;
  };
  const [ofA, ofB] = [last(A), last(B)];
  if (Number.isNaN(ofA + ofB)) return { A, B, K: subject.third[0] };
  const weaker = ofA > ofB ? B : A;
  return { A, B, K: subject.third[0], weaker, stronger: weaker === A ? B : A };
}

/** A state, or a group, named by role (`A`, `B`, `K`, `weaker`, `stronger`) or by code or name. */
export function stateOfRole(roles: Roles, name: string): number {
  if (!isRole(name)) return parseActor(name);
  const state = roles[name];
  if (state !== undefined) return state;
  throw new UsageError(`${name} is needed, but no state has that role`, {
    code: 'unknown-role',
    hint: name === 'K' ? 'add a third party to the case' : 'name the state',
  });
}

/** Whether the name is a role that no state of the case has. */
export function isUnknownRole(roles: Roles, name: string): boolean {
  return isRole(name) && roles[name] === undefined;
}

function isRole(name: string): name is keyof Roles {
  return ['A', 'B', 'K', 'weaker', 'stronger'].includes(name);
}

/** A query about some states, by role or by name. */
export type StatesQuery = PopulationQuery & Partial<Pick<Observe, 'of'>>;

/** The parameters of a look: a case looks at latent relations as they were known at the end of each year, unless it says otherwise. */
export function knownThen({
  measure,
  params = {},
}: Pick<StatesQuery, 'measure' | 'params'>): Readonly<Record<string, unknown>> {
  const usual = parseParams(measureById(measure), {});
  return usual['state'] === 'smoothed' ? { state: 'filtered', ...params } : params;
}

/** The query with its pair, if the measure takes one and no role is still to be filled from the panel. */
export function withPair(
  { pair: [A, B], third }: Pick<Case, 'pair' | 'third'>,
  asked: StatesQuery,
): PopulationQuery {
  const query = { ...asked, params: knownThen(asked) };
  const { measure, pair, of = [] } = query;
  const roles = { A, B, K: third[0] };
  if (pair !== undefined || of.length !== 2 || of.some((name) => isUnknownRole(roles, name)))
    return query;
  const states = of.map((name) => stateOfRole(roles, name));
  return hasGroup({ states }) ? query : { ...query, pair: pairOf(measure, states) };
}

/** An observed unit: the computed measure with the row selection that an `Observe` asks for. */
export interface ObservedUnit {
  readonly computed: ComputedMeasure;
  readonly unit: Unit;
  readonly states: readonly number[];
}

export async function observedUnit(
  workspace: Workspace,
  roles: Roles,
  observe: Observe,
  {
    from,
    valuesAlone,
    toWeigh,
  }: {
    readonly from?: number;
    readonly valuesAlone?: boolean;
    /** Whether the value is to be weighed as evidence. */
    readonly toWeigh?: boolean;
  } = {},
): Promise<ObservedUnit> {
  const states = observe.of.map((name) => stateOfRole(roles, name));
  const third = observe.third === undefined ? undefined : stateOfRole(roles, observe.third);
  const query = {
    measure: observe.measure,
    params: knownThen(observe),
    ...(observe.group === undefined ? {} : { group: observe.group }),
    from,
    valuesAlone,
  };
  const computed = await computeUnit(workspace, query, { states, third, toWeigh });
  checkPart(computed, observe.part);
  return {
    computed,
    unit: unitOf(computed, states, { group: observe.group, third }),
    states,
  };
}

/** The series of an `Observe` from a year on, up to and including `asOf`: nothing later is looked at, nor a part of a year. */
export async function observeSeries(
  workspace: Workspace,
  roles: Roles,
  observe: Observe,
  { from, asOf, seed }: { readonly from: number; readonly asOf: number; readonly seed: number },
): Promise<ObservedSeries> {
  const { computed, unit, states } = await observedUnit(workspace, roles, observe, { from });
  const { definition, population } = computed;
  const rows = population.rowsOf(unit, observe.key).filter((row) => {
    const year = population.columns.year[row]!;
    return year <= asOf && countsWhole(definition, year);
  });
  const values = population.valuesOf(observe.part)!;
  const percentileOf = (row: number): number | undefined => {
    const percentile = percentilesOf(computed, [row], observe.part)[0]!;
    return Number.isNaN(percentile) ? undefined : percentile;
  };
  const ends = observe.as === 'percentile' ? 'percentileInterval' : 'interval';
  const estimated = observe.part === undefined ? population.columns[ends] : undefined;
  const intervalAt = (row: number): readonly [number, number] | undefined => {
    if (estimated === undefined) return undefined;
    const [low, high] = estimated.at?.(row) ?? [estimated.low[row]!, estimated.high[row]!];
    return Number.isNaN(low) ? undefined : [low, high];
  };
  const { flags, n } = population.columns;
  const points = rows.map((row): ObservedValue => {
    const value = observe.as === 'percentile' ? (percentileOf(row) ?? NaN) : values[row]!;
    return {
      year: population.columns.year[row]!,
      value: Number.isNaN(value) ? null : value,
      get interval() {
        return intervalAt(row);
      },
      // Worked out when asked for: most predicates look at values alone, and a rank takes a pass over the year.
      get percentile() {
        return percentileOf(row);
      },
      ...(Number.isNaN(value) ? { reason: population.columns.reasons?.get(row) } : {}),
      ...(flags?.has(row) === true ? { flag: flags.get(row)! } : {}),
      ...(n === undefined ? {} : { n: n[row]! }),
    };
  });
  const resamplable =
    definition.resample !== undefined && observe.part === undefined && observe.as !== 'percentile';
  const range = rangeOf(definition, observe);
  return {
    observe: { ...observe, params: computed.request.params as Observe['params'] },
    label: seriesLabel(definition.title, states, unit.third, observe),
    unit: observe.as === 'percentile' ? 'percentile' : unitOfPart(definition, observe.part),
    datasets: definition.datasets,
    points,
    ...(range && { range }),
    ...(resamplable ? { resample: resampler(computed, unit, observe, seed) } : {}),
  };
}

/** The ends of a percentile, or of the value of a measure; those of a part are not stated. */
function rangeOf(
  { range }: ComputedMeasure['definition'],
  { as, part }: Observe,
): ObservedSeries['range'] {
  if (as === 'percentile') return [0, 1];
  return part === undefined ? range : undefined;
}

function resampler(
  { definition, frames, request, used }: ComputedMeasure,
  unit: Unit,
  observe: Observe,
  seed: number,
): (years: readonly number[], draw: number) => Float64Array {
  const label = JSON.stringify([observe.measure, observe.of, observe.third, request.params]);
  return (years, draw) =>
    definition.resample!(
      frames,
      { ...unit, years },
      request,
      createRng(seed, `roll-calls ${label} ${draw}`),
      used,
    );
}

function seriesLabel(
  title: string,
  states: readonly number[],
  third: number | undefined,
  observe: Observe,
): string {
  const names = states.map((state) => labelOf(state).name);
  if (observe.group !== undefined) names.push(observe.group);
  const part = observe.part === undefined ? '' : `, ${observe.part}`;
  const key = observe.key === undefined ? '' : `, ${observe.key}`;
  const beside = third === undefined ? '' : ` | ${labelOf(third).name}`;
  const of = names.length === 0 ? '' : `: ${names.join(' – ')}`;
  return `${title}${part}${key}${of}${beside}`;
}

/** The series of an `Observe` as a measure result, for display; a part or key replaces the value. */
export async function shownResult(
  workspace: Workspace,
  roles: Roles,
  observe: Observe,
  period: readonly [number, number],
): Promise<MeasureResult> {
  const { computed, unit, states } = await observedUnit(workspace, roles, observe, {
    from: period[0],
  });
  const { part, key } = observe;
  const result = seriesOf(computed, unit, states, period[0], period[1], { part });
  const series = result.series.filter(
    (point) => key === undefined || point.key === undefined || point.key === key,
  );
  return { ...result, series };
}
