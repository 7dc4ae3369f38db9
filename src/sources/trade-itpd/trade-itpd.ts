import { pairKeys, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { importColumns, listedPairs } from '../trade-flows.js';
import { tradeItpd as source } from './dataset.js';

export const tradeItpd = definePanelTable({
  id: 'trade-itpd',
  title: 'Trade in goods and services of all pairs (ITPD-E)',
  grain: 'dyad-year',
  from: { exports: source },
  columns: {
    ...pairKeys,
    year: yearKey(source.coverage),
    ...importColumns('. 0 is less than US$ 500; null is not listed'),
  },
  build: ({ exports }) => listedPairs(exports, ({ value }) => value / 1000),
});
