import type { Frame } from '../../core/frames.js';
import type { PanelRows } from '../../sources/define-table.js';
import { dyadsOf } from './dyad-years.js';
import type { ItemTable } from './item-table.js';
import { latentItems, type LatentItem } from './items/index.js';
import { opportunities, type Opportunity } from './opportunity.js';

/* Items as the panel keeps them: categories as they are, all else in whole hundredths. */

export const columnOfItem = ({ id }: Pick<LatentItem, 'id'>): string => id.replaceAll('-', '_');

const names = Object.keys(opportunities) as Opportunity[];
const columnOfOpportunity = (name: Opportunity): string => `opportunity_${name}`;

/** The rows of the table of items. */
export function itemRows({ dyads, items, opportunity }: ItemTable): PanelRows {
  const hundredths = (column: Float64Array): Float64Array =>
    column.map((value) => Math.round(100 * value));
  return {
    rows: dyads.rows,
    columns: {
      ...{ ccode1: dyads.ccode1, ccode2: dyads.ccode2, year: dyads.year },
      ...Object.fromEntries(
        latentItems.map((item) => [
          columnOfItem(item),
          item.family === 'continuous' ? hundredths(items[item.id]!) : items[item.id]!,
        ]),
      ),
      ...Object.fromEntries(
        names.map((name) => [columnOfOpportunity(name), hundredths(opportunity[name])]),
      ),
    },
  };
}

/** Columns of the table of items beside its keys. */
export const itemColumns: readonly string[] = [
  ...latentItems.map(columnOfItem),
  ...names.map(columnOfOpportunity),
];

/** Items and opportunity of the rows of the table, all or those of a pair. */
export function itemsOfFrame({
  rows,
  numbers,
}: Frame<'dyad-year', string, never>): Omit<ItemTable, 'relevant'> {
  const scaled = (name: string, unit: number): Float64Array =>
    Float64Array.from({ length: rows }, (_, row) => numbers[name]![row]! / unit);
  const dyads = dyadsOf({
    rows,
    ccode1: Int16Array.from(numbers.ccode1!),
    ccode2: Int16Array.from(numbers.ccode2!),
    year: Int16Array.from(numbers.year!),
  });
  return {
    dyads,
    items: Object.fromEntries(
      latentItems.map((item) => [
        item.id,
        scaled(columnOfItem(item), item.family === 'continuous' ? 100 : 1),
      ]),
    ),
    opportunity: Object.fromEntries(
      names.map((name) => [name, scaled(columnOfOpportunity(name), 100)]),
    ) as Record<Opportunity, Float64Array>,
  };
}
