import { dataOf, yesNo, type ChartData } from '../../../charts/data.js';
import type { ArenaResult } from '../../../contract/index.js';
import { yearsBetween } from '../../../core/years.js';
import { disagreesIn, sideOf, tieIn } from './model.js';

/** A row for each state, channel, source and year: of one year, or of all. */
export function longTable(
  { channels, states, pair: [first, second], years }: ArenaResult,
  only?: number,
): ChartData {
  const rows = channels.flatMap((channel) =>
    channel.states.flatMap((ties, i) =>
      channel.sources.flatMap((source) =>
        yearsBetween(only === undefined ? years : [only, only]).map((year) => {
          const tie = tieIn(ties, source, year);
          return { channel, state: states[i]!, ties, year, tie, side: sideOf(tie) };
        }),
      ),
    ),
  );
  return dataOf(rows, {
    channel: ({ channel }) => channel.id,
    dataset: ({ tie }) => tie.source.dataset,
    state: ({ state }) => state.name,
    ccode: ({ ties }) => ties.ccode,
    ccode1: () => first.ccode,
    ccode2: () => second.ccode,
    year: ({ year }) => year,
    first: ({ tie }) => tie.first,
    second: ({ tie }) => tie.second,
    unit: ({ channel }) => channel.unit,
    hedging: ({ tie }) => tie.hedging,
    ahead: ({ side }) => (side === 'first' ? first.name : side === 'second' ? second.name : ''),
    ahead_since: ({ tie: { lead }, side }) => (lead?.side === side ? lead?.from : null),
    sources_disagree: ({ ties, year }) => yesNo(disagreesIn(ties, year)),
    why_missing: ({ tie }) => tie.reason,
  });
}
