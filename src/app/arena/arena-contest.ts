import type {
  ArenaGap,
  ArenaResult,
  ArenaState,
  ArenaTies,
  ContestChannel,
  ContestSeries,
  ContestState,
} from '../../contract/index.js';
import type { MissingReason } from '../../core/missing.js';
import { runsByReason } from '../../core/year-runs.js';
import { labelOf, stateByCcode } from '../../states/index.js';
import { datasetTitle, nameInText } from '../engine/catalogue.js';
import { contestChannelsOf, type FoundSource } from './contest.js';
import { caveatsOfContest } from '../../measures/series-caveats.js';
import type { Workspace } from '../engine/workspace.js';
import { chosenArena, lastArenaYear, type ArenaChoice } from './arena-groups.js';

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
