import type {
  ContestChannel,
  ContestChannelId,
  ContestResult,
  ContestSeries,
} from '../../contract/index.js';
import { contestChannels } from '../../contract/arena.js';
import type { PopulationQuery } from '../../core/measure-query.js';
import type { Case } from '../../cases/types.js';
import { DataError } from '../../core/errors.js';
import type { MissingReason } from '../../core/missing.js';
import { tradeSeriesSources } from '../../measures/trade/trade-sources.js';
import { isInSystem, labelOf } from '../../states/index.js';
import type { Figure } from '../engine/figure.js';
import { whyNoRow } from '../engine/measure.js';
import type { ComputedMeasure, Workspace } from '../engine/workspace.js';
import { bodiesCoverage, bodyTables, membershipsOf, sharedBodies } from './bodies.js';
import { comparedYears, tiesSeries } from './contest-series.js';

interface ContestSource {
  readonly measure: string;
  readonly params: Readonly<Record<string, string>>;
  readonly hedging?: true;
}

/** The measures of each channel, one for each source; bodies are counted here. */
const contestSources: Readonly<
  Record<Exclude<ContestChannelId, 'institutions'>, readonly ContestSource[]>
> = {
  trade: tradeSeriesSources.map((source) => ({
    measure: 'influence-contest',
    params: { channel: 'trade', source },
    hedging: true,
  })),
  arms: [{ measure: 'influence-contest', params: { channel: 'arms' }, hedging: true }],
  votes: [{ measure: 'relative-alignment', params: {} }],
};

const contestUnits: Readonly<Record<ContestChannelId, string>> = {
  trade: 'share',
  arms: 'share',
  votes: 'kappa',
  institutions: 'bodies',
};

/** What a contest is about. */
export type ContestSubject = Pick<Case, 'pair' | 'arena'>;

/** One source of a channel: the ties of the states that it has with both of the pair, and why others have none. */
export interface FoundSource {
  readonly dataset: string;
  readonly measure: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Years of the measure from this source. */
  readonly coverage: { readonly from: number; readonly to: number };
  readonly byState: ReadonlyMap<number, ContestSeries>;
  readonly whyMissing: (state: number, year: number) => MissingReason;
}

/** A channel with all of its sources; `states` are those of the arena that one of them has with both of the pair. */
export interface FoundChannel extends ContestChannel {
  readonly sources: readonly FoundSource[];
}

/**
 * Who is ahead in each state of the case's arena, by channel and source, up to the year the case looks at. Sources are
 * never joined. Undefined where no source has one of the states with both of the pair.
 */
export function contestFigure(
  subject: ContestSubject,
  years: Years,
): Figure<ContestResult | undefined> {
  return {
    queries: Object.values(contestSources)
      .flat()
      .flatMap((source) => Object.values(queriesOf(source, subject, years))),
    tables: bodyTables,
    async compute(workspace) {
      const found = await contestChannelsOf(workspace, subject, years);
      const channels = found.flatMap(({ id, unit, states }) =>
        states.length === 0 ? [] : [{ id, unit, states }],
      );
      return channels.length === 0 ? undefined : { channels };
    },
  };
}

/** Every channel of a contest, those without a state included. */
export async function contestChannelsOf(
  workspace: Workspace,
  subject: ContestSubject,
  years: Years,
): Promise<FoundChannel[]> {
  const channels: FoundChannel[] = [];
  for (const id of contestChannels) {
    const sources =
      id === 'institutions'
        ? [await institutionsSource(workspace, subject, years)]
        : await measuredSources(workspace, subject, years, contestSources[id]);
    const states = subject.arena.flatMap((state) => {
      const series = sources.flatMap(({ byState }) => byState.get(state) ?? []);
      return series.length === 0
        ? []
        : [{ state: labelOf(state), series, compared: comparedYears(series) }];
    });
    channels.push({ id, unit: contestUnits[id], states, sources });
  }
  return channels;
}

type Years = readonly [number, number];

/** What is measured for a source: the ties, and hedging where the channel has it. */
const queriesOf = (
  { measure, params, hedging }: ContestSource,
  { pair }: ContestSubject,
  [from]: Years,
): { readonly ties: PopulationQuery; readonly hedging?: PopulationQuery } => ({
  ties: { measure, params, pair, from },
  ...(hedging === undefined ? {} : { hedging: { measure: 'hedging', params, pair, from } }),
});

async function measuredSources(
  workspace: Workspace,
  subject: ContestSubject,
  years: Years,
  sources: readonly ContestSource[],
): Promise<FoundSource[]> {
  const { pair, arena } = subject;
  const found: FoundSource[] = [];
  for (const source of sources) {
    const queries = queriesOf(source, subject, years);
    const computed = await computedIfPossible(workspace, queries.ties);
    if (computed === undefined) continue;
    const { population, definition, request } = computed;
    const ties = valuesOf(population.columns, arena, years, ['first', 'second']);
    const hedged =
      queries.hedging === undefined
        ? undefined
        : valuesOf((await workspace.compute(queries.hedging)).population.columns, arena, years, [
            'value',
          ]);
    const origin = {
      dataset: definition.datasets[0]!,
      measure: source.measure,
      params: request.params,
    };
    const byState = arena.flatMap((state) => {
      const [first, second] = ties.get(state)!;
      const hedging = hedged === undefined ? {} : { hedging: hedged.get(state)![0]! };
      const made = tiesSeries(years, first!, second!, { ...origin, ...hedging });
      return made === undefined ? [] : [[state, made] as const];
    });
    found.push({
      ...origin,
      coverage: definition.coverage,
      byState: new Map(byState),
      whyMissing: (state, year) => whyMissing(computed, pair, state, year),
    });
  }
  return found;
}

function whyMissing(
  computed: ComputedMeasure,
  [ccode1, ccode2]: readonly [number, number],
  third: number,
  year: number,
): MissingReason {
  const { columns } = computed.population;
  const unit = { ccode1, ccode2, third };
  const row = computed.population.rowsOf(unit).find((one) => columns.year[one] === year);
  if (row === undefined) return whyNoRow(computed, { ...unit, year });
  return columns.reasons?.get(row) ?? 'not-reported';
}

/** A measure, or undefined where the panel was built without a table that it reads. */
async function computedIfPossible(
  workspace: Workspace,
  query: PopulationQuery,
): Promise<ComputedMeasure | undefined> {
  try {
    return await workspace.compute(query);
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
): Promise<FoundSource> {
  const origin = {
    dataset: 'institutions',
    measure: 'shared-igos',
    params: { source: 'coded', associates: true },
  };
  const spells = await membershipsOf(workspace);
  const byState = (spells === undefined ? [] : arena).flatMap((state) => {
    const [first, second] = pair.map((side) => sharedBodies(spells!, state, side, years));
    const made = tiesSeries(years, first!, second!, origin);
    return made === undefined ? [] : [[state, made] as const];
  });
  return {
    ...origin,
    coverage: bodiesCoverage,
    byState: new Map(byState),
    whyMissing: (state, year) =>
      [...pair, state].every((one) => isInSystem(one, year)) ? 'not-reported' : 'not-in-system',
  };
}
