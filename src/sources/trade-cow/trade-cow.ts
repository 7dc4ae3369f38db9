import { level, pairKeys, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { tradeCow as source } from './dataset.js';

const flow = (description: string) =>
  ({ ...level(description, 'current US$ million'), type: 'int32' }) as const;

export const tradeCow = definePanelTable({
  id: 'trade-cow',
  title: 'Goods trade of all pairs (Correlates of War)',
  grain: 'dyad-year',
  from: { trade: source },
  columns: {
    ...pairKeys,
    year: yearKey(source.coverage),
    imports1: flow(
      'Imports of ccode1 from ccode2. 0 is none or less than half a million; null is not reported, as are all pairs without a row',
    ),
    imports2: flow('Imports of ccode2 from ccode1'),
  },
  build: ({ trade }) => trade,
});
