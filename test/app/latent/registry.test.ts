import { describe, expect, it } from 'vitest';
import { latentYears } from '../../../src/app/latent/dyad-years.js';
import { columnOfItem, itemColumns } from '../../../src/app/latent/item-rows.js';
import { latentDomains, latentItems } from '../../../src/app/latent/items/index.js';
import { latentItemsTable } from '../../../src/sources/estimated/latent-items.js';
import type { Column } from '../../../src/sources/define-table.js';

const columns: Readonly<Record<string, Column & { readonly datasets?: readonly string[] }>> =
  latentItemsTable.columns;
/** Values of an item that is no measurement, from 0. */
const categoriesOf = (item: (typeof latentItems)[number]): number =>
  item.family === 'ordinal' ? item.categories.length : 2;

describe('the items of the model', () => {
  it('have a column each in the table of items, in their order, and nothing else has', () => {
    expect(Object.keys(columns)).toEqual(['ccode1', 'ccode2', 'year', ...itemColumns]);
  });

  it.each(latentItems)('have the column that fits their values: $id', (item) => {
    const column = columns[columnOfItem(item)]!;
    expect(column).toMatchObject(
      item.family === 'continuous'
        ? { type: 'int16', unit: 'hundredths' }
        : { type: 'uint8', min: 0, max: categoriesOf(item) - 1 },
    );
    expect(column.nullable).toBe(true);
  });

  it.each(latentItems)('rest on the datasets that their column names: $id', (item) => {
    const column = columns[columnOfItem(item)]!;
    expect([...column.datasets!].sort()).toEqual([...item.datasets].sort());
    expect(latentItemsTable.datasets).toEqual(expect.arrayContaining([...item.datasets]));
  });

  it.each(latentItems)('lie within the years of the model, and say why they tell: $id', (item) => {
    const { span, silentTo = span.from, why, title } = item;
    expect(span.from).toBeGreaterThanOrEqual(latentYears.from);
    expect(span.to).toBeGreaterThanOrEqual(span.from);
    expect(span.to).toBeLessThanOrEqual(latentYears.to);
    // A silent item that never spoke would be none.
    expect(silentTo).toBeLessThan(span.to + Number(item.silentTo === undefined));
    expect(why).toMatch(/^[A-Z][^.!?]*\.$/);
    expect(title).not.toMatch(/\.$/);
  });

  it('have names of their own', () => {
    for (const of of ['id', 'title'] as const)
      expect(new Set(latentItems.map((item) => item[of])).size).toBe(latentItems.length);
    expect(latentItems.filter(({ id }) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  });

  // Ideal points are another model of the roll calls of `roll-call-agreement`, and no second witness.
  const alone: readonly string[] = ['votes'];
  it.each(latentDomains)('are at least two in each domain but votes: %s', (domain) => {
    const count = latentItems.filter((item) => item.domain === domain).length;
    if (alone.includes(domain)) expect(count).toBe(1);
    else expect(count).toBeGreaterThanOrEqual(2);
  });

  it('are listed by domain, in the order of these', () => {
    const places = latentItems.map(({ domain }) => latentDomains.indexOf(domain));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});
