import type { ItemTable } from '../../../src/app/latent/item-table.js';
import { type Rng, shuffled } from '../../../src/core/rng.js';
import { indexPairs } from '../../../src/measures/shared/pair-index.js';

/** What is known of the dyads among some states, in arrays alone: threads are given it. */
export interface TableOfStates {
  readonly ccode1: Int16Array;
  readonly ccode2: Int16Array;
  readonly year: Int16Array;
  readonly items: ItemTable['items'];
  readonly opportunity: ItemTable['opportunity'];
}

/** States by chance, of all that have a dyad. */
export function chosenStates({ dyads }: ItemTable, count: number, rng: Rng): ReadonlySet<number> {
  const all = [...new Set([...dyads.ccode1, ...dyads.ccode2])].sort((a, b) => a - b);
  return new Set(shuffled(all, rng).slice(0, count));
}

export function tableOfStates(
  { dyads, items, opportunity }: ItemTable,
  states: ReadonlySet<number>,
): TableOfStates {
  const rows: number[] = [];
  for (let row = 0; row < dyads.rows; row++)
    if (states.has(dyads.ccode1[row]!) && states.has(dyads.ccode2[row]!)) rows.push(row);
  const pick = <Id extends string>(columns: Readonly<Record<Id, Float64Array>>) =>
    Object.fromEntries(
      Object.entries<Float64Array>(columns).map(([id, column]) => [
        id,
        Float64Array.from(rows, (row) => column[row]!),
      ]),
    ) as Record<Id, Float64Array>;
  const codes = (column: Int16Array): Int16Array => Int16Array.from(rows, (row) => column[row]!);
  return {
    ccode1: codes(dyads.ccode1),
    ccode2: codes(dyads.ccode2),
    year: codes(dyads.year),
    items: pick(items),
    opportunity: pick(opportunity),
  };
}

/** As the model reads it. */
export function asItemTable(
  { ccode1, ccode2, year, items, opportunity }: TableOfStates,
  values: ItemTable['items'] = items,
): ItemTable {
  const keys = { rows: year.length, ccode1, ccode2, year };
  const rowOf = indexPairs(keys);
  return {
    dyads: { ...keys, rowOf: (a, b, at) => rowOf(Math.min(a, b), Math.max(a, b), at) },
    items: values,
    opportunity,
    relevant: new Uint8Array(year.length),
  };
}
