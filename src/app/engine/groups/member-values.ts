import type { PopulationQuery } from '../../../core/measure-query.js';
import { takesPair, type AnyMeasure } from '../../../core/measure.js';
import type { MissingReason } from '../../../core/missing.js';
import type { Aggregate } from '../../../core/of-groups.js';
import { measureById } from '../../../measures/index.js';
import { unitOf } from '../measure-unit.js';
import type { ComputedMeasure, Workspace } from '../workspace.js';
import type { Sides } from './sides.js';

/** What is asked of a measure for a unit with a group. */
export type UnitQuery = Required<Pick<PopulationQuery, 'measure' | 'params' | 'from'>>;

/** Value or part of states in a year, and why there is none. */
export interface MemberValues {
  /** Some computation of the measure: its definition, and the population of all. */
  readonly any: ComputedMeasure;
  readonly parts: readonly string[];
  find(unit: readonly (number | undefined)[], year: number): Found;
}

export interface Found {
  readonly valueOf: (part?: string) => number;
  readonly reason: MissingReason | undefined;
}

export async function memberValues(
  workspace: Workspace,
  query: UnitQuery,
  definition: AnyMeasure,
  sides: readonly Sides[],
): Promise<MemberValues> {
  const pairs = new Map<string, ComputedMeasure>();
  const { measure, params, from } = query;
  const byPair = takesPair(definition);
  const onlyThird = onlyOne(sides.flatMap(({ third = [] }) => third));
  for (const { first, second = [], reason } of byPair ? sides : []) {
    if (reason !== undefined) continue;
    for (const a of first)
      for (const b of second) {
        const key = `${a} ${b}`;
        if (pairs.has(key)) continue;
        pairs.set(key, await workspace.compute({ measure, params, pair: [a, b], onlyThird, from }));
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

/** The one state that is named, however often; undefined for several, or none. */
function onlyOne(states: readonly number[]): number | undefined {
  const [first, ...others] = new Set(states);
  return others.length === 0 ? first : undefined;
}

/** What the members of a group have among themselves, and the part of their ordered pairs of which that is known. */
export interface Inner {
  readonly sum: number;
  readonly known: number;
}

/** What two members of a group have between them, which a sum leaves out. */
export async function innerValues(
  workspace: Workspace,
  { without }: Aggregate,
  { from }: UnitQuery,
  params: UnitQuery['params'],
  sides: readonly Sides[],
): Promise<((side: Sides) => Inner) | undefined> {
  if (without === undefined) return undefined;
  const inner = measureById(without);
  const values = await memberValues(workspace, { measure: without, params, from }, inner, sides);
  return ({ first, year }) => {
    const found = first.flatMap((a) =>
      first.flatMap((b) => (a === b ? [] : [values.find([a, b], year).valueOf()])),
    );
    const known = found.filter((value) => !Number.isNaN(value));
    return {
      sum: known.reduce((sum, value) => sum + value, 0),
      known: found.length === 0 ? 1 : known.length / found.length,
    };
  };
}
