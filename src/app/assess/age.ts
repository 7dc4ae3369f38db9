import type { ObservationRow } from '../../evidence/types.js';
import type { Evidence } from './evidence.js';

/** A measured row whose last value is more years than this before the year assessed says nothing about that year. */
export const RECENT_YEARS = 3;

/**
 * The year to which a row speaks; undefined where it is too old to be weighed. What lasts until it is ended speaks for later
 * years as well; that there was none speaks for none, since one may have begun. Of a row that lasts always, such as a
 * distance, the last value is taken to hold.
 */
export function speaksTo(
  { lasting }: Pick<ObservationRow, 'lasting'>,
  { years, observed, detail }: Pick<Evidence, 'years' | 'observed' | 'detail'>,
  asOf: number,
): number | undefined {
  const isThere = observed.type === 'binary' ? observed.yes : (detail.value ?? 0) > 0;
  if (lasting === 'always' || (lasting === true && isThere)) return asOf;
  const last = years.at(-1)!;
  return asOf - last > RECENT_YEARS ? undefined : last;
}

export const outdatedReason = (years: readonly number[], asOf: number): string =>
  `its last value is of ${years.at(-1)}, more than ${RECENT_YEARS} years before ${asOf}`;

/** So large a share of the rows that are weighed makes a year one of evidence. */
const SHARE = 2 / 3;

/** The last year in which at least two thirds of the rows that are weighed have a value; null where there is none. */
export function evidenceYear(rows: readonly Pick<Evidence, 'years'>[]): number | null {
  const covered = new Map<number, number>();
  for (const { years } of rows)
    for (const year of new Set(years)) covered.set(year, (covered.get(year) ?? 0) + 1);
  const enough = [...covered].filter(([, count]) => count >= SHARE * rows.length);
  return enough.length === 0 ? null : Math.max(...enough.map(([year]) => year));
}
