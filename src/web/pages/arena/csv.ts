import { yesNo, type ChartData, type DataValue } from '../../../charts/data.js';
import type { ArenaResult } from '../../../contract/index.js';
import { arena } from './strings.js';
import { disagreesIn, sideOf, tieIn } from './model.js';

/** A row for each state, channel, source and year: of one year, or of all. */
export function longTable(
  { channels, states, pair, years }: ArenaResult,
  only?: number,
): ChartData {
  const [from, to] = only === undefined ? years : [only, only];
  const rows = channels.flatMap((channel) =>
    channel.states.flatMap((ties, i) =>
      channel.sources.flatMap((source) =>
        Array.from({ length: to - from + 1 }, (_, n) => from + n).map((year): DataValue[] => {
          const { first, second, hedging, reason, lead } = tieIn(ties, source, year);
          const side = sideOf({ first, second });
          const name = side === 'first' ? pair[0].name : side === 'second' ? pair[1].name : '';
          return [
            channel.id,
            source.dataset,
            states[i]!.name,
            ...[ties.ccode, pair[0].ccode, pair[1].ccode],
            ...[year, first, second],
            channel.unit,
            hedging,
            name,
            lead !== null && lead.side === side ? lead.from : null,
            yesNo(disagreesIn(ties, year)),
            reason,
          ];
        }),
      ),
    ),
  );
  return { columns: arena.csv, rows };
}
