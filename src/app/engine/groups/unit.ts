import { keysOf } from '../../../core/entries.js';
import { UsageError } from '../../../core/errors.js';
import type { Frame, FrameNeed } from '../../../core/frames.js';
import { memoOn } from '../../../core/memo.js';
import type { AnyMeasure, MeasureColumns } from '../../../core/measure.js';
import type { PopulationQuery } from '../../../core/measure-query.js';
import type { MissingReason } from '../../../core/missing.js';
import type { Aggregate } from '../../../core/of-groups.js';
import { measureById } from '../../../measures/index.js';
import { isGroup, labelOf } from '../../../states/index.js';
import { parseParams, variantOf } from '../measure-params.js';
import { pairOf, unitOf } from '../measure-unit.js';
import { Population } from '../population.js';
import type { ComputedMeasure, Workspace } from '../workspace.js';
import { capabilitiesOf } from './capabilities.js';
import { columnsOf, madeColumns } from './columns.js';
import { withoutParts, combined } from './combine.js';
import { innerValues, memberValues, type UnitQuery } from './member-values.js';
import { sidesOf } from './sides.js';

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
    return workspace.compute({
      ...query,
      pair: pairOf(query.measure, unit.states),
      onlyThird: unit.third,
    });
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

const groupComputed = memoOn(
  (workspace: Workspace, key: string, _query: UnitQuery, _unit: ActorUnit) => [workspace, key],
  (workspace, _key, query, unit) => computeGroups(workspace, query, unit),
);

async function computeGroups(
  workspace: Workspace,
  query: UnitQuery,
  asked: ActorUnit,
): Promise<ComputedMeasure> {
  const base = measureById(query.measure);
  const params = parseParams(base, query.params);
  const definition = variantOf(base, params);
  const { ofGroups } = base;
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
  const ofStates = withoutParts.has(ofGroups.rule) ? [] : members.parts;
  const parts = [...new Set([...ofStates, ...rows.flatMap(({ parts: of }) => keysOf(of))])];
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
  const { ofGroups } = definition;
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
