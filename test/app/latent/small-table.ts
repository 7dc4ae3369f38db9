import type { DyadYears } from '../../../src/app/latent/dyad-years.js';
import type { ItemTable } from '../../../src/app/latent/item-table.js';
import { latentItems } from '../../../src/app/latent/items/index.js';
import { opportunities, type Opportunity } from '../../../src/app/latent/opportunity.js';
import { indexPairs } from '../../../src/measures/shared/pair-index.js';

export type Key = readonly [ccode1: number, ccode2: number, year: number];
export type ValueOf = (...key: Key) => number;

/** A pair in every year from one to another. */
export const yearsOf = (ccode1: number, ccode2: number, from: number, to: number): Key[] =>
  Array.from({ length: to - from + 1 }, (_, at) => [ccode1, ccode2, from + at]);

/** Dyad-years written out, put in order. */
export function dyadsOf(keys: readonly Key[]): DyadYears {
  const inOrder = keys.toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  const columns = {
    rows: inOrder.length,
    ccode1: Int16Array.from(inOrder, ([a]) => a),
    ccode2: Int16Array.from(inOrder, ([, b]) => b),
    year: Int16Array.from(inOrder, ([, , year]) => year),
  };
  const rowOf = indexPairs(columns);
  return { ...columns, rowOf: (a, b, year) => rowOf(Math.min(a, b), Math.max(a, b), year) };
}

/** A small table of items: those that are not given are unobserved, opportunity is 0, all dyads are relevant. */
export function smallTable(
  keys: readonly Key[],
  items: Readonly<Record<string, ValueOf>>,
  opportunity: Partial<Record<Opportunity, ValueOf>> = {},
): ItemTable {
  const dyads = dyadsOf(keys);
  const column = (of: ValueOf): Float64Array =>
    Float64Array.from(dyads.year, (year, row) => of(dyads.ccode1[row]!, dyads.ccode2[row]!, year));
  const ids = new Set([...latentItems.map(({ id }) => id), ...Object.keys(items)]);
  return {
    dyads,
    items: Object.fromEntries([...ids].map((id) => [id, column(items[id] ?? (() => NaN))])),
    opportunity: Object.fromEntries(
      (Object.keys(opportunities) as Opportunity[]).map((name) => [
        name,
        column(opportunity[name] ?? (() => 0)),
      ]),
    ) as Record<Opportunity, Float64Array>,
    relevant: new Uint8Array(dyads.rows).fill(1),
  };
}
