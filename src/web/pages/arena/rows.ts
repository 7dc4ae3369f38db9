import type { ArenaResult, ArenaState, ArenaTies } from '../../../contract/index.js';
import { codeOf } from '../../state/address.js';
import { inOrder, marginOf, tieIn, type Shown, type SortedBy, type Tie } from './model.js';

export interface Cell {
  readonly id: string;
  readonly unit: string;
  readonly ties: ArenaTies;
  /** One for each source with both ties in the year; of none with the reasons, the first. */
  readonly shown: readonly Tie[];
}

export interface Row {
  readonly state: ArenaState;
  readonly code: string;
  /** By channel. */
  readonly cells: readonly Cell[];
  /** By channel that has it: the hedging by the source that is shown. */
  readonly hedging: Readonly<Record<string, Tie>>;
}

/** Whether the ties of a channel are shares, of which hedging is measured. */
export const isHedged = (id: string): boolean => id === 'trade' || id === 'arms';

export function rowsOf({ channels, states }: ArenaResult, { year, tradeSource }: Shown): Row[] {
  return states.map((state, i) => ({
    state,
    code: codeOf(state),
    cells: channels.map(({ id, unit, sources, states: all }) => {
      const ties = all[i]!;
      const every = sources.map((source) => tieIn(ties, source, year));
      const known = every.filter(({ reason }) => reason === null);
      const preferred = every.filter(({ source }) => id !== 'trade' || source === tradeSource);
      return { id, unit, ties, shown: known.length > 0 ? known : preferred.slice(0, 1) };
    }),
    hedging: Object.fromEntries(
      channels.flatMap(({ id, sources, states: all }) => {
        const source = id === 'trade' ? tradeSource : sources[0];
        return isHedged(id) && source !== undefined ? [[id, tieIn(all[i]!, source, year)]] : [];
      }),
    ),
  }));
}

/** The rows by a column: a channel by the lead of the first side, or the hedging in one. */
export function sortedRows(
  rows: readonly Row[],
  sort: SortedBy | null,
  { tradeSource }: Shown,
): readonly Row[] {
  if (sort === null) return rows;
  const { column, descending } = sort;
  const keyOf = ({ state, cells, hedging }: Row): number | string | null => {
    if (column === 'state') return state.name;
    if (column.startsWith('hedging-'))
      return hedging[column.slice('hedging-'.length)]?.hedging ?? null;
    const cell = cells.find(({ id }) => id === column);
    const tie =
      cell?.shown.find(({ source }) => column !== 'trade' || source === tradeSource) ??
      cell?.shown[0];
    return tie === undefined ? null : marginOf(tie);
  };
  return inOrder(rows, keyOf, descending);
}
