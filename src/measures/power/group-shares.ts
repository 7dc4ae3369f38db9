import { z } from 'zod';
import type { FramesOf } from '../../core/frames.js';
import type { MeasureColumns, MeasureRequest } from '../../core/measure.js';
import type { MissingReason } from '../../core/missing.js';
import { claim, param } from '../../core/variation.js';
import {
  allGroups,
  completeBodies,
  frozenPowers,
  groupNamed,
  groupNeeds,
  majorPowers,
  ownGroup,
  type Group,
} from '../shared/groups.js';
import { productFacts } from './editions.js';
import { powerDatasets, powerNeeds, powerParams, powerSeries } from './power.js';
import { reasonsWhereMissing } from '../shared/lazy.js';
import type { StateYearValues } from '../shared/state-years.js';

/*
 * What the measures of how power is spread over a group of states have in common.
 */

const groupShareNeeds = { ...groupNeeds, ...powerNeeds } as const;
type Frames = FramesOf<typeof groupShareNeeds>;

const groupShareParams = z.strictObject({
  ...powerParams,
  states: param(
    z.string(),
    '',
    'A set of states of your own in place of a group, for example `USA, CHN, RUS, IND`.',
    claim('The set of states is what is claimed.'),
  ),
});
type Params = z.output<typeof groupShareParams>;

/** What every measure of how power is spread says of itself. */
export const groupShareDefinition = {
  grain: 'group-year',
  partUnits: { largest: 'share' },
  dimension: 'power',
  population: 'the group alone: there is no rank',
  datasets: [...powerDatasets(), 'institutions', 'states'],
  needs: groupShareNeeds,
  params: groupShareParams,
  stateLists: ['states'],
  acceptsGroup: true,
  groups: {
    tables: ['institutions'],
    list: ({ institutions }: Frames) => [frozenPowers, ...completeBodies(institutions)],
  },
  explainMissing: (
    _frames: Frames,
    _unit: unknown,
    { params, group }: MeasureRequest<Params>,
  ): MissingReason | undefined =>
    group === undefined || params.states !== '' ? undefined : 'group-not-in-being',
} as const;

/** Datasets and years of a measure from its first year on. The lists of members end in 2024, before the newest edition. */
export const groupVariant =
  (from: number) =>
  ({ source }: Params) => ({
    datasets: [...powerDatasets(source), 'institutions', 'states'],
    coverage: { from, to: Math.min(2024, productFacts[source].coverage.to) },
  });

/** What is computed of the power of the members of a group in a year, at least two of them. */
export interface GroupStatistic {
  readonly value: (levels: Float64Array) => number;
  /** Further parts, of the variant asked for. */
  readonly parts: Readonly<Record<string, (levels: Float64Array) => number>>;
}

export const sumOf = (levels: Float64Array): number => levels.reduce((sum, one) => sum + one, 0);

/** Sum of the squared shares of the members in their sum. */
export function sumOfSquaredShares(levels: Float64Array): number {
  const sum = sumOf(levels);
  return levels.reduce((total, one) => total + (one / sum) ** 2, 0);
}

export const largestShare = (levels: Float64Array): number => Math.max(...levels) / sumOf(levels);

/**
 * A statistic of the group asked for, or of the default ones, in every year in which the group has members. No year rests on
 * a part of the members: one without a value leaves it null.
 */
export function groupColumns(
  frames: Frames,
  { params, group }: MeasureRequest<Params>,
  otherwise: 'major-powers' | 'all',
  statistic: GroupStatistic,
): MeasureColumns {
  const rows = groupsAsked(frames, params, group, otherwise).flatMap((one) =>
    Array.from({ length: one.to - one.from + 1 }, (_, at) => one.from + at)
      .map((year) => ({ key: one.id, year, members: one.membersIn(year) }))
      .filter(({ members }) => members.length > 0),
  );
  const series = powerSeries(frames, params.source);
  const column = (own: StateYearValues, of: (levels: Float64Array) => number): Float64Array =>
    Float64Array.from(rows, ({ members, year }) => {
      const levels = Float64Array.from(members, (state) => own.get(state, year));
      return levels.length > 1 && sumOf(levels) > 0 ? of(levels) : NaN;
    });
  const inVariants = {
    cinc: column(series.cinc, statistic.value),
    'current-usd': column(series['current-usd'], statistic.value),
    ppp: column(series.ppp, statistic.value),
  };
  const value = inVariants[params.variant];
  return {
    rows: rows.length,
    ccode1: new Int16Array(rows.length),
    year: Int16Array.from(rows, ({ year }) => year),
    key: rows.map(({ key }) => key),
    n: Int16Array.from(rows, ({ members }) => members.length),
    value,
    parts: {
      ...inVariants,
      ...Object.fromEntries(
        Object.entries(statistic.parts).map(([name, of]) => [
          name,
          column(series[params.variant], of),
        ]),
      ),
    },
    reasons: reasonsWhereMissing(value, (row) => {
      if (!series[params.variant].covers(rows[row]!.year)) return 'outside-coverage';
      return rows[row]!.members.length < 2 ? 'zero-variance' : 'not-reported';
    }),
  };
}

function groupsAsked(
  frames: Frames,
  { states }: Params,
  group: string | undefined,
  otherwise: 'major-powers' | 'all',
): readonly Group[] {
  if (states !== '') return [ownGroup(states.split(',').map(Number))];
  if (group !== undefined) return [groupNamed(frames, group)];
  return otherwise === 'all' ? allGroups(frames) : [groupNamed(frames, majorPowers)];
}
