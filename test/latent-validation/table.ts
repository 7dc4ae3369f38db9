import type { ItemTable } from '../../src/app/latent/item-table.js';
import { opportunities, type Opportunity } from '../../src/app/latent/opportunity.js';
import { indexPairs } from '../../src/measures/shared/pair-index.js';

interface PairInYears {
  readonly a: number;
  readonly b: number;
  readonly from: number;
  /** By item, its values from the first year on; all of one length. */
  readonly values: Readonly<Record<string, readonly number[]>>;
  /** Of its years; 1 unless stated. */
  readonly relevant?: readonly number[];
}

/** An item table of some pairs, in order; opportunity is 0 throughout. */
export function tableOf(pairs: readonly PairInYears[]): ItemTable {
  const lengths = pairs.map(({ values }) => Object.values(values)[0]!.length);
  const spread = (of: (pair: PairInYears, year: number) => number): number[] =>
    pairs.flatMap((pair, at) => Array.from({ length: lengths[at]! }, (_, year) => of(pair, year)));
  const keys = {
    rows: lengths.reduce((sum, length) => sum + length, 0),
    ccode1: Int16Array.from(spread(({ a }) => a)),
    ccode2: Int16Array.from(spread(({ b }) => b)),
    year: Int16Array.from(spread(({ from }, year) => from + year)),
  };
  const rowOf = indexPairs(keys);
  const ids = [...new Set(pairs.flatMap(({ values }) => Object.keys(values)))];
  return {
    dyads: { ...keys, rowOf: (a, b, year) => rowOf(Math.min(a, b), Math.max(a, b), year) },
    items: Object.fromEntries(
      ids.map((id) => [id, Float64Array.from(spread(({ values }, year) => values[id]![year]!))]),
    ),
    opportunity: Object.fromEntries(
      Object.keys(opportunities).map((name) => [name, new Float64Array(keys.rows)]),
    ) as Record<Opportunity, Float64Array>,
    relevant: Uint8Array.from(spread(({ relevant }, year) => relevant?.[year] ?? 1)),
  };
}
