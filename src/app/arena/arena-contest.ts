import type { MissingReason } from '../../core/missing.js';
import type { StateLabel } from '../../core/series.js';
import { runsByReason } from '../../core/year-runs.js';
import { labelOf, stateByCcode } from '../../states/index.js';
import { datasetTitle, nameInText } from '../engine/catalogue.js';
import {
  contestChannelsOf,
  type ContestChannel,
  type ContestChannelId,
  type ContestSeries,
  type ContestState,
  type FoundSource,
} from './contest.js';
import { caveatsOfContest } from '../../measures/series-caveats.js';
import type { Workspace } from '../engine/workspace.js';
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
  const { origin, states: arena } = await chosenArena(workspace, choice);
  const period = [firstYear, lastArenaYear] as const;
  const found = await contestChannelsOf(workspace, { pair, arena }, period);
  const years = yearsOf(found);
  const sides = [labelOf(pair[0]), labelOf(pair[1])] as const;
  const labels = [...pair, ...arena].map(withNumber);
  return {
    pair: [labels[0]!, labels[1]!],
    origin,
    states: labels.slice(2),
    years,
    channels: found.map(({ sources, ...channel }) => ({
      ...{ id: channel.id, unit: channel.unit },
      states: arena.map((ccode) => tiesOf(channel, ccode, sources, years)),
      sources: sources.map(({ dataset, measure, params, coverage }) => ({
        ...{ dataset, title: datasetTitle(dataset), measure, params, coverage },
      })),
      caveats: channel.states.length === 0 ? [] : caveatsOfContest(channel, { pair: sides }),
    })),
  };
}

function tiesOf(
  { states }: ContestChannel,
  ccode: number,
  sources: readonly FoundSource[],
  years: readonly [number, number],
): ArenaTies {
  const known = states.find(({ state }) => state.ccode === ccode);
  return {
    ccode,
    series: known?.series ?? [],
    gaps: Object.fromEntries(
      sources.map(({ dataset, byState, whyMissing }) => [
        dataset,
        gapsOf(years, byState.get(ccode), (year) => whyMissing(ccode, year)),
      ]),
    ),
    compared: known?.compared ?? { years: 0, disagree: [] },
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
