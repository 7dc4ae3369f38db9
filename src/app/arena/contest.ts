import type { PopulationQuery } from '../../core/measure-query.js';
import type { Case } from '../../cases/types.js';
import { crossingRun, firstCrossing } from '../../core/crossing.js';
import { DataError } from '../../core/errors.js';
import type { StateLabel } from '../../core/series.js';

import { tradeSources } from '../../measures/trade/trade-sources.js';
import { labelOf } from '../../states/index.js';
import { membershipsOf, sharedBodies } from '../assess/institutions.js';
import type { ComputedMeasure, Workspace } from '../engine/workspace.js';

/** Channels through which the two contend for a third state. */
export const contestChannels = ['trade', 'arms', 'votes', 'institutions'] as const;
export type ContestChannelId = (typeof contestChannels)[number];

/** Which of the two is ahead: the first or the second state of the pair. */
export type ContestSide = 'first' | 'second';

/** A side that is ahead for three years running, until the other one is. */
export interface ContestLead {
  readonly side: ContestSide;
  readonly from: number;
  /** The run begins with the first covered year: the side may have been ahead before. */
  readonly fromStart: boolean;
}

/** Ties of one arena state with both of the pair, from one source. Years without either are null. */
export interface ContestSeries {
  readonly dataset: string;
  readonly measure: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Year of the first entry of each list. */
  readonly from: number;
  readonly first: readonly (number | null)[];
  readonly second: readonly (number | null)[];
  /** The measure `hedging`, for channels that are shares of the arena state’s ties. */
  readonly hedging?: readonly (number | null)[];
  readonly leads: readonly ContestLead[];
  /** The last year with both ties. */
  readonly latest: { readonly year: number; readonly first: number; readonly second: number };
}

export interface ContestState {
  readonly state: StateLabel;
  /** One entry per source that has the state with both of the pair. */
  readonly series: readonly ContestSeries[];
  /** Years that at least two sources cover, and those of them in which they name another side. */
  readonly compared: { readonly years: number; readonly disagree: readonly number[] };
}

export interface ContestChannel {
  readonly id: ContestChannelId;
  readonly unit: string;
  readonly states: readonly ContestState[];
}

/** What the two have in each state of the arena, by channel. */
export interface ContestResult {
  readonly channels: readonly ContestChannel[];
}

export interface ContestSource {
  readonly measure: string;
  readonly params: Readonly<Record<string, string>>;
  readonly hedging?: true;
}

/** The measures of each channel, one for each source; bodies are counted here. */
export const contestSources: Readonly<
  Record<Exclude<ContestChannelId, 'institutions'>, readonly ContestSource[]>
> = {
  trade: tradeSources.map((source) => ({
    measure: 'influence-contest',
    params: { channel: 'trade', source },
    hedging: true,
  })),
  arms: [{ measure: 'influence-contest', params: { channel: 'arms' }, hedging: true }],
  votes: [{ measure: 'relative-alignment', params: {} }],
};

export const contestUnits: Readonly<Record<ContestChannelId, string>> = {
  trade: 'share',
  arms: 'share',
  votes: 'kappa',
  institutions: 'bodies',
};

/** The measures that the contest of a case is computed from; none where the case has no arena. */
export function contestMeasures({ arena, pair }: Case): PopulationQuery[] {
  if (arena.length === 0) return [];
  return Object.values(contestSources)
    .flat()
    .flatMap(({ measure, params, hedging }) =>
      [measure, ...(hedging === undefined ? [] : ['hedging'])].map((one) => ({
        measure: one,
        params,
        pair,
      })),
    );
}

/** What of a case its contest rests on. */
export type ContestSubject = Pick<Case, 'pair' | 'arena' | 'period' | 'asOf'>;

/**
 * Who is ahead in each state of the case's arena, by channel and source, up to the year the case looks at. Sources are
 * never joined. Undefined where the case has no arena, or no source has one of its states with both of the pair.
 */
export async function contestOf(
  workspace: Workspace,
  subject: ContestSubject,
): Promise<ContestResult | undefined> {
  if (subject.arena.length === 0) return undefined;
  const years = [subject.period[0], Math.min(subject.period[1], subject.asOf)] as const;
  const channels: ContestChannel[] = [];
  for (const id of contestChannels) {
    const found =
      id === 'institutions'
        ? [await institutionsSource(workspace, subject, years)]
        : await measuredSources(workspace, subject, years, contestSources[id]);
    const states = subject.arena.flatMap((state) => {
      const series = found.flatMap((byState) => byState.get(state) ?? []);
      return series.length === 0
        ? []
        : [{ state: labelOf(state), series, compared: comparedYears(series) }];
    });
    if (states.length > 0) channels.push({ id, unit: contestUnits[id], states });
  }
  return channels.length === 0 ? undefined : { channels };
}

type Years = readonly [number, number];
type ByState = ReadonlyMap<number, ContestSeries>;

async function measuredSources(
  workspace: Workspace,
  { pair, arena }: ContestSubject,
  years: Years,
  sources: readonly ContestSource[],
): Promise<ByState[]> {
  const found: ByState[] = [];
  for (const { measure, params, hedging } of sources) {
    const computed = await computedIfPossible(workspace, { measure, params, pair, from: years[0] });
    if (computed === undefined) continue;
    const { population, definition, request } = computed;
    const own = valuesOf(population.columns, arena, years, ['first', 'second']);
    const hedged =
      hedging === undefined
        ? undefined
        : valuesOf(
            (await workspace.compute({ measure: 'hedging', params, pair, from: years[0] }))
              .population.columns,
            arena,
            years,
            ['value'],
          );
    const series = arena.flatMap((state) => {
      const [first, second] = own.get(state)!;
      const made = seriesOf(years, first!, second!, {
        dataset: definition.datasets[0]!,
        measure,
        params: request.params,
        ...(hedged === undefined ? {} : { hedging: hedged.get(state)![0]! }),
      });
      return made === undefined ? [] : [[state, made] as const];
    });
    found.push(new Map(series));
  }
  return found;
}

/** A measure, or undefined where the panel was built without a table that it reads. */
export async function computedIfPossible(
  workspace: Workspace,
  request: Parameters<Workspace['compute']>[0],
): Promise<ComputedMeasure | undefined> {
  try {
    return await workspace.compute(request);
  } catch (error) {
    if (error instanceof DataError && error.code === 'panel-table-missing') return undefined;
    throw error;
  }
}

/** Values of each state by year, NaN where there is no row: one pass over the population. */
function valuesOf(
  columns: {
    readonly rows: number;
    readonly third?: ArrayLike<number>;
    readonly year: ArrayLike<number>;
    readonly value: Float64Array;
    readonly parts?: Readonly<Record<string, Float64Array>>;
  },
  states: readonly number[],
  [from, to]: Years,
  names: readonly ('value' | 'first' | 'second')[],
): ReadonlyMap<number, readonly Float64Array[]> {
  const lists = new Map(
    states.map((state) => [state, names.map(() => new Float64Array(to - from + 1).fill(NaN))]),
  );
  const columnsOf = names.map((name) => (name === 'value' ? columns.value : columns.parts![name]!));
  // By number of the state: most rows are of states outside the arena, and are passed over without a look-up.
  const byState: (readonly Float64Array[] | undefined)[] = [];
  for (const [state, list] of lists) byState[state] = list;
  const { third, year } = columns;
  for (let row = 0; row < columns.rows; row++) {
    const list = byState[third![row]!];
    const at = year[row]! - from;
    if (list === undefined || at < 0 || at > to - from) continue;
    list.forEach((values, i) => (values[at] = columnsOf[i]![row]!));
  }
  return lists;
}

async function institutionsSource(
  workspace: Workspace,
  { pair, arena }: ContestSubject,
  years: Years,
): Promise<ByState> {
  const spells = await membershipsOf(workspace);
  if (spells === undefined) return new Map<number, never>();
  return new Map(
    arena.flatMap((state) => {
      const [first, second] = pair.map((side) => sharedBodies(spells, state, side, years));
      const made = seriesOf(years, first!, second!, {
        dataset: 'institutions',
        measure: 'shared-igos',
        params: { source: 'coded', associates: true },
      });
      return made === undefined ? [] : [[state, made] as const];
    }),
  );
}

interface Origin extends Pick<ContestSeries, 'dataset' | 'measure' | 'params'> {
  readonly hedging?: Float64Array;
}

/** The lists cut to the years with both ties; undefined where no year has both. */
function seriesOf(
  [from]: Years,
  first: Float64Array,
  second: Float64Array,
  { hedging, ...origin }: Origin,
): ContestSeries | undefined {
  const margins = first.map((value, i) => value - second[i]!);
  const start = margins.findIndex((value) => !Number.isNaN(value));
  if (start === -1) return undefined;
  const end = margins.findLastIndex((value) => !Number.isNaN(value));
  const listed = (values: Float64Array): (number | null)[] =>
    Array.from(values.subarray(start, end + 1), (value) => (Number.isNaN(value) ? null : value));
  return {
    ...origin,
    from: from + start,
    first: listed(first),
    second: listed(second),
    ...(hedging === undefined ? {} : { hedging: listed(hedging) }),
    leads: leadsOf(from + start, margins.subarray(start, end + 1)),
    latest: { year: from + end, first: first[end]!, second: second[end]! },
  };
}

/**
 * Who was ahead when: a side leads from the first of three years running in which it is ahead, until the other side
 * has three such years (the crossing of `influence-contest`, asked again after each).
 *
 * @param margins first less second by year, NaN where unknown.
 * @example leadsOf(2000, Float64Array.of(1, 1, 1, -1, -1, -1)).map(({ from }) => from) // [2000, 2003]
 */
export function leadsOf(from: number, margins: Float64Array): ContestLead[] {
  const leads: ContestLead[] = [];
  const years = Array.from(margins, (_, i) => from + i);
  for (let start = 0; start + crossingRun <= margins.length;) {
    const rest = margins.subarray(start);
    const next = (['first', 'second'] as const)
      .filter((side) => side !== leads.at(-1)?.side)
      .map((side) => ({
        side,
        ...firstCrossing(
          years.slice(start),
          rest.map((margin) => (side === 'first' ? margin : -margin)),
        ),
      }))
      .filter(({ year }) => year !== null)
      .sort((a, b) => a.year! - b.year!)[0];
    if (next === undefined) break;
    leads.push({
      side: next.side,
      from: next.year!,
      fromStart: leads.length === 0 && next.fromStart,
    });
    start = next.year! - from;
  }
  return leads;
}

/** The years that at least two sources cover, and those in which one names another side than the next. */
function comparedYears(series: readonly ContestSeries[]): ContestState['compared'] {
  const sides = new Map<number, number[]>();
  for (const { from, first, second } of series)
    first.forEach((value, i) => {
      const other = second[i] ?? null;
      if (value === null || other === null) return;
      const listed = sides.get(from + i) ?? [];
      sides.set(from + i, [...listed, Math.sign(value - other)]);
    });
  const common = [...sides].filter(([, signs]) => signs.length > 1).sort(([a], [b]) => a - b);
  return {
    years: common.length,
    disagree: common
      .filter(([, signs]) => signs.includes(1) && signs.includes(-1))
      .map(([year]) => year),
  };
}
