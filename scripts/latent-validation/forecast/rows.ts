import type { ItemTable } from '../../../src/app/latent/item-table.js';
import { opportunities, type Opportunity } from '../../../src/app/latent/opportunity.js';
import type { Filtered } from '../filtered.js';
import type { Outcome } from './outcomes.js';

/** Years back in which an event makes what follows no onset. */
const BACK = 5;

/** Relevant dyads at some origins: what was known of them then, and whether the event came. */
export interface ForecastRows {
  /** The pair, by its numbers; the same in all years. */
  readonly pair: readonly string[];
  readonly outcome: Float64Array;
  readonly columns: Readonly<Record<string, Float64Array>>;
}

/** Columns of the three forecasts that are compared. */
export const persistence = ['recent', 'since'] as const;
export const covariates = [
  ...(Object.keys(opportunities) as Opportunity[]),
  'democracy',
  'democracy unknown',
];
export const latentColumns = ['latent mean', 'latent sd'] as const;

export interface RowsAsked {
  readonly origins: readonly number[];
  readonly ahead: number;
  /** Only dyads without an event in the last years. */
  readonly onset: boolean;
  readonly democracy: (ccode: number, year: number) => number;
}

/**
 * Rows of the dyads that are relevant at the origins. Known at the origin: whether there was an event in the last five years; logarithm of
 * the years since the last, plus 1 (without one since 1946, the years since 1945); opportunity; the less democratic of the
 * two (V-Dem’s electoral democracy), with a column that says where it is not known; filtered mean and standard deviation of the domain.
 * Left out are dyads whose outcome is not known in every year ahead, or that had an event in the last five years, where onset is asked for.
 *
 * @param known to no later than the last origin
 * @param whole with the years ahead
 */
export function forecastRows(
  known: Filtered,
  whole: ItemTable,
  { item, least, domain }: Pick<Outcome, 'item' | 'least' | 'domain'>,
  { origins, ahead, onset, democracy }: RowsAsked,
): ForecastRows {
  const { dyads, relevant, opportunity } = known.table;
  const names = [...persistence, ...covariates, ...latentColumns];
  const columns = Object.fromEntries(names.map((name) => [name, [] as number[]]));
  const pair: string[] = [];
  const outcome: number[] = [];
  const event = eventsOf(whole, item, least);
  for (let row = 0; row < dyads.rows; row++) {
    const year = dyads.year[row]!;
    if (relevant[row] !== 1 || !origins.includes(year)) continue;
    const [a, b] = [dyads.ccode1[row]!, dyads.ccode2[row]!];
    const came = event(a, b, year + 1, year + ahead);
    if (Number.isNaN(came)) continue;
    const since = sinceLast(event, a, b, year);
    const recent = since < BACK ? 1 : 0;
    if (onset && recent === 1) continue;
    pair.push(`${a} ${b}`);
    outcome.push(came);
    const less = Math.min(democracy(a, year), democracy(b, year));
    const values: Record<string, number> = {
      ...{ recent, since: Math.log(1 + since) },
      ...Object.fromEntries(
        Object.entries(opportunity).map(([name, column]) => [name, column[row]!]),
      ),
      democracy: Number.isNaN(less) ? 0 : less,
      'democracy unknown': Number.isNaN(less) ? 1 : 0,
      'latent mean': known.mean(row, domain),
      'latent sd': Math.sqrt(known.variance(row, domain)),
    };
    for (const name of names) columns[name]!.push(values[name]!);
  }
  return {
    pair,
    outcome: Float64Array.from(outcome),
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [name, Float64Array.from(column)]),
    ),
  };
}

/** Whether an event falls into some years: 1 or 0; NaN where one of them is not known. */
type Events = (a: number, b: number, from: number, to: number) => number;

function eventsOf({ dyads, items }: ItemTable, item: string, least: number): Events {
  const column = items[item]!;
  return (a, b, from, to) => {
    let came = 0;
    for (let year = from; year <= to; year++) {
      const row = dyads.rowOf(a, b, year);
      const value = row < 0 ? NaN : column[row]!;
      if (Number.isNaN(value)) return NaN;
      if (value >= least) came = 1;
    }
    return came;
  };
}

/** Years since the last event: 0 in its year; since 1945 without one. */
function sinceLast(event: Events, a: number, b: number, year: number): number {
  for (let back = 0; year - back >= 1946; back++)
    if (event(a, b, year - back, year - back) === 1) return back;
  return year - 1945;
}
