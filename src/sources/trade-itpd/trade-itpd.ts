import { Cells } from '../cells.js';
import { level, pairKeys, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { tradeItpd as source } from './dataset.js';

const noFlow: Record<'imports1' | 'imports2', number | null> = { imports1: null, imports2: null };

/** Significant digits to which flows are rounded. */
const digits = 5;

const flow = (description: string) =>
  ({
    ...level(
      `${description}, rounded to ${digits} significant digits. 0 is less than US$ 500; null is not listed`,
      'current US$ thousand',
    ),
    type: 'int32',
  }) as const;

export const tradeItpd = definePanelTable({
  id: 'trade-itpd',
  title: 'Trade in goods and services of all pairs (ITPD-E)',
  grain: 'dyad-year',
  from: { exports: source },
  columns: {
    ...pairKeys,
    year: yearKey(source.coverage),
    imports1: flow('Imports of ccode1 from ccode2'),
    imports2: flow('Imports of ccode2 from ccode1'),
  },
  build: ({ exports }) => {
    const pairs = new Cells((ccode1: number, ccode2: number, year: number) => ({
      ccode1,
      ccode2,
      year,
      ...noFlow,
    }));
    for (const { exporter, importer, year, value } of exports) {
      if (exporter === null || importer === null) continue;
      const pair = pairs.at(Math.min(exporter, importer), Math.max(exporter, importer), year);
      pair[importer === pair.ccode1 ? 'imports1' : 'imports2'] = inThousands(value);
    }
    return pairs.values();
  },
});

function inThousands(dollars: number): number {
  return Math.round(Number((dollars / 1000).toPrecision(digits)));
}
