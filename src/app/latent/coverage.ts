import type { ObservedItem } from '../../contract/index.js';
import { frameNeed, type FrameNeed } from '../../core/frames.js';
import { runsByReason } from '../../core/year-runs.js';
import type { Panel } from '../../panel/read.js';
import { latentYears } from './dyad-years.js';
import { columnOfItem } from './item-rows.js';
import { latentItems, type LatentItem } from './items/index.js';

interface CoverageOptions {
  readonly items?: readonly LatentItem[];
  /** Last year that is looked at. */
  readonly to?: number;
}

/** Where the panel keeps the items. */
export const itemsTable = 'latent-items';

/** The rows and columns that tell what was observed of a pair. */
export function coverageNeed(
  pair: readonly [number, number],
  items: readonly LatentItem[],
): FrameNeed<'dyad-year', string, never> {
  const where = { ccode1: Math.min(...pair), ccode2: Math.max(...pair) };
  return { ...frameNeed('dyad-year', itemsTable, items.map(columnOfItem)), where };
}

/**
 * What was observed of a pair, item by item, and in which years it spoke: O(years of the pair). Years in which an item
 * is learned without moving a relation are none of them.
 *
 * @returns items in their order; those never observed for the pair are left out
 * @throws DataError `panel-table-missing` where nothing was estimated
 */
export async function coverageOf(
  panel: Pick<Panel, 'loadFrame'>,
  pair: readonly [number, number],
  { items = latentItems, to = latentYears.to }: CoverageOptions = {},
): Promise<ObservedItem[]> {
  const { rows, numbers } = await panel.loadFrame(coverageNeed(pair, items));
  return items
    .map((item): ObservedItem => {
      const { id, title, short, domain, family, silentTo = -Infinity } = item;
      const values = numbers[columnOfItem(item)]!;
      const runsWhere = (isOne: (value: number) => boolean) => {
        const years = [];
        for (let row = 0; row < rows; row++) {
          const year = numbers.year![row]!;
          if (year > silentTo && year <= to && isOne(values[row]!)) years.push(year);
        }
        return runsOf(years);
      };
      const kind = family === 'continuous' ? 'measurement' : 'record';
      return {
        ...{ id, title, short, domain, kind },
        observed: runsWhere((value) => !Number.isNaN(value)),
        spoke: kind === 'record' ? runsWhere((value) => value > 0) : [],
      };
    })
    .filter(({ observed }) => observed.length > 0);
}

const runsOf = (years: readonly number[]): [number, number][] =>
  runsByReason(years.map((year) => ({ year, reason: null }))).map(({ from, to }) => [from, to]);
