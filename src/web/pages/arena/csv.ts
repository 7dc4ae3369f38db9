import type { ArenaResult } from '../../../app/arena/arena-contest.js';
import type { ChartTable } from '../../../charts/define.js';
import { arena } from '../../strings/arena.js';
import { disagreesIn, sideOf, tieIn } from './model.js';

/** A row for each state, channel, source and year: of one year, or of all. */
export function longTable(
  { channels, states, pair, years }: ArenaResult,
  only?: number,
): ChartTable {
  const [from, to] = only === undefined ? years : [only, only];
  const cell = (value: number | null): string => (value === null ? '' : String(value));
  const rows = channels.flatMap((channel) =>
    channel.states.flatMap((ties, i) =>
      channel.sources.flatMap((source) =>
        Array.from({ length: to - from + 1 }, (_, n) => from + n).map((year) => {
          const { first, second, hedging, reason, lead } = tieIn(ties, source, year);
          const side = sideOf({ first, second });
          const name = side === 'first' ? pair[0].name : side === 'second' ? pair[1].name : '';
          return [
            channel.id,
            source.dataset,
            states[i]!.name,
            ...[ties.ccode, pair[0].ccode, pair[1].ccode].map(String),
            String(year),
            cell(first),
            cell(second),
            channel.unit,
            cell(hedging),
            name,
            lead !== null && lead.side === side ? String(lead.from) : '',
            disagreesIn(ties, year) ? '1' : '0',
            reason ?? '',
          ];
        }),
      ),
    ),
  );
  return { columns: arena.csv.map((label) => ({ label, numeric: false })), rows };
}
