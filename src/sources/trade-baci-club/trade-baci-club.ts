import { pairKeys, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { importColumns, listedPairs } from '../trade-flows.js';
import { tradeBaciClub as source } from './dataset.js';

export const tradeBaciClub = definePanelTable({
  id: 'trade-baci-club',
  title: 'Goods trade among about twenty large economies (BACI)',
  grain: 'dyad-year',
  from: { trade: source },
  columns: {
    ...pairKeys,
    year: yearKey(source.coverage),
    ...importColumns('; null is not listed'),
  },
  build: ({ trade }) => listedPairs(trade, ({ value }) => value),
});
