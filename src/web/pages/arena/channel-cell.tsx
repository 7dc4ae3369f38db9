import { formatLead, formatTie, type Side } from '../../../charts/contest-state.js';
import type { ArenaState } from '../../../contract/index.js';
import { codeOf } from '../../state/address.js';
import { arena } from './strings.js';
import { disagreesIn, marginOf, sideOf, type Tie } from './model.js';
import type { Cell } from './rows.js';

interface ChannelCellProps {
  readonly cell: Cell;
  readonly sides: Readonly<Record<Side, ArenaState>>;
  readonly year: number;
  /** The greatest lead of the column. */
  readonly most: number;
}

/** One channel of a state: every source that has both ties in the year. */
export function ChannelCell({ cell, sides, year, most }: ChannelCellProps) {
  const several = cell.id === 'trade';
  return (
    <>
      {cell.shown.map((tie) => (
        <div key={tie.source.dataset} class="tie">
          {several && tie.reason === null && (
            <span class="small">{arena.sourceName(tie.source)}</span>
          )}
          <TieText tie={tie} unit={cell.unit} sides={sides} most={most} />
        </div>
      ))}
      {disagreesIn(cell.ties, year) && (
        <strong class="disagree">
          <span aria-hidden="true">≠ </span>
          {arena.table.disagree}
        </strong>
      )}
    </>
  );
}

interface TieTextProps {
  readonly tie: Tie;
  readonly unit: string;
  readonly sides: Readonly<Record<Side, ArenaState>>;
  readonly most: number;
}

function TieText({ tie, unit, sides, most }: TieTextProps) {
  const side = sideOf(tie);
  const margin = marginOf(tie);
  if (side === undefined || margin === null)
    return (
      <span class="none">
        {arena.table.noValue}
        <span class="small">{tie.reason}</span>
      </span>
    );
  const { first, second } = tie;
  return (
    <>
      <span class="ahead">
        {side === null ? (
          arena.table.level
        ) : (
          <>
            <span class={`mark ${side}`} aria-hidden="true" />
            <strong>{codeOf(sides[side])}</strong> {formatLead(margin, unit)}
          </>
        )}
      </span>
      <LeadBar margin={margin} most={most} />
      <span class="small">
        {formatTie(first!, unit)} : {formatTie(second!, unit)}
      </span>
      <span class="small">{sinceText(tie, side, sides)}</span>
    </>
  );
}

/** Since when the side has been ahead; nothing where the two are level. */
function sinceText(
  { lead }: Tie,
  side: Side | null,
  sides: Readonly<Record<Side, ArenaState>>,
): string {
  if (side === null) return '';
  if (lead?.side !== side) return arena.table.noRun;
  return arena.table.since(codeOf(sides[side]), lead.from, lead.fromStart);
}

/** A bar from the middle toward the side that is ahead. */
function LeadBar({ margin, most }: { readonly margin: number; readonly most: number }) {
  const width = most === 0 ? 0 : (50 * Math.abs(margin)) / most;
  return (
    <span class="lead-bar" aria-hidden="true">
      <span
        class={margin > 0 ? 'first' : 'second'}
        style={{ width: `${width}%`, left: `${margin > 0 ? 50 - width : 50}%` }}
      />
    </span>
  );
}
