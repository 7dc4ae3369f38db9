import { keysOf } from '../../../core/entries.js';
import type { Frame, FrameNeed } from '../../../core/frames.js';
import { memoOn } from '../../../core/memo.js';
import type { PopulationQuery } from '../../../core/measure-query.js';
import {
  takesPair,
  type AnyMeasure,
  type MeasureColumns,
  type RowFlag,
} from '../../../core/measure.js';
import type { MissingReason } from '../../../core/missing.js';
import type { Aggregate, MadeOfGroups, OfGroups } from '../../../core/of-groups.js';
import { UsageError } from '../../../core/errors.js';
import { measureById } from '../../../measures/index.js';
import { isGroup, labelOf } from '../../../states/index.js';
import { parseParams, variantOf } from '../measure-params.js';
import { pairOf, unitOf } from '../measure-unit.js';
import { Population, type Unit } from '../population.js';
import type { ComputedMeasure, Workspace } from '../workspace.js';
import { aggregate, type MemberUnit } from './aggregate.js';
import { capabilitiesOf } from './capabilities.js';
import { membersOf } from './members.js';

/** What a unit is made of: its states, with a third one, any of them a group. */
export interface ActorUnit {
  readonly states: readonly number[];
  readonly third?: number | undefined;
  /** Whether the value is to be weighed: then what any member does counts by its share of the group. */
  readonly toWeigh?: boolean;
}

/** Parts that say how a value of a group came about, beside those of the measure. */
export const groupParts: ReadonlySet<string> = new Set([
  'members',
  'members-with-value',
  'members-above-zero',
  'mean-of-members',
]);

/** Whether any actor of a unit is a group. */
export const hasGroup = ({ states, third }: ActorUnit): boolean =>
  [...states, ...(third === undefined ? [] : [third])].some(isGroup);

/**
 * A measure for one unit: of states, as the workspace computes it; with a group, made of the values of its members as the
 * measure says (`ofGroups`). The population of such a unit has no other row, and its values are placed among those of states.
 */
export function computeUnit(
  workspace: Workspace,
  query: PopulationQuery,
  unit: ActorUnit,
): Promise<ComputedMeasure> {
  if (!hasGroup(unit))
    return workspace.compute({ ...query, pair: pairOf(query.measure, unit.states) });
  if (query.group !== undefined)
    throw new UsageError('a group stands for a state already: --group has no place beside it', {
      code: 'unexpected-group',
      details: { value: query.group },
      hint: `leave --group out, or ${labelOf(unit.states.find(isGroup) ?? unit.third!).name}`,
    });
  const { measure, params = {}, from = -Infinity } = query;
  const key = JSON.stringify([measure, params, from, unit]);
  return groupComputed(workspace, key, { measure, params, from }, unit);
}

type Query = Required<Pick<PopulationQuery, 'measure' | 'params' | 'from'>>;

const groupComputed = memoOn(
  (workspace: Workspace, key: string, _query: Query, _unit: ActorUnit) => [workspace, key],
  (workspace, _key, query, unit) => computeGroups(workspace, query, unit),
);

async function computeGroups(
  workspace: Workspace,
  query: Query,
  asked: ActorUnit,
): Promise<ComputedMeasure> {
  const base = measureById(query.measure);
  const params = parseParams(base, query.params);
  const definition = variantOf(base, params);
  const { ofGroups } = base as { readonly ofGroups: OfGroups };
  const unit = unitOf({ definition }, asked.states, { third: asked.third });
  if (ofGroups.rule === 'none')
    return ofGroup(
      { definition, request: { params }, frames: {}, used: {} },
      emptyColumns,
      emptyPopulation,
    );
  const first = isFinite(query.from) ? query.from : definition.coverage.from;
  const years = Array.from(
    { length: Math.max(0, definition.coverage.to - Math.max(first, definition.coverage.from) + 1) },
    (_, at) => Math.max(first, definition.coverage.from) + at,
  );
  const sides = await sidesOf(workspace, unit, years);
  if (ofGroups.rule === 'made') {
    const computed = await workspace.compute({ ...query, params });
    // Where the build has computed the measure, its tables were not read.
    const frames = await framesOf(workspace, definition);
    const columns = madeColumns({ ...computed, frames }, ofGroups, unit, sides);
    return ofGroup(computed, columns, computed.population);
  }
  const members = await memberValues(workspace, { ...query, params }, definition, sides);
  const inner = await innerValues(workspace, ofGroups, query, params, sides);
  const weightOf = await capabilitiesOf(workspace);
  const rows = sides.map((side) =>
    combined(side, members, {
      rule:
        asked.toWeigh === true && isExtreme(ofGroups) ? { ...ofGroups, rule: 'mean' } : ofGroups,
      isExtreme: isExtreme(ofGroups),
      weightOf,
      inner,
    }),
  );
  const parts = [...new Set(rows.flatMap(({ parts: of }) => keysOf(of)))];
  return ofGroup(members.any, columnsOf(unit, sides, rows, parts), members.any.population);
}

async function framesOf(
  { panel }: Workspace,
  { needs }: AnyMeasure,
): Promise<Record<string, Frame>> {
  const frames: Record<string, Frame> = {};
  for (const [name, need] of Object.entries(needs as Readonly<Record<string, FrameNeed>>))
    frames[name] = await panel.loadFrame(need);
  return frames;
}

const isExtreme = ({ rule }: Aggregate): boolean => rule === 'highest' || rule === 'lowest';

/** The measure as it stands for the unit of a group alone. */
function ofGroup(
  computed: Omit<ComputedMeasure, 'population'>,
  columns: MeasureColumns,
  among: Population,
): ComputedMeasure {
  const { definition } = computed;
  const { ofGroups } = definition as { readonly ofGroups: OfGroups };
  return {
    ...computed,
    request: { params: computed.request.params },
    definition: {
      ...definition,
      resample: undefined,
      exceeds: undefined,
      explainMissing: (): MissingReason =>
        ofGroups.rule === 'none' ? 'not-said-of-groups' : 'not-reported',
      population: `${definition.population}; a group of states is no member of it`,
    },
    population: new Population(columns, -Infinity, among),
  };
}

const emptyColumns: MeasureColumns = {
  rows: 0,
  ccode1: new Int16Array(),
  year: new Int16Array(),
  value: new Float64Array(),
};
const emptyPopulation = new Population(emptyColumns);

/** The states of a unit in one year, or why there are none. */
interface Sides {
  readonly year: number;
  readonly first: readonly number[];
  readonly second?: readonly number[];
  readonly third?: readonly number[];
  readonly reason?: MissingReason;
}

async function sidesOf(
  workspace: Workspace,
  unit: Unit,
  years: readonly number[],
): Promise<Sides[]> {
  const membersIn = await membersOf(workspace);
  const actors = [unit.ccode1, unit.ccode2, unit.third].filter((one) => one !== undefined);
  return years.map((year) => {
    const [first, second, third] = [unit.ccode1, unit.ccode2, unit.third].map((actor) =>
      actor === undefined
        ? undefined
        : isGroup(actor)
          ? // A state that stands in the unit itself is left out of the group.
            membersIn(actor, year).filter((state) => !actors.includes(state))
          : [actor],
    );
    const sides = [first, second, third].filter((side) => side !== undefined);
    const all = sides.flat();
    const reason: MissingReason | undefined = sides.some((side) => side.length === 0)
      ? 'group-not-in-being'
      : new Set(all).size < all.length
        ? 'groups-overlap'
        : undefined;
    return {
      year,
      first: first!,
      ...(second === undefined ? {} : { second }),
      ...(third === undefined ? {} : { third }),
      ...(reason === undefined ? {} : { reason }),
    };
  });
}

/** Value or part of states in a year, and why there is none. */
interface MemberValues {
  /** Some computation of the measure: its definition, and the population of all. */
  readonly any: ComputedMeasure;
  readonly parts: readonly string[];
  find(unit: readonly (number | undefined)[], year: number): Found;
}

interface Found {
  valueOf(part?: string): number;
  readonly reason: MissingReason | undefined;
}

async function memberValues(
  workspace: Workspace,
  query: Query,
  definition: AnyMeasure,
  sides: readonly Sides[],
): Promise<MemberValues> {
  const pairs = new Map<string, ComputedMeasure>();
  const { measure, params, from } = query;
  const byPair = takesPair(definition);
  for (const { first, second = [], reason } of byPair ? sides : []) {
    if (reason !== undefined) continue;
    for (const a of first)
      for (const b of second) {
        const key = `${a} ${b}`;
        if (pairs.has(key)) continue;
        pairs.set(key, await workspace.compute({ measure, params, pair: [a, b], from }));
      }
  }
  const plain =
    definition.grain === 'arena-year' && pairs.size > 0
      ? pairs.values().next().value!
      : await workspace.compute({ measure, params, from });
  if (plain.population.columns.key !== undefined)
    throw new TypeError(`${measure} has several rows in a year, and none of a group`);
  const rows = new Map<string, ReadonlyMap<number, number>>();
  return {
    any: plain,
    parts: Object.keys(plain.population.columns.parts ?? {}),
    find: ([a, b, third], year) => {
      const computed = pairs.get(`${a!} ${b ?? ''}`) ?? plain;
      const { population } = computed;
      const key = `${a!} ${b ?? ''} ${third ?? ''}`;
      let known = rows.get(key);
      if (known === undefined) {
        const states = b === undefined ? [a!] : [a!, b];
        const own = unitOf(computed, states, { third });
        const of = population
          .rowsOf(own)
          .map((row) => [population.columns.year[row]!, row] as const);
        rows.set(key, (known = new Map(of)));
      }
      const row = known.get(year);
      const { columns } = population;
      return {
        valueOf: (part) =>
          row === undefined
            ? NaN
            : part === undefined
              ? columns.value[row]!
              : (columns.partAt?.(part, row) ?? columns.parts![part]![row]!),
        reason: row === undefined ? undefined : columns.reasons?.get(row),
      };
    },
  };
}

/** What two members of a group have between them, which a sum leaves out. */
async function innerValues(
  workspace: Workspace,
  { without }: Aggregate,
  { from }: Query,
  params: Query['params'],
  sides: readonly Sides[],
): Promise<((side: Sides) => number) | undefined> {
  if (without === undefined) return undefined;
  const inner = measureById(without);
  const values = await memberValues(workspace, { measure: without, params, from }, inner, sides);
  return ({ first, year }) => {
    let sum = 0;
    for (const a of first)
      for (const b of first) if (a !== b) sum += values.find([a, b], year).valueOf() || 0;
    return sum;
  };
}

interface Combining {
  readonly rule: Aggregate;
  readonly isExtreme: boolean;
  readonly weightOf: (state: number, year: number) => number;
  readonly inner: ((side: Sides) => number) | undefined;
}

interface Row {
  readonly value: number;
  readonly parts: Readonly<Record<string, number>>;
  readonly flag?: RowFlag;
  readonly reason?: MissingReason;
}

function combined(
  side: Sides,
  members: MemberValues,
  { rule, isExtreme: ofOne, weightOf, inner }: Combining,
): Row {
  if (side.reason !== undefined) return { value: NaN, parts: {}, reason: side.reason };
  const { year, first, second = [undefined], third = [undefined] } = side;
  const found = first.flatMap((a) =>
    second.flatMap((b) =>
      third.map((k) => ({
        first: a,
        second: b ?? 0,
        weight:
          rule.weights === 'alike'
            ? 1
            : [a, b, k].reduce<number>(
                (product, state, at) =>
                  state === undefined || [first, second, third][at]!.length === 1
                    ? product
                    : product * weightOf(state, year),
                1,
              ),
        of: members.find([a, b, k], year),
      })),
    ),
  );
  const unitsOf = (part?: string): MemberUnit[] =>
    found.map(({ of, ...unit }) => ({ ...unit, value: of.valueOf(part) }));
  const own = unitsOf();
  const { value, counted, isComplete } = aggregate(rule.rule, own);
  const parts = Object.fromEntries(
    members.parts.map((part) => [part, aggregate(rule.rule, unitsOf(part)).value]),
  );
  const extreme: Row['parts'] = ofOne
    ? {
        'members-above-zero': own.filter((unit) => unit.value > 0).length,
        'mean-of-members': aggregate('mean', own).value,
      }
    : {};
  const counts: Row['parts'] = { members: own.length, 'members-with-value': counted, ...extreme };
  if (Number.isNaN(value))
    return { value, parts: { ...parts, ...counts }, reason: whyNone(found.map(({ of }) => of)) };
  const flag = isComplete ? undefined : rule.rule === 'sum' ? 'lower-bound' : 'some-members';
  return {
    value: inner === undefined ? value : value - inner(side),
    parts: { ...(inner === undefined ? parts : {}), ...counts },
    ...(flag === undefined ? {} : { flag }),
  };
}

/** The reason that most members have, where none has a value. */
function whyNone(found: readonly Found[]): MissingReason {
  if (found.some((one) => !Number.isNaN(one.valueOf()))) return 'members-missing';
  const counts = new Map<MissingReason, number>();
  for (const { reason = 'not-reported' } of found)
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}

function madeColumns(
  { frames, request }: ComputedMeasure,
  { of }: MadeOfGroups,
  unit: Unit,
  sides: readonly Sides[],
): MeasureColumns {
  const valueOf = of(frames, request);
  const rows = sides.map((side): Row => {
    if (side.reason !== undefined) return { value: NaN, parts: {}, reason: side.reason };
    const { value, parts = {}, flag, reason } = valueOf({ ...side, second: side.second ?? [] });
    return {
      value,
      parts,
      ...(flag === undefined ? {} : { flag }),
      ...(Number.isNaN(value) ? { reason: reason ?? 'not-reported' } : {}),
    };
  });
  const names = [...new Set(rows.flatMap(({ parts }) => keysOf(parts)))];
  return columnsOf(unit, sides, rows, names);
}

function columnsOf(
  { ccode1, ccode2, third }: Unit,
  sides: readonly Sides[],
  rows: readonly Row[],
  parts: readonly string[],
): MeasureColumns {
  const filled = (state: number): Int32Array => new Int32Array(rows.length).fill(state);
  return {
    rows: rows.length,
    ccode1: filled(ccode1),
    ...(ccode2 === undefined ? {} : { ccode2: filled(ccode2) }),
    ...(third === undefined ? {} : { third: filled(third) }),
    year: Int32Array.from(sides, ({ year }) => year),
    value: Float64Array.from(rows, ({ value }) => value),
    parts: Object.fromEntries(
      parts.map((name) => [name, Float64Array.from(rows, (row) => row.parts[name] ?? NaN)]),
    ),
    reasons: new Map(
      rows.flatMap(({ reason }, row) => (reason === undefined ? [] : [[row, reason] as const])),
    ),
    flags: new Map(
      rows.flatMap(({ flag }, row) => (flag === undefined ? [] : [[row, flag] as const])),
    ),
  };
}
