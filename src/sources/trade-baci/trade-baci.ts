import { Cells } from '../cells.js';
import { level, pairKeys, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { baciPairs, baciYear, tradeBaci as source } from './dataset.js';

/** Significant digits to which flows are rounded. */
const digits = 5;

const flow = (description: string) =>
  ({
    ...level(
      `${description}, rounded to ${digits} significant digits. 0 is none or less than US$ 500; null where neither state reports`,
      'current US$ thousand',
    ),
    type: 'int32',
  }) as const;

export const tradeBaci = definePanelTable({
  id: 'trade-baci',
  title: 'Goods trade of all pairs in 2023 (BACI)',
  grain: 'dyad-year',
  from: { trade: source },
  columns: {
    ...pairKeys,
    year: yearKey(source.coverage),
    imports1: flow('Imports of ccode1 from ccode2'),
    imports2: flow('Imports of ccode2 from ccode1'),
  },
  build: ({ trade }) => {
    const values = new Cells((_exporter: number, _importer: number) => ({ thousands: 0 }));
    for (const { exporter, importer, value } of trade.flows)
      if (exporter !== null && importer !== null)
        values.at(exporter, importer).thousands = rounded(value);
    return [...baciPairs(trade)].map(({ ccode1, ccode2, known }) => ({
      ccode1,
      ccode2,
      year: baciYear,
      imports1: known ? values.at(ccode2, ccode1).thousands : null,
      imports2: known ? values.at(ccode1, ccode2).thousands : null,
    }));
  },
});

function rounded(thousands: number): number {
  return Math.round(Number(thousands.toPrecision(digits)));
}
