import { aheadOf, type Side } from '../../../charts/contest-state.js';
import type {
  ArenaChannel,
  ArenaResult,
  ArenaSource,
  ArenaTies,
  ContestLead,
} from '../../../contract/index.js';
import { reasonText } from '../../../core/missing.js';
import { yearsBetween } from '../../../core/years.js';

/*
 * What the page shows of the answer in one year: nothing is asked of the server when the year moves.
 */

export type ChannelId = ArenaChannel['id'];

/** Both ties of a state in a year, from one source. */
export interface Tie {
  readonly source: ArenaSource;
  readonly first: number | null;
  readonly second: number | null;
  readonly hedging: number | null;
  /** Why there are not both; null where there are. */
  readonly reason: string | null;
  /** Who was the last to be ahead for three years running, as of the year. */
  readonly lead: ContestLead | null;
}

export function tieIn(ties: ArenaTies, source: ArenaSource, year: number): Tie {
  const series = ties.series.find(({ dataset }) => dataset === source.dataset);
  const at = year - (series?.from ?? year);
  const [first, second] = [series?.first[at] ?? null, series?.second[at] ?? null];
  const missing = first === null || second === null;
  return {
    source,
    ...{ first, second },
    hedging: series?.hedging?.[at] ?? null,
    reason: missing ? reasonIn(ties, source.dataset, year) : null,
    lead: missing ? null : (series?.leads.findLast(({ from }) => from <= year) ?? null),
  };
}

function reasonIn({ gaps }: ArenaTies, dataset: string, year: number): string {
  const gap = gaps[dataset]?.find(({ from, to }) => from <= year && year <= to);
  return reasonText(gap?.reason ?? 'outside-coverage');
}

/** The side with the greater tie; null where they are level, undefined without both. */
export function sideOf({ first, second }: Pick<Tie, 'first' | 'second'>): Side | null | undefined {
  return first === null || second === null ? undefined : aheadOf(first, second);
}

export const marginOf = ({ first, second }: Tie): number | null =>
  first === null || second === null ? null : first - second;

/** Whether two sources name different sides in the year. */
export const disagreesIn = ({ compared }: ArenaTies, year: number): boolean =>
  compared.disagree.includes(year);

/** How many states a source has with both of the pair in a year. */
function knownIn({ states }: ArenaChannel, source: ArenaSource, year: number): number {
  return states.filter((ties) => tieIn(ties, source, year).reason === null).length;
}

/** The source that has most states; of equals the first. Undefined where the panel has none of the channel. */
function bestSource({ sources, states }: ArenaChannel): ArenaSource | undefined {
  const count = ({ dataset }: ArenaSource): number =>
    states.filter(({ series }) => series.some((one) => one.dataset === dataset)).length;
  return [...sources].sort((one, other) => count(other) - count(one))[0];
}

/** So many years newer a year with half as many states says more of today. */
const newer = 5;

/** The last year with nearly as many states as any year has, or with half as many where that lies far back. */
export function bestYear(
  channel: ArenaChannel,
  source: ArenaSource | undefined,
  [from, to]: ArenaResult['years'],
): number {
  if (source === undefined) return to;
  const years = yearsBetween([from, to]).reverse();
  const counts = years.map((year) => knownIn(channel, source, year));
  const most = Math.max(...counts);
  const lastWith = (share: number): number =>
    years[counts.findIndex((count) => count > 0 && count >= share * most)] ?? to;
  const [nearlyAll, half] = [lastWith(0.8), lastWith(0.5)];
  return half - nearlyAll > newer ? half : nearlyAll;
}

/** What the page shows, as its address says or as suits the answer. */
export interface Shown {
  readonly channel: ArenaChannel;
  readonly source: ArenaSource | undefined;
  /** The source of trade for columns that have room for one. */
  readonly tradeSource: ArenaSource | undefined;
  readonly year: number;
  /** What the address asks for in place of the year that is shown. */
  readonly notShown: string | undefined;
}

export function shownOf(result: ArenaResult, query: URLSearchParams): Shown {
  const { channels, years } = result;
  const channel = channels.find(({ id }) => id === query.get('channel')) ?? channels[0]!;
  const sourceOf = (one: ArenaChannel): ArenaSource | undefined =>
    one.sources.find(({ dataset }) => dataset === query.get('source')) ?? bestSource(one);
  const source = sourceOf(channel);
  const trade = channels.find(({ id }) => id === 'trade');
  const text = query.get('year') ?? '';
  const asked = /^\d{1,4}$/.test(text) ? Number(text) : bestYear(channel, source, years);
  const year = Math.min(years[1], Math.max(years[0], asked));
  return {
    ...{ channel, source },
    tradeSource: trade === undefined ? undefined : sourceOf(trade),
    ...{ year, notShown: text === '' || Number(text) === year ? undefined : text },
  };
}

/** The ways to order the rows of the table, by the id of a column. */
export interface SortedBy {
  readonly column: string;
  readonly descending: boolean;
}

export function sortedBy(query: URLSearchParams): SortedBy | null {
  const text = query.get('sort');
  if (text === null || text === '') return null;
  return { column: text.replace(/^-/, ''), descending: text.startsWith('-') };
}

/** Rows by a number or a text; rows without one stand last either way. */
export function inOrder<T>(
  rows: readonly T[],
  keyOf: (row: T) => number | string | null,
  descending: boolean,
): T[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return x === y ? 0 : sign * (x < y ? -1 : 1);
  });
}
