import { shareOrNull, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { dotsNames, reportingState, tradeDots, type PartnerTrade } from './dataset.js';

const unit = 'share of the largest year';

export const tradeCourse = definePanelTable({
  id: 'trade-course',
  title: 'Course of the goods trade of Russia with the world, in dollars of each year',
  grain: 'state-year',
  from: { trade: tradeDots },
  columns: {
    ccode: stateKey('State whose trade it is: Russia'),
    year: yearKey(tradeDots.coverage),
    export_index: shareOrNull('Exports to the world over those of the largest year', unit),
    import_index: shareOrNull('Imports from the world over those of the largest year', unit),
    total_index: shareOrNull('Both together over those of the largest year', unit),
  },
  build: ({ trade: { russia } }) => {
    const years = russia.filter(({ partner }) => partner === dotsNames.world);
    const [exports, imports, total] = [
      ({ exports }: PartnerTrade) => exports,
      ({ imports }: PartnerTrade) => imports,
      ({ exports, imports }: PartnerTrade) =>
        exports === null || imports === null ? null : exports + imports,
    ].map((of) => overPeak(years, of));
    return years.map((row) => ({
      ccode: reportingState,
      year: row.year,
      export_index: exports!(row),
      import_index: imports!(row),
      total_index: total!(row),
    }));
  },
});

function overPeak(rows: readonly PartnerTrade[], of: (row: PartnerTrade) => number | null) {
  const peak = Math.max(...rows.map((row) => of(row) ?? 0));
  return (row: PartnerTrade): number | null => {
    const value = of(row);
    return value === null ? null : value / peak;
  };
}
