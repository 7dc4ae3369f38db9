import { Cells } from '../cells.js';
import { figure, flag, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { baciYear, tradeBaci as source } from './dataset.js';

const total = (description: string) =>
  figure(`${description}, territories included`, 'current US$ million');

export const tradeBaciTotals = definePanelTable({
  id: 'trade-baci-totals',
  title: 'Goods trade of states with all their partners in 2023 (BACI)',
  grain: 'state-year',
  from: { trade: source },
  columns: {
    ccode: stateKey(),
    year: yearKey(source.coverage),
    exports: total('Exports to all listed partners'),
    imports: total('Imports from all listed partners'),
    incomplete: flag(
      '1: the state does not report to this edition, so that its totals lack its trade with others that do not and are lower bounds',
    ),
  },
  build: ({ trade }) => {
    const totals = new Cells((ccode: number) => ({ ccode, exports: 0, imports: 0 }));
    for (const { exporter, importer, value } of trade.flows) {
      if (exporter !== null) totals.at(exporter).exports += value / 1e3;
      if (importer !== null) totals.at(importer).imports += value / 1e3;
    }
    return trade.states.map((ccode) => ({
      ...totals.at(ccode),
      year: baciYear,
      incomplete: trade.silent.has(ccode),
    }));
  },
});
