import { Cells, pairOf } from '../cells.js';
import { level, pairKeys, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { tradeBaciClub as source } from './dataset.js';

const noFlow: Record<'imports1' | 'imports2', number | null> = { imports1: null, imports2: null };

/** Significant digits to which flows are rounded. */
const digits = 5;

const flow = (description: string) =>
  ({
    ...level(
      `${description}, rounded to ${digits} significant digits; null is not listed`,
      'current US$ thousand',
    ),
    type: 'int32',
  }) as const;

export const tradeBaciClub = definePanelTable({
  id: 'trade-baci-club',
  title: 'Goods trade among about twenty large economies (BACI)',
  grain: 'dyad-year',
  from: { trade: source },
  columns: {
    ...pairKeys,
    year: yearKey(source.coverage),
    imports1: flow('Imports of ccode1 from ccode2'),
    imports2: flow('Imports of ccode2 from ccode1'),
  },
  build: ({ trade }) => {
    const pairs = new Cells((ccode1: number, ccode2: number, year: number) => ({
      ccode1,
      ccode2,
      year,
      ...noFlow,
    }));
    for (const { exporter, importer, year, value } of trade) {
      const { ccode1, ccode2 } = pairOf(exporter, importer);
      const imports = importer === ccode1 ? 'imports1' : 'imports2';
      pairs.at(ccode1, ccode2, year)[imports] = Math.round(Number(value.toPrecision(digits)));
    }
    return pairs.values();
  },
});
