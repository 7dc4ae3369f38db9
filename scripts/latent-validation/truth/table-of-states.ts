import type { ItemTable } from '../../../src/app/latent/item-table.js';
import { type Rng, shuffled } from '../../../src/core/rng.js';
import { dyadsOf } from '../../../src/app/latent/dyad-years.js';
import { tableOfPairs } from '../pair-table.js';

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

export function tableOfStates(table: ItemTable, states: ReadonlySet<number>): TableOfStates {
  const { dyads } = table;
  const rows: number[] = [];
  for (let row = 0; row < dyads.rows; row++)
    if (states.has(dyads.ccode1[row]!) && states.has(dyads.ccode2[row]!)) rows.push(row);
  const { dyads: own, ...known } = tableOfPairs(table, Int32Array.from(rows));
  const { ccode1, ccode2, year } = own;
  return { ccode1, ccode2, year, items: known.items, opportunity: known.opportunity };
}

/** As the model reads it. */
export function asItemTable(
  { ccode1, ccode2, year, items, opportunity }: TableOfStates,
  values: ItemTable['items'] = items,
): ItemTable {
  return {
    dyads: dyadsOf({ rows: year.length, ccode1, ccode2, year }),
    items: values,
    opportunity,
    relevant: new Uint8Array(year.length),
  };
}
