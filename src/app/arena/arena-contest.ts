import type { MissingReason } from '../../core/missing.js';
import type { StateLabel } from '../../core/series.js';
import { runsByReason } from '../../core/year-runs.js';
import { isInSystem, labelOf, stateByCcode } from '../../states/index.js';
import { datasetTitle, nameInText } from '../engine/catalogue.js';
import {
  computedIfPossible,
  contestChannels,
  contestOf,
  contestSources,
  contestUnits,
  type ContestChannelId,
  type ContestSeries,
  type ContestState,
} from './contest.js';
import { bodiesCoverage } from '../assess/institutions.js';
import { whyNoRow } from '../engine/measure.js';
import { caveatsOfContest } from '../../measures/series-caveats.js';
import type { ComputedMeasure, Workspace } from '../engine/workspace.js';
import { chosenArena, lastArenaYear, type ArenaChoice, type ArenaOrigin } from './arena-groups.js';

/** A state as a page names and draws it. */
export interface ArenaState extends StateLabel {
  /** ISO 3166 number; null where it has none. */
  readonly isonum: number | null;
  /** Its name inside a sentence. */
  readonly inText: string;
}

/** Years without both ties, and why. */
export interface ArenaGap {
  readonly from: number;
  readonly to: number;
  readonly reason: MissingReason;
}

export interface ArenaSource {
  readonly dataset: string;
  readonly title: string;
  readonly measure: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Years of the measure from this source. */
  readonly coverage: { readonly from: number; readonly to: number };
}

export interface ArenaTies {
  readonly ccode: number;
  /** One entry for each source that has the state with both of the pair. */
  readonly series: readonly ContestSeries[];
  /** By dataset, of every source: the years of the answer that its series does not have. */
  readonly gaps: Readonly<Record<string, readonly ArenaGap[]>>;
  readonly compared: ContestState['compared'];
}

export interface ArenaChannel {
  readonly id: ContestChannelId;
  readonly unit: string;
  readonly sources: readonly ArenaSource[];
  /** Every state of the arena, in its order. */
  readonly states: readonly ArenaTies[];
  /** What has to be known of the series as a whole. */
  readonly caveats: readonly string[];
}

/** What two states have in each of the third states that they contend for: every year and channel at once. */
export interface ArenaResult {
  readonly pair: readonly [ArenaState, ArenaState];
  readonly origin: ArenaOrigin;
  readonly states: readonly ArenaState[];
  readonly years: readonly [number, number];
  readonly channels: readonly ArenaChannel[];
}

const firstYear = 1946;

/**
 * The contest of a pair for any states, by the use case of the report. No year is left out: where a source has not both ties of a
 * state, the answer says why.
 * @throws UsageError `unknown-arena`
 */
export async function arenaContest(
  workspace: Workspace,
  choice: ArenaChoice,
): Promise<ArenaResult> {
  const { pair } = choice;
  const sides = [labelOf(pair[0]), labelOf(pair[1])] as const;
  const { origin, states: arena } = await chosenArena(workspace, choice);
  const period = [firstYear, lastArenaYear] as const;
  const found = await contestOf(workspace, { pair, arena, period, asOf: lastArenaYear });
  const years = yearsOf(found?.channels ?? []);
  const channels: ArenaChannel[] = [];
  for (const id of contestChannels) {
    const own = found?.channels.find((channel) => channel.id === id);
    const looks = await looksOf(workspace, id, pair);
    const states = arena.map((ccode): ArenaTies => {
      const known = own?.states.find(({ state }) => state.ccode === ccode);
      const series = known?.series ?? [];
      return {
        ccode,
        series,
        gaps: Object.fromEntries(
          looks.map(({ source: { dataset }, whyMissing }) => [
            dataset,
            gapsOf(
              years,
              series.find((one) => one.dataset === dataset),
              (year) => whyMissing(ccode, year),
            ),
          ]),
        ),
        compared: known?.compared ?? { years: 0, disagree: [] },
      };
    });
    channels.push({
      ...{ id, unit: contestUnits[id], states },
      sources: looks.map(({ source }) => source),
      caveats: own === undefined ? [] : caveatsOfContest(own, { pair: sides }),
    });
  }
  const labels = [...pair, ...arena].map(withNumber);
  return {
    pair: [labels[0]!, labels[1]!],
    origin,
    states: labels.slice(2),
    years,
    channels,
  };
}

const withNumber = (ccode: number): ArenaState => ({
  ...labelOf(ccode),
  isonum: stateByCcode(ccode)?.isonum ?? null,
  inText: nameInText(ccode),
});

/** From the first to the last year in which any source has both ties of a state. */
function yearsOf(
  channels: readonly { readonly states: readonly ContestState[] }[],
): readonly [number, number] {
  const series = channels.flatMap(({ states }) => states.flatMap((one) => one.series));
  if (series.length === 0) return [firstYear, lastArenaYear];
  return [
    Math.min(...series.map(({ from }) => from)),
    Math.max(...series.map(({ latest }) => latest.year)),
  ];
}

interface Look {
  readonly source: ArenaSource;
  readonly whyMissing: (state: number, year: number) => MissingReason;
}

/** The sources of a channel, each with the reason for what it lacks. */
async function looksOf(
  workspace: Workspace,
  id: ContestChannelId,
  pair: readonly [number, number],
): Promise<Look[]> {
  if (id === 'institutions') return [bodies(pair)];
  const looks: Look[] = [];
  for (const { measure, params } of contestSources[id]) {
    // What the contest has computed already.
    const computed = await computedIfPossible(workspace, {
      measure,
      params,
      pair,
      from: firstYear,
    });
    if (computed === undefined) continue;
    const { definition, request } = computed;
    const dataset = definition.datasets[0]!;
    looks.push({
      source: {
        ...{ dataset, title: datasetTitle(dataset), measure },
        ...{ params: request.params, coverage: definition.coverage },
      },
      whyMissing: (state, year) => whyMissing(computed, pair, state, year),
    });
  }
  return looks;
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
  return columns.reasons.get(row) ?? 'not-reported';
}

function bodies([a, b]: readonly [number, number]): Look {
  const dataset = 'institutions';
  return {
    source: {
      dataset,
      title: datasetTitle(dataset),
      measure: 'shared-igos',
      params: { source: 'coded', associates: true },
      coverage: bodiesCoverage,
    },
    whyMissing: (state, year) =>
      [a, b, state].every((one) => isInSystem(one, year)) ? 'not-reported' : 'not-in-system',
  };
}

/** Runs of years without both ties that have the same reason. */
function gapsOf(
  [first, last]: readonly [number, number],
  series: ContestSeries | undefined,
  reasonIn: (year: number) => MissingReason,
): ArenaGap[] {
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((year) => {
    const at = year - (series?.from ?? 0);
    return (series?.first[at] ?? null) === null || (series?.second[at] ?? null) === null;
  });
  return runsByReason(years.map((year) => ({ year, reason: reasonIn(year) })));
}
