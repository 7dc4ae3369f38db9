import { Cells } from '../cells.js';
import { pairKeys, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { importColumns, roundedFlow } from '../trade-flows.js';
import { baciPairs, baciYear, tradeBaci as source } from './dataset.js';

export const tradeBaci = definePanelTable({
  id: 'trade-baci',
  title: 'Goods trade of all pairs in 2023 (BACI)',
  grain: 'dyad-year',
  from: { trade: source },
  columns: {
    ...pairKeys,
    year: yearKey(source.coverage),
    ...importColumns('. 0 is none or less than US$ 500; null where neither state reports'),
  },
  build: ({ trade }) => {
    const values = new Cells((_exporter: number, _importer: number) => ({ thousands: 0 }));
    for (const { exporter, importer, value } of trade.flows)
      if (exporter !== null && importer !== null)
        values.at(exporter, importer).thousands = roundedFlow(value);
    return [...baciPairs(trade)].map(({ ccode1, ccode2, known }) => ({
      ccode1,
      ccode2,
      year: baciYear,
      imports1: known ? values.at(ccode2, ccode1).thousands : null,
      imports2: known ? values.at(ccode1, ccode2).thousands : null,
    }));
  },
});
