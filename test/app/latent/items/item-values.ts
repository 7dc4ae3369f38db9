import { type DyadYears, dyadYears } from '../../../../src/app/latent/dyad-years.js';
import { until } from '../../../../src/app/latent/item-table.js';
import type { LatentItem } from '../../../../src/app/latent/items/define.js';
import { framesOf, type Rows } from '../../../measures/frame.js';

const dyads = new Map<number, DyadYears>();

/** The dyads up to a year, made once. */
export function dyadsTo(year: number): DyadYears {
  const at = dyads.get(year) ?? dyadYears(year);
  dyads.set(year, at);
  return at;
}

/** Values of an item by pair and year, from tables written out by the names of its needs and cut at the last year. */
export function itemValues(item: LatentItem, tables: Readonly<Record<string, Rows>>, to: number) {
  const at = dyadsTo(to);
  const frames = Object.fromEntries(
    Object.entries(framesOf(item, tables)).map(([name, frame]) => [name, until(frame, to)]),
  );
  const values = item.values(frames, at);
  return (ccode1: number, ccode2: number, year: number): number => {
    const row = at.rowOf(ccode1, ccode2, year);
    if (row < 0) throw new RangeError(`no dyad ${ccode1} ${ccode2} in ${year}`);
    return values[row]!;
  };
}
