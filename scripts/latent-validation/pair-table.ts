import { chainsOf } from '../../src/app/latent/chains.js';
import type { ItemTable } from '../../src/app/latent/item-table.js';
import { dyadsOf } from '../../src/app/latent/dyad-years.js';

/** What is known of some pairs: a table as the model reads it. */
export function tableOfPairs(
  { dyads, items, opportunity, relevant }: ItemTable,
  rows: Int32Array,
): ItemTable {
  const pick = <Id extends string>(columns: Readonly<Record<Id, Float64Array>>) =>
    Object.fromEntries(
      Object.entries<Float64Array>(columns).map(([id, column]) => [
        id,
        Float64Array.from(rows, (row) => column[row]!),
      ]),
    ) as Record<Id, Float64Array>;
  const codes = (column: Int16Array): Int16Array => Int16Array.from(rows, (row) => column[row]!);
  return {
    dyads: dyadsOf({
      rows: rows.length,
      ccode1: codes(dyads.ccode1),
      ccode2: codes(dyads.ccode2),
      year: codes(dyads.year),
    }),
    items: pick(items),
    opportunity: pick(opportunity),
    relevant: Uint8Array.from(rows, (row) => relevant[row]!),
  };
}

/** Rows of the pairs that are relevant in some year, and of those named, in all their years and under all their numbers. */
export function rowsOfRelevant(
  { dyads, relevant }: Pick<ItemTable, 'dyads' | 'relevant'>,
  named: readonly { readonly a: number; readonly b: number; readonly year: number }[] = [],
): Int32Array {
  const { chainOf, states } = chainsOf(dyads);
  const isKept = new Uint8Array(states.length);
  relevant.forEach((is, row) => {
    if (is === 1) isKept[chainOf[row]!] = 1;
  });
  for (const { a, b, year } of named) {
    const row = dyads.rowOf(a, b, year);
    if (row >= 0) isKept[chainOf[row]!] = 1;
  }
  const rows: number[] = [];
  for (let row = 0; row < dyads.rows; row++) if (isKept[chainOf[row]!] === 1) rows.push(row);
  return Int32Array.from(rows);
}
