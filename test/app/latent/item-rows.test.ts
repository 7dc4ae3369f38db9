import { describe, expect, it } from 'vitest';
import type { Frame } from '../../../src/core/frames.js';
import { createRng } from '../../../src/core/rng.js';
import {
  columnOfItem,
  itemColumns,
  itemRows,
  itemsOfFrame,
} from '../../../src/app/latent/item-rows.js';
import { latentItems } from '../../../src/app/latent/items/index.js';
import { opportunities } from '../../../src/app/latent/opportunity.js';
import { smallTable, yearsOf } from './small-table.js';

const rng = createRng(3, 'items');
const valueOf = (family: string) => () =>
  rng.uniform() < 0.3 ? NaN : family === 'continuous' ? 4 * rng.normal() : rng.integer(0, 1);
const table = smallTable(
  [...yearsOf(2, 20, 1950, 1960), ...yearsOf(2, 365, 1955, 1958)],
  Object.fromEntries(latentItems.map(({ id, family }) => [id, valueOf(family)])),
  Object.fromEntries(Object.keys(opportunities).map((name) => [name, () => rng.normal()])),
);
const { rows, columns } = itemRows(table);
const frame = {
  ...{ grain: 'dyad-year', table: 'latent-items', rows, texts: {} },
  numbers: Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, Float64Array.from(column as number[])]),
  ),
} as unknown as Frame<'dyad-year', string, never>;

describe('rows of the table of items', () => {
  it('hold categories as they are and all else in whole hundredths', () => {
    expect(Object.keys(columns)).toEqual(['ccode1', 'ccode2', 'year', ...itemColumns]);
    for (const { id, family } of latentItems) {
      const column = [...(columns[id.replaceAll('-', '_')] as Float64Array)];
      const values = [...table.items[id]!];
      if (family === 'continuous') {
        expect(column.every((one) => Number.isNaN(one) || Number.isInteger(one))).toBe(true);
        expect(column).toEqual(values.map((one) => Math.round(100 * one)));
      } else expect(column).toEqual(values);
    }
  });

  it('come back to the hundredth, what is unobserved unobserved', () => {
    const back = itemsOfFrame(frame);
    for (const key of ['ccode1', 'ccode2', 'year'] as const)
      expect(back.dyads[key]).toEqual(table.dyads[key]);
    expect(back.dyads.rowOf(365, 2, 1956)).toBe(table.dyads.rowOf(2, 365, 1956));
    const nearest = (values: Float64Array) => [...values].map((one) => expect.closeTo(one, 0) as unknown); // prettier-ignore
    for (const { id } of latentItems) {
      const gaps = back.items[id]!.map((value, row) => Math.abs(value - table.items[id]![row]!));
      expect(Math.max(...gaps.filter((gap) => !Number.isNaN(gap)))).toBeLessThanOrEqual(
        0.005 + 1e-9,
      );
      expect([...gaps].map(Number.isNaN)).toEqual([...table.items[id]!].map(Number.isNaN));
    }
    for (const name of Object.keys(opportunities) as (keyof typeof opportunities)[]) {
      expect([...back.opportunity[name]]).toEqual(nearest(table.opportunity[name]));
      expect([...back.opportunity[name]]).not.toEqual([...table.opportunity[name]]);
    }
  });

  it('are the same bytes when they have come back once', () => {
    const again = itemRows({ ...itemsOfFrame(frame), relevant: table.relevant });
    for (const name of Object.keys(columns))
      expect(Array.from(again.columns[name] as ArrayLike<number>, (one) => one + 0)).toEqual(
        Array.from(columns[name] as ArrayLike<number>, (one) => one + 0),
      );
  });

  it('name columns after items', () => {
    expect(columnOfItem({ id: 'acts-of-force' })).toBe('acts_of_force');
    expect(itemColumns).toHaveLength(latentItems.length + 5);
  });
});
